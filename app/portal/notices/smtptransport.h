#pragma once
#include "portal/notices/transport.h"

#include <QObject>
#include <QThread>
#include <QUrl>

namespace mulakat::portal::notices {

// E-mail through one server, on a thread of its own: a slow server holds up nobody. Lives on the hub thread. What ends
// while a letter is on its way is not replied to.
class SmtpTransport final : public QObject, public Transport
{
    Q_OBJECT
public:
    struct Options {
        QByteArray url;       // "smtp://host:port" for libcurl
        QByteArray from;
        QByteArray user;      // empty: no sign-in
        QByteArray password;
        enum class Tls { IfOffered, Required, Off } tls = Tls::IfOffered;
        QByteArray caFile;    // empty: the system's authorities
        int timeoutSeconds = 30;
    };
    static base::Result<Options> optionsFrom(const QUrl &url);

    explicit SmtpTransport(Options options);
    ~SmtpTransport() override;
    bool carries(const QString &channel) const override { return channel == QLatin1String("email"); }
    void send(const Letter &letter, Reply reply) override;

private:
    Options m_options;
    QObject m_worker; // on m_thread
    QThread m_thread;
};

// The message as it goes out: headers, subject and text in UTF-8, base64.
QByteArray mailText(const Letter &letter, const QByteArray &from, qint64 utcMs);

} // namespace mulakat::portal::notices
