#pragma once
#include "portal/hub/turn.h"
#include "portal/web/form.h"
#include "portal/web/pages.h"
#include "portal/web/seats.h"

namespace mulakat::portal::web {

// The way into a video visit: /join (number, OTP, room PIN), /join/<code> (the link of the message), /join/call (the call,
// for who holds the seat), /join/<any>/config (JSON for its script). Looking at a page takes nothing; the button does.
class JoinPart final : public PagePart
{
public:
    JoinPart(Services &services, Seats &seats, const hub::TurnService &turn);
    std::optional<protocol::HttpResponse> answer(const Caller &caller) override;

private:
    protocol::HttpResponse postedForm(const Caller &caller);
    protocol::HttpResponse showLink(const Caller &caller, const QString &code);
    protocol::HttpResponse postedLink(const Caller &caller, const QString &code);
    protocol::HttpResponse postedMove(const Caller &caller, const QString &claim);
    protocol::HttpResponse showCall(const Caller &caller);
    Caller inTheirs(const Caller &caller, const base::VisitId &visit) const;
    protocol::HttpResponse config(const Caller &caller);
    protocol::HttpResponse enter(const Caller &caller, const base::VisitId &visit, bool move);
    protocol::HttpResponse refused(const Caller &caller, const base::VisitId &visit, const base::Failure &failure);
    std::optional<base::VisitId> seatOf(const Caller &caller) const;

    Services &m_services;
    Seats &m_seats;
    const hub::TurnService &m_turn;
    PeerLimit m_triesOfPeer;
};

} // namespace mulakat::portal::web
