#include "support/testrunner.h"
#include "unit/visits/eventmaker.h"
#include "visits/lifecycle.h"
#include "visits/merge.h"

#include <QCryptographicHash>
#include <QSet>
#include <QTest>
#include <random>

using namespace mulakat;
using namespace mulakat::visits;

namespace {

// One jail on a bad day, played by a seed: a hub, three stations, cuts of the line, doubled and lost answers, stations
// that crash and read their store again, a hub that is restored from an older copy.
class Simulation
{
public:
    explicit Simulation(unsigned seed)
        : m_random(seed)
    {
        for (int i = 0; i < 3; ++i)
            m_stations.push_back(Station(QStringLiteral("desk-%1").arg(i + 1)));
    }

    void run(int steps)
    {
        for (int i = 0; i < steps; ++i)
            step();
        for (int round = 0; round < 4; ++round) { // quiet at last: everything is delivered
            for (Station &station : m_stations) {
                post(station, true);
                fetch(station, true);
            }
        }
    }

    // Empty where all is well, else what is not.
    QString verdict() const
    {
        VisitBook fresh;
        QSet<QPair<QString, qint64>> seen;
        for (const OrderedEntry &ordered : m_hub.ordered()) {
            const QPair<QString, qint64> key(ordered.entry.chain.text(), ordered.entry.sequence);
            if (seen.contains(key))
                return QStringLiteral("doubled");
            seen.insert(key);
            if (bool(fresh.apply(ordered.entry.event)) == ordered.ignored.has_value())
                return QStringLiteral("the mark differs from a fresh fold");
        }
        for (const Station &station : m_stations) {
            for (const ChainEntry &entry : station.stored) {
                if (!seen.contains({entry.chain.text(), entry.sequence}))
                    return QStringLiteral("lost");
            }
            if (!station.copy.waiting().isEmpty())
                return QStringLiteral("still waiting");
            if (!same(station.copy.view(), m_hub.book()))
                return QStringLiteral("a station sees another state than the hub");
        }
        return same(fresh, m_hub.book()) ? QString() : QStringLiteral("fold differs");
    }

    int ignored() const
    {
        int count = 0;
        for (const OrderedEntry &ordered : m_hub.ordered())
            count += ordered.ignored ? 1 : 0;
        return count;
    }
    int events() const { return int(m_hub.ordered().size()); }
    int restores() const { return m_restores; }

private:
    struct Station {
        explicit Station(const QString &name)
            : chain(name)
            , copy(chain)
        {
        }
        base::StationId chain;
        StationCopy copy;
        QList<ChainEntry> stored;       // what its disk holds of its own chain
        QList<OrderedEntry> storedCopy; // and of the hub's order
        bool cut = false;
        int epoch = 0;
    };

    static bool same(const VisitBook &a, const VisitBook &b)
    {
        if (a.visits().size() != b.visits().size())
            return false;
        for (const Visit &visit : a.visits()) {
            const Visit *other = b.visit(visit.id);
            if (!other || other->state != visit.state || other->place != visit.place
                || other->inmateTrack != visit.inmateTrack || other->usedSeconds != visit.usedSeconds)
                return false;
        }
        return true;
    }

    int pick(int n) { return int(m_random() % unsigned(n)); }

    Event someEvent()
    {
        const auto &rows = transitions();
        const Transition &row = rows.at(pick(int(rows.size())));
        testing::EventMaker maker;
        maker.visit = base::VisitId(QStringLiteral("v%1").arg(pick(6)));
        maker.inmate = QStringLiteral("i%1").arg(pick(3));
        maker.visitor = QStringLiteral("k%1").arg(pick(4));
        maker.place = QString::number(1 + pick(3));
        maker.start = QTime(10, 0).addSecs(60 * 15 * pick(6));
        const int shape = pick(10);
        Event event = shape < 4 ? walk(maker) : maker.make(row.type, {}, row.movers.at(pick(int(row.movers.size()))));
        if (event.data.isEmpty()) {
            event.data = {{QStringLiteral("code"), QStringLiteral("x")}, {QStringLiteral("cause"), QStringLiteral("x")},
                          {QStringLiteral("place"), maker.place},        {QStringLiteral("seconds"), 60},
                          {QStringLiteral("record"), QStringLiteral("r")}, {QStringLiteral("up"), 99999},
                          {QStringLiteral("inmate"), maker.inmate}};
        }
        event.atUtcMs = m_now += 1000;
        return event;
    }

    Event walk(const testing::EventMaker &maker)
    {
        const QList<Event> way = maker.upTo(State::Closed);
        return way.at(pick(int(way.size())));
    }

    void act(Station &station)
    {
        Event event = someEvent();
        for (int tries = 0; tries < 30 && !station.copy.check(event); ++tries)
            event = someEvent();
        if (!station.copy.check(event))
            return;
        const QByteArray digest = QCryptographicHash::hash(QByteArray::number(m_now) + station.chain.text().toUtf8(),
                                                           QCryptographicHash::Sha256);
        const ChainEntry entry{station.chain, station.stored.size() + 1, digest, event};
        station.stored << entry;
        station.copy.record(entry);
    }

    void post(Station &station, bool sure)
    {
        if (station.cut && !sure)
            return;
        const qint64 from = m_hub.next(station.chain);
        for (const ChainEntry &entry : station.stored.mid(from - 1)) {
            if (!sure && pick(10) == 0)
                return; // the line went away in the middle
            const auto taken = m_hub.take(entry);
            if (!taken)
                qFatal("the hub refuses %s", qPrintable(base::failureName(taken.error().code)));
            if (pick(4) == 0) { // the answer was lost: posted again
                const auto again = m_hub.take(entry);
                if (!again || again->isNew)
                    qFatal("a doubled entry was taken as new");
            }
        }
    }

    void fetch(Station &station, bool sure)
    {
        if (station.cut && !sure)
            return;
        if (station.epoch != m_epoch) {
            station.epoch = m_epoch;
            station.storedCopy.clear();
            station.copy.startOver(station.stored);
        }
        QList<OrderedEntry> batch = m_hub.ordered().mid(station.copy.knownOrder());
        if (!sure && !batch.isEmpty())
            batch = batch.mid(0, 1 + pick(int(batch.size())));
        if (!station.copy.learn(batch))
            qFatal("a station cannot learn the order");
        station.storedCopy << batch;
    }

    void crash(Station &station)
    {
        StationCopy again(station.chain);
        const bool learned = bool(again.learn(station.storedCopy));
        qint64 numbered = 0;
        for (const OrderedEntry &ordered : std::as_const(station.storedCopy)) {
            if (ordered.entry.chain == station.chain)
                numbered = ordered.entry.sequence;
        }
        for (const ChainEntry &entry : station.stored.mid(numbered))
            again.record(entry);
        if (!learned || !same(again.view(), station.copy.view()))
            qFatal("a station comes back with another state");
        station.copy = again;
    }

    void restoreHub()
    {
        const QList<OrderedEntry> kept = m_hub.ordered().mid(0, m_hub.ordered().size() - pick(8) % (events() + 1));
        HubOrder older;
        for (const OrderedEntry &ordered : kept) {
            if (!older.take(ordered.entry))
                qFatal("restoring");
        }
        m_hub = older;
        ++m_epoch;
        ++m_restores;
    }

    void step()
    {
        Station &station = m_stations[size_t(pick(int(m_stations.size())))];
        switch (pick(20)) {
        case 0:
            station.cut = !station.cut;
            return;
        case 1:
            return crash(station);
        case 2:
            if (pick(6) == 0)
                restoreHub();
            return;
        case 3:
        case 4:
        case 5:
            return post(station, false);
        case 6:
        case 7:
        case 8:
            return fetch(station, false);
        default:
            return act(station);
        }
    }

    std::mt19937 m_random;
    HubOrder m_hub;
    std::vector<Station> m_stations;
    qint64 m_now = testing::at(9, 40);
    int m_epoch = 0;
    int m_restores = 0;
};

} // namespace

class MergeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void gapsAndForksAreRefused();
    void simulated();
};

void MergeTest::gapsAndForksAreRefused()
{
    HubOrder hub;
    const testing::EventMaker maker;
    const base::StationId desk(QStringLiteral("desk-1"));
    QVERIFY(!hub.take({desk, 2, "d2", maker.submitted()}));
    const auto first = hub.take({desk, 1, "d1", maker.submitted()});
    QVERIFY(first && first->isNew && !first->ordered.ignored);
    const auto again = hub.take({desk, 1, "d1", maker.submitted()});
    QVERIFY(again && !again->isNew);
    const auto fork = hub.take({desk, 1, "other", maker.submitted()});
    QVERIFY(!fork);
    QCOMPARE(fork.error().code, base::FailureCode::ChainBroken);
    const auto late = hub.take({desk, 2, "d2", maker.make(EventType::Started)});
    QVERIFY(late && late->ordered.ignored);
    QCOMPARE(hub.next(desk), 3);
}

void MergeTest::simulated()
{
    int events = 0;
    int ignored = 0;
    int restores = 0;
#ifdef __SANITIZE_ADDRESS__
    constexpr unsigned seeds = 200; // ten times slower
#else
    constexpr unsigned seeds = 2000;
#endif
    for (unsigned seed = 1; seed <= seeds; ++seed) {
        Simulation simulation(seed);
        simulation.run(80);
        const QString wrong = simulation.verdict();
        QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(wrong)));
        events += simulation.events();
        ignored += simulation.ignored();
        restores += simulation.restores();
    }
    QVERIFY(events > int(seeds) * 25);
    QVERIFY(ignored > int(seeds)); // conflicts really happen, and are marked
    QVERIFY(restores > int(seeds) / 10);
    qInfo("%d events, %d ignored, %d hub restores", events, ignored, restores);
}

MULAKAT_TEST(MergeTest)
#include "test_merge.moc"
