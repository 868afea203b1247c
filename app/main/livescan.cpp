#include "main/livescan.h"

#include "base/logging.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>
#include <algorithm>
#include <optional>
#include <utility>

namespace mulakat::kiosk {

namespace {

constexpr int lineBytes = 64 * 1024;
constexpr int endMs = 1000;

std::optional<station::LiveRead> parsed(const QByteArray &line)
{
    const QJsonDocument document = QJsonDocument::fromJson(line);
    if (!document.isObject())
        return std::nullopt;
    const QJsonObject answer = document.object();
    const QByteArray payload = QByteArray::fromBase64(answer.value(QLatin1String("payload")).toString().toLatin1());
    return station::LiveRead{QString::fromUtf8(payload).trimmed(), answer.value(QLatin1String("hint")).toString()};
}

} // namespace

LiveScan::LiveScan(QString program, QObject *parent)
    : QObject(parent)
    , m_program(std::move(program))
{
    m_late.setSingleShot(true);
    m_late.setInterval(answerMs);
    connect(&m_late, &QTimer::timeout, this, &LiveScan::fall);
}

LiveScan::~LiveScan()
{
    m_answer = {};
    if (!m_process)
        return;
    m_process->disconnect(this);
    m_process->closeWriteChannel();
    if (m_process->state() != QProcess::NotRunning && !m_process->waitForFinished(endMs)) {
        m_process->kill();
        m_process->waitForFinished(endMs);
    }
}

bool LiveScan::rests() const
{
    return m_restMs > 0 && m_sinceFall.isValid() && !m_sinceFall.hasExpired(m_restMs);
}

void LiveScan::launch()
{
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(m_process.get(), &QProcess::readyReadStandardOutput, this, &LiveScan::takeLines);
    // Later, for it may end while it starts; by then another one may be here.
    const auto ended = [this, process = m_process.get()] {
        if (m_process.get() == process)
            fall();
    };
    connect(m_process.get(), &QProcess::errorOccurred, this, ended, Qt::QueuedConnection);
    connect(m_process.get(), &QProcess::finished, this, ended, Qt::QueuedConnection);
    m_process->start(m_program, {QStringLiteral("--scan"), QStringLiteral("--live")});
}

void LiveScan::read(const QByteArray &picture, const station::ScanPort::LiveAnswer &answer)
{
    if (m_answer || picture.isEmpty() || (!m_process && rests()))
        return answer(base::fail(base::FailureCode::MediaFailed));
    m_answer = answer;
    if (!m_process)
        launch();
    char head[sizeof(quint32)];
    qToBigEndian(quint32(picture.size()), head);
    m_process->write(head, sizeof head);
    m_process->write(picture);
    m_late.start();
}

void LiveScan::takeLines()
{
    while (m_process && m_process->canReadLine()) {
        const auto read = parsed(m_process->readLine(lineBytes));
        if (!read || !m_answer)
            return fall();
        m_restMs = 0;
        give(*read);
    }
    if (m_process && m_process->bytesAvailable() > lineBytes)
        fall();
}

// The process, no longer ours, if it still runs: it deletes itself when it has ended.
QProcess *LiveScan::letGo()
{
    QProcess *process = m_process.release();
    if (!process)
        return nullptr;
    process->disconnect(this);
    if (process->state() == QProcess::NotRunning) {
        process->deleteLater();
        return nullptr;
    }
    connect(process, &QProcess::finished, process, &QObject::deleteLater);
    connect(process, &QProcess::errorOccurred, process, &QObject::deleteLater);
    return process;
}

void LiveScan::fall()
{
    if (!m_process)
        return;
    if (QProcess *process = letGo())
        process->kill();
    m_restMs = std::clamp(2 * m_restMs, firstRestMs, longestRestMs);
    m_sinceFall.start();
    qCWarning(base::logMedia) << "the reader of codes ended; a next one in" << m_restMs << "ms at the earliest";
    give(base::fail(base::FailureCode::MediaFailed));
}

// The end of its input is the end of the process; one that does not see it is ended.
void LiveScan::end()
{
    if (QProcess *process = letGo()) {
        QTimer::singleShot(endMs, process, [process] { process->kill(); });
        process->closeWriteChannel();
    }
    give(base::fail(base::FailureCode::MediaFailed));
}

void LiveScan::give(const base::Result<station::LiveRead> &read)
{
    m_late.stop();
    if (const auto answer = std::exchange(m_answer, nullptr))
        answer(read);
}

} // namespace mulakat::kiosk
