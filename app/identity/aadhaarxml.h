#pragma once
#include "identity/fields.h"

#include <QByteArray>
#include <QStringList>

namespace mulakat::identity
{

// The old letter's QR: <PrintLetterBarcodeData uid=… name=… …/>. Unsigned, so never more than readable. The full number
// it may carry is masked here and goes no further.
struct AadhaarXml {
    QString problem; // "too-large", "not-allowed-markup", "bad-markup", or empty
    QStringList notes; // "control-characters", "check-digit"
    Fields fields;
};

constexpr int aadhaarXmlMaxBytes = 4096;

// Is this text one of the XML forms that Aadhaar codes have had (also those we cannot read)?
bool looksLikeAadhaarXml(const QByteArray &payload);
// A scanner for the attributes of that one element, not an XML parser: no DTD, no entities but the five, no nesting.
AadhaarXml parseAadhaarXml(const QByteArray &payload);

} // namespace mulakat::identity
