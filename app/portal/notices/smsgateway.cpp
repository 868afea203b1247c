#include "portal/notices/smsgateway.h"

#include <QFile>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>
#include <algorithm>

namespace mulakat::portal::notices {

using base::fail;
using base::FailureCode;

namespace {

base::Failure wrongWay(const char *detail)
{
    return fail(FailureCode::BadInput, {{QStringLiteral("field"), QStringLiteral("notices")}, {QStringLiteral("detail"), QLatin1String(detail)}});
}

base::Result<QByteArray> wholeFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(FailureCode::KeyMissing, {{QStringLiteral("file"), path}});
    return file.read(64 * 1024);
}

QHash<QString, QString> idsIn(const QByteArray &text)
{
    QHash<QString, QString> ids;
    for (const QString &line : QString::fromUtf8(text).split(u'\n')) {
        const qsizetype at = line.indexOf(u'=');
        if (at > 0 && !line.startsWith(u'#'))
            ids.insert(line.left(at).trimmed(), line.mid(at + 1).trimmed());
    }
    return ids;
}

bool isHere(const QString &host)
{
    static const QRegularExpression loopback(QStringLiteral("^(localhost|127(\\.\\d{1,3}){3}|::1)$"));
    return loopback.match(host).hasMatch();
}

bool takeReceiptWord(const QString &name, const QString &value, SmsGateway &gateway)
{
    const QHash<QString, QStringList *> lists{{QStringLiteral("delivered"), &gateway.receipts.delivered},
                                              {QStringLiteral("unreachable"), &gateway.receipts.unreachable},
                                              {QStringLiteral("failed"), &gateway.receipts.failed}};
    const QHash<QString, QString *> fields{{QStringLiteral("receipt-id"), &gateway.receipts.idField},
                                           {QStringLiteral("receipt-status"), &gateway.receipts.stateField}};
    if (name == QLatin1String("id-after"))
        gateway.idAfter = value.toUtf8();
    else if (QStringList *list = lists.value(name))
        *list = value.toUpper().split(u',', Qt::SkipEmptyParts);
    else if (QString *field = fields.value(name))
        *field = value;
    else
        return false;
    return true;
}

// What stands behind the '#' is ours, not the gateway's.
base::Done takeOurs(const QString &fragment, SmsGateway &gateway)
{
    const QUrlQuery ours(fragment);
    for (const auto &[name, value] : ours.queryItems(QUrl::FullyDecoded)) {
        if (name == QLatin1String("method") && (value == QLatin1String("get") || value == QLatin1String("post"))) {
            gateway.post = value == QLatin1String("post");
        } else if (name == QLatin1String("secret-file") || name == QLatin1String("templates")) {
            const auto text = wholeFile(value);
            if (!text)
                return text.error();
            if (name == QLatin1String("templates"))
                gateway.templates = idsIn(*text);
            else
                gateway.secret = text->split('\n').first().trimmed();
        } else if (name == QLatin1String("receipt-secret-file")) {
            const auto text = wholeFile(value);
            if (!text)
                return text.error();
            gateway.receipts.secret = text->split('\n').first().trimmed();
            if (gateway.receipts.secret.size() < 16)
                return wrongWay("a receipt's secret has 16 characters at least");
        } else if (takeReceiptWord(name, value, gateway)) {
            continue;
        } else if (name == QLatin1String("accepted")) {
            gateway.accepted = value.toUtf8();
        } else if (name == QLatin1String("refused")) {
            gateway.refused = value.toUtf8();
        } else if (name == QLatin1String("ca")) {
            gateway.caFile = value.toUtf8();
        } else {
            return wrongWay("unknown word behind the #");
        }
    }
    return base::done();
}

bool isPlain(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

} // namespace

base::Result<SmsGateway> SmsGateway::fromAddress(const QString &address)
{
    const QString before = address.section(u'#', 0, 0);
    const QUrl where(before.section(u'?', 0, 0), QUrl::StrictMode);
    const bool secure = where.scheme() == QLatin1String("https");
    if (!where.isValid() || where.host().isEmpty() || !where.userInfo().isEmpty())
        return wrongWay("https://HOST/PATH?… without a name and password");
    if (!secure && !(where.scheme() == QLatin1String("http") && isHere(where.host())))
        return wrongWay("codes go out by https only");
    SmsGateway gateway;
    gateway.url = where.toEncoded();
    for (const auto &[name, value] : QUrlQuery(before.section(u'?', 1)).queryItems(QUrl::FullyDecoded))
        gateway.fields << qMakePair(name.toUtf8(), value);
    const auto mentions = [&](QLatin1String word) {
        return std::any_of(gateway.fields.cbegin(), gateway.fields.cend(), [&](const auto &field) { return field.second.contains(word); });
    };
    if (!mentions(QLatin1String("{mobile}")) || !mentions(QLatin1String("{text}")))
        return wrongWay("{mobile} and {text} must stand in the address");
    if (const auto ours = takeOurs(address.section(u'#', 1), gateway); !ours)
        return ours.error();
    if (mentions(QLatin1String("{secret}")) != !gateway.secret.isEmpty())
        return wrongWay("{secret} and secret-file belong together");
    return gateway;
}

// The first word behind `idAfter`, whatever stands between: {"id": "12-ab"}, id=12-ab, "success | 12-ab".
QString SmsGateway::idIn(const QByteArray &answer) const
{
    const qsizetype at = idAfter.isEmpty() ? -1 : answer.indexOf(idAfter);
    if (at < 0)
        return {};
    static const QRegularExpression word(QStringLiteral("[A-Za-z0-9][A-Za-z0-9._-]{0,127}"));
    return word.match(QString::fromUtf8(answer.mid(at + idAfter.size()))).captured();
}

base::Result<QByteArray> SmsGateway::fieldsFor(const Letter &letter) const
{
    QString id;
    for (const QString &key : {letter.pattern + u'.' + letter.variant + u'.' + letter.language, letter.pattern + u'.' + letter.language, letter.pattern}) {
        if (id.isEmpty())
            id = templates.value(key);
    }
    const QHash<QString, QString> words{{QStringLiteral("{mobile}"), letter.to},
                                        {QStringLiteral("{text}"), letter.text},
                                        {QStringLiteral("{template}"), id},
                                        {QStringLiteral("{unicode}"), isPlain(letter.text) ? QStringLiteral("0") : QStringLiteral("1")},
                                        {QStringLiteral("{reference}"), letter.reference},
                                        {QStringLiteral("{secret}"), QString::fromUtf8(secret)}};
    QByteArrayList out;
    for (const auto &[name, shape] : fields) {
        if (shape.contains(QLatin1String("{template}")) && id.isEmpty())
            return fail(FailureCode::BadInput, {{QStringLiteral("template"), letter.pattern + u'.' + letter.language}});
        QString value;
        for (qsizetype at = 0; at < shape.size();) { // one pass: a text that holds "{secret}" stays what it is
            const qsizetype end = shape.at(at) == u'{' ? shape.indexOf(u'}', at) : -1;
            const auto word = end > at ? words.constFind(shape.mid(at, end - at + 1)) : words.cend();
            value += word == words.cend() ? QString(shape.at(at)) : *word;
            at = word == words.cend() ? at + 1 : end + 1;
        }
        out << name.toPercentEncoding() + '=' + value.toUtf8().toPercentEncoding();
    }
    return out.join('&');
}

} // namespace mulakat::portal::notices
