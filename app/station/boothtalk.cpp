// The part of a booth's call that judges: what was heard, is the line down, is the time over, what desks are told.
#include "station/boothcall.h"

#include <algorithm>

namespace mulakat::station {

namespace {

using call::SessionState;
using visits::EventType;
using visits::State;

constexpr double loudEnough = 0.02; // of full scale: speech at arm's length, not the room
constexpr int loudTenthsNeeded = 5;
constexpr qint64 downMs = 5000;
constexpr qint64 changingMs = 20'000; // a legal or medical talk's own process comes up after the visitor has read a line
constexpr qint64 hungUpMs = 15'000; // a visitor who hung up may come back by the link

int barsOf(const call::Stats &stats, bool weak)
{
    if (weak)
        return 1;
    const double loss = std::max(stats.lossIn, stats.lossOut);
    return loss > 0.15 ? 2 : loss > 0.05 || stats.roundTripMs > 600 ? 3 : loss > 0.01 || stats.roundTripMs > 300 ? 4 : 5;
}

} // namespace

void BoothCall::takeLevels(const call::Levels &levels)
{
    m_levels = levels;
    if (levels.out < loudEnough || ++m_loudTenths < loudTenthsNeeded)
        return;
    checkSound(QStringLiteral("booth"));
}

void BoothCall::checkSound(const QString &end)
{
    const visits::Visit *visit = known();
    if (!visit)
        return; // the hub was restored: its log is being read again
    const bool there = end == QLatin1String("booth") ? visit->soundBooth : visit->soundVisitor;
    const bool fits = visit->state == State::Arrived || visit->state == State::Verified || visit->state == State::Ready;
    if (!there && fits)
        write(EventType::SoundChecked, {{QStringLiteral("end"), end}, {QStringLiteral("ok"), true}});
}

void BoothCall::takeStats(const call::Stats &stats)
{
    const bool same = stats.peer == m_stats.peer;
    const qint64 received = stats.audioReceived - (same ? m_stats.audioReceived : 0);
    const qint64 concealed = stats.audioConcealed - (same ? m_stats.audioConcealed : 0);
    const bool heard = received > concealed;
    if (heard)
        m_clock.ownHeard(m_log.clock().monotonicMs());
    m_stats = stats;
    const bool bare = heard && stats.framesIn < 0.5 && m_session.state() == SessionState::Talking;
    m_bareReports = bare ? m_bareReports + 1 : 0;
    if (m_doubtedReports > 0 && --m_doubtedReports == 0 && !heard)
        step(call::input::FarPresent{true});
}

void BoothCall::takeFarStats(const call::FarStats &stats)
{
    const bool anew = stats.audioReceived < m_farStats.audioReceived;
    const qint64 received = stats.audioReceived - (anew ? 0 : m_farStats.audioReceived);
    const qint64 concealed = stats.audioConcealed - (anew ? 0 : m_farStats.audioConcealed);
    if (received > concealed)
        m_clock.farHeard(m_log.clock().monotonicMs());
    else
        m_clock.farSilent();
    m_farStats = stats;
}

void BoothCall::judgeLine()
{
    const SessionState state = m_session.state();
    const bool down = state == SessionState::Reconnecting || state == SessionState::Preparing || state == SessionState::Connecting
        || state == SessionState::Ended || state == SessionState::OfficerLeft;
    const qint64 now = m_log.clock().monotonicMs();
    if (!down) {
        m_downSinceMs = 0;
        if (state == SessionState::Talking && isInterruptedByUs(*known()))
            write(EventType::Resumed, {{QStringLiteral("lost"), m_clock.lostSeconds() - m_lostAtCut}});
        return;
    }
    if (m_downSinceMs == 0) {
        m_downSinceMs = now;
        m_lostAtCut = m_clock.lostSeconds();
    }
    const bool changing = state == SessionState::OfficerLeft;
    if (known()->state != State::InProgress || now - m_downSinceMs < (changing ? changingMs : downMs))
        return;
    const QString cause = m_media.isRunning() || changing ? QStringLiteral("line") : QStringLiteral("media");
    write(EventType::Interrupted, {{QStringLiteral("cause"), cause}});
}

void BoothCall::judgeEnd()
{
    const visits::Visit *visit = known();
    const qint64 now = m_log.clock().monotonicMs();
    // Time the line took is given back, but not beyond the slot and its buffer: the next family waits.
    const qint64 latest = m_startedMs
        + qint64(visit->allowedSeconds() + m_log.jail().turnroundMinutes * 60) * 1000;
    if (m_clock.isOver() || now >= latest)
        return complete(QStringLiteral("clock"), visits::Mover::Clock);
    if (m_byeSinceMs > 0 && now - m_byeSinceMs >= hungUpMs)
        complete(QStringLiteral("visitor"), visits::Mover::Visitor);
}

void BoothCall::complete(const QString &by, visits::Mover mover)
{
    keepUsed();
    write(EventType::Completed,
          {{QStringLiteral("talk"), m_clock.usedSeconds()}, {QStringLiteral("lost"), m_clock.lostSeconds()}, {QStringLiteral("by"), by}},
          mover);
}

bool BoothCall::showsFar() const
{
    const SessionState state = m_session.state();
    return isActive() && (state == SessionState::Talking || state == SessionState::Reconnecting);
}

CallView BoothCall::view() const
{
    CallView view;
    view.visit = m_visit;
    view.phase = phase();
    view.visitorConnected = m_session.farConnected();
    view.weak = m_session.weak();
    view.quality = view.visitorConnected ? barsOf(m_stats, view.weak) : 0;
    if (!isAlone()) { // who speaks when is nobody's business there
        view.levelVisitor = m_levels.in;
        view.levelBooth = m_levels.out;
    }
    view.problem = m_byeSinceMs > 0 ? QStringLiteral("visitor-left") : m_session.problem();
    view.counting = m_clock.counting();
    view.remainingSeconds = m_clock.remainingSeconds();
    view.asOfMonotonicMs = m_log.clock().monotonicMs();
    if (const visits::Visit *visit = known())
        view.allowedSeconds = visit->allowedSeconds();
    return view;
}

void BoothCall::publish()
{
    const visits::Visit *visit = known();
    if (!visit)
        return;
    CallView view = this->view();
    // In the lobby the officer checks who is there. In a legal or medical talk there is no such picture: its media process
    // makes none.
    const bool lobby = view.phase == QLatin1String("lobby");
    if (!isAlone() && (lobby || view.phase == QLatin1String("talking")))
        view.visitorPicture = m_media.picture(call::PictureKind::Desk);
    m_hub.sendCall(view);
}

} // namespace mulakat::station
