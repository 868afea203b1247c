#include "visits/merge.h"

namespace mulakat::visits {

HubOrder::HubOrder(VisitBook book)
    : m_book(std::move(book))
{
}

qint64 HubOrder::next(const base::StationId &chain) const
{
    return m_chains.value(chain).size() + 1;
}

base::Result<HubOrder::Taken> HubOrder::take(const ChainEntry &entry)
{
    QList<qint64> &orders = m_chains[entry.chain];
    if (entry.sequence >= 1 && entry.sequence <= orders.size()) {
        const OrderedEntry &known = m_ordered.at(orders.at(entry.sequence - 1) - 1);
        if (known.entry.digest != entry.digest)
            return base::fail(base::FailureCode::ChainBroken, {{QStringLiteral("why"), QStringLiteral("fork")},
                                                               {QStringLiteral("sequence"), double(entry.sequence)}});
        return Taken{false, known};
    }
    if (entry.sequence != orders.size() + 1)
        return base::fail(base::FailureCode::ChainBroken, {{QStringLiteral("why"), QStringLiteral("gap")},
                                                           {QStringLiteral("next"), double(orders.size() + 1)}});
    OrderedEntry ordered{m_ordered.size() + 1, entry, std::nullopt};
    if (const base::Done fits = m_book.apply(entry.event); !fits)
        ordered.ignored = fits.error();
    orders << ordered.order;
    m_ordered << ordered;
    return Taken{true, ordered};
}

StationCopy::StationCopy(base::StationId own, VisitBook book)
    : m_own(std::move(own))
    , m_confirmed(book)
    , m_view(std::move(book))
{
}

void StationCopy::record(const ChainEntry &own)
{
    m_waiting << own;
    const base::Done fits = m_view.apply(own.event);
    Q_UNUSED(fits) // an entry that no longer fits after a merge waits like any other; the hub will mark it
}

base::Done StationCopy::learnOne(const OrderedEntry &ordered)
{
    if (ordered.order <= m_known)
        return base::done();
    if (ordered.order != m_known + 1)
        return base::fail(base::FailureCode::ChainBroken, {{QStringLiteral("next"), double(m_known + 1)}});
    m_known = ordered.order;
    if (!ordered.ignored) {
        const base::Done fits = m_confirmed.apply(ordered.entry.event);
        Q_UNUSED(fits)
    }
    if (ordered.entry.chain == m_own) {
        while (!m_waiting.isEmpty() && m_waiting.constFirst().sequence <= ordered.entry.sequence)
            m_waiting.removeFirst();
    }
    return base::done();
}

base::Done StationCopy::learn(const QList<OrderedEntry> &ordered)
{
    m_view = VisitBook(m_view.jail()); // so that the confirmed book is changed in place, not copied for each entry
    base::Done result = base::done();
    for (const OrderedEntry &entry : ordered) {
        result = learnOne(entry);
        if (!result)
            break;
    }
    rebuild();
    return result;
}

void StationCopy::startOver(const QList<ChainEntry> &own)
{
    m_known = 0;
    m_waiting = own;
    m_confirmed = VisitBook(m_confirmed.jail());
    rebuild();
}

void StationCopy::setJail(const Jail &jail)
{
    m_confirmed.setJail(jail);
    m_view.setJail(jail);
}

void StationCopy::rebuild()
{
    m_view = m_confirmed;
    for (const ChainEntry &entry : m_waiting) {
        const base::Done fits = m_view.apply(entry.event);
        Q_UNUSED(fits)
    }
}

} // namespace mulakat::visits
