#include "media/trust.h"
#include "support/testrunner.h"

#include <QTest>

using namespace mulakat::media;

namespace {
// openssl req -x509 -newkey ec; its fingerprint by openssl x509 -fingerprint -sha256.
const QByteArray pem = R"(-----BEGIN CERTIFICATE-----
MIIBcTCCARegAwIBAgIUfgK8D66hGbfj6P4ZuKB3wvhm6EcwCgYIKoZIzj0EAwIw
DjEMMAoGA1UEAwwDcmlnMB4XDTI2MTEyNDA4MjQxM1oXDTM2MTEyMTA4MjQxM1ow
DjEMMAoGA1UEAwwDcmlnMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAETAFDK5Qv
hayLn3UzFSRYjnxDo6ugd2ptR0kiL6avNJvV+KVrBDhB+iGiVzdqbY/8loWJcCCg
1q9UUCaiMijNJ6NTMFEwHQYDVR0OBBYEFNJUhx4NKYrNOifLmSjhiHe14Cs8MB8G
A1UdIwQYMBaAFNJUhx4NKYrNOifLmSjhiHe14Cs8MA8GA1UdEwEB/wQFMAMBAf8w
CgYIKoZIzj0EAwIDSAAwRQIhAJ3LiUYFEi41OTS/awIq/3u0kius8bWGM16baYkI
sn78AiAcoin0Fa/J9VOO0cb9bSH1RUeLmQoPmn0Z2JypsSMkJw==
-----END CERTIFICATE-----
)";
const QString fingerprint = QStringLiteral("AA:F8:47:CF:4A:1D:85:1B:F7:24:8B:81:5D:4B:68:90:FB:82:6C:56:0C:F2:47:73:BC:8E:24:59:30:99:D0:3B");
} // namespace

class TrustTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fingerprintIsThatOfOpenssl();
    void whatIsNoCertificateHasNone();
    void onlyTheSameIsTheSame();
};

void TrustTest::fingerprintIsThatOfOpenssl()
{
    QCOMPARE(fingerprintText(certificateFingerprint(pem)), fingerprint);
    QByteArray windows = pem;
    windows.replace("\n", "\r\n");
    QCOMPARE(fingerprintText(certificateFingerprint(windows)), fingerprint);
}

void TrustTest::whatIsNoCertificateHasNone()
{
    QByteArray noHead = pem;
    noHead.replace("BEGIN", "START");
    QByteArray turned = "-----END CERTIFICATE----- x -----BEGIN CERTIFICATE-----";
    QByteArray broken = pem;
    broken[60] = '!';
    const QByteArray empty = "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n";
    for (const QByteArray &each : {QByteArray(), noHead, turned, broken, empty}) {
        QVERIFY(certificateFingerprint(each).isEmpty());
        QVERIFY(!sameFingerprint(certificateFingerprint(each), certificateFingerprint(each)));
    }
}

void TrustTest::onlyTheSameIsTheSame()
{
    const QByteArray right = certificateFingerprint(pem);
    QVERIFY(sameFingerprint(right, right));
    for (qsizetype i = 0; i < right.size(); ++i) {
        QByteArray other = right;
        other[i] = char(other[i] ^ 1);
        QVERIFY(!sameFingerprint(right, other));
    }
    QVERIFY(!sameFingerprint(right, right.left(31)));
    QVERIFY(!sameFingerprint(right, right + 'x'));
    QVERIFY(!sameFingerprint({}, {}));
}

MULAKAT_TEST(TrustTest)
#include "test_trust.moc"
