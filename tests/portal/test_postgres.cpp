#include "registration.h"
#include "store/database.h"
#include "support/testrunner.h"
#include "unit/store/postgres.h"

#include <QTest>

using namespace mulakat;
using namespace mulakat::testing;
using namespace Qt::StringLiterals;

// A family's whole way with a portal that keeps its data in PostgreSQL.
class TestPostgres : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromTheFormToTheStatus()
    {
        Postgres server;
        QVERIFY2(server.isUp(), qPrintable(server.why()));
        const QString address = server.newDatabase();
        World world;
        QVERIFY(world.startPortal({u"--database"_s, address}));
        const QUrl url = world.url();
        const QByteArray visrn = registerVisit(world, u"9876543210"_s);
        QVERIFY(!visrn.isEmpty());
        QVERIFY(!world.notice(u"9876543210"_s, u"registered"_s).isEmpty());
        world.killPortal();
        QVERIFY(world.startPortal({u"--database"_s, address}));
        const RawAnswer found = post(url, "/status", "visrn=" + visrn + '&' + heardCaptcha(url, get(url, "/status")) + "&action=look");
        QCOMPARE(found.status, 303);
        const QByteArray path = found.headers.value("location");
        QVERIFY(get(url, path).body.contains("data-state=\"pending\""));
        const QByteArray session = post(url, path, "action=code").cookie();
        const QByteArray second = world.codeIn(world.notice(u"9876543210"_s, u"otp"_s)).toLatin1();
        const QByteArray open = post(url, path, "action=check&code=" + second, session).cookie();
        QVERIFY(get(url, path, open).body.contains("Sunita Devi"));
        QCOMPARE(post(url, "/join", "visrn=" + visrn + "&otp=000000&pin=0000&action=join").status, 422);
        world.stopPortal();
        const auto database = store::Database::open(address);
        QVERIFY(database && (*database)->isPostgres());
        const auto count = [&](const QString &what) { return (*database)->value(u"SELECT COUNT(*) FROM "_s + what).value_or(QVariant(-1)).toInt(); };
        QCOMPARE(count(u"notice WHERE template = 'registered' AND state = 'sent'"_s), 1);
        QCOMPARE(count(u"join_try"_s), 1);
        QCOMPARE(count(u"seat"_s), 0);
    }
};

MULAKAT_TEST(TestPostgres)
#include "test_postgres.moc"
