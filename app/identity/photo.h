#pragma once
#include <QByteArray>
#include <QImage>

namespace mulakat::identity
{

// The photo of a Secure QR: a raw JPEG 2000 codestream, at most 512 pixels a side, one or three components of 8 bits.
// A null image where it is anything else. Call it only with bytes whose signature is valid. Never store the result.
QImage decodePhoto(const QByteArray &codestream);

} // namespace mulakat::identity
