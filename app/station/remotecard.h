#pragma once
#include "station/visitorcheckin.h"

#include <QJsonObject>

namespace mulakat::station {

// The card of a visitor at a video visit's far end: their page has read its code and sent the digits, never a picture. It is
// checked here, at the booth's station, while the party is in the lobby, and goes to the desk undecided, as what a check-in
// reads does. Station thread.
class RemoteCard
{
public:
    RemoteCard(StationLog &log, identity::TrustStore trust)
        : m_log(log)
        , m_checkIn(log, std::move(trust))
    {
    }

    // `body` is the page's message: t payload agreed language; nothing of it is kept or logged. The answer is the page's
    // "card-seen": `taken` (the desk has it, whatever it is worth), `again` (not whole: read it once more), `officer` (nothing
    // is read here: the officer looks at the card).
    QJsonObject shown(const base::VisitId &visit, const QJsonObject &body);

private:
    StationLog &m_log;
    VisitorCheckIn m_checkIn;
};

} // namespace mulakat::station
