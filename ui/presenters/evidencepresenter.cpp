#include "ui/presenters/evidencepresenter.h"

#include "base/clock.h"
#include "ui/presenters/words.h"

#include <QPointer>
#include <algorithm>

namespace mulakat::ui::presenters {

namespace {

// At a video visit a card that was shown before is in the visitor's hand, and was read by their own phone.
bool isReadByPhone(const station::DeskService &service, const base::VisitId &visit)
{
    const station::DeskSnapshotPtr day = service.snapshot();
    return std::any_of(day->day.begin(), day->day.end(),
                       [&visit](const station::VisitLine &line) { return line.id == visit && line.mode == visits::Mode::Video; });
}

} // namespace

EvidencePresenter::EvidencePresenter(station::DeskService &service, const base::VisitId &visit,
                                     const station::PersonView &person, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_visit(visit)
    , m_person(person)
{
    connect(&m_acts, &Acts::changed, this, &EvidencePresenter::changed);
    connect(&m_acts, &Acts::refused, this, [this](const base::Failure &failure) {
        if (failure.code == base::FailureCode::ConsentMissing)
            wantConsent();
        m_reasonAsked = m_reasonAsked || failure.code == base::FailureCode::ReasonMissing;
    });
    askShown();
}

void EvidencePresenter::askShown()
{
    const bool card = !m_person.shownDocument.isEmpty() && m_person.shownDocument != QLatin1String("none")
        && m_person.shownDocument != QLatin1String("no-code");
    if (!card || m_person.accepted || m_person.child || m_evidence || m_shownAtUtcMs == m_person.shownAtUtcMs)
        return;
    m_shownAtUtcMs = m_person.shownAtUtcMs;
    m_service.shownEvidence(m_visit, m_person.id, [self = QPointer<EvidencePresenter>(this)](const base::Result<station::EvidenceView> &result) {
        if (self && !result)
            self->m_shownAtUtcMs = 0; // its record has not come yet: asked again with the next news
        if (!self || !result || self->m_evidence || self->m_reading || self->m_noCard)
            return; // a document was taken here in the meantime
        station::EvidenceView shown = *result;
        self->m_fromCheckin = !isReadByPhone(self->m_service, self->m_visit);
        if (!self->m_fromCheckin)
            shown.problems.prepend(QStringLiteral("read-by-phone"));
        self->taken(shown);
    });
}

QString EvidencePresenter::shownLine() const
{
    if (m_person.shownDocument.isEmpty() || m_person.accepted)
        return {};
    const QString time = base::toJailTime(m_person.shownAtUtcMs).toString(QStringLiteral("HH:mm"));
    if (isReadByPhone(m_service, m_visit))
        return tr("Shown to the visitor's own phone at %1.").arg(time);
    if (m_person.shownDocument == QLatin1String("no-code"))
        return tr("Said at check-in at %1: a card without a code. Look at it.").arg(time);
    return m_person.shownDocument == QLatin1String("none") ? tr("Said at check-in at %1: no card.").arg(time)
                                                           : tr("Shown at check-in at %1.").arg(time);
}

void EvidencePresenter::setPerson(const station::PersonView &person)
{
    const bool wasAccepted = std::exchange(m_person, person).accepted;
    if (person.accepted && !wasAccepted) {
        m_evidence.reset(); // a picture from a card is not kept longer than it is looked at
        m_reason.clear();
        m_reasonAsked = false;
        m_noCard = false;
        m_holder.clear();
        m_acts.clear();
    }
    Q_EMIT changed();
    askShown();
}

void EvidencePresenter::setVouchers(const QList<station::PersonView> &verifiedAdults)
{
    m_vouchers.clear();
    for (const station::PersonView &adult : verifiedAdults) {
        if (adult.id != m_person.id && !adult.child && adult.accepted)
            m_vouchers << adult;
    }
    const bool known = std::any_of(m_vouchers.begin(), m_vouchers.end(), [this](const auto &v) { return v.id == m_voucher; });
    if (!known)
        m_voucher = m_vouchers.isEmpty() ? base::MemberId() : m_vouchers.constFirst().id;
}

EvidencePresenter::Stage EvidencePresenter::stage() const
{
    if (m_person.absent)
        return Stage::Absent;
    if (m_person.accepted)
        return Stage::Accepted;
    if (m_person.child)
        return Stage::Child;
    if (m_reading)
        return Stage::Reading;
    if (m_noCard)
        return Stage::NoCard;
    if (m_evidence)
        return Stage::Shown;
    return asksConsent() ? Stage::AskConsent : Stage::Wait;
}

bool EvidencePresenter::mayReadAadhaar() const
{
    return m_service.snapshot()->health.verifierRegistered;
}

bool EvidencePresenter::asksConsent() const
{
    const bool needed = m_consentWanted || m_person.idKind == QLatin1String("aadhaar");
    return needed && mayReadAadhaar() && !m_person.consented && !m_consentRefused;
}

// A card was held out that may not be read before its holder agrees, whatever was booked.
void EvidencePresenter::wantConsent()
{
    m_consentWanted = true;
    m_consentRefused = false;
}

void EvidencePresenter::giveConsent(const QString &language)
{
    m_acts.run([&](const station::Reply &reply) { m_service.consent(m_visit, m_person.id, language, reply); },
               [this] {
                   m_person.consented = true;
                   if (const QString waiting = std::exchange(m_unread, {}); !waiting.isEmpty())
                       takePayload(waiting);
               });
}

void EvidencePresenter::refuseConsent()
{
    m_consentRefused = true;
    m_unread.clear();
    m_acts.clear();
    Q_EMIT changed();
}

void EvidencePresenter::take(const std::function<void(const station::ReplyOf<station::EvidenceView> &)> &ask)
{
    if (isBusy() || m_person.accepted || m_person.child)
        return;
    m_reading = true;
    m_fromCheckin = false;
    m_acts.clear();
    Q_EMIT changed();
    ask([self = QPointer<EvidencePresenter>(this)](const base::Result<station::EvidenceView> &result) {
        if (self)
            self->taken(result);
    });
}

void EvidencePresenter::taken(const base::Result<station::EvidenceView> &result)
{
    m_reading = false;
    m_noCard = false;
    if (result) {
        m_evidence = *result;
        m_unread.clear();
        m_holder = QStringLiteral("photo");
        Q_EMIT changed();
        return;
    }
    if (result.error().code == base::FailureCode::ConsentMissing)
        wantConsent();
    else
        m_unread.clear();
    m_acts.refuse(say(result.error()));
}

void EvidencePresenter::takePayload(const QString &payload)
{
    m_unread = payload;
    take([&](const auto &reply) { m_service.checkPayload(m_visit, m_person.id, payload, reply); });
}

void EvidencePresenter::takeNumber(const QString &idKind, const QString &number, const QString &name, const QString &birth)
{
    if (number.trimmed().isEmpty())
        return m_acts.refuse(problemWord(QStringLiteral("no-number")));
    take([&](const auto &reply) { m_service.checkNumber(m_visit, m_person.id, idKind, number, name, birth, reply); });
}

void EvidencePresenter::takePicture(const QString &path)
{
    take([&](const auto &reply) { m_service.checkPicture(m_visit, m_person.id, path, reply); });
}

void EvidencePresenter::discard()
{
    m_evidence.reset();
    m_reason.clear();
    m_reasonAsked = false;
    m_holder.clear();
    m_noCard = false;
    m_acts.clear();
    Q_EMIT changed();
}

void EvidencePresenter::setNoCard(bool on)
{
    m_noCard = on;
    m_holder = on ? QString() : QStringLiteral("photo");
    m_acts.clear();
    Q_EMIT changed();
}

QList<EvidencePresenter::Choice> EvidencePresenter::noCardChoices() const
{
    const bool video = [&] {
        for (const station::VisitLine &line : m_service.snapshot()->day) {
            if (line.id == m_visit)
                return line.mode == visits::Mode::Video;
        }
        return false;
    }();
    return {{QStringLiteral("by-sight"), tr("I have looked at a document that cannot be read here"), !isRejected()},
            {QStringLiteral("vouched-officer"), holderWord(QStringLiteral("vouched-officer")), true},
            {QStringLiteral("vouched-member"), holderWord(QStringLiteral("vouched-member")), !m_vouchers.isEmpty()},
            {QStringLiteral("vouched-inmate"),
             video ? tr("the prisoner vouches, over the picture") : holderWord(QStringLiteral("vouched-inmate")), true}};
}

void EvidencePresenter::chooseHolder(const QString &holder)
{
    m_holder = holder;
    Q_EMIT changed();
}

void EvidencePresenter::chooseVoucher(const base::MemberId &member)
{
    m_voucher = member;
    Q_EMIT changed();
}

void EvidencePresenter::setReason(const QString &reason)
{
    m_reason = reason;
    Q_EMIT changed();
}

} // namespace mulakat::ui::presenters

#include "moc_evidencepresenter.cpp"
