#include "webrig.h"

#include "portal/web/captcha.h"
#include "portal/web/joinpart.h"
#include "portal/web/receiptpart.h"
#include "portal/web/statuspart.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>

namespace mulakat::testing {

using portal::protocol::HttpRequest;
using portal::protocol::HttpResponse;

WebRig::WebRig(portal::web::PageOptions options)
    : m_options(std::move(options))
{
    start();
}

void WebRig::start()
{
    auto opened = portal::hub::Hub::open(folder.path(), {}, clock);
    if (!opened)
        qFatal("hub: %s", qPrintable(base::failureName(opened.error().code)));
    hub = std::move(*opened);
    pages = std::make_unique<portal::web::Pages>(*hub, hub->log(), notices, clock, m_options);
    seats = std::make_unique<portal::web::Seats>(hub->log().database(), *hub, clock);
    pages->add(std::make_unique<portal::web::StatusPart>(pages->services()));
    pages->add(std::make_unique<portal::web::ReceiptPart>(pages->services()));
    pages->add(std::make_unique<portal::web::JoinPart>(pages->services(), *seats, m_turn));
}

void WebRig::restart()
{
    pages.reset();
    seats.reset();
    hub.reset();
    start();
}

base::VisitId book(WebRig &rig, const BookedVisit &visit)
{
    visits::Booking booking;
    booking.visit = base::newId<base::VisitId>();
    booking.visrn = visit.visrn;
    booking.mode = visit.mode;
    booking.dateAsked = visit.date;
    booking.source = QStringLiteral("import");
    visits::Person person;
    person.id = base::MemberId(QStringLiteral("1"));
    person.name = QStringLiteral("Sunita Devi");
    person.relation = QStringLiteral("spouse");
    person.age = 40;
    person.mobile = visit.mobile;
    booking.visitors << person;
    booking.inmate.name = visit.inmate;
    const portal::hub::RecordDraft record{base::newId<base::RecordId>(), booking.visit, QStringLiteral("booking"),
                                          QJsonDocument(booking.toJson()).toJson(QJsonDocument::Compact)};
    const QJsonObject member{{QStringLiteral("id"), QStringLiteral("1")}, {QStringLiteral("child"), false}};
    visits::Event event{booking.visit, visits::EventType::Imported,
                        {{QStringLiteral("visrn"), visit.visrn}, {QStringLiteral("mode"), visits::name(visit.mode)},
                         {QStringLiteral("kind"), QStringLiteral("family")}, {QStringLiteral("date"), visit.date.toString(Qt::ISODate)},
                         {QStringLiteral("start"), visit.start.toString(QStringLiteral("HH:mm"))}, {QStringLiteral("minutes"), 10},
                         {QStringLiteral("place"), QStringLiteral("1")}, {QStringLiteral("members"), QJsonArray{member}},
                         {QStringLiteral("booking"), record.id.text()}, {QStringLiteral("source"), QStringLiteral("import")}},
                        rig.clock.utcMs(), visits::Mover::Portal, {}};
    if (const auto taken = rig.hub->submit(event, {record}); !taken)
        qFatal("no visit: %s", qPrintable(base::failureName(taken.error().code)));
    return booking.visit;
}

void happen(WebRig &rig, const base::VisitId &visit, visits::EventType type, const QJsonObject &data, visits::Mover mover)
{
    const bool person = mover == visits::Mover::Officer || mover == visits::Mover::Superintendent;
    const visits::Event event{visit, type, data, rig.clock.utcMs(), mover, person ? QStringLiteral("s1") : QString()};
    if (const auto taken = rig.hub->submit(event, {}); !taken)
        qFatal("%s does not fit: %s", qPrintable(visits::name(type)), qPrintable(base::failureName(taken.error().code)));
}

QByteArray WebRig::storedBytes() const
{
    QByteArray all;
    for (const QString &name : QDir(folder.filePath(QStringLiteral("portal"))).entryList(QDir::Files)) {
        QFile file(folder.filePath(QStringLiteral("portal/") + name));
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

HttpResponse Browser::ask(HttpRequest request, const QString &path)
{
    const QUrl url(path);
    request.path = url.path();
    request.query = QUrlQuery(url.query());
    request.peer = m_address;
    request.headers.insert(headers);
    QByteArrayList pairs;
    for (auto it = cookies.cbegin(); it != cookies.cend(); ++it)
        pairs << it.key() + '=' + it.value();
    request.headers.insert("cookie", pairs.join("; "));
    HttpResponse response = m_rig.pages->handle(request);
    for (const auto &[name, value] : std::as_const(response.headers)) {
        if (name == "Set-Cookie") {
            const QByteArray pair = value.left(value.indexOf(';'));
            cookies.insert(pair.left(pair.indexOf('=')), pair.mid(pair.indexOf('=') + 1));
        }
    }
    return response;
}

HttpResponse Browser::get(const QString &path)
{
    HttpRequest request;
    request.method = "GET";
    return ask(request, path);
}

HttpResponse Browser::post(const QString &path, const Fields &fields)
{
    HttpRequest request;
    request.method = "POST";
    request.headers.insert("origin", "http://" + headers.value("host"));
    request.headers.insert("content-type", "application/x-www-form-urlencoded");
    QByteArrayList pairs;
    for (auto it = fields.cbegin(); it != fields.cend(); ++it)
        pairs << it.key().toUtf8() + '=' + it.value().toUtf8().toPercentEncoding();
    request.body = pairs.join('&');
    return ask(request, path);
}

HttpResponse Browser::postWith(const QString &path, const Fields &fields, const QList<Picture> &pictures)
{
    HttpRequest request;
    request.method = "POST";
    request.headers.insert("origin", "http://" + headers.value("host"));
    const QByteArray boundary = "----WebKitFormBoundaryTEST";
    request.headers.insert("content-type", "multipart/form-data; boundary=" + boundary);
    for (auto it = fields.cbegin(); it != fields.cend(); ++it)
        request.body += "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + it.key().toUtf8() + "\"\r\n\r\n"
            + it.value().toUtf8() + "\r\n";
    for (const Picture &picture : pictures)
        request.body += "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + picture.field.toUtf8()
            + "\"; filename=\"a.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n" + picture.bytes + "\r\n";
    request.body += "--" + boundary + "--\r\n";
    return ask(request, path);
}

Fields Browser::captcha(const QByteArray &html) const
{
    const QString token = inputValue(html, QStringLiteral("captcha_token"));
    if (token.isEmpty())
        return {};
    return {{QStringLiteral("captcha_token"), token},
            {QStringLiteral("captcha_answer"), m_rig.pages->services().captcha.digits(token.section(u'-', 0, 0))}};
}

QByteArray headerOf(const HttpResponse &response, const QByteArray &name)
{
    for (const auto &[key, value] : response.headers) {
        if (key == name)
            return value;
    }
    return {};
}

QString inputValue(const QByteArray &html, const QString &name)
{
    const QRegularExpression tag(QStringLiteral("<input[^>]* name=\"%1\"[^>]*>").arg(name));
    static const QRegularExpression value(QStringLiteral(" value=\"([^\"]*)\""));
    QString out = value.match(tag.match(QString::fromUtf8(html)).captured()).captured(1);
    return out.replace(QLatin1String("&lt;"), QLatin1String("<")).replace(QLatin1String("&gt;"), QLatin1String(">"))
        .replace(QLatin1String("&quot;"), QLatin1String("\"")).replace(QLatin1String("&#39;"), QLatin1String("'"))
        .replace(QLatin1String("&amp;"), QLatin1String("&"));
}

QString errorOf(const QByteArray &html, const QString &name)
{
    const QRegularExpression line(QStringLiteral("<p class=\"error\" id=\"error-%1\">([^<]*)</p>").arg(name));
    return line.match(QString::fromUtf8(html)).captured(1);
}

} // namespace mulakat::testing
