#pragma once
#include "main/kioskoptions.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QPointer>
#include <QTimer>

namespace mulakat::kiosk {

// Desk and booth of one machine, as two processes that may share a display: one word a line over a local socket of this
// user. The desk listens, the booth connects again and again. Main thread.
//   booth → desk: "shown" or "hidden" (at the start), "return"      desk → booth: "show", "hide"
class PairLink : public QObject
{
    Q_OBJECT
public:
    PairLink(Role role, const QString &data, QObject *parent = nullptr);
    void start();
    bool isConnected() const;
    void say(const QString &word); // dropped where nobody is there

Q_SIGNALS:
    void connected();
    void disconnected();
    void heard(const QString &word);

private:
    void take(QLocalSocket *socket);
    void read();

    Role m_role;
    QString m_name;
    QLocalServer m_server;
    QPointer<QLocalSocket> m_socket;
    QTimer m_again;
};

} // namespace mulakat::kiosk
