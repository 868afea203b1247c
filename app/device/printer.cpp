#include "device/printer.h"

#include "device/slipprinter.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
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

// lpstat belongs to lp; its words are asked for in English.
base::Done SystemPrinter::ready() const
{
    const auto none = [](const char *why) { return base::fail(base::FailureCode::DeviceMissing, {{QStringLiteral("why"), QLatin1String(why)}}); };
    QProcess ask;
    QProcessEnvironment plain = QProcessEnvironment::systemEnvironment();
    plain.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    ask.setProcessEnvironment(plain);
    ask.start(m_program + QStringLiteral("stat"), {QStringLiteral("-p")});
    if (!ask.waitForStarted(2000) || !ask.waitForFinished(2000) || ask.exitCode() != 0)
        return none("no-printer");
    const QByteArray lines = ask.readAllStandardOutput();
    if (!lines.contains("printer "))
        return none("no-printer");
    return lines.contains("is idle") || lines.contains("now printing") ? base::done() : base::Done(none("off-line"));
}

FolderPrinter::FolderPrinter(QString folder, int slipMm)
    : m_folder(std::move(folder))
    , m_slipMm(slipMm)
{
}

base::Done FolderPrinter::print(const QString &name, const QByteArray &pdf)
{
    return put(name + QStringLiteral(".pdf"), pdf);
}

base::Done FolderPrinter::printSlip(const QString &name, const QByteArray &escpos)
{
    const auto paper = slipBitmap(escpos);
    if (!paper)
        return base::fail(base::FailureCode::DeviceMissing, {{QStringLiteral("why"), QStringLiteral("not-taken")}});
    const base::Done job = put(name + QStringLiteral(".escpos"), escpos);
    return job ? put(name + QStringLiteral(".pbm"), *paper) : job;
}

base::Done FolderPrinter::ready() const
{
    for (const QString &trouble : {QStringLiteral("off-line"), QStringLiteral("cover-open"), QStringLiteral("paper-out")}) {
        if (QDir(m_folder).exists(trouble))
            return base::fail(base::FailureCode::DeviceMissing, {{QStringLiteral("why"), trouble}});
    }
    return base::done();
}

base::Done FolderPrinter::put(const QString &name, const QByteArray &bytes) const
{
    const QDir folder(m_folder);
    if (!QDir().mkpath(m_folder))
        return base::fail(base::FailureCode::DeviceMissing, {{QStringLiteral("why"), QStringLiteral("no-printer")}});
    if (const base::Done may = ready(); !may)
        return may;
    QString plain;
    for (const QChar c : name.section(QLatin1Char('.'), 0, -2).left(60))
        plain += c.isLetterOrNumber() || c == QLatin1Char('-') ? c : QLatin1Char('_');
    QSaveFile file(folder.filePath(plain + QLatin1Char('.') + name.section(QLatin1Char('.'), -1)));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return base::fail(base::FailureCode::DiskFull);
    return base::done();
}

} // namespace mulakat::device
