#include "station/checkin.h"

#include "identity/cardindex.h"
#include "station/evidenceview.h"
#include "station/shownevidence.h"

namespace mulakat::station {

namespace {

using visits::EventType;

const QString consentForm = QStringLiteral("identity-1"); // the wording shown; its text stands in the manual

void wipe(QString &text)
{
    text.fill(QChar(u'\0'));
    text.clear();
}

} // namespace

base::Done CheckIn::consent(const base::VisitId &visit, const base::MemberId &member, const QString &language)
{
    return m_acts.act(visit, EventType::Consented,
                      {{QStringLiteral("member"), member.text()},
                       {QStringLiteral("language"), language},
                       {QStringLiteral("form"), consentForm}});
}

base::Done CheckIn::mayRead(const base::VisitId &visit, const base::MemberId &member, bool aadhaar) const
{
    if (const auto who = m_acts.actor(); !who)
        return who.error();
    const auto known = m_acts.log().visit(visit);
    if (!known)
        return known.error();
    const visits::Member *person = (*known)->member(member);
    if (!person)
        return base::fail(base::FailureCode::BadInput, {{QStringLiteral("field"), QStringLiteral("member")}});
    if (!aadhaar)
        return base::done();
    if (m_acts.log().jail().verifier.isEmpty())
        return base::fail(base::FailureCode::VerifierNotRegistered);
    if (!person->consented)
        return base::fail(base::FailureCode::ConsentMissing);
    return base::done();
}

std::optional<identity::PersonOnBooking> CheckIn::person(const base::VisitId &visit, const base::MemberId &member) const
{
    const visits::Booking *booking = m_acts.log().booking(visit);
    const visits::Visit *known = m_acts.log().book().visit(visit);
    if (!booking || !known)
        return std::nullopt;
    for (const visits::Person &p : booking->visitors) {
        if (p.id == member) {
            return identity::PersonOnBooking{p.name,   p.latinName,  p.fatherOrHusband, p.sex, p.age, p.birthDate,
                                             p.idKind, p.idLast4,    p.idNumber,        known->slot.date, p.mobile, p.email};
        }
    }
    return std::nullopt;
}

identity::DocumentRules CheckIn::rules() const
{
    return {m_acts.log().jail().mrzProvesDocument};
}

EvidenceView CheckIn::keep(const Key &key, const identity::CheckReport &report)
{
    m_evidence.insert(key, report);
    return evidenceView(report, rules(), cardBefore(m_acts.log(), report.cardDigest, key.first, key.second));
}

base::Result<EvidenceView> CheckIn::checkPayload(const base::VisitId &visit, const base::MemberId &member, QString payload)
{
    const bool aadhaar = identity::isAadhaar(identity::classify(payload));
    if (const base::Done may = mayRead(visit, member, aadhaar); !may) {
        wipe(payload);
        return may.error();
    }
    const identity::CheckReport report
        = identity::checkPayload(payload, m_trust, m_acts.log().clock().utc(), person(visit, member), m_acts.log().store().cardKey());
    wipe(payload);
    m_acts.session().touch();
    return keep({visit, member}, report);
}

base::Result<EvidenceView> CheckIn::checkNumber(const base::VisitId &visit, const base::MemberId &member,
                                                const identity::TypedDocument &typed)
{
    if (const base::Done may = mayRead(visit, member, identity::isAadhaar(typed.kind)); !may)
        return may.error();
    m_acts.session().touch();
    const base::Clock &clock = m_acts.log().clock();
    return keep({visit, member}, identity::checkTyped(typed, clock.utc(), person(visit, member), m_acts.log().store().cardKey()));
}

base::Result<EvidenceView> CheckIn::shown(const base::VisitId &visit, const base::MemberId &member)
{
    if (const base::Done may = mayRead(visit, member, false); !may)
        return may.error();
    base::RecordId record;
    for (const LoggedEvent &logged : m_acts.log().history(visit)) {
        const visits::Event &event = logged.event;
        if (event.type == EventType::DocumentShown && !logged.ignored && visits::word(event, QLatin1String("member")) == member.text()
            && visits::word(event, QLatin1String("document")) != facePicture())
            record = base::RecordId(visits::word(event, QLatin1String("record")));
    }
    if (record.isEmpty())
        return base::fail(base::FailureCode::Unreadable);
    const auto body = m_acts.log().store().record(record);
    const auto report = body ? shownReport(*body) : std::nullopt;
    if (!report)
        return base::fail(base::FailureCode::Unreadable);
    return keep({visit, member}, *report);
}

base::Result<EvidenceView> CheckIn::markCopy(const base::VisitId &visit, const base::MemberId &member)
{
    if (const base::Done may = mayRead(visit, member, false); !may)
        return may.error();
    const auto kept = m_evidence.constFind({visit, member});
    if (kept == m_evidence.cend() || !kept->read)
        return base::fail(base::FailureCode::Unreadable);
    identity::CheckReport report = *kept;
    identity::markCopy(report);
    m_acts.session().touch();
    return keep({visit, member}, report);
}

base::Done CheckIn::mayAccept(const AcceptInput &input, const std::optional<identity::CheckReport> &report, bool cardAlert) const
{
    const bool vouched = input.method == QLatin1String("vouched");
    const bool mismatch = report && report->match && report->match->verdict == identity::Verdict::Mismatch;
    if (!report && !vouched && input.method != QLatin1String("by-sight") && input.method != QLatin1String("other-document"))
        return base::fail(base::FailureCode::NotVerified);
    if (input.method == QLatin1String("signature") && report->outcome != identity::Outcome::Verified)
        return base::fail(base::FailureCode::NotVerified);
    if (input.method == QLatin1String("check-digits") && report->copy)
        return base::fail(base::FailureCode::NotVerified);
    if (report && report->outcome == identity::Outcome::Rejected && !vouched)
        return base::fail(base::FailureCode::NotVerified, {{QStringLiteral("outcome"), identity::name(report->outcome)}});
    if ((mismatch || cardAlert || vouched || !report) && input.reason.trimmed().isEmpty())
        return base::fail(base::FailureCode::ReasonMissing);
    return base::done();
}

base::Done CheckIn::accept(const AcceptInput &input)
{
    const Key key{input.visit, input.member};
    const auto kept = m_evidence.constFind(key);
    std::optional<identity::CheckReport> report;
    if (kept != m_evidence.cend())
        report = *kept;
    const CardBefore before = report ? cardBefore(m_acts.log(), report->cardDigest, input.visit, input.member) : CardBefore();
    if (const base::Done may = mayAccept(input, report, before.needsReason()); !may)
        return may;
    const RecordDraft record{base::newId<base::RecordId>(), input.visit, QStringLiteral("evidence"),
                             evidenceRecord(report, input.reason.trimmed(), rules(), before)};
    QJsonObject data{{QStringLiteral("member"), input.member.text()},
                     {QStringLiteral("document"), report ? identity::name(report->document) : QStringLiteral("none")},
                     {QStringLiteral("method"), input.method},
                     {QStringLiteral("holder"), input.holder},
                     {QStringLiteral("record"), record.id.text()}};
    if (!input.vouchedBy.isEmpty())
        data.insert(QStringLiteral("vouchedBy"), input.vouchedBy.text());
    if (report) {
        if (!report->fields.number.isEmpty())
            data.insert(QStringLiteral("last4"), report->fields.number.last4());
        data.insert(QStringLiteral("signature"), identity::name(report->signature));
        if (report->certificate)
            data.insert(QStringLiteral("certificate"), QString::fromLatin1(report->certificate->sha256));
        if (report->match)
            data.insert(QStringLiteral("verdict"), identity::name(report->match->verdict));
        if (!report->cardDigest.isEmpty())
            data.insert(QStringLiteral("card"), identity::cardMark(report->cardDigest, input.visit.text(), input.member.text()));
    }
    const base::Done done = m_acts.act(input.visit, EventType::IdentityAccepted, data, DeskActs::Right::Officer, record);
    if (done)
        m_evidence.remove(key);
    return done;
}

base::Done CheckIn::takeBack(const base::VisitId &visit, const base::MemberId &member)
{
    return m_acts.act(visit, EventType::IdentityWithdrawn,
                      {{QStringLiteral("member"), member.text()}, {QStringLiteral("code"), QStringLiteral("correction")}});
}

void CheckIn::forgetAll()
{
    m_evidence.clear();
}

} // namespace mulakat::station
