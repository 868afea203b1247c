#pragma once
#include "base/result.h"

#include <QJsonObject>
#include <QString>

namespace mulakat::call {

// One signalling message between the two ends of a call, as it stands in "body" on the live channel:
// {"t":"offer"|"answer","sdp"}, {"t":"candidate","candidate","sdpMid","sdpMLineIndex"}, {"t":"bye"}.
struct Signal {
    enum class Kind { Offer, Answer, Candidate, Bye };
    Kind kind = Kind::Bye;
    QString sdp;
    QString candidate; // empty: no more will come
    QString mid;
    int lineIndex = 0;
    friend bool operator==(const Signal &, const Signal &) = default;
};

QJsonObject signalToJson(const Signal &signal);
// Strict: sizes capped (SDP 16 kB, candidate 512 characters), unknown fields refused. Comes from a stranger's browser.
base::Result<Signal> signalFromJson(const QJsonObject &body);

// What the visitor's page reports each second: {"t":"stats", …}.
struct FarStats {
    double framesIn = 0; // per second, decoded by the visitor's browser
    qint64 audioReceived = 0;  // samples since its connection began
    qint64 audioConcealed = 0;
    double lossIn = 0;
    int roundTripMs = 0;
    friend bool operator==(const FarStats &, const FarStats &) = default;
};
base::Result<FarStats> farStatsFromJson(const QJsonObject &body);

} // namespace mulakat::call
