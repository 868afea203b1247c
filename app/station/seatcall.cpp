#include "station/seatcall.h"

#include "base/logging.h"

namespace mulakat::station {

namespace {

using call::SessionState;

constexpr double heardHere = 0.02; // as at the booth
constexpr int heardTenths = 5;
constexpr qint64 beginAgainMs = 30'000;
constexpr int shownMs = 300; // the screen has been painted

bool isPhase(const FarClock &clock, const char *phase)
{
    return clock.phase == QLatin1String(phase);
}

} // namespace

SeatCall::SeatCall(StationLog &log, HubPort &hub, call::MediaPort &media, call::Setup setup, QObject *parent)
    : CallEnd(parent)
    , m_log(log)
    , m_hub(hub)
    , m_media(media)
    , m_setup(std::move(setup))
{
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &SeatCall::second);
    connect(&m_media, &call::MediaPort::fact, this, &SeatCall::takeFact);
    connect(&m_media, &call::MediaPort::died, this, [this] { step(call::input::MediaDied{}); });
    connect(&m_media, &call::MediaPort::pictureChanged, this, [this](call::PictureKind kind) {
        if (kind == call::PictureKind::Own)
            Q_EMIT ownPictureChanged();
        else if (kind == call::PictureKind::Far && showsFar())
            Q_EMIT farPictureChanged();
    });
}

void SeatCall::begin(const base::VisitId &visit)
{
    if (m_visit == visit || !m_log.book().visit(visit))
        return;
    stop();
    m_visit = visit;
    m_setup.mark = m_log.book().visit(visit)->visrn;
    m_clock = {};
    m_second.start();
    prepare();
}

void SeatCall::prepare()
{
    m_session = call::CallSession();
    m_gaveUpMs = 0;
    call::input::Prepare prepare;
    prepare.setup = m_setup;
    prepare.offer = false;
    prepare.visitorsEnd = true;
    step(prepare);
    step(call::input::FarPresent{true});
    Q_EMIT viewChanged();
}

void SeatCall::stop()
{
    if (!isActive())
        return;
    step(call::input::End{});
    m_media.stop();
    m_second.stop();
    m_visit = base::VisitId();
    m_stats = {};
    m_clock = {};
    m_loudTenths = m_bareReports = 0;
    m_soundSaid = false;
    m_gaveUpMs = 0;
    Q_EMIT viewChanged();
}

void SeatCall::logChanged()
{
    const visits::Visit *visit = m_log.book().visit(m_visit);
    if (visit && visits::isEnd(visit->state))
        step(call::input::End{});
    if (isActive())
        Q_EMIT viewChanged();
}

void SeatCall::fromFar(const QJsonObject &body)
{
    const auto signal = call::signalFromJson(body);
    if (!signal) {
        qCInfo(base::logCall) << "a signal of the booth was refused" << base::failureName(signal.error().code);
        return;
    }
    step(call::input::FarSignal{*signal});
}

// The booth decides when the talk begins, stands and ends; here it is followed.
void SeatCall::farClock(const FarClock &clock)
{
    if (!isActive())
        return;
    const QString before = m_clock.phase;
    m_clock = clock;
    m_clockMs = m_log.clock().monotonicMs();
    if (before != clock.phase && isPhase(clock, "officer-left")) {
        step(call::input::FarPresent{false}); // the room the officer looked into is closed here too
        step(call::input::FarPresent{true});
        QTimer::singleShot(shownMs, this, &SeatCall::sayReady);
    }
    follow();
    Q_EMIT viewChanged();
}

void SeatCall::follow()
{
    if (isPhase(m_clock, "paused"))
        return step(call::input::Pause{});
    if (!isPhase(m_clock, "talking"))
        return;
    step(call::input::Resume{});
    step(call::input::Admit{});
    step(call::input::Start{});
}

void SeatCall::sayReady()
{
    if (!isActive())
        return;
    QJsonObject ready{{QStringLiteral("t"), QStringLiteral("ready")}, {QStringLiteral("audio"), true}, {QStringLiteral("video"), true}};
    if (isPhase(m_clock, "officer-left"))
        ready.insert(QStringLiteral("phase"), m_clock.phase);
    m_hub.sendSignal(m_visit, ready);
}

void SeatCall::setVolume(double volume)
{
    m_volume = volume;
    m_media.send(call::SetVolume{volume});
}

void SeatCall::step(const call::Input &input)
{
    if (!isActive())
        return;
    for (const call::Action &action : m_session.step(input, m_log.clock().monotonicMs()))
        perform(action);
}

void SeatCall::perform(const call::Action &action)
{
    if (const auto *begin = std::get_if<call::action::StartMedia>(&action))
        m_media.start(begin->kind);
    else if (std::holds_alternative<call::action::StopMedia>(action))
        m_media.stop();
    else if (const auto *tell = std::get_if<call::action::Tell>(&action))
        m_media.send(tell->command);
    else if (const auto *send = std::get_if<call::action::Send>(&action))
        m_hub.sendSignal(m_visit, call::signalToJson(send->signal));
    else if (m_session.state() == SessionState::Lobby)
        follow(); // connected in the middle of the talk
    else
        Q_EMIT viewChanged();
}

void SeatCall::takeFact(const call::Fact &fact)
{
    if (!isActive())
        return;
    if (const auto *levels = std::get_if<call::Levels>(&fact)) {
        if (levels->out >= heardHere && ++m_loudTenths >= heardTenths && m_session.farConnected() && !std::exchange(m_soundSaid, true))
            m_hub.sendSignal(m_visit, {{QStringLiteral("t"), QStringLiteral("sound")}, {QStringLiteral("ok"), true}});
    } else if (const auto *stats = std::get_if<call::Stats>(&fact)) {
        takeStats(*stats);
    }
    step(call::input::Media{fact});
    if (!std::holds_alternative<call::Ready>(fact))
        return;
    if (m_volume >= 0)
        m_media.send(call::SetVolume{m_volume}); // a new process starts with its own
    sayReady(); // the booth offers
}

void SeatCall::takeStats(const call::Stats &stats)
{
    const bool same = stats.peer == m_stats.peer;
    const bool heard = stats.audioReceived - (same ? m_stats.audioReceived : 0) > stats.audioConcealed - (same ? m_stats.audioConcealed : 0);
    const bool bare = heard && stats.framesIn < 0.5 && m_session.state() == SessionState::Talking;
    m_bareReports = bare ? m_bareReports + 1 : 0;
    m_stats = stats;
    if (!m_session.farConnected())
        return;
    m_hub.sendSignal(m_visit, {{QStringLiteral("t"), QStringLiteral("stats")},
                               {QStringLiteral("framesIn"), stats.framesIn},
                               {QStringLiteral("audioReceived"), stats.audioReceived},
                               {QStringLiteral("audioConcealed"), stats.audioConcealed},
                               {QStringLiteral("lossIn"), stats.lossIn},
                               {QStringLiteral("roundTripMs"), stats.roundTripMs}});
}

void SeatCall::second()
{
    step(call::input::Tick{});
    if (m_session.state() != SessionState::Ended || isPhase(m_clock, "ended"))
        return;
    const qint64 now = m_log.clock().monotonicMs();
    const visits::Visit *visit = m_log.book().visit(m_visit);
    if (m_gaveUpMs == 0)
        m_gaveUpMs = now;
    else if (visit && !visits::isEnd(visit->state) && now - m_gaveUpMs >= beginAgainMs)
        prepare();
}

bool SeatCall::showsFar() const
{
    const SessionState state = m_session.state();
    return isActive() && (state == SessionState::Talking || state == SessionState::Reconnecting);
}

CallView SeatCall::view() const
{
    CallView view;
    view.visit = m_visit;
    view.phase = m_clock.phase.isEmpty() ? QStringLiteral("lobby") : m_clock.phase;
    if (isPhase(m_clock, "talking") && m_session.state() != SessionState::Talking)
        view.phase = QStringLiteral("reconnecting"); // here the line is not what it is there
    view.visitorConnected = m_session.farConnected();
    view.weak = m_session.weak();
    view.problem = m_session.problem();
    view.counting = m_clock.counting && view.phase == QLatin1String("talking");
    view.remainingSeconds = m_clock.remainingSeconds;
    view.allowedSeconds = m_clock.allowedSeconds;
    view.asOfMonotonicMs = m_clockMs;
    return view;
}

} // namespace mulakat::station

#include "moc_seatcall.cpp"
