#pragma once
#include "station/deskservice.h"
#include "visits/uptime.h"

namespace mulakat::station {

// One visit that a gap has hit.
struct GapLine {
    VisitLine visit;
    bool interrupted = false;            // its talk was cut; else its time was missed
    visits::Stretch down;                // when nobody was there, in its time
    bool mayResume = false;              // a paused video talk of today
    bool mayHaveTakenPlace = false;      // a face-to-face talk that was running
    bool mayBeHere = false;              // today's, not arrived yet
    std::optional<SlotView> laterToday;  // where there is room
    std::optional<SlotView> anotherDay;
};

// What two desks did to the same visit while they could not see each other: the first in the hub's order counts.
struct DoubledEntry {
    QString event;                       // stable name
    QString by;                          // officer's display name, or mover
    QString station;
    qint64 atUtcMs = 0;
};
struct DoubledLine {
    VisitLine visit;
    DoubledEntry counts;                 // event is empty where it is not known
    DoubledEntry ignored;
    QString chain;                       // of the ignored one: names it for seen()
    qint64 sequence = 0;
};

struct GapView {
    QList<visits::Stretch> gaps;         // of the last days
    QList<GapLine> lines;
    QList<DoubledLine> doubled;
    QList<StaffView> officers;           // who may have been in charge of a visit on paper
    bool isEmpty() const { return lines.isEmpty() && doubled.isEmpty(); }
};

enum class GapAct { Resume, TookPlace, Here, LaterToday, AnotherDay };

struct GapSettled {
    int done = 0;
    QList<QPair<QString, base::Failure>> left; // visit numbers, and what stands in the way
};

// A visit of the gap off the paper that was kept meanwhile.
struct PaperInput {
    base::VisitId visit;
    QTime from;
    QTime until;
    int talkMinutes = 0;
    QString paper;                       // the sheet's number
    base::StaffId officer;               // who was in charge; empty: who enters it
};

// What happened while check-in was down, and what two desks did at once. As DeskService: main thread, each reply once.
class GapService : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void gap(const ReplyOf<GapView> &reply) = 0;
    // Each on its own: what does not fit is left and named. A new time is told to the family by the hub.
    virtual void settle(const QList<base::VisitId> &visits, GapAct act, const ReplyOf<GapSettled> &reply) = 0;
    virtual void enterFromPaper(const PaperInput &input, const Reply &reply) = 0;
    virtual void seen(const DoubledLine &line, const Reply &reply) = 0; // an officer has looked at it

Q_SIGNALS:
    void changed(); // ask again
};

} // namespace mulakat::station
