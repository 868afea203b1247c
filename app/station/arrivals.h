#pragma once
#include "station/deskacts.h"

namespace mulakat::station {

// Who came, who was added, what was left at the gate, who is turned away. Station thread.
class Arrivals
{
public:
    explicit Arrivals(DeskActs &acts)
        : m_acts(acts)
    {
    }

    base::Done markArrived(const base::VisitId &visit);
    base::Done setParty(const base::VisitId &visit, const QList<base::MemberId> &present, const QList<base::MemberId> &absent);
    base::Done addMember(const base::VisitId &visit, const QString &name, int age, const QString &sex, bool child,
                         const base::MemberId &under);
    base::Done deny(const base::VisitId &visit, const QString &code, const QString &ground, QDate nextDate);
    base::Done reverseDenial(const base::VisitId &visit, const QString &ground);
    base::Done deposit(const base::VisitId &visit, const QString &locker);
    base::Done issueToken(const base::VisitId &visit);
    base::Done noteSearch(const base::VisitId &visit);  // the party present was searched
    base::Done returnGoods(const base::VisitId &visit); // NotInThisState where nothing lies in a locker
    base::Done leave(const base::VisitId &visit, const QString &code);
    // Marks the visit as this officer's, whoever had it; nothing where it is so already. NotInThisState where it is over.
    base::Done hold(const base::VisitId &visit);

private:
    DeskActs &m_acts;
};

} // namespace mulakat::station
