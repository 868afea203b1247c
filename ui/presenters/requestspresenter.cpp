#include "ui/presenters/requestspresenter.h"

#include "ui/presenters/words.h"

#include <QPointer>

namespace mulakat::ui::presenters {

using visits::State;

RequestsPresenter::RequestsPresenter(station::DeskService &service, QObject *parent, const base::Clock *clock)
    : QObject(parent)
    , m_service(service)
    , m_clock(clock ? *clock : m_systemClock)
    , m_day(m_clock.today())
{
    connect(&service, &station::DeskService::snapshotChanged, this, &RequestsPresenter::take);
    connect(&service, &station::DeskService::detailChanged, this, [this](const base::VisitId &visit) {
        if (!m_selected.isEmpty() && (visit.isEmpty() || visit == m_selected))
            openSelected();
    });
    connect(&m_acts, &Acts::changed, this, &RequestsPresenter::detailChanged);
    take();
}

qint64 RequestsPresenter::now() const
{
    return m_clock.utcMs();
}

void RequestsPresenter::take()
{
    const auto staff = m_service.signedIn();
    const QString who = staff ? staff->id.text() : QString();
    if (std::exchange(m_staff, who) != who) { // another officer, or nobody: what was chosen is forgotten
        m_selected = {};
        m_decided.clear();
        m_approved.clear();
        m_acts.clear();
        startOver();
        Q_EMIT selectionChanged();
    }
    takeList();
    Q_EMIT changed();
}

void RequestsPresenter::takeList()
{
    if (m_list == List::Approved)
        return takeApproved();
    QList<RequestRow> rows;
    for (const station::RequestLine &line : m_service.snapshot()->requests)
        rows << rowOf(line, now());
    m_model.show(rows);
}

void RequestsPresenter::takeApproved()
{
    m_service.registerOf(m_day, [self = QPointer(this), day = m_day](const base::Result<QList<station::RegisterLine>> &lines) {
        if (!self || self->m_list != List::Approved || self->m_day != day)
            return;
        self->m_approved.clear();
        for (const station::RegisterLine &line : lines ? *lines : QList<station::RegisterLine>()) {
            if (line.visit.state == State::Approved)
                self->m_approved << line.visit;
        }
        self->m_approvedKnown = lines.has_value();
        QList<RequestRow> rows;
        for (const station::VisitLine &line : std::as_const(self->m_approved))
            rows << rowOf(line);
        self->m_model.show(rows);
        Q_EMIT self->changed();
    });
}

void RequestsPresenter::showList(List list)
{
    if (m_list == list)
        return;
    m_list = list;
    m_approvedKnown = false;
    m_model.show({});
    select({});
    takeList();
    Q_EMIT changed();
}

void RequestsPresenter::showDay(QDate day)
{
    if (!day.isValid() || m_day == day)
        return;
    m_day = day;
    m_approvedKnown = false;
    if (m_list != List::Approved)
        return;
    select({});
    takeList();
    Q_EMIT changed();
}

RequestsPresenter::Content RequestsPresenter::content() const
{
    const bool known = m_list == List::Pending ? m_service.snapshot()->date.isValid() : m_approvedKnown;
    if (m_model.rowCount() > 0)
        return Content::Rows;
    return known ? Content::Empty : Content::Loading;
}

int RequestsPresenter::work() const
{
    return int(m_service.snapshot()->requests.size());
}

bool RequestsPresenter::mayDecide() const
{
    const auto staff = m_service.signedIn();
    return staff && staff->mayDecideRequests;
}

QString RequestsPresenter::whyNot() const
{
    const auto staff = m_service.signedIn();
    if (!staff)
        return tr("Sign in to see and decide requests.");
    if (!staff->mayDecideRequests)
        return tr("Only the superintendent decides requests. You may look at them and note what does not fit.");
    return {};
}

void RequestsPresenter::select(const base::VisitId &visit)
{
    if (m_selected == visit)
        return;
    m_selected = visit;
    m_acts.clear();
    startOver();
    Q_EMIT selectionChanged();
    openSelected();
}

void RequestsPresenter::startOver()
{
    m_loaded = false;
    m_detail = {};
    m_openFailure.clear();
    m_pictures.clear();
    m_pictureFailures.clear();
    m_search.clear();
    m_candidates.clear();
    m_inmate = {};
    m_kind = visits::Kind::Family;
    m_offers.clear();
    m_slot = -1;
    ++m_candidateAsk;
    ++m_offerAsk;
    Q_EMIT detailChanged();
    Q_EMIT candidatesChanged();
    Q_EMIT offersChanged();
}

void RequestsPresenter::openSelected()
{
    if (m_selected.isEmpty())
        return;
    m_service.open(m_selected, [self = QPointer(this), visit = m_selected](const base::Result<station::VisitDetail> &detail) {
        if (!self || self->m_selected != visit)
            return;
        if (detail)
            return self->takeDetail(*detail);
        self->m_openFailure = say(detail.error());
        Q_EMIT self->detailChanged();
    });
}

void RequestsPresenter::takeDetail(const station::VisitDetail &detail)
{
    const bool first = !m_loaded;
    m_detail = detail;
    m_loaded = true;
    m_openFailure.clear();
    if (first) {
        m_kind = detail.line.kind;
        if (m_kind == visits::Kind::Family && !detail.people.isEmpty()) { // a lawyer's request is a legal one unless said otherwise
            const QString relation = detail.people.constFirst().relation;
            m_kind = relation == QLatin1String("lawyer") ? visits::Kind::Legal
                : relation == QLatin1String("doctor")    ? visits::Kind::Medical
                                                         : m_kind;
        }
        m_inmate = detail.inmate.id;
        const QDate wished = detail.dateWanted.isValid() ? detail.dateWanted : isApproved() ? detail.line.date : detail.dateAsked;
        m_slotDay = std::max(wished, m_clock.today());
        loadPictures();
        askCandidates();
        askOffers();
    }
    Q_EMIT detailChanged();
}

void RequestsPresenter::loadPictures()
{
    for (const station::DocumentView &document : std::as_const(m_detail.documents)) {
        const base::RecordId record = document.record;
        m_service.document(record, [self = QPointer(this), visit = m_selected, record](const base::Result<QImage> &picture) {
            if (!self || self->m_selected != visit)
                return;
            if (picture)
                self->m_pictures.insert(record, *picture);
            else
                self->m_pictureFailures.insert(record, say(picture.error()));
            Q_EMIT self->pictureChanged();
        });
    }
}

void RequestsPresenter::search(const QString &text)
{
    if (m_search == text.trimmed())
        return;
    m_search = text.trimmed();
    askCandidates();
}

void RequestsPresenter::askCandidates()
{
    if (m_selected.isEmpty())
        return;
    m_service.candidates(m_selected, m_search,
                         [self = QPointer(this), ask = ++m_candidateAsk](const base::Result<QList<station::InmateView>> &found) {
                             if (!self || self->m_candidateAsk != ask)
                                 return;
                             self->m_candidates = found ? *found : QList<station::InmateView>();
                             if (!found)
                                 self->m_acts.refuse(say(found.error()));
                             Q_EMIT self->candidatesChanged();
                         });
}

void RequestsPresenter::chooseInmate(const base::InmateId &inmate)
{
    if (m_inmate == inmate)
        return;
    m_inmate = inmate;
    Q_EMIT candidatesChanged();
    askOffers(); // his other visits take times away
    Q_EMIT detailChanged();
}

void RequestsPresenter::setKind(visits::Kind kind)
{
    if (m_kind == kind)
        return;
    m_kind = kind;
    Q_EMIT detailChanged();
}

void RequestsPresenter::showSlotsFrom(QDate day)
{
    const QDate from = std::max(day, m_clock.today());
    if (!day.isValid() || m_slotDay == from)
        return;
    m_slotDay = from;
    askOffers();
}

void RequestsPresenter::askOffers()
{
    if (m_selected.isEmpty())
        return;
    m_service.offers(m_selected, m_inmate, m_slotDay,
                     [self = QPointer(this), ask = ++m_offerAsk](const base::Result<QList<station::SlotView>> &offers) {
                         if (!self || self->m_offerAsk != ask)
                             return;
                         const auto chosen = self->m_offers.value(self->m_slot);
                         self->m_offers.clear();
                         for (const station::SlotView &offer : offers ? *offers : QList<station::SlotView>()) {
                             if (offer.date == offers->constFirst().date)
                                 self->m_offers << offer;
                         }
                         self->m_slot = self->m_offers.isEmpty() || self->isApproved() ? -1 : 0;
                         for (int i = 0; i < self->m_offers.size(); ++i) { // the time chosen stays, if it is still free
                             if (self->m_offers.at(i).start == chosen.start && self->m_offers.at(i).date == chosen.date)
                                 self->m_slot = i;
                         }
                         if (!offers)
                             self->m_acts.refuse(say(offers.error()));
                         Q_EMIT self->offersChanged();
                         Q_EMIT self->detailChanged();
                     });
}

void RequestsPresenter::chooseSlot(int index)
{
    if (index < -1 || index >= m_offers.size() || m_slot == index)
        return;
    m_slot = index;
    Q_EMIT offersChanged();
    Q_EMIT detailChanged();
}

void RequestsPresenter::retranslate()
{
    takeList();
    Q_EMIT changed();
    Q_EMIT detailChanged();
    Q_EMIT candidatesChanged();
    Q_EMIT offersChanged();
}

} // namespace mulakat::ui::presenters

#include "moc_requestspresenter.cpp"
