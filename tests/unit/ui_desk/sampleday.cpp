#include "sampleday.h"

#include <QPainter>

namespace mulakat::testing {

namespace {

using namespace Qt::StringLiterals;
using visits::Mode;
using visits::State;

struct Pair {
    const char16_t *visitor;
    const char16_t *latin;
    const char16_t *relation;
    const char16_t *inmate;
    const char16_t *number;
};
constexpr Pair people[] = {
    {u"Meena Patil", u"Meena Patil", u"wife", u"R. Patil", u"UT/311/2025"},
    {u"Adv. K. Raghunath Rao", u"K. Raghunath Rao", u"lawyer", u"Salim Khan", u"UT/98/2026"},
    {u"सुनीता देवी", u"Sunita Devi", u"wife", u"Ramesh Kumar", u"UT/512/2025"},
    {u"A. Shaikh", u"A. Shaikh", u"brother", u"Imran Shaikh", u"CT/9/2020"},
    {u"Joseph Fernandes", u"Joseph Fernandes", u"father", u"Peter Fernandes", u"UT/640/2026"},
    {u"लक्ष्मी श्रीनिवासन", u"Lakshmi Srinivasan", u"mother", u"श्रीधर श्रीनिवासन", u"CT/77/2024"},
    {u"Gurpreet Kaur", u"Gurpreet Kaur", u"sister", u"Harjit Singh", u"UT/204/2026"},
    {u"Farida Begum", u"Farida Begum", u"mother", u"Aslam Qureshi", u"UT/455/2026"},
    {u"विट्ठल ज्ञानेश्वर कुलमेथे", u"Vitthal Dnyaneshwar Kulmethe", u"father", u"Asha Kulmethe", u"F/12/2026"},
};
constexpr int peopleCount = int(std::size(people));

} // namespace

station::VisitLine sampleLine(int number, QTime start, Mode mode, State state)
{
    const Pair &pair = people[number % peopleCount];
    station::VisitLine line;
    line.id = base::VisitId(u"v%1"_s.arg(number));
    line.visrn = u"2026/12/01/%1"_s.arg(600 + number);
    line.date = deskDay;
    line.start = start;
    line.minutes = mode == Mode::Video ? 10 : 20;
    line.mode = mode;
    line.kind = pair.relation == u"lawyer"_s ? visits::Kind::Legal : visits::Kind::Family;
    line.state = state;
    line.visitor = QString::fromUtf16(pair.visitor);
    line.visitorLatin = QString::fromUtf16(pair.latin);
    line.relation = QString::fromUtf16(pair.relation);
    line.inmate = QString::fromUtf16(pair.inmate);
    line.inmateLatin = line.inmate.startsWith(u"श्रीधर") ? u"Shridhar Shrinivasan"_s : line.inmate;
    line.inmateNumber = QString::fromUtf16(pair.number);
    line.inmateConfirmed = true;
    line.place = QString::number(number % 4 + 1);
    line.mobileLast4 = QString::number(1000 + number * 7);
    line.allowedSeconds = line.remainingSeconds = line.minutes * 60;
    return line;
}

station::PersonView samplePerson(int number, const QString &name, bool child)
{
    station::PersonView person;
    person.id = base::MemberId(QString::number(number));
    person.name = name;
    person.latinName = name;
    person.sex = child ? u"male"_s : u"female"_s;
    person.age = child ? 7 : 40;
    person.relation = child ? u"son"_s : u"wife"_s;
    person.idKind = child ? u"none"_s : u"aadhaar"_s;
    person.idLast4 = child ? QString() : u"9904"_s;
    person.child = child;
    person.present = true;
    return person;
}

station::VisitDetail sampleDetail(int number, Mode mode, State state)
{
    station::VisitDetail detail;
    detail.line = sampleLine(number, QTime(10, 10), mode, state);
    detail.language = u"hi"_s;
    detail.namedInmate = detail.line.inmate;
    detail.namedInmateFather = u"Suresh Kumar"_s;
    detail.namedInmateAge = 41;
    detail.inmate.id = base::InmateId(u"i1"_s);
    detail.inmate.name = detail.line.inmate;
    detail.inmate.number = detail.line.inmateNumber;
    detail.inmate.fatherOrHusband = u"Suresh Kumar"_s;
    detail.inmate.age = 42;
    detail.inmate.category = u"undertrial"_s;
    detail.inmate.wing = u"B-2"_s;
    detail.inmate.status = u"in"_s;
    detail.people << samplePerson(1, detail.line.visitor);
    detail.people.first().latinName = detail.line.visitorLatin;
    detail.visitsThisMonth = 1;
    detail.access = {u"https://portal.example/j/7FK2-9QWM"_s, u"481 516"_s, u"2342"_s, true};
    return detail;
}

station::EvidenceView sampleEvidence()
{
    station::EvidenceView evidence;
    evidence.document = u"aadhaar-qr"_s;
    evidence.read = true;
    evidence.signature = u"valid"_s;
    evidence.level = 3;
    evidence.outcome = u"verified"_s;
    evidence.name = u"Sunita Devi"_s;
    evidence.birth = u"1986-03-14"_s;
    evidence.sex = u"female"_s;
    evidence.last4 = u"9904"_s;
    evidence.photo = sampleFace(QColor(Qt::lightGray), QColor(Qt::darkRed));
    evidence.verdict = u"match"_s;
    evidence.nameVerdict = u"match"_s;
    evidence.nameScore = 0.97;
    evidence.nameReasons = QStringList{u"same"_s};
    evidence.birthVerdict = u"equal"_s;
    evidence.sexVerdict = u"equal"_s;
    evidence.numberVerdict = u"equal"_s;
    evidence.contactVerdict = u"equal"_s;
    evidence.result = u"settled"_s;
    evidence.proved = QStringList{u"form"_s, u"signature"_s, u"photo"_s, u"issued"_s, u"unaltered"_s};
    evidence.notProved = QStringList{u"original"_s, u"holder"_s};
    evidence.next = QStringList{u"confirm-holder"_s};
    return evidence;
}

QImage sampleFace(const QColor &ground, const QColor &shirt)
{
    QImage image(160, 200, QImage::Format_RGB32);
    image.fill(ground);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(shirt);
    painter.drawRoundedRect(20, 140, 120, 100, 50, 50);
    painter.setBrush(QColor(60, 40, 30));
    painter.drawEllipse(40, 28, 80, 100);
    painter.setBrush(QColor(190, 140, 105));
    painter.drawEllipse(48, 48, 64, 92);
    return image;
}

station::DeskSnapshot sampleDay(int later)
{
    station::DeskSnapshot day;
    day.date = deskDay;
    day.booths = {u"1"_s, u"2"_s, u"3"_s};
    day.windows = {u"1"_s, u"2"_s, u"3"_s, u"4"_s};
    day.health.portalReached = true;
    day.health.verifierRegistered = true;
    day.health.jailName = u"Thane Central"_s;
    const auto add = [&](int number, QTime start, Mode mode, State state) -> station::VisitLine & {
        day.day << sampleLine(number, start, mode, state);
        return day.day.last();
    };
    for (int i = 0; i < 2; ++i) {
        station::VisitLine &line = add(i, QTime(10, 0), Mode::Video, State::InProgress);
        line.remainingSeconds = 372 - i * 64;
        line.counting = true;
        line.asOfMonotonicMs = 1'000'000;
    }
    add(2, QTime(10, 10), Mode::Video, State::Arrived).lobby = true;
    add(3, QTime(10, 10), Mode::FaceToFace, State::Arrived);
    station::VisitLine &verified = add(5, QTime(10, 10), Mode::FaceToFace, State::Verified);
    verified.inmateTrack = visits::InmateTrack::OnTheWay;
    verified.token = u"2-04"_s;
    add(6, QTime(10, 5), Mode::FaceToFace, State::Approved).late = true;
    add(4, QTime(10, 30), Mode::Video, State::Approved).inmateConfirmed = false;
    for (int i = 0; i < later; ++i)
        add(20 + i, QTime(11, 0).addSecs(i * 120), i % 3 ? Mode::FaceToFace : Mode::Video, State::Approved);
    add(1000, QTime(9, 0), Mode::FaceToFace, State::Completed).talkSeconds = 1180;
    add(1001, QTime(9, 10), Mode::Video, State::Failed);
    add(1002, QTime(9, 20), Mode::Video, State::NoShow);
    return day;
}

} // namespace mulakat::testing
