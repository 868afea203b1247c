#include "day/dayplan.h"

namespace mulakat::testing {
using namespace Qt::StringLiterals;
using visits::Mode;

namespace {

// In turn; visits that simply take place stand between the others.
const QList<Way> videoWays{Way::ByClock, Way::LineLost, Way::ByOfficer, Way::NoShow, Way::ByClock, Way::Extended, Way::Denied, Way::Paused,
                           Way::ByOfficer, Way::InmateAway, Way::HungUp, Way::ByClock, Way::Reversed, Way::LeftWaiting, Way::Terminated,
                           Way::ByClock, Way::Cancelled};
const QList<Way> faceWays{Way::ByOfficer, Way::ByClock, Way::NoShow, Way::ByClock, Way::Extended, Way::Denied, Way::ByClock, Way::InmateAway,
                          Way::ByClock, Way::LateComer, Way::Terminated, Way::ByOfficer, Way::Reversed, Way::ByClock, Way::LeftWaiting,
                          Way::ByClock, Way::ByOfficer, Way::Cancelled, Way::ByClock};
const QList<Party> parties{Party::Alone, Party::Guest, Party::Alone, Party::Card, Party::GuestAbsent, Party::Pan, Party::ChildAdded,
                           Party::Alone, Party::GuestVouchedByMember, Party::AdultAdded, Party::Alone};

} // namespace

DayPlan::DayPlan(QDate date, int video, int face)
    : m_date(date)
    , m_slots((video + booths - 1) / booths)
    , m_windows((face + m_slots - 1) / m_slots)
{
    for (int i = 0; i < video; ++i)
        add(Mode::Video, i, booths);
    for (int i = 0; i < face; ++i)
        add(Mode::FaceToFace, i, m_windows);
}

void DayPlan::add(Mode mode, int number, int places)
{
    Planned visit;
    visit.index = int(m_visits.size());
    visit.visrn = m_date.toString(u"yyyy/MM/dd/"_s) + QString::number(601 + visit.index);
    visit.mode = mode;
    visit.slot = number / places;
    visit.place = QString::number(1 + number % places);
    visit.way = mode == Mode::Video ? videoWays.at(number % videoWays.size()) : faceWays.at(number % faceWays.size());
    visit.party = parties.at(number % parties.size());
    visit.atCheckIn = mode == Mode::FaceToFace && number % 3 != 0;
    visit.desk = number % 2;
    // Who is to be served while desk 2 is cut off: its own visits of that slot, checked in before, and nobody else.
    const bool hub = mode == Mode::Video || visit.slot == cutSlot() + 1;
    if (hub && (visit.slot == cutSlot() || visit.slot == cutSlot() + 1))
        visit.desk = 0;
    if (visit.way == Way::LateComer && visit.slot == cutSlot() - 1)
        visit.desk = 0; // comes when desk 2 is cut off
    if (isCutOff(visit)) {
        const bool late = visit.way == Way::NoShow || visit.way == Way::LateComer;
        visit.way = late ? Way::LateInCut : visit.way;
        visit.atCheckIn = visit.atCheckIn && !late;
    }
    // One late comer a slot has the spare window.
    const auto isLate = [&](const Planned &other) { return other.slot == visit.slot && other.way == Way::LateComer; };
    if (visit.way == Way::LateComer && std::any_of(m_visits.cbegin(), m_visits.cend(), isLate))
        visit.way = Way::NoShow;
    if (visit.way == Way::NoShow || visit.way == Way::LateComer)
        visit.atCheckIn = false;
    if (visit.party == Party::Card && !visit.atCheckIn)
        visit.party = Party::Alone;
    m_visits << visit;
}

void DayPlan::setId(const QString &visrn, const base::VisitId &id)
{
    for (Planned &visit : m_visits) {
        if (visit.visrn == visrn)
            visit.id = id;
    }
}

QByteArray DayPlan::csv() const
{
    QByteArray csv = "Visit Reg. No,Visit Date,Slot,Duration (min),Mode,Visitor Name,Father/Husband Name,Gender,Age,Relation,Mobile No,ID Proof,ID No,"
                     "Additional Visitors,Prisoner Name,Prisoner Father/Husband,Prisoner Age,Prisoner Gender,Prisoner No,Window/Booth\n";
    for (const Planned &visit : m_visits) {
        const bool pan = visit.party == Party::Pan;
        const QStringList cells{visit.visrn, m_date.toString(Qt::ISODate), clockAt(visit.slot * slotSeconds).toString(u"HH:mm"_s),
                                QString::number((visit.isVideo() ? videoSeconds : faceSeconds) / 60), visit.isVideo() ? u"Video"_s : u"Physical"_s,
                                visit.visitorName(), u"Vinayak Kulmethe"_s, u"Female"_s, u"40"_s, u"Wife"_s,
                                u"60000%1"_s.arg(visit.index, 5, 10, QLatin1Char('0')), pan ? u"PAN"_s : u"Not Available"_s, pan ? visit.pan() : QString(),
                                visit.hasGuest() ? u"Guest %1"_s.arg(visit.index) : QString(), visit.inmateName(), u"Mohan Lal"_s, u"41"_s, u"Male"_s,
                                visit.inmateNumber(), visit.place};
        csv += cells.join(u',').toUtf8() + '\n';
    }
    return csv;
}

QList<QPair<QString, QString>> DayPlan::staff()
{
    return {{superintendent(), u"superintendent"_s}, {u"S. Patil"_s, u"officer"_s}, {u"M. Jadhav"_s, u"officer"_s}, {u"R. Kulkarni"_s, u"officer"_s}};
}

QString DayPlan::officer(int desk, int secondOfDay) const
{
    return desk == 0 ? u"S. Patil"_s : secondOfDay < shiftEnds() ? u"M. Jadhav"_s : u"R. Kulkarni"_s;
}

} // namespace mulakat::testing
