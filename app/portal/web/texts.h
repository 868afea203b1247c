#pragma once
#include "portal/protocol/http.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace mulakat::portal::web {

// The pages' sentences in one language. A key that a language lacks is answered in English.
class Texts
{
public:
    Texts(QString code, QHash<QString, QString> own, QHash<QString, QString> english);
    const QString &code() const { return m_code; }           // "hi"
    QString name() const { return (*this)(u"_name"); }        // in its own script
    QString direction() const { return (*this)(u"_direction"); } // "ltr", "rtl"

    QString operator()(QStringView key) const;               // the key itself where nobody has it
    QString operator()(QStringView key, const QString &first, const QString &second = {}) const; // %1, %2
    bool has(QStringView key) const;
    QString day(QDate date) const;                            // "Tuesday, 1 December 2026"

private:
    QString m_code;
    QHash<QString, QString> m_own;
    QHash<QString, QString> m_english;
};

// Every language that has a file: <code>.json, and <part>.<code>.json beside it, all flat objects of texts.
class Languages
{
public:
    static Languages load(const QString &folder = QStringLiteral(":/web/texts"));
    const QList<Texts> &all() const { return m_all; }
    // `offered` are the jail's (all where empty). By ?lang=, then the cookie `lang`, then Accept-Language, else the first.
    const Texts &choose(const protocol::HttpRequest &request, const QStringList &offered) const;
    const Texts &byCode(const QString &code) const;           // English where unknown

private:
    QList<Texts> m_all;
};

} // namespace mulakat::portal::web
