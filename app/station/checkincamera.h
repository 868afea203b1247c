#pragma once
#include "call/mediaport.h"
#include "station/scanport.h"

#include <QElapsedTimer>
#include <QImage>
#include <QObject>
#include <functional>

namespace mulakat::station {

// The camera of a check-in through a media process of its own, which opens no microphone, no loudspeaker and no
// connection. Where it is to read codes, every picture that it has time for goes to `scan`, in memory. Station thread.
class CheckinCamera : public QObject
{
    Q_OBJECT
public:
    static constexpr int sameCodeMs = 5000; // a code that stays before the camera is told once in this time

    // `scan` may be null: no codes then.
    CheckinCamera(call::MediaPort &media, ScanPort *scan, call::Setup setup, QObject *parent = nullptr);
    void look(bool on);
    void read(bool on);

Q_SIGNALS:
    void picture(const QImage &picture); // null when it is switched off
    void missing(bool missing);
    void code(const QString &payload);
    void hint(const QString &hint); // after every picture that was read: LiveRead::hint, empty where there was a code

private:
    void takeFact(const call::Fact &fact);
    void takePicture(const QImage &picture);
    void takeRead(const LiveRead &read);
    void takeCode(const QString &payload);

    call::MediaPort &m_media;
    ScanPort *m_scan;
    call::Setup m_setup;
    bool m_on = false;
    bool m_reads = false;
    bool m_busy = false;   // one picture at a time
    int m_round = 0;       // what was seen before the last read() is nobody's any more
    size_t m_lastCode = 0; // its hash: what stood there is not kept
    QElapsedTimer m_since;
};

} // namespace mulakat::station
