#pragma once
#include "call/facts.h"
#include "call/framering.h"
#include "media/capture.h"
#include "media/outlet.h"
#include "media/post.h"
#include "media/pulsethread.h"
#include "media/scenery.h"

#include <QTimer>
#include <functional>
#include <memory>

namespace mulakat::media {

// The outgoing picture: a real camera, a simulated one, or the still card while there is none. Every frame goes, marked,
// to the outlet and, small, into the own ring. Survives peer connections; lives on the main thread.
class Camera
{
public:
    struct Hooks {
        std::function<void(bool present)> presence; // main thread
        std::function<void()> ownPicture;           // any thread: a newer frame is in the own ring
    };
    Camera(const call::Setup &setup, Outlet &outlet, call::FrameRingWriter ownRing, Post post, Hooks hooks);
    ~Camera();

    void use(const QString &id);      // as in call::Devices
    void plug(bool plugged);          // simulated camera only
    void devicesChanged();            // a real one may be back
    int ringDescriptor() const { return m_ownRing.descriptor(); }

private:
    void open();
    void openReal();
    void openCard();
    void lost();
    void paintAndDeliver(bool card);
    void deliver(GstPtr<GstBuffer> buffer); // streaming or painter's thread
    void judgeSilence();

    call::Setup m_setup;
    Outlet &m_outlet;
    call::FrameRingWriter m_ownRing;
    Post m_post;
    Hooks m_hooks;
    Scenery m_scenery;
    std::vector<uchar> m_small;
    QString m_id;
    bool m_plugged = true;
    bool m_present = false;
    std::atomic<int> m_frames = 0;
    QTimer m_watch;
    std::unique_ptr<PulseThread> m_painter;
    std::unique_ptr<Capture> m_capture;
};

} // namespace mulakat::media
