#include "portal/web/statusforms.h"

#include "portal/web/visitwords.h"

namespace mulakat::portal::web {

namespace {

PageView formPage(const Texts &t, const char *name, const FormState &state)
{
    PageView page;
    page.id = QStringLiteral("status-") + QLatin1String(name);
    page.form = page.id + QLatin1String("-form");
    page.title = t(QString(QStringLiteral("status.%1.title").arg(QLatin1String(name))));
    page.status = state.fine() ? 200 : 422;
    page.body = u"<h1>"_h + text(page.title) + u"</h1>"_h;
    return page;
}

// Which page a form stands on, for who changes the language with something typed.
Html pageField(const char *name)
{
    return u"<input type=\"hidden\" name=\"page\""_h + attribute(QLatin1String("value"), QString::fromLatin1(name)) + u">"_h;
}

Html goBack(const Texts &t, const QString &path)
{
    return u"<p>"_h + linkButton(path, t(u"status.back"), true) + u"</p>"_h;
}

Field codeOf(const Texts &t, const QString &hint)
{
    Field code;
    code.name = QStringLiteral("code");
    code.label = t(u"status.code");
    code.hint = hint;
    code.input = Input::Code;
    code.required = true;
    code.maxLength = 12;
    code.autocomplete = QStringLiteral("one-time-code");
    return code;
}

} // namespace

Html statusForm(const QString &path, const char *id, bool withFiles)
{
    Html out = u"<form method=\"post\" novalidate"_h + attribute(QLatin1String("action"), path);
    if (id)
        out += attribute(QLatin1String("id"), QString::fromLatin1(id));
    return out + flag(withFiles, u" enctype=\"multipart/form-data\""_h) + u">"_h;
}

QStringList dayParts()
{
    return {QStringLiteral("morning"), QStringLiteral("afternoon"), QStringLiteral("any")};
}

PageView statusTimePage(const Caller &caller, const TimeForm &form)
{
    const Texts &t = caller.t;
    Field day;
    day.name = QStringLiteral("date");
    day.label = t(u"status.time.day");
    day.input = Input::Date;
    day.required = true;
    day.least = form.today.toString(Qt::ISODate);
    day.most = form.last.toString(Qt::ISODate);
    Field part;
    part.name = QStringLiteral("part");
    part.label = t(u"status.time.part");
    part.input = Input::Choice;
    part.required = true;
    for (const QString &one : dayParts())
        part.choices << Choice{one, t(QString(QStringLiteral("part.") + one))};
    PageView page = formPage(t, "time", form.state);
    page.body += u"<p class=\"lead\">"_h + text(t(u"status.time.text")) + u"</p><p>"_h + text(t(u"status.time.now")) + u" <b>"_h
        + text(t.day(form.visit.slot.date)) + u", "_h + text(slotTime(form.visit)) + u"</b></p>"_h
        + errorList(form.state, {{day.name, day.label}, {part.name, part.label}}, t) + statusForm(form.path, "status-time-form") + pageField("time")
        + fieldHtml(day, form.state, t) + fieldHtml(part, form.state, t) + submitButton(QStringLiteral("time-yes"), t(u"status.time.send"))
        + u"</form>"_h + goBack(t, form.path);
    return page;
}

PageView statusMobilePage(const Caller &caller, const QString &path, const FormState &state)
{
    const Texts &t = caller.t;
    Field number;
    number.name = QStringLiteral("mobile");
    number.label = t(u"status.mobile.new");
    number.hint = t(u"status.mobile.hint");
    number.input = Input::Phone;
    number.required = true;
    number.maxLength = 20;
    number.autocomplete = QStringLiteral("tel");
    PageView page = formPage(t, "mobile", state);
    page.body += u"<p class=\"lead\">"_h + text(t(u"status.mobile.text")) + u"</p>"_h + errorList(state, {{number.name, number.label}}, t)
        + statusForm(path, "status-mobile-form") + pageField("mobile") + fieldHtml(number, state, t)
        + submitButton(QStringLiteral("mobile-code"), t(u"status.mobile.send")) + u"</form>"_h + goBack(t, path);
    return page;
}

PageView statusNewCodePage(const Caller &caller, const QString &path, const QString &claim, const QString &number, const QString &error)
{
    const Texts &t = caller.t;
    const Field code = codeOf(t, t(u"status.mobile.code.hint", number));
    FormState state;
    if (!error.isEmpty())
        state.refuse(code.name, error);
    PageView page = formPage(t, "mobile-otp", state);
    page.body += errorList(state, {{code.name, code.label}}, t) + statusForm(path, "status-mobile-otp-form") + pageField("mobile-otp")
        + u"<input type=\"hidden\" name=\"claim\""_h + attribute(QLatin1String("value"), claim) + u">"_h + fieldHtml(code, state, t)
        + submitButton(QStringLiteral("mobile-check"), t(u"status.mobile.check")) + u"</form>"_h + goBack(t, path);
    return page;
}

Html documentForm(const Texts &t, const StatusView &view)
{
    const QString &what = view.visit.documentAsked;
    // Until they stand at the check-in, where it is shown.
    const bool sendable = view.visit.state == visits::State::Pending || view.visit.state == visits::State::Approved;
    if (what.isEmpty() || !sendable) {
        const QString &came = view.visit.documentCame;
        return came.isEmpty() || !sendable ? Html()
            : u"<p id=\"document-came\" class=\"told\">"_h + text(t(u"status.document.came", t(QString(QStringLiteral("register.file_") + came)))) + u"</p>"_h;
    }
    Field file;
    file.name = QStringLiteral("file_document");
    file.label = t(QString(QStringLiteral("register.file_") + what));
    const QString hint = QStringLiteral("register.file_%1.hint").arg(what);
    file.hint = t.has(hint) ? t(hint) : QString();
    file.input = Input::File;
    file.required = true;
    FormState state;
    if (!view.documentError.isEmpty())
        state.refuse(file.name, view.documentError);
    const QString code = QStringLiteral("status.document.") + view.visit.documentAskedCode;
    return u"<section id=\"document\""_h + attribute(QLatin1String("data-what"), what) + u"><h2>"_h + text(t(u"status.document")) + u"</h2><p>"_h
        + text(t(t.has(code) ? code : QStringLiteral("status.document.missing"))) + u"</p>"_h + errorList(state, {{file.name, file.label}}, t)
        + statusForm(view.path, "document-form", true) + fieldHtml(file, state, t)
        + submitButton(QStringLiteral("document"), t(u"status.document.send")) + u"</form></section>"_h;
}

PageView statusCodePage(const Caller &caller, const QString &path, const QString &error)
{
    const Texts &t = caller.t;
    const Field code = codeOf(t, t(u"status.code.hint"));
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
        + text(t.day(visit.slot.date)) + (slotTime(visit).isEmpty() ? Html() : u", "_h + text(slotTime(visit))) + u"</p>"_h
        + paragraph(t(u"status.cancel.text"))
        + statusForm(path) + submitButton(QStringLiteral("cancel-yes"), t(u"status.cancel.yes")) + u"</form><p>"_h
        + linkButton(path, t(u"status.cancel.no"), true) + u"</p>"_h;
    return page;
}

} // namespace mulakat::portal::web
