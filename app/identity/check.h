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
// too-large too-few-fields bad-indicator bad-crc unknown-version no-photo control-characters), by document:
//   Aadhaar QR      recoded (valid signature, but the container is not as zlib makes it: someone re-packed the code),
//                   no-certificates (the trust store is empty), bad-reference (the signed reference has no readable
//                   time), issued-in-future (made after `at` by more than a day: look at this machine's clock)
//   XML             bad-markup not-allowed-markup check-digit
//   Aadhaar number  check-digit bad-length leading-digit palindrome virtual-id masked
//   PAN             holder-type zero-serial not-a-person name-hint
//   EPIC            check-digit-unusual old-format
//   passport        unusual-series foreign-format
//   OCI             needs-passport
//   licence         unknown-state year-in-future too-young-when-issued; bar council also year-in-future
//   ration card     family-document
//   MRZ             check-number check-birth check-expiry check-optional check-composite expired name-truncated
//                   bad-birth-date bad-expiry-date
//   any typed one   unknown-format no-number
//   any             copy (an officer or the way it came says that it is one)
//   what it is instead: payment-code web-address aadhaar-app unknown-code empty no-code unreadable-picture not-checked
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
    QByteArray cardDigest; // the card under the jail's key, see cardindex.h; only where a key was given
    bool copy = false; // see markCopy
};

// What a scanner delivered: digits, XML, MRZ lines, slip text. `at`: now, for ages, expiry and the year rules.
// `indexKey`: the jail's key for `cardDigest`; the number it is made of leaves no other trace. Any thread.
CheckReport checkPayload(const QString &payload, const TrustStore &trust, const QDateTime &at,
                         const std::optional<PersonOnBooking> &person = std::nullopt, const QByteArray &indexKey = {});

// What an officer typed. `name` and `birth` as read off the document; may be empty.
struct TypedDocument {
    DocumentKind kind = DocumentKind::Unknown;
    QString number;
    QString name;
    QString birth;
};
CheckReport checkTyped(const TypedDocument &typed, const QDateTime &at,
                       const std::optional<PersonOnBooking> &person = std::nullopt, const QByteArray &indexKey = {});

// A photocopy, a print, a picture on a phone: its data may be genuine, the card is not here. What was verified is for
// the officer then.
void markCopy(CheckReport &report);

// What the code in front of the reader is, without reading it: to ask for consent before an Aadhaar is read.
DocumentKind classify(const QString &payload);
bool isAadhaar(DocumentKind kind);

// A report that says only that nothing could be read.
CheckReport unreadable(const QString &problem);

} // namespace mulakat::identity
