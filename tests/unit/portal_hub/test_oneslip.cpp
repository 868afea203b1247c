#include "audit/slip.h"
#include "audit/verify.h"
#include "hubrig.h"
#include "store/logcheck.h"
#include "support/testrunner.h"

#include <QSet>
#include <QTest>
#include <QThread>
#include <array>
#include <atomic>

using namespace mulakat;
using namespace mulakat::testing;
using portal::hub::Hub;

namespace {

constexpr int writers = 4; // connections to the jail's files at the same moment
constexpr int stationsEach = 250;

struct Redemption {
    portal::protocol::EventMessage message;
    qint64 order = 0;
    QString ignored;
};

// A check-in as it works without its hub: the slip is read by what the jail has told, the party arrives in its own chain.
std::optional<Redemption> redeem(const Hub &hub, const QString &slip, const QString &station)
{
    const auto keys = audit::slipKeysFrom(hub.jailForStations().rest.value(audit::slipKeysField).toVariant().toStringList());
    const auto read = audit::readSlip(slip, keys);
    const visits::Visit *visit = read && read->genuine ? hub.book().visitByNumber(read->slip.visrn) : nullptr;
    if (!visit)
        return std::nullopt;
    EventMaker maker;
    maker.visit = visit->id;
    visits::Event arrived = maker.arrived(visits::Mover::Visitor);
    arrived.by.clear();
    arrived.data.insert(QStringLiteral("lobby"), false);
    return Redemption{StationChain(station).next(arrived), 0, {}};
}

// Posts until the hub has answered, as a station does. False where it never does.
bool post(Hub &hub, Redemption &redemption)
{
    for (int attempt = 0; attempt < 20; ++attempt) {
        const auto reply = hub.accept(redemption.message.chain, portal::protocol::StationRole::CheckIn, {{}, {redemption.message}});
        if (reply && reply->results.size() == 1) {
            redemption.order = reply->results.constFirst().order;
            redemption.ignored = reply->results.constFirst().ignored;
            return true;
        }
        if (reply || reply.error().code != base::FailureCode::StoreFailed) // anything but "locked" is no reason to try again
            return false;
    }
    return false;
}

} // namespace

// One slip shown a thousand times at once: copied, photographed, sent to a thousand phones.
class TestOneSlip : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aThousandAtOnceIsOne();
};

void TestOneSlip::aThousandAtOnceIsOne()
{
    HubRig rig;
    EventMaker maker;
    maker.mode = visits::Mode::FaceToFace;
    QString slip;
    qint64 before = 0;
    {
        const auto hub = rig.open();
        QVERIFY(submitAndApprove(*hub, maker));
        slip = hub->slip(maker.visit);
        before = hub->lastOrder();
    }
    QVERIFY(audit::looksLikeSlip(slip));

    std::array<QList<Redemption>, writers> answered;
    std::atomic<int> ready = 0;
    std::atomic<int> failed = 0;
    std::vector<std::unique_ptr<QThread>> threads;
    for (int writer = 0; writer < writers; ++writer) {
        threads.emplace_back(QThread::create([&, writer] {
            const auto hub = Hub::open(rig.folder.path(), {}, rig.clock, writer == 0 ? Hub::Chain::Hub : Hub::Chain::Ctl);
            QList<Redemption> mine;
            for (int i = 0; hub && i < stationsEach; ++i) {
                if (const auto one = redeem(**hub, slip, QStringLiteral("gate-%1-%2").arg(writer).arg(i)))
                    mine << *one;
            }
            ++ready;
            while (ready < writers)
                QThread::yieldCurrentThread(); // nobody begins before all have read the slip
            for (Redemption &one : mine)
                failed += post(**hub, one) ? 0 : 1;
            answered[size_t(writer)] = mine;
        }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        QVERIFY(thread->wait(60'000));
    QCOMPARE(failed.load(), 0);

    int taken = 0;
    QSet<qint64> orders;
    for (const QList<Redemption> &mine : answered) {
        QCOMPARE(mine.size(), stationsEach);
        for (const Redemption &one : mine) {
            orders << one.order;
            taken += one.ignored.isEmpty() ? 1 : 0;
            QVERIFY(one.ignored.isEmpty() || one.ignored == base::failureName(base::FailureCode::NotInThisState));
        }
    }
    QCOMPARE(taken, 1);
    QCOMPARE(orders.size(), writers * stationsEach); // each has its own place in the log

    // The same after the hub's restart, and for whoever posts again because the answer was lost.
    const auto hub = rig.open();
    QCOMPARE(hub->book().visit(maker.visit)->state, visits::State::Arrived);
    QCOMPARE(hub->lastOrder(), before + writers * stationsEach);
    for (QList<Redemption> &mine : answered) {
        for (int i = 0; i < stationsEach; i += 25) {
            Redemption again = mine.at(i);
            QVERIFY(post(*hub, again));
            QCOMPARE(again.order, mine.at(i).order);
            QCOMPARE(again.ignored, mine.at(i).ignored);
        }
    }
    Redemption late = *redeem(*hub, slip, QStringLiteral("gate-late"));
    QVERIFY(post(*hub, late));
    QCOMPARE(late.ignored, base::failureName(base::FailureCode::NotInThisState));
    QCOMPARE(hub->lastOrder(), before + writers * stationsEach + 1);
    QCOMPARE(hub->log().database().value(QStringLiteral("SELECT COUNT(*) FROM ordering WHERE ignored = ''"))->toLongLong(), before + 1);
    audit::Verifier verifier({});
    QVERIFY(store::verifyLog(hub->log().database(), verifier, store::Numbered::All));
    QVERIFY(verifier.report().ok);
}

MULAKAT_TEST(TestOneSlip)
#include "test_oneslip.moc"
