#pragma once

namespace mulakat::testing {

// Puts this process, and all it starts, into a network namespace of its own with a loopback, an address and a default
// route that lead nowhere. Root; before any thread is made. False where it cannot be had.
bool enterOwnNetwork();

} // namespace mulakat::testing
