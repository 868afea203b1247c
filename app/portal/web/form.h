#pragma once
#include "portal/web/html.h"
#include "portal/web/texts.h"

#include <QHash>
#include <QList>
#include <QMap>

namespace mulakat::portal::web {

enum class Input { Line, Number, Phone, Email, Date, Code, Area, Choice, List, Tick, File };

struct Choice {
    QString value;
    QString label;
};

// One field: label above, native input, hint below, error beside. `name` is stable: tests and scripts find it by that.
struct Field {
    QString name;
    QString label;
    Input input = Input::Line;
    bool required = false;
    bool depends = false;    // required where another field calls for it: not marked as "not required"
    QString hint;
    QString pattern;         // as in HTML
    QString least;           // min, of numbers and dates
    QString most;            // max
    int maxLength = 0;
    QString autocomplete;
    QList<Choice> choices;   // Choice (radio buttons) and List
    QString latinOf;         // this is the Latin form of that field: a script proposes it
    QString onlyFor;         // "relation=lawyer doctor": a script shows it only then; without script it always shows
    QString note;            // what is already there, for files
};

// What was typed, and what is wrong with it. A value.
class FormState
{
public:
    QHash<QString, QString> values;

    QString value(const QString &name) const { return values.value(name); }
    bool ticked(const QString &name) const { return !values.value(name).isEmpty(); }
    void refuse(const QString &name, const QString &sentence);  // the first per field stands
    const QString error(const QString &name) const { return m_errors.value(name); }
    bool fine() const { return m_errors.isEmpty(); }
    QStringList refused() const { return m_order; }

private:
    QHash<QString, QString> m_errors;
    QStringList m_order;
};

Html fieldHtml(const Field &field, const FormState &state, const Texts &texts);
// The list on top: each error with a link to its field; nothing where all is fine. `labels` by field name.
Html errorList(const FormState &state, const QHash<QString, QString> &labels, const Texts &texts);

} // namespace mulakat::portal::web
