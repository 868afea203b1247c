#pragma once
#include "portal/notices/transport.h"

namespace mulakat::portal::notices {

// How one gateway reports what became of a message (DLR): which fields of its call hold the reference, the state and the
// secret, and what its states mean. A value; thread-safe.
struct SmsReceipts {
    QByteArray secret;                                    // field `key`; empty: no call is believed
    QString idField = QStringLiteral("id");
    QString stateField = QStringLiteral("status");
    QStringList delivered;                                // upper case, beside the usual words
    QStringList unreachable;
    QStringList failed;

    // Nothing where the secret is not right or the reference is missing. A state that says nothing final: empty outcome.
    std::optional<Receipt> read(const QHash<QString, QString> &fields) const;
    QString outcomeOf(const QString &state) const;        // "delivered", "not-reachable", "failed", or empty
};

} // namespace mulakat::portal::notices
