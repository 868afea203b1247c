#pragma once
#include "portal/notices/smsgateway.h"
#include "portal/notices/transport.h"

#include <QObject>
#include <QThread>

namespace mulakat::portal::notices {

// SMS through a gateway's HTTP interface, on a thread of its own: a slow gateway holds up nobody. Lives on the hub thread.
// What ends while a message is on its way is not replied to. Neither texts, numbers nor secrets are logged.
class HttpTransport final : public QObject, public Transport
{
    Q_OBJECT
public:
    explicit HttpTransport(SmsGateway gateway);
    ~HttpTransport() override;
    bool carries(const QString &channel) const override { return channel == QLatin1String("sms"); }
    void send(const Letter &letter, Reply reply) override;
    std::optional<Receipt> receipt(const QHash<QString, QString> &fields) const override { return m_gateway.receipts.read(fields); }

    static constexpr int timeoutSeconds = 20;

private:
    const SmsGateway m_gateway;
    QObject m_worker; // on m_thread
    QThread m_thread;
};

} // namespace mulakat::portal::notices
