#pragma once
#include "base/clock.h"
#include "portal/notices/noticesource.h"
#include "portal/notices/transport.h"
#include "store/database.h"

#include <QObject>
#include <QTimer>

namespace mulakat::portal::notices {

// Every message to the families, sent once and tried again while it is worth it. A message about a visit is kept as what
// it is about, not as text: name, number, link and OTP are read from the encrypted records when it is sent, so that the
// table holds no person's data. The outcome goes into the log (`notice-sent`). Lives on the hub thread.
class NoticeQueue final : public QObject, public NoticePort
{
    Q_OBJECT
public:
    NoticeQueue(store::Database &database, NoticeSource &source, Transports transports, const base::Clock &clock);
    ~NoticeQueue() override;

    base::Done send(const Notice &notice) override;
    bool carries(const QString &channel) const override;
    base::Done receipt(const QHash<QString, QString> &fields) override;

    // For HubPort::onNews: queues what these events call for.
    void take(const QList<visits::Event> &accepted);
    // At start: what was numbered but not queued before the program ended.
    void catchUp();
    // Sends what is due, one after the other. Called by itself.
    void work();

    struct Row {
        qint64 id = 0;
        base::VisitId visit;
        QString pattern;
        QString stamp;     // tells two of the same template apart: link's version, slot
        QString state;     // "waiting", "sending", "sent", "failed", "no-address", "outdated"; by receipt "delivered", "not-reachable"
        QString channel;
        int tries = 0;
        qint64 dueMs = 0;  // UTC
        qint64 madeMs = 0; // UTC
        QString reference; // what a receipt calls it; empty: not handed over yet
    };
    base::Result<QList<Row>> rows(const base::VisitId &visit) const; // oldest first; empty id: messages without a visit

private:
    base::Done enqueue(const base::VisitId &visit, const QString &pattern, const QString &stamp);
    std::optional<Row> nextDue() const;
    void sendRow(const Row &row);
    void finish(const Row &row, const Handed &handed);
    void tellLog(const Row &row);
    void settle(const Row &row, const QString &state);
    void update(const Row &row);
    base::Result<Notice> noticeOf(const Row &row) const;
    Transport *wayFor(const QString &channel) const;
    void schedule();

    store::Database &m_database;
    NoticeSource &m_source;
    Transports m_ways;
    const base::Clock &m_clock;
    QHash<qint64, Notice> m_spoken; // by row: what is in memory only
    QTimer m_timer;
    bool m_sending = false;
};

} // namespace mulakat::portal::notices
