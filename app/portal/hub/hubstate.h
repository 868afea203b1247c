#pragma once
// The hub's inside, shared by its .cpp files.
#include "audit/signingkey.h"
#include "portal/hub/hub.h"
#include "portal/hub/hublog.h"
#include "portal/hub/jailfile.h"
#include "visits/merge.h"

#include <QSet>

namespace mulakat::portal::hub {

struct Hub::State {
    State(QString dir, const base::Clock &c)
        : dataDir(std::move(dir)), clock(c), jailFile(dataDir + QStringLiteral("/jail.json")) { }

    QString dataDir;
    const base::Clock &clock;
    JailFile jailFile;
    std::unique_ptr<HubLog> log;
    visits::HubOrder order;
    QString epoch;
    std::optional<audit::SigningKey> slipKey; // keys/slip.key; none: slips hold the bare number
    QString publicUrl = QStringLiteral("http://127.0.0.1:8480");
    QString dataVersion;
    QHash<QByteArray, base::VisitId> visitOfCode; // SHA-256 of the current code
    QHash<base::VisitId, QByteArray> codeOfVisit;
    bool reacts = true;            // not mulakatctl's
    QList<Listener> listeners;
    QList<visits::Event> untold;   // numbered and not ignored, listeners not called yet
    QSet<base::VisitId> touched;   // folded inside write(), their rows of visit_state not written yet
    bool telling = false;
    QHash<base::VisitId, base::RecordId> bookingOf; // the newest record an event named as the visit's booking
    QHash<base::VisitId, base::RecordId> unreachable; // bookings without mobile and e-mail: no visitor to be known
    std::optional<visits::UpTime> up;      // of the hub; not read before the first tick
    std::optional<visits::UpTime> checkIn; // a desk or check-in was connected
    QList<protocol::WatchedStation> stations; // seen in the last days
    qint64 foreignWrites = 0;
    qint64 saidUtcMs = 0;          // what the log says that time it is at least: its last entry, or what an officer gave since
    int sinceCheckpoint = 0;       // own events
    qint64 checkpointMonotonicMs = 0;

    // Runs `change` inside one transaction, after learning what others wrote. On failure nothing is stored and the fold
    // is made again from the store.
    base::Done write(const std::function<base::Done()> &change);
    base::Done catchUp();          // takes rows that this process has not folded
    base::Done refold();
    base::Result<visits::HubOrder::Taken> number(const protocol::EventMessage &stored); // inside write()
    base::Done appendOwn(const visits::Event &event);                                   // inside write()
    base::Done submitInside(visits::Event event, const QList<RecordDraft> &records);    // inside write()
    base::Done setUp(const SetupPlan &plan, const QString &hash, const QHash<QString, QString> &settings); // inside write()
    void learned(const visits::OrderedEntry &entry);
    void readCode(const base::VisitId &visit);
    base::Done putAccess(const base::VisitId &visit); // inside write()
    void readUp();                 // what was kept, once
    base::Done noteUp();           // at each tick; inside write()
};

} // namespace mulakat::portal::hub
