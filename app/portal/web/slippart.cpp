#include "portal/web/slippart.h"

#include "base/clock.h"
#include "portal/web/qrsvg.h"

namespace mulakat::portal::web {

using protocol::HttpResponse;

namespace {

const QString slipPurpose = QStringLiteral("slip");
constexpr int slipSeconds = 3600;

Html slipRow(const Texts &t, const char16_t *key, const Html &value, const char *id)
{
    return value.isEmpty() ? Html()
                           : u"<tr><th scope=\"row\">"_h + text(t(QStringView(key))) + u"</th><td"_h
            + attribute(QLatin1String("id"), QString::fromLatin1(id)) + u">"_h + value + u"</td></tr>"_h;
}

QString hourOf(qint64 utcMs)
{
    return base::toJailTime(utcMs).toString(QStringLiteral("HH:mm"));
}

// Who came, with the relation as it was given.
Html present(const Texts &t, const visits::Visit &visit, const visits::Booking &booking)
{
    Html out = u"<ul class=\"plain\">"_h;
    for (const visits::Person &person : booking.visitors) {
        const visits::Member *member = visit.member(person.id);
        if (!member || !member->present)
            continue;
        const QString key = QStringLiteral("relation.") + person.relation.toLower(); // imports write "Wife"
        out += u"<li>"_h + name(person.name);
        if (!person.latinName.isEmpty() && person.latinName != person.name)
            out += u" ("_h + name(person.latinName) + u")"_h;
        if (!person.relation.isEmpty())
            out += u", "_h + (t.has(key) ? text(t(key)) : name(person.relation));
        out += u"</li>"_h;
    }
    return out + u"</ul>"_h;
}

PageView slipPage(const Caller &caller, const visits::Visit &visit, const visits::Booking &booking, const visits::Jail &jail,
                  const QString &code)
{
    const Texts &t = caller.t;
    const bool met = visit.startedAtUtcMs > 0;
    const bool video = visit.mode == visits::Mode::Video;
    PageView page;
    page.id = QStringLiteral("slip");
    page.title = t(u"slip.title");
    page.plain = true;
    page.scripts = QStringList{QStringLiteral("print.js")};
    page.body = u"<header class=\"pass-head\"><p>"_h + text(t(u"pass.ministry", jail.state)) + u"</p><h1>"_h + text(page.title)
        + u"</h1><p><b>"_h + name(jail.name) + u"</b></p></header><div class=\"pass-top\"><div><p class=\"visrn\" id=\"visrn\">"_h
        + text(visit.visrn) + u"</p><p class=\"pass-when\" id=\"day\">"_h + text(t.day(visit.slot.date)) + u"</p></div>"_h
        + qrSvg(code.isEmpty() ? visit.visrn : code, t(u"pass.qr", visit.visrn)) + u"</div><table>"_h
        + slipRow(t, u"slip.who", present(t, visit, booking), "who")
        + slipRow(t, u"slip.how", text(t(video ? u"slip.video" : u"slip.face")), "how")
        + slipRow(t, video ? u"slip.joined" : u"slip.in", text(hourOf(visit.arrivedAtUtcMs)), "in")
        + slipRow(t, u"slip.began", met ? text(hourOf(visit.startedAtUtcMs)) : Html(), "began")
        + slipRow(t, u"slip.out", visit.endedAtUtcMs > 0 ? text(hourOf(visit.endedAtUtcMs)) : Html(), "out")
        + slipRow(t, u"slip.outcome", text(t(met ? u"slip.met" : u"slip.notmet")), "outcome") + u"</table><p>"_h
        + text(t(u"slip.proof", jail.name)) + u"</p><p class=\"screen\"><button id=\"print\" type=\"button\" hidden>"_h
        + text(t(u"pass.print")) + u"</button> <a class=\"button quiet\" href=\"/status\">"_h + text(t(u"done.status")) + u"</a></p>"_h;
    return page;
}

} // namespace

QString slipPath(const Tokens &tokens, const base::VisitId &visit)
{
    return QStringLiteral("/slip/") + tokens.make(slipPurpose, visit.text(), slipSeconds);
}

std::optional<HttpResponse> SlipPart::answer(const Caller &caller)
{
    const QString &path = caller.request.path;
    if (!path.startsWith(QLatin1String("/slip/")))
        return std::nullopt;
    const auto subject = m_services.tokens.subject(slipPurpose, path.mid(6));
    const visits::Visit *visit = subject ? m_services.hub.book().visit(base::VisitId(*subject)) : nullptr;
    if (!visit || visit->arrivedAtUtcMs == 0 || !visits::isEnd(visit->state))
        return messagePage(caller, QStringLiteral("oldpass"), 404, {}, QStringLiteral("/status"));
    const auto booking = m_services.hub.booking(visit->id);
    if (!booking)
        return messagePage(caller, QStringLiteral("broken"), 503, {}, QStringLiteral("/status"));
    return render(caller, slipPage(caller, *visit, *booking, m_services.hub.book().jail(), m_services.hub.slip(visit->id)));
}

} // namespace mulakat::portal::web
