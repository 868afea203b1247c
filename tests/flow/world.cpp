#include "flow/world.h"

#include "base/clock.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

namespace mulakat::testing {

namespace {
QString binary(const QString &name)
{
    return QStringLiteral(MULAKAT_BIN_DIR "/") + name;
}
} // namespace

QJsonObject Answer::json() const
{
    QJsonObject last;
    for (const QByteArray &line : out.split('\n')) {
        const QJsonDocument document = QJsonDocument::fromJson(line);
        if (document.isObject())
            last = document.object();
    }
    return last;
}

World::World(const QString &folder)
    : m_kept(folder)
{
    jail = {{QStringLiteral("code"), QStringLiteral("test")},
            {QStringLiteral("name"), QStringLiteral("Test District Prison")},
            {QStringLiteral("opens"), QStringLiteral("00:00")},
            {QStringLiteral("closes"), QStringLiteral("23:59")},
            {QStringLiteral("closedWeekdays"), QJsonArray()},
            {QStringLiteral("earlyMinutes"), 720},
            {QStringLiteral("graceMinutes"), 720},
            {QStringLiteral("turnroundMinutes"), 1},
            {QStringLiteral("verifier"), QStringLiteral("OVSE-TEST-1")}};
    QObject::connect(&m_portal, &QProcess::readyReadStandardOutput, &m_portal, [this] { readPortal(); });
    QObject::connect(&m_portal, &QProcess::readyReadStandardError, &m_portal,
                     [this] { m_log += m_portal.readAllStandardError(); });
}

World::~World()
{
    stopPortal();
}

QDate World::today() const
{
    return base::SystemClock().today();
}

bool World::until(const std::function<bool()> &holds, int timeoutMs)
{
    return QTest::qWaitFor(holds, timeoutMs);
}

void World::writeJail()
{
    QFile file(folder() + QStringLiteral("/jail.json"));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write jail.json");
    file.write(QJsonDocument(jail).toJson());
}

bool World::useTls(const QString &address)
{
    m_address = address;
    m_certificate = folder() + QStringLiteral("/portal.pem");
    const QStringList words{QStringLiteral("req"),     QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
                            QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes"),
                            QStringLiteral("-keyout"), folder() + QStringLiteral("/portal.key"), QStringLiteral("-out"), m_certificate,
                            QStringLiteral("-days"),   QStringLiteral("2"),     QStringLiteral("-subj"),   QStringLiteral("/CN=jail"),
                            QStringLiteral("-addext"), QStringLiteral("subjectAltName=IP:") + address};
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"), words);
    return openssl.waitForFinished(20'000) && openssl.exitCode() == 0;
}

bool World::startPortal(const QStringList &more)
{
    if (!QFile::exists(folder() + QStringLiteral("/jail.json")))
        writeJail();
    QStringList words{QStringLiteral("--listen"), QStringLiteral("%1:%2").arg(m_address).arg(m_url.isEmpty() ? 0 : m_url.port()),
                      QStringLiteral("--data"), folder(), QStringLiteral("--notices"), QStringLiteral("stdout")};
    if (!m_certificate.isEmpty())
        words << QStringLiteral("--tls-cert") << m_certificate << QStringLiteral("--tls-key") << folder() + QStringLiteral("/portal.key");
    m_log.clear();
    m_portal.start(binary(QStringLiteral("mulakat-portal")), words + more);
    static const QRegularExpression listening(QStringLiteral("listening on (\\S+)"));
    return until([&] {
        const auto match = listening.match(QString::fromUtf8(m_log));
        if (match.hasMatch()) {
            const QString where = match.captured(1);
            m_url = QUrl(where.startsWith(QLatin1String("http")) ? where : QStringLiteral("http://") + where);
        }
        return match.hasMatch() || m_portal.state() == QProcess::NotRunning;
    }, 15000) && m_portal.state() == QProcess::Running;
}

void World::stopPortal()
{
    if (m_portal.state() == QProcess::NotRunning)
        return;
    m_portal.terminate();
    if (!m_portal.waitForFinished(5000))
        killPortal();
}

void World::killPortal()
{
    m_portal.kill();
    m_portal.waitForFinished(5000);
}

Answer World::ctl(QStringList words, const QByteArray &input) const
{
    QProcess process;
    words << QStringLiteral("--data") << folder();
    process.start(binary(QStringLiteral("mulakatctl")), words);
    process.write(input);
    process.closeWriteChannel();
    // The event loop goes on, so that the portal's output is read meanwhile.
    until([&] { return process.state() == QProcess::NotRunning; }, 30000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

bool World::addStaff(const QString &name, const QString &role, const QString &secret)
{
    const Answer answer = ctl({QStringLiteral("staff"), QStringLiteral("add"), QStringLiteral("--name"), name,
                               QStringLiteral("--role"), role},
                              secret.toUtf8() + '\n');
    if (answer.exitCode != 0)
        qWarning("staff add: %s", answer.err.constData());
    return answer.exitCode == 0;
}

bool World::importInmates(const QByteArray &csv)
{
    QFile file(folder() + QStringLiteral("/inmates.csv"));
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write(csv);
    file.close();
    const Answer answer = ctl({QStringLiteral("inmates"), QStringLiteral("import"), file.fileName()});
    if (answer.exitCode != 0)
        qWarning("inmates import: %s", answer.err.constData());
    return answer.exitCode == 0;
}

void World::readPortal()
{
    m_partial += m_portal.readAllStandardOutput();
    qsizetype end = 0;
    while ((end = m_partial.indexOf('\n')) >= 0) {
        const QJsonDocument document = QJsonDocument::fromJson(m_partial.left(end));
        m_partial.remove(0, end + 1);
        if (document.isObject())
            m_notices << document.object();
    }
}

QJsonObject World::notice(const QString &to, const QString &pattern, int timeoutMs)
{
    QJsonObject found;
    until([&] {
        for (int i = 0; i < m_notices.size() && found.isEmpty(); ++i) {
            const QJsonObject one = m_notices.at(i);
            if (one.value(QLatin1String("to")).toString() == to
                && one.value(QLatin1String("template")).toString() == pattern)
                found = m_notices.takeAt(i);
        }
        return !found.isEmpty();
    }, timeoutMs);
    return found;
}

QString World::codeIn(const QJsonObject &notice) const
{
    static const QRegularExpression six(QStringLiteral("(?<!\\d)\\d{6}(?!\\d)"));
    return six.match(notice.value(QLatin1String("text")).toString()).captured();
}

} // namespace mulakat::testing
