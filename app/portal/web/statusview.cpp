#include "portal/web/statusview.h"

#include "portal/web/visitwords.h"

namespace mulakat::portal::web {

namespace {

using visits::State;

// Colour, shape and word, as the jail's own screens show it.
Html stateBadge(const Texts &t, State state)
{
    QString kind = QStringLiteral("closed");
    Html shape = u"▬"_h;
    if (state == State::Pending)
        kind = QStringLiteral("waiting"), shape = u"◔"_h;
    else if (state == State::Approved || state == State::Verified || state == State::Ready || state == State::Arrived)
        kind = QStringLiteral("ready"), shape = u"✓"_h;
    else if (visits::isRunning(state))
        kind = QStringLiteral("live"), shape = u"●"_h;
    else if (state == State::Rejected || state == State::Denied || state == State::NoShow || state == State::Failed)
        kind = QStringLiteral("attention"), shape = u"▲"_h;
    return u"<p id=\"state\""_h + attribute(QLatin1String("class"), QStringLiteral("state ") + kind)
        + attribute(QLatin1String("data-state"), visits::name(state)) + u"><span aria-hidden=\"true\">"_h + shape + u"</span> "_h
        + text(t(QStringLiteral("state.") + visits::name(state))) + u"</p>"_h;
}

QString nextStep(const Texts &t, const visits::Visit &visit)
{
    const QString key = QStringLiteral("status.next.") + visits::name(visit.state);
    const QString ofMode = key + u'.' + visits::name(visit.mode);
    return t(t.has(ofMode) ? ofMode : t.has(key) ? key : QStringLiteral("status.next.over"));
}

Html factRow(const QString &label, const Html &value, const char *id)
{
    return u"<dt>"_h + text(label) + u"</dt><dd"_h + attribute(QLatin1String("id"), QString::fromLatin1(id)) + u">"_h + value + u"</dd>"_h;
}

bool mayCancel(const visits::Visit &visit)
{
    return visit.state == State::Pending || visit.state == State::Approved;
}

bool hasLink(const visits::Visit &visit)
{
    return visit.accessVersion > 0
        && (visit.state == State::Approved || visit.state == State::Arrived || visit.state == State::Verified
            || visit.state == State::Ready);
}

Html openForm(const QString &path)
{
    return u"<form method=\"post\""_h + attribute(QLatin1String("action"), path) + u">"_h;
}

Html people(const Texts &t, const visits::Booking &booking)
{
    Html out = u"<h2>"_h + text(t(u"status.people")) + u"</h2><ul id=\"people\">"_h;
    for (const visits::Person &person : booking.visitors)
        out += u"<li>"_h + name(person.name) + u"</li>"_h;
    return out + u"</ul><p>"_h + text(t(u"status.to")) + u" <b id=\"inmate\">"_h + name(booking.inmate.name) + u"</b></p>"_h;
}

Html openPart(const Texts &t, const StatusView &view)
{
    Html out = people(t, *view.booking) + u"<h2>"_h + text(t(u"status.do")) + u"</h2><p>"_h
        + u"<a class=\"button\" id=\"pass-link\""_h + attribute(QLatin1String("href"), view.passPath) + u">"_h
        + text(t(u"status.pass")) + u"</a></p>"_h + openForm(view.path);
    if (hasLink(view.visit))
        out += u"<p>"_h + submitButton(QStringLiteral("link"), t(u"status.link"), true) + u"</p><p class=\"hint\">"_h
            + text(t(u"status.link.hint")) + u"</p>"_h;
    if (mayCancel(view.visit))
        out += u"<p>"_h + submitButton(QStringLiteral("cancel"), t(u"status.cancel"), true) + u"</p>"_h;
    return out + u"</form>"_h;
}

Html closedPart(const Texts &t, const StatusView &view)
{
    if (!view.reachable)
        return u"<h2>"_h + text(t(u"status.more")) + u"</h2>"_h + paragraph(t(u"status.noaddress"));
    return u"<h2>"_h + text(t(u"status.more")) + u"</h2>"_h + paragraph(t(u"status.more.text")) + openForm(view.path) + u"<p>"_h
        + submitButton(QStringLiteral("code"), t(u"status.code.send"), true) + u"</p></form>"_h;
}

} // namespace

PageView statusFormPage(const Caller &caller, const FormState &state, const Html &captcha)
{
    const Texts &t = caller.t;
    Field number;
    number.name = QStringLiteral("visrn");
    number.label = t(u"join.visrn");
    number.hint = t(u"join.visrn.hint");
    number.required = true;
    number.maxLength = 64;
    number.autocomplete = QStringLiteral("off");
    PageView page;
    page.id = QStringLiteral("status");
    page.form = QStringLiteral("status-form");
    page.title = t(u"status.title");
    page.status = state.fine() ? 200 : 422;
    page.body = u"<h1>"_h + text(page.title) + u"</h1><p class=\"lead\">"_h + text(t(u"status.lead")) + u"</p>"_h
        + errorList(state, {{number.name, number.label}, {QStringLiteral("captcha_answer"), t(u"captcha.label")}}, t)
        + u"<form id=\"status-form\" method=\"post\" action=\"/status\" novalidate>"_h
        // Enter in a field presses the first button of a form: it must be the one that sends.
        + u"<button class=\"first\" name=\"action\" value=\"look\" tabindex=\"-1\" aria-hidden=\"true\"></button>"_h
        + fieldHtml(number, state, t) + captcha + submitButton(QStringLiteral("look"), t(u"status.look")) + u"</form>"_h;
    return page;
}

PageView statusPage(const Caller &caller, const StatusView &view)
{
    const Texts &t = caller.t;
    const QString time = slotTime(view.visit);
    PageView page;
    page.id = view.booking ? QStringLiteral("status-open") : QStringLiteral("status-found");
    page.title = t(u"status.found");
    page.body = u"<link rel=\"stylesheet\""_h + attribute(QLatin1String("href"), assetPath(QStringLiteral("status.css"))) + u"><h1>"_h
        + text(page.title) + u"</h1>"_h;
    if (!view.notice.isEmpty())
        page.body += u"<p id=\"notice\" class=\"told\" role=\"status\">"_h + text(view.notice) + u"</p>"_h;
    page.body += stateBadge(t, view.visit.state) + u"<dl class=\"facts\">"_h
        + factRow(t(u"join.visrn"), text(view.visit.visrn), "visrn")
        + factRow(t(u"status.mode"), text(t(QStringLiteral("mode.") + visits::name(view.visit.mode))), "mode")
        + factRow(t(time.isEmpty() ? u"status.asked" : u"status.day"), text(t.day(view.visit.slot.date)), "day");
    if (!time.isEmpty())
        page.body += factRow(t(u"status.time"), text(time), "time");
    page.body += u"</dl><h2>"_h + text(t(u"status.next")) + u"</h2><p id=\"next\">"_h + text(nextStep(t, view.visit)) + u"</p>"_h
        + (view.booking ? openPart(t, view) : closedPart(t, view));
    return page;
}

PageView statusCodePage(const Caller &caller, const QString &path, const QString &error)
{
    const Texts &t = caller.t;
    Field code;
    code.name = QStringLiteral("code");
    code.label = t(u"status.code");
    code.hint = t(u"status.code.hint");
    code.input = Input::Code;
    code.required = true;
    code.maxLength = 12;
    code.autocomplete = QStringLiteral("one-time-code");
    FormState state;
    if (!error.isEmpty())
        state.refuse(code.name, error);
    PageView page;
    page.id = QStringLiteral("status-otp");
    page.form = QStringLiteral("status-otp-form");
    page.title = t(u"status.code.title");
    page.status = error.isEmpty() ? 200 : 422;
    page.body = u"<h1>"_h + text(page.title) + u"</h1>"_h + errorList(state, {{code.name, code.label}}, t)
        + u"<form id=\"status-otp-form\" method=\"post\" novalidate"_h + attribute(QLatin1String("action"), path) + u">"_h
        + fieldHtml(code, state, t) + submitButton(QStringLiteral("check"), t(u"status.code.check")) + u"<p>"_h
        + submitButton(QStringLiteral("code"), t(u"status.code.again"), true) + u"</p></form>"_h;
    return page;
}

PageView statusCancelPage(const Caller &caller, const QString &path, const visits::Visit &visit)
{
    const Texts &t = caller.t;
    PageView page;
    page.id = QStringLiteral("status-cancel");
    page.title = t(u"status.cancel.title");
    page.body = u"<h1>"_h + text(page.title) + u"</h1><p class=\"lead\">"_h + text(visit.visrn) + u"<br>"_h
        + text(t.day(visit.slot.date)) + u" "_h + text(slotTime(visit)) + u"</p>"_h + paragraph(t(u"status.cancel.text"))
        + openForm(path) + submitButton(QStringLiteral("cancel-yes"), t(u"status.cancel.yes")) + u"</form><p>"_h
        + linkButton(path, t(u"status.cancel.no"), true) + u"</p>"_h;
    return page;
}

} // namespace mulakat::portal::web
