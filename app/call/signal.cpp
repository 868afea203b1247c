#include "call/signal.h"

#include "call/wirewords.h"

namespace mulakat::call {
using namespace Qt::StringLiterals;

QJsonObject signalToJson(const Signal &signal)
{
    switch (signal.kind) {
    case Signal::Kind::Offer: return {{u"t"_s, u"offer"_s}, {u"sdp"_s, signal.sdp}};
    case Signal::Kind::Answer: return {{u"t"_s, u"answer"_s}, {u"sdp"_s, signal.sdp}};
    case Signal::Kind::Candidate:
        return {{u"t"_s, u"candidate"_s},
                {u"candidate"_s, signal.candidate},
                {u"sdpMid"_s, signal.mid},
                {u"sdpMLineIndex"_s, signal.lineIndex}};
    case Signal::Kind::Bye: break;
    }
    return {{u"t"_s, u"bye"_s}};
}

base::Result<Signal> signalFromJson(const QJsonObject &body)
{
    FieldReader fields(body);
    const QString name = fields.word("t", {"offer", "answer", "candidate", "bye"});
    Signal signal;
    if (name == "offer"_L1 || name == "answer"_L1) {
        signal.kind = name == "offer"_L1 ? Signal::Kind::Offer : Signal::Kind::Answer;
        signal.sdp = fields.text("sdp", sdpLimit);
    } else if (name == "candidate"_L1) {
        signal.kind = Signal::Kind::Candidate;
        signal.candidate = fields.text("candidate", candidateLimit);
        signal.mid = fields.text("sdpMid", 32);
        signal.lineIndex = fields.integer("sdpMLineIndex", 0, 8);
    }
    if (const auto whole = fields.finish(); !whole)
        return whole.error();
    return signal;
}

base::Result<FarStats> farStatsFromJson(const QJsonObject &body)
{
    constexpr qint64 most = 1LL << 52;
    FieldReader fields(body);
    fields.word("t", {"stats"});
    FarStats stats;
    stats.framesIn = fields.real("framesIn", 0, 1000);
    stats.audioReceived = fields.number("audioReceived", 0, most);
    stats.audioConcealed = fields.number("audioConcealed", 0, most);
    stats.lossIn = fields.real("lossIn", 0, 1);
    stats.roundTripMs = fields.integer("roundTripMs", 0, 3'600'000);
    if (const auto whole = fields.finish(); !whole)
        return whole.error();
    return stats;
}

} // namespace mulakat::call
