#pragma once
#include "station/holds.h"
#include "station/session.h"
#include "station/stationlog.h"
#include "station/views.h"

namespace mulakat::station {

// What is live and not in the log, for the lines it belongs to.
struct LiveFacts {
    QHash<base::VisitId, CallView> calls;
    QSet<base::VisitId> help;
    QStringList seats; // booths whose visitor's seat is up
    QHash<base::VisitId, bool> lobby; // whether the visitor's page is open now; the log only knows that it once was
};

// Turns the copy into what the screens show. No I/O; 500 visits take well under 5 ms. Station thread.
class Snapshots
{
public:
    Snapshots(const StationLog &log, const Session &session)
        : m_log(log)
        , m_session(session)
    {
    }

    std::shared_ptr<DeskSnapshot> desk(QDate date, const LiveFacts &live) const; // health is filled by the station
    VisitLine line(const visits::Visit &visit, const LiveFacts &live) const;
    QString holderOf(const visits::Visit &visit) const; // StaffId of a colleague who holds it; empty: nobody, or this desk
    base::Result<VisitDetail> detail(const base::VisitId &visit, const LiveFacts &live) const;
    QList<RegisterLine> registerOf(QDate date) const;

private:
    struct Now {
        qint64 utcMs = 0;
        qint64 monotonicMs = 0;
        QHash<QString, QString> staff; // display names
        QString self;                  // StaffId signed in here
        QSet<QString> spoken;          // languages of those on duty; not judged while nobody is signed in here
        Holds holds;
    };
    Now now() const;
    VisitLine line(const visits::Visit &visit, const LiveFacts &live, const Now &now) const;
    RequestLine request(const visits::Visit &visit) const;
    QList<PersonView> people(const visits::Visit &visit) const;
    QList<TimelineLine> timeline(const base::VisitId &visit, const Now &now) const;
    int visitsThisMonth(const visits::Visit &visit) const;
    void putApproval(VisitDetail &detail, const visits::Visit &visit, const Now &now) const;
    RegisterLine registerLine(const visits::Visit &visit, const Now &now) const;
    void putInmate(VisitLine &line, const visits::Visit &visit, const visits::Inmate &inmate, const Now &now) const;
    QSet<QString> spoken(const QString &self) const;
    QString latin(const QString &name) const;

    const StationLog &m_log;
    const Session &m_session;
    mutable QHash<QString, QString> m_latin; // names in other scripts, romanised once
};

} // namespace mulakat::station
