#pragma once
#include "call/mediaport.h"
#include "portal/client/hubclient.h"
#include "station/station.h"
#include "store/stationstore.h"

#include <memory>

namespace mulakat::testing {

// One station of a jail as the kiosk wires it, without its window: its key, its file, its line to the hub. On the thread
// that makes it.
class SimStation
{
public:
    struct Wish {
        QString name;
        portal::protocol::StationRole role = portal::protocol::StationRole::Desk;
        QString place;                    // a booth's
        call::MediaPort *media = nullptr; // a booth's
        station::SecretCheck check;       // not set: against hashOf()
    };
    // Registers its key in the folder as a kiosk that shares it does.
    SimStation(const QString &folder, const QUrl &hub, const Wish &wish, const base::Clock &clock);
    ~SimStation();

    bool open() { return m_station->open().has_value(); }
    station::Station &station() { return *m_station; }

    // An Argon2id hash takes 100 ms on purpose; the simulated day's officers have none.
    static QString hashOf(const QString &secret) { return QStringLiteral("plain ") + secret; }

private:
    std::unique_ptr<store::StationStore> m_store;
    std::unique_ptr<portal::client::HubClient> m_hub;
    std::unique_ptr<station::Station> m_station;
};

} // namespace mulakat::testing
