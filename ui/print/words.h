#pragma once
#include <QCoreApplication>
#include <QString>
#include <memory>

class QTranslator;

namespace mulakat::ui::print {

// The words of a sheet in the language of whoever gets it, which need not be the screen's. Sources are English, marked with
// QT_TRANSLATE_NOOP("print", …). A language without a translation file is written in English.
class Words
{
public:
    explicit Words(const QString &language); // "en", "hi", …
    ~Words();
    QString operator()(const char *source) const;
    // The word of a stable code: state, mode, kind, relation, sex, ID kind, method. A code it does not know stands as it is:
    // imports have words of their own.
    QString of(const QString &code) const;
    QString date(const QDate &date) const;     // "Tue 1 Dec 2026"
    QString clock(const QTime &time) const;    // "10:40"
    QString minutes(int count) const;          // "10 minutes"

private:
    QString m_language;
    std::unique_ptr<QTranslator> m_translator;
};

} // namespace mulakat::ui::print
