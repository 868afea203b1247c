#pragma once
#include "audit/signingkey.h"
#include "portal/client/hubclient.h"
#include "staff/credential.h"
#include "station/station.h"
#include "store/stationstore.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTest>

namespace mulakat::testing {

// The real hub over `folder`, on the port of the one before it.
class RealHub
{
public:
    ~RealHub() { stop(); }
    bool start(const QString &folder)
    {
        m_process.setReadChannel(QProcess::StandardError);
        m_process.start(QStringLiteral(MULAKAT_BIN_DIR "/mulakat-portal"),
                        {QStringLiteral("--listen"), QStringLiteral("127.0.0.1:") + QString::number(m_port), QStringLiteral("--data"), folder,
                         QStringLiteral("--notices"), QStringLiteral("stdout")});
        static const QRegularExpression listening(QStringLiteral("listening on \\S*:(\\d+)"));
        QByteArray heard;
        const bool there = QTest::qWaitFor([&] {
            heard += m_process.readAllStandardError();
            return listening.match(QString::fromUtf8(heard)).hasMatch() || m_process.state() == QProcess::NotRunning;
        }, 15'000);
        m_port = listening.match(QString::fromUtf8(heard)).captured(1).toInt();
        m_said += heard;
        return there && m_port > 0;
    }
    void stop()
    {
        m_process.terminate();
        m_process.waitForFinished(8000);
        m_said += m_process.readAllStandardError() + m_process.readAllStandardOutput();
    }
    QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port)); }
    qint64 pid() const { return m_process.processId(); }
    const QByteArray &said() const { return m_said; } // its log and its letters, once it has stopped

private:
    QProcess m_process;
    QByteArray m_said;
    int m_port = 0;
};

// A station on another PC: a folder, a key and a chain of its own.
class FarDesk
{
public:
    FarDesk(const QString &folder, const QUrl &hub, const QString &name = QStringLiteral("desk-2"),
            portal::protocol::StationRole role = portal::protocol::StationRole::Desk)
        : m_key(*audit::SigningKey::loadOrCreate(folder + QStringLiteral("/keys/") + name + QStringLiteral(".key")))
        , m_store(folder + u'/' + name + QStringLiteral(".sqlite"), folder + QStringLiteral("/keys"), base::StationId(name), m_clock)
        , m_hub(*portal::client::RequestFactory::make(hub),
                {base::StationId(name), role, {}, [this](const QByteArray &text) { return m_key.sign(text); }}, m_clock)
        , m_station(m_store, m_hub, nullptr, nullptr, m_clock, optionsOf(name, role))
    {
    }
    QByteArray publicKey() const { return m_key.publicKey(); }
    station::Station &station() { return m_station; }
    bool isInStep(int visits) { return m_station.sync().isReached() && m_station.log().waiting() == 0 && m_station.log().book().visits().size() == visits; }
    base::VisitId visit(const QString &visrn) const { return const_cast<FarDesk *>(this)->m_station.log().book().visitByNumber(visrn)->id; }

private:
    static station::StationOptions optionsOf(const QString &name, portal::protocol::StationRole role)
    {
        station::StationOptions options;
        options.name = base::StationId(name);
        if (role == portal::protocol::StationRole::CheckIn)
            options.wants = station::HubSync::Wants::CheckInData;
        options.secretCheck = [](const base::Secret &secret, const QString &hash) { return staff::matches(secret, hash); };
        return options;
    }
    base::SystemClock m_clock;
    audit::SigningKey m_key;
    store::StationStore m_store;
    portal::client::HubClient m_hub;
    station::Station m_station;
};

} // namespace mulakat::testing
