#include "day/playedpage.h"

#include "visits/terms.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkRequest>

namespace mulakat::testing {
using namespace Qt::StringLiterals;

base::Result<portal::protocol::SeatGrant> PlayedSeats::bySeatCookie(const QByteArray &cookieHeader)
{
    const QString visit = QString::fromLatin1(cookieHeader.mid(cookieHeader.indexOf('=') + 1));
    return portal::protocol::SeatGrant{base::VisitId(visit), u"seat-"_s + visit};
}

PlayedPage::PlayedPage(const QUrl &hub, const QByteArray &cookie)
    : m_socket(hub.toString(QUrl::StripTrailingSlash))
{
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &PlayedPage::second);
    connect(&m_socket, &QWebSocket::connected, this, [this] { say({{u"t"_s, u"ready"_s}, {u"audio"_s, true}, {u"video"_s, true}}); });
    connect(&m_socket, &QWebSocket::disconnected, &m_second, &QTimer::stop);
    connect(&m_socket, &QWebSocket::textMessageReceived, this, [this](const QString &text) {
        if (m_lineUp)
            take(QJsonDocument::fromJson(text.toUtf8()).object());
    });
    QUrl url(hub);
    url.setScheme(u"ws"_s);
    url.setPath(u"/join/live"_s);
    QNetworkRequest request(url);
    request.setRawHeader("Cookie", cookie);
    m_socket.open(request);
}

void PlayedPage::take(const QJsonObject &message)
{
    const QString type = message["t"_L1].toString();
    if (type == "offer"_L1) {
        say({{u"t"_s, u"answer"_s}, {u"sdp"_s, u"v=0\r\n"_s}});
        if (!std::exchange(m_answered, true))
            say({{u"t"_s, u"sound"_s}, {u"ok"_s, true}});
        m_second.start();
    } else if (type == "state"_L1) {
        const auto state = visits::stateFrom(message["state"_L1].toString());
        if (state && visits::isEnd(*state))
            m_socket.close();
    }
}

void PlayedPage::say(const QJsonObject &message)
{
    m_socket.sendTextMessage(QString::fromUtf8(QJsonDocument(message).toJson(QJsonDocument::Compact)));
}

void PlayedPage::second()
{
    if (!m_lineUp)
        return;
    say({{u"t"_s, u"stats"_s}, {u"framesIn"_s, 15}, {u"audioReceived"_s, m_received += 50}, {u"audioConcealed"_s, 0}, {u"lossIn"_s, 0}, {u"roundTripMs"_s, 40}});
}

void PlayedPage::hangUp()
{
    say({{u"t"_s, u"bye"_s}});
    m_socket.close();
}

} // namespace mulakat::testing

#include "moc_playedpage.cpp"
