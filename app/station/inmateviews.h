#pragma once
#include "station/views.h"

// What the inmate list and the call-out list show: values, made on the station thread.
namespace mulakat::station {

// Inmates of the jail's list, found or by name.
struct InmateList {
    QList<InmateView> rows; // at most InmateListDesk::mostRows
    int found = 0;          // that fit, also those beyond the rows
    int total = 0;          // of the jail
};

struct InmateDetail {
    InmateView inmate;
    QList<VisitLine> visits;      // today's and coming ones that are not over, by time
    QList<TimelineLine> history;  // of his line in the list, newest first; detail is the state it was set to
};

struct InmateImportPreview : ImportPreview {
    int changed = 0;   // of the accepted: known inmates whose line has other words now
};

// Which prisoners a call-out list is about.
struct CallOutWish {
    int minutes = 30;          // whose visit begins within that, from now on
    std::optional<QTime> batch; // instead: all whose visit begins then
};

struct CallOutLine {
    base::VisitId visit;
    QString visrn;
    QTime start;
    visits::Mode mode = visits::Mode::FaceToFace;
    visits::Kind kind = visits::Kind::Family;
    visits::InmateTrack track = visits::InmateTrack::NotCalled;
    QString place;        // booth or window
    QString inmate;
    QString inmateLatin;
    QString number;
    QString status;       // of the inmate list where he is not in
    bool confirmed = false; // an officer has confirmed whom the visit means
    bool visitorHere = false;
};

struct CallOutWing {
    QString wing;         // empty: not known
    QList<CallOutLine> lines; // by time, then place
};

struct CallOutList {
    QDate date;
    QTime from;           // the first and the last start it covers
    QTime until;
    std::optional<QTime> batch;
    QList<CallOutWing> wings; // by name; the one that is not known comes last
    QList<QTime> batches; // starts of today that are not over, for the choice of one
    int lines() const
    {
        int count = 0;
        for (const CallOutWing &wing : wings)
            count += int(wing.lines.size());
        return count;
    }
};

} // namespace mulakat::station
