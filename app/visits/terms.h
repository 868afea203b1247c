#pragma once
#include <QString>
#include <optional>

// The field's words, each with its stable name in JSON, in the log and in the API.
namespace mulakat::visits {

enum class Mode { Video, FaceToFace };
enum class Kind { Family, Legal, Medical };

enum class State {
    None, // nothing is known of the visit yet
    Draft,
    Pending,
    Rejected,
    Approved,
    Cancelled,
    Arrived,
    Verified,
    Denied,
    Ready,
    InProgress,
    Interrupted,
    Completed,
    Terminated,
    NoShow,
    Left,
    InmateUnavailable,
    Failed,
    Closed,
};

enum class InmateTrack { NotCalled, Called, OnTheWay, AtPlace, AtCourt, Hospital, Transferred, Released, Refuses };

// Who caused an event.
enum class Mover { Visitor, Inmate, Officer, Superintendent, Portal, Clock, Station };

QString name(Mode mode);               // "video", "face-to-face"
QString name(Kind kind);               // "family", "legal", "medical"
QString name(State state);             // "in-progress", …
QString name(InmateTrack track);       // "at-place", …
QString name(Mover mover);             // "officer", …
std::optional<Mode> modeFrom(const QString &name);
std::optional<Kind> kindFrom(const QString &name);
std::optional<State> stateFrom(const QString &name);
std::optional<InmateTrack> inmateTrackFrom(const QString &name);
std::optional<Mover> moverFrom(const QString &name);

bool isEnd(State state);               // no talk will follow: completed, terminated, no-show, …, closed
bool isRunning(State state);           // in-progress or interrupted
bool isBeforeTalk(State state);        // pending … ready
bool isPresentable(InmateTrack track); // may still come: not called … at the place

} // namespace mulakat::visits
