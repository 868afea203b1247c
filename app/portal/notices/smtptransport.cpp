#include "portal/notices/smtptransport.h"

#include "base/ids.h"
#include "base/logging.h"

#include <QDateTime>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QUrlQuery>
#include <curl/curl.h>

namespace mulakat::portal::notices {

using base::fail;
using base::FailureCode;

namespace {

// One address and nothing else: no spaces, angle brackets or line ends that would write into the dialogue.
bool isAddress(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("^[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9.-]{1,190}$"));
    return shape.match(text).hasMatch();
}

size_t giveText(char *buffer, size_t size, size_t count, void *user)
{
    auto *left = static_cast<QByteArray *>(user);
    const qsizetype taken = std::min(qsizetype(size * count), left->size());
    std::copy_n(left->constData(), taken, buffer);
    left->remove(0, taken);
    return size_t(taken);
}

void setConnection(CURL *curl, const SmtpTransport::Options &options)
{
    using Tls = SmtpTransport::Options::Tls;
    curl_easy_setopt(curl, CURLOPT_URL, options.url.constData());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_PROXY, "");
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, 10L);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, long(options.timeoutSeconds));
    const long level = options.tls == Tls::Required ? CURLUSESSL_ALL : options.tls == Tls::Off ? CURLUSESSL_NONE : CURLUSESSL_TRY;
    curl_easy_setopt(curl, CURLOPT_USE_SSL, level);
    if (!options.caFile.isEmpty())
        curl_easy_setopt(curl, CURLOPT_CAINFO, options.caFile.constData());
    if (!options.user.isEmpty()) {
        curl_easy_setopt(curl, CURLOPT_USERNAME, options.user.constData());
        curl_easy_setopt(curl, CURLOPT_PASSWORD, options.password.constData());
    }
}

Delivery deliveryOf(CURLcode code, long answer)
{
    if (code == CURLE_OK)
        return Delivery::Sent;
    // 5xx to the address or the text is final; to the sign-in it is our own fault and may be put right.
    const bool ours = code == CURLE_LOGIN_DENIED || code == CURLE_USE_SSL_FAILED || code == CURLE_PEER_FAILED_VERIFICATION;
    return answer >= 500 && answer < 600 && !ours ? Delivery::Refused : Delivery::Later;
}

Delivery deliver(const SmtpTransport::Options &options, const QByteArray &to, QByteArray text)
{
    CURL *curl = curl_easy_init();
    if (!curl)
        return Delivery::Later;
    curl_slist *recipients = curl_slist_append(nullptr, to.constData());
    setConnection(curl, options);
    curl_easy_setopt(curl, CURLOPT_MAIL_FROM, options.from.constData());
    curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, recipients);
    curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(curl, CURLOPT_READFUNCTION, giveText);
    curl_easy_setopt(curl, CURLOPT_READDATA, &text);
    const CURLcode code = curl_easy_perform(curl);
    long answer = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &answer);
    curl_slist_free_all(recipients);
    curl_easy_cleanup(curl);
    if (code != CURLE_OK)
        qCWarning(base::logPortal, "e-mail not taken: %s, %ld", curl_easy_strerror(code), answer);
    return deliveryOf(code, answer);
}

// RFC 2047: encoded words of at most 75 characters, one a line, none ending inside a character.
QByteArray encodedHeader(const QString &text)
{
    QByteArrayList words;
    QByteArray part;
    for (const char32_t point : text.toStdU32String()) {
        const QByteArray bytes = QString::fromUcs4(&point, 1).toUtf8();
        if (part.size() + bytes.size() > 45)
            words << std::exchange(part, {});
        part += bytes;
    }
    words << part;
    for (QByteArray &word : words)
        word = "=?UTF-8?B?" + word.toBase64() + "?=";
    return words.join("\r\n ");
}

base::Result<QByteArray> passwordFrom(const QString &file)
{
    if (file.isEmpty())
        return QByteArray();
    QFile secret(file);
    if (!secret.open(QIODevice::ReadOnly))
        return fail(FailureCode::KeyMissing, {{QStringLiteral("file"), file}});
    return secret.readLine(1024).trimmed();
}

} // namespace

base::Result<SmtpTransport::Options> SmtpTransport::optionsFrom(const QUrl &url)
{
    const QUrlQuery query(url);
    const QString from = query.queryItemValue(QStringLiteral("from"), QUrl::FullyDecoded);
    const QString tls = query.queryItemValue(QStringLiteral("tls"));
    const QHash<QString, Options::Tls> levels{{QString(), Options::Tls::IfOffered},
                                              {QStringLiteral("required"), Options::Tls::Required},
                                              {QStringLiteral("off"), Options::Tls::Off}};
    if (url.host().isEmpty() || !isAddress(from) || !levels.contains(tls) || !url.password().isEmpty())
        return fail(FailureCode::BadInput, {{QStringLiteral("field"), QStringLiteral("notices")}});
    auto password = passwordFrom(query.queryItemValue(QStringLiteral("password-file"), QUrl::FullyDecoded));
    if (!password)
        return password.error();
    Options options;
    options.url = url.toEncoded(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemovePath | QUrl::RemoveFragment);
    options.from = from.toUtf8();
    options.user = url.userName(QUrl::FullyDecoded).toUtf8();
    options.password = *password;
    options.tls = url.scheme() == QLatin1String("smtps") ? Options::Tls::Required : levels.value(tls);
    options.caFile = query.queryItemValue(QStringLiteral("ca"), QUrl::FullyDecoded).toUtf8();
    return options;
}

SmtpTransport::SmtpTransport(Options options)
    : m_options(std::move(options))
{
    curl_global_init(CURL_GLOBAL_DEFAULT);
    m_worker.moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("smtp"));
    m_thread.start();
}

SmtpTransport::~SmtpTransport()
{
    m_thread.quit();
    m_thread.wait();
}

void SmtpTransport::send(const Letter &letter, Reply reply)
{
    if (!isAddress(letter.to))
        return reply(Delivery::Refused);
    const QByteArray text = mailText(letter, m_options.from, QDateTime::currentMSecsSinceEpoch());
    QMetaObject::invokeMethod(&m_worker, [this, text, to = letter.to.toUtf8(), reply = std::move(reply)] {
        const Delivery delivery = deliver(m_options, to, text);
        QMetaObject::invokeMethod(this, [reply, delivery] { reply(delivery); }, Qt::QueuedConnection);
    }, Qt::QueuedConnection);
}

QByteArray mailText(const Letter &letter, const QByteArray &from, qint64 utcMs)
{
    const QByteArray date = QLocale::c().toString(QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC),
                                                  QStringLiteral("ddd, dd MMM yyyy HH:mm:ss '+0000'")).toLatin1();
    QByteArray out = "Date: " + date + "\r\nFrom: Mulakat <" + from + ">\r\nTo: <" + letter.to.toUtf8()
        + ">\r\nMessage-ID: <" + base::randomId().toLatin1() + "@mulakat.invalid>\r\nSubject: " + encodedHeader(letter.subject)
        + "\r\nAuto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
          "Content-Transfer-Encoding: base64\r\nContent-Language: " + letter.language.toLatin1() + "\r\n\r\n";
    const QByteArray body = letter.text.toUtf8().toBase64();
    for (qsizetype at = 0; at < body.size(); at += 76)
        out += body.mid(at, 76) + "\r\n";
    return out;
}

} // namespace mulakat::portal::notices

#include "moc_smtptransport.cpp"
