#pragma once
#include "portal/hub/hub.h"
#include "portal/notices/noticesource.h"

namespace mulakat::portal {

// The hub as the messages see it.
class HubNotices final : public notices::NoticeSource
{
public:
    HubNotices(hub::Hub &hub, QString publicUrl);
    void setPublicUrl(const QString &url) { m_publicUrl = url; }

    const visits::VisitBook &book() const override;
    base::Result<visits::Booking> booking(const base::VisitId &visit) const override;
    base::Result<notices::AccessWords> access(const base::VisitId &visit) const override;
    base::Done submit(const visits::Event &event) override;
    QString publicUrl() const override { return m_publicUrl; }

private:
    hub::Hub &m_hub;
    QString m_publicUrl;
};

} // namespace mulakat::portal
