#pragma once
#include "portal/hub/hub.h"
#include "portal/protocol/eventmessage.h"
#include "store/logstore.h"
#include "unit/station/testclock.h"
#include "unit/visits/eventmaker.h"

#include <QTemporaryDir>

namespace mulakat::testing {

// A jail's folder of its own, at a time that stands still.
struct HubRig {
    QTemporaryDir folder;
    TestClock clock{at(9, 45)};

    std::unique_ptr<portal::hub::Hub> open(portal::hub::Hub::Chain chain = portal::hub::Hub::Chain::Hub, const QString &database = {});
    base::Result<std::unique_ptr<portal::hub::Hub>> tryOpen(portal::hub::Hub::Chain chain = portal::hub::Hub::Chain::Hub);
};

// An event as the hub itself writes it: by the portal, for the visitor.
visits::Event byPortal(visits::Event event);
portal::hub::RecordDraft bookingOf(const base::VisitId &visit, const visits::Booking &booking);
// A booking with a name, a number and a document that must never show.
visits::Booking personalBooking(const EventMaker &maker);
// Registered, with its booking, and approved: what a family and a superintendent have done.
base::Done submitAndApprove(portal::hub::Hub &hub, const EventMaker &maker);

// A station's own chain.
class StationChain
{
public:
    explicit StationChain(const QString &name) : m_chain(name) { }
    portal::protocol::EventMessage next(const visits::Event &event);
    base::StationId id() const { return m_chain; }

private:
    base::StationId m_chain;
    qint64 m_sequence = 0;
    QByteArray m_last;
};

} // namespace mulakat::testing
