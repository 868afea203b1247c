#pragma once
#include "call/facts.h"

#include <QImage>
#include <QObject>

namespace mulakat::call {

// The media process as the kiosk sees it. Lives on the thread that made it, as do its signals.
// Order of use: start(kind) → Ready → Setup → Connect … → stop(). A process that died may be started again at once.
class MediaPort : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual void start(ProcessKind kind) = 0; // nothing while one runs, of whatever kind
    virtual void stop() = 0; // asks, then ends it; died() does not follow
    virtual bool isRunning() const = 0;
    virtual void send(const Command &command) = 0; // dropped when not running
    // The newest picture; null when there is none (yet). Never blocks; the last one stays readable after a death.
    virtual QImage picture(PictureKind kind) = 0;

Q_SIGNALS:
    void fact(const mulakat::call::Fact &fact); // every fact but PictureReady and RingOffered
    void pictureChanged(mulakat::call::PictureKind kind);
    void died(); // ended by itself, stopped answering, or broke the protocol
};

} // namespace mulakat::call
