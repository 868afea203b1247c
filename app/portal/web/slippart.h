#pragma once
#include "portal/web/pages.h"

namespace mulakat::portal::web {

// The attendance slip, for paper: what an employer or a court may need to see of who came, and nothing of whom they met.
class SlipPart final : public PagePart
{
public:
    explicit SlipPart(Services &services)
        : m_services(services)
    {
    }
    std::optional<protocol::HttpResponse> answer(const Caller &caller) override;

private:
    Services &m_services;
};

QString slipPath(const Tokens &tokens, const base::VisitId &visit); // for one hour

} // namespace mulakat::portal::web
