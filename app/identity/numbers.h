#pragma once
#include "identity/fields.h"

#include <QStringList>

namespace mulakat::identity
{

// What a typed number proves. `canonical` holds the number as such: the caller compares it and lets it go.
struct TypedNumber {
    QString canonical; // normalised
    bool wellFormed = false;
    bool impossible = false; // the form is known for the whole country and a rule of it is broken: no such document
    QStringList problems; // codes, see check.h
    QString issuer; // licence: state code; EPIC, bar: the leading letters
    int year = 0; // licence: year of issue; bar: year of enrolment
};

// NFKC, upper case, Indic digits to ASCII, without spaces, dashes and dots. O and 0, I and 1 are left as typed.
QString normalisedNumber(const QString &typed);

// The same with its spaces, dots and dashes ('-') left, for forms whose parts they tell apart.
QString spacedNumber(const QString &typed);

// `today`: the visit's day; `birth`: as known, for the licence's age rule.
TypedNumber checkNumber(DocumentKind kind, const QString &typed, QDate today, const Birth &birth = {});

bool verhoeffValid(QStringView digits);
bool luhnValid(QStringView digits);
QChar verhoeffDigit(QStringView digits); // the digit that makes `digits` + it valid

// The fifth letter of a PAN is the first of the surname, or of the name: a hint, never more.
bool panFitsName(const QString &pan, const QString &name);

} // namespace mulakat::identity
