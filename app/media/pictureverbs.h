#pragma once
#include <QString>

// The two verbs of mulakat-media that read a stranger's picture and then end: no GStreamer, no network.
namespace mulakat::media {

inline constexpr int pictureUnreadable = 3; // exit code: not a PNG or JPEG, too large, or no code on it
inline constexpr int pictureMissing = 4;    // the file cannot be opened, or this process could not be confined

// Prints the bytes of the QR code on the picture in `path`. Returns the exit code.
int scanPicture(const QString &path);

// A PNG or JPEG of at most 12 MiB and 24 megapixels on standard input, to a JPEG on standard output: upright, longest side
// at most 1600, no metadata. Returns the exit code.
int remakePhoto();

} // namespace mulakat::media
