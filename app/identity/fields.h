#pragma once
#include "base/masked.h"

#include <QDate>
#include <QDateTime>
#include <QString>
#include <optional>

namespace mulakat::identity
{

enum class DocumentKind {
    Unknown,
    AadhaarQr,
    AadhaarXml,
    AadhaarNumber,
    Mrz,
    Pan,
    Epic,
    DrivingLicence,
    Passport,
    Ration,
    Bar,
    Oci,
    Slip,
};

enum class Signature { Absent, Valid, Invalid, OutOfValidity };
enum class Outcome { Verified, Review, Rejected, Rescan, Unverified };
enum class Verdict { Match, Review, Mismatch };
enum class Sex { Unknown, Female, Male, Transgender };

QString name(DocumentKind kind); // "aadhaar-qr", "dl", … as in the JSON of `id check`
QString name(Signature signature); // "valid", "out-of-validity", …
QString name(Outcome outcome); // "verified", "rescan", …
QString name(Verdict verdict); // "match", "review", "mismatch"
QString name(Sex sex); // "female", "male", "transgender", or empty
Sex sexFrom(const QString &text); // those names, and F, M, T, X, MALE, "Third Gender" … as documents write them

// The kind an officer picks for a typed number: aadhaar, pan, epic, dl, passport, ration, bar, oci, other.
std::optional<DocumentKind> typedKind(const QString &word);
// The same word back from what was read, to compare with a booking's idKind; empty where there is none.
QString bookingKind(DocumentKind kind);

// A birth date, or only its year, or nothing.
struct Birth {
    QDate date; // invalid where only the year is known
    int year = 0; // 0: unknown
    bool isEmpty() const { return year == 0; }
    static Birth of(QDate date) { return date.isValid() ? Birth{ date, date.year() } : Birth{}; }
    // DD-MM-YYYY, DD/MM/YYYY, DD.MM.YYYY, YYYY-MM-DD, DD Mon YYYY or YYYY; empty where it is none of them. ASCII or
    // Indic digits.
    static Birth from(const QString &text);
    friend bool operator==(const Birth &, const Birth &) = default;
};

// What a document says about its holder. Personal data: kept in memory only as long as the panel is open.
struct Fields {
    QString name; // as on the document; control characters escaped
    QString careOf; // "W/O: …" as written
    Birth birth;
    Sex sex = Sex::Unknown;
    base::MaskedId number; // last four of the document's number; the rest is not kept
    bool photo = false; // a photo was in the signed data and could be decoded
    QDate expiry;
    QString version; // Aadhaar QR: "V1", "V2", …; MRZ: "TD3", …
    QDateTime issued; // Aadhaar QR: when it was made, UTC
    QString mobileLast4;
    QString district;
    QString state;
    QString postcode;
    QString issuer; // MRZ: issuing state; licence: state code
    QString nationality;
};

// Control, format and direction characters written as \xNN or \u{NNNN}; says whether there were any.
QString escapeControls(const QString &text, bool *found = nullptr);

} // namespace mulakat::identity
