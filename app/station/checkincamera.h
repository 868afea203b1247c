#pragma once
#include "call/mediaport.h"

#include <QImage>
#include <QObject>
#include <functional>

namespace mulakat::station {

// The camera of a check-in through a media process of its own, which opens no microphone, no loudspeaker and no
// connection. Station thread.
class CheckinCamera : public QObject
{
    Q_OBJECT
public:
    CheckinCamera(call::MediaPort &media, call::Setup setup, QObject *parent = nullptr);
    void look(bool on);

Q_SIGNALS:
    void picture(const QImage &picture); // null when it is switched off
    void missing(bool missing);

private:
    void takeFact(const call::Fact &fact);
    call::MediaPort &m_media;
    call::Setup m_setup;
    bool m_on = false;
};

} // namespace mulakat::station
