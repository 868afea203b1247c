#pragma once
#include "identity/fields.h"
#include "identity/names.h"

namespace mulakat::identity
{

// One visitor as the booking has them. Any field may be empty.
struct PersonOnBooking {
    QString name; // as typed, any script
    QString latinName;
    QString fatherOrHusband;
    QString sex; // "female", "male", "transgender"
    int age = 0; // years on the visit's date
    QDate birthDate;
    QString idKind; // "aadhaar", "pan", "epic", "dl", "passport", "ration", "bar", "other", "none"
    QString idLast4;
    QString idNumber; // never for Aadhaar
    QDate visitDate; // what `age` counts to; today where invalid
    QString mobile; // as booked; compared with what a Secure QR was signed for
    QString email;
};

enum class BirthEvidence { Equal, YearEqual, AgeNear, Differs, Absent };
enum class Evidence { Equal, Differs, Absent };
QString name(BirthEvidence birth); // "equal", "year-equal", "age-near", "differs", "absent"
QString name(Evidence evidence); // "equal", "differs", "absent"

struct Match {
    Verdict verdict = Verdict::Review;
    NameMatch name;
    BirthEvidence birth = BirthEvidence::Absent;
    Evidence sex = Evidence::Absent;
    Evidence number = Evidence::Absent;
    Evidence contact = Evidence::Absent; // mobile or e-mail of the booking against the signed hashes
    bool otherDocument = false; // another kind of document than the one booked
};

// What is compared. `number` is the document's whole number where there is one (never Aadhaar's): used here, not kept.
struct Shown {
    const Fields &fields;
    QString number;
    QString kind; // the booking's word for this kind of document; empty: cannot be compared
    QString cutWord; // MRZ whose name field was full: the last word of it, which may go on
    Evidence contact = Evidence::Absent; // see contactEvidence in aadhaarqr.h
};

// The written rule, one verdict out of the pieces of evidence:
//   mismatch  the name is another person's; or a number of the same kind differs; or birth dates or years differ; or
//   the
//             age is off by more than two years and name and number do not both stand for the person;
//   match     the name matches, the birth date (or year, or age within two years) fits, the number (or its last four)
//   is
//             equal, and the sex does not differ;
//   review    everything else: something is absent, the name needs an eye, the sex differs, or only the age is off.
// "age-near": only an age is known on one side, and it is at most two years off on the visit's date. The contact moves
// nothing: families share a mobile, and numbers change; it is shown.
Match compare(const Shown &document, const PersonOnBooking &person, QDate today);

} // namespace mulakat::identity
