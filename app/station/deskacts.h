#pragma once
#include "station/session.h"
#include "station/stationlog.h"

#include <functional>

namespace mulakat::station {

// How a use case of a desk writes: in the name of the officer who is signed in, checked, at once. Station thread.
class DeskActs
{
public:
    DeskActs(StationLog &log, Session &session)
        : m_log(log)
        , m_session(session)
    {
    }

    enum class Right { Officer, Superintendent };
    base::Done act(const base::VisitId &visit, visits::EventType type, const QJsonObject &data,
                   Right right = Right::Officer, const std::optional<RecordDraft> &record = std::nullopt);
    // The same with a text in the person's own words as its record; an empty text writes no record.
    base::Done actWithText(const base::VisitId &visit, visits::EventType type, QJsonObject data, const QString &text,
                           Right right = Right::Officer);
    // Whether this station may move the visit now (a lease, where it is cut off from the hub); not set: any.
    void setLease(std::function<bool(const visits::Visit &)> lease) { m_lease = std::move(lease); }
    bool mayMove(const base::VisitId &visit) const;
    // Who would write; NotSignedIn, NotAllowed.
    base::Result<Session::Actor> actor(Right right = Right::Officer) const;

    StationLog &log() { return m_log; }
    const StationLog &log() const { return m_log; }
    Session &session() { return m_session; }

private:
    StationLog &m_log;
    Session &m_session;
    std::function<bool(const visits::Visit &)> m_lease;
};

} // namespace mulakat::station
