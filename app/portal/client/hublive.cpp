// The live half of HubClient: what comes and what goes over the WebSocket.
#include "portal/client/conversions.h"
#include "portal/client/hubclient.h"

#include <QJsonArray>

namespace mulakat::portal::client {

using protocol::LiveMessage;
using protocol::LiveType;

void HubClient::take(const LiveMessage &message)
{
    if (!m_listener)
        return;
    switch (message.type()) {
    case LiveType::News:
        return m_listener->hubNews();
    case LiveType::Signal:
        return m_listener->hubSignal(message.visit(), message.object("body"));
    case LiveType::Presence:
        return m_listener->hubPresence(message.visit(), message.boolean("lobby"));
    case LiveType::Call:
        return m_listener->hubCall(callViewFrom(message.visit(), message.object("view"), m_clock.monotonicMs()));
    case LiveType::Help:
        return m_listener->hubHelp(message.visit(), message.text("place"), message.boolean("on"));
    case LiveType::Clock:
        return m_listener->hubClock(message.visit(), int(message.integer("remaining")), int(message.integer("allowed")),
                                    message.boolean("counting"), message.text("phase"));
    case LiveType::Stations: {
        QList<station::BoothPresence> booths;
        for (const char *list : {"booths", "seats"}) {
            for (const auto &value : message.array(list)) {
                const QJsonObject booth = value.toObject();
                booths << station::BoothPresence{base::StationId(booth.value(QLatin1String("station")).toString()),
                                                 booth.value(QLatin1String("place")).toString()};
            }
        }
        return m_listener->hubBooths(booths);
    }
    default:
        return; // the page's own messages do not come here
    }
}

void HubClient::sendSignal(const base::VisitId &visit, const QJsonObject &body)
{
    m_live.send(LiveMessage::signal(visit, body));
}

void HubClient::sendCall(const station::CallView &view)
{
    m_live.send(LiveMessage::call(view.visit, toJson(view)));
}

void HubClient::sendHelp(const base::VisitId &visit, const QString &place, bool on)
{
    m_live.send(LiveMessage::help(visit, place, on));
}

void HubClient::sendClock(const base::VisitId &visit, int remaining, int allowed, bool counting, const QString &phase)
{
    m_live.send(LiveMessage::clock(visit, remaining, allowed, counting, phase));
}

} // namespace mulakat::portal::client
