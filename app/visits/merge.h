#pragma once
#include "visits/book.h"

#include <QHash>
#include <QList>

namespace mulakat::visits {

// One event as a chain carries it. (chain, sequence) names it for ever; `digest` is the record's hash in that chain.
struct ChainEntry {
    base::StationId chain;
    qint64 sequence = 0; // from 1, without gaps
    QByteArray digest;
    Event event;
};

// The same with the hub's number. `ignored` says why it did not fit; such an event changes nothing but stays in the log.
struct OrderedEntry {
    qint64 order = 0; // from 1, without gaps
    ChainEntry entry;
    std::optional<base::Failure> ignored;
};

// The hub's side: takes chains in any interleaving, each entry once, and gives the order. Idempotent.
class HubOrder
{
public:
    explicit HubOrder(VisitBook book = VisitBook());

    struct Taken {
        bool isNew = false;    // false: known already, `ordered` is what it was given then
        OrderedEntry ordered;
    };
    // Refuses a gap (ChainBroken with `next`) and a second entry of the same sequence with another digest (a fork).
    base::Result<Taken> take(const ChainEntry &entry);
    qint64 next(const base::StationId &chain) const; // the sequence wanted next
    const QList<OrderedEntry> &ordered() const { return m_ordered; }
    const VisitBook &book() const { return m_book; }
    VisitBook &book() { return m_book; }

private:
    VisitBook m_book;
    QList<OrderedEntry> m_ordered;
    QHash<base::StationId, QList<qint64>> m_chains; // order of each sequence
};

// A station's side: what the hub has ordered, then its own entries that the hub has not numbered yet.
class StationCopy
{
public:
    explicit StationCopy(base::StationId own, VisitBook book = VisitBook());

    base::Done check(const Event &event) const { return m_view.check(event); }
    // An entry of the own chain that is already committed to its store. It must fit (check first).
    void record(const ChainEntry &own);
    // The next entries in the hub's order; those already known are dropped, a gap is refused with `next`.
    base::Done learn(const QList<OrderedEntry> &ordered);
    // Forgets the hub's order (the hub was restored from an older copy and gives a new one). `own` is the
    // whole own chain as stored: each entry waits until it is learned again.
    void startOver(const QList<ChainEntry> &own);

    qint64 knownOrder() const { return m_known; }
    const QList<ChainEntry> &waiting() const { return m_waiting; } // not numbered yet, oldest first
    const VisitBook &view() const { return m_view; }
    void setJail(const Jail &jail);

private:
    base::Done learnOne(const OrderedEntry &ordered);
    void rebuild();

    base::StationId m_own;
    VisitBook m_confirmed;
    VisitBook m_view;
    QList<ChainEntry> m_waiting;
    qint64 m_known = 0;
};

} // namespace mulakat::visits
