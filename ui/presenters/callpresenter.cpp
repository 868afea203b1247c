#include "ui/presenters/callpresenter.h"

#include "ui/presenters/words.h"

namespace mulakat::ui::presenters {

namespace {

using visits::State;

} // namespace

CallPresenter::CallPresenter(station::DeskService &service, Acts &acts, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_acts(acts)
{
    connect(&service, &station::DeskService::callChanged, this, &CallPresenter::take);
}

void CallPresenter::setDetail(const station::VisitDetail &detail)
{
    const bool other = detail.line.id != m_detail.line.id;
    m_detail = detail;
    if (other)
        m_view = m_service.call(detail.line.id).value_or(station::CallView());
    Q_EMIT changed();
}

void CallPresenter::clear()
{
    m_detail = {};
    m_view = {};
    Q_EMIT changed();
}

void CallPresenter::take(const base::VisitId &visit)
{
    if (visit.isEmpty() || visit != m_detail.line.id)
        return;
    const station::CallView before = m_view;
    m_view = m_service.call(visit).value_or(station::CallView());
    const bool news = before.phase != m_view.phase || before.visitorConnected != m_view.visitorConnected
        || before.problem != m_view.problem || before.quality != m_view.quality || before.weak != m_view.weak
        || before.counting != m_view.counting || before.visitorPicture.isNull() != m_view.visitorPicture.isNull();
    if (news)
        Q_EMIT changed();
    Q_EMIT levelsChanged();
}

bool CallPresenter::inLobby() const
{
    return m_detail.line.lobby;
}

bool CallPresenter::isSeatUp() const
{
    return m_service.snapshot()->health.seatsUp.contains(m_detail.line.place);
}

QString CallPresenter::lobbyText() const
{
    const QString who = m_detail.line.visitor;
    if (m_view.visitorConnected)
        return tr("%1 is connected").arg(who);
    if (m_detail.line.inside)
        return isSeatUp() ? tr("%1 may sit down at the visitor's seat").arg(who) : tr("The visitor's seat is dark");
    return inLobby() ? tr("%1 is in the lobby").arg(who) : tr("%1 is not in the lobby yet").arg(who);
}

QImage CallPresenter::picture() const
{
    return m_view.visitorPicture;
}

QString CallPresenter::pictureText() const
{
    const bool talking = visits::isRunning(m_detail.line.state);
    if (talking && m_detail.line.kind != visits::Kind::Family)
        return tr("Nobody hears, sees or records this talk.");
    if (m_detail.line.inside && !m_view.visitorConnected)
        return isSeatUp() ? tr("The picture comes from the visitor's seat of %1.").arg(placeName(visits::Mode::Video, m_detail.line.place))
                          : tr("Switch on the visitor's seat of %1. On one PC it needs a screen of its own.").arg(placeName(visits::Mode::Video, m_detail.line.place));
    if (!inLobby() && !m_view.visitorConnected)
        return tr("The picture comes when the visitor opens the link.");
    return m_view.phase == QLatin1String("none") || m_view.phase.isEmpty() ? tr("Waiting for the booth …")
                                                                          : tr("The visitor sends no picture yet.");
}

QString CallPresenter::qualityText(const station::CallView &view)
{
    if (!view.visitorConnected)
        return tr("not connected");
    return view.weak ? tr("weak line") : view.quality >= 4 ? tr("good line") : tr("fair line");
}

QString CallPresenter::problem() const
{
    return m_view.problem.isEmpty() ? QString() : callProblemWord(m_view.problem);
}

int CallPresenter::remaining(qint64 monotonicMs) const
{
    station::VisitLine line = m_detail.line;
    if (m_view.visit == line.id && visits::isRunning(line.state) && line.mode == visits::Mode::Video) {
        line.remainingSeconds = m_view.remainingSeconds;
        line.counting = m_view.counting;
        line.asOfMonotonicMs = m_view.asOfMonotonicMs;
    }
    return remainingSeconds(line, monotonicMs);
}

int CallPresenter::allowed() const
{
    return m_detail.line.allowedSeconds;
}

bool CallPresenter::isCounting() const
{
    const bool video = m_detail.line.mode == visits::Mode::Video && m_view.visit == m_detail.line.id;
    return visits::isRunning(m_detail.line.state) && (video ? m_view.counting : m_detail.line.counting);
}

QString CallPresenter::phaseText() const
{
    if (m_detail.line.state == State::Interrupted)
        return m_detail.line.reasonCode.isEmpty() ? word(State::Interrupted)
                                                  : tr("interrupted: %1").arg(reasonWord(m_detail.line.reasonCode));
    if (m_detail.line.state == State::InProgress && m_view.phase == QLatin1String("officer-left"))
        return callPhaseWord(m_view.phase);
    if (m_detail.line.state == State::InProgress && !isCounting() && m_detail.line.remainingSeconds == m_detail.line.allowedSeconds)
        return callPhaseWord(QStringLiteral("connecting"));
    if (m_detail.line.state == State::InProgress)
        return isCounting() ? word(State::InProgress) : tr("the clock stands still: line is down, not counted");
    if (m_detail.line.inside && m_view.phase == QLatin1String("lobby"))
        return tr("at the visitor's seat");
    return callPhaseWord(m_view.phase.isEmpty() ? QStringLiteral("none") : m_view.phase);
}

bool CallPresenter::mayPause() const
{
    return m_detail.line.mode == visits::Mode::Video && m_detail.line.state == State::InProgress;
}

bool CallPresenter::mayResume() const
{
    return m_detail.line.state == State::Interrupted;
}

bool CallPresenter::mayEnd() const
{
    return visits::isRunning(m_detail.line.state);
}

void CallPresenter::soundHeard(const QString &end, bool heard)
{
    m_acts.run([&](const station::Reply &reply) { m_service.soundOk(m_detail.line.id, end, heard, reply); });
}

void CallPresenter::extend(int minutes, const QString &code)
{
    m_acts.run([&](const station::Reply &reply) { m_service.extend(m_detail.line.id, minutes * 60, code, reply); });
}

void CallPresenter::pause(const QString &cause)
{
    m_acts.run([&](const station::Reply &reply) { m_service.pause(m_detail.line.id, cause, reply); });
}

void CallPresenter::resume()
{
    m_acts.run([&](const station::Reply &reply) { m_service.resume(m_detail.line.id, reply); });
}

void CallPresenter::end()
{
    m_acts.run([&](const station::Reply &reply) { m_service.end(m_detail.line.id, reply); });
}

void CallPresenter::terminate(const QString &code, const QString &ground)
{
    if (ground.trimmed().isEmpty())
        return m_acts.refuse(say(base::fail(base::FailureCode::ReasonMissing)));
    m_acts.run([&](const station::Reply &reply) { m_service.terminate(m_detail.line.id, code, ground, reply); });
}

void CallPresenter::changePlace(const QString &place)
{
    m_acts.run([&](const station::Reply &reply) { m_service.changePlace(m_detail.line.id, place, reply); });
}

} // namespace mulakat::ui::presenters

#include "moc_callpresenter.cpp"
