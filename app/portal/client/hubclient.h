#pragma once
#include "base/clock.h"
#include "portal/client/httpclient.h"
#include "portal/client/livechannel.h"
#include "portal/protocol/stationmessages.h"
#include "station/hubport.h"

#include <QTimer>

namespace mulakat::portal::client {

struct HubClientOptions {
    base::StationId station;
    protocol::StationRole role = protocol::StationRole::Desk;
    QString place; // a booth's
    // Ed25519 with the station's key; 64 bytes.
    std::function<QByteArray(const QByteArray &text)> sign;
};

// Signs the station in, keeps the live channel open, renews the token, connects again 0.2 s … 5 s after a loss.
class HubClient final : public QObject, public station::HubPort
{
    Q_OBJECT
public:
    HubClient(RequestFactory factory, HubClientOptions options, const base::Clock &clock, QObject *parent = nullptr);

    void start(station::HubListener &listener) override;
    void stop() override;

    void jail(const Answer<station::HubJail> &answer) override;
    void next(const Answer<qint64> &answer) override;
    void events(qint64 after, int limit, const Answer<station::HubEvents> &answer) override;
    void post(const QList<station::ChainRow> &events, const QList<station::RecordRow> &records,
              const Answer<station::HubPosted> &answer) override;
    void records(qint64 after, int limit, const Answer<station::HubRecords> &answer) override;
    void document(const base::RecordId &record, const Answer<QByteArray> &answer) override;
    void access(const base::VisitId &visit, const Answer<station::AccessView> &answer) override;
    void staff(const Answer<QList<station::StaffEntry>> &answer) override;
    void watch(const Answer<station::HubWatch> &answer) override;
    void turn(const base::VisitId &visit, const Answer<QList<call::IceServer>> &answer) override;

    void sendSignal(const base::VisitId &visit, const QJsonObject &body) override;
    void sendCall(const station::CallView &view) override;
    void sendHelp(const base::VisitId &visit, const QString &place, bool on) override;
    void sendClock(const base::VisitId &visit, int remaining, int allowed, bool counting, const QString &phase) override;

private:
    void connectNow();
    void signIn(const QByteArray &nonce);
    void takeSession(const protocol::SessionReply &session);
    void lost();
    void take(const protocol::LiveMessage &message);
    template <class Message, class Value>
    void ask(const QString &path, const Answer<Value> &answer, Value (*convert)(const Message &));

    HubClientOptions m_options;
    const base::Clock &m_clock;
    HttpClient m_http;
    LiveChannel m_live;
    QTimer m_retry;
    QTimer m_renew;      // before the token ends
    station::HubListener *m_listener = nullptr;
    QString m_token;
    int m_waitMs = 0;
};

} // namespace mulakat::portal::client
