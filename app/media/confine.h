#pragma once

namespace mulakat::media {

// Gives up, for good, what reading a stranger's picture does not need: network, other programs, tracing, large memory,
// long computing, core dumps. Call it on the main thread before the first byte is read; true when all of it holds.
bool confineToPictures();

} // namespace mulakat::media
