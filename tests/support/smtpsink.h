#pragma once
#include <QByteArray>
#include <QHash>
#include <QList>
#include <QTcpServer>

class QTcpSocket;

namespace mulakat::testing {

// A small SMTP server on a loopback port that keeps what it is given. Lives on the test's thread.
class SmtpSink : public QTcpServer
{
    Q_OBJECT
public:
    struct Mail {
        QByteArray from;
        QByteArray to;
        QByteArray text; // headers and body, dots taken out
        QByteArray header(const QByteArray &name) const; // unfolded
        QString body() const;                            // base64 decoded
    };
    SmtpSink();

    QString address() const; // "smtp://127.0.0.1:PORT"
    QList<Mail> mails;
    int connections = 0;
    // What RCPT is answered with; "250 ok" takes it.
    QByteArray toRecipient = "250 ok";

private:
    struct Dialogue {
        QByteArray incoming;
        Mail mail;
        bool data = false;
    };
    void heard(QTcpSocket *socket);
    QByteArray answerTo(const QByteArray &line, Dialogue &dialogue);

    QHash<QTcpSocket *, Dialogue> m_dialogues;
};

} // namespace mulakat::testing
