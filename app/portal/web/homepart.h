#pragma once
#include "portal/web/pages.h"

namespace mulakat::portal::web {

// The home page, the captcha's picture and sound, and the Latin form of a name.
class HomePart final : public PagePart
{
public:
    explicit HomePart(Services &services);
    std::optional<protocol::HttpResponse> answer(const Caller &caller) override;

private:
    Services &m_services;
};

} // namespace mulakat::portal::web
