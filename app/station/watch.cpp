#include "station/watch.h"

#include "base/logging.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace mulakat::station {

namespace {

const QString ownUpKey = QStringLiteral("up");
const QString hubUpKey = QStringLiteral("hub/up");
const QString hubCheckInKey = QStringLiteral("hub/up/check-in");
const QString hubStationsKey = QStringLiteral("hub/stations");
constexpr int noteEverySeconds = 30;
constexpr int askEverySeconds = 60;
constexpr qint64 keptMs = 10 * 24 * 3600 * 1000LL;

QString stationsText(const QList<StationLife> &stations)
{
    QJsonArray array;
    for (const StationLife &station : stations)
        array << QJsonObject{{QStringLiteral("station"), station.station.text()}, {QStringLiteral("role"), station.role},
                             {QStringLiteral("seen"), double(station.seenUtcMs)}};
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QList<StationLife> stationsFrom(const QString &text)
{
    QList<StationLife> stations;
    for (const auto &value : QJsonDocument::fromJson(text.toUtf8()).array())
        stations << StationLife{base::StationId(value[QLatin1String("station")].toString()), value[QLatin1String("role")].toString(),
                                qint64(value[QLatin1String("seen")].toDouble()), false};
    return stations;
}

} // namespace

Watch::Watch(StationLog &log, HubPort &hub)
    : m_log(log)
    , m_hub(hub)
{
}

void Watch::restore()
{
    StorePort &store = m_log.store();
    m_own = visits::UpTime::fromText(store.setting(ownUpKey));
    m_hubWatch = {visits::UpTime::fromText(store.setting(hubUpKey)), visits::UpTime::fromText(store.setting(hubCheckInKey)),
                  stationsFrom(store.setting(hubStationsKey))};
    note();
}

void Watch::reached(bool reached)
{
    m_reached = reached;
    ++m_round;
    if (reached)
        return ask();
    for (StationLife &station : m_hubWatch.stations)
        station.live = false; // not known
}

void Watch::tick()
{
    ++m_seconds;
    if (m_seconds % noteEverySeconds == 0)
        note();
    if (m_reached && (m_seconds % askEverySeconds == 0 || m_seconds == m_askAt))
        ask();
}

void Watch::note()
{
    const qint64 now = m_log.clock().utcMs();
    m_own.note(now);
    m_own.forgetBefore(now - keptMs);
    if (m_reached)
        m_hubWatch.portal.note(now); // the next answer says it better
    keep();
}

void Watch::ask()
{
    m_hub.watch([this, round = m_round](const base::Result<HubWatch> &watch) {
        if (watch && round == m_round)
            take(*watch);
    });
}

void Watch::take(const HubWatch &watch)
{
    m_hubWatch = watch;
    keep();
    if (m_listener)
        m_listener();
}

void Watch::keep()
{
    StorePort &store = m_log.store();
    for (const auto &[key, value] : {std::pair(ownUpKey, m_own.text()), std::pair(hubUpKey, m_hubWatch.portal.text()),
                                     std::pair(hubCheckInKey, m_hubWatch.checkIn.text()),
                                     std::pair(hubStationsKey, stationsText(m_hubWatch.stations))}) {
        if (store.setting(key) == value)
            continue;
        if (const base::Done kept = store.setSetting(key, value); !kept)
            qCWarning(base::logStation) << "signs of life not kept" << base::failureName(kept.error().code);
    }
}

bool Watch::isOnlyDesk() const
{
    return std::none_of(m_hubWatch.stations.begin(), m_hubWatch.stations.end(), [&](const StationLife &station) {
        return station.role == QLatin1String("desk") && station.station != m_log.own();
    });
}

bool Watch::mayMove(const visits::Visit &visit) const
{
    return m_reached || visit.openedStation == m_log.own().text() || isOnlyDesk();
}

} // namespace mulakat::station
