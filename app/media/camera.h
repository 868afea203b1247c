#pragma once
#include "call/facts.h"
#include "call/framering.h"
#include "media/capture.h"
#include "media/outlet.h"
#include "media/post.h"
#include "media/pulsethread.h"
#include "media/scenery.h"

#include <QDateTime>

#include <QTimer>
#include <functional>
#include <memory>
#include <mutex>

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
    void hold(const QString &file);   // simulated camera only: a picture held before it, as long as the file is there
    void devicesChanged();            // a real one may be back
    int ringDescriptor() const { return m_ownRing.descriptor(); }

private:
    void open();
    void openReal();
    void openCard();
    void lost();
    void paintAndDeliver(bool card);
    void paintBefore(const PictureView &view); // what the simulated camera sees
    void deliver(GstPtr<GstBuffer> buffer); // streaming or painter's thread
    void judgeSilence();

    call::Setup m_setup;
    Outlet &m_outlet;
    call::FrameRingWriter m_ownRing;
    Post m_post;
    Hooks m_hooks;
    Scenery m_scenery;
    std::mutex m_heldLock;            // the painter's thread takes it
    Sprite m_held;
    QDateTime m_heldFrom;             // the file's time; main thread
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
