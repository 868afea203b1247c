#include "portal/web/joinview.h"

#include "portal/web/cardview.h"
#include "portal/web/visitwords.h"

namespace mulakat::portal::web {

namespace {

Field codeField(const QString &name, const Texts &t, int digits)
{
    Field field;
    field.name = name;
    field.label = t(QStringLiteral("join.%1").arg(name));
    field.hint = t(QStringLiteral("join.%1.hint").arg(name));
    field.input = Input::Code;
    field.required = true;
    field.maxLength = digits + 4;
    field.autocomplete = name == QLatin1String("otp") ? QStringLiteral("one-time-code") : QStringLiteral("off");
    return field;
}

// The sentences the script says, by key: without them it would have to know the languages.
Html scriptWords(const Texts &t)
{
    static constexpr const char16_t *keys[] = {
        u"say.lobby", u"say.lobby.unheard", u"say.officerleft", u"say.waiting", u"say.early", u"say.connecting", u"say.talking", u"say.paused", u"say.reconnecting",
        u"say.weak", u"say.offline", u"say.muted", u"say.unmuted", u"say.voice", u"say.picture", u"say.two", u"say.half",
        u"say.tap", u"left", u"notcounted", u"mute", u"unmute", u"voiceonly", u"showpicture", u"checked", u"heardno",
        u"levelok", u"nopicture", u"confirm", u"retry", u"comeback",
        u"no-camera.title", u"no-camera.text", u"no-microphone.title", u"no-microphone.text", u"refused.title", u"refused.text",
        u"busy.title", u"busy.text", u"in-app.title", u"in-app.text", u"insecure.title", u"insecure.text",
        u"old.title", u"old.text", u"network.title", u"network.text", u"seat.title", u"seat.text",
        u"over.title", u"over.text", u"terminated.title", u"terminated.text", u"denied.title", u"denied.text",
        u"failed.title", u"failed.text", u"cancelled.title", u"cancelled.text", u"left.title", u"left.text",
        u"moved.title", u"moved.text",
        u"card.aim", u"card.reading", u"card.sending", u"card.taken", u"card.left", u"card.again", u"card.nocode", u"card.othercode",
        u"card.nocamera", u"card.officer", u"card.close"};
    Html out = u"<ul id=\"words\" hidden>"_h;
    for (const char16_t *key : keys)
        out += u"<li"_h + attribute(QLatin1String("data-key"), QStringView(key)) + u">"_h
            + text(t(QString(QStringLiteral("call.") + QString::fromUtf16(key)))) + u"</li>"_h;
    return out + u"</ul>"_h;
}

Html callButton(const char *id, const QString &label, const char *kind)
{
    return u"<button type=\"button\""_h + attribute(QLatin1String("id"), QString::fromLatin1(id))
        + attribute(QLatin1String("class"), QString::fromLatin1(kind)) + u">"_h + text(label) + u"</button>"_h;
}

Html stepHead(const Texts &t, const char *key)
{
    const QString base = QLatin1String("call.") + QLatin1String(key);
    return u"<h1 tabindex=\"-1\">"_h + text(t(QString(base + QLatin1String(".title")))) + u"</h1><p>"_h
        + text(t(QString(base + QLatin1String(".text")))) + u"</p>"_h;
}

Html whyStep(const Texts &t)
{
    Html out = u"<section id=\"step-why\" data-step hidden>"_h + stepHead(t, "why") + u"<ul class=\"tips\">"_h;
    for (const char16_t *key : {u"call.tip.card", u"call.tip.light", u"call.tip.quiet"})
        out += u"<li>"_h + text(t(QStringView(key))) + u"</li>"_h;
    return out + u"</ul>"_h + callButton("ask", t(u"call.ask"), "main") + u"</section>"_h;
}

Html checkStep(const Texts &t)
{
    return u"<section id=\"step-check\" data-step hidden>"_h + stepHead(t, "check")
        + u"<div class=\"mirror\"><video id=\"self-check\" autoplay muted playsinline></video><p id=\"no-picture\" hidden></p></div>"_h
        + u"<p class=\"row\"><label for=\"level\">"_h + text(t(u"call.level")) + u"</label> <b id=\"level-word\"></b></p>"_h
        + u"<meter id=\"level\" min=\"0\" max=\"1\" low=\"0.08\" value=\"0\"></meter><p class=\"row\">"_h
        + callButton("play", t(u"call.play"), "quiet") + u"</p><p class=\"row\" id=\"heard\" hidden><span>"_h
        + text(t(u"call.heard")) + u"</span>"_h + callButton("heard-yes", t(u"call.yes"), "quiet")
        + callButton("heard-no", t(u"call.no"), "quiet") + u"</p><p id=\"heard-word\" class=\"note\"></p>"_h
        + callButton("enter", t(u"call.enter"), "main") + u"</section>"_h;
}

Html unheardLine(const Texts &t, visits::Kind kind)
{
    if (kind == visits::Kind::Family)
        return {};
    const QString word = visits::name(kind);
    return u"<p id=\"unheard\""_h + attribute(QLatin1String("data-kind"), word) + u"><b>"_h + text(t(QString(QStringLiteral("call.kind.") + word)))
        + u"</b> · "_h + text(t(u"call.unheard")) + u"</p>"_h;
}

Html callStep(const Texts &t, visits::Kind kind, bool readsCards)
{
    return u"<section id=\"step-call\" data-step hidden><h1 tabindex=\"-1\" class=\"unseen\">"_h + text(t(u"call.title"))
        + u"</h1>"_h + unheardLine(t, kind) + u"<div id=\"stage\"><video id=\"far\" autoplay playsinline></video>"_h
        + u"<video id=\"self\" autoplay muted playsinline></video><div id=\"veil\"><span class=\"dot\" aria-hidden=\"true\"></span>"_h
        + u"<p id=\"veil-text\"></p><p id=\"veil-more\"></p></div></div>"_h
        + u"<div id=\"clock\" hidden><progress id=\"clock-bar\" max=\"1\" value=\"1\"></progress><span><b id=\"clock-left\"></b> "_h
        + u"<small id=\"clock-word\"></small></span></div>"_h + (readsCards ? cardButton(t) : Html()) + u"<div id=\"controls\">"_h + callButton("mute", t(u"call.mute"), "tool")
        + callButton("voice-only", t(u"call.voiceonly"), "tool") + callButton("leave", t(u"call.leave"), "tool red")
        + u"</div>"_h + (readsCards ? cardPanel(t) : Html()) + u"</section>"_h;
}

Html endStep(const Texts &t)
{
    return u"<section id=\"step-end\" data-step hidden><h1 tabindex=\"-1\" id=\"end-title\"></h1><p id=\"end-text\"></p>"_h
        + u"<p class=\"row\">"_h + callButton("retry", t(u"call.retry"), "main") + u"</p><p class=\"row\">"_h
        + callButton("without-picture", t(u"call.without"), "quiet") + u"</p><p class=\"row\"><a class=\"button quiet\" href=\"/status\" id=\"to-status\">"_h
        + text(t(u"call.status")) + u"</a></p></section>"_h;
}

} // namespace

PageView joinFormPage(const Caller &caller, const FormState &state)
{
    const Texts &t = caller.t;
    Field number;
    number.name = QStringLiteral("visrn");
    number.label = t(u"join.visrn");
    number.hint = t(u"join.visrn.hint");
    number.required = true;
    number.maxLength = 64;
    number.autocomplete = QStringLiteral("off");
    const QList<Field> fields{number, codeField(QStringLiteral("otp"), t, 6), codeField(QStringLiteral("pin"), t, 4)};
    QHash<QString, QString> labels;
    Html inputs;
    for (const Field &field : fields) {
        labels.insert(field.name, field.label);
        inputs += fieldHtml(field, state, t);
    }
    PageView page;
    page.id = QStringLiteral("join");
    page.form = QStringLiteral("join-form");
    page.title = t(u"join.title");
    page.status = state.fine() ? 200 : 422;
    page.body = u"<h1>"_h + text(page.title) + u"</h1><p class=\"lead\">"_h + text(t(u"join.lead")) + u"</p>"_h
        + errorList(state, labels, t) + u"<form id=\"join-form\" method=\"post\" action=\"/join\" novalidate>"_h + inputs
        + submitButton(QStringLiteral("join"), t(u"join.button")) + u"</form><p class=\"note\">"_h + text(t(u"join.nolink"))
        + u" <a href=\"/status\">"_h + text(t(u"home.status")) + u"</a></p>"_h;
    return page;
}

PageView joinLinkPage(const Caller &caller, const visits::Visit &visit, const QString &path)
{
    const Texts &t = caller.t;
    PageView page;
    page.id = QStringLiteral("join-link");
    page.title = t(u"join.link.title");
    page.body = u"<h1>"_h + text(page.title) + u"</h1><p class=\"lead\">"_h + text(t.day(visit.slot.date)) + u"<br><b>"_h
        + text(slotTime(visit)) + u"</b></p>"_h + paragraph(t(u"join.link.text")) + u"<form method=\"post\""_h
        + attribute(QLatin1String("action"), path) + u">"_h + submitButton(QStringLiteral("join"), t(u"join.button"))
        + u"</form><p class=\"note\">"_h + text(t(u"join.link.private")) + u"</p>"_h;
    return page;
}

PageView joinMovePage(const Caller &caller, const QString &claim)
{
    const Texts &t = caller.t;
    PageView page;
    page.id = QStringLiteral("join-move");
    page.status = 409;
    page.title = t(u"join.move.title");
    page.body = u"<h1>"_h + text(page.title) + u"</h1><p class=\"lead\">"_h + text(t(u"join.move.text"))
        + u"</p><form method=\"post\" action=\"/join\"><input type=\"hidden\" name=\"claim\""_h
        + attribute(QLatin1String("value"), claim) + u">"_h + submitButton(QStringLiteral("move"), t(u"join.move.button"))
        + u"</form>"_h + paragraph(t(u"join.move.not")) + u"<p>"_h + linkButton(QStringLiteral("/"), t(u"join.move.leave"), true)
        + u"</p>"_h;
    return page;
}

PageView joinRefusedPage(const Caller &caller, const QString &reason, const QString &first, const QString &second)
{
    const Texts &t = caller.t;
    const QString key = QStringLiteral("join.refused.") + reason;
    PageView page;
    page.id = QStringLiteral("join-refused");
    page.status = reason == QLatin1String("unknown") ? 404 : reason == QLatin1String("no-seat") ? 401 : 403;
    page.title = t(QString(key + QLatin1String(".title")));
    page.body = u"<h1"_h + attribute(QLatin1String("data-reason"), reason) + u">"_h + text(page.title)
        + u"</h1><p class=\"lead\" role=\"alert\">"_h + text(t(QString(key + QLatin1String(".text")), first, second)) + u"</p>"_h
        + paragraph(t(QString(key + QLatin1String(".next")))) + u"<p>"_h
        + linkButton(QStringLiteral("/status"), t(u"home.status")) + u"</p><p>"_h
        + linkButton(QStringLiteral("/join"), t(u"join.refused.type"), true) + u"</p>"_h;
    return page;
}

PageView callPage(const Caller &caller, const visits::Visit &visit, bool readsCards)
{
    const Texts &t = caller.t;
    PageView page;
    page.id = QStringLiteral("call");
    page.title = t(u"call.title");
    page.scripts = QStringList{QStringLiteral("call.js"), QStringLiteral("join.js")};
    page.body = u"<link rel=\"stylesheet\""_h + attribute(QLatin1String("href"), assetPath(QStringLiteral("join.css"))) + u"><link rel=\"stylesheet\""_h
        + attribute(QLatin1String("href"), assetPath(QStringLiteral("call.css"))) + u">"_h
        + u"<noscript><h1>"_h + text(t(u"call.noscript.title")) + u"</h1><p>"_h + text(t(u"call.noscript.text")) + u"</p></noscript>"_h
        + u"<p id=\"slot\" class=\"note\">"_h + text(t.day(visit.slot.date)) + u", "_h + text(slotTime(visit)) + u"</p>"_h
        + u"<p id=\"say\" class=\"unseen\" role=\"status\" aria-live=\"polite\"></p>"_h + whyStep(t) + checkStep(t) + callStep(t, visit.kind, readsCards)
        + endStep(t) + scriptWords(t);
    return page;
}

} // namespace mulakat::portal::web
