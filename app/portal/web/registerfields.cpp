#include "portal/web/registerfields.h"

#include <QDate>
#include <algorithm>

namespace mulakat::portal::web {

namespace {

constexpr int nameLength = 100;

QList<Choice> choices(const Texts &t, const QString &group, const QStringList &values)
{
    QList<Choice> out;
    for (const QString &value : values)
        out << Choice{value, t(QString(group + u'.' + value))};
    return out;
}

QStringList words(const char *list)
{
    return QString::fromLatin1(list).split(u' ');
}

Field plain(const Texts &t, const QString &name, Input input = Input::Line, bool required = true)
{
    Field field;
    field.name = name;
    field.input = input;
    field.required = required;
    // guest2_name and guest1_name share their words.
    QString key = name;
    if (key.startsWith(QLatin1String("guest")))
        key.remove(5, 1);
    field.label = t(QString(QLatin1String("register.") + key));
    const QString hint = QLatin1String("register.") + key + QLatin1String(".hint");
    if (t.has(hint))
        field.hint = t(hint);
    if (input == Input::Line)
        field.maxLength = nameLength;
    return field;
}

Field age(const Texts &t, const QString &name, bool required)
{
    Field field = plain(t, name, Input::Number, required);
    field.least = QStringLiteral("1");
    field.most = QStringLiteral("120");
    return field;
}

Field choose(const Texts &t, const QString &name, Input input, const QString &group, const char *values, bool required = true)
{
    Field field = plain(t, name, input, required);
    field.choices = choices(t, group, words(values));
    return field;
}

Field latin(const Texts &t, const QString &name, const QString &of)
{
    Field field = plain(t, name, Input::Line, false);
    field.latinOf = of;
    field.autocomplete = QStringLiteral("off");
    return field;
}

constexpr const char *sexes = "female male transgender";
constexpr const char *relations = "father mother spouse brother sister son daughter uncle aunt cousin friend lawyer doctor other";

QList<Field> visitorFields(const Texts &t)
{
    QList<Field> out;
    out << plain(t, QStringLiteral("visitor_name")) << latin(t, QStringLiteral("visitor_latin"), QStringLiteral("visitor_name"))
        << plain(t, QStringLiteral("visitor_father")) << plain(t, QStringLiteral("visitor_address"), Input::Area)
        << choose(t, QStringLiteral("visitor_gender"), Input::Choice, QStringLiteral("sex"), sexes)
        << age(t, QStringLiteral("visitor_age"), true)
        << choose(t, QStringLiteral("visitor_relation"), Input::List, QStringLiteral("relation"), relations)
        << plain(t, QStringLiteral("visitor_registration"), Input::Line, false)
        << choose(t, QStringLiteral("visitor_id_kind"), Input::List, QStringLiteral("id"), "aadhaar pan dl passport epic ration other none")
        << plain(t, QStringLiteral("visitor_id_number"), Input::Line, false)
        << plain(t, QStringLiteral("international"), Input::Tick, false)
        << plain(t, QStringLiteral("visitor_mobile"), Input::Phone, false)
        << plain(t, QStringLiteral("visitor_email"), Input::Email, false);
    for (Field &field : out) {
        if (field.name == QLatin1String("visitor_name"))
            field.autocomplete = QStringLiteral("name");
        if (field.name == QLatin1String("visitor_address")) {
            field.autocomplete = QStringLiteral("street-address");
            field.maxLength = 400;
        }
        field.depends = field.name == QLatin1String("visitor_registration") || field.name == QLatin1String("visitor_id_number")
            || field.name == QLatin1String("visitor_mobile");
        if (field.name == QLatin1String("visitor_registration"))
            field.onlyFor = QStringLiteral("visitor_relation=lawyer doctor");
        if (field.name == QLatin1String("visitor_id_number")) {
            field.onlyFor = QStringLiteral("visitor_id_kind=aadhaar pan dl passport epic ration other");
            field.autocomplete = QStringLiteral("off");
            field.maxLength = 40;
        }
        if (field.name == QLatin1String("visitor_mobile")) {
            field.autocomplete = QStringLiteral("tel-national");
            field.maxLength = 20;
        }
        if (field.name == QLatin1String("visitor_email")) {
            field.autocomplete = QStringLiteral("email");
            field.maxLength = 200;
        }
    }
    return out;
}

QList<Field> guestFields(const Texts &t, int number)
{
    const QString prefix = QStringLiteral("guest%1_").arg(number);
    return {plain(t, prefix + QLatin1String("name"), Input::Line, false),
            latin(t, prefix + QLatin1String("latin"), prefix + QLatin1String("name")),
            choose(t, prefix + QLatin1String("relation"), Input::List, QStringLiteral("relation"), relations, false),
            age(t, prefix + QLatin1String("age"), false),
            choose(t, prefix + QLatin1String("gender"), Input::List, QStringLiteral("sex"), sexes, false),
            plain(t, prefix + QLatin1String("child"), Input::Tick, false)};
}

QList<Field> meetingFields(const Texts &t, const visits::Jail &jail, QDate today)
{
    Field state = plain(t, QStringLiteral("state"), Input::List);
    state.choices = {{jail.state, jail.state}};
    Field place = plain(t, QStringLiteral("jail"), Input::List);
    place.choices = {{jail.code, jail.name}};
    Field date = plain(t, QStringLiteral("visit_date"), Input::Date);
    date.least = today.toString(Qt::ISODate);
    date.most = today.addDays(jail.noticeDaysMax).toString(Qt::ISODate);
    date.hint = t(u"register.visit_date.hint", QString::number(jail.noticeDaysMax));
    QList<Field> out{state, place, date, choose(t, QStringLiteral("visit_mode"), Input::Choice, QStringLiteral("mode"), "face-to-face video")};
    out << plain(t, QStringLiteral("prisoner_name"))
        << latin(t, QStringLiteral("prisoner_latin"), QStringLiteral("prisoner_name"))
        << plain(t, QStringLiteral("prisoner_father")) << age(t, QStringLiteral("prisoner_age"), true)
        << choose(t, QStringLiteral("prisoner_gender"), Input::Choice, QStringLiteral("sex"), sexes, false);
    return out;
}

} // namespace

QStringList documentKinds()
{
    return {QStringLiteral("photo"), QStringLiteral("id"), QStringLiteral("residence"), QStringLiteral("letter")};
}

RegisterFields RegisterFields::make(const Texts &t, const visits::Jail &jail, QDate today)
{
    RegisterFields out;
    out.visitor = visitorFields(t);
    for (int number = 1; number < std::min(jail.partyMax, 10); ++number)
        out.guests << guestFields(t, number);
    out.meeting = meetingFields(t, jail, today);
    for (const QString &kind : documentKinds()) {
        out.documents << plain(t, QLatin1String("file_") + kind, Input::File, false);
        if (kind == QLatin1String("letter"))
            out.documents.last().onlyFor = QStringLiteral("visitor_relation=lawyer doctor");
    }
    return out;
}

QHash<QString, QString> RegisterFields::labels() const
{
    QHash<QString, QString> out;
    QList<QList<Field>> all{visitor, meeting, documents};
    all += guests;
    for (const QList<Field> &group : std::as_const(all)) {
        for (const Field &field : group)
            out.insert(field.name, field.label);
    }
    return out;
}

QStringList RegisterFields::names() const
{
    QStringList out;
    QList<QList<Field>> all{visitor, meeting};
    all += guests;
    for (const QList<Field> &group : std::as_const(all)) {
        for (const Field &field : group)
            out << field.name;
    }
    return out;
}

} // namespace mulakat::portal::web
