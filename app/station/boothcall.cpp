#include "station/boothcall.h"

#include "base/logging.h"
#include "call/sessiontable.h"

#include <QJsonDocument>
#include <algorithm>

namespace mulakat::station {

namespace {

using call::SessionState;
using visits::EventType;
using visits::State;

constexpr int keepEverySeconds = 10;
constexpr qint64 tryAgainMs = 30'000; // after the media process died too often
constexpr int doubtReports = 2;        // about two seconds

QString usedKey(const base::VisitId &visit)
{
    return QStringLiteral("talk/") + visit.text();
}

} // namespace

bool isInterruptedByUs(const visits::Visit &visit)
{
    return visit.state == State::Interrupted
        && (visit.reasonCode == QLatin1String("line") || visit.reasonCode == QLatin1String("media"));
}

BoothCall::BoothCall(StationLog &log, HubPort &hub, call::MediaPort &media, call::Setup setup, QObject *parent)
    : CallEnd(parent)
    , m_log(log)
    , m_hub(hub)
    , m_media(media)
    , m_setup(std::move(setup))
{
    m_second.setInterval(1000);
    m_pictures.setInterval(330);
    connect(&m_second, &QTimer::timeout, this, &BoothCall::second);
    connect(&m_pictures, &QTimer::timeout, this, &BoothCall::publish);
    connect(&m_media, &call::MediaPort::fact, this, &BoothCall::takeFact);
    connect(&m_media, &call::MediaPort::died, this, [this] { step(call::input::MediaDied{}); });
    connect(&m_media, &call::MediaPort::pictureChanged, this, [this](call::PictureKind kind) {
        if (kind == call::PictureKind::Own)
            Q_EMIT ownPictureChanged();
        else if (kind == call::PictureKind::Far && showsFar())
            Q_EMIT farPictureChanged();
    });
}

const visits::Visit *BoothCall::known() const
{
    return m_log.book().visit(m_visit);
}

void BoothCall::begin(const base::VisitId &visit)
{
    if (m_visit == visit || !m_log.book().visit(visit))
        return;
    stop();
    m_visit = visit;
    m_farHere = false;
    const QJsonObject kept = QJsonDocument::fromJson(m_log.store().setting(usedKey(visit)).toUtf8()).object();
    m_clock.begin(known()->allowedSeconds(), kept.value(QLatin1String("used")).toInt(), kept.value(QLatin1String("lost")).toInt());
    m_setup.mark = known()->visrn;
    m_second.start();
    m_pictures.start();
    prepare();
}

void BoothCall::prepare()
{
    m_session = call::CallSession();
    m_followed = State::None;
    m_gaveUpMs = 0;
    const base::VisitId visit = m_visit;
    call::input::Prepare prepare;
    prepare.setup = m_setup;
    prepare.unheard = known()->kind != visits::Kind::Family;
    prepare.lobbyOver = isAlone(); // this process began anew in the middle of the talk
    step(prepare);
    step(call::input::LookIn{true}); // the officer looks at who is there; nothing is sent
    m_hub.turn(visit, [this, visit](const base::Result<QList<call::IceServer>> &servers) {
        if (servers && visit == m_visit)
            step(call::input::IceServers{*servers});
    });
    if (m_farHere)
        step(call::input::FarPresent{true});
    logChanged();
}

void BoothCall::stop()
{
    if (!isActive())
        return;
    keepUsed();
    step(call::input::End{});
    m_media.stop();
    m_second.stop();
    m_pictures.stop();
    m_visit = base::VisitId();
    m_levels = {};
    m_stats = {};
    m_farStats = {};
    m_loudTenths = m_sinceKept = m_lostAtCut = 0;
    m_downSinceMs = m_byeSinceMs = m_startedMs = m_gaveUpMs = 0;
    m_doubtedReports = m_bareReports = 0;
    Q_EMIT viewChanged();
}

void BoothCall::logChanged()
{
    const visits::Visit *visit = known();
    if (!visit)
        return;
    m_clock.setAllowed(visit->allowedSeconds());
    if (visit->kind != visits::Kind::Family)
        step(call::input::Tighten{}); // nothing where it was prepared as one
    const State state = visit->state;
    if (state == m_followed)
        return;
    const State before = std::exchange(m_followed, state);
    if (visits::isEnd(state)) {
        // Ended at a desk: the desk does not know what was lost; the booth measured it.
        if (m_startedMs > 0 && before != State::None && visit->endedBy == QLatin1String("officer"))
            write(EventType::Measured, {{QStringLiteral("talk"), m_clock.usedSeconds()}, {QStringLiteral("lost"), m_clock.lostSeconds()}});
        step(call::input::End{});
        publish();
        return Q_EMIT viewChanged();
    }
    if (visits::isRunning(state) && m_startedMs == 0) {
        const qint64 since = std::max<qint64>(m_log.clock().utcMs() - visit->startedAtUtcMs, 0);
        m_startedMs = m_log.clock().monotonicMs() - since; // perhaps before this process began
    }
    if (state == State::InProgress) {
        step(call::input::LookIn{false});
        step(call::input::Admit{});
        if (before == State::Interrupted)
            step(call::input::Resume{});
        step(call::input::Start{}); // nothing where the talk runs; after a new beginning it was never started here
    } else if (state == State::Interrupted) {
        if (before == State::None) { // this process began anew in the middle of a talk
            step(call::input::Admit{});
            step(call::input::Start{});
        }
        if (!isInterruptedByUs(*visit))
            step(call::input::Pause{});
    }
    Q_EMIT viewChanged();
}

void BoothCall::farPresent(bool present)
{
    if (!isActive())
        return;
    m_farHere = present;
    if (present)
        return farCame();
    m_doubtedReports = 0;
    step(call::input::FarPresent{false});
}

bool BoothCall::hearsFar() const
{
    return m_session.farConnected() && !m_session.weak();
}

// The hub tells it again after its own line to us was gone: that is no reason to cut a call that runs. A page that was
// loaded anew sends nothing by the old connection, which the next reports show.
void BoothCall::farCame()
{
    m_byeSinceMs = 0;
    if (hearsFar())
        m_doubtedReports = doubtReports;
    else
        step(call::input::FarPresent{true});
}

void BoothCall::fromFar(const QJsonObject &body)
{
    const QString type = body.value(QLatin1String("t")).toString();
    if (type == QLatin1String("sound")) {
        if (body.value(QLatin1String("ok")).toBool())
            checkSound(QStringLiteral("visitor"));
        return;
    }
    if (type == QLatin1String("stats")) {
        if (const auto stats = call::farStatsFromJson(body))
            takeFarStats(*stats);
        return;
    }
    if (type == QLatin1String("ready")) {
        farPresent(true);
        if (body.value(QLatin1String("phase")).toString() == call::sessionStateName(SessionState::OfficerLeft))
            step(call::input::LobbySeenClosed{});
        return;
    }
    const auto signal = call::signalFromJson(body);
    if (!signal) {
        qCInfo(base::logCall) << "a signal of the visitor's page was refused" << base::failureName(signal.error().code);
        return;
    }
    if (signal->kind == call::Signal::Kind::Bye)
        m_byeSinceMs = m_log.clock().monotonicMs();
    step(call::input::FarSignal{*signal});
}

void BoothCall::setVolume(double volume)
{
    m_volume = volume;
    m_media.send(call::SetVolume{volume});
}

void BoothCall::step(const call::Input &input)
{
    if (!isActive())
        return;
    for (const call::Action &action : m_session.step(input, m_log.clock().monotonicMs()))
        perform(action);
}

void BoothCall::perform(const call::Action &action)
{
    if (const auto *begin = std::get_if<call::action::StartMedia>(&action))
        m_media.start(begin->kind);
    else if (std::holds_alternative<call::action::StopMedia>(action))
        m_media.stop();
    else if (const auto *tell = std::get_if<call::action::Tell>(&action))
        m_media.send(tell->command);
    else if (const auto *send = std::get_if<call::action::Send>(&action))
        m_hub.sendSignal(m_visit, call::signalToJson(send->signal));
    else if (mayTalk() && m_session.state() == SessionState::Lobby)
        step(call::input::Start{}); // connected only after the officer's start, or this process began anew
    else {
        if (m_session.state() == SessionState::OfficerLeft)
            sendClock(); // the visitor's end is to show it at once
        Q_EMIT viewChanged();
    }
}

bool BoothCall::isAlone() const
{
    const visits::Visit *visit = known();
    return visit && visit->kind != visits::Kind::Family && visits::isRunning(visit->state);
}

void BoothCall::sendClock()
{
    m_hub.sendClock(m_visit, m_clock.remainingSeconds(), known()->allowedSeconds(), m_clock.counting(), phase());
}

// The officer has started and has not stopped it: the talk goes on as soon as the line is there.
bool BoothCall::mayTalk() const
{
    const visits::Visit *visit = known();
    return visit && (visit->state == State::InProgress || isInterruptedByUs(*visit));
}

void BoothCall::takeFact(const call::Fact &fact)
{
    if (!isActive())
        return;
    if (const auto *levels = std::get_if<call::Levels>(&fact))
        takeLevels(*levels);
    else if (const auto *stats = std::get_if<call::Stats>(&fact))
        takeStats(*stats);
    step(call::input::Media{fact});
    if (std::holds_alternative<call::Ready>(fact) && m_volume >= 0)
        m_media.send(call::SetVolume{m_volume}); // a new process starts with its own
}

void BoothCall::second()
{
    step(call::input::Tick{});
    const visits::Visit *visit = known();
    if (!visit)
        return;
    if (m_session.state() == SessionState::Ended && !visits::isEnd(visit->state))
        tryAgain();
    const bool talk = visit->state == State::InProgress;
    if (visits::isRunning(visit->state)) {
        m_clock.tick(m_log.clock().monotonicMs(), talk && m_session.state() == SessionState::Talking);
        if (++m_sinceKept >= keepEverySeconds)
            keepUsed();
        judgeLine();
        judgeEnd();
    }
    if (isActive() && known())
        sendClock();
    Q_EMIT viewChanged();
}

// As long as the slot lasts there may be a call.
void BoothCall::tryAgain()
{
    const qint64 now = m_log.clock().monotonicMs();
    if (m_gaveUpMs == 0)
        m_gaveUpMs = now;
    else if (now - m_gaveUpMs >= tryAgainMs)
        prepare();
}

void BoothCall::keepUsed()
{
    m_sinceKept = 0;
    const QJsonObject json{{QStringLiteral("used"), m_clock.usedSeconds()}, {QStringLiteral("lost"), m_clock.lostSeconds()}};
    const base::Done kept
        = m_log.store().setSetting(usedKey(m_visit), QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
    if (!kept)
        qCWarning(base::logStation) << "talk time not kept" << base::failureName(kept.error().code);
}

bool BoothCall::write(EventType type, QJsonObject data, visits::Mover mover)
{
    const base::Done written = m_log.commit(visits::Event{m_visit, type, data, 0, mover, {}});
    if (!written)
        qCInfo(base::logStation) << "not written:" << name(type) << base::failureName(written.error().code);
    return written.has_value();
}

static const char *boothCallPhase(SessionState state)
{
    switch (state) {
    case SessionState::Idle:
        return "none";
    case SessionState::Preparing:
        return "preparing";
    case SessionState::Connecting:
    case SessionState::Lobby:
        return "lobby";
    case SessionState::OfficerLeft:
        return "officer-left";
    case SessionState::Talking:
        return "talking";
    case SessionState::Paused:
    case SessionState::ReconnectingPaused:
        return "paused";
    case SessionState::Reconnecting:
        return "reconnecting";
    case SessionState::Ended:
        return "ended";
    }
    return "none";
}

QString BoothCall::phase() const
{
    const SessionState state = m_session.state();
    const bool before = state == SessionState::Preparing || state == SessionState::Connecting || state == SessionState::Lobby
        || state == SessionState::Ended;
    if (before && visits::isRunning(m_followed)) // this process, or the line, began anew in the middle of a talk
        return mayTalk() ? QStringLiteral("reconnecting") : QStringLiteral("paused");
    return QLatin1String(boothCallPhase(state));
}

} // namespace mulakat::station

#include "moc_boothcall.cpp"
