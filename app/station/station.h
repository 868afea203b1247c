#pragma once
#include "station/arrivals.h"
#include "station/batch.h"
#include "station/boothkeeper.h"
#include "station/checkin.h"
#include "station/closedesk.h"
#include "station/courtdesk.h"
#include "station/gapdesk.h"
#include "station/hubsync.h"
#include "station/imports.h"
#include "station/inmatelist.h"
#include "station/inmatetrack.h"
#include "station/remotecard.h"
#include "station/requests.h"
#include "station/scanport.h"
#include "station/snapshots.h"
#include "station/talkdesk.h"
#include "station/watch.h"

#include <QObject>
#include <QTimer>
#include <memory>

namespace mulakat::station {

struct StationOptions {
    base::StationId name;
    QString place;            // a booth's; empty at a desk
    bool standalone = false;
    visits::Jail jail;        // until the hub has told its own
    identity::TrustStore trust;
    SecretCheck secretCheck;
    call::Setup callSetup;    // a booth's devices
    HubSync::Wants wants = HubSync::Wants::DeskData; // of a station without media
};

// One station of the jail: what it knows, what may be done, what it publishes. Built, used and destroyed on the station
// thread; its signals carry values.
class Station : public QObject, private HubListener
{
    Q_OBJECT
public:
    // `media` is a booth's; null at a desk. `scan` may be null: pictures cannot be read then.
    Station(StorePort &store, HubPort &hub, ScanPort *scan, call::MediaPort *media, const base::Clock &clock,
            StationOptions options);
    ~Station() override;

    base::Done open();   // opens the store, loads the copy, connects to the hub; failures as StorePort::open
    void close();        // clean stop: a checkpoint of the own chain

    Session &session() { return m_session; }
    Requests &requests() { return m_requests; }
    Arrivals &arrivals() { return m_arrivals; }
    CheckIn &checkIn() { return m_checkIn; }
    InmateTrackDesk &inmates() { return m_inmates; }
    InmateListDesk &inmateList() { return m_inmateList; }
    TalkDesk &talks() { return m_talks; }
    BatchDesk &batch() { return m_batch; }
    Imports &imports() { return m_imports; }
    GapDesk &gaps() { return m_gaps; }
    CloseDesk &closing() { return m_closing; }
    CourtDesk &court() { return m_court; }
    Watch &watch() { return m_watch; }
    const LiveFacts &live() const { return m_live; }
    StationLog &log() { return m_log; }
    HubSync &sync() { return m_sync; }
    BoothKeeper *booth() { return m_booth.get(); } // null at a desk
    ScanPort *scan() { return m_scan; }
    HubPort &hub() { return m_hub; }
    const StationOptions &options() const { return m_options; }

    void showDay(QDate date);
    DeskSnapshotPtr snapshot() const;
    base::Result<VisitDetail> openVisit(const base::VisitId &visit); // also holds it
    base::Result<QList<RegisterLine>> registerOf(QDate date) const;
    void document(const base::RecordId &record, const std::function<void(base::Result<QImage>)> &answer);
    void signOut();
    void setHealth(bool diskOk, bool clockOk); // from the device watchers
    // The officer says that it is `toUtcMs`; `applied`: the machine's clock was set to it. ClockWrong where the clock still
    // says otherwise by more than two minutes, NotSignedIn.
    base::Done confirmClock(qint64 toUtcMs, bool applied);
    void clockJumped(); // what was confirmed before is no longer

Q_SIGNALS:
    void snapshotReady(const mulakat::station::DeskSnapshotPtr &snapshot);
    void staffChanged();
    void sessionEnded();
    void detailChanged(const mulakat::base::VisitId &visit);
    void callArrived(const mulakat::station::CallView &view);
    void helpAsked(const mulakat::base::VisitId &visit, const QString &place);

private:
    void hubReached(bool reached) override;
    void hubNews() override;
    void hubSignal(const base::VisitId &visit, const QJsonObject &body) override;
    void hubPresence(const base::VisitId &visit, bool lobby) override;
    void hubCall(const CallView &view) override;
    void hubHelp(const base::VisitId &visit, const QString &place, bool on) override;
    void hubBooths(const QList<BoothPresence> &booths) override;
    void hubClock(const base::VisitId &visit, int remaining, int allowed, bool counting, const QString &phase) override;

    void changed(const base::VisitId &visit);
    void publish();
    void tick();
    Health health() const;
    bool isDesk() const { return !m_booth && m_options.wants == HubSync::Wants::DeskData; }
    bool endsHere(const visits::Visit &visit) const;
    void putLocker(VisitDetail &detail) const;
    void putAccess(VisitDetail &detail);

    StationOptions m_options;
    HubPort &m_hub;
    ScanPort *m_scan;
    const base::Clock &m_clock;
    StationLog m_log;
    Session m_session;
    DeskActs m_acts;
    Requests m_requests;
    Arrivals m_arrivals;
    CheckIn m_checkIn;
    InmateTrackDesk m_inmates;
    TalkDesk m_talks;
    BatchDesk m_batch;
    Imports m_imports;
    Snapshots m_snapshots;
    InmateListDesk m_inmateList;
    HubSync m_sync;
    Watch m_watch;
    GapDesk m_gaps;
    CloseDesk m_closing;
    CourtDesk m_court;
    std::unique_ptr<BoothKeeper> m_booth;
    std::unique_ptr<RemoteCard> m_cards; // a booth's
    LiveFacts m_live;
    QPair<base::VisitId, base::StaffId> m_shown;         // what was opened here last, and by whom
    QHash<base::VisitId, QPair<int, AccessView>> m_access; // by the version they were issued as
    QList<BoothPresence> m_booths;
    QTimer m_publishSoon;
    QTimer m_second;
    QDate m_day;
    int m_seconds = 0;
    bool m_diskOk = true;
    bool m_clockOk = true;
    bool m_open = false;
};

} // namespace mulakat::station
