#include "station/slips.h"

#include "audit/slip.h"
#include "base/clock.h"

namespace mulakat::station {

namespace {

base::Failure unfit(base::FailureCode code, const visits::Visit &visit, QJsonObject info)
{
    info.insert(QStringLiteral("visit"), visit.id.text());
    return base::fail(code, info);
}

} // namespace

base::Result<base::VisitId> visitOfSlip(const QString &text, const StationLog &log)
{
    const QStringList keys = log.jail().rest.value(audit::slipKeysField).toVariant().toStringList();
    const auto read = audit::readSlip(text, audit::slipKeysFrom(keys));
    if (read && !read->genuine && read->slip.jail != log.jail().code)
        return base::fail(base::FailureCode::UnknownVisit, {{QStringLiteral("why"), QStringLiteral("other-jail")}});
    if (!read || !read->genuine)
        return base::fail(base::FailureCode::NotVerified,
                          {{QStringLiteral("why"), keys.isEmpty() ? QStringLiteral("no-key") : QStringLiteral("forged")}});
    for (const visits::Visit &visit : log.book().visits()) {
        if (visit.visrn != read->slip.visrn)
            continue;
        const QDate day = visit.slot.date;
        if (day != log.clock().today())
            return unfit(base::FailureCode::WrongDay, visit, {{QStringLiteral("date"), day.toString(Qt::ISODate)}});
        if (day != read->slip.date || visit.slot.start != read->slip.start)
            return unfit(base::FailureCode::NotInThisState, visit,
                         {{QStringLiteral("why"), QStringLiteral("replaced")}, {QStringLiteral("start"), visit.slot.start.toString(QStringLiteral("HH:mm"))}});
        return visit.id;
    }
    return base::fail(base::FailureCode::UnknownVisit);
}

std::optional<base::Failure> spentSlip(const visits::Visit &visit)
{
    if (visit.state == visits::State::Approved)
        return std::nullopt;
    if (visit.state == visits::State::NoShow)
        return unfit(base::FailureCode::TooLate, visit, {});
    const bool over = visits::isEnd(visit.state);
    QJsonObject info{{QStringLiteral("why"), visit.state == visits::State::Cancelled ? QStringLiteral("cancelled")
                                                 : over ? QStringLiteral("over") : QStringLiteral("used")}};
    if (!over)
        info.insert(QStringLiteral("at"), base::toJailTime(visit.arrivedAtUtcMs).toString(QStringLiteral("HH:mm")));
    return unfit(base::FailureCode::NotInThisState, visit, info);
}

} // namespace mulakat::station
