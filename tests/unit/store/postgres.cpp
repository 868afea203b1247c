#include "postgres.h"

#include <QDir>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>
#include <csignal>
#include <unistd.h>

namespace mulakat::testing {

namespace {

QString toolFolder()
{
    const QDir versions(QStringLiteral("/usr/lib/postgresql"));
    const QStringList all = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    return all.isEmpty() ? QString() : versions.filePath(all.last() + QStringLiteral("/bin/"));
}

// The server refuses to run as root.
QStringList asServerUser(const QStringList &command)
{
    if (::geteuid() != 0)
        return command;
    return QStringList{QStringLiteral("setpriv"), QStringLiteral("--reuid=postgres"), QStringLiteral("--regid=postgres"), QStringLiteral("--clear-groups")} + command;
}

QSqlDatabase connected(const QString &folder, const QString &name)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), name);
    database.setHostName(folder);
    database.setUserName(QStringLiteral("mulakat"));
    database.setDatabaseName(QStringLiteral("postgres"));
    database.open();
    return database;
}

} // namespace

Postgres::Postgres()
{
    if (toolFolder().isEmpty()) {
        m_why = QStringLiteral("postgresql is not installed (packaging/apt-packages-tests)");
        return;
    }
    QString pattern = QDir::tempPath() + QStringLiteral("/mulakat-pg-XXXXXX"); // short: a socket's path has 107 characters
    QByteArray folder = pattern.toLocal8Bit();
    m_folder = QString::fromLocal8Bit(::mkdtemp(folder.data()));
    if (::geteuid() == 0 && !run(QStringLiteral("chown"), {QStringLiteral("postgres"), m_folder}))
        return;
    if (!run(toolFolder() + QStringLiteral("initdb"), {QStringLiteral("-D"), m_folder + QStringLiteral("/data"), QStringLiteral("-U"), QStringLiteral("mulakat"),
                                                       QStringLiteral("-A"), QStringLiteral("trust"), QStringLiteral("-N"), QStringLiteral("-E"), QStringLiteral("UTF8"),
                                                       QStringLiteral("--locale=C")}))
        return;
    const QStringList server = asServerUser({toolFolder() + QStringLiteral("postgres"), QStringLiteral("-D"), m_folder + QStringLiteral("/data"),
                                             QStringLiteral("-k"), m_folder, QStringLiteral("-c"), QStringLiteral("listen_addresses="),
                                             QStringLiteral("-c"), QStringLiteral("fsync=off")});
    m_server.setWorkingDirectory(m_folder);
    m_server.setProcessChannelMode(QProcess::MergedChannels);
    m_server.start(server.first(), server.mid(1));
    m_up = QTest::qWaitFor([this] { return m_server.state() == QProcess::NotRunning || answers(); }, 60000) && m_server.state() == QProcess::Running;
    if (!m_up)
        m_why = QStringLiteral("the server did not start: ") + QString::fromLocal8Bit(m_server.readAll());
}

Postgres::~Postgres()
{
    if (m_server.state() != QProcess::NotRunning) {
        ::kill(pid_t(m_server.processId()), SIGINT); // fast: does not wait for connections
        if (!m_server.waitForFinished(20000))
            m_server.kill();
        m_server.waitForFinished(5000);
    }
    if (!m_folder.isEmpty())
        QDir(m_folder).removeRecursively();
}

bool Postgres::run(const QString &program, const QStringList &words)
{
    const QStringList command = program == QLatin1String("chown") ? QStringList{program} + words : asServerUser(QStringList{program} + words);
    QProcess process;
    process.setWorkingDirectory(m_folder);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(command.first(), command.mid(1));
    if (process.waitForFinished(120000) && process.exitCode() == 0)
        return true;
    m_why = program + QStringLiteral(": ") + QString::fromLocal8Bit(process.readAll());
    return false;
}

bool Postgres::answers() const
{
    const QString name = QStringLiteral("is-it-up");
    const bool open = connected(m_folder, name).isOpen();
    QSqlDatabase::removeDatabase(name);
    return open;
}

QString Postgres::newDatabase()
{
    const QString name = QStringLiteral("t%1").arg(++m_made);
    const QString connection = QStringLiteral("maker");
    bool made = false;
    {
        QSqlDatabase database = connected(m_folder, connection);
        made = QSqlQuery(database).exec(QStringLiteral("CREATE DATABASE ") + name);
    }
    QSqlDatabase::removeDatabase(connection);
    return made ? QStringLiteral("postgresql://mulakat@/%1?host=%2").arg(name, m_folder) : QString();
}

} // namespace mulakat::testing
