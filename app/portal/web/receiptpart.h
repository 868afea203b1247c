#pragma once
#include "portal/web/pages.h"

namespace mulakat::portal::web {

// /receipts/sms: an SMS gateway says what became of a message, by query, form or JSON. 200 taken, 403 the secret is wrong,
// 404 no such message (a gateway then calls again), 400 cannot be read. Hub thread.
class ReceiptPart final : public PagePart
{
public:
    explicit ReceiptPart(Services &services)
        : m_services(services)
    {
    }
    std::optional<protocol::HttpResponse> answer(const Caller &caller) override;

private:
    Services &m_services;
};

} // namespace mulakat::portal::web
