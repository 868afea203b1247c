#include "portal/client/httpclient.h"
#include "portal/client/trustedchain.h"
#include "support/testrunner.h"

#include <QFile>
#include <QProcess>
#include <QSslKey>
#include <QSslServer>
#include <QTemporaryDir>
#include <QTest>

using namespace mulakat;
using namespace Qt::StringLiterals;

namespace {

// Certificates as a jail would make them, by the same tool.
class Authority
{
public:
    explicit Authority(const QString &name)
        : m_name(name)
    {
        openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s, u"-keyout"_s,
                 file(u"ca.key"_s), u"-out"_s, file(u"ca.pem"_s), u"-days"_s, u"2"_s, u"-subj"_s, u"/O=Jail/CN="_s + name});
        openssl({u"req"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s, u"-keyout"_s,
                 file(u"hub.key"_s), u"-out"_s, file(u"hub.csr"_s), u"-subj"_s, u"/CN=hub"_s});
        QFile names(file(u"names"_s));
        if (!names.open(QIODevice::WriteOnly) || names.write("subjectAltName=IP:127.0.0.1\n") < 0)
            qFatal("no file of names");
        names.close();
        openssl({u"x509"_s, u"-req"_s, u"-in"_s, file(u"hub.csr"_s), u"-CA"_s, file(u"ca.pem"_s), u"-CAkey"_s, file(u"ca.key"_s),
                 u"-CAcreateserial"_s, u"-days"_s, u"2"_s, u"-extfile"_s, file(u"names"_s), u"-out"_s, file(u"hub.pem"_s)});
    }
    QString file(const QString &name) const { return m_folder.filePath(name); }
    QSslCertificate certificate(const QString &name) const { return QSslCertificate::fromPath(file(name)).value(0); }
    QSslConfiguration server() const
    {
        QFile key(file(u"hub.key"_s));
        if (!key.open(QIODevice::ReadOnly))
            qFatal("no key");
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setPrivateKey(QSslKey(&key, QSsl::Ec));
        tls.setLocalCertificateChain({certificate(u"hub.pem"_s), certificate(u"ca.pem"_s)});
        return tls;
    }

private:
    static void openssl(const QStringList &words)
    {
        QProcess tool;
        tool.start(u"openssl"_s, words);
        if (!tool.waitForFinished(20000) || tool.exitCode() != 0)
            qFatal("openssl %s: %s", qPrintable(words.first()), tool.readAllStandardError().constData());
    }
    QTemporaryDir m_folder;
    QString m_name;
};

} // namespace

// Whom a station takes for its hub: keys count, names do not.
class TestTrust : public QObject
{
    Q_OBJECT

    const Authority m_ours{u"Jail CA"_s};
    const Authority m_impostor{u"Jail CA"_s}; // the same name, another key

    base::Result<QByteArray> asked(const Authority &server)
    {
        QSslServer listening;
        listening.setSslConfiguration(server.server());
        if (!listening.listen(QHostAddress::LocalHost))
            return base::FailureCode::Internal;
        connect(&listening, &QSslServer::pendingConnectionAvailable, &listening, [&] {
            QTcpSocket *socket = listening.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                socket->readAll();
                socket->write("HTTP/1.1 200 OK\r\nContent-Length: 4\r\nConnection: close\r\n\r\nhere");
            });
        });
        const auto factory = portal::client::RequestFactory::make(QUrl(u"https://127.0.0.1:%1"_s.arg(listening.serverPort())), m_ours.file(u"ca.pem"_s));
        if (!factory)
            return factory.error();
        portal::client::HttpClient client(*factory);
        std::optional<base::Result<QByteArray>> answer;
        client.get(u"/healthz"_s, {}, [&](const base::Result<QByteArray> &got) { answer = got; });
        return QTest::qWaitFor([&] { return answer.has_value(); }, 15000) ? *answer : base::Result<QByteArray>(base::FailureCode::Internal);
    }

private Q_SLOTS:
    void keysCountNamesDoNot()
    {
        using portal::client::leadsTo;
        const QList<QSslCertificate> anchors{m_ours.certificate(u"ca.pem"_s)};
        const QSslCertificate good = m_ours.certificate(u"hub.pem"_s);
        const QSslCertificate bad = m_impostor.certificate(u"hub.pem"_s);
        QCOMPARE(bad.issuerInfo(QSslCertificate::CommonName), anchors.first().subjectInfo(QSslCertificate::CommonName));
        QVERIFY(leadsTo({good}, anchors));
        QVERIFY(leadsTo({good, anchors.first()}, anchors));
        QVERIFY(leadsTo({good}, {good})); // the hub's own certificate, named to the station
        QVERIFY(!leadsTo({bad}, anchors));
        QVERIFY(!leadsTo({bad, m_impostor.certificate(u"ca.pem"_s)}, anchors));
        QVERIFY(!leadsTo({bad, anchors.first()}, anchors)); // ours beside it proves nothing
        QVERIFY(!leadsTo({bad}, {good}));
        QVERIFY(!leadsTo({}, anchors));
        QVERIFY(!leadsTo({good}, {}));
    }

    void overTls()
    {
        const auto answer = asked(m_ours);
        QVERIFY2(answer, answer ? "" : qPrintable(base::failureName(answer.error().code)));
        QCOMPARE(*answer, "here");
        QCOMPARE(asked(m_impostor).error().code, base::FailureCode::PortalUnreachable);
    }
};

MULAKAT_TEST(TestTrust)
#include "test_trust.moc"
