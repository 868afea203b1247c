#include "station/remotecard.h"

#include "base/logging.h"

namespace mulakat::station {

namespace {

QJsonObject cardSeen(const QString &outcome, int left = 0)
{
    return {{QStringLiteral("t"), QStringLiteral("card-seen")}, {QStringLiteral("outcome"), outcome}, {QStringLiteral("left"), left}};
}

// Before the inmate is connected, and only for a party that waits at its own phone.
bool waitsAtThePhone(const visits::Visit &visit)
{
    return visit.mode == visits::Mode::Video && visit.lobby && visit.state == visits::State::Arrived;
}

} // namespace

QJsonObject RemoteCard::shown(const base::VisitId &id, const QJsonObject &body)
{
    const QString payload = body.value(QLatin1String("payload")).toString();
    const visits::Visit *visit = m_log.book().visit(id);
    const bool readable = !m_log.jail().verifier.isEmpty() && identity::classify(payload) == identity::DocumentKind::AadhaarQr;
    if (!visit || !waitsAtThePhone(*visit) || !body.value(QLatin1String("agreed")).toBool() || !readable)
        return cardSeen(QStringLiteral("officer"));
    const auto seen = m_checkIn.showCard(id, payload, body.value(QLatin1String("language")).toString());
    if (!seen) {
        qCInfo(base::logStation) << "a card shown by phone was not taken:" << base::failureName(seen.error().code);
        return cardSeen(QStringLiteral("officer"));
    }
    return cardSeen(seen->read ? QStringLiteral("taken") : QStringLiteral("again"), seen->left);
}

} // namespace mulakat::station
