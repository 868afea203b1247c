#include "media/sessionstats.h"

#include <algorithm>

namespace mulakat::media {

namespace {
constexpr guint historyMs = 400; // older retransmissions only keep a slow line full

quint64 countOf(const GstStructure *stats, const char *name)
{
    guint64 value = 0;
    gst_structure_get_uint64(stats, name, &value);
    return value;
}

// The far end's report about what we sent stands in its source's statistics.
void readReports(GstElement *session, SessionStats::Reading &reading)
{
    GstStructure *stats = nullptr;
    g_object_get(session, "stats", &stats, nullptr);
    const GstPtr<GstStructure> owner(stats);
    const GValue *sources = stats ? gst_structure_get_value(stats, "source-stats") : nullptr;
    if (!sources)
        return;
    G_GNUC_BEGIN_IGNORE_DEPRECATIONS
    const auto *array = static_cast<GValueArray *>(g_value_get_boxed(sources));
    for (guint i = 0; array && i < array->n_values; ++i) {
        const auto *source = static_cast<const GstStructure *>(g_value_get_boxed(&array->values[i]));
        gboolean internal = FALSE;
        gboolean reported = FALSE;
        guint fraction = 0;
        guint roundTrip = 0;
        gst_structure_get_boolean(source, "internal", &internal);
        gst_structure_get_boolean(source, "have-rb", &reported);
        if (internal || !reported)
            continue;
        gst_structure_get_uint(source, "rb-fractionlost", &fraction);
        gst_structure_get_uint(source, "rb-round-trip", &roundTrip); // 1/65536 s
        reading.lossOut = std::max(reading.lossOut, fraction / 256.0);
        reading.roundTripMs = std::max(reading.roundTripMs, int(quint64(roundTrip) * 1000 / 65536));
    }
    G_GNUC_END_IGNORE_DEPRECATIONS
}

void readFeedback(GstElement *session, SessionStats::Reading &reading)
{
    GstStructure *stats = nullptr;
    g_object_get(session, "twcc-stats", &stats, nullptr);
    const GstPtr<GstStructure> owner(stats);
    if (!stats)
        return;
    guint received = 0;
    double loss = -1;
    if (gst_structure_get_uint(stats, "bitrate-recv", &received))
        reading.arrivedKilobits = int(received / 1000);
    if (gst_structure_get_double(stats, "packet-loss-pct", &loss) && loss >= 0)
        reading.lossOut = std::clamp(loss / 100, 0.0, 1.0);
}
} // namespace

void SessionStats::addJitterBuffer(GstElement *buffer)
{
    g_object_set(buffer, "do-retransmission", TRUE, nullptr); // webrtcbin forgets it when it offers
    const std::lock_guard guard(m_lock);
    m_buffers.emplace_back(GST_ELEMENT(gst_object_ref(buffer)));
}

void SessionStats::addRetransmitter(GstElement *sender)
{
    g_object_set(sender, "max-size-time", historyMs, "max-size-packets", 100u, nullptr);
    const std::lock_guard guard(m_lock);
    m_retransmitters.emplace_back(GST_ELEMENT(gst_object_ref(sender)));
}

void SessionStats::scaleHistory(int kilobits)
{
    const guint packets = guint(std::max(40, kilobits * 1000 / 8 / 1100));
    const std::lock_guard guard(m_lock);
    for (const auto &sender : m_retransmitters)
        g_object_set(sender.get(), "max-size-packets", packets, nullptr);
}

void SessionStats::readLoss(Reading &reading)
{
    quint64 pushed = 0;
    quint64 lost = 0;
    const std::lock_guard guard(m_lock);
    for (const auto &buffer : m_buffers) {
        GstStructure *stats = nullptr;
        g_object_get(buffer.get(), "stats", &stats, nullptr);
        const GstPtr<GstStructure> owner(stats);
        if (!stats)
            continue;
        pushed += countOf(stats, "num-pushed");
        lost += countOf(stats, "num-lost");
    }
    const quint64 newPushed = pushed - std::min(m_pushed, pushed);
    const quint64 newLost = lost - std::min(m_lost, lost);
    m_pushed = pushed;
    m_lost = lost;
    if (newPushed + newLost > 0)
        reading.lossIn = double(newLost) / double(newPushed + newLost);
}

SessionStats::Reading SessionStats::read(GstElement *rtpbin)
{
    Reading reading;
    readLoss(reading);
    GstElement *found = nullptr;
    g_signal_emit_by_name(rtpbin, "get-session", 0u, &found);
    const GstPtr<GstElement> session(found);
    if (session) {
        readReports(session.get(), reading);
        readFeedback(session.get(), reading);
    }
    return reading;
}

} // namespace mulakat::media
