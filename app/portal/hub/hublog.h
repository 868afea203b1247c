#pragma once
#include "base/clock.h"
#include "portal/hub/hubport.h"
#include "portal/protocol/eventmessage.h"
#include "portal/protocol/stationmessages.h"

#include <memory>

namespace mulakat::store {
class LogStore;
}

namespace mulakat::portal::hub {

// The hub's files in the words of its messages: one place where rows and messages meet. Lives on the hub thread.
class HubLog
{
public:
    // Makes DIR/portal, DIR/keys and the keys where they are missing.
    static base::Result<std::unique_ptr<HubLog>> open(const QString &dataDir, const QString &databaseUrl,
                                                      const base::StationId &ownChain);
    ~HubLog();

    const base::StationId &ownChain() const;

    // Writes hold the whole store from begin() to commit() or rollback(); nothing nests.
    base::Done begin();
    base::Done commit();
    void rollback();

    base::Result<QList<protocol::EventMessage>> ordered(qint64 after, int limit) const; // by number
    base::Result<protocol::EventMessage> append(const visits::Event &event);            // to the own chain
    base::Done take(const protocol::EventMessage &event);  // of another chain: fields, hash and prev are checked
    base::Done setOrder(qint64 order, const base::StationId &chain, qint64 sequence, const QString &ignored);

    base::Result<QString> putRecord(const RecordDraft &record);        // the digest (hex)
    base::Result<QString> takeRecord(const protocol::RecordMessage &record); // with the station's salt; NotAllowed where
                                                                       // the id is another record's
    base::Result<QByteArray> getRecord(const base::RecordId &id) const;
    QString recordType(const base::RecordId &id) const;                // empty where there is none
    base::Result<protocol::RecordsReply> records(qint64 after, int limit, const QStringList &types) const;
    qint64 lastRecord() const;

    QString setting(const QString &key) const; // empty where unknown
    base::Done setSetting(const QString &key, const QString &value);
    base::Result<protocol::StaffReply> staff() const;
    base::Result<QList<visits::Inmate>> inmates() const;
    base::Done project(const visits::Visit &visit);    // its row of visit_state
    base::Done projectAll(const visits::VisitBook &book); // where the table is not what the fold says
    base::Done checkpoint(qint64 atUtcMs);     // signs where the own chain stands
    QString dataVersion() const;               // changes when another process has written

    // HMAC-like keyed digest of a text, 16 hex characters.
    QString keyed(const QString &text) const;
    store::LogStore &store();

private:
    struct Files;
    explicit HubLog(std::unique_ptr<Files> files);
    std::unique_ptr<Files> m;
};

} // namespace mulakat::portal::hub
