#include "device/printer.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSaveFile>

namespace mulakat::device {

SystemPrinter::SystemPrinter(QString program)
    : m_program(std::move(program))
{
}

base::Done SystemPrinter::print(const QString &name, const QByteArray &pdf)
{
    QProcess spool;
    spool.start(m_program, {QStringLiteral("-s"), QStringLiteral("-t"), name});
    if (!spool.waitForStarted(2000))
        return base::fail(base::FailureCode::DeviceMissing, {{QStringLiteral("why"), QStringLiteral("no-printer")}});
    spool.write(pdf);
    spool.closeWriteChannel();
    if (!spool.waitForFinished(5000) || spool.exitCode() != 0)
        return base::fail(base::FailureCode::DeviceMissing, {{QStringLiteral("why"), QStringLiteral("not-taken")}});
    return base::done();
}

FolderPrinter::FolderPrinter(QString folder)
    : m_folder(std::move(folder))
{
}

base::Done FolderPrinter::print(const QString &name, const QByteArray &pdf)
{
    const QDir folder(m_folder);
    if (!QDir().mkpath(m_folder))
        return base::fail(base::FailureCode::DeviceMissing, {{QStringLiteral("why"), QStringLiteral("no-printer")}});
    if (folder.exists(QStringLiteral("paper-out")))
        return base::fail(base::FailureCode::DeviceMissing, {{QStringLiteral("why"), QStringLiteral("paper-out")}});
    QString plain;
    for (const QChar c : name)
        plain += c.isLetterOrNumber() || c == QLatin1Char('-') ? c : QLatin1Char('_');
    QSaveFile file(folder.filePath(plain.left(60) + QStringLiteral(".pdf")));
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size() || !file.commit())
        return base::fail(base::FailureCode::DiskFull);
    return base::done();
}

} // namespace mulakat::device
