#include "rig/relay.h"

#include "rig/networks.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

namespace mulakat::testing {
using namespace Qt::StringLiterals;

base::Done Relay::start(const QStringList &inRouter)
{
    for (int i = 0; i < 4; ++i)
        m_secret += QByteArray::number(QRandomGenerator::system()->generate(), 36);
    QStringList words = inRouter;
    words << u"turnserver"_s << u"-n"_s << u"--listening-port=3478"_s << u"--use-auth-secret"_s
          << u"--static-auth-secret="_s + QString::fromLatin1(m_secret) << u"--realm=mulakat.test"_s << u"--no-cli"_s << u"--no-tls"_s
          << u"--no-dtls"_s << u"--no-tcp-relay"_s << u"--no-multicast-peers"_s << u"--verbose"_s << u"--log-file=stdout"_s
          << u"--simple-log"_s << u"--pidfile="_s + m_folder.filePath(u"pid"_s) << u"--userdb="_s + m_folder.filePath(u"db"_s)
          << u"--relay-ip="_s + QLatin1String(Networks::routerKioskV4);
    for (const char *address : {Networks::routerKioskV4, Networks::routerVisitorV4})
        words << u"--listening-ip="_s + QLatin1String(address);
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setWorkingDirectory(m_folder.path());
    m_process.start(words.first(), words.mid(1));
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < 10'000) {
        m_process.waitForReadyRead(100);
        if (said().contains("UDP listener opened on: "))
            return base::done();
        if (m_process.state() == QProcess::NotRunning)
            break;
    }
    return base::fail(base::FailureCode::Internal, {{u"relay"_s, QString::fromUtf8(said().right(400))}});
}

QByteArray Relay::said()
{
    m_log += m_process.readAll();
    return m_log;
}

call::IceServer Relay::server(const QString &address, int seconds) const
{
    const QString user = QString::number(QDateTime::currentSecsSinceEpoch() + seconds) + u":visit"_s;
    const QByteArray sum = QMessageAuthenticationCode::hash(user.toUtf8(), m_secret, QCryptographicHash::Sha1);
    return {{u"turn:%1:3478?transport=udp"_s.arg(address)}, user, QString::fromLatin1(sum.toBase64())};
}

Relay::~Relay()
{
    m_process.terminate();
    if (!m_process.waitForFinished(3000)) {
        m_process.kill();
        m_process.waitForFinished(3000);
    }
}

} // namespace mulakat::testing
