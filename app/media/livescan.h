#pragma once
#include <QtGlobal>

namespace mulakat::media {

inline constexpr quint32 liveFrameBytes = 4 * 1024 * 1024; // a frame that says it is larger ends the process

// The pictures of a camera, for as long as somebody reads codes: each on standard input as four bytes of length, the highest
// first, and a PNG or JPEG of so many bytes. Confined like --scan. Answers every frame by one line of JSON on standard output,
// within 300 ms of computing:
//   {"payload":"<base64>","by":"zxing-x2","hint":""}   a code was read; `by` as in identity::ReadCode
//   {"hint":"closer"}                                  none; hint: closer, flatter, less-glare, hold-still or empty
//   {"error":"unreadable","hint":""}                   no picture, or too large
// Returns the exit code: 0 at the end of the input, 3 for a stream that is none, 4 where it could not be confined.
int scanLive();

} // namespace mulakat::media
