#include "portal/web/pictures.h"

#include <QDeadlineTimer>
#include <QProcess>

namespace mulakat::portal::web {

using base::fail;
using base::FailureCode;

Pictures::Pictures(QString mediaProgram)
    : m_program(std::move(mediaProgram))
{
}

base::Result<QByteArray> Pictures::cleaned(const QByteArray &upload) const
{
    if (upload.size() > uploadMax)
        return fail(FailureCode::TooLarge);
    const bool looksRight = upload.startsWith("\xFF\xD8\xFF") || upload.startsWith("\x89PNG\r\n\x1A\n");
    if (!looksRight)
        return fail(FailureCode::Unreadable);
    QProcess helper;
    helper.setProcessEnvironment(QProcessEnvironment()); // nothing of the portal's goes along
    helper.setProcessChannelMode(QProcess::SeparateChannels);
    helper.setStandardErrorFile(QProcess::nullDevice());
    helper.start(m_program, {QStringLiteral("--photo")});
    if (m_program.isEmpty() || !helper.waitForStarted(timeoutMs))
        return fail(FailureCode::MediaFailed);
    const QDeadlineTimer deadline(timeoutMs);
    helper.write(upload);
    helper.closeWriteChannel();
    QByteArray jpeg;
    while (helper.state() != QProcess::NotRunning && !deadline.hasExpired()) {
        helper.waitForReadyRead(int(std::max<qint64>(1, deadline.remainingTime())));
        jpeg += helper.readAllStandardOutput();
        if (jpeg.size() > jpegMax)
            break;
    }
    if (helper.state() != QProcess::NotRunning && !helper.waitForFinished(100)) {
        helper.kill();
        helper.waitForFinished(1000);
        return fail(FailureCode::Unreadable);
    }
    jpeg += helper.readAllStandardOutput();
    const bool good = helper.exitStatus() == QProcess::NormalExit && helper.exitCode() == 0 && jpeg.startsWith("\xFF\xD8\xFF");
    return good && jpeg.size() <= jpegMax ? base::Result<QByteArray>(jpeg) : fail(FailureCode::Unreadable);
}

} // namespace mulakat::portal::web
