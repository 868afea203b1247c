#pragma once
#include "base/masked.h"
#include "base/result.h"

#include <QByteArray>

namespace mulakat::staff {

// The jail's recovery code: 120 random bits as six groups of four letters and digits ("K7QF-…"). It is printed once; the
// folder keeps its Argon2id hash, and a public key made from it, to which backups are sealed without the code.
base::Secret newRecoveryCode();
// As a person types it: small letters, blanks, O for 0, I or L for 1. Empty where it cannot be one.
base::Secret normalCode(const QString &typed);

// X25519; the secret half is made from the code whenever somebody types it and is stored nowhere.
struct SealPair {
    QByteArray salt;      // 16 bytes
    QByteArray publicKey; // 32 bytes
    QByteArray secretKey; // 32 bytes
};
// Argon2id (64 MiB, 3 passes); an empty salt: a new one is made.
base::Result<SealPair> sealPair(const base::Secret &code, QByteArray salt = {});

} // namespace mulakat::staff
