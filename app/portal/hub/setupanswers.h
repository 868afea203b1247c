#pragma once
#include "base/masked.h"
#include "visits/jail.h"

#include <QByteArray>

namespace mulakat::portal::hub {

// What the first start asks, as `mulakatctl setup --answers FILE` reads it and the kiosk's six screens fill it in.
// packaging/manual/setup.md publishes the shape.
struct SetupStation {
    QString name;         // "desk-1"
    QString roles;        // "desk", "booth,checkin", …
    QByteArray publicKey; // 32 bytes; empty: this machine's, its key is made here
};

struct SetupAnswers {
    QString language = QStringLiteral("en"); // of the staff's screens
    visits::Jail jail;
    QString superintendent;
    base::Secret secret;
    QList<SetupStation> stations;
    QJsonObject devices;  // camera, microphone, speaker, scanner, printer, seatCamera, seatMicrophone, seatSpeaker: a name, "simulated", or "" for the first there is
    QString inmatesFile;  // empty: none
    QString dayFile;
};

// `field` is the answer's path ("jail.name"); `code`: "missing", "unknown", "not-a-text", "too-long", "not-a-time",
// "not-a-name", "doubled", "closes-before-opens", "too-easy", "not-confirmed", "clock-wrong", "not-allowed", "not-a-file".
struct SetupProblem {
    QString field;
    QString code;
    friend bool operator==(const SetupProblem &, const SetupProblem &) = default;
};

struct ReadAnswers {
    SetupAnswers answers;
    QList<SetupProblem> problems; // empty: the answers can be used
};

// Pure. Every problem at once, in the order of the screens. `nowUtcMs` is this machine's clock; before `builtUtcMs` it is wrong.
ReadAnswers readAnswers(const QJsonObject &json, qint64 nowUtcMs, qint64 builtUtcMs);

} // namespace mulakat::portal::hub
