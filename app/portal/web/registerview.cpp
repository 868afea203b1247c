#include "portal/web/registerview.h"

#include "portal/web/registercheck.h"

namespace mulakat::portal::web {

namespace {

const QString registerForm = QStringLiteral("register-form");

Html heading(const Texts &t, const char16_t *key)
{
    return u"<h2>"_h + text(t(QStringView(key))) + u"</h2>"_h;
}

Html fieldsHtml(const QList<Field> &fields, const RegisterFormView &view, const Texts &t)
{
    Html out;
    for (const Field &field : fields)
        out += fieldHtml(field, view.state, t);
    return out;
}

bool anyOf(const QList<Field> &fields, const FormState &state)
{
    return std::any_of(fields.begin(), fields.end(), [&](const Field &field) {
        return !state.value(field.name).isEmpty() || !state.error(field.name).isEmpty();
    });
}

Html guestsHtml(const RegisterFormView &view, const Texts &t)
{
    Html out = heading(t, u"register.guests") + u"<p class=\"hint\">"_h
        + text(t(u"register.guests.hint", QString::number(view.fields.guests.size()))) + u"</p>"_h;
    for (qsizetype i = 0; i < view.fields.guests.size(); ++i) {
        const QList<Field> &fields = view.fields.guests.at(i);
        out += u"<details"_h + attribute(QLatin1String("id"), QStringLiteral("guest%1").arg(i + 1))
            + flag(anyOf(fields, view.state), u" open"_h) + u"><summary>"_h
            + text(t(u"register.guest", QString::number(i + 2))) + u"</summary>"_h + fieldsHtml(fields, view, t)
            + u"</details>"_h;
    }
    return out;
}

Html documentsHtml(const RegisterFormView &view, const Texts &t)
{
    Html out = heading(t, u"register.documents") + u"<p class=\"hint\">"_h + text(t(u"register.documents.hint")) + u"</p>"_h;
    for (Field field : view.fields.documents) {
        const QString kind = field.name.mid(5);
        const bool there = view.draft.documents.contains(kind);
        if (there)
            field.note = t(u"register.file.kept");
        out += fieldHtml(field, view.state, t);
        if (there)
            out += u"<button class=\"quiet\" name=\"action\" formnovalidate"_h
                + attribute(QLatin1String("value"), QLatin1String("remove-") + kind) + u">"_h
                + text(t(u"register.file.remove", field.label)) + u"</button>"_h;
    }
    return out;
}

QHash<QString, QString> labelsOf(const RegisterFormView &view, const Texts &t)
{
    QHash<QString, QString> labels = view.fields.labels();
    labels.insert(QStringLiteral("captcha_answer"), t(u"captcha.label"));
    for (qsizetype i = 0; i < view.fields.guests.size(); ++i) {
        for (const Field &field : view.fields.guests.at(i))
            labels[field.name] = t(u"register.guest", QString::number(i + 2)) + QLatin1String(": ") + field.label;
    }
    return labels;
}

} // namespace

PageView registerFormPage(const Caller &caller, const RegisterFormView &view)
{
    const Texts &t = caller.t;
    PageView page;
    page.id = QStringLiteral("register");
    page.title = t(u"register.title");
    page.form = registerForm;
    page.status = view.state.fine() ? 200 : 422;
    page.scripts = QStringList{QStringLiteral("pow.js"), QStringLiteral("register.js")};
    page.body = u"<h1>"_h + text(page.title) + u"</h1><p class=\"lead\">"_h + text(t(u"register.lead")) + u"</p>"_h
        + errorList(view.state, labelsOf(view, t), t)
        + u"<form id=\"register-form\" method=\"post\" action=\"/register\" enctype=\"multipart/form-data\" novalidate"_h
        // What the script says where the browser finds a mistake first.
        + attribute(QLatin1String("data-missing"), t(u"error.missing"))
        + attribute(QLatin1String("data-choose"), t(u"error.choose"))
        + attribute(QLatin1String("data-age"), t(u"error.age"))
        + attribute(QLatin1String("data-mobile"), t(u"error.mobile"))
        + attribute(QLatin1String("data-email"), t(u"error.email"))
        + attribute(QLatin1String("data-date"), t(u"error.date")) + u">"_h
        // Enter in a field presses the first button of a form: it must be the one that sends.
        + u"<button class=\"first\" name=\"action\" value=\"send\" tabindex=\"-1\" aria-hidden=\"true\"></button>"_h
        + heading(t, u"register.visitor") + fieldsHtml(view.fields.visitor, view, t) + heading(t, u"register.meeting")
        + fieldsHtml(view.fields.meeting, view, t) + guestsHtml(view, t) + documentsHtml(view, t)
        + (view.captcha.isEmpty() ? Html() : heading(t, u"captcha.heading") + view.captcha)
        + u"<button class=\"main\" id=\"send\" name=\"action\" value=\"send\">"_h + text(t(u"register.send"))
        + u"</button><p class=\"note\">"_h + text(t(u"register.next")) + u"</p></form>"_h;
    return page;
}

QString hinted(const QString &address)
{
    const qsizetype at = address.indexOf(u'@');
    if (at > 0)
        return address.left(1) + QStringLiteral("…") + address.mid(at);
    return address.left(2) + QString(std::max<qsizetype>(0, address.size() - 4), u'x') + address.right(2);
}

PageView registerCodePage(const Caller &caller, const QString &sentTo, const QString &error)
{
    const Texts &t = caller.t;
    PageView page;
    page.id = QStringLiteral("register-otp");
    page.title = t(u"otp.title");
    page.status = error.isEmpty() ? 200 : 422;
    Field code;
    code.name = QStringLiteral("code");
    code.label = t(u"otp.code");
    code.input = Input::Code;
    code.required = true;
    code.maxLength = 12;
    code.autocomplete = QStringLiteral("one-time-code");
    FormState state;
    if (!error.isEmpty())
        state.refuse(code.name, error);
    page.body = u"<h1>"_h + text(page.title) + u"</h1><p class=\"lead\">"_h + text(t(u"otp.lead", hinted(sentTo)))
        + u"</p><form id=\"otp-form\" method=\"post\" action=\"/register/otp\" novalidate>"_h + fieldHtml(code, state, t)
        + u"<button class=\"main\" id=\"confirm\" name=\"action\" value=\"confirm\">"_h + text(t(u"otp.confirm"))
        + u"</button><p><button class=\"quiet\" id=\"again\" name=\"action\" value=\"again\" formnovalidate>"_h
        + text(t(u"otp.again")) + u"</button></p></form><p><a class=\"way\" id=\"change\" href=\"/register\">"_h + text(t(u"otp.change"))
        + u"</a></p>"_h;
    return page;
}

PageView registerDonePage(const Caller &caller, const QString &visrn, const QString &passPath, const QString &sentTo)
{
    const Texts &t = caller.t;
    PageView page;
    page.id = QStringLiteral("register-done");
    page.title = t(u"done.title");
    page.body = u"<h1>"_h + text(page.title) + u"</h1><p>"_h + text(t(u"done.number"))
        + u"</p><p class=\"visrn\" id=\"visrn\">"_h + text(visrn) + u"</p><p class=\"lead\">"_h
        + text(t(u"done.next", hinted(sentTo))) + u"</p><p><a class=\"button\" id=\"pass-link\""_h
        + attribute(QLatin1String("href"), passPath) + u">"_h + text(t(u"done.slip"))
        + u"</a></p><p><a class=\"way\" href=\"/status\">"_h + text(t(u"done.status")) + u"</a></p><p><a class=\"way\" href=\"/register\">"_h
        + text(t(u"done.another")) + u"</a></p>"_h;
    return page;
}

} // namespace mulakat::portal::web
