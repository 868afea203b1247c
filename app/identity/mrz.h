#pragma once
#include "identity/fields.h"

#include <QStringList>
#include <optional>

namespace mulakat::identity
{

// A machine-readable zone (ICAO Doc 9303): TD1 3×30, TD2 2×36, TD3 2×44, MRV-A 2×44, MRV-B 2×36.
struct Mrz {
    Fields fields; // version "TD1" … "MRV-B"; name "GIVEN SURNAME"
    QString surname;
    QString givenNames;
    QString number; // document number, whole: compared and let go
    bool checksGood = false; // every check digit fits
    bool nameCut = false; // the name fills its field: it may go on
    QStringList problems; // "check-number", "check-birth", "check-expiry", "check-optional", "check-composite",
                          // "expired", "name-truncated", "bad-birth-date", "bad-expiry-date"
};

// Lines, or one run of all their characters; spaces are ignored. Empty where it is no MRZ.
std::optional<Mrz> parseMrz(const QString &text, QDate today);
bool looksLikeMrzLine(QStringView line); // 30, 36 or 44 of A-Z 0-9 <

// The line with the numbers while it is typed (line 2 of a passport, a visa and TD2; TD1 has its digits over two
// lines): which check digits have been reached, and which are wrong. Codes as in Mrz::problems.
struct MrzLineCheck {
    bool allowed = true; // only A-Z, 0-9 and '<' so far, and not too long
    QStringList right;
    QStringList wrong;
    int missing = 0; // characters to come
};
// `width`: 44 for TD3 and MRV-A, 36 for TD2 and MRV-B; `visa`: without a composite digit. Spaces are ignored.
MrzLineCheck checkMrzLine(const QString &typed, int width, bool visa = false);

// 7-3-1 weights, A = 10 … Z = 35, '<' = 0; -1 for any other character.
int mrzCheckDigit(QStringView field);

} // namespace mulakat::identity
