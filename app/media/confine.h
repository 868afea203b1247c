#pragma once

namespace mulakat::media {

// Gives up, for good, what reading a stranger's picture does not need: network, other programs, tracing, large memory,
// computing for longer than `cpuSeconds`, core dumps. Call it on the main thread before the first byte is read; true when
// all of it holds.
bool confineToPictures(unsigned cpuSeconds = 20);

// A legal or medical talk's process gives up, for good, every way to write a file or to start a program; devices stay.
// After gst_init(), while there is one thread. False where this kernel cannot hold it to that: the talk goes on all the
// same, since nothing in the process could write one anyway.
bool confineToTalk();

} // namespace mulakat::media
