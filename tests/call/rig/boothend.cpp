#include "rig/boothend.h"

#include <QDateTime>

namespace mulakat::testing {
using namespace call;

BoothEnd::BoothEnd(MediaProcess::Options options, std::function<void(const Signal &)> toVisitor)
    : m_media(std::move(options))
    , m_toVisitor(std::move(toVisitor))
{
    m_clock.start();
    connect(&m_media, &MediaPort::fact, this, &BoothEnd::hear);
    connect(&m_media, &MediaPort::pictureChanged, this, [this](PictureKind kind) { ++m_pictures[int(kind)]; });
    connect(&m_media, &MediaPort::died, this, [this] {
        ++m_deaths;
        take(input::MediaDied{});
    });
    connect(&m_tick, &QTimer::timeout, this, [this] { take(input::Tick{}); });
    m_tick.start(1000);
}

void BoothEnd::prepare(const Wishes &wishes)
{
    take(input::IceServers{wishes.servers});
    take(input::Prepare{wishes.setup, wishes.offer, wishes.relayOnly});
}

void BoothEnd::take(const Input &input)
{
    obey(m_session.step(input, m_clock.elapsed()));
    if (m_startWhenConnected && m_session.state() == SessionState::Lobby) {
        m_startWhenConnected = false;
        obey(m_session.step(input::Admit{}, m_clock.elapsed()));
        obey(m_session.step(input::Start{}, m_clock.elapsed()));
    }
}

void BoothEnd::obey(const QList<Action> &actions)
{
    for (const Action &action : actions) {
        if (const auto *tell = std::get_if<action::Tell>(&action))
            m_media.send(tell->command);
        else if (const auto *send = std::get_if<action::Send>(&action))
            m_toVisitor(send->signal);
        else if (const auto *begin = std::get_if<action::StartMedia>(&action))
            m_media.start(begin->kind);
        else if (std::holds_alternative<action::StopMedia>(action))
            m_media.stop();
    }
}

void BoothEnd::hear(const Fact &fact)
{
    if (const auto *levels = std::get_if<Levels>(&fact)) {
        m_loudestIn = std::max(m_loudestIn, levels->in);
    } else if (const auto *stats = std::get_if<Stats>(&fact)) {
        m_stats = *stats;
    } else {
        const auto *first = std::get_if<FirstFrame>(&fact);
        if (first && first->picture == PictureKind::Far && m_firstFar == 0)
            m_firstFar = QDateTime::currentMSecsSinceEpoch();
        m_facts << fact;
    }
    take(input::Media{fact});
}

} // namespace mulakat::testing

#include "moc_boothend.cpp"
