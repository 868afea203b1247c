#pragma once
#include "identity/check.h"

namespace mulakat::identity
{

// What one look at a document settles, and what it leaves open; codes, explained in packaging/manual/identity.md:
//   form          the number has the form this kind of document has
//   check-digit   a check digit over the number: it was not mistyped
//   check-digits  check digits over number, birth and expiry: they belong together as printed
//   signature     the fields are those that UIDAI signed
//   photo         the photo is the one that UIDAI signed
//   not-expired   an expiry date is there and not past
//   issued        the card exists and was given out by whom it names
//   unaltered     nothing in it was changed
//   original      it is the card itself, not a copy of it
//   holder        it belongs to who shows it; never settled by a document
struct Proof {
    QStringList settled;
    QStringList open;
};
Proof proofOf(const CheckReport &report);

// What the jail's rules let a program settle without an officer, for the document only: the holder is always an
// officer's to confirm.
struct DocumentRules {
    bool mrzCounts = false; // check digits of an MRZ are enough here
};
enum class DocumentResult {
    Settled, // the document stands, nobody need look at it
    Officer, // an officer decides by sight
    Refused, // not this document
    Again, // not read: once more, or another way
};
QString name(DocumentResult result); // "settled", "officer", "refused", "again"

// Settled: a valid signature without any note, or an MRZ where the rules allow it, no copy, and, with a booking,
// verdict match. Refused: rejected, or a mismatch with the booking. Again: rescan. Officer: everything else.
DocumentResult documentResult(const CheckReport &report, const DocumentRules &rules = {});

// Ways on, the best first; never empty: "confirm-holder" "look" "rescan" "type-number" "other-document" "by-sight"
// "vouch" "ask-superintendent".
QStringList nextSteps(const CheckReport &report, const DocumentRules &rules = {});

} // namespace mulakat::identity
