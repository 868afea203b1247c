#pragma once
#include "base/masked.h"
#include "base/result.h"

namespace mulakat::staff {

// How much work a guess costs. Interactive: 64 MiB, 3 passes (about 0.3 s); Quick is for tests.
enum class Cost { Interactive, Quick };

// A password or PIN that may be used: at least six characters, not one repeated, not a sequence (123456, 987654).
base::Done acceptable(const base::Secret &secret);
// Argon2id in libsodium's text form. At most two at once in a process, so that a flood of tries cannot take the memory.
base::Result<QString> hashSecret(const base::Secret &secret, Cost cost = Cost::Interactive);
bool matches(const base::Secret &secret, const QString &hash);

} // namespace mulakat::staff
