#pragma once
#include "base/ids.h"
#include "base/result.h"
#include "visits/jail.h"
#include "visits/uptime.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>

namespace mulakat::portal::protocol {

enum class StationRole { Desk, Booth, CheckIn, Board, Ctl };
QString name(StationRole role); // "desk", "booth", "checkin", "board", "ctl"
std::optional<StationRole> stationRoleFrom(const QString &name);

// What a station signs to sign in: "mulakat-station-v1\n<station>\n<role>\n<nonce hex>".
QByteArray signInText(const QString &station, StationRole role, const QByteArray &nonce);

// POST /api/v1/stations/challenge
struct ChallengeRequest {
    QString station;
    static base::Result<ChallengeRequest> fromBytes(const QByteArray &body);
    QByteArray toBytes() const;
};
struct ChallengeReply {
    QByteArray nonce; // 32 bytes
    static base::Result<ChallengeReply> fromBytes(const QByteArray &body);
    QByteArray toBytes() const;
};

// POST /api/v1/stations/session
struct SessionRequest {
    QString station;
    StationRole role = StationRole::Desk;
    QByteArray nonce;     // 32 bytes
    QByteArray signature; // 64 bytes, Ed25519 over signInText
    static base::Result<SessionRequest> fromBytes(const QByteArray &body);
    QByteArray toBytes() const;
};
struct SessionReply {
    QString token;
    qint64 expiresUtcMs = 0;
    static base::Result<SessionReply> fromBytes(const QByteArray &body);
    QByteArray toBytes() const;
};

// GET /api/v1/jail
struct JailReply {
    visits::Jail jail;
    QString epoch;
    qint64 timeUtcMs = 0;
    QByteArray cardKey = {}; // 32 bytes, or empty: a board gets none
    static base::Result<JailReply> fromBytes(const QByteArray &body);
    QByteArray toBytes() const;
};

// GET /api/v1/chains/<chain>
struct ChainReply {
    qint64 next = 1;
    static base::Result<ChainReply> fromBytes(const QByteArray &body);
    QByteArray toBytes() const;
};

// GET /api/v1/watch: when the hub and a check-in were at work, and which stations there are.
struct WatchedStation {
    QString station;
    QString role;
    qint64 seenUtcMs = 0;
    bool live = false; // connected now
};
struct WatchReply {
    visits::UpTime portal;
    visits::UpTime checkIn;
    QList<WatchedStation> stations;
    static base::Result<WatchReply> fromBytes(const QByteArray &body);
    QByteArray toBytes() const;
};

// GET and POST /api/v1/visits/<visit>/access
struct AccessReply {
    QString link;
    QString otp;
    QString pin;
    static base::Result<AccessReply> fromBytes(const QByteArray &body);
    QByteArray toBytes() const;
};

// GET /api/v1/staff
struct StaffEntry {
    QString id;
    QString name;
    QString role;
    QString hash; // Argon2id, libsodium's text form
    bool locked = false;
    QStringList languages = {}; // codes; empty: not said
};
struct StaffReply {
    QList<StaffEntry> staff;
    static base::Result<StaffReply> fromBytes(const QByteArray &body);
    QByteArray toBytes() const;
};

// GET /api/v1/turn and the join page's configuration: RTCIceServer objects.
struct IceServer {
    QStringList urls; // "turn:host:port?transport=udp"
    QString username;
    QString credential;
};
struct TurnReply {
    QList<IceServer> servers;
    static base::Result<TurnReply> fromBytes(const QByteArray &body);
    QJsonArray iceServers() const;
    QByteArray toBytes() const;
};

} // namespace mulakat::portal::protocol
