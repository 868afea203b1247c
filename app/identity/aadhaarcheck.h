#pragma once
#include "identity/aadhaarqr.h"
#include "identity/aadhaarxml.h"
#include "identity/check.h"

namespace mulakat::identity
{

// A Secure QR that was taken apart: its signature, time and photo, as a report without a comparison. The photo is
// decoded only after a key of `trust` verified the signature.
CheckReport checkSecureQr(const AadhaarQr &card, const TrustStore &trust, const QDateTime &at);
// An old letter's code: never more than readable.
CheckReport checkOldLetter(const AadhaarXml &xml);

} // namespace mulakat::identity
