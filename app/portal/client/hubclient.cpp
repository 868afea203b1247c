#include "portal/client/hubclient.h"

#include "base/logging.h"
#include "portal/client/conversions.h"

#include <QUrl>
#include <algorithm>

namespace mulakat::portal::client {

namespace {

constexpr int firstWaitMs = 200;
constexpr int longestWaitMs = 5000;

} // namespace

HubClient::HubClient(RequestFactory factory, HubClientOptions options, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_clock(clock)
    , m_http(std::move(factory))
    , m_live(m_http.factory())
    , m_waitMs(firstWaitMs)
{
    m_retry.setSingleShot(true);
    m_renew.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &HubClient::connectNow);
    connect(&m_renew, &QTimer::timeout, this, &HubClient::lost);
    connect(&m_http, &HttpClient::tokenRefused, this, &HubClient::lost);
    connect(&m_live, &LiveChannel::closed, this, &HubClient::lost);
    connect(&m_live, &LiveChannel::received, this, &HubClient::take);
    connect(&m_live, &LiveChannel::opened, this, [this] {
        m_waitMs = firstWaitMs;
        m_live.send(protocol::LiveMessage::hello(m_options.place));
        m_listener->hubReached(true);
    });
}

void HubClient::start(station::HubListener &listener)
{
    m_listener = &listener;
    connectNow();
}

void HubClient::stop()
{
    m_listener = nullptr;
    m_retry.stop();
    m_renew.stop();
    m_live.close();
    m_http.abortAll();
}

void HubClient::connectNow()
{
    const QByteArray body = protocol::ChallengeRequest{m_options.station.text()}.toBytes();
    m_http.post(QStringLiteral("/api/v1/stations/challenge"), {}, body, [this](const base::Result<QByteArray> &bytes) {
        const auto reply = bytes ? protocol::ChallengeReply::fromBytes(*bytes) : base::Result<protocol::ChallengeReply>(bytes.error());
        if (reply)
            return signIn(reply->nonce);
        qCInfo(base::logPortal) << "the hub gave no challenge" << base::failureName(reply.error().code);
        lost();
    });
}

void HubClient::signIn(const QByteArray &nonce)
{
    const QByteArray text = protocol::signInText(m_options.station.text(), m_options.role, nonce);
    const protocol::SessionRequest request{m_options.station.text(), m_options.role, nonce, m_options.sign(text)};
    m_http.post(QStringLiteral("/api/v1/stations/session"), {}, request.toBytes(), [this](const base::Result<QByteArray> &bytes) {
        const auto reply = bytes ? protocol::SessionReply::fromBytes(*bytes) : base::Result<protocol::SessionReply>(bytes.error());
        if (reply)
            return takeSession(*reply);
        qCWarning(base::logPortal) << "the hub did not let this station in" << base::failureName(reply.error().code);
        lost();
    });
}

void HubClient::takeSession(const protocol::SessionReply &session)
{
    m_token = session.token;
    // Our clock may be off: at least a minute, at most what the hub says less a minute.
    m_renew.start(int(std::clamp<qint64>(session.expiresUtcMs - m_clock.utcMs() - 60'000, 60'000, 11 * 3600'000LL)));
    m_live.open(m_token);
}

void HubClient::lost()
{
    if (!m_listener)
        return;
    m_renew.stop();
    m_live.close();
    m_http.abortAll();
    m_token.clear();
    m_retry.start(m_waitMs);
    m_waitMs = std::min(m_waitMs * 2, longestWaitMs);
    m_listener->hubReached(false);
}

template <class Message, class Value>
void HubClient::ask(const QString &path, const Answer<Value> &answer, Value (*convert)(const Message &))
{
    m_http.get(path, m_token, [answer, convert, path](const base::Result<QByteArray> &bytes) {
        if (!bytes)
            return answer(bytes.error());
        const auto message = Message::fromBytes(*bytes);
        if (!message) {
            qCWarning(base::logPortal) << "an answer of the hub was refused" << path << message.error().info;
            return answer(message.error());
        }
        answer(convert(*message));
    });
}

void HubClient::jail(const Answer<station::HubJail> &answer)
{
    ask<protocol::JailReply, station::HubJail>(QStringLiteral("/api/v1/jail"), answer, [](const protocol::JailReply &m) {
        return station::HubJail{m.jail, m.epoch, m.timeUtcMs, m.cardKey};
    });
}

void HubClient::next(const Answer<qint64> &answer)
{
    ask<protocol::ChainReply, qint64>(QStringLiteral("/api/v1/chains/") + m_options.station.text(), answer,
                                      [](const protocol::ChainReply &m) { return m.next; });
}

void HubClient::events(qint64 after, int limit, const Answer<station::HubEvents> &answer)
{
    ask<protocol::EventsReply, station::HubEvents>(
        QStringLiteral("/api/v1/events?after=%1&limit=%2").arg(after).arg(limit), answer, [](const protocol::EventsReply &m) {
            station::HubEvents events{m.epoch, m.last, {}};
            for (const protocol::EventMessage &event : m.events)
                events.rows << fromMessage(event);
            return events;
        });
}

void HubClient::post(const QList<station::ChainRow> &events, const QList<station::RecordRow> &records,
                     const Answer<station::HubPosted> &answer)
{
    protocol::PostEvents body;
    for (const station::RecordRow &record : records)
        body.records << toMessage(record);
    for (const station::ChainRow &event : events)
        body.events << toMessage(event);
    m_http.post(QStringLiteral("/api/v1/events"), m_token, body.toBytes(), [answer](const base::Result<QByteArray> &bytes) {
        if (!bytes)
            return answer(bytes.error());
        const auto reply = protocol::PostReply::fromBytes(*bytes);
        answer(reply ? base::Result<station::HubPosted>(station::HubPosted{reply->next}) : base::Result<station::HubPosted>(reply.error()));
    });
}

void HubClient::records(qint64 after, int limit, const Answer<station::HubRecords> &answer)
{
    ask<protocol::RecordsReply, station::HubRecords>(
        QStringLiteral("/api/v1/records?after=%1&limit=%2").arg(after).arg(limit), answer, [](const protocol::RecordsReply &m) {
            station::HubRecords records{m.last, m.through, {}};
            for (const protocol::RecordMessage &record : m.records)
                records.rows << fromMessage(record);
            return records;
        });
}

void HubClient::document(const base::RecordId &record, const Answer<QByteArray> &answer)
{
    m_http.get(QStringLiteral("/api/v1/documents/") + record.text(), m_token, answer);
}

void HubClient::access(const base::VisitId &visit, const Answer<station::AccessView> &answer)
{
    ask<protocol::AccessReply, station::AccessView>(
        QStringLiteral("/api/v1/visits/%1/access").arg(visit.text()), answer,
        [](const protocol::AccessReply &m) { return station::AccessView{m.link, m.otp, m.pin, true}; });
}

void HubClient::staff(const Answer<QList<station::StaffEntry>> &answer)
{
    ask<protocol::StaffReply, QList<station::StaffEntry>>(QStringLiteral("/api/v1/staff"), answer, [](const protocol::StaffReply &m) {
        QList<station::StaffEntry> staff;
        for (const protocol::StaffEntry &entry : m.staff)
            staff << station::StaffEntry{base::StaffId(entry.id), entry.name, entry.role, entry.hash, entry.locked, entry.languages};
        return staff;
    });
}

void HubClient::watch(const Answer<station::HubWatch> &answer)
{
    ask<protocol::WatchReply, station::HubWatch>(QStringLiteral("/api/v1/watch"), answer, [](const protocol::WatchReply &m) {
        station::HubWatch watch{m.portal, m.checkIn, {}};
        for (const protocol::WatchedStation &station : m.stations)
            watch.stations << station::StationLife{base::StationId(station.station), station.role, station.seenUtcMs, station.live};
        return watch;
    });
}

void HubClient::turn(const base::VisitId &visit, const Answer<QList<call::IceServer>> &answer)
{
    ask<protocol::TurnReply, QList<call::IceServer>>(
        QStringLiteral("/api/v1/turn?visit=") + visit.text(), answer, [](const protocol::TurnReply &m) {
            QList<call::IceServer> servers;
            for (const protocol::IceServer &server : m.servers)
                servers << call::IceServer{server.urls, server.username, server.credential};
            return servers;
        });
}

} // namespace mulakat::portal::client

#include "moc_hubclient.cpp"
