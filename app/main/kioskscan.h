#pragma once
#include "device/bytesource.h"
#include "identity/scanbuffer.h"
#include "main/livescan.h"
#include "station/scanport.h"

#include <QElapsedTimer>
#include <QLineEdit>
#include <QPointer>
#include <QTimer>
#include <memory>

namespace mulakat::kiosk {

// Scanners of this station, whatever they are: bytes of a serial one or of the simulated FIFO, and the keys of a wedge,
// told from a person's typing by their pace. The first key after a pause is in its field at once, so that a person sees what
// he types; where it was a scanner's, the field gets back what stood in it. Main thread; install it as the application's
// event filter.
class ScanInput : public QObject
{
    Q_OBJECT
public:
    explicit ScanInput(QObject *parent = nullptr);
    void listenTo(const QString &path); // device file or FIFO
    // A serial scanner (or its FIFO) is open, or a keyboard calls itself a scanner.
    bool isConnected() const;
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void scanned(const QString &payload);

private:
    void takeBytes(const QByteArray &bytes);
    void takeOut(const identity::ScanBuffer::Out &out);
    void type(const QString &text); // hands back to the focus what a person typed
    bool letThrough(QLineEdit *field);
    void takeBackFirst(QLineEdit &field) const;

    identity::ScanBuffer m_keys;
    identity::SerialScan m_serial;
    std::unique_ptr<device::ByteSource> m_source;
    QElapsedTimer m_clock;
    QTimer m_pause;
    bool m_replaying = false;
    // The field that already has the first character of what is held, and what stood there before.
    QPointer<QLineEdit> m_field;
    QString m_before;
    int m_selected = -1; // start of the selection
    int m_selectedLength = 0;
    int m_cursor = 0;
};

// Reads the code on a picture by `mulakat-media --scan FILE`: a process without network that may die of a bad picture; a
// camera's pictures by one that stays. Unmade on the thread that asked.
class MediaScan final : public station::ScanPort
{
public:
    explicit MediaScan(QString program)
        : m_program(std::move(program))
    {
    }
    void read(const QString &path, const Answer &answer) override;
    void readPicture(const QByteArray &picture, const Answer &answer) override; // through a pipe
    void readLive(const QByteArray &picture, const LiveAnswer &answer) override;
    void endLive() override;

private:
    void run(const QString &path, const QByteArray &picture, const Answer &answer) const;
    QString m_program;
    std::unique_ptr<LiveScan> m_live; // made by the first picture, on its thread
};

} // namespace mulakat::kiosk
