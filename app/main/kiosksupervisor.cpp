#include "main/kiosksupervisor.h"

#include "base/logging.h"
#include "portal/hub/setup.h"
#include "visits/jail.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTcpServer>
#include <algorithm>
#include <csignal>
#include <cstdio>
#include <sys/prctl.h>

namespace mulakat::kiosk {

namespace {

constexpr quint16 usualPort = 8480;
constexpr int firstWaitMs = 300;
constexpr int longestWaitMs = 5000;
constexpr int endWithinMs = 3000;
constexpr int thingMissing = 4;
const QString setupName = QStringLiteral("first start");

bool isFree(quint16 port)
{
    QTcpServer probe;
    return probe.listen(QHostAddress::LocalHost, port);
}

// The jail's rules of this folder say that the booth of this machine has a visitor's seat.
bool hasSeat(const Options &options)
{
    QFile file(options.data + QStringLiteral("/jail.json"));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const auto jail = visits::Jail::fromJson(QJsonDocument::fromJson(file.readAll()).object());
    return jail && jail->seats.contains(options.place);
}

// Ends that will not be better another time: wrong use, unreadable data, a missing thing, a refusal.
bool isFinal(int code)
{
    return code >= 2 && code <= 5;
}

} // namespace

Supervisor::Supervisor(Options options, Programs programs, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_programs(std::move(programs))
{
}

Supervisor::~Supervisor()
{
    stop();
}

void Supervisor::start()
{
    if (m_options.portal.isEmpty() && !m_options.exitAfterStart && !portal::hub::isSetUp(m_options.data))
        return startSetup();
    if (m_options.portal.isEmpty())
        return startPortal();
    m_portal = m_options.portal;
    startRoles();
}

void Supervisor::startSetup()
{
    auto child = std::make_unique<Child>();
    child->name = setupName;
    child->program = m_programs.kiosk;
    child->words = QStringList{QStringLiteral("--first-start"), QStringLiteral("--role"), QStringLiteral("all"), QStringLiteral("--data"),
                               m_options.data, QStringLiteral("--language"), m_options.language};
    if (!m_options.simulate.isEmpty())
        child->words << QStringLiteral("--simulate") << QStringList(m_options.simulate.begin(), m_options.simulate.end()).join(QLatin1Char(','));
    m_children.push_back(std::move(child));
    launch(*m_children.front());
}

void Supervisor::startPortal()
{
    if (!QFileInfo(m_programs.portal).isExecutable()) {
        qCCritical(base::logPortal) << "there is no hub program beside this one";
        endWith(thingMissing);
        return;
    }
    const QString port = isFree(usualPort) ? QString::number(usualPort) : QStringLiteral("0");
    auto child = std::make_unique<Child>();
    child->name = QStringLiteral("portal");
    child->program = m_programs.portal;
    child->words = QStringList{QStringLiteral("--listen"), QStringLiteral("127.0.0.1:") + port, QStringLiteral("--data"), m_options.data};
    m_children.push_back(std::move(child));
    launch(*m_children.front());
}

// "listening on 127.0.0.1:8480" on standard error; everything it says there is passed on.
void Supervisor::heardPortal()
{
    const QByteArray bytes = m_children.front()->process->readAllStandardError();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
    if (!m_portal.isEmpty())
        return;
    m_heard = (m_heard + bytes).right(4096);
    static const QRegularExpression listening(QStringLiteral("listening on (?:https?://)?(\\S+:\\d+)"));
    const auto match = listening.match(QString::fromUtf8(m_heard));
    if (!match.hasMatch())
        return;
    m_portal = QUrl(QStringLiteral("http://") + match.captured(1));
    // The same port again after a restart, so that the roles find it.
    m_children.front()->words[1] = m_portal.authority();
    Q_EMIT portalReady(m_portal);
    startRoles();
}

void Supervisor::startRoles()
{
    const QList<Role> roles = m_options.role == Role::All ? QList<Role>{Role::Desk, Role::Booth} : QList<Role>{m_options.role};
    for (const Role role : roles)
        startRole(kiosk::name(role), m_options.argumentsFor(role, m_portal));
    if (m_options.role == Role::All && hasSeat(m_options))
        startRole(QStringLiteral("seat"), m_options.argumentsForSeat(m_portal));
}

void Supervisor::startRole(const QString &name, const QStringList &words)
{
    auto child = std::make_unique<Child>();
    child->name = name;
    child->program = m_programs.kiosk;
    child->words = words;
    m_children.push_back(std::move(child));
    launch(*m_children.back());
}

void Supervisor::launch(Child &child)
{
    if (m_stopping)
        return;
    child.process = std::make_unique<QProcess>();
    QProcess &process = *child.process;
    process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
    const bool hub = child.name == QLatin1String("portal");
    process.setProcessChannelMode(hub ? QProcess::SeparateChannels : QProcess::ForwardedChannels);
    if (hub) {
        process.setReadChannel(QProcess::StandardError);
        connect(&process, &QProcess::readyReadStandardError, this, &Supervisor::heardPortal);
        connect(&process, &QProcess::readyReadStandardOutput, &process, [&process] { // notices in development
            const QByteArray bytes = process.readAllStandardOutput();
            std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
            std::fflush(stdout);
        });
    }
    connect(&process, &QProcess::finished, this,
            [this, &child](int code, QProcess::ExitStatus status) { fell(child, code, status); });
    connect(&process, &QProcess::errorOccurred, this, [this, &child](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fell(child, thingMissing, QProcess::NormalExit);
    });
    process.start(child.program, child.words);
}

void Supervisor::fell(Child &child, int code, QProcess::ExitStatus status)
{
    if (m_stopping)
        return;
    const bool itself = status == QProcess::NormalExit;
    if (itself && isFinal(code)) {
        qCCritical(base::logStation) << child.name << "cannot start, exit" << code;
        endWith(code);
        return;
    }
    if (itself && code == 0 && child.name == setupName) {
        if (!portal::hub::isSetUp(m_options.data))
            return endWith(0); // somebody has stopped it
        m_options.takeMachine();
        // Not from inside the process that has ended.
        QMetaObject::invokeMethod(this, [this] {
            m_children.clear();
            startPortal();
        }, Qt::QueuedConnection);
        return;
    }
    if (itself && code == 0 && child.name != QLatin1String("portal")) {
        child.over = true;
        const bool all = std::all_of(m_children.begin(), m_children.end(), [](const std::unique_ptr<Child> &c) {
            return c->over || c->name == QLatin1String("portal");
        });
        if (all)
            endWith(0);
        return;
    }
    child.waitMs = std::clamp(child.waitMs * 2, firstWaitMs, longestWaitMs);
    qCWarning(base::logStation) << child.name << "ended with" << code << "and is started again";
    QTimer::singleShot(child.waitMs, this, [this, &child] { launch(child); });
}

void Supervisor::endWith(int code)
{
    stop();
    QMetaObject::invokeMethod(this, [this, code] { Q_EMIT ended(code); }, Qt::QueuedConnection);
}

void Supervisor::stop()
{
    if (std::exchange(m_stopping, true))
        return;
    // Roles first: their last events still reach the hub.
    for (auto it = m_children.rbegin(); it != m_children.rend(); ++it) {
        QProcess *process = (*it)->process.get();
        if (!process || process->state() == QProcess::NotRunning)
            continue;
        process->terminate();
        if (!process->waitForFinished(endWithinMs)) {
            process->kill();
            process->waitForFinished(endWithinMs);
        }
    }
}

QList<qint64> Supervisor::processIds() const
{
    QList<qint64> ids;
    for (const auto &child : m_children)
        ids << (child->process ? child->process->processId() : 0);
    return ids;
}

} // namespace mulakat::kiosk

#include "moc_kiosksupervisor.cpp"
