#include "main/ctl.h"

#include "audit/signingkey.h"
#include "portal/protocol/stationmessages.h"
#include "portal/protocol/strictjson.h"

#include <QDir>

namespace mulakat::ctl {

namespace {

bool knownRoles(const QString &roles)
{
    for (const QString &role : roles.split(u',')) {
        if (!portal::protocol::stationRoleFrom(role))
            return false;
    }
    return true;
}

// The key given on the command line, else that of DIR/keys/NAME.key, which is made where it is missing.
base::Result<QByteArray> publicKey(const Verb &verb, const QString &name, const QString &hex)
{
    if (!hex.isEmpty()) {
        const QByteArray key = QByteArray::fromHex(hex.toLatin1());
        if (key.size() != 32 || hex.size() != 64)
            return base::fail(base::FailureCode::BadInput, {{QStringLiteral("field"), QStringLiteral("key")}});
        return key;
    }
    const auto key = audit::SigningKey::loadOrCreate(verb.dataDir + QStringLiteral("/keys/") + name + QStringLiteral(".key"));
    return key ? key->publicKey() : base::Result<QByteArray>(key.error());
}

} // namespace

int stationAdd(const Verb &verb)
{
    int exit = Done;
    const QCommandLineOption role(QStringLiteral("role"), {}, QStringLiteral("R"));
    const QCommandLineOption key(QStringLiteral("key"), {}, QStringLiteral("HEX"));
    const auto parser = parse(verb, QStringLiteral("station add NAME --role desk|booth|checkin|board|ctl[,…] [--key HEX]"), {role, key}, 1, &exit);
    if (!parser)
        return exit;
    const QString name = parser->positionalArguments().first();
    const bool ours = name == QLatin1String("hub") || name == QLatin1String("ctl");
    if (!portal::protocol::isName(name, 32) || name.startsWith(u'.') || ours)
        return complain(WrongUse, QStringLiteral("a station's name has letters, digits and dashes, at most 32 of them; `hub` and `ctl` are taken"));
    if (!knownRoles(parser->value(role)))
        return complain(WrongUse, QStringLiteral("--role wants desk, booth, checkin, board or ctl, or several with commas"));
    const auto open = publicKey(verb, name, parser->value(key));
    if (!open)
        return complain(open.error());
    const QString folder = verb.dataDir + QStringLiteral("/keys/stations");
    if (!QDir().mkpath(folder))
        return complain(base::fail(base::FailureCode::StoreFailed, {{QStringLiteral("folder"), folder}}));
    const QByteArray line = open->toHex() + ' ' + parser->value(role).toLatin1() + '\n';
    if (const auto written = writeFile(folder + u'/' + name + QStringLiteral(".pub"), line); !written)
        return complain(written.error());
    printJson({{QStringLiteral("station"), name},
               {QStringLiteral("role"), parser->value(role)},
               {QStringLiteral("key"), QString::fromLatin1(open->toHex())},
               {QStringLiteral("fingerprint"), audit::fingerprint(*open)}});
    return Done;
}

} // namespace mulakat::ctl
