#include "device/clocksetter.h"

#include "base/logging.h"

#include <QDateTime>
#include <QProcess>
#include <ctime>

namespace mulakat::device {

namespace {

constexpr int clockAnswerMs = 5000;

bool bySetTime(qint64 utcMs)
{
    const timespec moment{time_t(utcMs / 1000), long(utcMs % 1000) * 1'000'000};
    return ::clock_settime(CLOCK_REALTIME, &moment) == 0;
}

bool byTimedatectl(qint64 utcMs)
{
    const QString local = QDateTime::fromMSecsSinceEpoch(utcMs).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    QProcess process;
    process.start(QStringLiteral("timedatectl"), {QStringLiteral("--no-ask-password"), QStringLiteral("set-time"), local});
    if (!process.waitForFinished(clockAnswerMs)) {
        process.kill();
        process.waitForFinished(1000);
        return false;
    }
    return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

} // namespace

base::Done setSystemClock(qint64 utcMs)
{
    if (bySetTime(utcMs) || byTimedatectl(utcMs)) {
        qCWarning(base::logDevice) << "the clock was set to" << utcMs;
        return base::done();
    }
    return base::fail(base::FailureCode::NotAllowed);
}

} // namespace mulakat::device
