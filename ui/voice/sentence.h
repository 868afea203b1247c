#pragma once
#include <QString>
#include <QStringList>

namespace mulakat::ui::voice {

// Something to say: the key of a sentence ("say.left.minutes") and the clips that take the place of its %1 %2.
struct Sentence {
    QString key;
    QStringList words;
    bool chime = false; // a warning sound before it
    friend bool operator==(const Sentence &, const Sentence &) = default;
};

// The clip of a number that can be said: 0 … 31 one by one, then in fives to 60; what lies between is rounded down.
QString numberClip(int number);

// Names of the clips, in order, that `pattern` (the text of `sentence`) is spoken by: "say.a", or "say.a.0", "number.2" ….
QStringList clipsOf(const Sentence &sentence, const QString &pattern);

} // namespace mulakat::ui::voice
