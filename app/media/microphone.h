#pragma once
#include "media/capture.h"
#include "media/outlet.h"
#include "media/pulsethread.h"
#include "media/samples.h"
#include "media/speech.h"

#include <QString>
#include <atomic>

namespace mulakat::media {

// The outgoing sound: a real microphone, a simulated one, or silence while there is none. Main thread.
class Microphone
{
public:
    Microphone(Outlet &outlet, Post post, std::function<void(bool present)> presence);
    void use(const QString &id, bool cancelEcho); // cancelEcho: a real speaker is open
    void plug(bool plugged);
    void devicesChanged();
    double level() const { return m_level; }

private:
    void open();
    bool openReal();
    void goSilent();
    void lost();
    void deliver(GstPtr<GstBuffer> block); // streaming thread

    Outlet &m_outlet;
    Post m_post;
    std::function<void(bool)> m_presence;
    QString m_id;
    bool m_cancelEcho = false;
    bool m_plugged = true;
    bool m_present = false;
    std::atomic<double> m_level = 0;
    Speech m_speech;
    std::unique_ptr<PulseThread> m_voice;
    std::unique_ptr<Capture> m_capture;
};

} // namespace mulakat::media
