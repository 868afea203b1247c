#pragma once
#include "base/result.h"

#include <QByteArray>
#include <QImage>

namespace mulakat::identity
{

struct PictureLimits {
    qint64 bytes = 12 * 1024 * 1024;
    qint64 pixels = 40'000'000;
};

// An untrusted JPEG or PNG, told by its first bytes and decoded by that plug-in alone, upright by its EXIF note.
// Unreadable: neither of the two, or broken. TooLarge: over a limit. Call it in a process that may die: the photo
// helper.
base::Result<QImage> decodePicture(const QByteArray &bytes, const PictureLimits &limits = {});

// The same picture as a JPEG with its longest side at most `longestSide`, without any metadata, on white where it was
// transparent.
base::Result<QByteArray> remadePicture(const QByteArray &bytes, int longestSide, int quality = 85,
                                       const PictureLimits &limits = {});

} // namespace mulakat::identity
