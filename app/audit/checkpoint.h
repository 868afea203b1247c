#pragma once
#include "audit/record.h"
#include "audit/signingkey.h"

namespace mulakat::audit {

// A signed statement of where a chain stands.
struct Checkpoint {
    base::StationId chain;
    qint64 sequence = 0;
    QByteArray hash;      // of that record
    qint64 atMs = 0;
    QByteArray signature; // Ed25519 over message()
    QByteArray signer;    // public key, 32 bytes: says who signed, proves nothing until it is a known one
};

QByteArray message(const Checkpoint &checkpoint); // "mulakat-checkpoint-v1\n<chain>\n<sequence>\n<hash hex>\n<at_ms>"
Checkpoint signedCheckpoint(const Record &last, qint64 atMs, const SigningKey &key);
bool isSignedRight(const Checkpoint &checkpoint);

} // namespace mulakat::audit
