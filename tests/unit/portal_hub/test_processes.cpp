#include "audit/verify.h"
#include "hubrig.h"
#include "store/logcheck.h"
#include "store/projection.h"
#include "support/testrunner.h"
#include "unit/store/postgres.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTest>
#include <cstdio>

using namespace mulakat;
using namespace mulakat::testing;
using portal::hub::Hub;

namespace {

EventMaker importer(const QString &prefix, int i)
{
    EventMaker maker;
    maker.visit = base::VisitId(prefix + QString::number(i));
    maker.mode = visits::Mode::FaceToFace;
    return maker;
}

// Imports for ever, or `count` visits, and says which are stored.
void importVisits(Hub &hub, const QString &prefix, int count)
{
    for (int i = 1; count == 0 || i <= count; ++i) {
        const EventMaker maker = importer(prefix, i);
        const auto booking = bookingOf(maker.visit, personalBooking(maker));
        visits::Event event = byPortal(maker.imported());
        event.data.insert(QStringLiteral("booking"), booking.id.text());
        if (hub.submit(event, {booking}))
            std::printf("ack %s\n", qPrintable(maker.visit.text()));
        std::fflush(stdout);
    }
}

// Says each visit that somebody else has written, as soon as it is known; ends when standard input does.
void watchVisits(Hub &hub)
{
    QSet<base::VisitId> seen;
    std::printf("ack watching\n");
    std::fflush(stdout);
    for (int i = 0; i < 400 && seen.size() < 1; ++i) {
        QTest::qWait(50);
        if (!hub.poll())
            continue;
        for (const visits::Visit &visit : hub.book().visits()) {
            if (!seen.contains(visit.id))
                std::printf("ack %s\n", qPrintable(visit.id.text()));
            seen << visit.id;
        }
        std::fflush(stdout);
    }
}

QStringList acknowledged(const QByteArray &said)
{
    QStringList out;
    for (const QByteArray &line : said.left(said.lastIndexOf('\n')).split('\n')) {
        if (line.startsWith("ack "))
            out << QString::fromLatin1(line.mid(4));
    }
    return out;
}

} // namespace

// The tests start this program again as a second process; what it is to do stands in its environment.
class TestHubProcesses : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void child();
    void nothingAcknowledgedIsLostByKill();
    void writesOfOthersAreSeenWithinASecond();
    void twoWritersAtOnce_data();
    void twoWritersAtOnce();

private:
    void start(QProcess &process, const QString &work, const QString &folder, const QString &database = {});
};

void TestHubProcesses::child()
{
    const QString work = qEnvironmentVariable("MULAKAT_HUB_WORK");
    if (work.isEmpty())
        return;
    const TestClock clock(at(9, 45));
    auto hub = Hub::open(qEnvironmentVariable("MULAKAT_HUB_FOLDER"), qEnvironmentVariable("MULAKAT_HUB_DATABASE"), clock,
                         work == QLatin1String("watch") ? Hub::Chain::Hub : Hub::Chain::Ctl);
    QVERIFY(hub);
    if (work == QLatin1String("watch"))
        return watchVisits(**hub);
    importVisits(**hub, QStringLiteral("child"), work.toInt());
}

void TestHubProcesses::start(QProcess &process, const QString &work, const QString &folder, const QString &database)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("MULAKAT_HUB_WORK"), work);
    environment.insert(QStringLiteral("MULAKAT_HUB_FOLDER"), folder);
    environment.insert(QStringLiteral("MULAKAT_HUB_DATABASE"), database);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("TestHubProcesses"), QStringLiteral("child")});
}

void TestHubProcesses::nothingAcknowledgedIsLostByKill()
{
    HubRig rig;
    QProcess process;
    start(process, QStringLiteral("0"), rig.folder.path());
    QByteArray said;
    QVERIFY(QTest::qWaitFor([&] {
        said += process.readAllStandardOutput();
        return acknowledged(said).size() >= 20 || process.state() == QProcess::NotRunning;
    }, 60000));
    process.kill();
    QVERIFY(process.waitForFinished(5000));
    said += process.readAllStandardOutput();
    const QStringList all = acknowledged(said);
    QVERIFY(all.size() >= 20);
    // As it lies there, before anybody repairs anything: the chain is whole and the projection is the fold.
    const auto database = store::Database::openReadOnly(rig.folder.filePath(QStringLiteral("portal/hub.sqlite")));
    QVERIFY(database);
    audit::Verifier verifier({});
    QVERIFY(store::verifyLog(**database, verifier, store::Numbered::All));
    QVERIFY(verifier.report().ok);
    const auto hub = rig.open();
    for (const QString &visit : all)
        QVERIFY2(hub->book().visit(base::VisitId(visit)), qPrintable(visit));
    QVERIFY(hub->booking(base::VisitId(all.last())));
    QVERIFY(store::Projection(**database).differences(hub->book())->isEmpty());
}

void TestHubProcesses::writesOfOthersAreSeenWithinASecond()
{
    HubRig rig;
    const auto hub = rig.open(Hub::Chain::Ctl);
    QProcess process;
    start(process, QStringLiteral("watch"), rig.folder.path());
    QByteArray said;
    const auto heard = [&](const QString &word) {
        said += process.readAllStandardOutput();
        return acknowledged(said).contains(word);
    };
    QVERIFY(QTest::qWaitFor([&] { return heard(QStringLiteral("watching")); }, 30000));
    QElapsedTimer timer;
    timer.start();
    QVERIFY(hub->submit(byPortal(importer(QStringLiteral("parent"), 1).imported()), {}));
    QVERIFY(QTest::qWaitFor([&] { return heard(QStringLiteral("parent1")); }, 10000));
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(process.waitForFinished(5000));
}

void TestHubProcesses::twoWritersAtOnce_data()
{
    QTest::addColumn<bool>("postgres");
    QTest::newRow("SQLite") << false;
    QTest::newRow("PostgreSQL") << true;
}

void TestHubProcesses::twoWritersAtOnce()
{
    QFETCH(bool, postgres);
    constexpr int each = 25;
    HubRig rig;
    std::optional<Postgres> server;
    QString database;
    if (postgres) {
        server.emplace();
        QVERIFY2(server->isUp(), qPrintable(server->why()));
        database = server->newDatabase();
    }
    const auto hub = rig.open(Hub::Chain::Hub, database);
    QProcess process;
    start(process, QString::number(each), rig.folder.path(), database);
    QVERIFY(process.waitForStarted(10000));
    for (int i = 1; i <= each; ++i)
        QVERIFY(hub->submit(byPortal(importer(QStringLiteral("mine"), i).imported()), {}));
    QVERIFY(process.waitForFinished(30000));
    QCOMPARE(process.exitCode(), 0);
    QCOMPARE(acknowledged(process.readAllStandardOutput()).size(), each);
    QVERIFY(hub->poll());
    QCOMPARE(hub->lastOrder(), qint64(2 * each));
    audit::Verifier verifier({});
    QVERIFY(store::verifyLog(hub->log().database(), verifier, store::Numbered::All));
    QVERIFY2(verifier.report().ok, verifier.report().ok ? "" : qPrintable(verifier.report().firstBad->why));
    QCOMPARE(verifier.report().chains, 2);
    QVERIFY(store::Projection(hub->log().database()).differences(hub->book())->isEmpty());
    // Folded anew from the store: the same.
    const auto again = rig.open(Hub::Chain::Hub, database);
    for (const visits::Visit &visit : hub->book().visits())
        QCOMPARE(store::foldText(*again->book().visit(visit.id)), store::foldText(visit));
}

MULAKAT_TEST(TestHubProcesses)
#include "test_processes.moc"
