#pragma once
#include <QDate>
#include <QString>
#include <QStringList>

namespace mulakat::station {

// What an officer is typing off a document, judged as far as it has come. Any thread; nothing is kept.
struct TypedCheck {
    enum class State {
        Empty,
        Incomplete, // nothing wrong so far, more is to come
        Right,      // its check digit fits, or every check digit of the lines
        Form,       // the form this kind has; it has no check digit
        ByEye,      // no form that is known: an officer looks
        Wrong,      // a check digit does not fit, or a rule of this kind is broken
    };
    State state = State::Empty;
    int missing = 0;      // characters to come, where that is known
    QStringList problems; // codes of identity/check.h
};

// `idKind` as an officer picks it: "aadhaar", "pan", …; `today` for the rules about years.
TypedCheck checkWhileTyped(const QString &idKind, const QString &typed, QDate today);
// The two or three lines of a machine-readable zone, the last of them perhaps not begun.
TypedCheck checkLinesWhileTyped(const QStringList &lines, QDate today);

} // namespace mulakat::station
