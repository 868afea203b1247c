#pragma once
#include "base/ids.h"
#include "visits/terms.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QStringList>
#include <QTime>

namespace mulakat::testing {

// What becomes of a visit of the simulated day.
enum class Way {
    ByClock, ByOfficer, Extended, Terminated, NoShow, LateComer, Denied, Reversed, LeftWaiting, InmateAway, Cancelled,
    LineLost, Paused, HungUp, // video only
    LateInCut                 // face to face: comes while its desk is cut off
};
// Who comes, and how each is known.
enum class Party { Alone, Guest, GuestAbsent, GuestVouchedByMember, ChildAdded, AdultAdded, Card, Pan };

struct Planned {
    int index = 0;
    QString visrn;
    base::VisitId id;         // once the list is taken in
    visits::Mode mode = visits::Mode::FaceToFace;
    int slot = 0;
    QString place;            // booked
    Way way = Way::ByClock;
    Party party = Party::Alone;
    int desk = 0;             // 0 or 1
    bool atCheckIn = false;   // arrives at the check-in, not at a desk

    bool isVideo() const { return mode == visits::Mode::Video; }
    bool hasGuest() const { return party == Party::Guest || party == Party::GuestAbsent || party == Party::GuestVouchedByMember; }
    QString visitorName() const { return party == Party::Card ? QStringLiteral("Asha Vinayak Kulmethe") : QStringLiteral("Visitor %1").arg(index); }
    QString pan() const { return QStringLiteral("ABCPV%1F").arg(1000 + index); }
    base::InmateId inmateId() const { return base::InmateId(QStringLiteral("i%1").arg(index)); }
    QString inmateName() const { return QStringLiteral("Prisoner %1").arg(index); }
    QString inmateNumber() const { return QStringLiteral("UT/%1/2026").arg(1000 + index); }
};

// Seconds after the slot's start at which things are done. The script does them then, the model knows them.
namespace at {
inline constexpr int reversalDenied = -590, reversed = -500;
inline constexpr int comes = -900, checked = -480, called = -420, onTheWay = -240, atPlace = -60, start = 0; // face to face
inline constexpr int page = -180, pageChecked = -130;                                                         // video
inline constexpr int calledToBooth = -120, onTheWayToBooth = -100, deniedOnPage = -170, reversedOnPage = -150, inmateAway = -40, leaves = -50;
inline constexpr int extends = 300, terminated = 360, hungUp = 400, officerEnds = 420, batchEnds = 600, goods = 980;
inline constexpr int lineDown = 200, lineUp = 240, paused = 200, resumed = 260;
inline constexpr int lateComes = 1000, lateChecked = 1010, lateStarts = 1040, lateEnds = 1160;
inline constexpr int cut = -20, lateInCutComes = 300, lateInCutStarts = 420, lateInCutEnds = 880, mended = 1000;
} // namespace at

// A jail's day and what its register must say of it: made from the numbers of visits alone, without any of the product's code.
class DayPlan
{
public:
    static constexpr int slotSeconds = 1020;
    static constexpr int videoSeconds = 600, faceSeconds = 720; // promised talk
    static constexpr int videoExtra = 120, faceExtra = 240;     // extensions
    static constexpr int graceMinutes = 15;
    static constexpr int booths = 7;

    DayPlan(QDate date, int video, int face);

    QDate date() const { return m_date; }
    int slotCount() const { return m_slots; }
    int windows() const { return m_windows; } // booked; one more takes late comers
    QString spareWindow() const { return QString::number(m_windows + 1); }
    const QList<Planned> &visits() const { return m_visits; }
    void setId(const QString &visrn, const base::VisitId &id);
    QByteArray csv() const;               // the clerk's list

    int cutSlot() const { return m_slots / 2; }        // desk 2 works through it without the hub
    bool isBatch(int slot) const { return slot % 3 == 1 && slot != cutSlot(); }
    bool isCutOff(const Planned &visit) const { return visit.slot == cutSlot() && visit.desk == 1; }
    int shiftEnds() const { return (cutSlot() + 2) * slotSeconds - 1000; } // second of the day: another officer at desk 2
    QString officer(int desk, int secondOfDay) const;
    static QString superintendent() { return QStringLiteral("A. Deshmukh"); }
    static QList<QPair<QString, QString>> staff(); // name, role
    QTime clockAt(int secondOfDay) const { return QTime(9, 0).addSecs(secondOfDay); } // of the first slot's start on

    // One line of the register: of some columns the model knows the value, of others a few that are right.
    QHash<QString, QStringList> expected(const Planned &visit) const;

private:
    void add(visits::Mode mode, int number, int places);
    void expectEnd(const Planned &visit, QHash<QString, QStringList> &line) const;
    QStringList documents(const Planned &visit) const;

    QDate m_date;
    int m_slots = 0;
    int m_windows = 0;
    QList<Planned> m_visits;
};

} // namespace mulakat::testing
