#pragma once
#include "portal/web/pages.h"

namespace mulakat::portal::web {

// Where the visit's pass lies for an hour: who has this address has shown that the visit is theirs.
QString passPath(const Tokens &tokens, const base::VisitId &visit);

// /pass/<token>: the slip of a visit that was asked for, the pass of one that is approved, for paper; /pass/<token>.jpg the
// visitor's photo on it.
class PassPart final : public PagePart
{
public:
    explicit PassPart(Services &services);
    std::optional<protocol::HttpResponse> answer(const Caller &caller) override;

private:
    protocol::HttpResponse photo(const visits::Booking &booking) const;

    Services &m_services;
};

} // namespace mulakat::portal::web
