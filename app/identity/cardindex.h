#pragma once
#include "identity/fields.h"

#include <QByteArray>

namespace mulakat::identity
{

// Keyed digests of cards: who has the key can tell that a card was here before, who has the rows alone learns nothing.
// All are HMAC-SHA256 and 32 bytes; empty where the key is shorter than 16 bytes or there is nothing to tell a card by.

// A typed number or an MRZ's: its letters and digits. The same passport typed and read gives the same digest.
QByteArray numberDigest(const QByteArray &key, DocumentKind kind, const QString &number);
// A Secure QR or an old letter, which hold no number: name, birth, sex and last four as signed.
QByteArray signedDigest(const QByteArray &key, const Fields &fields);
// What an event says of the card that a person of a visit showed: 32 hex characters, empty for an empty digest. Another one
// at every visit, so that rows tell nothing of each other; who holds the digest of a card finds all that belong to it.
QString cardMark(const QByteArray &digest, const QString &visit, const QString &person);

} // namespace mulakat::identity
