#include "visits/slots.h"

#include "base/clock.h"

namespace mulakat::visits {

Slot slotFrom(const QJsonObject &data)
{
    return {QDate::fromString(data.value(QLatin1String("date")).toString(), Qt::ISODate),
            QTime::fromString(data.value(QLatin1String("start")).toString(), QStringLiteral("HH:mm")),
            data.value(QLatin1String("minutes")).toInt()};
}

void putSlot(QJsonObject &data, const Slot &slot)
{
    data.insert(QLatin1String("date"), slot.date.toString(Qt::ISODate));
    data.insert(QLatin1String("start"), slot.start.toString(QStringLiteral("HH:mm")));
    data.insert(QLatin1String("minutes"), slot.minutes);
}

const QStringList &placesFor(const Jail &jail, Mode mode)
{
    return mode == Mode::Video ? jail.booths : jail.windows;
}

base::Done slotFree(const VisitBook &book, const Visit &visit, const Slot &slot, const QString &place,
                    const base::InmateId &inmate)
{
    Slot wide = slot;
    wide.minutes += book.jail().turnroundMinutes;
    for (const Visit &other : book.visits()) {
        if (other.id == visit.id || isEnd(other.state) || other.state == State::Pending)
            continue;
        Slot taken = other.slot;
        taken.minutes += book.jail().turnroundMinutes;
        if (!wide.overlaps(taken))
            continue;
        if (other.mode == visit.mode && other.place == place)
            return base::fail(base::FailureCode::SlotTaken,
                              {{QStringLiteral("place"), place}, {QStringLiteral("visrn"), other.visrn}});
        if (!inmate.isEmpty() && other.inmate == inmate)
            return base::fail(base::FailureCode::InmateBusy, {{QStringLiteral("visrn"), other.visrn}});
    }
    return base::done();
}

QList<SlotOffer> freeSlots(const VisitBook &book, const Visit &visit, const base::InmateId &inmate, QDate from,
                           qint64 notBeforeUtcMs, int count)
{
    const Jail &jail = book.jail();
    const int minutes = visit.mode == Mode::Video ? jail.videoMinutes : jail.faceMinutes;
    const int step = minutes + jail.turnroundMinutes;
    QList<SlotOffer> offers;
    for (int day = 0; day <= jail.noticeDaysMax && offers.size() < count; ++day) {
        const QDate date = from.addDays(day);
        if (jail.closedWeekdays.contains(date.dayOfWeek()))
            continue;
        for (QTime start = jail.opens; start.secsTo(jail.closes) >= minutes * 60 && offers.size() < count;
             start = start.addSecs(step * 60)) {
            const Slot slot{date, start, minutes};
            if (base::slotUtcMs(date, start) < notBeforeUtcMs)
                continue;
            for (const QString &place : placesFor(jail, visit.mode)) {
                if (slotFree(book, visit, slot, place, inmate)) {
                    offers << SlotOffer{slot, place};
                    break;
                }
            }
        }
    }
    return offers;
}

} // namespace mulakat::visits
