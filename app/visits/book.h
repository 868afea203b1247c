#pragma once
#include "base/result.h"
#include "visits/event.h"
#include "visits/jail.h"
#include "visits/visit.h"

#include <QHash>

namespace mulakat::visits {

// All visits of one jail, folded from events in the order they are given. The same events in the same order give the
// same book, on the hub and on every station. A value: copying is cheap (implicit sharing).
class VisitBook
{
public:
    explicit VisitBook(Jail jail = {});

    // Whether the event fits now: its row in the transition table and every guard. The failure says which does not.
    base::Done check(const Event &event) const;
    // Folds the event. One that does not fit changes nothing and the failure is the reason it is marked ignored.
    base::Done apply(const Event &event);

    // Folds an event that was found to fit when it was numbered, whatever the jail's rules say today.
    void replay(const Event &event);

    const Visit *visit(const base::VisitId &id) const;
    const Visit *visitByNumber(const QString &visrn) const;
    const QHash<base::VisitId, Visit> &visits() const { return m_visits; }
    QList<Visit> onDay(QDate date) const; // by start, then place, then number
    const Jail &jail() const { return m_jail; }
    void setJail(Jail jail) { m_jail = std::move(jail); }

private:
    Jail m_jail;
    QHash<base::VisitId, Visit> m_visits;
};

} // namespace mulakat::visits
