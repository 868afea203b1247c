#include "flow/world.h"
#include "rawhttp.h"
#include "store/database.h"
#include "support/testrunner.h"

#include <QDir>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QTest>

using namespace mulakat;
using namespace mulakat::testing;

// The program from outside: its words, its exit codes, and what it answers to clients that mean no good.
class TestProgram : public QObject
{
    Q_OBJECT

    std::unique_ptr<World> m_world;

    static Answer run(const QStringList &words)
    {
        QProcess process;
        process.start(QStringLiteral(MULAKAT_BIN_DIR "/mulakat-portal"), words);
        (void)World::until([&] { return process.state() == QProcess::NotRunning; }, 15000);
        const bool ended = process.state() == QProcess::NotRunning;
        process.kill();
        process.waitForFinished();
        return {ended ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
    }
    QByteArray head(const QByteArray &first, const QByteArray &more) const
    {
        return first + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(m_world->url().port()) + "\r\nConnection: close\r\n" + more + "\r\n";
    }
    static bool isError(const RawAnswer &answer)
    {
        return QJsonDocument::fromJson(answer.body).object().contains(QLatin1String("error"));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_world = std::make_unique<World>();
        QVERIFY(m_world->startPortal());
    }
    void cleanupTestCase() { m_world.reset(); }

    void wrongWordsSayWhatIsRight()
    {
        const QString dir = m_world->folder() + QStringLiteral("/other");
        const QStringList data{QStringLiteral("--data"), dir};
        QCOMPARE(run(QStringList{QStringLiteral("--nonsense")} + data).exitCode, 2);
        QCOMPARE(run(QStringList{QStringLiteral("--listen"), QStringLiteral("127.0.0.1")} + data).exitCode, 2);
        const Answer open = run(QStringList{QStringLiteral("--listen"), QStringLiteral("0.0.0.0:0")} + data);
        QCOMPARE(open.exitCode, 2);
        QVERIFY(open.err.contains("--tls-cert") && open.out.isEmpty());
        const Answer busy = run(QStringList{QStringLiteral("--listen"), m_world->url().authority()} + data);
        QCOMPARE(busy.exitCode, 4);
        QVERIFY(busy.err.contains("device-missing"));
        QCOMPARE(run(QStringList{QStringLiteral("--notices"), QStringLiteral("pigeon")} + data).exitCode, 3);
    }

    void damagedDatabaseIsLeftAlone()
    {
        const QString dir = m_world->folder() + QStringLiteral("/damaged");
        const QByteArray rubbish = QByteArray("no database at all, only words. ").repeated(400);
        QVERIFY(QDir().mkpath(dir + QStringLiteral("/portal")));
        QFile file(dir + QStringLiteral("/portal/hub.sqlite"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(rubbish);
        file.close();
        const Answer answer = run({QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0"), QStringLiteral("--data"), dir});
        QCOMPARE(answer.exitCode, 3);
        QVERIFY2(answer.err.contains("restore the last backup"), answer.err.constData());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), rubbish);
    }

    void newerDatabaseIsLeftAlone()
    {
        const QString dir = m_world->folder() + QStringLiteral("/newer");
        {
            auto database = store::Database::open(dir + QStringLiteral("/portal/hub.sqlite"));
            QVERIFY(database);
            QVERIFY((*database)->run(QStringLiteral("INSERT INTO schema_version VALUES (999, 'x')")));
        }
        const Answer answer = run({QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0"), QStringLiteral("--data"), dir});
        QCOMPARE(answer.exitCode, 3);
        QVERIFY(answer.err.contains("newer version"));
    }

    void stopsCleanlyWithACheckpoint()
    {
        World world;
        QVERIFY(world.startPortal());
        world.stopPortal();
        const Answer verified = world.ctl({QStringLiteral("log"), QStringLiteral("verify")});
        QCOMPARE(verified.exitCode, 0);
        QVERIFY(world.startPortal()); // the same port, the same folder
        QCOMPARE(get(world.url(), "/healthz").status, 200);
    }

    void onlyPublicRoutesWithoutSignIn()
    {
        const QUrl url = m_world->url();
        const RawAnswer yaml = get(url, "/openapi.yaml");
        QCOMPARE(yaml.status, 200);
        static const QRegularExpression path(QStringLiteral("^  (/api/v1/\\S+):$"), QRegularExpression::MultilineOption);
        int asked = 0;
        for (auto it = path.globalMatch(QString::fromUtf8(yaml.body)); it.hasNext();) {
            const QByteArray one = it.next().captured(1).replace(QRegularExpression(QStringLiteral("\\{\\w+\\}")), QStringLiteral("x")).toLatin1();
            if (one.contains("/stations/"))
                continue;
            const int status = get(url, one).status;
            QVERIFY2(status == 401 || status == 405, one + " " + QByteArray::number(status));
            ++asked;
        }
        QVERIFY(asked >= 8);
        for (const char *page : {"/", "/register", "/status", "/join", "/healthz"})
            QCOMPARE(get(url, page).status, 200);
        QCOMPARE(get(url, "/join/live").status, 401);
        QCOMPARE(get(url, "/join/call/config").status, 401);
        QCOMPARE(get(url, "/nothing").status, 404);
    }

    void malformedAndUnknown()
    {
        const QUrl url = m_world->url();
        const auto challenge = [&](const QByteArray &body) {
            return exchange(url, head("POST /api/v1/stations/challenge", "Content-Type: application/json\r\nContent-Length: "
                                          + QByteArray::number(body.size()) + "\r\n") + body);
        };
        for (const char *body : {"", "{", "[]", "nonsense", "{\"station\":5}", "{\"station\":\"a\",\"more\":1}", "{\"station\":\"\xff\"}"}) {
            const RawAnswer answer = challenge(body);
            QVERIFY2(answer.status == 400 || answer.status == 422, body);
            QVERIFY2(isError(answer), body);
        }
        QCOMPARE(challenge(QByteArray(2000, '[')).status, 400);
        QCOMPARE(challenge("{\"station\":\"desk-1\"}").status, 200);
    }

    void tooMuchIsRefused()
    {
        const QUrl url = m_world->url();
        const RawAnswer body = exchange(url, head("POST /status", "Content-Length: 70000\r\n") + QByteArray(70000, 'x'));
        QVERIFY(body.status == 413 || body.status == 0);
        const RawAnswer headers = exchange(url, head("GET /", "X-Long: " + QByteArray(20000, 'x') + "\r\n"));
        QVERIFY(headers.status == 431 || headers.status == 400 || headers.status == 0);
        QVERIFY(get(url, "/healthz").status == 200);
    }

    void noHttpAtAll()
    {
        const QUrl url = m_world->url();
        const RawAnswer answer = exchange(url, QByteArray::fromHex("16030100a5010000a10303") + QByteArray(200, '\0') + "\r\n\r\n");
        QVERIFY(answer.status == 400 || answer.status == 0);
        QCOMPARE(get(url, "/../../etc/passwd").status / 100, 4);
        QCOMPARE(get(url, "/static/..%2f..%2fetc%2fpasswd").status / 100, 4);
        QCOMPARE(get(url, "/healthz").status, 200);
    }

    // A client that never finishes its request does not hold up the others, and is shut out in the end.
    void slowClient()
    {
        const QUrl url = m_world->url();
        QTcpSocket slow;
        slow.connectToHost(url.host(), quint16(url.port()));
        QTRY_COMPARE(slow.state(), QAbstractSocket::ConnectedState);
        slow.write("GET /healthz HTTP/1.1\r\nHost: x\r\nX-Slow: ");
        QCOMPARE(get(url, "/healthz").status, 200);
        QTRY_COMPARE_WITH_TIMEOUT(slow.state(), QAbstractSocket::UnconnectedState, 25000);
        QVERIFY(!slow.readAll().contains("\"ok\""));
    }

    void formOfAnotherSiteIsRefused()
    {
        const QByteArray form = "visrn=1";
        const RawAnswer answer = exchange(m_world->url(), head("POST /status", "Origin: https://evil.example\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                                                               "Content-Length: 7\r\n") + form);
        QCOMPARE(answer.status, 403);
    }
};

MULAKAT_TEST(TestProgram)
#include "test_program.moc"
