#pragma once
#include "base/clock.h"
#include "portal/hub/hubport.h"
#include "portal/protocol/eventmessage.h"
#include "portal/protocol/stationmessages.h"

#include <memory>

namespace mulakat::store {
class LogStore;
struct StaffRow;
}

namespace mulakat::base {
class Secret;
}

namespace mulakat::portal::hub {

struct SetupPlan;

// The jail's hub over DIR: takes in chains, gives the order, reacts to what it has numbered. Usable without HTTP:
// mulakatctl opens one of its own on the same files. Lives on the hub thread. Several processes may have the same files
// open; each write starts by learning what the others have written.
class Hub final : public HubPort
{
public:
    // Which chain this process writes; only the hub itself reacts to what it has numbered.
    enum class Chain { Hub, Ctl };

    // `databaseUrl` is empty for DIR/portal/hub.sqlite, else "postgresql://…". Makes folders, keys and jail.json where
    // they are missing. StoreNewer, StoreFailed, KeyMissing, BadInput (jail.json), ChainBroken (the store's order is not
    // what a fold gives).
    static base::Result<std::unique_ptr<Hub>> open(const QString &dataDir, const QString &databaseUrl,
                                                   const base::Clock &clock, Chain chain = Chain::Hub);
    ~Hub() override;

    // HubPort
    const visits::VisitBook &book() const override;
    base::Result<visits::Booking> booking(const base::VisitId &visit) const override;
    base::Result<QString> putRecord(const RecordDraft &record) override;
    base::Result<QByteArray> getRecord(const base::RecordId &id) const override;
    base::Done submit(visits::Event event, const QList<RecordDraft> &records) override;
    base::Result<QString> nextVisitNumber(QDate date) override;
    QString visitorKey(const QString &mobileOrEmail) const override;
    base::Result<JoinAccess> access(const base::VisitId &visit) override;
    base::Result<JoinAccess> issueAccess(const base::VisitId &visit) override;
    std::optional<base::VisitId> visitOfCode(const QString &code) const override;
    bool clockFits() const override;
    QString slip(const base::VisitId &visit) const override;
    void onNews(Listener listener) override;

    // For stations. `station` is also the chain it may write.
    visits::Jail jailForStations() const; // with the public keys of slips
    QByteArray cardKey() const;           // store::LogStore::cardKey
    base::Result<protocol::PostReply> accept(const base::StationId &station, protocol::StationRole role,
                                             const protocol::PostEvents &post);
    qint64 next(const base::StationId &chain) const;
    base::Result<protocol::EventsReply> events(qint64 after, int limit) const;
    base::Result<protocol::RecordsReply> records(protocol::StationRole role, qint64 after, int limit) const;
    base::Result<QByteArray> document(const base::RecordId &id) const; // JPEG; UnknownVisit where there is none
    base::Result<protocol::StaffReply> staff() const;
    base::Result<QList<visits::Inmate>> inmates() const;
    QString epoch() const;
    qint64 lastOrder() const;
    qint64 lastRecord() const;
    qint64 foreignWrites() const; // rises when poll() finds that another process has written, be it only the staff list

    // First start (setup.cpp). A jail is set up once somebody may sign in or a recovery code was given out.
    bool isSetUp() const;
    // All of it in one transaction, jail.json and keys first. AlreadySetUp.
    base::Done setUp(const SetupPlan &plan);
    // A superintendent's new secret by the recovery code; WrongSecret, KeyMissing (none was ever given out), UnknownField
    // (`name` is nobody). An empty name where there is one superintendent only.
    base::Result<QString> recoverStaff(const QString &name, const base::Secret &code, const base::Secret &secret);
    // An event of the jail itself into the own chain.
    base::Done declare(visits::EventType type, const QJsonObject &data);
    // These files came out of a backup (its SHA-256, when it was made): a new epoch, so that stations start over, and the
    // event that says so. Answers the epoch.
    base::Result<QString> declareRestored(const QString &backup, qint64 madeUtcMs);

    // Writes the row and, in the same transaction, who could sign in from when: StaffAdded, StaffLocked, StaffUnlocked or
    // StaffSecret (no name, no secret). NotAllowed where the name is another's.
    base::Done changeStaff(const store::StaffRow &row, visits::EventType what);

    // Which stations are connected now, as the server sees them; cheap, called often.
    void noteStations(const QList<protocol::WatchedStation> &live);
    protocol::WatchReply watch() const; // when the hub and a check-in were at work, and who was seen in the last days

    // Time. tick() every 30 s: no-shows, checkpoints. poll() every 300 ms: what other processes wrote, jail.json.
    base::Done tick();
    base::Done poll();
    base::Done checkpoint();     // of the hub's own chain, now (clean stop)

    void setBuiltUtcMs(qint64 built) { m_builtUtcMs = built; } // before it no clock is right
    void setPublicUrl(const QString &url); // for links; "http://127.0.0.1:8480"; kept for mulakatctl
    store::LogStore &log();      // shared with the public pages' own tables
    QString dataDir() const;

private:
    struct State;
    explicit Hub(std::unique_ptr<State> state);
    base::Result<protocol::PostResult> takeOne(const base::StationId &station, protocol::StationRole role,
                                               const protocol::EventMessage &event,
                                               const QHash<QString, QString> &digests);
    base::Done giveAccess();     // links for the visits that should have one
    base::Done giveVisitors();   // who registered, for visits that stations brought
    void tell();                 // reactions and listeners
    std::unique_ptr<State> m;
    qint64 m_builtUtcMs = 0;
};

} // namespace mulakat::portal::hub
