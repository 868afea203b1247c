// What only the hub knows of people: whose registration an imported visit is, and who may sign in.
#include "portal/hub/hub.h"
#include "portal/hub/hubstate.h"
#include "store/logstore.h"

namespace mulakat::portal::hub {

using visits::EventType;

namespace {

// An import and a walk-in are written by stations, which have no index.key. A registration by the family brings its own.
bool wantsVisitor(const visits::Visit &visit)
{
    return visit.visitorKey.isEmpty() && visits::isBeforeTalk(visit.state);
}

// What the family's form is keyed by: the mobile, else the address where codes are sent.
QString reachedAt(const visits::Booking &booking)
{
    const visits::Person &visitor = booking.visitors.constFirst();
    return visitor.mobile.isEmpty() ? visitor.email : visitor.mobile;
}

} // namespace

base::Done Hub::giveVisitors()
{
    if (!m->reacts)
        return base::done();
    QHash<base::VisitId, QString> keys;
    for (const visits::Visit &visit : m->order.book().visits()) {
        const base::RecordId record = m->bookingOf.value(visit.id);
        if (!wantsVisitor(visit) || record.isEmpty() || m->unreachable.value(visit.id) == record)
            continue;
        const auto known = booking(visit.id);
        const QString reached = known ? reachedAt(*known) : QString();
        if (reached.isEmpty())
            m->unreachable.insert(visit.id, record); // until another booking comes
        else
            keys.insert(visit.id, visitorKey(reached));
    }
    if (keys.isEmpty())
        return base::done();
    return m->write([&] {
        for (auto it = keys.cbegin(); it != keys.cend(); ++it) {
            const visits::Visit *visit = m->order.book().visit(it.key());
            if (!visit || !wantsVisitor(*visit))
                continue; // another process was quicker
            const visits::Event event{it.key(), EventType::VisitorKnown, {{QStringLiteral("visitor"), *it}},
                                      m->clock.utcMs(), visits::Mover::Portal, {}};
            if (const auto put = m->appendOwn(event); !put)
                return put;
        }
        return base::done();
    });
}

QByteArray Hub::cardKey() const
{
    return m->log->store().cardKey();
}

base::Done Hub::changeStaff(const store::StaffRow &row, EventType what)
{
    QJsonObject data{{QStringLiteral("staff"), row.id.text()}};
    if (what == EventType::StaffAdded)
        data.insert(QStringLiteral("role"), row.role);
    const auto written = m->write([&]() -> base::Done {
        if (const auto put = m->log->store().putStaff(row); !put)
            return put;
        return m->appendOwn({visits::jailItself(), what, data, m->clock.utcMs(), visits::Mover::Portal, {}});
    });
    tell();
    return written;
}

} // namespace mulakat::portal::hub
