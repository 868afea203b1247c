#pragma once
#include "call/facts.h"
#include "media/gstptr.h"
#include "media/outlet.h"
#include "media/post.h"
#include "media/ratecontrol.h"
#include "media/receivechain.h"
#include "media/remotesdp.h"
#include "media/sendchain.h"
#include "media/sessionstats.h"

#include <QElapsedTimer>
#include <functional>
#include <mutex>
#include <vector>

struct _GstWebRTCSessionDescription;

namespace mulakat::media {

// One peer connection from Connect to its end. Lives on the main thread; GStreamer's threads post to it.
// No gate opens before the far DTLS certificate was found to be the one its description names.
class Peer
{
public:
    struct Surroundings {
        Outlet &video;
        Outlet &sound;
        std::function<void(const call::Fact &)> tell;          // main thread
        std::function<void(GstSample *)> farPicture;           // streaming thread
        std::function<void(GstPtr<GstBuffer>)> farSound;       // streaming thread
    };
    Peer(const call::Connect &connect, const call::Setup &setup, const Post &post, Surroundings around);
    ~Peer();

    void start(); // an offerer makes its offer
    void take(const call::RemoteDescription &remote);
    void take(const call::RemoteCandidate &remote);
    void setGates(const call::Gates &gates);
    void watchLine();                    // several times a second
    void measure(call::Stats &stats);    // once a second; steps the bit rate too
    int number() const { return m_connect.peer; }
    bool isBroken() const { return m_broken; } // mismatch or failure was told: to be destroyed

private:
    void make();
    void addServers();
    GObject *newAgentReference() const; // webrtcbin's NiceAgent; null: none
    void tuneAgent();
    void leaveRelays();
    void connectSignals();
    void addSend(bool video, int payload, int twccId);
    void maybeNegotiate();
    void createDescription(const char *signal, const char *field);
    void useLocal(_GstWebRTCSessionDescription *description);
    void setRemote(bool offer);
    void addWaitingCandidates();
    void applyGates();
    void fail(const QString &code);

    // Streaming threads
    static void onDeepElement(GstBin *bin, GstBin *inner, GstElement *element, gpointer self);
    static void onPeerPem(GObject *decoder, GParamSpec *spec, gpointer self);
    static void onPad(GstElement *webrtc, GstPad *pad, gpointer self);
    static void onCandidate(GstElement *webrtc, guint line, char *candidate, gpointer self);
    static void onState(GstElement *webrtc, GParamSpec *spec, gpointer self);
    static GstBusSyncReply onBus(GstBus *bus, GstMessage *message, gpointer self);
    void judgeCertificate(bool right);
    void judgeState(int state);
    void arrived() { m_lastArrival = g_get_monotonic_time(); }

    const call::Connect m_connect;
    const call::Setup m_setup;
    Post m_post;
    Surroundings m_around;
    GstPtr<GstElement> m_pipeline;
    GstPtr<GstElement> m_webrtc;
    std::vector<std::unique_ptr<SendChain>> m_sends;
    std::mutex m_lock; // guards what follows: made in streaming threads, steered from the main thread
    std::vector<std::unique_ptr<ReceiveChain>> m_receives;
    QByteArray m_expected; // far fingerprint
    bool m_showVideo = false;

    SessionStats m_session;
    RateControl m_rate;
    RemoteSdp m_remote;
    QList<call::RemoteCandidate> m_waiting;
    call::Gates m_gates;
    call::Liveness m_liveness = call::Liveness::Good;
    std::atomic<qint64> m_lastArrival = 0; // µs, monotonic
    std::atomic<qint64> m_framesIn = 0;
    std::atomic<bool> m_firstFrame = true;
    std::atomic<quint32> m_farSize = 0; // width << 16 | height
    QElapsedTimer m_sinceMeasure;
    qint64 m_bytesIn = 0, m_bytesOut = 0, m_shown = 0, m_sent = 0; // at the last measure
    int m_candidatesSeen = 0;
    bool m_negotiating = false;
    bool m_remoteSet = false;
    bool m_certificateRight = false;
    bool m_transportUp = false;
    bool m_connected = false;
    bool m_broken = false;
    bool m_silenced = false; // nobody answered for 30 s
};

} // namespace mulakat::media
