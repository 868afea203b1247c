#pragma once
#include "media/capture.h"
#include "media/outlet.h"
#include "media/pulsethread.h"
#include "media/speech.h"

#include <QString>
#include <atomic>

namespace mulakat::media {

// Where the far voice goes: a real speaker, or nowhere (simulated, none) at the same pace. Main thread but for play().
class Speaker
{
public:
    Speaker(Post post, std::function<void(bool present)> presence);
    void use(const QString &id);
    void plug(bool plugged);
    void devicesChanged();
    bool isReal() const { return m_capture != nullptr; }
    void setVolume(double volume) { m_volume = volume; }
    void setGate(bool open) { m_gate = open; }
    void setTone(bool on);
    double level() const { return m_level; }   // of what arrives, whether it is played or not
    void play(GstPtr<GstBuffer> block);        // streaming thread
    void nothingArrives() { m_level = 0; }

private:
    void open();
    void lost();
    void put(GstBuffer *block);

    Post m_post;
    std::function<void(bool)> m_presence;
    QString m_id;
    bool m_plugged = true;
    bool m_present = false;
    std::atomic<bool> m_gate = false;
    std::atomic<double> m_volume = 0.8;
    std::atomic<double> m_level = 0;
    Outlet m_out;
    TestTone m_notes;
    std::unique_ptr<PulseThread> m_tone;
    std::unique_ptr<Capture> m_capture;
};

} // namespace mulakat::media
