#include "day/simstation.h"

#include "base/masked.h"
#include "main/kioskkeys.h"

#include <QDir>

namespace mulakat::testing {

using portal::protocol::StationRole;

SimStation::SimStation(const QString &folder, const QUrl &hub, const Wish &wish, const base::Clock &clock)
{
    const auto key = kiosk::StationKey::loadOrCreate(folder, wish.name);
    const auto factory = portal::client::RequestFactory::make(hub, {});
    if (!key || !factory || !key->registerAt(folder, wish.name, name(wish.role)))
        qFatal("no key for %s", qPrintable(wish.name));
    QDir().mkpath(folder + QStringLiteral("/station"));
    const base::StationId id(wish.name);
    m_store = std::make_unique<store::StationStore>(folder + QStringLiteral("/station/%1.sqlite").arg(wish.name),
                                                    folder + QStringLiteral("/keys"), id, clock);
    portal::client::HubClientOptions line{id, wish.role, wish.place, [signer = *key](const QByteArray &text) { return signer.sign(text); }};
    m_hub = std::make_unique<portal::client::HubClient>(*factory, std::move(line), clock);
    station::StationOptions options;
    options.name = id;
    options.place = wish.place;
    options.trust = identity::TrustStore::fromFolder(QStringLiteral(MULAKAT_TEST_DATA "/aadhaar/trust"), identity::TrustStore::Pins::NotAsked);
    const auto plain = [](const base::Secret &secret, const QString &hash) { return hash == hashOf(secret.reveal()); };
    options.secretCheck = wish.check ? wish.check : station::SecretCheck(plain);
    using Wants = station::HubSync::Wants;
    options.wants = wish.role == StationRole::CheckIn ? Wants::CheckInData : wish.role == StationRole::Board ? Wants::BoardData : Wants::DeskData;
    m_station = std::make_unique<station::Station>(*m_store, *m_hub, nullptr, wish.media, clock, options);
}

SimStation::~SimStation()
{
    m_station->close();
}

} // namespace mulakat::testing
