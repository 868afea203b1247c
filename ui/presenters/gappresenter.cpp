#include "ui/presenters/gappresenter.h"

#include "ui/presenters/dates.h"
#include "ui/presenters/words.h"

#include <QPointer>
#include <algorithm>

namespace mulakat::ui::presenters {

namespace {

constexpr int shownMs = 300;
constexpr int hiddenMs = 10'000;

QString when(qint64 utcMs)
{
    return dayWord(base::toJailTime(utcMs).date()) + QLatin1Char(' ') + clockTime(utcMs);
}

QString slotWords(const station::SlotView &slot, visits::Mode mode, bool withDay)
{
    const QString time = slot.start.toString(QStringLiteral("HH:mm")) + QStringLiteral(" · ") + placeName(mode, slot.place);
    return withDay ? dayWord(slot.date).section(QLatin1Char(' '), 0, 2) + QLatin1Char(' ') + time : time; // the year says nothing here
}

QTime typedTime(const QString &text)
{
    QString plain;
    for (const QChar c : text.trimmed())
        plain += c.digitValue() >= 0 ? QChar(u'0' + c.digitValue()) : c == u'.' ? QChar(u':') : c;
    return QTime::fromString(plain, QStringLiteral("H:m"));
}

int typedNumber(const QString &text)
{
    QString plain;
    for (const QChar c : text.trimmed())
        plain += c.digitValue() >= 0 ? QChar(u'0' + c.digitValue()) : c;
    bool ok = false;
    const int number = plain.toInt(&ok);
    return ok ? number : -1;
}

} // namespace

GapPresenter::GapPresenter(station::GapService &gaps, station::DeskService &desk, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_gaps(gaps)
    , m_desk(desk)
    , m_clock(clock)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &GapPresenter::ask);
    connect(&gaps, &station::GapService::changed, this, [this] {
        if (!m_staff.isEmpty() && !m_soon.isActive())
            m_soon.start(m_shown ? shownMs : hiddenMs);
    });
    connect(&desk, &station::DeskService::snapshotChanged, this, &GapPresenter::takeSignIn);
    connect(&m_acts, &Acts::changed, this, &GapPresenter::changed);
    takeSignIn();
}

void GapPresenter::takeSignIn()
{
    const auto staff = m_desk.signedIn();
    const QString who = staff ? staff->id.text() : QString();
    if (std::exchange(m_staff, who) == who)
        return;
    m_view = {};
    m_known = false;
    m_first = !who.isEmpty();
    m_said.clear();
    m_acts.clear();
    makeLines();
    closePaper();
    Q_EMIT changed();
    if (m_first)
        ask();
}

void GapPresenter::setShown(bool shown)
{
    m_shown = shown;
    if (shown)
        ask();
}

void GapPresenter::ask()
{
    if (m_staff.isEmpty() || m_asking)
        return;
    m_asking = true;
    m_gaps.gap([self = QPointer(this), who = m_staff](const base::Result<station::GapView> &view) {
        if (!self)
            return;
        self->m_asking = false;
        if (self->m_staff == who)
            self->take(view);
        else
            self->ask();
    });
}

void GapPresenter::take(const base::Result<station::GapView> &view)
{
    m_problem = view ? QString() : say(view.error());
    if (view)
        m_view = *view;
    m_known = true;
    makeLines();
    Q_EMIT changed();
    if (std::exchange(m_first, false) && work() > 0)
        Q_EMIT found();
}

void GapPresenter::makeLines()
{
    m_lines.clear();
    m_doubled.clear();
    for (int i = 0; i < m_view.lines.size(); ++i)
        m_lines << lineOf(m_view.lines.at(i), i + 1);
    for (int i = 0; i < m_view.doubled.size(); ++i)
        m_doubled << doubledOf(m_view.doubled.at(i), i + 1);
}

SettleLine GapPresenter::lineOf(const station::GapLine &gap, int number) const
{
    const station::VisitLine &visit = gap.visit;
    const QString name = QStringLiteral("gap%1").arg(number);
    const QString slot = slotWords({visit.date, visit.start, visit.minutes, visit.place}, visit.mode, visit.date != m_clock.today());
    SettleLine line{name, visit.id.text(), Mark::Attention, gap.interrupted ? tr("cut off") : tr("missed"),
                    QStringLiteral("%1 · %2 → %3").arg(slot, visit.visitor, visit.inmate), {}, {}};
    line.text = QStringLiteral("%1 · %2 · ").arg(visit.visrn, word(visit.mode))
        + (gap.interrupted ? tr("%1 since the gap of %2–%3").arg(word(visit.state), clockTime(gap.down.fromMs), clockTime(gap.down.toMs))
                           : tr("nobody could come in %1–%2").arg(clockTime(gap.down.fromMs), clockTime(gap.down.toMs)));
    if (gap.mayResume)
        line.acts << SettleAct{Resume, name + QStringLiteral("Resume"), tr("Resume"), tr("The talk goes on as soon as both ends are there.")};
    if (gap.mayHaveTakenPlace)
        line.acts << SettleAct{TookPlace, name + QStringLiteral("TookPlace"), tr("They have met"), tr("The talk went on without the computer and is over.")};
    if (gap.mayBeHere)
        line.acts << SettleAct{Here, name + QStringLiteral("Here"), tr("They are here"), tr("The family has waited: take them in now.")};
    if (gap.laterToday)
        line.acts << SettleAct{LaterToday, name + QStringLiteral("Later"), tr("Today %1").arg(slotWords(*gap.laterToday, visit.mode, false)),
                               tr("The family is told of the new time.")};
    if (gap.anotherDay)
        line.acts << SettleAct{AnotherDay, name + QStringLiteral("Other"), slotWords(*gap.anotherDay, visit.mode, true),
                               tr("The family is told of the new time.")};
    line.acts << SettleAct{FromPaper, name + QStringLiteral("Paper"), tr("From paper …"), tr("It was held and written down on paper.")};
    return line;
}

SettleLine GapPresenter::doubledOf(const station::DoubledLine &doubled, int number) const
{
    const auto entry = [](const station::DoubledEntry &e) {
        return tr("%1: %2, %3, %4", "station: what, who, when").arg(e.station, eventWord(e.event), e.by, clockTime(e.atUtcMs));
    };
    SettleLine line{QStringLiteral("doubled%1").arg(number), doubled.visit.id.text(), Mark::Waiting, tr("two desks did the same"),
                    QStringLiteral("%1 · %2 → %3").arg(doubled.visit.visrn, doubled.visit.visitor, doubled.visit.inmate), {}, {}};
    line.text = doubled.counts.event.isEmpty() ? tr("Does not count: %1").arg(entry(doubled.ignored))
                                               : tr("Counts: %1. Does not count: %2").arg(entry(doubled.counts), entry(doubled.ignored));
    line.acts << SettleAct{Seen, line.name + QStringLiteral("Seen"), tr("Seen"), {}};
    return line;
}

QString GapPresenter::summary() const
{
    if (!m_known)
        return tr("Looking at what happened …");
    if (m_view.gaps.isEmpty())
        return m_view.isEmpty() ? tr("Check-in was open without a gap.") : tr("Some visits need to be settled.");
    const visits::Stretch &last = m_view.gaps.constLast();
    const bool oneDay = base::toJailTime(last.fromMs).date() == base::toJailTime(last.toMs).date();
    const QString text = tr("Check-in was closed from %1 to %2.").arg(when(last.fromMs), oneDay ? clockTime(last.toMs) : when(last.toMs));
    return m_view.lines.isEmpty() ? text + QLatin1Char(' ') + tr("No visit is left to settle.") : text;
}

QList<SettleAct> GapPresenter::forAll() const
{
    QList<SettleAct> all;
    const auto count = [&](auto possible) { return std::count_if(m_view.lines.begin(), m_view.lines.end(), possible); };
    if (count([](const station::GapLine &line) { return line.mayResume; }) > 1)
        all << SettleAct{Resume, QStringLiteral("gapAllResume"), tr("Resume all"), {}};
    if (count([](const station::GapLine &line) { return line.laterToday.has_value(); }) > 1)
        all << SettleAct{LaterToday, QStringLiteral("gapAllLater"), tr("All later today"), tr("Each gets the time that its line shows.")};
    if (count([](const station::GapLine &line) { return line.anotherDay.has_value(); }) > 1)
        all << SettleAct{AnotherDay, QStringLiteral("gapAllOther"), tr("All on another day"), tr("Each gets the time that its line shows.")};
    return all;
}

void GapPresenter::act(const SettleLine &line, int act)
{
    if (act == FromPaper) {
        m_paper = line.id;
        m_said.clear();
        m_acts.clear();
        return Q_EMIT paperChanged();
    }
    if (act != Seen)
        return settle({base::VisitId(line.id)}, station::GapAct(act));
    for (int i = 0; i < m_doubled.size(); ++i) {
        if (m_doubled.at(i).name != line.name)
            continue;
        const station::DoubledLine seen = m_view.doubled.at(i);
        m_acts.run([this, seen](const station::Reply &reply) { m_gaps.seen(seen, reply); }, [this] { ask(); });
        return;
    }
}

void GapPresenter::actAll(int act)
{
    QList<base::VisitId> visits;
    for (const station::GapLine &line : m_view.lines) {
        const bool fits = act == Resume ? line.mayResume : act == LaterToday ? line.laterToday.has_value() : line.anotherDay.has_value();
        if (fits)
            visits << line.visit.id;
    }
    settle(visits, station::GapAct(act));
}

void GapPresenter::settle(const QList<base::VisitId> &visits, station::GapAct act)
{
    m_said.clear();
    m_acts.run(
        [this, visits, act](const station::Reply &reply) {
            m_gaps.settle(visits, act, [self = QPointer(this), reply](const base::Result<station::GapSettled> &settled) {
                if (self && settled && !settled->left.isEmpty()) {
                    const auto &[visrn, failure] = settled->left.constFirst();
                    self->m_said = tr("%n visit(s) could not be settled.", nullptr, int(settled->left.size())) + QLatin1Char(' ') + visrn
                        + QStringLiteral(": ") + say(failure);
                } else if (self && settled) {
                    self->m_said = tr("%n visit(s) settled.", nullptr, settled->done);
                }
                reply(settled ? base::done() : base::Done(settled.error()));
            });
        },
        [this] { ask(); });
}

QString GapPresenter::paperTitle() const
{
    const auto it = std::find_if(m_lines.begin(), m_lines.end(), [&](const SettleLine &line) { return line.id == m_paper; });
    return it == m_lines.end() ? QString() : it->title;
}

QStringList GapPresenter::officers() const
{
    QStringList names;
    for (const station::StaffView &officer : m_view.officers)
        names << officer.name;
    return names;
}

int GapPresenter::officer() const
{
    for (int i = 0; i < m_view.officers.size(); ++i) {
        if (m_view.officers.at(i).id.text() == m_staff)
            return i;
    }
    return -1;
}

void GapPresenter::savePaper(const QString &from, const QString &until, const QString &minutes, const QString &number, int officer)
{
    station::PaperInput input;
    input.visit = base::VisitId(m_paper);
    input.from = typedTime(from);
    input.until = typedTime(until);
    const int talk = typedNumber(minutes);
    input.talkMinutes = talk >= 0 ? talk : int(input.from.secsTo(input.until) / 60);
    input.paper = number;
    if (officer >= 0 && officer < m_view.officers.size())
        input.officer = m_view.officers.at(officer).id;
    m_said.clear();
    m_acts.run([this, input](const station::Reply &reply) { m_gaps.enterFromPaper(input, reply); },
               [this] {
                   m_said = tr("Entered from paper.");
                   closePaper();
                   ask();
               });
}

void GapPresenter::closePaper()
{
    m_paper.clear();
    Q_EMIT paperChanged();
}

void GapPresenter::retranslate()
{
    makeLines();
    Q_EMIT changed();
    Q_EMIT paperChanged();
}

} // namespace mulakat::ui::presenters

#include "moc_gappresenter.cpp"
