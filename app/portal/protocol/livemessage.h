#pragma once
#include "base/ids.h"
#include "base/result.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>

namespace mulakat::portal::protocol {

// Everything that travels over the WebSockets; the stable name is the field "t".
#define MULAKAT_LIVE_MESSAGES(X)                                                                                       \
    X(Hello, "hello")         /* station: place (a booth's), empty for a desk */                                       \
    X(News, "news")           /* hub: order, records */                                                                \
    X(Signal, "signal")       /* both: visit, body (a page message); the hub adds from */                              \
    X(Presence, "presence")   /* hub: visit, lobby */                                                                  \
    X(Call, "call")           /* booth: visit, view; the hub adds from */                                              \
    X(Help, "help")           /* booth: visit, place, on */                                                            \
    X(Stations, "stations")   /* hub: booths[{station place}] seats[{station place}] */                                 \
    X(Clock, "clock")         /* booth: visit, remaining (s), allowed (s), counting, phase; to the page without visit */ \
    X(Ready, "ready")         /* page: audio, video, and phase where it says what it shows */                                                                 \
    X(Offer, "offer")         /* page and booth: sdp */                                                                \
    X(Answer, "answer")       /* page and booth: sdp */                                                                \
    X(Candidate, "candidate") /* page and booth: candidate, sdpMid, sdpMLineIndex, usernameFragment */                 \
    X(Sound, "sound")         /* page: ok */                                                                           \
    X(Card, "card")           /* page: payload (the digits of an Aadhaar Secure QR), agreed (true), language */             \
    X(CardSeen, "card-seen")  /* booth, hub to page: outcome (taken, again, officer), left (people still to show one) */    \
    X(Stats, "stats")         /* page: up to 40 numbers, booleans and short words, any names */                        \
    X(Bye, "bye")             /* page and booth: reason */                                                             \
    X(State, "state")         /* hub to page: state, phase, and reason where there is one */                           \
    X(Taken, "taken")         /* hub to page: another device has the seat now */

enum class LiveType {
#define X(type, text) type,
    MULAKAT_LIVE_MESSAGES(X)
#undef X
};
QString name(LiveType type);

// Who wrote a message: decides which types and fields it may have.
enum class LiveSender { Hub, Station, Page };

// One message, checked: only the fields of its type, each of its shape. A value.
class LiveMessage
{
public:
    static base::Result<LiveMessage> fromBytes(LiveSender sender, const QByteArray &bytes);
    static base::Result<LiveMessage> fromJson(LiveSender sender, const QJsonObject &json);
    // What one end of a call says to the other, as it stands in "body" of a signal.
    static base::Result<LiveMessage> fromSignalBody(const QJsonObject &body);
    QByteArray toBytes() const;
    const QJsonObject &json() const { return m_json; } // "t" included

    LiveType type() const { return m_type; }
    base::VisitId visit() const { return base::VisitId(text("visit")); }
    QString text(const char *key) const { return m_json.value(QLatin1String(key)).toString(); }
    qint64 integer(const char *key) const { return m_json.value(QLatin1String(key)).toInteger(); }
    bool boolean(const char *key) const { return m_json.value(QLatin1String(key)).toBool(); }
    QJsonObject object(const char *key) const { return m_json.value(QLatin1String(key)).toObject(); }
    QJsonArray array(const char *key) const { return m_json.value(QLatin1String(key)).toArray(); }

    static LiveMessage hello(const QString &place);
    static LiveMessage news(qint64 order, qint64 records);
    static LiveMessage signal(const base::VisitId &visit, const QJsonObject &body, const QString &from = {});
    static LiveMessage presence(const base::VisitId &visit, bool lobby);
    static LiveMessage call(const base::VisitId &visit, const QJsonObject &view, const QString &from = {});
    static LiveMessage help(const base::VisitId &visit, const QString &place, bool on);
    static LiveMessage stations(const QJsonArray &booths, const QJsonArray &seats = {});
    static LiveMessage clock(const base::VisitId &visit, int remaining, int allowed, bool counting, const QString &phase);
    static LiveMessage state(const QString &state, const QString &phase, const QString &reason = {});
    static LiveMessage taken();
    static LiveMessage cardSeen(const QString &outcome, int left = 0);

private:
    LiveMessage(LiveType type, QJsonObject json);
    LiveType m_type = LiveType::News;
    QJsonObject m_json;
};

} // namespace mulakat::portal::protocol
