#include "portal/web/passpart.h"

#include "portal/web/qrsvg.h"

namespace mulakat::portal::web {

using protocol::HttpResponse;

namespace {

const QString passPurpose = QStringLiteral("pass");
constexpr int passSeconds = 3600;

Html row(const Texts &t, const char16_t *key, const Html &value)
{
    return value.isEmpty() ? Html() : u"<tr><th scope=\"row\">"_h + text(t(QStringView(key))) + u"</th><td>"_h + value + u"</td></tr>"_h;
}

Html personName(const QString &asTyped, const QString &latin)
{
    Html out = name(asTyped);
    if (!latin.isEmpty() && latin != asTyped)
        out += u" ("_h + name(latin) + u")"_h;
    return out;
}

Html optional(const QString &value)
{
    return value.isEmpty() ? Html() : name(value);
}

Html described(const Texts &t, const char *group, const QString &value)
{
    const QString key = QLatin1String(group) + QLatin1Char('.') + value.toLower(); // imports write "Wife"
    return value.isEmpty() ? Html() : (t.has(key) ? text(t(key)) : name(value));
}

Html document(const Texts &t, const visits::Person &person)
{
    const Html kind = described(t, "id", person.idKind);
    return person.idLast4.isEmpty() ? kind : kind + u" ···· "_h + text(person.idLast4);
}

Html guestRows(const Texts &t, const visits::Booking &booking)
{
    Html out;
    for (qsizetype i = 1; i < booking.visitors.size(); ++i) {
        const visits::Person &person = booking.visitors.at(i);
        Html about = personName(person.name, person.latinName) + u", "_h + described(t, "relation", person.relation);
        if (person.age > 0)
            about += u", "_h + text(person.age);
        out += row(t, person.child ? u"pass.child" : u"pass.guest", about);
    }
    return out;
}

bool isApproved(const visits::Visit &visit)
{
    return visit.slot.start.isValid() && !visit.slot.start.isNull() && visit.slot.minutes > 0;
}

Html when(const Texts &t, const visits::Visit &visit)
{
    const QString day = t.day(visit.slot.date);
    Html out = text(isApproved(visit) ? day : t(u"pass.asked", day));
    if (isApproved(visit))
        out += u"<br>"_h + text(visit.slot.start.toString(QStringLiteral("HH:mm"))) + u" – "_h
            + text(visit.slot.start.addSecs(visit.slot.minutes * 60).toString(QStringLiteral("HH:mm")));
    return out;
}

Html head(const Caller &caller, const visits::Visit &visit, const visits::Jail &jail)
{
    const Texts &t = caller.t;
    return u"<header class=\"pass-head\"><p>"_h + text(t(u"pass.ministry", jail.state)) + u"</p><h1>"_h
        + text(t(isApproved(visit) ? u"pass.title" : u"pass.slip")) + u"</h1><p><b>"_h + name(jail.name) + u"</b></p></header>"_h;
}

Html instructions(const Texts &t, const visits::Visit &visit, const visits::Jail &jail)
{
    Html out = u"<h2>"_h + text(t(u"pass.instructions")) + u"</h2><ul>"_h;
    const bool video = visit.mode == visits::Mode::Video;
    for (const char16_t *key : {u"pass.rule.id", u"pass.rule.early", u"pass.rule.phone", u"pass.rule.money"}) {
        if (!video || key == QStringView(u"pass.rule.id"))
            out += u"<li>"_h + text(t(QStringView(key), QString::number(jail.earlyMinutes))) + u"</li>"_h;
    }
    if (video)
        out += u"<li>"_h + text(t(u"pass.rule.video", QString::number(jail.earlyMinutes))) + u"</li><li>"_h
            + text(t(u"pass.rule.record")) + u"</li>"_h;
    if (!isApproved(visit))
        out += u"<li><b>"_h + text(t(u"pass.rule.wait")) + u"</b></li>"_h;
    return out + u"</ul>"_h;
}

PageView passPage(const Caller &caller, const visits::Visit &visit, const visits::Booking &booking, const visits::Jail &jail,
                  const QString &photoPath, const QString &code)
{
    const Texts &t = caller.t;
    const visits::Person &person = booking.visitors.first();
    PageView page;
    page.id = QStringLiteral("pass");
    page.title = t(isApproved(visit) ? u"pass.title" : u"pass.slip");
    page.plain = true;
    page.scripts = QStringList{QStringLiteral("print.js")};
    Html picture = qrSvg(code.isEmpty() ? visit.visrn : code, t(u"pass.qr", visit.visrn));
    if (!photoPath.isEmpty())
        picture += u"<img class=\"photo\""_h + attribute(QLatin1String("src"), photoPath) + attribute(QLatin1String("alt"), t(u"pass.photo")) + u">"_h;
    page.body = head(caller, visit, jail) + u"<div class=\"pass-top\"><div><p class=\"visrn\" id=\"visrn\">"_h + text(visit.visrn)
        + u"</p><p class=\"pass-when\">"_h + when(t, visit) + u"</p><p class=\"pass-state\">"_h
        + described(t, "state", visits::name(visit.state)) + u"</p></div><div class=\"pass-pictures\">"_h + picture
        + u"</div></div><table>"_h + row(t, u"pass.visitor", personName(person.name, person.latinName))
        + row(t, u"register.visitor_father", optional(person.fatherOrHusband))
        + row(t, u"register.visitor_gender", described(t, "sex", person.sex))
        + row(t, u"pass.age", person.age > 0 ? text(person.age) : Html())
        + row(t, u"pass.relation", described(t, "relation", person.relation))
        + row(t, u"register.visitor_registration", optional(person.registration))
        + row(t, u"register.visitor_mobile", optional(person.mobile)) + row(t, u"register.visitor_email", optional(person.email))
        + row(t, u"pass.address", optional(person.address)) + row(t, u"pass.id", document(t, person))
        + guestRows(t, booking) + row(t, u"pass.mode", described(t, "mode", visits::name(visit.mode)))
        + row(t, u"pass.place", optional(visit.place))
        + row(t, u"register.prisoner_name", personName(booking.inmate.name, booking.inmate.latinName))
        + row(t, u"register.prisoner_father", optional(booking.inmate.fatherOrHusband)) + u"</table>"_h
        + instructions(t, visit, jail) + u"<p class=\"screen\"><button id=\"print\" type=\"button\" hidden>"_h
        + text(t(u"pass.print")) + u"</button> <a class=\"button quiet\" href=\"/status\">"_h + text(t(u"done.status"))
        + u"</a></p>"_h;
    return page;
}

} // namespace

QString passPath(const Tokens &tokens, const base::VisitId &visit)
{
    return QStringLiteral("/pass/") + tokens.make(passPurpose, visit.text(), passSeconds);
}

PassPart::PassPart(Services &services)
    : m_services(services)
{
}

std::optional<HttpResponse> PassPart::answer(const Caller &caller)
{
    const QString &path = caller.request.path;
    if (!path.startsWith(QLatin1String("/pass/")))
        return std::nullopt;
    const QString token = path.mid(6).section(u'.', 0, 0);
    const bool wantsPhoto = path.endsWith(QLatin1String(".jpg"));
    const auto subject = m_services.tokens.subject(passPurpose, token);
    const base::VisitId id(subject.value_or(QString()));
    const visits::Visit *visit = subject ? m_services.hub.book().visit(id) : nullptr;
    if (!visit)
        return messagePage(caller, QStringLiteral("oldpass"), 404, {}, QStringLiteral("/status"));
    const auto booking = m_services.hub.booking(id);
    if (!booking)
        return messagePage(caller, QStringLiteral("broken"), 503, {}, QStringLiteral("/status"));
    if (wantsPhoto)
        return photo(*booking);
    const bool pictured = std::any_of(booking->documents.cbegin(), booking->documents.cend(),
                                      [](const visits::Document &one) { return one.what == QLatin1String("photo"); });
    return render(caller, passPage(caller, *visit, *booking, m_services.hub.book().jail(),
                                   pictured ? QStringLiteral("/pass/") + token + QLatin1String(".jpg") : QString(),
                                   m_services.hub.slip(id)));
}

HttpResponse PassPart::photo(const visits::Booking &booking) const
{
    HttpResponse response;
    response.contentType = "image/jpeg";
    response.status = 404;
    for (const visits::Document &one : booking.documents) {
        const auto jpeg = one.what == QLatin1String("photo") ? m_services.hub.getRecord(one.record) : base::Result<QByteArray>(base::FailureCode::UnknownVisit);
        if (!jpeg)
            continue;
        response.status = 200;
        response.body = *jpeg;
    }
    return response;
}

} // namespace mulakat::portal::web
