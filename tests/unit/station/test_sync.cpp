#include "rig.h"
#include "support/testrunner.h"

#include <QRandomGenerator>
#include <QTemporaryFile>
#include <QTimer>

using namespace mulakat;
using namespace mulakat::testing;
using namespace Qt::StringLiterals;

namespace {

bool sameView(RigDesk &a, RigDesk &b, const FakeHub &hub)
{
    for (const visits::Visit &visit : hub.order.book().visits()) {
        const visits::Visit *left = a.visit(visit.id);
        const visits::Visit *right = b.visit(visit.id);
        if (!left || !right || left->state != visit.state || right->state != visit.state || left->place != visit.place
            || right->place != visit.place)
            return false;
    }
    return a.station.log().waiting() == 0 && b.station.log().waiting() == 0
        && a.station.log().book().visits().size() == hub.order.book().visits().size();
}

} // namespace

// Two desks and their hub: cuts, lost answers, a restored hub, imports.
class TestSync : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void desksConverge_data();
    void desksConverge();
    void lostAnswerIsNotPostedTwice();
    void restoredHubGetsItAllAgain();
    void loserOfARaceIsMarked();
    void copyOpensWithoutTheHub();
    void importTwiceChangesNothing();
    void importOfAChangedRowIsReported();
    void importIsGuarded();
    void inmateOfOneDeskIsKnownAtTheOther();
    void aStreamOfChangesDoesNotHoldTheListBack();
};

void TestSync::desksConverge_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed)
        QTest::newRow(qPrintable(QString::number(seed))) << seed;
}

void TestSync::desksConverge()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    RigJail jail;
    RigDesk a(jail, u"desk-1"_s);
    RigDesk b(jail, u"desk-2"_s);
    QVERIFY(a.open() && b.open() && a.signIn(u"R. Rao"_s) && b.signIn(u"R. Rao"_s));
    QList<base::VisitId> visits;
    for (int i = 0; i < 6; ++i)
        visits << jail.registerVisit(visits::Mode::FaceToFace, 1, 0, QString::number(700 + i));
    QTRY_VERIFY(a.visit(visits.constLast()) && b.visit(visits.constLast()));
    for (int step = 0; step < 60; ++step) {
        RigDesk &d = random.bounded(2) ? a : b;
        const base::VisitId visit = visits.at(random.bounded(int(visits.size())));
        const station::SlotView slot{rigDay, QTime(9 + random.bounded(7), 0), 20, QString::number(1 + random.bounded(4))};
        switch (random.bounded(7)) {
        case 0:
        case 1:
            d.desk.approve({visit, base::InmateId(random.bounded(2) ? u"i1"_s : u"i3"_s), visits::Kind::Family, slot}, [](base::Done) {});
            break;
        case 2:
            d.desk.reslot(visit, slot, [](base::Done) {});
            break;
        case 3:
            d.desk.markArrived(visit, [](base::Done) {});
            break;
        case 4:
            d.desk.cancel(visit, u"other"_s, [](base::Done) {});
            break;
        default:
            d.link.setUp(!d.link.up);
            break;
        }
        if (random.bounded(3) == 0)
            QTest::qWait(1);
    }
    a.link.setUp(true);
    b.link.setUp(true);
    QTRY_VERIFY(sameView(a, b, jail.hub));
    QCOMPARE(a.station.log().knownOrder(), qint64(jail.hub.numbered().size()));
}

void TestSync::lostAnswerIsNotPostedTwice()
{
    RigJail jail;
    RigDesk d(jail, u"desk-1"_s);
    QVERIFY(d.open() && d.signIn(u"R. Rao"_s));
    const auto visit = jail.registerVisit(visits::Mode::FaceToFace);
    QTRY_VERIFY(d.visit(visit));
    d.link.loseAnswers = true;
    RIG_DO(d.desk.cancel(visit, u"other"_s, reply));
    QTRY_COMPARE(jail.hub.order.book().visit(visit)->state, visits::State::Cancelled);
    const auto numbered = jail.hub.numbered().size();
    d.link.loseAnswers = false;
    d.link.setUp(false);
    QTRY_VERIFY(!d.desk.snapshot()->health.portalReached);
    QVERIFY(d.desk.snapshot()->health.portalLostUtcMs > 0);
    d.link.setUp(true);
    QTRY_COMPARE(d.station.log().waiting(), 0);
    QCOMPARE(jail.hub.numbered().size(), numbered);
}

void TestSync::restoredHubGetsItAllAgain()
{
    RigJail jail;
    RigDesk d(jail, u"desk-1"_s);
    QVERIFY(d.open() && d.signIn(u"R. Rao"_s));
    const auto visit = jail.registerVisit(visits::Mode::FaceToFace);
    QTRY_VERIFY(d.visit(visit));
    RIG_DO(d.desk.approve({visit, base::InmateId(u"i1"_s), visits::Kind::Family, {rigDay, QTime(10, 0), 20, u"1"_s}}, reply));
    RIG_DO(d.desk.markArrived(visit, reply));
    QTRY_COMPARE(d.station.log().waiting(), 0);
    d.link.setUp(false);
    jail.hub.restore(1); // only the family's form is left
    QCOMPARE(jail.hub.order.book().visit(visit)->state, visits::State::Pending);
    d.link.setUp(true);
    QTRY_COMPARE(jail.hub.order.book().visit(visit)->state, visits::State::Arrived);
    QTRY_COMPARE(d.station.log().waiting(), 0);
    QCOMPARE(d.visit(visit)->state, visits::State::Arrived);
    QCOMPARE(d.station.log().history(visit).size(), 3);
}

void TestSync::loserOfARaceIsMarked()
{
    RigJail jail;
    RigDesk a(jail, u"desk-1"_s);
    RigDesk b(jail, u"desk-2"_s);
    QVERIFY(a.open() && b.open() && a.signIn(u"R. Rao"_s) && b.signIn(u"R. Rao"_s));
    const auto visit = jail.registerVisit(visits::Mode::FaceToFace);
    QTRY_VERIFY(a.visit(visit) && b.visit(visit));
    a.link.setUp(false);
    QTRY_VERIFY(!a.desk.snapshot()->health.portalReached);
    {
        RigDesk &d = a;
        RIG_DO(d.desk.cancel(visit, u"other"_s, reply));
        QTRY_COMPARE(d.desk.snapshot()->health.waitingToSend, 1);
    }
    {
        RigDesk &d = b;
        RIG_DO(d.desk.reject(visit, u"not-entitled"_s, {}, reply));
    }
    QTRY_COMPARE(jail.hub.order.book().visit(visit)->state, visits::State::Rejected);
    a.link.setUp(true);
    QTRY_VERIFY(sameView(a, b, jail.hub));
    QCOMPARE(a.visit(visit)->state, visits::State::Rejected);
    int ignored = 0;
    for (const station::LoggedEvent &event : a.station.log().history(visit))
        ignored += event.ignored ? 1 : 0;
    QCOMPARE(ignored, 1);
}

void TestSync::copyOpensWithoutTheHub()
{
    RigJail jail;
    RigDesk d(jail, u"desk-1"_s);
    QVERIFY(d.open() && d.signIn(u"R. Rao"_s));
    const auto visit = jail.registerVisit(visits::Mode::FaceToFace);
    QTRY_VERIFY(d.visit(visit));
    QTRY_COMPARE(d.station.log().knownOrder(), 1);
    d.link.setUp(false);
    RIG_DO(d.desk.cancel(visit, u"other"_s, reply));
    d.station.close();
    QCOMPARE(d.store.checkpoints, 1);

    FakeLink dark(jail.hub, base::StationId(u"desk-1"_s));
    dark.up = false;
    station::StationOptions options;
    options.name = base::StationId(u"desk-1"_s);
    options.secretCheck = [](const base::Secret &secret, const QString &hash) { return secret.reveal() == hash; };
    station::Station again(d.store, dark, nullptr, nullptr, jail.clock, options);
    QVERIFY(again.open());
    QCOMPARE(again.log().book().visit(visit)->state, visits::State::Cancelled);
    QCOMPARE(again.log().waiting(), 1);
    QCOMPARE(again.log().jail().verifier, u"OVSE-TEST"_s); // as the hub last told it
    QVERIFY(again.session().signIn(u"R. Rao"_s, base::Secret(u"oaR"_s)));
    QVERIFY(!again.snapshot()->health.portalReached);
    dark.setUp(true);
    QTRY_COMPARE(again.log().waiting(), 0);
}

void TestSync::importTwiceChangesNothing()
{
    RigJail jail;
    jail.clock.set(base::slotUtcMs(QDate(2026, 12, 1), QTime(8, 0)));
    RigDesk d(jail, u"desk-1"_s);
    QVERIFY(d.open() && d.signIn());
    const QString path = QStringLiteral(MULAKAT_TEST_DATA "/days/thane-2026-12-01.csv");
    const auto preview = answerOf<station::ImportPreview>([&](auto r) { d.desk.previewImport(path, r); });
    QVERIFY(preview);
    QVERIFY(preview->accepted > 100);
    QCOMPARE(d.station.log().book().visits().size(), 0);
    const auto wrong = answerOf<int>([&](auto r) { d.desk.confirmImport(u"another"_s, r); });
    QCOMPARE(wrong.error().code, base::FailureCode::Expired);
    const auto taken = answerOf<int>([&](auto r) { d.desk.confirmImport(preview->token, r); });
    QVERIFY(taken);
    QCOMPARE(*taken, preview->accepted);
    QTRY_COMPARE(d.desk.snapshot()->day.size(), preview->accepted);
    QTRY_COMPARE(jail.hub.order.book().visits().size(), preview->accepted);
    QTRY_COMPARE(d.desk.snapshot()->health.waitingToSend, 0);
    for (const visits::OrderedEntry &entry : jail.hub.numbered())
        QVERIFY(!entry.ignored);
    const auto again = answerOf<station::ImportPreview>([&](auto r) { d.desk.previewImport(path, r); });
    QVERIFY(again);
    QCOMPARE(again->accepted, 0);
    QCOMPARE(again->duplicates, preview->accepted + preview->duplicates);
    QCOMPARE(preview->days, QList<QDate>{QDate(2026, 12, 1)});
    QVERIFY(again->days.isEmpty());
    const auto nothing = answerOf<int>([&](auto r) { d.desk.confirmImport(again->token, r); });
    QCOMPARE(*nothing, 0);
    QCOMPARE(d.store.chain().size(), preview->accepted);
}

// The number is known with other words: our visit stays, and the row is named.
void TestSync::importOfAChangedRowIsReported()
{
    RigJail jail;
    RigDesk d(jail, u"desk-1"_s);
    QVERIFY(d.open() && d.signIn());
    const QByteArray heading = "Regn No.,Visit Date,Time,Visitor Name,Prisoner Name\n";
    const auto previewOf = [&](const QByteArray &row) {
        QTemporaryFile file;
        if (!file.open() || file.write(heading + row) < 0 || !file.flush())
            return base::Result<station::ImportPreview>(base::FailureCode::DiskFull);
        return answerOf<station::ImportPreview>([&](auto r) { d.desk.previewImport(file.fileName(), r); });
    };
    const auto first = previewOf("2026/12/01/9,01-12-2026,10:00,Asha Kulmethe,Ramesh Kumar\n");
    QVERIFY(first);
    QCOMPARE(first->accepted, 1);
    QVERIFY(answerOf<int>([&](auto r) { d.desk.confirmImport(first->token, r); }));
    const auto changed = previewOf("2026/12/01/9,01-12-2026,11:30,Asha Kulmethe,Ramesh Kumar\n");
    QVERIFY(changed);
    QCOMPARE(changed->accepted, 0);
    QCOMPARE(changed->duplicates, 0);
    QCOMPARE(changed->rejected.size(), 1);
    QCOMPARE(changed->rejected.constFirst().code, u"known-differs"_s);
    QCOMPARE(changed->rejected.constFirst().line, 2);
}

void TestSync::importIsGuarded()
{
    RigJail jail;
    RigDesk d(jail, u"desk-1"_s);
    QVERIFY(d.open());
    const auto code = [&](const QString &path) {
        return answerOf<station::ImportPreview>([&](auto r) { d.desk.previewImport(path, r); }).error().code;
    };
    QCOMPARE(code(QStringLiteral(MULAKAT_TEST_DATA "/days/thane-2026-12-01.csv")), base::FailureCode::NotSignedIn);
    QVERIFY(d.signIn());
    QCOMPARE(code(u"/does/not/exist.csv"_s), base::FailureCode::Unreadable);
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write("a,b,c\n1,2,3\n");
    file.flush();
    QCOMPARE(code(file.fileName()), base::FailureCode::NotADay);
}

void TestSync::inmateOfOneDeskIsKnownAtTheOther()
{
    RigJail jail;
    RigDesk d(jail, u"desk-1"_s);
    RigDesk other(jail, u"desk-2"_s);
    QVERIFY(d.open() && other.open() && d.signIn(u"R. Rao"_s));
    const auto visit = jail.registerVisit(visits::Mode::FaceToFace);
    QTRY_VERIFY(d.visit(visit));
    const auto before = other.station.log().inmates().size();
    RIG_DO(d.desk.confirmInmate(visit, station::Requests::asNamed(), reply));
    QTRY_COMPARE(other.station.log().inmates().size(), before + 1);
    QTRY_COMPARE(other.visit(visit)->inmate, d.visit(visit)->inmate);
}

// Seven booths and three desks always have something: the list is published all the same.
void TestSync::aStreamOfChangesDoesNotHoldTheListBack()
{
    RigJail jail;
    RigDesk d(jail, u"desk-1"_s);
    QVERIFY(d.open() && d.signIn());
    const base::VisitId visit = jail.registerVisit(visits::Mode::Video);
    QTRY_VERIFY(d.visit(visit));
    QSignalSpy published(&d.station, &station::Station::snapshotReady);
    bool lobby = false;
    QTimer changes; // closer together than a snapshot waits for others
    QObject::connect(&changes, &QTimer::timeout, &changes, [&] { d.link.listener()->hubPresence(visit, lobby = !lobby); });
    changes.start(2);
    QTRY_VERIFY_WITH_TIMEOUT(published.size() >= 3, 2000);
}

MULAKAT_TEST(TestSync)
#include "test_sync.moc"
