// Signs of life: the hub's own, and those of the stations it sees.
#include "base/logging.h"
#include "portal/hub/hub.h"
#include "portal/hub/hubstate.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace mulakat::portal::hub {

namespace {

const QString upKey = QStringLiteral("up");
const QString checkInKey = QStringLiteral("up/check-in");
const QString stationsKey = QStringLiteral("up/stations");
constexpr qint64 keptMs = 10 * 24 * 3600 * 1000LL;
constexpr qint64 seenKeptMs = 2 * 24 * 3600 * 1000LL; // a station that was not there for longer is not waited for

using protocol::StationRole;
using protocol::WatchedStation;

bool takesVisitorsIn(const WatchedStation &station)
{
    return station.live && (station.role == name(StationRole::Desk) || station.role == name(StationRole::CheckIn));
}

QString seenText(const QList<WatchedStation> &stations)
{
    QJsonArray array;
    for (const WatchedStation &station : stations)
        array << QJsonObject{{QStringLiteral("station"), station.station}, {QStringLiteral("role"), station.role},
                             {QStringLiteral("seen"), double(station.seenUtcMs)}};
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QList<WatchedStation> seenFrom(const QString &text)
{
    QList<WatchedStation> stations;
    for (const auto &value : QJsonDocument::fromJson(text.toUtf8()).array())
        stations << WatchedStation{value[QLatin1String("station")].toString(), value[QLatin1String("role")].toString(),
                                   qint64(value[QLatin1String("seen")].toDouble()), false};
    return stations;
}

} // namespace

void Hub::State::readUp()
{
    if (up)
        return;
    up = visits::UpTime::fromText(log->setting(upKey));
    checkIn = visits::UpTime::fromText(log->setting(checkInKey));
    for (const WatchedStation &known : seenFrom(log->setting(stationsKey))) {
        const bool there = std::any_of(stations.begin(), stations.end(), [&](const WatchedStation &s) { return s.station == known.station; });
        if (!there)
            stations << known;
    }
}

base::Done Hub::State::noteUp()
{
    readUp();
    const qint64 now = clock.utcMs();
    up->note(now);
    if (std::any_of(stations.begin(), stations.end(), takesVisitorsIn))
        checkIn->note(now);
    for (WatchedStation &station : stations)
        station.seenUtcMs = station.live ? now : station.seenUtcMs;
    stations.removeIf([now](const WatchedStation &station) { return now - station.seenUtcMs > seenKeptMs; });
    for (visits::UpTime *time : {&*up, &*checkIn})
        time->forgetBefore(now - keptMs);
    for (const auto &[key, value] : {std::pair(upKey, up->text()), std::pair(checkInKey, checkIn->text()), std::pair(stationsKey, seenText(stations))}) {
        if (const auto kept = log->setSetting(key, value); !kept)
            return kept;
    }
    return base::done();
}

void Hub::noteStations(const QList<WatchedStation> &live)
{
    const qint64 now = m->clock.utcMs();
    m->readUp();
    for (WatchedStation &known : m->stations) {
        const auto it = std::find_if(live.begin(), live.end(), [&](const WatchedStation &s) { return s.station == known.station; });
        if (known.live || it != live.end())
            known.seenUtcMs = now;
        known.live = it != live.end();
    }
    bool taken = false;
    for (WatchedStation station : live) {
        if (std::any_of(m->stations.begin(), m->stations.end(), [&](const WatchedStation &s) { return s.station == station.station; }))
            continue;
        station.seenUtcMs = now;
        station.live = true;
        m->stations << station;
        taken |= takesVisitorsIn(station);
    }
    if (!taken || !clockFits()) // signs of life at a wrong time would cut off the right ones
        return;
    // Check-in is open from the moment a desk is there, not from the next tick on.
    if (const auto kept = m->write([&] { return m->noteUp(); }); !kept)
        qCWarning(base::logPortal, "signs of life are not kept: %s", qPrintable(base::failureName(kept.error().code)));
}

protocol::WatchReply Hub::watch() const
{
    m->readUp();
    protocol::WatchReply reply{*m->up, *m->checkIn, m->stations};
    reply.portal.note(m->clock.utcMs());
    return reply;
}

} // namespace mulakat::portal::hub
