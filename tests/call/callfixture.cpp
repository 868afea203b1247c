#include "callfixture.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QJsonDocument>
#include <net/ethernet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace mulakat::testing {
using namespace Qt::StringLiterals;

QString failureText(const base::Failure &failure)
{
    return base::failureName(failure.code) + u' '
        + QString::fromUtf8(QJsonDocument(failure.info).toJson(QJsonDocument::Compact));
}

CallFixture &CallFixture::get()
{
    static CallFixture *fixture = nullptr;
    if (!fixture) {
        fixture = new CallFixture;
        qAddPostRoutine([] { delete fixture; }); // while the application still lives
    }
    return *fixture;
}

bool CallFixture::ready()
{
    if (m_visitor)
        return m_fault.isEmpty();
    m_networks = std::make_unique<Networks>();
    m_visitor = std::make_unique<VisitorEnd>(m_networks->visitor());
    if (const auto made = m_networks->make(); !made)
        m_fault = failureText(made.error());
    else if (const auto started = m_visitor->start(); !started)
        m_fault = failureText(started.error());
    return m_fault.isEmpty();
}

std::unique_ptr<OneCall> CallFixture::newCall()
{
    return std::make_unique<OneCall>(*m_networks, *m_visitor, m_cache.path());
}

Tap::~Tap()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

namespace {
QString destinationOf(const QByteArray &frame)
{
    const auto byte = [&](int at) { return quint8(frame[at]); };
    const int kind = byte(12) << 8 | byte(13);
    if (kind == ETHERTYPE_IP && frame.size() >= 34) {
        quint32 to = 0;
        for (int i = 30; i < 34; ++i)
            to = to << 8 | byte(i);
        const int protocol = byte(23);
        if (protocol == IPPROTO_IGMP)
            return {}; // the kernel's own
        const QString name = protocol == IPPROTO_UDP ? u"udp"_s : protocol == IPPROTO_TCP ? u"tcp"_s : QString::number(protocol);
        return name + u' ' + QHostAddress(to).toString();
    }
    if (kind == ETHERTYPE_IPV6 && frame.size() >= 54) {
        const int protocol = byte(20);
        if (protocol == IPPROTO_ICMPV6 || protocol == IPPROTO_HOPOPTS)
            return {}; // neighbour discovery, group reports
        const QString name = protocol == IPPROTO_UDP ? u"udp"_s : protocol == IPPROTO_TCP ? u"tcp"_s : QString::number(protocol);
        return name + u' ' + QHostAddress(reinterpret_cast<const quint8 *>(frame.constData() + 38)).toString();
    }
    return {}; // ARP
}
} // namespace

QSet<QString> Tap::kioskDestinations()
{
    QSet<QString> found;
    QByteArray frame(2048, '\0');
    for (;;) {
        sockaddr_storage from{};
        socklen_t length = sizeof from;
        const ssize_t got = ::recvfrom(m_descriptor, frame.data(), size_t(frame.size()), 0, reinterpret_cast<sockaddr *>(&from), &length);
        if (got <= 0)
            return found;
        const QString where = destinationOf(frame.left(got));
        if (!where.isEmpty() && !where.contains("10.77.1.2"_L1) && !where.contains("fd77:1::2"_L1))
            found << where;
    }
}

} // namespace mulakat::testing
