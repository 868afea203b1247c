#include "portal/web/form.h"

namespace mulakat::portal::web {

namespace {

Html pair(const char *name, QStringView value)
{
    return attribute(QLatin1String(name), value);
}

Html given(const char *name, const QString &value)
{
    return value.isEmpty() ? Html() : pair(name, value);
}

// How the native input is asked for.
Html typeOf(Input input)
{
    switch (input) {
    case Input::Number:
        return u" type=\"number\" inputmode=\"numeric\""_h;
    case Input::Phone:
        return u" type=\"tel\" inputmode=\"numeric\""_h;
    case Input::Email:
        return u" type=\"email\" inputmode=\"email\""_h;
    case Input::Date:
        return u" type=\"date\""_h;
    case Input::Code:
        return u" type=\"text\" inputmode=\"numeric\" class=\"code\""_h;
    case Input::File:
        return u" type=\"file\" accept=\"image/jpeg,image/png\""_h;
    default:
        return u" type=\"text\""_h;
    }
}

Html describedBy(const Field &field, const QString &error)
{
    QStringList ids;
    if (!error.isEmpty())
        ids << QStringLiteral("error-") + field.name;
    if (!field.hint.isEmpty())
        ids << QStringLiteral("hint-") + field.name;
    Html out = ids.isEmpty() ? Html() : pair("aria-describedby", ids.join(u' '));
    return error.isEmpty() ? out : out + u" aria-invalid=\"true\""_h;
}

Html common(const Field &field, const QString &error)
{
    return pair("id", field.name) + pair("name", field.name) + describedBy(field, error)
        + flag(field.required, u" required"_h) + given("autocomplete", field.autocomplete)
        + given("data-latin-of", field.latinOf);
}

Html oneLine(const Field &field, const QString &value, const QString &error)
{
    Html out = u"<input"_h + typeOf(field.input) + common(field, error) + given("pattern", field.pattern)
        + given("min", field.least) + given("max", field.most);
    if (field.maxLength > 0)
        out += pair("maxlength", QString::number(field.maxLength));
    if (field.input != Input::File)
        out += given("value", value);
    return out + u">"_h;
}

Html area(const Field &field, const QString &value, const QString &error)
{
    Html out = u"<textarea rows=\"3\""_h + common(field, error);
    if (field.maxLength > 0)
        out += pair("maxlength", QString::number(field.maxLength));
    return out + u">\n"_h + text(value) + u"</textarea>"_h;
}

Html list(const Field &field, const QString &value, const QString &error, const Texts &texts)
{
    Html out = u"<select"_h + common(field, error) + u"><option value=\"\">"_h + text(texts(u"form.choose")) + u"</option>"_h;
    for (const Choice &choice : field.choices)
        out += u"<option"_h + pair("value", choice.value) + flag(choice.value == value, u" selected"_h) + u">"_h
            + text(choice.label) + u"</option>"_h;
    return out + u"</select>"_h;
}

Html radios(const Field &field, const QString &value, const QString &error)
{
    Html out = u"<div class=\"choices\">"_h;
    for (qsizetype i = 0; i < field.choices.size(); ++i) {
        const Choice &choice = field.choices.at(i);
        const QString id = i == 0 ? field.name : field.name + u'-' + choice.value;
        out += u"<label><input type=\"radio\""_h + pair("id", id) + pair("name", field.name) + pair("value", choice.value)
            + flag(choice.value == value, u" checked"_h) + flag(field.required, u" required"_h)
            + (i == 0 ? describedBy(field, error) : Html()) + u"> <span>"_h + text(choice.label) + u"</span></label>"_h;
    }
    return out + u"</div>"_h;
}

Html label(const Field &field, const Texts &texts)
{
    Html out = text(field.label);
    if (!field.required && !field.depends)
        out += u" <span class=\"optional\">"_h + text(texts(u"form.optional")) + u"</span>"_h;
    return out;
}

} // namespace

void FormState::refuse(const QString &name, const QString &sentence)
{
    if (m_errors.contains(name))
        return;
    m_errors.insert(name, sentence);
    m_order << name;
}

Html fieldHtml(const Field &field, const FormState &state, const Texts &texts)
{
    const QString error = state.error(field.name);
    const QString value = state.value(field.name);
    const Html wrong = error.isEmpty()
        ? Html()
        : u"<p class=\"error\""_h + pair("id", QStringLiteral("error-") + field.name) + u">"_h + text(error) + u"</p>"_h;
    const Html hint = field.hint.isEmpty()
        ? Html()
        : u"<p class=\"hint\""_h + pair("id", QStringLiteral("hint-") + field.name) + u">"_h + text(field.hint) + u"</p>"_h;
    const Html open = pair("id", QStringLiteral("field-") + field.name) + given("data-only-for", field.onlyFor);
    if (field.input == Input::Tick)
        return u"<div class=\"field tick\""_h + open + u">"_h + wrong + u"<label><input type=\"checkbox\" value=\"yes\""_h
            + common(field, error) + flag(!value.isEmpty(), u" checked"_h) + u"> <span>"_h + text(field.label)
            + u"</span></label>"_h + hint + u"</div>"_h;
    if (field.input == Input::Choice)
        return u"<fieldset class=\"field\""_h + open + u"><legend>"_h + label(field, texts) + u"</legend>"_h + hint + wrong
            + radios(field, value, error) + u"</fieldset>"_h;
    Html out = u"<div class=\"field\""_h + open + u"><label"_h + pair("for", field.name) + u">"_h + label(field, texts)
        + u"</label>"_h + hint + wrong;
    if (field.input == Input::Area)
        out += area(field, value, error);
    else if (field.input == Input::List)
        out += list(field, value, error, texts);
    else
        out += oneLine(field, value, error);
    if (!field.note.isEmpty())
        out += u"<p class=\"note\">"_h + text(field.note) + u"</p>"_h;
    return out + u"</div>"_h;
}

Html errorList(const FormState &state, const QHash<QString, QString> &labels, const Texts &texts)
{
    if (state.fine())
        return {};
    Html out = u"<div class=\"errors\" id=\"errors\" role=\"alert\" tabindex=\"-1\"><h2>"_h + text(texts(u"form.errors"))
        + u"</h2><ul>"_h;
    for (const QString &name : state.refused())
        out += u"<li><a"_h + pair("href", u'#' + name) + u">"_h + text(labels.value(name, name)) + u"</a>: "_h
            + text(state.error(name)) + u"</li>"_h;
    return out + u"</ul></div>"_h;
}

} // namespace mulakat::portal::web
