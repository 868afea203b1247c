#pragma once
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace mulakat::station {

// The fields an export of a day can carry, by our names: "visrn", "date", "start", "minutes", "mode", "visitor",
// "visitorFather", "visitorSex", "visitorAge", "relation", "mobile", "email", "address", "idKind", "idNumber",
// "additional", "inmate", "inmateFather", "inmateSex", "inmateAge", "inmateNumber", "category", "place", "remarks".
// Clerks' headings differ; each is suggested by its words, in English or Hindi, and an unqualified "Age", "Sex" or
// "F/H Name" belongs to the person of the column before it.
struct ColumnMap {
    QStringList headings;            // as written
    QStringList fields;              // one a column; empty where the column is not ours
    int indexOf(const QString &field) const { return int(fields.indexOf(field)); }
    bool complete() const;           // visrn, date, start, visitor and inmate are there
    QStringList missing() const;
};

ColumnMap suggestColumns(const QStringList &headings);
// `mapping` names our field for some headings (or an empty text to leave a column out); the rest is suggested.
ColumnMap mapColumns(const QStringList &headings, const QHash<QString, QString> &mapping);

// A heading's words in lower case, single spaces, no punctuation.
QString normalHeading(const QString &heading);

const QStringList &neededFields();
const QStringList &knownFields();

} // namespace mulakat::station
