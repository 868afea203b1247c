#include "rig.h"

#include <QJsonDocument>
#include <algorithm>

namespace mulakat::testing {

namespace {

station::StationOptions rigOptions(const RigJail &jail, const QString &name)
{
    station::StationOptions options;
    options.name = base::StationId(name);
    options.jail = jail.hub.jail;
    options.trust = identity::TrustStore::fromFolder(QStringLiteral(MULAKAT_TEST_DATA "/aadhaar/trust"),
                                                     identity::TrustStore::Pins::NotAsked);
    options.secretCheck = [](const base::Secret &secret, const QString &hash) { return secret.reveal() == hash; };
    return options;
}

visits::Person rigPerson(int number, bool child)
{
    visits::Person person;
    person.id = base::MemberId(QString::number(number));
    person.name = number == 1 ? QStringLiteral("Asha Vinayak Kulmethe") : QStringLiteral("Person %1").arg(number);
    person.latinName = person.name;
    person.sex = QStringLiteral("female");
    person.birthDate = number == 1 ? QDate(1986, 3, 14) : QDate();
    person.age = child ? 7 : 40;
    person.relation = QStringLiteral("wife");
    person.mobile = QStringLiteral("9876501234");
    person.idKind = number == 1 ? QStringLiteral("aadhaar") : QStringLiteral("none");
    person.idLast4 = number == 1 ? QStringLiteral("9904") : QString();
    person.child = child;
    return person;
}

} // namespace

RigJail::RigJail()
{
    hub.jail.verifier = QStringLiteral("OVSE-TEST");
    hub.order = visits::HubOrder{visits::VisitBook(hub.jail)};
    hub.staff = {{base::StaffId(QStringLiteral("s1")), QStringLiteral("S. Patil"), QStringLiteral("officer"), QStringLiteral("litaP"), false},
                 {base::StaffId(QStringLiteral("s2")), QStringLiteral("R. Rao"), QStringLiteral("superintendent"), QStringLiteral("oaR"), false},
                 {base::StaffId(QStringLiteral("s3")), QStringLiteral("I. Khan"), QStringLiteral("inspector"), QStringLiteral("nahK"), false}};
    hub.putRecord(inmateRecord(QStringLiteral("i1"), QStringLiteral("Ramesh Kumar"), QStringLiteral("Suresh Kumar"), 42,
                               QStringLiteral("UT/512/2025")));
    hub.putRecord(inmateRecord(QStringLiteral("i2"), QStringLiteral("Ramesh Kumar"), QStringLiteral("Mohan Lal"), 25,
                               QStringLiteral("UT/77/2024")));
    hub.putRecord(inmateRecord(QStringLiteral("i3"), QStringLiteral("Imran Shaikh"), QStringLiteral("Salim Shaikh"), 33,
                               QStringLiteral("CT/9/2020")));
}

station::RecordDraft RigJail::inmateRecord(const QString &id, const QString &name, const QString &father, int age,
                                           const QString &number)
{
    visits::Inmate inmate;
    inmate.id = base::InmateId(id);
    inmate.name = name;
    inmate.fatherOrHusband = father;
    inmate.age = age;
    inmate.number = number;
    return {base::RecordId(id), {}, QStringLiteral("inmate"), QJsonDocument(inmate.toJson()).toJson(QJsonDocument::Compact)};
}

base::VisitId RigJail::registerVisit(visits::Mode mode, int adults, int children, const QString &serial)
{
    visits::Booking booking;
    booking.visit = base::newId<base::VisitId>();
    booking.visrn = QStringLiteral("2026/12/01/") + serial;
    booking.mode = mode;
    booking.dateAsked = rigDay;
    booking.inmate.name = QStringLiteral("Ramesh Kumar");
    booking.inmate.fatherOrHusband = QStringLiteral("Suresh Kumar");
    booking.inmate.age = 41;
    booking.source = QStringLiteral("web");
    QJsonArray members;
    for (int i = 1; i <= adults + children; ++i) {
        const bool child = i > adults;
        booking.visitors << rigPerson(i, child);
        members << QJsonObject{{QStringLiteral("id"), QString::number(i)}, {QStringLiteral("child"), child},
                               {QStringLiteral("under"), child ? QStringLiteral("1") : QString()}};
    }
    const station::RecordDraft record{base::newId<base::RecordId>(), booking.visit, QStringLiteral("booking"),
                                      QJsonDocument(booking.toJson()).toJson(QJsonDocument::Compact)};
    const visits::Event event{booking.visit, visits::EventType::Submitted,
                              {{QStringLiteral("visrn"), booking.visrn},
                               {QStringLiteral("mode"), visits::name(mode)},
                               {QStringLiteral("kind"), QStringLiteral("family")},
                               {QStringLiteral("date"), rigDay.toString(Qt::ISODate)},
                               {QStringLiteral("visitor"), QStringLiteral("k") + serial},
                               {QStringLiteral("members"), members},
                               {QStringLiteral("booking"), record.id.text()}},
                              clock.utcMs(), visits::Mover::Portal, {}};
    const auto entry = hub.submit(event, record);
    Q_ASSERT(!entry.ignored);
    return booking.visit;
}

RigDesk::RigDesk(RigJail &j, const QString &name)
    : store(base::StationId(name))
    , link(j.hub, base::StationId(name))
    , station(store, link, nullptr, nullptr, j.clock, rigOptions(j, name))
    , desk(station)
    , jail(j)
{
    link.utcMs = j.clock.utcMs();
}

bool RigDesk::open()
{
    if (!station.open())
        return false;
    return QTest::qWaitFor([&] {
        return desk.snapshot()->health.portalReached && desk.staffNames().size() == 3 && station.log().inmates().size() >= 3
            && station.log().knownOrder() == jail.hub.numbered().size();
    });
}

void RigDesk::workUntil(qint64 utcMs)
{
    while (jail.clock.utcMs() < utcMs) {
        jail.clock.set(std::min(utcMs, jail.clock.utcMs() + 60'000));
        station.watch().note();
    }
}

bool RigDesk::signIn(const QString &name)
{
    QString secret;
    for (const QChar c : name.section(QLatin1Char(' '), 1))
        secret.prepend(c);
    return answerOf<station::StaffView>([&](auto reply) { desk.signIn(name, secret, reply); }).has_value();
}

const station::VisitLine *RigDesk::line(const base::VisitId &visit) const
{
    const auto &day = desk.snapshot()->day;
    const auto it = std::find_if(day.begin(), day.end(), [&](const station::VisitLine &l) { return l.id == visit; });
    return it == day.end() ? nullptr : &*it;
}

} // namespace mulakat::testing
