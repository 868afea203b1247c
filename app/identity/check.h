#pragma once
#include "identity/evidence.h"
#include "identity/fields.h"
#include "identity/truststore.h"

#include <QImage>
#include <QStringList>
#include <optional>

namespace mulakat::identity
{

// What one look at a document gave. A value; holds personal data and the photo in memory only. No document number
// beyond its last four is in it.
//
// level: 3 a valid signature, 2 check digits over several fields (MRZ), 1 well formed, 0 nothing.
// outcome: `verified` only for a valid signature made while its certificate was valid, in a layout that is known.
// The holder is never decided here: an officer does that.
//
// problems, beside those of the Aadhaar QR in the interface (not-compressed inflate-failed truncated trailing-bytes
// too-large too-few-fields bad-indicator bad-crc unknown-version no-photo control-characters):
//   recoded               valid signature, but the container is not as zlib makes it: someone re-packed the code
//   no-certificates       the trust store is empty
//   bad-reference         the signed reference has no readable time
//   issued-in-future      made after `at` by more than a day: look at this machine's clock
//   bad-markup not-allowed-markup                  XML
//   check-digit bad-length leading-digit palindrome virtual-id masked                Aadhaar numbers
//   holder-type zero-serial not-a-person name-hint                                   PAN
//   check-digit-unusual old-format                                                   EPIC
//   unusual-series foreign-format                                                    passport
//   unknown-state year-in-future too-young-when-issued                               licence (year-in-future also bar
//   council) family-document                                                                  ration card check-number
//   check-birth check-expiry check-optional check-composite expired name-truncated bad-birth-date     MRZ
//   unknown-format no-number                                                         typed, any kind
//   payment-code web-address unknown-code empty no-code unreadable-picture not-checked            what it is instead
struct CheckReport {
    DocumentKind document = DocumentKind::Unknown;
    bool read = false;
    Signature signature = Signature::Absent;
    std::optional<Certificate> certificate;
    int level = 0;
    Outcome outcome = Outcome::Unverified;
    QStringList problems;
    Fields fields;
    std::optional<Match> match; // only with a booking
    QImage photo; // only after a valid signature; show it, never store it
    QByteArray
        referenceDigest; // SHA-256 of an Aadhaar QR's reference id; what the log may keep. Empty for other documents
    QByteArray contentDigest; // SHA-256 of the signed bytes: the same card again. Empty without a valid signature
};

// What a scanner delivered: digits, XML, MRZ lines, slip text. `at`: now, for ages, expiry and the year rules. Any
// thread.
CheckReport checkPayload(const QString &payload, const TrustStore &trust, const QDateTime &at,
                         const std::optional<PersonOnBooking> &person = std::nullopt);

// What an officer typed. `name` and `birth` as read off the document; may be empty.
struct TypedDocument {
    DocumentKind kind = DocumentKind::Unknown;
    QString number;
    QString name;
    QString birth;
};
CheckReport checkTyped(const TypedDocument &typed, const QDateTime &at,
                       const std::optional<PersonOnBooking> &person = std::nullopt);

// What the code in front of the reader is, without reading it: to ask for consent before an Aadhaar is read.
DocumentKind classify(const QString &payload);
bool isAadhaar(DocumentKind kind);

// A report that says only that nothing could be read.
CheckReport unreadable(const QString &problem);

} // namespace mulakat::identity
