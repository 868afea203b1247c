#pragma once
#include "call/callsession.h"
#include "call/mediaprocess.h"

#include <QElapsedTimer>
#include <QTimer>
#include <functional>

namespace mulakat::testing {

// The booth's end of a call as the station drives it: the session decides, the media process obeys.
class BoothEnd : public QObject
{
    Q_OBJECT
public:
    struct Wishes {
        call::Setup setup;
        bool offer = true;
        bool relayOnly = false;
        QList<call::IceServer> servers;
    };
    BoothEnd(call::MediaProcess::Options options, std::function<void(const call::Signal &)> toVisitor);

    void prepare(const Wishes &wishes);
    void take(const call::Input &input);
    const call::CallSession &session() const { return m_session; }
    call::SessionState state() const { return m_session.state(); }
    call::MediaProcess &media() { return m_media; }
    void admitAndStartWhenConnected() { m_startWhenConnected = true; } // for the bench

    // What was told so far.
    template <class Wanted>
    QList<Wanted> facts() const
    {
        QList<Wanted> found;
        for (const call::Fact &each : m_facts) {
            if (const auto *wanted = std::get_if<Wanted>(&each))
                found << *wanted;
        }
        return found;
    }
    void forget() { m_facts.clear(); m_pictures[0] = m_pictures[1] = m_pictures[2] = 0; }
    int pictures(call::PictureKind kind) const { return m_pictures[int(kind)]; }
    call::Stats lastStats() const { return m_stats; }
    double loudestIn() const { return m_loudestIn; }
    void forgetSound() { m_loudestIn = 0; }
    qint64 firstFarFrameMs() const { return m_firstFar; } // UTC, 0: none yet
    void forgetFirstFrame() { m_firstFar = 0; }
    int deaths() const { return m_deaths; }

private:
    void obey(const QList<call::Action> &actions);
    void hear(const call::Fact &fact);

    call::MediaProcess m_media;
    call::CallSession m_session;
    std::function<void(const call::Signal &)> m_toVisitor;
    QElapsedTimer m_clock;
    QTimer m_tick;
    QList<call::Fact> m_facts;
    call::Stats m_stats;
    int m_pictures[3] = {0, 0, 0}; // by PictureKind
    double m_loudestIn = 0;
    qint64 m_firstFar = 0;
    int m_deaths = 0;
    bool m_startWhenConnected = false;
};

} // namespace mulakat::testing
