#pragma once
#include <QObject>
#include <QTcpServer>
#include <QUrl>

class QTcpSocket;

namespace mulakat::testing {

// The network cable between a station and the hub: what comes in at url() goes to the hub, until it is cut.
class Cable final : public QObject
{
    Q_OBJECT
public:
    explicit Cable(const QUrl &hub);
    QUrl url() const;
    void cut(); // every connection breaks, new ones are refused
    void mend() { m_cut = false; }

private:
    void connected();
    void join(QTcpSocket *from, QTcpSocket *to);

    QUrl m_hub;
    QTcpServer m_server;
    bool m_cut = false;
};

} // namespace mulakat::testing
