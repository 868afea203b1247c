#pragma once
#include "identity/check.h"
#include "identity/proof.h"
#include "station/deskacts.h"
#include "station/deskservice.h"

namespace mulakat::station {

// Documents of the party: consent, evidence beside the booking, the officer's decision. Evidence of a person is kept in
// memory until it is accepted or replaced; texts of documents are wiped as soon as they are read. Station thread.
class CheckIn
{
public:
    CheckIn(DeskActs &acts, identity::TrustStore trust)
        : m_acts(acts)
        , m_trust(std::move(trust))
    {
    }

    base::Done consent(const base::VisitId &visit, const base::MemberId &member, const QString &language);
    // Failures: UnknownVisit, BadInput (no such person), VerifierNotRegistered, ConsentMissing, NotInThisState.
    base::Result<EvidenceView> checkPayload(const base::VisitId &visit, const base::MemberId &member, QString payload);
    base::Result<EvidenceView> checkNumber(const base::VisitId &visit, const base::MemberId &member,
                                           const identity::TypedDocument &typed);
    // What a check-in read of this person's document, kept here as if it had been read here; Unreadable: nothing.
    base::Result<EvidenceView> shown(const base::VisitId &visit, const base::MemberId &member);
    // What was read last of this person's document is of a copy; Unreadable: nothing was.
    base::Result<EvidenceView> markCopy(const base::VisitId &visit, const base::MemberId &member);
    base::Done accept(const AcceptInput &input);
    base::Done takeBack(const base::VisitId &visit, const base::MemberId &member);
    void forgetAll(); // the officer signed out or the desk was locked
    void setTrust(identity::TrustStore trust) { m_trust = std::move(trust); }

private:
    using Key = QPair<base::VisitId, base::MemberId>;
    base::Done mayRead(const base::VisitId &visit, const base::MemberId &member, bool aadhaar) const;
    std::optional<identity::PersonOnBooking> person(const base::VisitId &visit, const base::MemberId &member) const;
    identity::DocumentRules rules() const; // of this jail
    EvidenceView keep(const Key &key, const identity::CheckReport &report);
    base::Done mayAccept(const AcceptInput &input, const std::optional<identity::CheckReport> &report, bool cardAlert) const;

    DeskActs &m_acts;
    identity::TrustStore m_trust;
    QHash<Key, identity::CheckReport> m_evidence;
};

} // namespace mulakat::station
