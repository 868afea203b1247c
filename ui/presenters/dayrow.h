#pragma once
#include "station/views.h"

#include <QMetaType>

namespace mulakat::ui::presenters {

// Where a visit stands in the day's list.
enum class Group { Now, Next, Later, Done, NotCome };
inline constexpr int groupCount = 5;
QString word(Group group);

// How something stands; a screen shows each with its colour, its shape and a word.
enum class Mark { None, Waiting, Ready, Live, Attention, Closed };

// How the jail's booths stand: all up, some dark, all dark; Closed where it is not known here, or there are none.
Mark boothsMark(const station::Health &health);

// The time by which rows are judged.
struct Moment {
    qint64 utcMs = 0;
    qint64 monotonicMs = 0;
    QDate today;
};

// One row as it is painted: a group's heading, or a visit.
struct DayRow {
    bool heading = false;
    Group group = Group::Next;
    int count = 0;         // of a heading
    bool folded = false;   // of a heading: its visits are not shown
    base::VisitId id;
    QString visrn;
    Mark mark = Mark::None;
    QString time;          // "10:50"
    QString place;         // "booth 3"
    QString visitor;
    QString inmate;
    QString note;          // what is next, or how it ended
    QString timeLeft;      // of a running talk, "6:12"
    QString token;
    QString kind;          // "legal", "medical"; empty for family
    QString openedBy;      // the colleague who has it
    QString line;          // of a running call: "good line", or what is wrong at the booth
    int quality = -1;      // 0..5 bars of a running call; -1: no booth has told of it
    friend bool operator==(const DayRow &, const DayRow &) = default;
};

Group groupOf(const station::VisitLine &line, const Moment &now);
DayRow rowOf(const station::VisitLine &line, const Moment &now);
int remainingSeconds(const station::VisitLine &line, qint64 monotonicMs);

// Text as it is searched: case, accents, native digits and the usual ways to spell an Indian name in Latin letters do
// not count. The same for what is typed and for what is searched.
QString foldForFind(const QString &text);
QString findTextOf(const station::VisitLine &line); // folded

} // namespace mulakat::ui::presenters

Q_DECLARE_METATYPE(mulakat::ui::presenters::DayRow)
