#include "device/mediadevices.h"

#include "base/logging.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace mulakat::device {

namespace {

constexpr int settleMs = 1500;  // a camera appears as several files, one after the other
constexpr int listMs = 15'000;

} // namespace

MediaDevices::MediaDevices(QString program, QString cacheFolder, QObject *parent)
    : QObject(parent)
    , m_program(std::move(program))
    , m_cacheFolder(std::move(cacheFolder))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(settleMs);
    connect(&m_soon, &QTimer::timeout, this, &MediaDevices::look);
    m_watch.addPaths({QStringLiteral("/dev"), QStringLiteral("/dev/snd")}); // what is not there is not watched
    connect(&m_watch, &QFileSystemWatcher::directoryChanged, &m_soon, qOverload<>(&QTimer::start));
}

void MediaDevices::look()
{
    if (std::exchange(m_asking, true)) {
        m_askAgain = true;
        return;
    }
    auto *process = new QProcess(this); // goes when it has answered
    connect(process, &QProcess::finished, this, [this, process](int code, QProcess::ExitStatus status) {
        process->deleteLater();
        take(status == QProcess::NormalExit && code == 0, process->readAllStandardOutput());
    });
    connect(process, &QProcess::errorOccurred, this, [this, process](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return;
        process->deleteLater();
        take(false, {});
    });
    QTimer::singleShot(listMs, process, &QProcess::kill);
    process->start(m_program, {QStringLiteral("--devices"), QStringLiteral("--cache"), m_cacheFolder});
}

void MediaDevices::take(bool answered, const QByteArray &line)
{
    m_asking = false;
    QStringList kinds;
    for (const auto &value : QJsonDocument::fromJson(line).object().value(QLatin1String("devices")).toArray())
        kinds << value.toObject().value(QLatin1String("kind")).toString();
    if (!answered)
        qCWarning(base::logDevice) << "mulakat-media does not say which devices there are";
    const bool news = answered != m_known || kinds != m_kinds;
    m_known = answered;
    m_kinds = kinds;
    if (news)
        Q_EMIT changed();
    if (std::exchange(m_askAgain, false))
        look();
}

} // namespace mulakat::device

#include "moc_mediadevices.cpp"
