#pragma once
#include "station/hubport.h"
#include "visits/merge.h"

#include <QTimer>

namespace mulakat::testing {

class FakeLink;

// The jail's hub in memory: the real ordering of visits::HubOrder, without HTTP, keys and disk.
struct FakeHub {
    visits::Jail jail;
    visits::HubOrder order;
    QList<visits::OrderedEntry> numbered() const { return order.ordered(); }
    QHash<QPair<base::StationId, qint64>, station::ChainRow> rows;
    QList<station::RecordRow> records;
    QList<station::StaffEntry> staff;
    QString epoch = QStringLiteral("epoch-1");
    QByteArray cardKey = QByteArray(32, 'c');
    QList<FakeLink *> links;
    std::optional<station::HubWatch> watch; // not set: nobody answers
    qint64 ownSequence = 0;

    // What the hub writes itself: the family's form, a lobby arrival.
    visits::OrderedEntry submit(const visits::Event &event, const std::optional<station::RecordDraft> &record = std::nullopt);
    void putRecord(const station::RecordDraft &record);
    void tellNews();
    // As after a restore from a copy that held only the first `kept` numbers.
    void restore(int kept);
};

// One station's connection to it. Answers come by the event loop, as from a network.
class FakeLink final : public QObject, public station::HubPort
{
public:
    FakeLink(FakeHub &hub, base::StationId station, QObject *parent = nullptr)
        : QObject(parent)
        , m_hub(hub)
        , m_station(std::move(station))
    {
        hub.links << this;
    }
    ~FakeLink() override { m_hub.links.removeAll(this); }

    void start(station::HubListener &listener) override
    {
        m_listener = &listener;
        setUp(up);
    }
    void stop() override { m_listener = nullptr; }
    void setUp(bool reached)
    {
        up = reached;
        if (m_listener)
            later([this, reached] { m_listener->hubReached(reached); }, true);
    }
    station::HubListener *listener() { return up ? m_listener : nullptr; }

    void jail(const Answer<station::HubJail> &answer) override
    {
        later([this, answer] { answer(station::HubJail{m_hub.jail, m_hub.epoch, utcMs, m_hub.cardKey}); });
    }
    void next(const Answer<qint64> &answer) override
    {
        later([this, answer] { answer(m_hub.order.next(m_station)); });
    }
    void events(qint64 after, int limit, const Answer<station::HubEvents> &answer) override;
    void post(const QList<station::ChainRow> &events, const QList<station::RecordRow> &records,
              const Answer<station::HubPosted> &answer) override;
    void records(qint64 after, int limit, const Answer<station::HubRecords> &answer) override;
    void document(const base::RecordId &, const Answer<QByteArray> &answer) override
    {
        later([this, answer] { answer(picture); });
    }
    void access(const base::VisitId &, const Answer<station::AccessView> &answer) override
    {
        ++accessAsked;
        later([answer] {
            answer(station::AccessView{QStringLiteral("https://h/join/x"), QStringLiteral("123456"), QStringLiteral("4321"), true});
        });
    }
    void staff(const Answer<QList<station::StaffEntry>> &answer) override
    {
        later([this, answer] { answer(m_hub.staff); });
    }
    void watch(const Answer<station::HubWatch> &answer) override
    {
        if (m_hub.watch)
            later([this, answer] { answer(*m_hub.watch); });
    }
    void turn(const base::VisitId &, const Answer<QList<call::IceServer>> &answer) override
    {
        later([answer] { answer(QList<call::IceServer>{}); });
    }
    void sendSignal(const base::VisitId &, const QJsonObject &body) override { signals_ << body; }
    void sendCall(const station::CallView &view) override { calls << view; }
    void sendHelp(const base::VisitId &visit, const QString &place, bool on) override;
    void sendClock(const base::VisitId &, int remaining, int, bool, const QString &phase) override
    {
        clocks << qMakePair(remaining, phase);
    }

    bool up = true;
    bool loseAnswers = false; // the hub takes a post, the answer is lost
    qint64 utcMs = 0;
    int accessAsked = 0;
    QByteArray picture;
    QList<QJsonObject> signals_;
    QList<station::CallView> calls;
    QList<QPair<int, QString>> clocks;

private:
    template <class Work>
    void later(Work work, bool always = false)
    {
        QTimer::singleShot(0, this, [this, work, always] {
            if (m_listener && (up || always))
                work();
        });
    }

    FakeHub &m_hub;
    base::StationId m_station;
    station::HubListener *m_listener = nullptr;
};

} // namespace mulakat::testing
