#include "ui/presenters/calloutpresenter.h"

#include "ui/presenters/dates.h"
#include "ui/presenters/words.h"

#include <QPointer>
#include <QSaveFile>

namespace mulakat::ui::presenters {

using station::CallOutLine;
using visits::InmateTrack;

namespace {

constexpr int askAgainMs = 30'000;

} // namespace

CallOutPresenter::CallOutPresenter(station::InmateService &inmates, station::DeskService &desk, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_inmates(inmates)
    , m_desk(desk)
    , m_clock(clock)
{
    m_again.setInterval(askAgainMs);
    connect(&m_again, &QTimer::timeout, this, &CallOutPresenter::ask);
    connect(&inmates, &station::InmateService::changed, this, [this] {
        if (m_shown)
            ask();
    });
    connect(&desk, &station::DeskService::snapshotChanged, this, &CallOutPresenter::takeSignIn);
    connect(&m_acts, &Acts::changed, this, &CallOutPresenter::changed);
    takeSignIn();
}

void CallOutPresenter::takeSignIn()
{
    const auto staff = m_desk.signedIn();
    const QString who = staff ? staff->id.text() : QString();
    if (std::exchange(m_staff, who) == who)
        return;
    m_list = {};
    m_known = false;
    m_printed.clear();
    m_acts.clear();
    m_problemOf = {};
    if (m_shown)
        ask();
    Q_EMIT changed();
}

void CallOutPresenter::setShown(bool shown)
{
    m_shown = shown;
    if (!shown)
        return m_again.stop();
    m_again.start();
    ask();
}

void CallOutPresenter::ask()
{
    if (m_staff.isEmpty())
        return;
    m_inmates.callOut(m_wish, [self = QPointer(this), ask = ++m_ask](const base::Result<station::CallOutList> &list) {
        if (!self || self->m_ask != ask)
            return;
        self->m_known = true;
        self->m_problem = list ? QString() : say(list.error());
        if (list)
            self->m_list = *list;
        Q_EMIT self->changed();
    });
}

void CallOutPresenter::wishMinutes(int minutes)
{
    m_wish = {minutes, std::nullopt};
    ask();
    Q_EMIT changed();
}

void CallOutPresenter::wishBatch(const QTime &start)
{
    m_wish.batch = start;
    ask();
    Q_EMIT changed();
}

QString CallOutPresenter::title() const
{
    if (m_wish.batch)
        return tr("Batch of %1").arg(m_wish.batch->toString(QStringLiteral("HH:mm")));
    return tr("Visits until %1").arg(m_list.until.toString(QStringLiteral("HH:mm")));
}

QString CallOutPresenter::summary() const
{
    int there = 0;
    for (const station::CallOutWing &wing : m_list.wings) {
        for (const CallOutLine &line : wing.lines)
            there += line.track == InmateTrack::AtPlace ? 1 : 0;
    }
    return tr("%n prisoner(s), %1 at the place", nullptr, m_list.lines()).arg(there);
}

QString CallOutPresenter::wingName(const QString &wing) const
{
    return wing.isEmpty() ? tr("Wing not known") : tr("Wing %1").arg(wing);
}

QString CallOutPresenter::lineTitle(const CallOutLine &line) const
{
    return QStringLiteral("%1   %2").arg(line.inmate, line.number.isEmpty() ? tr("no number yet") : line.number);
}

QString CallOutPresenter::lineFacts(const CallOutLine &line) const
{
    QStringList parts{placeName(line.mode, line.place), line.kind == visits::Kind::Family ? QString() : word(line.kind),
                      line.visitorHere ? tr("family is here") : tr("family not here yet"),
                      line.confirmed ? QString() : tr("which prisoner: not confirmed yet")};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

Mark CallOutPresenter::mark(const CallOutLine &line) const
{
    if (!visits::isPresentable(line.track) || (!line.status.isEmpty() && line.track != InmateTrack::AtPlace))
        return Mark::Attention;
    if (line.track == InmateTrack::AtPlace)
        return Mark::Ready;
    return line.track == InmateTrack::NotCalled ? Mark::None : Mark::Waiting;
}

QString CallOutPresenter::state(const CallOutLine &line) const
{
    if (visits::isPresentable(line.track) && line.track != InmateTrack::AtPlace && !line.status.isEmpty())
        return inmateStatusWord(line.status);
    return word(line.track);
}

CallOutStep CallOutPresenter::next(const CallOutLine &line) const
{
    switch (line.track) {
    case InmateTrack::NotCalled:
        return {InmateTrack::Called, tr("Called"), false, {}};
    case InmateTrack::Called:
        return {InmateTrack::OnTheWay, tr("On the way"), false, {}};
    case InmateTrack::OnTheWay:
        if (!line.confirmed)
            return {InmateTrack::AtPlace, {}, false, tr("Confirm at the desk first which prisoner is meant.")};
        return {InmateTrack::AtPlace, tr("At the place"), true, {}};
    default:
        return {};
    }
}

bool CallOutPresenter::canTakeBack(const CallOutLine &line) const
{
    return line.track != InmateTrack::NotCalled;
}

const CallOutLine *CallOutPresenter::line(const base::VisitId &visit) const
{
    for (const station::CallOutWing &wing : m_list.wings) {
        for (const CallOutLine &line : wing.lines) {
            if (line.visit == visit)
                return &line;
        }
    }
    return nullptr;
}

void CallOutPresenter::act(const base::VisitId &visit, const QString &number)
{
    const CallOutLine *known = line(visit);
    if (!known || m_acts.isBusy())
        return;
    const CallOutStep step = next(*known);
    if (step.text.isEmpty())
        return;
    m_problemOf = visit;
    if (step.needsNumber && number.trimmed().isEmpty())
        return m_acts.refuse(tr("Type the prisoner's number as it is read at the place."));
    m_acts.run([&](const station::Reply &reply) { m_inmates.moveInmate(visit, step.to, number.trimmed(), reply); }, [this, visit] {
        Q_EMIT numberTaken(visit);
        ask();
    });
}

void CallOutPresenter::takeBack(const base::VisitId &visit)
{
    const CallOutLine *known = line(visit);
    if (!known || !canTakeBack(*known) || m_acts.isBusy())
        return;
    m_problemOf = visit;
    m_acts.run([&](const station::Reply &reply) { m_inmates.takeBack(visit, reply); }, [this] { ask(); });
}

bool CallOutPresenter::canRefuse(const CallOutLine &line) const
{
    const bool away = !line.status.isEmpty() && line.track != InmateTrack::AtPlace; // he is not asked
    return (visits::isPresentable(line.track) && !away) || line.track == InmateTrack::Refuses;
}

QString CallOutPresenter::refuseQuestion(const CallOutLine &line) const
{
    return tr("%1 does not want to come? This ends the visit. The family reads only that it cannot take place and does not count.").arg(line.inmate);
}

void CallOutPresenter::refuse(const base::VisitId &visit)
{
    const CallOutLine *known = line(visit);
    if (!known || !canRefuse(*known) || m_acts.isBusy())
        return;
    m_problemOf = visit;
    m_acts.run([&](const station::Reply &reply) { m_inmates.refuses(visit, reply); }, [this] { ask(); });
}

void CallOutPresenter::print(const QByteArray &pdf)
{
    const auto told = [self = QPointer(this)](const base::Done &result) {
        if (!self)
            return;
        self->m_printFailed = !result;
        self->m_printed = result ? tr("Sent to the printer.") : say(result.error());
        Q_EMIT self->changed();
    };
    if (!m_printer)
        return told(base::fail(base::FailureCode::DeviceMissing, {{QStringLiteral("why"), QStringLiteral("no-printer")}}));
    m_printer(QStringLiteral("call-out"), pdf, told);
}

void CallOutPresenter::save(const QString &path, const QByteArray &pdf)
{
    QSaveFile file(path);
    const bool saved = file.open(QIODevice::WriteOnly) && file.write(pdf) == pdf.size() && file.commit();
    m_printFailed = !saved;
    m_printed = saved ? tr("Saved: %1").arg(path) : tr("The file could not be written. Choose another folder.");
    Q_EMIT changed();
}

QString CallOutPresenter::jail() const
{
    return m_desk.snapshot()->health.jailName;
}

QString CallOutPresenter::officer() const
{
    const auto staff = m_desk.signedIn();
    return staff ? staff->name : QString();
}

QString CallOutPresenter::printedAt() const
{
    const QDateTime now = base::toJailTime(m_clock.utcMs());
    return dayWord(now.date()) + QLatin1Char(' ') + now.toString(QStringLiteral("HH:mm"));
}

void CallOutPresenter::retranslate()
{
    Q_EMIT changed();
}

} // namespace mulakat::ui::presenters

#include "moc_calloutpresenter.cpp"
