#pragma once
#include "base/result.h"
#include "call/commands.h"
#include "station/chainrow.h"
#include "station/views.h"
#include "visits/jail.h"
#include "visits/uptime.h"

#include <QJsonObject>
#include <functional>

namespace mulakat::station {

struct HubJail {
    visits::Jail jail;
    QString epoch;         // another one: the hub was restored, start over
    qint64 utcMs = 0;      // the hub's clock
    QByteArray cardKey = {}; // see StorePort::cardKey; empty for a board
};
struct HubEvents {
    QString epoch;
    qint64 last = 0;       // newest number the hub has given
    QList<NumberedRow> rows;
};
struct HubRecords {
    qint64 last = 0;
    qint64 through = 0;    // ask after this next
    QList<RecordRow> rows;
};
struct HubPosted {
    qint64 next = 1;       // sequence the hub wants next of the own chain
};
// A station that the hub has seen in the last days.
struct StationLife {
    base::StationId station;
    QString role;          // "desk", "booth", …
    qint64 seenUtcMs = 0;
    bool live = false;     // connected now
};
struct HubWatch {
    visits::UpTime portal;  // when the hub itself was at work
    visits::UpTime checkIn; // when a desk or check-in was connected
    QList<StationLife> stations;
};
struct BoothPresence {
    base::StationId station;
    QString place;
};

// What the hub says without being asked. Called on the station thread.
class HubListener
{
public:
    virtual ~HubListener() = default;
    virtual void hubReached(bool reached) = 0;  // signed in and the live channel open, or lost
    virtual void hubNews() = 0;                 // something is new: pull
    virtual void hubSignal(const base::VisitId &visit, const QJsonObject &body) = 0; // from the visitor's page
    virtual void hubPresence(const base::VisitId &visit, bool lobby) = 0;
    virtual void hubCall(const CallView &view) = 0;
    virtual void hubHelp(const base::VisitId &visit, const QString &place, bool on) = 0;
    virtual void hubBooths(const QList<BoothPresence> &booths) = 0; // visitor's seats too: their place tells
    // How the talk stands, from its booth to the visitor's seat in the jail; seconds, `phase` as in CallView.
    virtual void hubClock(const base::VisitId &visit, int remaining, int allowed, bool counting, const QString &phase)
    {
        Q_UNUSED(visit) Q_UNUSED(remaining) Q_UNUSED(allowed) Q_UNUSED(counting) Q_UNUSED(phase)
    }
};

// The jail's hub as a station sees it. Lives on the station thread; each answer comes once, on that thread.
class HubPort
{
public:
    template <class T>
    using Answer = std::function<void(base::Result<T>)>;

    virtual ~HubPort() = default;
    virtual void start(HubListener &listener) = 0; // connects, and again after every loss, until stop()
    virtual void stop() = 0;

    virtual void jail(const Answer<HubJail> &answer) = 0;
    virtual void next(const Answer<qint64> &answer) = 0; // sequence wanted next of the own chain
    virtual void events(qint64 after, int limit, const Answer<HubEvents> &answer) = 0;
    // Idempotent. A gap answers ChainBroken with `next`.
    virtual void post(const QList<ChainRow> &events, const QList<RecordRow> &records, const Answer<HubPosted> &answer) = 0;
    virtual void records(qint64 after, int limit, const Answer<HubRecords> &answer) = 0;
    virtual void document(const base::RecordId &record, const Answer<QByteArray> &answer) = 0;
    virtual void access(const base::VisitId &visit, const Answer<AccessView> &answer) = 0;
    virtual void staff(const Answer<QList<StaffEntry>> &answer) = 0;
    virtual void turn(const base::VisitId &visit, const Answer<QList<call::IceServer>> &answer) = 0;
    virtual void watch(const Answer<HubWatch> &answer) { answer(base::fail(base::FailureCode::PortalUnreachable)); }

    // Live channel; dropped while it is down.
    virtual void sendSignal(const base::VisitId &visit, const QJsonObject &body) = 0;
    virtual void sendCall(const CallView &view) = 0;
    virtual void sendHelp(const base::VisitId &visit, const QString &place, bool on) = 0;
    // Seconds; `phase` as in CallView.
    virtual void sendClock(const base::VisitId &visit, int remaining, int allowed, bool counting, const QString &phase) = 0;
};

} // namespace mulakat::station
