#pragma once
#include "rules/fields.h"
#include "rules/terms.h"

namespace mulakat::rules
{

struct Request;

// Where a rule holds. A list that is not there means "all"; what is there must all fit.
struct Where {
    QStringList classes;     // of the inmate
    QStringList sexes;       // of the inmate
    QStringList tags;        // the inmate has one of them ("high-security", "foreign", …)
    QStringList withoutTags; // and none of these
    unsigned modes = ~0u;    // bit n: Mode n
    unsigned kinds = ~0u;
    unsigned lanes = ~0u;

    bool matches(const Request &request) const;
    bool matches(Mode mode, Kind kind, Lane lane) const;

    static Where read(Fields &fields);
};

// Where a rule stands: shown with every refusal.
struct Ground {
    QString id;
    QString authority; // "Delhi Prison Rules 2018"
    QString paragraph; // "rule 585"
    QString source;    // where it can be read
    QString certain;   // "stated", "disputed", "assumed"
    QString note;
    Position at;       // in the file

    QString cite() const; // authority and paragraph in one line
    static Ground read(Fields &fields, const QString &fallbackId);
};

QStringList certainWords();

} // namespace mulakat::rules
