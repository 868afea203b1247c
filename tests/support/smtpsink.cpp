#include "support/smtpsink.h"

#include <QTcpSocket>

namespace mulakat::testing {

QByteArray SmtpSink::Mail::header(const QByteArray &name) const
{
    QByteArray found;
    bool in = false;
    for (const QByteArray &line : text.left(text.indexOf("\r\n\r\n")).split('\n')) {
        const QByteArray plain = line.endsWith('\r') ? line.left(line.size() - 1) : line;
        if (plain.startsWith(' ')) {
            found += in ? plain : QByteArray();
            continue;
        }
        in = plain.toLower().startsWith(name.toLower() + ':');
        if (in)
            found = plain.mid(name.size() + 1).trimmed();
    }
    return found;
}

QString SmtpSink::Mail::body() const
{
    const QByteArray encoded = text.mid(text.indexOf("\r\n\r\n") + 4);
    return QString::fromUtf8(QByteArray::fromBase64(encoded));
}

SmtpSink::SmtpSink()
{
    listen(QHostAddress::LocalHost);
    connect(this, &QTcpServer::newConnection, this, [this] {
        QTcpSocket *socket = nextPendingConnection();
        ++connections;
        m_dialogues.insert(socket, {});
        socket->write("220 sink\r\n");
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { heard(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_dialogues.remove(socket);
            socket->deleteLater();
        });
    });
}

QString SmtpSink::address() const
{
    return QStringLiteral("smtp://127.0.0.1:%1").arg(serverPort());
}

void SmtpSink::heard(QTcpSocket *socket)
{
    Dialogue &dialogue = m_dialogues[socket];
    dialogue.incoming += socket->readAll();
    while (true) {
        const qsizetype end = dialogue.incoming.indexOf(dialogue.data ? "\r\n.\r\n" : "\r\n");
        if (end < 0)
            return;
        const QByteArray part = dialogue.incoming.left(end);
        dialogue.incoming.remove(0, end + (dialogue.data ? 5 : 2));
        if (!dialogue.data) {
            socket->write(answerTo(part, dialogue) + "\r\n");
            continue;
        }
        dialogue.data = false;
        dialogue.mail.text = QByteArray(part).replace("\r\n..", "\r\n.");
        mails << dialogue.mail;
        socket->write("250 taken\r\n");
    }
}

QByteArray SmtpSink::answerTo(const QByteArray &line, Dialogue &dialogue)
{
    const QByteArray word = line.left(4).toUpper();
    const auto address = [&line] { return line.mid(line.indexOf('<') + 1, line.indexOf('>') - line.indexOf('<') - 1); };
    if (word == "EHLO")
        return "250-sink\r\n250 8BITMIME";
    if (word == "MAIL")
        return dialogue.mail.from = address(), "250 ok";
    if (word == "RCPT")
        return dialogue.mail.to = address(), toRecipient;
    if (word == "DATA")
        return dialogue.data = true, "354 go on";
    return word == "QUIT" ? "221 bye" : "250 ok";
}

} // namespace mulakat::testing

#include "moc_smtpsink.cpp"
