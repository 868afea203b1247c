#pragma once
#include "base/result.h"
#include "visits/book.h"

#include <QJsonObject>

namespace mulakat::visits {

// date, start, minutes out of an event's data; invalid parts stay invalid.
Slot slotFrom(const QJsonObject &data);
void putSlot(QJsonObject &data, const Slot &slot);

// Booths for video, windows for face to face.
const QStringList &placesFor(const Jail &jail, Mode mode);

// Whether the place and the inmate are free for this slot, turn-round included; `visit` itself does not count.
base::Done slotFree(const VisitBook &book, const Visit &visit, const Slot &slot, const QString &place,
                    const base::InmateId &inmate);

struct SlotOffer {
    Slot slot;
    QString place;
};
// The first `count` free slots on or after `from` within the jail's days and hours, at most the notice days ahead, one
// place each (the least used of that time). `notBeforeUtcMs` leaves out slots that have passed.
QList<SlotOffer> freeSlots(const VisitBook &book, const Visit &visit, const base::InmateId &inmate, QDate from,
                           qint64 notBeforeUtcMs, int count);

} // namespace mulakat::visits
