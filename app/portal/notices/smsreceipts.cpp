#include "portal/notices/smsreceipts.h"

#include <QCryptographicHash>

namespace mulakat::portal::notices {

namespace {

constexpr qsizetype longestReference = 128;

// Without a hint by its time of how much was right.
bool sameKey(const QByteArray &one, const QByteArray &two)
{
    const QByteArray a = QCryptographicHash::hash(one, QCryptographicHash::Sha256);
    const QByteArray b = QCryptographicHash::hash(two, QCryptographicHash::Sha256);
    int differs = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        differs |= a.at(i) ^ b.at(i);
    return differs == 0;
}

} // namespace

QString SmsReceipts::outcomeOf(const QString &state) const
{
    static const QStringList usualDelivered{QStringLiteral("DELIVRD"), QStringLiteral("DELIVERED")};
    // Nobody took it from the operator: switched off, out of reach, full.
    static const QStringList usualUnreachable{QStringLiteral("EXPIRED"), QStringLiteral("UNDELIV"), QStringLiteral("UNDELIVERED"),
                                              QStringLiteral("UNDELIVERABLE"), QStringLiteral("ABSENT"), QStringLiteral("NOT_REACHABLE")};
    static const QStringList usualFailed{QStringLiteral("REJECTD"), QStringLiteral("REJECTED"), QStringLiteral("FAILED"), QStringLiteral("DELETED"),
                                         QStringLiteral("BLOCKED"), QStringLiteral("DND"), QStringLiteral("INVALID")};
    const QString word = state.trimmed().toUpper();
    // The gateway's own words come first: they may mean otherwise what another calls the same.
    for (const auto &[words, outcome] : {std::pair(&delivered, "delivered"), std::pair(&unreachable, "not-reachable"), std::pair(&failed, "failed"),
                                         std::pair(&usualDelivered, "delivered"), std::pair(&usualUnreachable, "not-reachable"), std::pair(&usualFailed, "failed")}) {
        if (words->contains(word))
            return QLatin1String(outcome);
    }
    return {};
}

std::optional<Receipt> SmsReceipts::read(const QHash<QString, QString> &fields) const
{
    const QString reference = fields.value(idField).trimmed();
    if (secret.isEmpty() || !sameKey(fields.value(QStringLiteral("key")).toUtf8(), secret))
        return std::nullopt;
    if (reference.isEmpty() || reference.size() > longestReference)
        return Receipt{};
    return Receipt{reference, outcomeOf(fields.value(stateField))};
}

} // namespace mulakat::portal::notices
