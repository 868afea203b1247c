#pragma once
#include <QObject>
#include <QStringList>

namespace mulakat::ui::voice {

// Plays WAV files one after the other. Lives on the main thread, never blocks it. Where nothing can be heard it is as if
// everything had been played.
class SoundPort : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void play(const QStringList &files) = 0; // instead of what is playing
    virtual void stop() = 0;

Q_SIGNALS:
    void finished(); // all of the last play(); not after stop()
};

} // namespace mulakat::ui::voice
