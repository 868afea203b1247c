#include "portal/protocol/limits.h"
#include "portal/server/transport.h"
#include "support/testrunner.h"

#include <QElapsedTimer>
#include <QMutex>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>
#include <QWebSocket>
#include <atomic>

using namespace mulakat;
using namespace mulakat::portal::server;
using portal::protocol::HttpRequest;
using portal::protocol::HttpResponse;
namespace limits = portal::protocol::limits;

namespace {

// Answers with what it got; lets every WebSocket at /live in and says back what it hears.
class EchoHandler final : public TransportHandler
{
public:
    Transport *transport = nullptr;
    std::atomic<int> requests{0};
    std::atomic<int> closes{0};

    Admission admit(const HttpRequest &head) override
    {
        if (head.path == QLatin1String("/refused"))
            return {429, 0};
        return {0, head.path == QLatin1String("/large") ? limits::eventsBodyBytes : limits::bodyBytes};
    }
    void request(HttpRequest request, Answer answer) override
    {
        ++requests;
        if (request.path == QLatin1String("/never"))
            return;
        HttpResponse response;
        response.contentType = "text/plain";
        response.body = request.method + ' ' + request.path.toUtf8() + ' ' + QByteArray::number(request.body.size());
        answer(response);
    }
    void upgrade(PeerId, HttpRequest request, Verdict verdict) override
    {
        HttpResponse no;
        no.status = 403;
        verdict(request.path == QLatin1String("/live") ? std::nullopt : std::optional(no));
    }
    void opened(PeerId) override { }
    void message(PeerId peer, QByteArray text) override
    {
        if (text == "close me")
            return transport->close(peer, 4001, "asked");
        transport->send(peer, text);
    }
    void closed(PeerId) override { ++closes; }
};

} // namespace

class TestTransport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { start({}); }
    void cleanup();
    void answersInOrderOnOneConnection();
    void refusals_data();
    void refusals();
    void headHasNoBody();
    void bodiesUpToTheirLimit();
    void continueIsAnswered();
    void slowRequestsAreEnded();
    void idleConnectionsAreEnded();
    void handlersThatNeverAnswerAreEnded();
    void connectionsAreCounted();
    void onlyLoopbackWithoutTls();
    void webSocketsEchoAndClose();
    void webSocketMessagesAreLimited();
    void webSocketPeersAreSlowedDown();

private:
    void start(TransportOptions options);
    QByteArray exchange(const QByteArray &bytes, int ms = 5000);
    std::unique_ptr<EchoHandler> m_handler;
    std::unique_ptr<Transport> m_transport;
    quint16 m_port = 0;
};

void TestTransport::start(TransportOptions options)
{
    cleanup();
    options.port = 0;
    m_handler = std::make_unique<EchoHandler>();
    m_transport = std::make_unique<Transport>(options, *m_handler);
    m_handler->transport = m_transport.get();
    const auto port = m_transport->start();
    QVERIFY(port);
    m_port = *port;
}

void TestTransport::cleanup()
{
    m_transport.reset();
    m_handler.reset();
}

// Sends, and reads until the server closes.
QByteArray TestTransport::exchange(const QByteArray &bytes, int ms)
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), m_port);
    if (!socket.waitForConnected(5000))
        return "not connected";
    socket.write(bytes);
    QElapsedTimer timer;
    timer.start();
    while (socket.state() == QAbstractSocket::ConnectedState && timer.elapsed() < ms)
        QTest::qWait(5);
    return socket.state() == QAbstractSocket::ConnectedState ? "still open: " + socket.readAll() : socket.readAll();
}

void TestTransport::answersInOrderOnOneConnection()
{
    const QByteArray answer = exchange("GET /a HTTP/1.1\r\nHost: x\r\n\r\nPOST /b HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc"
                                       "GET /c HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    const qsizetype a = answer.indexOf("GET /a 0");
    const qsizetype b = answer.indexOf("POST /b 3");
    const qsizetype c = answer.indexOf("GET /c 0");
    QVERIFY2(a > 0 && b > a && c > b, answer.constData());
}

void TestTransport::refusals_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("status");
    const QByteArray host = "Host: x\r\n";
    QTest::newRow("garbage") << QByteArray("\x16\x03\x01hello there\r\n\r\n") << QByteArray("400");
    QTest::newRow("version") << QByteArray("GET / HTTP/9.9\r\nHost: x\r\n\r\n") << QByteArray("400");
    QTest::newRow("two lengths") << "POST / HTTP/1.1\r\n" + host + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef" << QByteArray("400");
    QTest::newRow("length and chunked") << "POST / HTTP/1.1\r\n" + host + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" << QByteArray("400");
    QTest::newRow("chunked and length") << "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n" << QByteArray("400");
    QTest::newRow("negative length") << "POST / HTTP/1.1\r\n" + host + "Content-Length: -5\r\n\r\n" << QByteArray("400");
    QTest::newRow("no host") << QByteArray("GET / HTTP/1.1\r\n\r\n") << QByteArray("400");
    QTest::newRow("two hosts") << "GET / HTTP/1.1\r\n" + host + host + "\r\n" << QByteArray("400");
    QTest::newRow("dots") << "GET /static/../secret HTTP/1.1\r\n" + host + "\r\n" << QByteArray("400");
    QTest::newRow("encoded dots") << "GET /static/%2e%2e/secret HTTP/1.1\r\n" + host + "\r\n" << QByteArray("400");
    QTest::newRow("encoded zero") << "GET /a%00b HTTP/1.1\r\n" + host + "\r\n" << QByteArray("400");
    QTest::newRow("bad utf-8") << "GET /a%ff HTTP/1.1\r\n" + host + "\r\n" << QByteArray("400");
    QTest::newRow("absolute target") << "GET http://x/ HTTP/1.1\r\n" + host + "\r\n" << QByteArray("400");
    QTest::newRow("long target") << "GET /" + QByteArray(5000, 'a') + " HTTP/1.1\r\n" + host + "\r\n" << QByteArray("400");
    QTest::newRow("large header") << "GET / HTTP/1.1\r\n" + host + "X: " + QByteArray(17000, 'a') + "\r\n\r\n" << QByteArray("431");
    QByteArray many;
    for (int i = 0; i < 200; ++i)
        many += "X" + QByteArray::number(i) + ": a\r\n";
    QTest::newRow("many headers") << "GET / HTTP/1.1\r\n" + host + many + "\r\n" << QByteArray("400");
    QTest::newRow("large body") << "POST / HTTP/1.1\r\n" + host + "Content-Length: 65537\r\n\r\n" + QByteArray(65537, 'x') << QByteArray("413");
    QTest::newRow("announced only") << "POST / HTTP/1.1\r\n" + host + "Content-Length: 99999999999\r\n\r\n" << QByteArray("413");
    QTest::newRow("large chunk") << "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n10001\r\n" + QByteArray(65537, 'x') + "\r\n0\r\n\r\n" << QByteArray("413");
    QTest::newRow("not admitted") << "POST /refused HTTP/1.1\r\n" + host + "Content-Length: 10\r\n\r\n" << QByteArray("429");
}

void TestTransport::refusals()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, status);
    const QByteArray answer = exchange(request);
    QVERIFY2(answer.startsWith("HTTP/1.1 " + status), answer.left(200).constData());
    QCOMPARE(m_handler->requests.load(), 0);
}

void TestTransport::headHasNoBody()
{
    const QByteArray answer = exchange("HEAD /abc HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    QVERIFY2(answer.contains("Content-Length: 11"), answer.constData());
    QVERIFY(answer.endsWith("\r\n\r\n"));
}

void TestTransport::bodiesUpToTheirLimit()
{
    const auto post = [this](const QByteArray &path, int size) {
        return exchange("POST " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: " + QByteArray::number(size)
                        + "\r\n\r\n" + QByteArray(size, 'x'));
    };
    QVERIFY(post("/small", limits::bodyBytes).endsWith("POST /small 65536"));
    QVERIFY(post("/large", limits::eventsBodyBytes).endsWith("POST /large 1048576"));
    QVERIFY(post("/large", limits::eventsBodyBytes + 1).startsWith("HTTP/1.1 413"));
}

void TestTransport::continueIsAnswered()
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), m_port);
    QVERIFY(socket.waitForConnected(5000));
    socket.write("POST /x HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
    QTRY_VERIFY(socket.bytesAvailable() > 0);
    QVERIFY(socket.readAll().startsWith("HTTP/1.1 100"));
    socket.write("ab");
    QTRY_VERIFY(socket.bytesAvailable() > 0);
    QVERIFY(socket.readAll().endsWith("POST /x 2"));
}

// A byte now and then does not keep a connection.
void TestTransport::slowRequestsAreEnded()
{
    TransportOptions options;
    options.requestMs = 600;
    start(options);
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), m_port);
    QVERIFY(socket.waitForConnected(5000));
    socket.write("GET / HTTP/1.1\r\nHost: x\r\n");
    QElapsedTimer timer;
    timer.start();
    while (socket.state() == QAbstractSocket::ConnectedState && timer.elapsed() < 10000) {
        socket.write("X: y\r\n");
        QTest::qWait(50);
    }
    QVERIFY(socket.state() != QAbstractSocket::ConnectedState);
    QVERIFY(timer.elapsed() >= 500);
    QCOMPARE(m_handler->requests.load(), 0);
}

void TestTransport::idleConnectionsAreEnded()
{
    TransportOptions options;
    options.idleMs = 300;
    start(options);
    QVERIFY(exchange({}).isEmpty());
    QVERIFY(exchange("GET /a HTTP/1.1\r\nHost: x\r\n\r\n").contains("GET /a 0"));
}

void TestTransport::handlersThatNeverAnswerAreEnded()
{
    TransportOptions options;
    options.handlerMs = 300;
    start(options);
    QVERIFY(exchange("GET /never HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").startsWith("HTTP/1.1 503"));
}

void TestTransport::connectionsAreCounted()
{
    TransportOptions options;
    options.connections = 3;
    start(options);
    std::vector<std::unique_ptr<QTcpSocket>> held;
    for (int i = 0; i < 3; ++i) {
        held.push_back(std::make_unique<QTcpSocket>());
        held.back()->connectToHost(QStringLiteral("127.0.0.1"), m_port);
        QVERIFY(held.back()->waitForConnected(5000));
        held.back()->write("GET /held HTTP/1.1\r\nHost: x\r\n\r\n");
        QTRY_VERIFY(held.back()->bytesAvailable() > 0);
    }
    QVERIFY(exchange("GET /a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").isEmpty());
    held.front()->disconnectFromHost();
    QTRY_VERIFY(exchange("GET /a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").contains("GET /a 0"));
}

void TestTransport::onlyLoopbackWithoutTls()
{
    EchoHandler handler;
    for (const char *address : {"0.0.0.0", "::", "192.168.1.5"}) {
        Transport open({QLatin1String(address), 0}, handler);
        const auto port = open.start();
        QVERIFY(!port);
        QCOMPARE(port.error().code, base::FailureCode::NotAllowed);
    }
    Transport six({QStringLiteral("::1"), 0}, handler);
    QVERIFY(six.start());
    TransportOptions tls;
    tls.tlsCert = tls.tlsKey = QStringLiteral("/nonexistent.pem");
    QCOMPARE(Transport(tls, handler).start().error().code, base::FailureCode::KeyMissing);
}

void TestTransport::webSocketsEchoAndClose()
{
    QWebSocket socket;
    QSignalSpy texts(&socket, &QWebSocket::textMessageReceived);
    QSignalSpy gone(&socket, &QWebSocket::disconnected);
    socket.open(QUrl(QStringLiteral("ws://127.0.0.1:%1/live").arg(m_port)));
    QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
    const QString most(limits::liveBytes, u'x');
    socket.sendTextMessage(QStringLiteral("hello"));
    socket.sendTextMessage(most);
    QTRY_COMPARE(texts.count(), 2);
    QCOMPARE(texts.at(0).at(0).toString(), QStringLiteral("hello"));
    QCOMPARE(texts.at(1).at(0).toString(), most);
    socket.sendTextMessage(QStringLiteral("close me"));
    QTRY_COMPARE(gone.count(), 1);
    QCOMPARE(int(socket.closeCode()), 4001);
    QCOMPARE(socket.closeReason(), QStringLiteral("asked"));
    QTRY_COMPARE(m_handler->closes.load(), 1);

    QWebSocket refused;
    QSignalSpy failed(&refused, &QWebSocket::disconnected);
    refused.open(QUrl(QStringLiteral("ws://127.0.0.1:%1/elsewhere").arg(m_port)));
    QTRY_COMPARE(refused.state(), QAbstractSocket::UnconnectedState);
    QVERIFY(refused.error() != QAbstractSocket::UnknownSocketError);
}

void TestTransport::webSocketMessagesAreLimited()
{
    QWebSocket socket;
    QSignalSpy texts(&socket, &QWebSocket::textMessageReceived);
    socket.open(QUrl(QStringLiteral("ws://127.0.0.1:%1/live").arg(m_port)));
    QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
    socket.sendTextMessage(QString(limits::liveBytes + 1, u'x'));
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(texts.count(), 0);

    QWebSocket binary;
    binary.open(QUrl(QStringLiteral("ws://127.0.0.1:%1/live").arg(m_port)));
    QTRY_COMPARE(binary.state(), QAbstractSocket::ConnectedState);
    binary.sendBinaryMessage("bytes");
    QTRY_COMPARE(binary.state(), QAbstractSocket::UnconnectedState);
}

void TestTransport::webSocketPeersAreSlowedDown()
{
    QWebSocket socket;
    QSignalSpy texts(&socket, &QWebSocket::textMessageReceived);
    socket.open(QUrl(QStringLiteral("ws://127.0.0.1:%1/live").arg(m_port)));
    QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
    for (int i = 0; i < 500; ++i)
        socket.sendTextMessage(QStringLiteral("x"));
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    QVERIFY2(texts.count() < 200, qPrintable(QString::number(texts.count())));
}

MULAKAT_TEST(TestTransport)
#include "test_transport.moc"
