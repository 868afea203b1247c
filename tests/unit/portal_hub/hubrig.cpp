#include "hubrig.h"

#include "audit/record.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace mulakat::testing {

using portal::hub::Hub;

base::Result<std::unique_ptr<Hub>> HubRig::tryOpen(Hub::Chain chain)
{
    return Hub::open(folder.path(), {}, clock, chain);
}

std::unique_ptr<Hub> HubRig::open(Hub::Chain chain, const QString &database)
{
    auto hub = Hub::open(folder.path(), database, clock, chain);
    if (!hub)
        qFatal("%s %s", qPrintable(base::failureName(hub.error().code)), QJsonDocument(hub.error().info).toJson().constData());
    return std::move(*hub);
}

visits::Event byPortal(visits::Event event)
{
    event.mover = visits::Mover::Portal;
    event.by.clear();
    if (event.data.contains(QLatin1String("visitor"))) // the maker's short words are no digests
        event.data.insert(QStringLiteral("visitor"), QString::fromLatin1(QCryptographicHash::hash(visits::word(event, QLatin1String("visitor")).toUtf8(), QCryptographicHash::Sha256).toHex().left(16)));
    return event;
}

portal::hub::RecordDraft bookingOf(const base::VisitId &visit, const visits::Booking &booking)
{
    return {base::newId<base::RecordId>(), visit, QStringLiteral("booking"), QJsonDocument(booking.toJson()).toJson(QJsonDocument::Compact)};
}

visits::Booking personalBooking(const EventMaker &maker)
{
    visits::Booking booking;
    booking.visit = maker.visit;
    booking.visrn = QStringLiteral("2026/12/01/") + maker.visit.text();
    booking.mode = maker.mode;
    visits::Person person;
    person.id = base::MemberId(QStringLiteral("1"));
    person.name = QStringLiteral("Zubeida Qalandar");
    person.fatherOrHusband = QStringLiteral("Yaqoob Qalandar");
    person.mobile = QStringLiteral("6055544433");
    person.address = QStringLiteral("17 Quartz Lane");
    person.idKind = QStringLiteral("pan");
    person.idNumber = QStringLiteral("ZZZPK8118H");
    booking.visitors << person;
    booking.inmate.name = QStringLiteral("Xavier Quadros");
    return booking;
}

base::Done submitAndApprove(Hub &hub, const EventMaker &maker)
{
    const auto booking = bookingOf(maker.visit, personalBooking(maker));
    visits::Event submitted = byPortal(maker.submitted());
    submitted.data.insert(QStringLiteral("booking"), booking.id.text());
    if (const auto done = hub.submit(submitted, {booking}); !done)
        return done;
    return hub.submit(maker.approved(), {});
}

portal::protocol::EventMessage StationChain::next(const visits::Event &event)
{
    portal::protocol::EventMessage message;
    message.chain = m_chain;
    message.sequence = ++m_sequence;
    message.event = event;
    const audit::Record sealed = audit::sealed({m_chain, m_sequence, event.visit.text(), visits::name(event.type), event.atUtcMs, message.offsetMin,
                                                visits::name(event.mover), event.by, audit::canonicalData(event.data), {}, {}}, m_last);
    message.prev = sealed.prev;
    message.hash = m_last = sealed.hash;
    return message;
}

} // namespace mulakat::testing
