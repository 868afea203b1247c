#include "day/playedmedia.h"

namespace mulakat::testing {

namespace {

constexpr int opusFramesASecond = 50;
constexpr double spoken = 0.2; // of full scale
constexpr qint64 weakMs = 2000;
constexpr qint64 lostMs = 5000;

} // namespace

PlayedMedia::PlayedMedia(const base::Clock &clock)
    : m_clock(clock)
{
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &PlayedMedia::second);
}

void PlayedMedia::later(const call::Fact &fact)
{
    QMetaObject::invokeMethod(
        this, [this, fact, process = m_process] {
            if (m_running && process == m_process)
                Q_EMIT this->fact(fact);
        }, Qt::QueuedConnection);
}

void PlayedMedia::start(call::ProcessKind kind)
{
    if (m_running)
        return;
    m_running = true;
    m_connected = false;
    ++m_process;
    m_stats = {};
    m_secondMs = m_clock.monotonicMs();
    m_second.start();
    later(call::Ready{1, kind});
}

void PlayedMedia::stop()
{
    m_running = false;
    m_second.stop();
}

void PlayedMedia::send(const call::Command &command)
{
    if (!m_running)
        return;
    if (const auto *connect = std::get_if<call::Connect>(&command)) {
        m_connected = false;
        m_stats = {};
        m_stats.peer = connect->peer;
        m_heardMs = m_clock.monotonicMs();
        m_said = call::Liveness::Good;
        if (connect->role == call::Role::Offerer)
            later(call::LocalDescription{connect->peer, QStringLiteral("offer"), QStringLiteral("v=0\r\n")});
    } else if (const auto *remote = std::get_if<call::RemoteDescription>(&command)) {
        described(*remote);
    } else if (std::holds_alternative<call::Disconnect>(command)) {
        m_connected = false;
    }
}

void PlayedMedia::described(const call::RemoteDescription &remote)
{
    if (remote.peer != m_stats.peer)
        return;
    if (remote.type == QLatin1String("offer"))
        later(call::LocalDescription{remote.peer, QStringLiteral("answer"), QStringLiteral("v=0\r\n")});
    m_connected = true;
    later(call::Connected{remote.peer, QStringLiteral("AB:CD")});
    later(call::FirstFrame{remote.peer, call::PictureKind::Far});
}

QImage PlayedMedia::picture(call::PictureKind kind)
{
    return kind == call::PictureKind::Desk ? m_desk : QImage();
}

void PlayedMedia::second()
{
    const bool heard = m_connected && m_lineUp;
    for (int tenth = 0; tenth < 10; ++tenth)
        Q_EMIT fact(call::Levels{heard ? spoken : 0, spoken});
    const qint64 now = m_clock.monotonicMs();
    if (heard) {
        m_stats.audioReceived += opusFramesASecond * (now - m_secondMs) / 1000;
        m_heardMs = now;
    }
    m_secondMs = now;
    m_stats.framesIn = m_stats.framesOut = heard ? 15 : 0;
    m_stats.roundTripMs = 40;
    Q_EMIT fact(m_stats);
    if (m_connected)
        judgeLine();
}

void PlayedMedia::judgeLine()
{
    const qint64 silentMs = m_clock.monotonicMs() - m_heardMs;
    const call::Liveness sees = silentMs >= lostMs ? call::Liveness::Lost : silentMs >= weakMs ? call::Liveness::Weak : call::Liveness::Good;
    if (std::exchange(m_said, sees) != sees)
        Q_EMIT fact(call::LivenessChanged{m_stats.peer, sees});
}

} // namespace mulakat::testing

#include "moc_playedmedia.cpp"
