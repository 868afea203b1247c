#include "audit/checkpoint.h"

namespace mulakat::audit {

QByteArray message(const Checkpoint &checkpoint)
{
    return "mulakat-checkpoint-v1\n" + checkpoint.chain.text().toUtf8() + '\n' + QByteArray::number(checkpoint.sequence)
        + '\n' + checkpoint.hash.toHex() + '\n' + QByteArray::number(checkpoint.atMs);
}

Checkpoint signedCheckpoint(const Record &last, qint64 atMs, const SigningKey &key)
{
    Checkpoint checkpoint{last.chain, last.sequence, last.hash, atMs, {}, key.publicKey()};
    checkpoint.signature = key.sign(message(checkpoint));
    return checkpoint;
}

bool isSignedRight(const Checkpoint &checkpoint)
{
    return verifySignature(message(checkpoint), checkpoint.signature, checkpoint.signer);
}

} // namespace mulakat::audit
