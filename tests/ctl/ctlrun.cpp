#include "ctlrun.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>

namespace mulakat::testing {

QJsonObject CtlAnswer::json() const
{
    const QList<QJsonObject> all = lines();
    return all.size() == 1 ? all.first() : QJsonObject();
}

QList<QJsonObject> CtlAnswer::lines() const
{
    QList<QJsonObject> all;
    for (const QByteArray &line : out.split('\n')) {
        if (line.isEmpty())
            continue;
        const QJsonDocument document = QJsonDocument::fromJson(line);
        if (!document.isObject())
            qFatal("not one JSON object a line: %s", line.constData());
        all << document.object();
    }
    return all;
}

CtlAnswer runCtl(const QStringList &words, const QByteArray &input)
{
    QProcess process;
    process.start(QStringLiteral(MULAKAT_BIN_DIR "/mulakatctl"), words);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60000)) {
        process.kill();
        process.waitForFinished(5000);
        return {};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

QString CtlFolder::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(name));
    return file.fileName();
}

} // namespace mulakat::testing
