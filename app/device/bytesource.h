#pragma once
#include "base/result.h"

#include <QObject>
#include <QSocketNotifier>
#include <QTimer>
#include <memory>

namespace mulakat::device {

// Bytes of a scanner: a serial (CDC-ACM) device file, or a FIFO that stands in for one. Opened again when it was
// unplugged. Lives on the thread that made it.
class ByteSource : public QObject
{
    Q_OBJECT
public:
    explicit ByteSource(QString path, QObject *parent = nullptr);
    ~ByteSource() override;

    // A simulated scanner: makes the FIFO (mode 0600). StoreFailed where it cannot be made.
    static base::Done makeFifo(const QString &path);
    void start();
    bool isOpen() const { return m_descriptor >= 0; }

Q_SIGNALS:
    void received(const QByteArray &bytes);

private:
    void open();
    void close();
    void read();

    QString m_path;
    QTimer m_retry;
    std::unique_ptr<QSocketNotifier> m_notifier;
    int m_descriptor = -1;
};

} // namespace mulakat::device
