#include "portal/web/statusview.h"

#include "portal/notices/templates.h"
#include "portal/web/statusforms.h"
#include "portal/web/visitwords.h"

namespace mulakat::portal::web {

namespace {

using visits::State;

// The day may have been closed since: what became of the visit stands.
State shownState(const visits::Visit &visit)
{
    return visit.state == State::Closed ? visit.closedAs : visit.state;
}

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
    const QString key = QStringLiteral("status.next.") + visits::name(shownState(visit));
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

// Why it was refused or called off, in the words of the message.
Html reasonHtml(const visits::Visit &visit, const Texts &t)
{
    const State state = shownState(visit);
    const bool coded = state == State::Rejected || (state == State::Cancelled && visit.endedBy == QLatin1String("jail"));
    return !coded ? Html() : u"<p id=\"reason\">"_h + text(t(u"status.reason")) + u" <b>"_h
            + text(notices::reasonText(visit.reasonCode, t.code())) + u"</b></p>"_h;
}

Html people(const Texts &t, const visits::Booking &booking)
{
    Html out = u"<h2>"_h + text(t(u"status.people")) + u"</h2><ul id=\"people\">"_h;
    for (const visits::Person &person : booking.visitors)
        out += u"<li>"_h + name(person.name) + u"</li>"_h;
    return out + u"</ul><p>"_h + text(t(u"status.to")) + u" <b id=\"inmate\">"_h + name(booking.inmate.name) + u"</b></p>"_h;
}

// Who was at the jail may need to show it: also where the visit did not come about.
bool hasSlip(const visits::Visit &visit)
{
    return visit.arrivedAtUtcMs > 0 && visits::isEnd(visit.state);
}

Html button(const char *action, const QString &label, const QString &hint = {})
{
    const Html out = u"<p>"_h + submitButton(QLatin1String(action), label, true) + u"</p>"_h;
    return hint.isEmpty() ? out : out + u"<p class=\"hint\">"_h + text(hint) + u"</p>"_h;
}

Html whyHtml(const Texts &t, const Waiting &waiting)
{
    if (waiting.code.isEmpty())
        return {};
    Html out = u"<div id=\"why\""_h + attribute(QLatin1String("data-why"), waiting.code) + u" role=\"status\"><p><b>"_h
        + text(waiting.sentence) + u"</b></p>"_h;
    if (waiting.lateMinutes > 0)
        out += u"<p id=\"late\">"_h + text(t(u"wait.late", QString::number(waiting.lateMinutes))) + u"</p>"_h;
    return out + u"</div>"_h;
}

// The jail owes them a time: what was lost by no doing of theirs is asked for anew.
Html againLink(const Texts &t, const visits::Visit &visit)
{
    const State state = shownState(visit);
    return state != State::Failed && state != State::InmateUnavailable ? Html() : u"<p>"_h + linkButton(QStringLiteral("/register"), t(u"status.again")) + u"</p>"_h;
}

Html paperLink(const char *id, const QString &path, const QString &label)
{
    return u"<p><a class=\"button\""_h + attribute(QLatin1String("id"), QString::fromLatin1(id)) + attribute(QLatin1String("href"), path) + u">"_h
        + text(label) + u"</a></p>"_h;
}

Html askedTime(const Texts &t, const visits::Visit &visit)
{
    if (visit.state != State::Approved || !visit.dateWanted.isValid())
        return {};
    return u"<p id=\"asked-time\" class=\"told wait\">"_h
        + text(t(u"status.time.waits", t.day(visit.dateWanted), t(QString(QStringLiteral("part.") + visit.partWanted)))) + u"</p>"_h;
}

Html openPart(const Texts &t, const StatusView &view)
{
    const visits::Visit &visit = view.visit;
    Html out = reasonHtml(visit, t) + documentForm(t, view) + askedTime(t, visit) + people(t, *view.booking);
    if (visits::isEnd(visit.state) && !hasSlip(visit))
        return out; // nothing to print, nothing to do here
    out += u"<h2>"_h + text(t(u"status.do")) + u"</h2>"_h
        + (hasSlip(visit) ? paperLink("slip-link", view.slipPath, t(u"status.slip")) : paperLink("pass-link", view.passPath, t(u"status.pass")))
        + statusForm(view.path);
    if (hasLink(visit))
        out += button("link", t(u"status.link"), t(u"status.link.hint"));
    if (visit.state == State::Approved && view.mayAskTime)
        out += button("time", t(u"status.time.ask"), t(u"status.time.hint"));
    if (!visits::isEnd(visit.state) && !visits::isRunning(visit.state))
        out += button("mobile", t(u"status.mobile"));
    if (mayCancel(visit))
        out += button("cancel", t(u"status.cancel"));
    return out + u"</form>"_h;
}

Html closedPart(const Texts &t, const StatusView &view)
{
    if (!view.reachable)
        return u"<h2>"_h + text(t(u"status.more")) + u"</h2>"_h + paragraph(t(u"status.noaddress"));
    return u"<h2>"_h + text(t(u"status.more")) + u"</h2>"_h + paragraph(t(u"status.more.text")) + statusForm(view.path) + u"<p>"_h
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
    page.scripts = QStringList{QStringLiteral("pow.js")};
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
    page.body += stateBadge(t, shownState(view.visit)) + u"<dl class=\"facts\">"_h
        + factRow(t(u"join.visrn"), text(view.visit.visrn), "visrn")
        + factRow(t(u"status.mode"), text(t(QStringLiteral("mode.") + visits::name(view.visit.mode))), "mode")
        + factRow(t(time.isEmpty() ? u"status.asked" : u"status.day"), text(t.day(view.visit.slot.date)), "day");
    if (!time.isEmpty())
        page.body += factRow(t(u"status.time"), text(time), "time");
    page.body += u"</dl><h2>"_h + text(t(u"status.next")) + u"</h2><p id=\"next\">"_h + text(nextStep(t, view.visit)) + u"</p>"_h
        + againLink(t, view.visit) + whyHtml(t, view.waiting) + (view.booking ? openPart(t, view) : closedPart(t, view));
    return page;
}

} // namespace mulakat::portal::web
