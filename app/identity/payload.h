#pragma once
#include <QString>

namespace mulakat::identity
{

constexpr qsizetype maxPayload = 64 * 1024;

// A payload as it is looked at: cut to maxPayload, without the scanner's own prefix ("]Q1") and spaces at its ends.
QString trimmedPayload(const QString &payload);
QString withoutSpaces(const QString &text);
// What a code is that is no document: payment-code, web-address, aadhaar-app, unknown-code, empty.
QString otherCode(const QString &text);

} // namespace mulakat::identity
