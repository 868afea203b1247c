#pragma once
#include "audit/signingkey.h"
#include "station/storeport.h"

#include <QCryptographicHash>
#include <QHash>
#include <QJsonDocument>
#include <QTemporaryDir>

namespace mulakat::testing {

// A store port that keeps everything in memory, for tests of decisions; what a disk does is tested over the real store.
class MemoryStore final : public station::StorePort
{
public:
    explicit MemoryStore(base::StationId own)
        : m_own(std::move(own))
    {
    }

    base::Done open() override { return opens; }
    base::Result<station::KnownLog> load() override
    {
        station::KnownLog known;
        QSet<qint64> numbered;
        for (const station::NumberedRow &row : m_numbered) {
            known.ordered << station::orderedEntry(row);
            if (row.row.entry.chain == m_own)
                numbered << row.row.entry.sequence;
        }
        for (const station::ChainRow &row : m_chain) {
            if (!numbered.contains(row.entry.sequence))
                known.waiting << row.entry;
        }
        return known;
    }

    base::Result<QList<visits::ChainEntry>> append(const QList<station::EventDraft> &drafts) override
    {
        if (full)
            return base::fail(base::FailureCode::DiskFull);
        QList<visits::ChainEntry> entries;
        for (station::EventDraft draft : drafts) {
            if (draft.record) {
                const QByteArray salt = base::randomBytes(16);
                const QByteArray digest = QCryptographicHash::hash(salt + draft.record->body, QCryptographicHash::Sha256);
                draft.event.data.insert(QStringLiteral("digest"), QString::fromLatin1(digest.toHex()));
                keep({0, *draft.record, salt, false});
                m_recordOf.insert(m_chain.size() + 1, draft.record->id);
            }
            station::ChainRow row;
            row.prev = m_chain.isEmpty() ? QByteArray(32, '\0') : m_chain.constLast().entry.digest;
            row.entry = {m_own, m_chain.size() + 1, {}, draft.event};
            row.entry.digest = QCryptographicHash::hash(row.prev + QJsonDocument(draft.event.data).toJson() + draft.event.visit.text().toUtf8(),
                                                        QCryptographicHash::Sha256);
            m_chain << row;
            entries << row.entry;
        }
        return entries;
    }

    base::Done putRecord(const station::RecordDraft &record) override
    {
        keep({0, record, base::randomBytes(16), false});
        m_loose << record.id;
        return base::done();
    }

    base::Result<Outgoing> outgoing(qint64 sequence, int limit) override
    {
        Outgoing out;
        for (qint64 s = sequence; s <= m_chain.size() && out.events.size() < limit; ++s) {
            out.events << m_chain.at(s - 1);
            if (m_recordOf.contains(s))
                out.records << m_records.value(m_recordOf.value(s));
        }
        for (const base::RecordId &id : std::as_const(m_loose))
            out.records << m_records.value(id);
        m_loose.clear();
        return out;
    }

    base::Done takeNumbered(const QList<station::NumberedRow> &rows) override
    {
        m_numbered << rows;
        return base::done();
    }
    base::Done takeRecords(const QList<station::RecordRow> &rows) override
    {
        for (const station::RecordRow &row : rows)
            keep(row);
        return base::done();
    }
    base::Result<QList<visits::ChainEntry>> forgetNumbers() override
    {
        m_numbered.clear();
        QList<visits::ChainEntry> own;
        for (const station::ChainRow &row : m_chain)
            own << row.entry;
        return own;
    }

    base::Result<QByteArray> record(const base::RecordId &id) override
    {
        if (!m_records.contains(id))
            return base::fail(base::FailureCode::Unreadable);
        return m_records.value(id).record.body;
    }
    base::Result<QList<station::RecordDraft>> recordsOfType(const QString &type) override
    {
        QList<station::RecordDraft> found;
        for (const base::RecordId &id : m_order) {
            if (m_records.value(id).record.type == type)
                found << m_records.value(id).record;
        }
        return found;
    }
    QString setting(const QString &key) override { return m_settings.value(key); }
    base::Done setSetting(const QString &key, const QString &value) override
    {
        m_settings.insert(key, value);
        return base::done();
    }
    QByteArray cardKey() override { return m_cardKey; }
    base::Done keepCardKey(const QByteArray &key) override
    {
        m_cardKey = key;
        return base::done();
    }
    QList<station::StaffEntry> staff() override { return m_staff; }
    base::Done setStaff(const QList<station::StaffEntry> &staff) override
    {
        m_staff = staff;
        return base::done();
    }
    void checkpoint() override { ++checkpoints; }
    base::Result<QList<LoggedRow>> rowsOf(const base::VisitId &visit) override
    {
        QList<LoggedRow> rows;
        const auto add = [&](const station::ChainRow &row, qint64 order, const QString &ignored) {
            const visits::Event &event = row.entry.event;
            if (event.visit == visit)
                rows << LoggedRow{order, audit::sealed({row.entry.chain, row.entry.sequence, visit.text(), name(event.type), event.atUtcMs, 330, name(event.mover),
                                                        event.by, audit::canonicalData(event.data), {}, {}}, row.prev), ignored};
        };
        for (const station::NumberedRow &row : std::as_const(m_numbered))
            add(row.row, row.order, row.ignored);
        for (const station::ChainRow &row : std::as_const(m_chain)) {
            const bool numbered = std::any_of(m_numbered.cbegin(), m_numbered.cend(), [&](const station::NumberedRow &one) {
                return one.row.entry.chain == row.entry.chain && one.row.entry.sequence == row.entry.sequence;
            });
            if (!numbered)
                add(row, 0, {});
        }
        return rows;
    }
    base::Result<Signed> sign(const QByteArray &message) override
    {
        const auto key = audit::SigningKey::loadOrCreate(m_keys.filePath(QStringLiteral("own.key")));
        return key ? base::Result<Signed>(Signed{key->sign(message), key->publicKey()}) : key.error();
    }

    // Every byte that would have been written, for searches.
    QByteArray everything() const
    {
        QByteArray all;
        for (const station::ChainRow &row : m_chain)
            all += QJsonDocument(row.entry.event.data).toJson();
        for (const station::RecordRow &row : m_records)
            all += row.record.body;
        for (const QString &value : m_settings)
            all += value.toUtf8();
        return all;
    }
    const QList<station::ChainRow> &chain() const { return m_chain; }
    QList<station::RecordRow> records(const QString &type) const
    {
        QList<station::RecordRow> found;
        for (const station::RecordRow &row : m_records) {
            if (row.record.type == type)
                found << row;
        }
        return found;
    }

    base::Done opens = base::done(); // what open() answers
    bool full = false;
    int checkpoints = 0;

private:
    void keep(const station::RecordRow &row)
    {
        m_order.removeAll(row.record.id);
        m_order << row.record.id;
        m_records.insert(row.record.id, row);
    }

    base::StationId m_own;
    QTemporaryDir m_keys;
    QList<station::ChainRow> m_chain;
    QList<station::NumberedRow> m_numbered;
    QHash<base::RecordId, station::RecordRow> m_records;
    QList<base::RecordId> m_order;
    QHash<qint64, base::RecordId> m_recordOf;
    QList<base::RecordId> m_loose;
    QHash<QString, QString> m_settings;
    QByteArray m_cardKey;
    QList<station::StaffEntry> m_staff;
};

} // namespace mulakat::testing
