#include "ui/presenters/daypresenter.h"

#include "ui/presenters/words.h"

#include <algorithm>

namespace mulakat::ui::presenters {

namespace {

using visits::Mode;

} // namespace

DayPresenter::DayPresenter(station::DeskService &service, QObject *parent, const base::Clock *clock)
    : QObject(parent)
    , m_service(service)
    , m_clock(clock ? *clock : m_systemClock)
    , m_detail(service, m_clock)
{
    connect(&m_slipGoes, &QTimer::timeout, this, [this] { tellOfSlip({}); });
    m_second.setInterval(1000);
    m_second.start();
    connect(&m_second, &QTimer::timeout, this, [this] { m_model.tick(now()); });
    connect(&service, &station::DeskService::snapshotChanged, this, &DayPresenter::take);
    connect(&service, &station::DeskService::scanned, this, &DayPresenter::takeScan);
    connect(&service, &station::DeskService::callChanged, this, [this](const base::VisitId &visit) {
        if (const auto view = m_service.call(visit))
            m_model.setCall(*view);
    });
    connect(&m_detail, &DetailPresenter::printAsked, this, &DayPresenter::printAsked);
    take();
}

Moment DayPresenter::now() const
{
    return {m_clock.utcMs(), m_clock.monotonicMs(), m_clock.today()};
}

void DayPresenter::take()
{
    const station::DeskSnapshotPtr snapshot = m_service.snapshot();
    m_seen = m_seen || snapshot->date.isValid();
    QList<station::VisitLine> lines = snapshot->day;
    m_hidden = 0;
    if (snapshot->health.standalone && snapshot->health.seats.isEmpty()) // no network, no remote video
        m_hidden = int(lines.removeIf([](const station::VisitLine &line) { return line.mode == Mode::Video; }));
    m_model.setLines(lines, now());
    const auto staff = m_service.signedIn();
    const QString who = staff ? staff->id.text() : QString();
    m_signedIn = staff.has_value();
    if (std::exchange(m_staff, who) != who)
        changeStaff(who);
    if (!m_selected.isEmpty() && !m_model.line(m_selected))
        select({});
    else
        m_detail.show(m_signedIn ? m_selected : base::VisitId());
    Q_EMIT changed();
}

// Another officer, or nobody: what was open is forgotten. A locked desk shows the booths of today, whatever day was looked
// at. The next officer finds the place; a visit that the one before was at is held, and taken over by a word only.
void DayPresenter::changeStaff(const QString &who)
{
    m_detail.show({});
    if (who.isEmpty() && date() != m_clock.today())
        m_service.showDay(m_clock.today());
}

void DayPresenter::find(const QString &text)
{
    m_find = text;
    m_model.setFind(text);
    Q_EMIT changed();
}

void DayPresenter::select(const base::VisitId &visit)
{
    if (m_selected == visit)
        return;
    m_selected = visit;
    m_detail.show(m_signedIn ? visit : base::VisitId());
    Q_EMIT selectionChanged();
}

void DayPresenter::selectNext()
{
    QList<base::VisitId> waiting;
    for (int i = 0; i < m_model.rowCount(); ++i) {
        const DayRow &row = m_model.row(i);
        if (!row.heading && row.group == Group::Next && row.mark != Mark::None)
            waiting << row.id;
    }
    if (!waiting.isEmpty())
        select(waiting.at((waiting.indexOf(m_selected) + 1) % waiting.size()));
}

void DayPresenter::selectNextRunning()
{
    const QList<base::VisitId> running = m_model.running();
    if (!running.isEmpty())
        select(running.at((running.indexOf(m_selected) + 1) % running.size()));
}

QDate DayPresenter::date() const
{
    return m_service.snapshot()->date;
}

void DayPresenter::showDay(QDate date)
{
    select({});
    m_service.showDay(date);
}

DayPresenter::Content DayPresenter::content() const
{
    if (!m_seen)
        return Content::Loading;
    if (m_model.visits() == 0)
        return Content::NoVisits;
    return m_model.shown() == 0 ? Content::NothingFound : Content::Rows;
}

QString DayPresenter::offline() const
{
    const station::DeskSnapshotPtr snapshot = m_service.snapshot();
    int video = 0;
    for (const station::VisitLine &line : snapshot->day)
        video += line.mode == Mode::Video && visits::isBeforeTalk(line.state) ? 1 : 0;
    QStringList parts;
    if (snapshot->health.portalLostUtcMs > 0)
        parts << tr("Portal not reached since %1.")
                     .arg(base::toJailTime(snapshot->health.portalLostUtcMs).toString(QStringLiteral("HH:mm")));
    else
        parts << tr("Portal not reached.");
    parts << tr("Face to face goes on;") << tr("%n video visit(s) wait;", nullptr, video)
          << tr("%n entry(s) to send.", nullptr, snapshot->health.waitingToSend);
    return parts.join(u' ');
}

// What a video visit needs on one PC without a network; no words where there is none today.
QList<DayPresenter::Notice> DayPresenter::inside() const
{
    const station::DeskSnapshotPtr snapshot = m_service.snapshot();
    const bool any = std::any_of(snapshot->day.begin(), snapshot->day.end(), [](const station::VisitLine &line) {
        return line.mode == Mode::Video && visits::isBeforeTalk(line.state);
    });
    QStringList booths;
    for (const QString &booth : snapshot->health.seats)
        booths << placeName(Mode::Video, booth);
    if (!any)
        return {};
    return {{tr("Video visits are held inside the jail, the visitor at the seat of %1. From home they need a network and the jail's portal.")
                 .arg(booths.join(QStringLiteral(", "))), false}};
}

QList<DayPresenter::Notice> DayPresenter::notices() const
{
    const station::Health &health = m_service.snapshot()->health;
    QList<Notice> list;
    if (!m_seen)
        return list;
    if (!m_slip.text.isEmpty() && m_signedIn)
        list << m_slip;
    if (!health.diskOk)
        list << Notice{tr("The disk is nearly full. Make room before anything is lost."), true};
    if (!health.clockOk)
        list << Notice{tr("This computer's clock is wrong. Times in the register would be wrong: set it."), true};
    if (!health.standalone && !health.portalReached)
        list << Notice{offline(), true};
    if (health.standalone && !health.seats.isEmpty())
        list << inside();
    if (m_hidden > 0)
        list << Notice{tr("%n video visit(s) are not shown: they need a network and the jail's portal, or a visitor's seat at a booth. Face to face goes on here.", nullptr, m_hidden), false};
    return list;
}

int DayPresenter::work() const
{
    return m_model.waiting();
}

// A slip names its visit; anything else is the document of the person who is looked at.
void DayPresenter::takeScan(const QString &payload)
{
    if (!m_signedIn)
        return;
    const QString text = payload.trimmed();
    tellOfSlip({});
    if (text.startsWith(QLatin1String("PV1."), Qt::CaseInsensitive))
        return takeSlip(text);
    for (const QString &part : {text, text.section(u'/', -4).section(u'?', 0, 0)}) {
        if (const station::VisitLine *line = m_model.lineByNumber(part))
            return select(line->id);
    }
    m_detail.takeScan(payload);
}

void DayPresenter::retranslate()
{
    m_model.retranslate(now());
    Q_EMIT changed();
}

} // namespace mulakat::ui::presenters

#include "moc_daypresenter.cpp"
