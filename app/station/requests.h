#pragma once
#include "station/deskacts.h"
#include "station/deskservice.h"
#include "station/inmatematch.h"

namespace mulakat::station {

// Pending registrations: which inmate is meant, what kind, which slot; or why not. Station thread.
class Requests
{
public:
    explicit Requests(DeskActs &acts)
        : m_acts(acts)
    {
    }

    // Inmates of the jail's list against the family's words, best first; with `search`, those whom it finds by name or
    // number. At most 20. Where the list has nobody of that name, the inmate "as named" (id `asNamed()`) comes last.
    // NotSignedIn: prisoners are shown to nobody else.
    base::Result<QList<InmateView>> candidates(const base::VisitId &visit, const QString &search) const;
    base::Result<QList<SlotView>> offers(const base::VisitId &visit, const base::InmateId &inmate, QDate from) const;

    base::Done approve(const ApprovalInput &input);
    base::Done reslot(const base::VisitId &visit, const SlotView &slot);
    base::Done documentSeen(const base::VisitId &visit); // what the family has sent was looked at
    base::Done askDocument(const base::VisitId &visit, const QString &what, const QString &code);
    base::Done keepTime(const base::VisitId &visit);
    base::Done reject(const base::VisitId &visit, const QString &code, const QString &text);
    base::Done cancel(const base::VisitId &visit, const QString &code);
    base::Done confirmInmate(const base::VisitId &visit, const base::InmateId &inmate);
    base::Done tightenKind(const base::VisitId &visit, visits::Kind to);

    static base::InmateId asNamed(); // stands for "take the inmate as the booking names them"

private:
    // The inmate meant by the officer, with the record of one taken as named: written with the event, or not at all.
    struct Settled {
        base::InmateId inmate;
        std::optional<RecordDraft> record;
    };
    base::Result<Settled> settled(const base::VisitId &visit, const base::InmateId &chosen) const;

    DeskActs &m_acts;
    InmateMatcher m_matcher;
};

} // namespace mulakat::station
