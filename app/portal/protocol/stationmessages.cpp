#include "portal/protocol/stationmessages.h"

#include "portal/protocol/limits.h"
#include "portal/protocol/strictjson.h"

namespace mulakat::portal::protocol {

namespace {

using Need = FieldReader::Need;
using base::FailureCode;

// Parses, lets `read` take the fields of `out`, and refuses what is left.
template <class T, class Read>
base::Result<T> decode(const QByteArray &body, qint64 max, Read read)
{
    const auto json = parseObject(body, max);
    if (!json)
        return json.error();
    FieldReader fields(*json);
    T out;
    read(fields, out);
    if (const auto whole = fields.finish(); !whole)
        return whole.error();
    return out;
}

StaffEntry staffEntry(const QJsonValue &value, FieldReader &outer)
{
    FieldReader fields(value.toObject(), QStringLiteral("staff."));
    StaffEntry entry;
    entry.id = fields.text("id", 64);
    entry.name = fields.text("name", 200);
    entry.role = fields.text("role", 32);
    entry.hash = fields.text("hash", 200);
    entry.locked = fields.boolean("locked");
    for (const auto &language : fields.array("languages", 32, Need::Optional))
        entry.languages << language.toString().left(16);
    if (!fields.finish())
        outer.fault(FailureCode::BadInput, "staff");
    return entry;
}

visits::UpTime upTime(FieldReader &outer, const char *key)
{
    QStringList parts;
    for (const auto &value : outer.array(key, 5000)) {
        FieldReader fields(value.toObject(), QLatin1String(key) + QStringLiteral("."));
        const qint64 from = fields.integer("from", 0, limits::maxCount);
        parts << QStringLiteral("%1 %2").arg(from).arg(fields.integer("to", 0, limits::maxCount));
        if (!fields.finish())
            outer.fault(FailureCode::BadInput, key);
    }
    return visits::UpTime::fromText(parts.join(u';'));
}

QJsonArray upTimeJson(const visits::UpTime &up)
{
    QJsonArray out;
    for (const visits::Stretch &stretch : up.stretches())
        out << QJsonObject{{QStringLiteral("from"), double(stretch.fromMs)}, {QStringLiteral("to"), double(stretch.toMs)}};
    return out;
}

WatchedStation watchedStation(const QJsonValue &value, FieldReader &outer)
{
    FieldReader fields(value.toObject(), QStringLiteral("stations."));
    WatchedStation station;
    station.station = fields.text("station", 64);
    station.role = fields.text("role", 32);
    station.seenUtcMs = fields.integer("seen", 0, limits::maxCount);
    station.live = fields.boolean("live");
    if (!fields.finish())
        outer.fault(FailureCode::BadInput, "stations");
    return station;
}

IceServer iceServer(const QJsonValue &value, FieldReader &outer)
{
    FieldReader fields(value.toObject(), QStringLiteral("iceServers."));
    IceServer server;
    for (const auto &url : fields.array("urls", 8))
        server.urls << url.toString().left(256);
    server.username = fields.text("username", 256, Need::Optional);
    server.credential = fields.text("credential", 256, Need::Optional);
    if (!fields.finish())
        outer.fault(FailureCode::BadInput, "iceServers");
    return server;
}

} // namespace

QString name(StationRole role)
{
    switch (role) {
    case StationRole::Desk:
        return QStringLiteral("desk");
    case StationRole::Booth:
        return QStringLiteral("booth");
    case StationRole::CheckIn:
        return QStringLiteral("checkin");
    case StationRole::Board:
        return QStringLiteral("board");
    case StationRole::Ctl:
        return QStringLiteral("ctl");
    }
    return {};
}

std::optional<StationRole> stationRoleFrom(const QString &text)
{
    for (const StationRole role : {StationRole::Desk, StationRole::Booth, StationRole::CheckIn, StationRole::Board, StationRole::Ctl}) {
        if (name(role) == text)
            return role;
    }
    return std::nullopt;
}

QByteArray signInText(const QString &station, StationRole role, const QByteArray &nonce)
{
    return "mulakat-station-v1\n" + station.toUtf8() + '\n' + name(role).toUtf8() + '\n' + nonce.toHex();
}

base::Result<ChallengeRequest> ChallengeRequest::fromBytes(const QByteArray &body)
{
    return decode<ChallengeRequest>(body, limits::bodyBytes,
                                    [](FieldReader &fields, auto &out) { out.station = fields.name("station", Need::Required, 32); });
}

QByteArray ChallengeRequest::toBytes() const
{
    return protocol::toBytes({{QStringLiteral("station"), station}});
}

base::Result<ChallengeReply> ChallengeReply::fromBytes(const QByteArray &body)
{
    return decode<ChallengeReply>(body, limits::bodyBytes,
                                  [](FieldReader &fields, auto &out) { out.nonce = fields.hex("nonce", 32); });
}

QByteArray ChallengeReply::toBytes() const
{
    return protocol::toBytes({{QStringLiteral("nonce"), QString::fromLatin1(nonce.toHex())}});
}

base::Result<SessionRequest> SessionRequest::fromBytes(const QByteArray &body)
{
    return decode<SessionRequest>(body, limits::bodyBytes, [](FieldReader &fields, auto &out) {
        out.station = fields.name("station", Need::Required, 32);
        const auto role = stationRoleFrom(fields.text("role", 16));
        if (!role)
            fields.fault(FailureCode::BadInput, "role");
        out.role = role.value_or(StationRole::Desk);
        out.nonce = fields.hex("nonce", 32);
        out.signature = fields.hex("signature", 64);
    });
}

QByteArray SessionRequest::toBytes() const
{
    return protocol::toBytes({{QStringLiteral("station"), station},
                              {QStringLiteral("role"), name(role)},
                              {QStringLiteral("nonce"), QString::fromLatin1(nonce.toHex())},
                              {QStringLiteral("signature"), QString::fromLatin1(signature.toHex())}});
}

base::Result<SessionReply> SessionReply::fromBytes(const QByteArray &body)
{
    return decode<SessionReply>(body, limits::bodyBytes, [](FieldReader &fields, auto &out) {
        out.token = fields.text("token", 128);
        out.expiresUtcMs = fields.integer("expires", 0, limits::maxCount);
    });
}

QByteArray SessionReply::toBytes() const
{
    return protocol::toBytes({{QStringLiteral("token"), token}, {QStringLiteral("expires"), expiresUtcMs}});
}

base::Result<JailReply> JailReply::fromBytes(const QByteArray &body)
{
    QJsonObject jailJson;
    auto reply = decode<JailReply>(body, limits::answerBytes, [&](FieldReader &fields, auto &out) {
        jailJson = fields.object("jail");
        out.epoch = fields.text("epoch", 64);
        out.timeUtcMs = fields.integer("time", 0, limits::maxCount);
        out.cardKey = fields.hex("cardKey", 32, Need::Optional);
    });
    if (!reply)
        return reply;
    const auto jail = visits::Jail::fromJson(jailJson);
    if (!jail)
        return jail.error();
    reply->jail = *jail;
    return reply;
}

QByteArray JailReply::toBytes() const
{
    QJsonObject json{{QStringLiteral("jail"), jail.toJson()},
                     {QStringLiteral("epoch"), epoch},
                     {QStringLiteral("time"), timeUtcMs}};
    if (!cardKey.isEmpty())
        json.insert(QStringLiteral("cardKey"), QString::fromLatin1(cardKey.toHex()));
    return protocol::toBytes(json);
}

base::Result<ChainReply> ChainReply::fromBytes(const QByteArray &body)
{
    return decode<ChainReply>(body, limits::bodyBytes, [](FieldReader &fields, auto &out) {
        out.next = fields.integer("next", 1, limits::maxCount);
    });
}

QByteArray ChainReply::toBytes() const
{
    return protocol::toBytes({{QStringLiteral("next"), next}});
}

base::Result<AccessReply> AccessReply::fromBytes(const QByteArray &body)
{
    return decode<AccessReply>(body, limits::bodyBytes, [](FieldReader &fields, auto &out) {
        out.link = fields.text("link", 1024);
        out.otp = fields.text("otp", 16);
        out.pin = fields.text("pin", 16);
    });
}

QByteArray AccessReply::toBytes() const
{
    return protocol::toBytes(
        {{QStringLiteral("link"), link}, {QStringLiteral("otp"), otp}, {QStringLiteral("pin"), pin}});
}

base::Result<WatchReply> WatchReply::fromBytes(const QByteArray &body)
{
    return decode<WatchReply>(body, limits::answerBytes, [](FieldReader &fields, auto &out) {
        out.portal = upTime(fields, "portal");
        out.checkIn = upTime(fields, "checkIn");
        for (const auto &value : fields.array("stations", 1000))
            out.stations << watchedStation(value, fields);
    });
}

QByteArray WatchReply::toBytes() const
{
    QJsonArray seen;
    for (const WatchedStation &station : stations)
        seen << QJsonObject{{QStringLiteral("station"), station.station}, {QStringLiteral("role"), station.role},
                            {QStringLiteral("seen"), double(station.seenUtcMs)}, {QStringLiteral("live"), station.live}};
    return protocol::toBytes({{QStringLiteral("portal"), upTimeJson(portal)}, {QStringLiteral("checkIn"), upTimeJson(checkIn)},
                              {QStringLiteral("stations"), seen}});
}

base::Result<StaffReply> StaffReply::fromBytes(const QByteArray &body)
{
    return decode<StaffReply>(body, limits::answerBytes, [](FieldReader &fields, auto &out) {
        for (const auto &value : fields.array("staff", 5000))
            out.staff << staffEntry(value, fields);
    });
}

QByteArray StaffReply::toBytes() const
{
    QJsonArray list;
    for (const StaffEntry &entry : staff) {
        QJsonObject json{{QStringLiteral("id"), entry.id},
                         {QStringLiteral("name"), entry.name},
                         {QStringLiteral("role"), entry.role},
                         {QStringLiteral("hash"), entry.hash},
                         {QStringLiteral("locked"), entry.locked}};
        if (!entry.languages.isEmpty())
            json.insert(QStringLiteral("languages"), QJsonArray::fromStringList(entry.languages));
        list << json;
    }
    return protocol::toBytes({{QStringLiteral("staff"), list}});
}

base::Result<TurnReply> TurnReply::fromBytes(const QByteArray &body)
{
    return decode<TurnReply>(body, limits::bodyBytes, [](FieldReader &fields, auto &out) {
        for (const auto &value : fields.array("iceServers", 8))
            out.servers << iceServer(value, fields);
    });
}

QJsonArray TurnReply::iceServers() const
{
    QJsonArray list;
    for (const IceServer &server : servers) {
        QJsonObject json{{QStringLiteral("urls"), QJsonArray::fromStringList(server.urls)}};
        if (!server.username.isEmpty()) {
            json.insert(QStringLiteral("username"), server.username);
            json.insert(QStringLiteral("credential"), server.credential);
        }
        list << json;
    }
    return list;
}

QByteArray TurnReply::toBytes() const
{
    return protocol::toBytes({{QStringLiteral("iceServers"), iceServers()}});
}

} // namespace mulakat::portal::protocol
