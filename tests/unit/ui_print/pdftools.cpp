#include "pdftools.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

namespace mulakat::testing {

namespace {

QByteArray run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(30'000) || process.exitCode() != 0) {
        qWarning("%s: %s", qPrintable(program), process.readAllStandardError().constData());
        return {};
    }
    return process.readAllStandardOutput();
}

QString stored(const QTemporaryDir &folder, const QByteArray &pdf)
{
    QFile file(folder.filePath(QStringLiteral("sheet.pdf")));
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        return {};
    return file.fileName();
}

} // namespace

QString pdfText(const QByteArray &pdf)
{
    const QTemporaryDir folder;
    return QString::fromUtf8(run(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), stored(folder, pdf), QStringLiteral("-")}));
}

QStringList pdfFonts(const QByteArray &pdf)
{
    const QTemporaryDir folder;
    QStringList names;
    const QStringList lines = QString::fromUtf8(run(QStringLiteral("pdffonts"), {stored(folder, pdf)})).split(QLatin1Char('\n'));
    for (const QString &line : lines.mid(2)) {
        const QStringList words = line.split(QRegularExpression(QStringLiteral("\\s+")), Qt::SkipEmptyParts);
        if (words.contains(QStringLiteral("yes")))
            names << words.constFirst();
    }
    return names;
}

QList<QImage> pdfPages(const QByteArray &pdf, int dpi)
{
    const QTemporaryDir folder;
    run(QStringLiteral("pdftoppm"),
        {QStringLiteral("-r"), QString::number(dpi), QStringLiteral("-png"), stored(folder, pdf), folder.filePath(QStringLiteral("page"))});
    QList<QImage> pages;
    for (const QString &name : QDir(folder.path()).entryList({QStringLiteral("page*.png")}, QDir::Files, QDir::Name))
        pages << QImage(folder.filePath(name));
    return pages;
}

} // namespace mulakat::testing
