#pragma once
#include "base/clock.h"
#include "portal/hub/hubport.h"
#include "portal/protocol/seat.h"
#include "store/database.h"

#include <QHash>

namespace mulakat::portal::web {

// The visitor's end of each call: one browser has it, by a cookie whose token is kept as a digest. Lives on the hub
// thread.
class Seats final : public protocol::SeatPort
{
public:
    Seats(store::Database &database, hub::HubPort &hub, const base::Clock &clock);

    static constexpr char cookieName[] = "seat";
    static constexpr int cookieSeconds = 12 * 3600;

    // Whether the visitor's page may take part now: WrongDay, TooEarly, TooLate, ClockWrong, NotInThisState (`state`), UnknownVisit.
    base::Done mayJoin(const base::VisitId &visit) const;

    // The visit by its number and both secrets. WrongSecret for all that is not right, whatever it is, and TooManyTries
    // (`minutes`) after five wrong ones.
    base::Result<base::VisitId> byNumber(const QString &visrn, const QString &otp, const QString &pin);

    // Gives the seat: the token for the cookie. The holder of the seat keeps it. SeatTaken while another device has it
    // open, unless `move`. Everything of mayJoin().
    base::Result<QString> take(const base::VisitId &visit, const QString &token, bool move);

    std::optional<base::VisitId> holderOf(const QString &token) const;
    bool isLive(const base::VisitId &visit) const; // a page is connected, or was a moment ago

    base::Result<protocol::SeatGrant> bySeatCookie(const QByteArray &cookieHeader) override;
    void pageOpened(const protocol::SeatGrant &seat) override;
    void pageClosed(const protocol::SeatGrant &seat) override;

private:
    base::Done mayTry(const base::VisitId &visit) const;
    void noteWrong(const base::VisitId &visit);

    store::Database &m_database;
    hub::HubPort &m_hub;
    const base::Clock &m_clock;
    struct Live {
        QString seat;
        int pages = 0;
        qint64 closedMs = 0; // monotonic
    };
    QHash<base::VisitId, Live> m_live;
};

} // namespace mulakat::portal::web
