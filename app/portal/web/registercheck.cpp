#include "portal/web/registercheck.h"

#include "identity/names.h"
#include "identity/numbers.h"
#include "portal/web/straynumbers.h"

#include <QRegularExpression>
#include <algorithm>

namespace mulakat::portal::web {

namespace {

constexpr int longestName = 100;

bool isNameCharacter(char32_t c)
{
    if (QChar::isLetter(c) || QChar::isMark(c) || c == U' ' || c == 0x200C || c == 0x200D)
        return true;
    return QStringView(u".,'’`-/()@&").contains(QString::fromUcs4(&c, 1));
}

// "XXXX XXXX 9904", as UIDAI masks it: the last four and nothing else.
QString maskedLast4(const QString &typed)
{
    static const QRegularExpression form(QStringLiteral("^[X*]{8}(\\d{4})$"));
    return form.match(identity::normalisedNumber(typed)).captured(1);
}

// Judges one posted form, group by group.
class Checker
{
public:
    Checker(const QHash<QString, QString> &values, const QStringList &doubted, const Texts &texts, const visits::Jail &jail, QDate today)
        : m_doubted(doubted)
        , m_t(texts)
        , m_jail(jail)
        , m_today(today)
    {
        m_out.state.values = values;
    }

    RegisterOutcome run()
    {
        m_out.booking.visitors << visitor();
        guests();
        meeting();
        m_out.booking.source = QStringLiteral("web");
        m_out.booking.language = m_t.code();
        return m_out;
    }

private:
    QString given(const QString &field) const { return cleaned(m_out.state.value(field)); }
    void refuse(const QString &field, const char16_t *key, const QString &value = {})
    {
        m_out.state.refuse(field, m_t(QStringView(key), value));
    }
    // Asks once; the same again is taken.
    void doubt(const QString &field, const char16_t *key)
    {
        const QString mark = field + u'|' + given(field);
        m_out.doubts << mark;
        if (!m_doubted.contains(mark))
            refuse(field, key);
    }

    QString name(const QString &field, bool required)
    {
        const QString value = given(field).simplified();
        const QList<uint> letters = value.toUcs4();
        if (value.isEmpty()) {
            if (required)
                refuse(field, u"error.missing");
        } else if (value.size() > longestName) {
            refuse(field, u"error.long", QString::number(longestName));
        } else if (!std::all_of(letters.begin(), letters.end(), [](uint c) { return isNameCharacter(char32_t(c)); })) {
            refuse(field, u"error.name");
        } else if (std::count_if(letters.begin(), letters.end(), [](uint c) { return QChar::isLetter(c); }) < 2) {
            refuse(field, u"error.short");
        }
        return value;
    }
    QString latinName(const QString &field, const QString &full)
    {
        const QString own = name(field, false);
        return own.isEmpty() ? identity::toLatin(full) : own;
    }
    int age(const QString &field, bool required)
    {
        const QString typed = identity::normalisedNumber(given(field));
        bool number = false;
        const int years = typed.toInt(&number);
        if (typed.isEmpty() && required)
            refuse(field, u"error.missing");
        else if (!typed.isEmpty() && (!number || years < 1 || years > 120))
            refuse(field, u"error.age");
        return number ? years : 0;
    }
    QString oneOf(const QString &field, const QStringList &allowed, bool required)
    {
        const QString value = given(field);
        if (value.isEmpty() && required)
            refuse(field, u"error.choose");
        if (value.isEmpty() || allowed.contains(value))
            return value;
        refuse(field, u"error.choose");
        return {};
    }
    QString sex(const QString &field, bool required)
    {
        return oneOf(field, {QStringLiteral("female"), QStringLiteral("male"), QStringLiteral("transgender")}, required);
    }
    QString relation(const QString &field, bool required)
    {
        static const QStringList known = QStringLiteral("father mother spouse brother sister son daughter uncle aunt cousin "
                                                        "friend lawyer doctor other").split(u' ');
        return oneOf(field, known, required);
    }

    visits::Person visitor();
    void profession(visits::Person &person);
    void document(visits::Person &person);
    void contact(visits::Person &person);
    void guests();
    void guest(int number);
    void meeting();
    void date();

    const QStringList &m_doubted;
    const Texts &m_t;
    const visits::Jail &m_jail;
    QDate m_today;
    RegisterOutcome m_out;
};

visits::Person Checker::visitor()
{
    visits::Person person;
    person.id = base::MemberId(QStringLiteral("1"));
    person.name = name(QStringLiteral("visitor_name"), true);
    person.latinName = latinName(QStringLiteral("visitor_latin"), person.name);
    person.fatherOrHusband = name(QStringLiteral("visitor_father"), true);
    const QString address = QStringLiteral("visitor_address");
    person.address = given(address);
    if (person.address.isEmpty())
        refuse(address, u"error.missing");
    else if (person.address.size() < 10)
        refuse(address, u"error.address");
    else if (person.address.size() > 400)
        refuse(address, u"error.long", QStringLiteral("400"));
    person.sex = sex(QStringLiteral("visitor_gender"), true);
    person.age = age(QStringLiteral("visitor_age"), true);
    person.relation = relation(QStringLiteral("visitor_relation"), true);
    profession(person);
    document(person);
    contact(person);
    return person;
}

void Checker::profession(visits::Person &person)
{
    const QString field = QStringLiteral("visitor_registration");
    const bool lawyer = person.relation == QLatin1String("lawyer");
    const bool doctor = person.relation == QLatin1String("doctor");
    m_out.booking.kind = lawyer ? visits::Kind::Legal : doctor ? visits::Kind::Medical : visits::Kind::Family;
    if (!lawyer && !doctor)
        return;
    person.registration = given(field);
    if (person.registration.isEmpty())
        refuse(field, lawyer ? u"error.bar" : u"error.medical");
    else if (person.registration.size() > 40)
        refuse(field, u"error.long", QStringLiteral("40"));
    else if (lawyer && !identity::checkNumber(identity::DocumentKind::Bar, person.registration, m_today).wellFormed)
        doubt(field, u"error.unusual");
}

void Checker::document(visits::Person &person)
{
    static const QStringList kinds = QStringLiteral("aadhaar pan dl passport epic ration bar other none").split(u' ');
    const QString field = QStringLiteral("visitor_id_number");
    person.idKind = oneOf(QStringLiteral("visitor_id_kind"), kinds, true);
    if (person.idKind.isEmpty() || person.idKind == QLatin1String("none"))
        return;
    const QString typed = given(field);
    if (typed.isEmpty())
        return refuse(field, u"error.number");
    if (typed.size() > 40)
        return refuse(field, u"error.long", QStringLiteral("40"));
    // Of any card: who wrote an Aadhaar's number for a ration card's has written four digits of it.
    static const QStringList anyForm{QStringLiteral("aadhaar"), QStringLiteral("ration"), QStringLiteral("other")};
    if (anyForm.contains(person.idKind) && !maskedLast4(typed).isEmpty()) {
        person.idLast4 = maskedLast4(typed);
        return;
    }
    const auto kind = identity::typedKind(person.idKind);
    const auto checked = identity::checkNumber(kind.value_or(identity::DocumentKind::Unknown), typed, m_today);
    person.idLast4 = checked.canonical.right(4);
    if (person.idKind == QLatin1String("aadhaar"))
        return checked.wellFormed ? void() : refuse(field, u"error.aadhaar");
    person.idNumber = checked.canonical;
    static const QStringList passes{QStringLiteral("foreign-format"), QStringLiteral("old-format")};
    const bool passed = std::any_of(checked.problems.begin(), checked.problems.end(),
                                    [](const QString &problem) { return passes.contains(problem); });
    if (checked.impossible)
        refuse(field, u"error.impossible");
    else if (!checked.wellFormed && !passed && person.idKind != QLatin1String("other"))
        doubt(field, u"error.unusual");
}

void Checker::contact(visits::Person &person)
{
    const QString mobile = QStringLiteral("visitor_mobile");
    const QString email = QStringLiteral("visitor_email");
    person.international = m_out.state.ticked(QStringLiteral("international"));
    person.email = given(email);
    if (person.email.isEmpty() && person.international)
        refuse(email, u"error.emailneeded");
    else if (!person.email.isEmpty() && (!looksLikeEmail(person.email) || holdsMasked(person.email)))
        refuse(email, u"error.email");
    if (given(mobile).isEmpty()) {
        if (!person.international)
            refuse(mobile, u"error.missing");
        return;
    }
    person.mobile = mobileNumber(given(mobile));
    if (person.mobile.isEmpty() && !person.international)
        refuse(mobile, u"error.mobile");
    else if (person.mobile.isEmpty())
        person.mobile = given(mobile).left(20); // a number abroad: kept as typed, no code goes there
}

void Checker::guests()
{
    for (int number = 1; number < std::min(m_jail.partyMax, 10); ++number)
        guest(number);
}

void Checker::guest(int number)
{
    const QString prefix = QStringLiteral("guest%1_").arg(number);
    const auto field = [&](const char *part) { return QString(prefix + QLatin1String(part)); };
    bool any = false;
    for (const char *part : {"name", "latin", "relation", "age", "gender", "child"})
        any = any || !given(field(part)).isEmpty();
    if (!any)
        return;
    visits::Person person;
    person.id = base::MemberId(QString::number(m_out.booking.visitors.size() + 1));
    person.name = name(field("name"), true);
    person.latinName = latinName(field("latin"), person.name);
    person.relation = relation(field("relation"), true);
    person.age = age(field("age"), true);
    person.sex = sex(field("gender"), false);
    person.child = m_out.state.ticked(field("child")) || (person.age > 0 && person.age < 18);
    if (m_out.state.ticked(field("child")) && person.age >= 18)
        refuse(field("age"), u"error.child");
    m_out.booking.visitors << person;
}

void Checker::meeting()
{
    visits::Booking &booking = m_out.booking;
    booking.state = oneOf(QStringLiteral("state"), {m_jail.state}, true);
    booking.jail = oneOf(QStringLiteral("jail"), {m_jail.code}, true);
    date();
    const QString mode = oneOf(QStringLiteral("visit_mode"), {visits::name(visits::Mode::FaceToFace), visits::name(visits::Mode::Video)}, true);
    booking.mode = visits::modeFrom(mode).value_or(visits::Mode::FaceToFace);
    booking.inmate.name = name(QStringLiteral("prisoner_name"), true);
    booking.inmate.latinName = latinName(QStringLiteral("prisoner_latin"), booking.inmate.name);
    booking.inmate.fatherOrHusband = name(QStringLiteral("prisoner_father"), true);
    booking.inmate.age = age(QStringLiteral("prisoner_age"), true);
    booking.inmate.sex = sex(QStringLiteral("prisoner_gender"), false);
}

void Checker::date()
{
    const QString field = QStringLiteral("visit_date");
    const DayTyped day = dayTyped(given(field), m_t, m_jail, m_today);
    m_out.booking.dateAsked = day.date;
    if (!day.error.isEmpty())
        m_out.state.refuse(field, day.error);
}

} // namespace

DayTyped dayTyped(const QString &typed, const Texts &t, const visits::Jail &jail, QDate today)
{
    QDate date = QDate::fromString(typed, Qt::ISODate);
    if (!date.isValid()) // browsers without a date field let people type
        date = QDate::fromString(QString(typed).replace(u'-', u'/').replace(u'.', u'/'), QStringLiteral("d/M/yyyy"));
    const QDate last = today.addDays(jail.noticeDaysMax);
    if (typed.isEmpty())
        return {date, t(u"error.missing")};
    if (!date.isValid())
        return {date, t(u"error.date")};
    if (date < today)
        return {date, t(u"error.past")};
    if (date > last)
        return {date, t(u"error.far", t.day(last))};
    if (jail.closedWeekdays.contains(date.dayOfWeek()))
        return {date, t(u"error.closed", t(QString(QStringLiteral("day.%1").arg(date.dayOfWeek()))))};
    return {date, {}};
}

QString mobileNumber(const QString &typed)
{
    QString digits = identity::normalisedNumber(typed).remove(u'(').remove(u')');
    if (digits.startsWith(QLatin1String("+91")))
        digits.remove(0, 3);
    else if (digits.size() == 12 && digits.startsWith(QLatin1String("91")))
        digits.remove(0, 2);
    else if (digits.size() == 11 && digits.startsWith(u'0'))
        digits.remove(0, 1);
    static const QRegularExpression form(QStringLiteral("^[6-9][0-9]{9}$"));
    return form.match(digits).hasMatch() ? digits : QString();
}

bool looksLikeEmail(const QString &typed)
{
    static const QRegularExpression form(QStringLiteral("^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?\\.[A-Za-z]{2,}$"));
    return typed.size() <= 200 && form.match(typed).hasMatch();
}

QString withoutAadhaar(const QString &kind, const QString &typed)
{
    if (kind != QLatin1String("aadhaar") || !maskedLast4(typed).isEmpty())
        return typed;
    const QString number = identity::normalisedNumber(typed);
    return number.size() < 5 ? typed : QStringLiteral("XXXX XXXX ") + number.right(4);
}

RegisterOutcome checkRegistration(const QHash<QString, QString> &values, const QStringList &doubted, const Texts &texts,
                                  const visits::Jail &jail, QDate today)
{
    return Checker(values, doubted, texts, jail, today).run();
}

} // namespace mulakat::portal::web
