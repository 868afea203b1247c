#pragma once
#include "identity/fields.h"

#include <QByteArray>
#include <QHash>
#include <optional>

namespace mulakat::identity
{

// Keyed digests of cards: who has the key can tell that a card was here before, who has the rows alone learns nothing.
// All are HMAC-SHA256 and 32 bytes; empty where the key is shorter than 16 bytes or there is nothing to tell a card by.

// A typed number or an MRZ's: its letters and digits. The same passport typed and read gives the same digest.
QByteArray numberDigest(const QByteArray &key, DocumentKind kind, const QString &number);
// A Secure QR or an old letter, which hold no number: name, birth, sex and last four as signed.
QByteArray signedDigest(const QByteArray &key, const Fields &fields);
// What may be kept for one day's alert: rows of two days cannot be joined.
QByteArray dayDigest(const QByteArray &digest, QDate day);

// The cards of one day, each with who showed it first. A value.
class CardsOfDay
{
public:
    struct Holder {
        QString visit;
        QString person;
        friend bool operator==(const Holder &, const Holder &) = default;
    };
    // Notes that `holder` showed the card. The other holder, where another one showed it before: that is an alert.
    // An empty digest is nobody's.
    std::optional<Holder> note(const QByteArray &digest, const Holder &holder);
    void forget(const Holder &holder); // the document was taken back

private:
    QHash<QByteArray, Holder> m_first;
};

} // namespace mulakat::identity
