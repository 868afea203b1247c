#include "portal/web/receiptpart.h"

#include "portal/protocol/formbody.h"
#include "portal/protocol/strictjson.h"

namespace mulakat::portal::web {

namespace {

using base::FailureCode;
using protocol::HttpResponse;

constexpr qint64 receiptBytes = 16 * 1024;

HttpResponse plainAnswer(int status, const QByteArray &text)
{
    HttpResponse response;
    response.status = status;
    response.contentType = "text/plain; charset=utf-8";
    response.body = text + '\n';
    return response;
}

// Numbers come as words or as numbers, whoever writes the JSON.
base::Result<QHash<QString, QString>> fieldsOf(const protocol::HttpRequest &request)
{
    QHash<QString, QString> fields;
    for (const auto &[name, value] : request.query.queryItems(QUrl::FullyDecoded))
        fields.insert(name, value);
    if (request.method != "POST")
        return fields;
    if (request.headers.value("content-type").startsWith("application/json")) {
        const auto json = protocol::parseObject(request.body, receiptBytes);
        if (!json)
            return json.error();
        for (auto it = json->begin(); it != json->end(); ++it)
            fields.insert(it.key(), it->toVariant().toString());
        return fields;
    }
    const auto form = protocol::readForm(request);
    if (!form)
        return form.error();
    fields.insert(form->values);
    return fields;
}

} // namespace

std::optional<HttpResponse> ReceiptPart::answer(const Caller &caller)
{
    if (caller.request.path != QLatin1String("/receipts/sms"))
        return std::nullopt;
    const auto fields = fieldsOf(caller.request);
    if (!fields)
        return plainAnswer(400, "cannot be read");
    const base::Done taken = m_services.notices.receipt(*fields);
    if (taken)
        return plainAnswer(200, "ok");
    switch (taken.error().code) {
    case FailureCode::WrongSecret:
        return plainAnswer(403, "wrong key");
    case FailureCode::UnknownVisit:
        return plainAnswer(404, "no such message");
    default:
        return plainAnswer(503, "later");
    }
}

} // namespace mulakat::portal::web
