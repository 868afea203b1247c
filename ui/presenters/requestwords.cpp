// What the requests screen says of a request, its prisoner and its times.
#include "ui/presenters/dates.h"
#include "ui/presenters/requestspresenter.h"
#include "ui/presenters/words.h"

namespace mulakat::ui::presenters {

namespace {

const QString dot = QStringLiteral(" · ");
const QString ending = QStringLiteral(" …\u2060"); // the last digits of a number, never on a line of their own

QString joined(QStringList parts, const QString &by)
{
    parts.removeAll(QString());
    return parts.join(by);
}

} // namespace

bool RequestsPresenter::isPending() const
{
    return m_loaded && m_detail.line.state == visits::State::Pending;
}

bool RequestsPresenter::isApproved() const
{
    return m_loaded && m_detail.line.state == visits::State::Approved;
}

QString RequestsPresenter::familyWaits() const
{
    QString time, document;
    if (isApproved() && m_detail.dateWanted.isValid())
        time = tr("The family asks for another time: %1, %2. Theirs stands until you give a new one.")
                   .arg(dayWord(m_detail.dateWanted), partWord(m_detail.partWanted));
    if ((isPending() || isApproved()) && !m_detail.documentAsked.isEmpty())
        document = tr("The family is asked to send: %1").arg(pictureWord(m_detail.documentAsked));
    else if ((isPending() || isApproved()) && !m_detail.documentCame.isEmpty())
        document = tr("The family has sent: %1").arg(pictureWord(m_detail.documentCame));
    return joined({time, document}, QStringLiteral("\n"));
}

QString RequestsPresenter::outcome() const
{
    if (!m_loaded || isPending())
        return familyWaits();
    if (isApproved()) {
        const station::VisitLine &line = m_detail.line;
        const QString approved = tr("Approved: %1, %2, %3").arg(dayWord(line.date), line.start.toString(QStringLiteral("HH:mm")),
                                                                placeName(line.mode, line.place));
        return joined({approved, familyWaits()}, QStringLiteral("\n"));
    }
    const QString reason = reasonWord(m_detail.line.reasonCode);
    return reason.isEmpty() ? tr("No longer waiting: %1").arg(word(m_detail.line.state))
                            : tr("No longer waiting: %1, %2").arg(word(m_detail.line.state), reason);
}

QString RequestsPresenter::title() const
{
    return joined({word(m_detail.line.mode), m_detail.line.visrn}, dot);
}

QString RequestsPresenter::asked() const
{
    QStringList parts{tr("asked for %1").arg(dayWord(m_detail.dateAsked))};
    if (!m_detail.timeline.isEmpty())
        parts << tr("sent %1").arg(agoWord(m_detail.timeline.constFirst().atUtcMs, now()));
    if (m_detail.international)
        parts << tr("from abroad");
    parts << languageWord(m_detail.language);
    return joined(parts, dot);
}

QString RequestsPresenter::party() const
{
    int children = 0;
    for (const station::PersonView &person : m_detail.people)
        children += person.child ? 1 : 0;
    const int adults = int(m_detail.people.size()) - children;
    return joined({tr("%n adult(s)", nullptr, adults), children > 0 ? tr("%n child(ren)", nullptr, children) : QString()},
                  QStringLiteral(", "));
}

QString RequestsPresenter::personLine(const station::PersonView &person) const
{
    const QString about = joined({relationWord(person.relation), person.age > 0 ? QString::number(person.age) : QString(),
                                  sexWord(person.sex)},
                                 QStringLiteral(", "));
    QString id = idKindWord(person.idKind);
    if (!person.idLast4.isEmpty())
        id += ending + person.idLast4;
    QString registration;
    if (!person.registration.isEmpty())
        registration = person.relation == QLatin1String("doctor") ? tr("medical registration %1").arg(person.registration)
                                                                  : tr("bar number %1").arg(person.registration);
    const QString mobile = person.mobileLast4.isEmpty() ? QString() : tr("mobile") + ending + person.mobileLast4;
    const QString father = person.fatherOrHusband.isEmpty() ? QString() : tr("father or husband %1").arg(person.fatherOrHusband);
    return joined({about, registration, id, mobile, father}, dot);
}

QString RequestsPresenter::namedLine() const
{
    const QString father = m_detail.namedInmateFather.isEmpty() ? QString() : tr("father or husband %1").arg(m_detail.namedInmateFather);
    return joined({m_detail.namedInmateAge > 0 ? tr("age %1").arg(m_detail.namedInmateAge) : QString(), sexWord(m_detail.namedInmateSex),
                   father},
                  dot);
}

bool RequestsPresenter::isAsNamed(const station::InmateView &inmate) const
{
    return inmate.id.text() == QLatin1String("as-named");
}

QString RequestsPresenter::candidateLine(const station::InmateView &inmate) const
{
    if (isAsNamed(inmate))
        return tr("On no list of this jail. Choose this only after asking the ward.");
    const QString father = inmate.fatherOrHusband.isEmpty() ? QString() : tr("F/H %1", "father or husband").arg(inmate.fatherOrHusband);
    const QString wing = inmate.wing.isEmpty() ? QString() : tr("wing %1").arg(inmate.wing);
    const bool away = !inmate.status.isEmpty() && inmate.status != QLatin1String("in");
    return joined({inmate.number, away ? inmateStatusWord(inmate.status) : QString(),
                   inmate.age > 0 ? tr("age %1").arg(inmate.age) : QString(), father, categoryWord(inmate.category), wing},
                  dot);
}

QString RequestsPresenter::candidateVerdict(const station::InmateView &inmate) const
{
    if (inmate.nameVerdict.isEmpty())
        return {};
    return QStringLiteral("%1 %2").arg(verdictWord(inmate.nameVerdict), QString::number(inmate.score, 'f', 2));
}

Mark RequestsPresenter::candidateMark(const station::InmateView &inmate) const
{
    if (inmate.nameVerdict == QLatin1String("match"))
        return Mark::Ready;
    return inmate.nameVerdict == QLatin1String("mismatch") ? Mark::Attention : Mark::Waiting;
}

QString RequestsPresenter::offerNote() const
{
    if (!m_loaded)
        return {};
    if (m_offers.isEmpty())
        return tr("No free time in the days that may be booked. Choose another day, or free a time first.");
    if (m_offers.constFirst().date != m_slotDay)
        return tr("Nothing is free on %1. The next free times are on %2.").arg(dayWord(m_slotDay), dayWord(m_offers.constFirst().date));
    if (m_offers.constFirst().date != m_detail.dateAsked && isPending())
        return tr("The family asked for %1.").arg(dayWord(m_detail.dateAsked));
    return {};
}

QString RequestsPresenter::offerWord(const station::SlotView &offer) const
{
    return tr("%1, %2, %3").arg(dayWord(offer.date), offer.start.toString(QStringLiteral("HH:mm")),
                                placeName(m_detail.line.mode, offer.place));
}

} // namespace mulakat::ui::presenters
