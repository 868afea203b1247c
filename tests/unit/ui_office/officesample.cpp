#include "officesample.h"

namespace mulakat::testing {

using namespace Qt::StringLiterals;
using visits::Mode;
using visits::State;

namespace {

station::PersonView person(const QString &id, const QString &name, const QString &relation, int age)
{
    station::PersonView view;
    view.id = base::MemberId(id);
    view.name = name;
    view.relation = relation;
    view.age = age;
    view.sex = u"female"_s;
    view.idKind = age < 12 ? u"none"_s : u"aadhaar"_s;
    view.idLast4 = age < 12 ? QString() : u"9904"_s;
    view.mobileLast4 = id == u"1"_s ? u"1234"_s : QString();
    view.child = age < 12;
    return view;
}

station::InmateView inmate(const QString &id, const QString &number, const QString &father, int age, const QString &verdict, double score)
{
    station::InmateView view;
    view.id = base::InmateId(id);
    view.number = number;
    view.name = u"Ramesh Kumar"_s;
    view.fatherOrHusband = father;
    view.age = age;
    view.category = u"undertrial"_s;
    view.wing = u"B"_s;
    view.status = u"in"_s;
    view.nameVerdict = verdict;
    view.score = score;
    return view;
}

void addRequest(FakeOffice &office, const QString &id, Mode mode, const QList<station::PersonView> &people, const QString &named, qint64 sent)
{
    station::VisitDetail detail;
    detail.line.id = base::VisitId(id);
    detail.line.visrn = u"2026/12/01/60"_s + id.right(1);
    detail.line.mode = mode;
    detail.line.state = State::Pending;
    detail.line.visitor = people.constFirst().name;
    detail.line.relation = people.constFirst().relation;
    detail.line.inmate = named;
    detail.language = u"hi"_s;
    detail.dateAsked = officeDay;
    detail.namedInmate = named;
    detail.namedInmateFather = u"Suresh Kumar"_s;
    detail.namedInmateAge = 41;
    detail.namedInmateSex = u"male"_s;
    detail.people = people;
    detail.timeline = {{sent, u"submitted"_s, u"portal"_s, {}, false}};
    if (id == u"v1"_s)
        detail.documents = {{base::RecordId(u"photo1"_s), u"photo"_s}, {base::RecordId(u"id1"_s), u"id"_s}, {base::RecordId(u"gone"_s), u"residence"_s}};
    office.details.insert(detail.line.id, detail);
    station::RequestLine line;
    line.id = detail.line.id;
    line.visrn = detail.line.visrn;
    line.mode = mode;
    line.dateAsked = officeDay;
    line.visitor = detail.line.visitor;
    line.relation = detail.line.relation;
    line.namedInmate = named;
    line.submittedUtcMs = sent;
    line.adults = line.children = 0;
    for (const station::PersonView &p : people)
        ++(p.child ? line.children : line.adults);
    office.now.requests << line;
}

QImage drawn(int width, int height, QRgb colour)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(colour);
    return image;
}

} // namespace

station::RegisterLine registerLine(int number, Mode mode, State state)
{
    station::RegisterLine line;
    station::VisitLine &visit = line.visit;
    visit.id = base::VisitId(u"r%1"_s.arg(number));
    visit.visrn = u"2026/12/01/%1"_s.arg(500 + number);
    visit.date = officeDay;
    visit.start = QTime(9, 0).addSecs(number * 900);
    visit.minutes = mode == Mode::Video ? 10 : 20;
    visit.mode = mode;
    visit.state = state;
    visit.kind = number % 5 == 4 ? visits::Kind::Legal : visits::Kind::Family;
    visit.visitor = number % 2 ? u"सुनीता देवी"_s : u"Asha Vinayak Kulmethe"_s;
    visit.relation = number % 5 == 4 ? u"lawyer"_s : u"wife"_s;
    visit.inmate = u"Ramesh Kumar"_s;
    visit.inmateNumber = u"UT/512/2025"_s;
    visit.mobileLast4 = u"1234"_s;
    visit.place = QString::number(number % 3 + 1);
    visit.adults = 1 + number % 3;
    if (state != State::Completed)
        return line;
    visit.talkSeconds = visit.minutes * 60 - number;
    line.arrived = u"08:40"_s;
    line.started = visit.start.toString(u"HH:mm"_s);
    line.ended = visit.start.addSecs(visit.minutes * 60).toString(u"HH:mm"_s);
    line.endedBy = u"clock"_s;
    line.documents = {u"aadhaar-qr 9904 signature"_s};
    line.officer = u"S. Patil"_s;
    return line;
}

void fillOffice(FakeOffice &office)
{
    addRequest(office, u"v1"_s, Mode::FaceToFace, {person(u"1"_s, u"Sunita Devi"_s, u"wife"_s, 38), person(u"2"_s, u"Ravi Kumar"_s, u"son"_s, 7)},
               u"Ramesh Kumar"_s, officeTime(7, 0));
    station::PersonView lawyer = person(u"1"_s, u"Adv. Meera Rao"_s, u"lawyer"_s, 45);
    lawyer.registration = u"MAH/1234/2008"_s;
    lawyer.idKind = u"bar"_s;
    addRequest(office, u"v2"_s, Mode::Video, {lawyer}, u"Ramesh Kumar"_s, officeTime(9, 20));
    addRequest(office, u"v3"_s, Mode::Video, {person(u"1"_s, u"लक्ष्मी विद्यार्थी"_s, u"mother"_s, 61)}, u"रमेश कुमार"_s, officeTime(9, 59));
    office.inmates = {inmate(u"i1"_s, u"UT/512/2025"_s, u"Suresh Kumar"_s, 42, u"match"_s, 0.97),
                      inmate(u"i2"_s, u"UT/77/2024"_s, u"Mohan Lal"_s, 25, u"review"_s, 0.71)};
    station::InmateView away = inmate(u"i3"_s, u"CT/9/2020"_s, u"Salim Shaikh"_s, 33, u"mismatch"_s, 0.21);
    away.name = u"Imran Shaikh"_s;
    away.status = u"at-court"_s;
    office.inmates << away;
    for (int i = 0; i < 20; ++i)
        office.offered << station::SlotView{officeDay, QTime(10, 15).addSecs(i * 1200), 20, QString::number(i % 3 + 1)};
    office.offered << station::SlotView{officeDay.addDays(2), QTime(9, 0), 20, u"1"_s};
    office.pictures = {{base::RecordId(u"photo1"_s), drawn(300, 400, 0xff8fa3b8)}, {base::RecordId(u"id1"_s), drawn(860, 540, 0xffe8e2d0)}};
    for (int i = 0; i < 24; ++i)
        office.registers[officeDay] << registerLine(i, i % 2 ? Mode::Video : Mode::FaceToFace, i < 20 ? State::Completed : i % 2 ? State::Approved : State::NoShow);
    office.now.date = officeDay;
    office.now.health.portalReached = true;
    office.now.health.jailName = u"Demo District Prison"_s;
    office.now.health.booths = office.now.health.boothsUp = 3;
    office.now.health.verifierRegistered = true;
    office.publish();
}

} // namespace mulakat::testing
