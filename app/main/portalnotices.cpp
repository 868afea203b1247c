#include "main/portalnotices.h"

namespace mulakat::portal {

HubNotices::HubNotices(hub::Hub &hub, QString publicUrl)
    : m_hub(hub)
    , m_publicUrl(std::move(publicUrl))
{
}

const visits::VisitBook &HubNotices::book() const
{
    return m_hub.book();
}

base::Result<visits::Booking> HubNotices::booking(const base::VisitId &visit) const
{
    return m_hub.booking(visit);
}

base::Result<notices::AccessWords> HubNotices::access(const base::VisitId &visit) const
{
    const auto access = m_hub.access(visit);
    if (!access)
        return access.error();
    return notices::AccessWords{access->link, access->otp, access->pin, access->version};
}

base::Done HubNotices::submit(const visits::Event &event)
{
    return m_hub.submit(event, {});
}

} // namespace mulakat::portal
