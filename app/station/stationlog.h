#pragma once
#include "base/clock.h"
#include "station/storeport.h"
#include "visits/booking.h"

#include <QSet>
#include <functional>

namespace mulakat::station {

// One event of a visit's own history.
struct LoggedEvent {
    base::StationId chain;
    qint64 sequence = 0;
    visits::Event event;
    bool ignored = false;
    QByteArray digest; // the record's hash in its chain
    qint64 order = 0;  // the hub's number; 0: none yet
};

// What a station knows: its copy of the log folded, and the personal records beside it. The only way to change it is
// commit() (own events) and take…() (the hub's). Lives on the station thread.
class StationLog
{
public:
    StationLog(StorePort &store, const base::Clock &clock, base::StationId own, const visits::Jail &jail);

    base::Done open(); // loads the copy; StoreFailed, StoreNewer
    const visits::VisitBook &book() const { return m_copy.view(); }
    const visits::Jail &jail() const { return m_copy.view().jail(); }
    void setJail(const visits::Jail &jail);

    // Checks the event against the view, writes it and its record in one transaction, folds it.
    base::Done commit(visits::Event event, const std::optional<RecordDraft> &record = std::nullopt);
    // Every draft that fits, in one transaction; how many there were.
    base::Result<int> commitAll(const QList<EventDraft> &drafts);

    base::Done takeNumbered(const QList<NumberedRow> &rows);
    base::Done takeRecords(const QList<RecordRow> &rows);
    base::Done startOver();
    qint64 knownOrder() const { return m_copy.knownOrder(); }
    int waiting() const { return int(m_copy.waiting().size()); }

    base::Result<const visits::Visit *> visit(const base::VisitId &id) const; // UnknownVisit
    const visits::Booking *booking(const base::VisitId &id) const;
    const visits::Inmate *inmate(const base::InmateId &id) const;
    const QHash<base::InmateId, visits::Inmate> &inmates() const { return m_inmates; }
    QList<LoggedEvent> history(const base::VisitId &id) const; // by time
    StorePort &store() { return m_store; }
    const base::Clock &clock() const { return m_clock; }
    const base::StationId &own() const { return m_own; }

    // The clock is believed where this machine's own watch finds it sane and it is not before the log's last entry, or
    // somebody has confirmed it since. While it is not, nobody arrives (ClockWrong).
    bool clockFits() const;
    void setClockSane(bool sane) { m_clockSane = sane; }
    void setClockConfirmed(bool confirmed) { m_clockConfirmed = confirmed; }
    qint64 lastEventUtcMs() const { return m_lastEventUtcMs; } // 0 while the log is empty

    // Called after something of the visit changed; an empty id: many at once.
    void onChange(std::function<void(const base::VisitId &)> listener) { m_listener = std::move(listener); }

private:
    void note(const visits::ChainEntry &entry, bool ignored, qint64 order = 0);
    void takeRecord(const RecordDraft &record);
    void changed(const base::VisitId &visit);

    StorePort &m_store;
    const base::Clock &m_clock;
    base::StationId m_own;
    visits::StationCopy m_copy;
    QHash<base::VisitId, visits::Booking> m_bookings;
    QHash<base::InmateId, visits::Inmate> m_inmates;
    QHash<base::VisitId, QList<LoggedEvent>> m_history;
    std::function<void(const base::VisitId &)> m_listener;
    qint64 m_lastEventUtcMs = 0;
    bool m_clockSane = true;
    bool m_clockConfirmed = false;
};

} // namespace mulakat::station
