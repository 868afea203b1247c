#pragma once
#include "call/signal.h"

#include <QObject>

namespace mulakat::call {

// The way to the far end of one visit's call; the portal client implements it. Same thread as its owner.
class Signaller : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    // Fire and forget: what cannot be sent is lost, the session repeats by a new offer.
    virtual void send(const Signal &signal) = 0;

Q_SIGNALS:
    void received(const mulakat::call::Signal &signal);
    void presenceChanged(bool present); // the visitor's page is in the lobby; again `true` when it was loaded anew
};

} // namespace mulakat::call
