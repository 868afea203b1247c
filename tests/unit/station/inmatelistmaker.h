#pragma once
#include "visits/booking.h"

#include <QHash>
#include <QRandomGenerator>

namespace mulakat::testing {

// A made-up jail of thousands: names as they are common in several states, many of them borne by dozens, each with its
// Devanagari spelling; and what families make of them on a form. The same seed gives the same list.
class InmateListMaker
{
public:
    explicit InmateListMaker(quint32 seed)
        : m_random(seed)
    {
    }

    struct Made {
        visits::Inmate inmate;
        QString nagari;       // the name in Devanagari
        QString fatherNagari;
    };
    QList<Made> list(int count);

    // One form's words about him, spoilt in the way of `kind`.
    enum class Spoilt { AsListed, OtherSpelling, Mistyped, Nagari, Reversed, FatherSwapped, NoFather, FatherInName, AgeOff, Number, Several, count };
    visits::NamedInmate named(const Made &who, Spoilt kind);

private:
    int upTo(int count) { return int(m_random.bounded(quint32(count))); }
    QString mistyped(const QString &name);
    QString respelt(const QString &name);

    QRandomGenerator m_random;
};

} // namespace mulakat::testing
