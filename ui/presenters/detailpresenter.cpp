#include "ui/presenters/detailpresenter.h"

#include "ui/presenters/words.h"

#include <QPointer>
#include <QScopedValueRollback>

#include <algorithm>

namespace mulakat::ui::presenters {

namespace {

using visits::State;

} // namespace

DetailPresenter::DetailPresenter(station::DeskService &service, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_clock(clock)
    , m_call(service, m_acts)
{
    connect(&m_acts, &Acts::changed, this, &DetailPresenter::changed);
    connect(&service, &station::DeskService::detailChanged, this, [this](const base::VisitId &visit) {
        if (visit.isEmpty() || visit == m_id) // empty: several at once
            reload();
    });
}

DetailPresenter::~DetailPresenter() = default;

void DetailPresenter::show(const base::VisitId &visit)
{
    if (visit == m_id)
        return;
    m_id = visit;
    m_detail = {};
    m_loaded = m_asking = m_askAgain = false;
    m_openFailure.clear();
    m_people.clear();
    m_openMember = {};
    m_looked.reset();
    m_photo = {};
    m_photoOf = {};
    m_candidates.clear();
    m_chosen = {};
    m_number.clear();
    m_searching = false;
    ++m_search;
    m_acts.clear();
    m_call.clear();
    noteStep();
    Q_EMIT changed();
    reload();
}

void DetailPresenter::reload()
{
    if (m_id.isEmpty())
        return;
    if (std::exchange(m_asking, true)) {
        m_askAgain = true;
        return;
    }
    const int serial = ++m_serial;
    m_service.open(m_id, [self = QPointer<DetailPresenter>(this), serial, id = m_id](const base::Result<station::VisitDetail> &result) {
        if (self && self->m_serial == serial && self->m_id == id)
            self->take(result);
    });
}

void DetailPresenter::take(const base::Result<station::VisitDetail> &result)
{
    m_asking = false;
    if (!result) {
        m_openFailure = say(result.error());
        m_loaded = false;
        m_people.clear(); // nobody signed in, or no such visit: nothing of it stays on the screen
        m_detail = {};
        m_call.clear();
        noteStep();
        Q_EMIT changed();
    } else {
        const bool confirmed = !m_detail.inmate.id.isEmpty();
        m_openFailure.clear();
        m_detail = *result;
        m_loaded = true;
        takePeople();
        m_call.setDetail(m_detail);
        askPhoto();
        askArrivalPicture();
        if (m_detail.inmate.id.isEmpty() && m_candidates.isEmpty() && !m_searching)
            searchInmate({});
        else if (!m_detail.inmate.id.isEmpty() && !confirmed)
            m_candidates.clear();
        noteStep();
        Q_EMIT changed();
    }
    if (std::exchange(m_askAgain, false))
        reload();
}

void DetailPresenter::takePeople()
{
    std::vector<std::unique_ptr<EvidencePresenter>> people;
    for (const station::PersonView &person : m_detail.people) {
        const auto old = std::find_if(m_people.begin(), m_people.end(),
                                      [&](const auto &p) { return p && p->person().id == person.id; });
        if (old != m_people.end()) {
            people.push_back(std::move(*old));
            continue;
        }
        people.push_back(std::make_unique<EvidencePresenter>(m_service, m_id, person));
        connect(people.back().get(), &EvidencePresenter::changed, this, [this] {
            if (m_taking) // take() says so once, when all of it is there
                return;
            noteStep();
            Q_EMIT changed();
        });
    }
    m_people = std::move(people);
    const QScopedValueRollback taking(m_taking, true);
    for (std::size_t i = 0; i < m_people.size(); ++i) {
        m_people[i]->setPerson(m_detail.people.at(qsizetype(i)));
        m_people[i]->setVouchers(m_detail.people);
    }
    const EvidencePresenter *open = person(m_openMember);
    if (open && !open->person().accepted && !open->person().absent)
        return;
    m_openMember = {};
    for (const auto &candidate : m_people) {
        const station::PersonView &view = candidate->person();
        if (m_openMember.isEmpty() && !view.child && !view.absent && !view.accepted)
            m_openMember = view.id;
    }
}

void DetailPresenter::askPhoto()
{
    const auto photo = std::find_if(m_detail.documents.begin(), m_detail.documents.end(),
                                    [](const station::DocumentView &d) { return d.what == QLatin1String("photo"); });
    if (photo == m_detail.documents.end() || photo->record == m_photoOf)
        return;
    m_photoOf = photo->record;
    m_service.document(photo->record, [self = QPointer<DetailPresenter>(this), record = m_photoOf](const base::Result<QImage> &image) {
        if (!self || self->m_photoOf != record || !image)
            return;
        self->m_photo = *image;
        Q_EMIT self->changed();
    });
}

void DetailPresenter::askArrivalPicture()
{
    base::RecordId wanted;
    for (const station::PersonView &person : m_detail.people) {
        if (wanted.isEmpty())
            wanted = person.arrivalPicture;
    }
    if (std::exchange(m_arrivalOf, wanted) == wanted)
        return;
    m_arrival = {};
    if (wanted.isEmpty())
        return;
    m_service.document(wanted, [self = QPointer<DetailPresenter>(this), wanted](const base::Result<QImage> &image) {
        if (!self || self->m_arrivalOf != wanted || !image)
            return;
        self->m_arrival = *image;
        Q_EMIT self->changed();
    });
}

QString DetailPresenter::title() const
{
    const station::VisitLine &line = m_detail.line;
    QStringList parts{line.start.toString(QStringLiteral("HH:mm")), word(line.mode), placeName(line.mode, line.place)};
    if (line.kind != visits::Kind::Family)
        parts << word(line.kind);
    return parts.join(QStringLiteral(" · "));
}

QString DetailPresenter::number() const
{
    return m_detail.line.visrn;
}

QString DetailPresenter::names() const
{
    const station::VisitLine &line = m_detail.line;
    const QString relation = line.relation.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(relationWord(line.relation));
    const QString number = line.inmateNumber.isEmpty() ? QString() : QStringLiteral(", ") + line.inmateNumber;
    return QStringLiteral("%1%2  →  %3%4").arg(line.visitor, relation, line.inmate, number);
}

QString DetailPresenter::party() const
{
    const station::VisitLine &line = m_detail.line;
    const QString adults = tr("party of %1").arg(line.adults);
    return line.children == 0 ? adults : line.children == 1 ? tr("%1 + 1 child").arg(adults)
                                                            : tr("%1 + %2 children").arg(adults).arg(line.children);
}

QString DetailPresenter::usage() const
{
    return m_detail.visitsThisMonth > 0 ? tr("visit %1 of this prisoner this month").arg(m_detail.visitsThisMonth) : QString();
}

QString DetailPresenter::noticeState() const
{
    return m_detail.line.noticeFailed.isEmpty() ? noticeWord(m_detail.noticeOutcome) : QString();
}

QString DetailPresenter::noticeProblem() const
{
    const QString &failed = m_detail.line.noticeFailed;
    if (failed.isEmpty())
        return {};
    const QString what = failed == QLatin1String("not-reachable") ? tr("The last message has not reached the family: the mobile is off or out of reach.")
                                                                  : tr("The last message could not be delivered to the family.");
    QString number = m_detail.phone;
    if (number.size() == 10)
        number.insert(5, QChar(QChar::Nbsp));
    return what + QLatin1Char(' ') + (number.isEmpty() ? tr("Please tell them another way.") : tr("Please phone them: %1").arg(number));
}

QString DetailPresenter::holder() const
{
    return m_detail.line.openedBy.isEmpty() ? QString() : tr("%1 has this visit open").arg(m_detail.line.openedBy);
}

Mark DetailPresenter::stateMark() const
{
    switch (m_detail.line.state) {
    case State::Arrived:
    case State::Verified:
        return Mark::Waiting;
    case State::Ready:
        return Mark::Ready;
    case State::InProgress:
        return Mark::Live;
    case State::Interrupted:
        return Mark::Attention;
    case State::Approved:
        return m_detail.line.late ? Mark::Attention : Mark::Waiting;
    default:
        return Mark::Closed;
    }
}

QString DetailPresenter::stateText() const
{
    const station::VisitLine &line = m_detail.line;
    QString text = line.state == State::Approved && line.late ? tr("late, not here yet")
        : line.state == State::Approved && line.lobby         ? tr("in the lobby")
        : line.state == State::Approved                       ? tr("not here yet")
                                                              : word(line.state);
    if (visits::isEnd(line.state) && !line.reasonCode.isEmpty())
        text += QStringLiteral(": ") + reasonWord(line.reasonCode);
    return text;
}

bool DetailPresenter::hasArrived() const
{
    const State state = m_detail.line.state;
    return state == State::Arrived || state == State::Verified || state == State::Ready || visits::isRunning(state);
}

QList<EvidencePresenter *> DetailPresenter::people() const
{
    QList<EvidencePresenter *> list;
    for (const auto &person : m_people)
        list << person.get();
    return list;
}

EvidencePresenter *DetailPresenter::person(const base::MemberId &member) const
{
    for (const auto &candidate : m_people) {
        if (candidate && candidate->person().id == member)
            return candidate.get();
    }
    return nullptr;
}

EvidencePresenter *DetailPresenter::openPerson() const
{
    return person(m_openMember);
}

void DetailPresenter::openPersonOf(const base::MemberId &member)
{
    if (m_openMember == member)
        return;
    m_openMember = member;
    noteStep();
    Q_EMIT changed();
}

} // namespace mulakat::ui::presenters

#include "moc_detailpresenter.cpp"
