#include "main/ctl.h"

#include "identity/truststore.h"

#include <QDir>
#include <QJsonDocument>
#include <QFile>

namespace mulakat::ctl {

namespace {

using identity::TrustStore;

QString folderOf(const Verb &verb) { return verb.dataDir + QStringLiteral("/trust"); }

QJsonObject certificateJson(const identity::Certificate &certificate)
{
    return {{QStringLiteral("subject"), certificate.subject},
            {QStringLiteral("sha256"), QString::fromLatin1(certificate.sha256)},
            {QStringLiteral("from"), certificate.from.toUTC().toString(Qt::ISODate)},
            {QStringLiteral("until"), certificate.until.toUTC().toString(Qt::ISODate)},
            {QStringLiteral("pinned"), identity::pinFor(certificate.sha256) != nullptr}};
}

// Each certificate that was taken without a pin stands there with when and why; TrustStore reads the fingerprints.
base::Done noteForced(const Verb &verb, const QList<identity::Certificate> &certificates, const QString &reason)
{
    QFile file(folderOf(verb) + u'/' + identity::forcedFile());
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append))
        return base::fail(base::FailureCode::StoreFailed, {{QStringLiteral("file"), file.fileName()}});
    for (const identity::Certificate &certificate : certificates) {
        if (identity::pinFor(certificate.sha256))
            continue;
        QJsonObject line = certificateJson(certificate);
        line.insert(QStringLiteral("at"), base::SystemClock().utc().toString(Qt::ISODate));
        line.insert(QStringLiteral("reason"), reason);
        file.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
    }
    return base::done();
}

} // namespace

int trustAdd(const Verb &verb)
{
    int exit = Done;
    const QCommandLineOption force(QStringLiteral("force"));
    const QCommandLineOption reason(QStringLiteral("reason"), {}, QStringLiteral("TEXT"));
    const auto parser = parse(verb, QStringLiteral("trust add FILE [--force --reason TEXT]"), {force, reason}, 1, &exit);
    if (!parser)
        return exit;
    const QString path = parser->positionalArguments().first();
    const QString why = parser->value(reason).simplified();
    if (parser->isSet(force) && why.isEmpty())
        return complain(WrongUse, QStringLiteral("--force wants a reason: --reason TEXT"));
    const auto bytes = readFile(path);
    if (!bytes)
        return complain(bytes.error());
    TrustStore any;
    if (any.add(path, *bytes, TrustStore::Pins::NotAsked) == 0)
        return complain(Unreadable, QStringLiteral("there is no RSA-2048 signing certificate in this file"));
    TrustStore pinned;
    pinned.add(path, *bytes, TrustStore::Pins::Asked);
    const bool all = pinned.certificates().size() == any.certificates().size();
    if (!all && !parser->isSet(force))
        return complain(Refused, QStringLiteral("this certificate's fingerprint is not among those that ship with Mulakat: nothing was taken. "
                                                "If you have checked it with UIDAI, use --force --reason TEXT"));
    if (!QDir().mkpath(folderOf(verb)))
        return complain(base::fail(base::FailureCode::StoreFailed, {{QStringLiteral("folder"), folderOf(verb)}}));
    const QString name = QString::fromLatin1(any.certificates().first().sha256.left(16)) + QStringLiteral(".cer");
    if (!all) {
        if (const auto noted = noteForced(verb, any.certificates(), why); !noted)
            return complain(noted.error());
    }
    if (const auto written = writeFile(folderOf(verb) + u'/' + name, *bytes); !written)
        return complain(written.error());
    for (const identity::Certificate &certificate : any.certificates())
        printJson(certificateJson(certificate));
    return Done;
}

int trustList(const Verb &verb)
{
    int exit = Done;
    const auto parser = parse(verb, QStringLiteral("trust list"), {}, 0, &exit);
    if (!parser)
        return exit;
    const TrustStore store = TrustStore::fromFolder(folderOf(verb), TrustStore::Pins::Asked);
    for (const identity::Certificate &certificate : store.certificates())
        printJson(certificateJson(certificate));
    return Done;
}

} // namespace mulakat::ctl
