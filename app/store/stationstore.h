#pragma once
#include "base/clock.h"
#include "station/storeport.h"
#include "store/logstore.h"

namespace mulakat::store {

// A station's file behind the port its use cases know. Lives on the station thread, from open() on.
class StationStore final : public station::StorePort
{
public:
    StationStore(QString path, QString keysDir, base::StationId chain, const base::Clock &clock);

    base::Done open() override;
    base::Result<station::KnownLog> load() override;
    base::Result<QList<visits::ChainEntry>> append(const QList<station::EventDraft> &drafts) override;
    base::Done putRecord(const station::RecordDraft &record) override;
    base::Result<Outgoing> outgoing(qint64 sequence, int limit) override;
    base::Done takeNumbered(const QList<station::NumberedRow> &rows) override;
    base::Done takeRecords(const QList<station::RecordRow> &rows) override;
    base::Result<QList<visits::ChainEntry>> forgetNumbers() override;
    base::Result<QByteArray> record(const base::RecordId &id) override;
    base::Result<QList<station::RecordDraft>> recordsOfType(const QString &type) override;
    QString setting(const QString &key) override;
    base::Done setSetting(const QString &key, const QString &value) override;
    QByteArray cardKey() override;
    base::Done keepCardKey(const QByteArray &key) override;
    QList<station::StaffEntry> staff() override;
    base::Done setStaff(const QList<station::StaffEntry> &staff) override;
    base::Result<QList<LoggedRow>> rowsOf(const base::VisitId &visit) override;
    base::Result<QList<audit::Checkpoint>> checkpoints() override;
    void checkpoint() override;
    base::Result<Signed> sign(const QByteArray &message) override;

private:
    base::Result<visits::ChainEntry> appendOne(station::EventDraft draft);

    QString m_path;
    QString m_keysDir;
    base::StationId m_chain;
    const base::Clock &m_clock;
    std::unique_ptr<LogStore> m_store;
    QByteArray m_cardKey;
};

} // namespace mulakat::store
