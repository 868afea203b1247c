#include "visits/booking.h"

#include <QJsonArray>

namespace mulakat::visits {

namespace {

QString text(const QJsonObject &json, QLatin1String key)
{
    return json.value(key).toString().left(2000);
}

QDate date(const QJsonObject &json, QLatin1String key)
{
    return QDate::fromString(json.value(key).toString(), Qt::ISODate);
}

// Empty values are not written, so that records stay small.
void put(QJsonObject &json, QLatin1String key, const QString &value)
{
    if (!value.isEmpty())
        json.insert(key, value);
}

void put(QJsonObject &json, QLatin1String key, int value)
{
    if (value != 0)
        json.insert(key, value);
}

void put(QJsonObject &json, QLatin1String key, QDate value)
{
    if (value.isValid())
        json.insert(key, value.toString(Qt::ISODate));
}

QJsonObject toJsonObject(const Person &p)
{
    QJsonObject json{{QStringLiteral("id"), p.id.text()}};
    put(json, QLatin1String("name"), p.name);
    put(json, QLatin1String("latinName"), p.latinName);
    put(json, QLatin1String("fatherOrHusband"), p.fatherOrHusband);
    put(json, QLatin1String("sex"), p.sex);
    put(json, QLatin1String("age"), p.age);
    put(json, QLatin1String("birthDate"), p.birthDate);
    put(json, QLatin1String("relation"), p.relation);
    put(json, QLatin1String("address"), p.address);
    put(json, QLatin1String("mobile"), p.mobile);
    put(json, QLatin1String("email"), p.email);
    put(json, QLatin1String("idKind"), p.idKind);
    if (p.idKind != QLatin1String("aadhaar"))
        put(json, QLatin1String("idNumber"), p.idNumber);
    put(json, QLatin1String("idLast4"), p.idLast4);
    put(json, QLatin1String("registration"), p.registration);
    if (p.international)
        json.insert(QLatin1String("international"), true);
    if (p.child)
        json.insert(QLatin1String("child"), true);
    return json;
}

Person personFrom(const QJsonObject &json)
{
    Person p;
    p.id = base::MemberId(text(json, QLatin1String("id")));
    p.name = text(json, QLatin1String("name"));
    p.latinName = text(json, QLatin1String("latinName"));
    p.fatherOrHusband = text(json, QLatin1String("fatherOrHusband"));
    p.sex = text(json, QLatin1String("sex"));
    p.age = json.value(QLatin1String("age")).toInt();
    p.birthDate = date(json, QLatin1String("birthDate"));
    p.relation = text(json, QLatin1String("relation"));
    p.address = text(json, QLatin1String("address"));
    p.mobile = text(json, QLatin1String("mobile"));
    p.email = text(json, QLatin1String("email"));
    p.idKind = text(json, QLatin1String("idKind"));
    p.idLast4 = text(json, QLatin1String("idLast4")).right(4);
    if (p.idKind != QLatin1String("aadhaar"))
        p.idNumber = text(json, QLatin1String("idNumber"));
    p.registration = text(json, QLatin1String("registration"));
    p.international = json.value(QLatin1String("international")).toBool();
    p.child = json.value(QLatin1String("child")).toBool();
    return p;
}

QJsonObject toJsonObject(const NamedInmate &inmate)
{
    QJsonObject json;
    put(json, QLatin1String("name"), inmate.name);
    put(json, QLatin1String("latinName"), inmate.latinName);
    put(json, QLatin1String("fatherOrHusband"), inmate.fatherOrHusband);
    put(json, QLatin1String("age"), inmate.age);
    put(json, QLatin1String("sex"), inmate.sex);
    put(json, QLatin1String("number"), inmate.number);
    put(json, QLatin1String("category"), inmate.category);
    return json;
}

NamedInmate namedInmateFrom(const QJsonObject &json)
{
    return {text(json, QLatin1String("name")),
            text(json, QLatin1String("latinName")),
            text(json, QLatin1String("fatherOrHusband")),
            json.value(QLatin1String("age")).toInt(),
            text(json, QLatin1String("sex")),
            text(json, QLatin1String("number")),
            text(json, QLatin1String("category"))};
}

} // namespace

base::Result<Booking> Booking::fromJson(const QJsonObject &json)
{
    const auto mode = modeFrom(text(json, QLatin1String("mode")));
    const auto kind = kindFrom(text(json, QLatin1String("kind")));
    const QJsonArray people = json.value(QLatin1String("visitors")).toArray();
    Booking booking;
    booking.visit = base::VisitId(text(json, QLatin1String("visit")));
    if (!mode || !kind || people.isEmpty() || people.size() > 20 || booking.visit.isEmpty())
        return base::fail(base::FailureCode::BadInput);
    booking.visrn = text(json, QLatin1String("visrn"));
    booking.mode = *mode;
    booking.kind = *kind;
    booking.dateAsked = date(json, QLatin1String("dateAsked"));
    booking.state = text(json, QLatin1String("state"));
    booking.jail = text(json, QLatin1String("jail"));
    booking.language = text(json, QLatin1String("language"));
    for (const auto &person : people)
        booking.visitors << personFrom(person.toObject());
    booking.inmate = namedInmateFrom(json.value(QLatin1String("inmate")).toObject());
    for (const auto &value : json.value(QLatin1String("documents")).toArray()) {
        const QJsonObject d = value.toObject();
        booking.documents << Document{base::RecordId(text(d, QLatin1String("record"))), text(d, QLatin1String("what")),
                                      base::MemberId(text(d, QLatin1String("member")))};
    }
    booking.source = text(json, QLatin1String("source"));
    booking.localNumber = text(json, QLatin1String("localNumber"));
    return booking;
}

QJsonObject Booking::toJson() const
{
    QJsonObject json{{QStringLiteral("visit"), visit.text()},
                     {QStringLiteral("mode"), name(mode)},
                     {QStringLiteral("kind"), name(kind)}};
    put(json, QLatin1String("visrn"), visrn);
    put(json, QLatin1String("dateAsked"), dateAsked);
    put(json, QLatin1String("state"), state);
    put(json, QLatin1String("jail"), jail);
    put(json, QLatin1String("language"), language);
    QJsonArray people;
    for (const Person &person : visitors)
        people << toJsonObject(person);
    json.insert(QLatin1String("visitors"), people);
    json.insert(QLatin1String("inmate"), toJsonObject(inmate));
    QJsonArray papers;
    for (const Document &d : documents)
        papers << QJsonObject{{QStringLiteral("record"), d.record.text()},
                              {QStringLiteral("what"), d.what},
                              {QStringLiteral("member"), d.member.text()}};
    if (!papers.isEmpty())
        json.insert(QLatin1String("documents"), papers);
    put(json, QLatin1String("source"), source);
    put(json, QLatin1String("localNumber"), localNumber);
    return json;
}

base::Result<Inmate> Inmate::fromJson(const QJsonObject &json)
{
    Inmate inmate;
    inmate.id = base::InmateId(text(json, QLatin1String("id")));
    inmate.number = text(json, QLatin1String("number"));
    inmate.name = text(json, QLatin1String("name"));
    if (inmate.id.isEmpty() || inmate.name.isEmpty())
        return base::fail(base::FailureCode::BadInput);
    inmate.fatherOrHusband = text(json, QLatin1String("fatherOrHusband"));
    inmate.age = json.value(QLatin1String("age")).toInt();
    inmate.sex = text(json, QLatin1String("sex"));
    inmate.category = text(json, QLatin1String("category"));
    inmate.wing = text(json, QLatin1String("wing"));
    for (const auto &language : json.value(QLatin1String("languages")).toArray())
        inmate.languages << language.toString();
    inmate.nextCourt = date(json, QLatin1String("nextCourt"));
    if (json.contains(QLatin1String("status")))
        inmate.status = text(json, QLatin1String("status"));
    return inmate;
}

QJsonObject Inmate::toJson() const
{
    QJsonObject json{{QStringLiteral("id"), id.text()}, {QStringLiteral("status"), status}};
    put(json, QLatin1String("number"), number);
    put(json, QLatin1String("name"), name);
    put(json, QLatin1String("fatherOrHusband"), fatherOrHusband);
    put(json, QLatin1String("age"), age);
    put(json, QLatin1String("sex"), sex);
    put(json, QLatin1String("category"), category);
    put(json, QLatin1String("wing"), wing);
    put(json, QLatin1String("nextCourt"), nextCourt);
    if (!languages.isEmpty())
        json.insert(QLatin1String("languages"), QJsonArray::fromStringList(languages));
    return json;
}

} // namespace mulakat::visits
