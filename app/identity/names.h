#pragma once
#include "identity/fields.h"

#include <QStringList>

namespace mulakat::identity
{

// How well the name on a document and the name on a booking go together.
struct NameMatch {
    Verdict verdict = Verdict::Review;
    double score = 0; // 0 … 1
    // Stable code, and after a colon the words it is about as they were written, ID first:
    // "same", "spelling:Rajehs/Rajesh", "extra-on-id:Vinayak", "extra-on-booking:…", "different:Sharma/Verma",
    // "initial:S/Selvaraj", "suffix:Kumari/Devi", "man-woman:Kumar/Kumari", "alias", "single-name", "reversed",
    // "script", "no-name", "too-long".
    QStringList reasons;
};

// Any script on either side. Says Match only where given name and surname are the same under the written rules of
// nametokens.h and namesound.h; doubt is Review, another given name or surname is Mismatch. Any thread.
NameMatch matchNames(const QString &onDocument, const QString &onBooking);

// A name in Latin letters, for display beside another script and for search. Latin text comes back unchanged.
QString toLatin(const QString &name);

} // namespace mulakat::identity
