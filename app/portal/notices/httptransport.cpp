#include "portal/notices/httptransport.h"

#include "base/logging.h"

#include <QRegularExpression>
#include <curl/curl.h>

namespace mulakat::portal::notices {

namespace {

constexpr qsizetype answerMost = 8192;

size_t takeAnswer(char *bytes, size_t size, size_t count, void *user)
{
    auto *answer = static_cast<QByteArray *>(user);
    answer->append(bytes, std::min(qsizetype(size * count), std::max<qsizetype>(0, answerMost - answer->size())));
    return size * count;
}

// An answer that is a yes by its number may be a no by its words: many gateways say 200 to everything.
Delivery meaningOf(const SmsGateway &gateway, CURLcode code, long status, const QByteArray &answer)
{
    if (code != CURLE_OK)
        return Delivery::Later;
    if (!gateway.refused.isEmpty() && answer.contains(gateway.refused))
        return Delivery::Refused;
    const bool yes = status >= 200 && status < 300 && (gateway.accepted.isEmpty() || answer.contains(gateway.accepted));
    return yes ? Delivery::Sent : Delivery::Later;
}

Handed askGateway(const SmsGateway &gateway, const QByteArray &fields)
{
    CURL *curl = curl_easy_init();
    if (!curl)
        return Delivery::Later;
    const QByteArray url = gateway.post ? gateway.url : gateway.url + '?' + fields;
    QByteArray answer;
    curl_easy_setopt(curl, CURLOPT_URL, url.constData());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_PROXY, "");
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, 10L);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, long(HttpTransport::timeoutSeconds));
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, takeAnswer);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &answer);
    if (gateway.post) {
        curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE, long(fields.size()));
        curl_easy_setopt(curl, CURLOPT_POSTFIELDS, fields.constData());
    }
    if (!gateway.caFile.isEmpty())
        curl_easy_setopt(curl, CURLOPT_CAINFO, gateway.caFile.constData());
    const CURLcode code = curl_easy_perform(curl);
    long status = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    curl_easy_cleanup(curl);
    const Delivery delivery = meaningOf(gateway, code, status, answer);
    if (delivery != Delivery::Sent) // never the address nor the answer: both may hold the number, the code and the secret
        qCWarning(base::logPortal, "message not taken by the gateway: %s, %ld", curl_easy_strerror(code), status);
    return {delivery, gateway.idIn(answer)};
}

} // namespace

HttpTransport::HttpTransport(SmsGateway gateway)
    : m_gateway(std::move(gateway))
{
    curl_global_init(CURL_GLOBAL_DEFAULT);
    m_worker.moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("sms"));
    m_thread.start();
}

HttpTransport::~HttpTransport()
{
    m_thread.quit();
    m_thread.wait();
}

void HttpTransport::send(const Letter &letter, Reply reply)
{
    static const QRegularExpression number(QStringLiteral("^[6-9][0-9]{9}$"));
    const auto fields = m_gateway.fieldsFor(letter);
    if (!fields)
        qCWarning(base::logPortal, "no DLT id for the text %s.%s: it is not sent", qPrintable(letter.pattern), qPrintable(letter.language));
    if (!fields || !number.match(letter.to).hasMatch())
        return reply(Delivery::Refused);
    QMetaObject::invokeMethod(&m_worker, [this, fields = *fields, reply = std::move(reply)] {
        const Handed handed = askGateway(m_gateway, fields);
        QMetaObject::invokeMethod(this, [reply, handed] { reply(handed); }, Qt::QueuedConnection);
    }, Qt::QueuedConnection);
}

} // namespace mulakat::portal::notices

#include "moc_httptransport.cpp"
