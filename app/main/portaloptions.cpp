#include "main/portaloptions.h"

#include <QHostAddress>
#include <QUrl>

namespace mulakat::portal {

using base::fail;
using base::FailureCode;
using namespace Qt::StringLiterals;

namespace {

base::Failure wrong(const QString &detail)
{
    return fail(FailureCode::BadInput, {{u"detail"_s, detail}});
}

// "127.0.0.1:8480", "[::1]:0"
base::Done takeAddress(const QString &value, server::TransportOptions &transport)
{
    const qsizetype colon = value.lastIndexOf(u':');
    bool number = false;
    const uint port = value.mid(colon + 1).toUInt(&number);
    QString address = value.left(std::max<qsizetype>(colon, 0));
    if (address.startsWith(u'[') && address.endsWith(u']'))
        address = address.mid(1, address.size() - 2);
    if (address == u"localhost"_s)
        address = u"127.0.0.1"_s;
    if (colon < 0 || !number || port > 65535 || QHostAddress(address).isNull())
        return wrong(u"--listen wants ADDRESS:PORT, such as 127.0.0.1:8480 or [::1]:8480"_s);
    transport.address = address;
    transport.port = quint16(port);
    return base::done();
}

base::Done takeUrl(const QString &value, QString &url)
{
    const QUrl parsed(value, QUrl::StrictMode);
    const bool web = parsed.scheme() == u"https"_s || parsed.scheme() == u"http"_s;
    if (!web || parsed.host().isEmpty() || parsed.hasQuery() || parsed.hasFragment())
        return wrong(u"--public-url wants https://HOST, as families reach it"_s);
    url = parsed.toString(QUrl::StripTrailingSlash);
    return base::done();
}

base::Done take(const QString &name, const QString &value, Options &options)
{
    const QHash<QString, QString *> texts{{u"--data"_s, &options.dataDir},
                                          {u"--tls-cert"_s, &options.transport.tlsCert},
                                          {u"--tls-key"_s, &options.transport.tlsKey},
                                          {u"--turn-secret"_s, &options.turnSecretFile},
                                          {u"--trusted-proxy"_s, &options.transport.trustedProxy}};
    if (QString *text = texts.value(name)) {
        *text = value;
        return base::done();
    }
    if (name == u"--listen"_s)
        return takeAddress(value, options.transport);
    if (name == u"--public-url"_s)
        return takeUrl(value, options.publicUrl);
    if (name == u"--database"_s) {
        options.database = value;
        return value.startsWith(u"postgresql://"_s) ? base::done() : base::Done(wrong(u"--database wants postgresql://USER@HOST/NAME"_s));
    }
    if (name == u"--notices"_s || name == u"--turn"_s) {
        (name == u"--turn"_s ? options.turn : options.notices) << value;
        return base::done();
    }
    return wrong(u"unknown option "_s + name);
}

base::Done consistent(const Options &options)
{
    if (options.transport.tlsCert.isEmpty() != options.transport.tlsKey.isEmpty())
        return wrong(u"--tls-cert and --tls-key belong together"_s);
    if (options.turn.isEmpty() != options.turnSecretFile.isEmpty())
        return wrong(u"--turn and --turn-secret belong together"_s);
    if (options.transport.tlsCert.isEmpty() && !server::isLoopback(options.transport.address))
        return wrong(u"%1 is not a loopback address: it is served by TLS only, give --tls-cert and --tls-key "
                     "(or listen on 127.0.0.1 behind a TLS proxy)"_s.arg(options.transport.address));
    return base::done();
}

} // namespace

const char *Options::usage()
{
    return "usage: mulakat-portal [options]\n"
           "  --listen ADDRESS:PORT    where to serve (127.0.0.1:8480; port 0: any free one)\n"
           "  --data DIR               the data folder (/var/lib/mulakat)\n"
           "  --database URL           postgresql://USER@HOST/NAME instead of SQLite in the data folder\n"
           "  --tls-cert FILE --tls-key FILE   PEM; needed for every other address than loopback\n"
           "  --public-url URL         the address families use, for links in messages\n"
           "  --notices WAY            stdout, or smtp://[USER@]HOST[:PORT]?from=ADDRESS[&password-file=FILE][&tls=required];\n"
           "                           or an SMS gateway, https://HOST/PATH?to={mobile}&message={text}&template={template}&key={secret}\n"
           "                           #method=get|post&secret-file=FILE&templates=FILE&accepted=WORD&refused=WORD&ca=FILE\n"
           "                           receipts: &id-after=WORD&receipt-secret-file=FILE, then the gateway calls /receipts/sms?key=…\n"
           "                           (templates: lines NAME.LANGUAGE = DLT id; {unicode} is 1 for other scripts);\n"
           "                           may be given twice, the first that carries a message takes it (stdout)\n"
           "  --turn URL               turn:HOST:PORT?transport=udp, may be given several times\n"
           "  --turn-secret FILE       the relay's shared secret\n"
           "  --trusted-proxy ADDRESS  whose X-Forwarded-For is believed\n";
}

base::Result<Options> Options::parse(const QStringList &words)
{
    Options options;
    for (qsizetype i = 0; i < words.size(); ++i) {
        QString name = words.at(i);
        if (name == u"--help"_s || name == u"-h"_s) {
            options.help = true;
            return options;
        }
        const qsizetype equals = name.indexOf(u'=');
        const bool inOne = name.startsWith(u"--"_s) && equals > 0;
        if (!inOne && i + 1 >= words.size())
            return wrong(name.startsWith(u"--"_s) ? name + u" wants a value"_s : u"unknown word "_s + name);
        const QString value = inOne ? name.mid(equals + 1) : words.at(++i);
        name = inOne ? name.left(equals) : name;
        if (const auto taken = take(name, value, options); !taken)
            return taken.error();
    }
    if (options.notices.isEmpty())
        options.notices << u"stdout"_s;
    const auto fits = consistent(options);
    return fits ? base::Result<Options>(options) : base::Result<Options>(fits.error());
}

QString urlOf(const server::TransportOptions &transport, quint16 port)
{
    const QString host = transport.address.contains(u':') ? u'[' + transport.address + u']' : transport.address;
    return u"%1://%2:%3"_s.arg(transport.tlsCert.isEmpty() ? u"http"_s : u"https"_s, host).arg(port);
}

} // namespace mulakat::portal
