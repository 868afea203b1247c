#pragma once
#include <QString>

namespace mulakat::portal::web {

// A puzzle that a page's script solves: a number whose SHA-256 together with the captcha's token begins with `bits` zero
// bits. It costs a phone about half a second and makes floods dear; a page without script does without, under tighter
// limits. Bound to the token, so it is spent with it.
struct ProofOfWork {
    static constexpr int bits = 14;
    static bool holds(const QString &token, const QString &proof);
};

} // namespace mulakat::portal::web
