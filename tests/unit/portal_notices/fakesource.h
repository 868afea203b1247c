#pragma once
#include "base/clock.h"
#include "portal/notices/noticesource.h"
#include "portal/notices/transport.h"

namespace mulakat::testing {

class HandClock final : public base::Clock
{
public:
    qint64 utc0 = 1790000000000; // 2026-09-21
    qint64 utcMs() const override { return utc0; }
    qint64 monotonicMs() const override { return utc0; }
    void pass(qint64 ms) { utc0 += ms; }
};

// A book that the test fills by events, one booking for all its visits.
class FakeSource final : public portal::notices::NoticeSource
{
public:
    visits::VisitBook folded;
    visits::Booking one;
    portal::notices::AccessWords words{QStringLiteral("https://jail.example/join/abc"), QStringLiteral("123456"), QStringLiteral("4711"), 1};
    QList<visits::Event> submitted;

    const visits::VisitBook &book() const override { return folded; }
    base::Result<visits::Booking> booking(const base::VisitId &) const override { return one; }
    base::Result<portal::notices::AccessWords> access(const base::VisitId &) const override { return words; }
    base::Done submit(const visits::Event &event) override
    {
        submitted << event;
        return folded.apply(event);
    }
    QString publicUrl() const override { return QStringLiteral("https://jail.example"); }
};

// Remembers letters; answers what the test says.
struct Box {
    QList<portal::notices::Letter> letters;
    portal::notices::Delivery answer = portal::notices::Delivery::Sent;
    QString channel; // empty: all
    QString name;    // what the other side calls the next message; empty: as it calls itself
};
class BoxTransport final : public portal::notices::Transport
{
public:
    explicit BoxTransport(Box &box)
        : m_box(box)
    {
    }
    bool carries(const QString &channel) const override { return m_box.channel.isEmpty() || channel == m_box.channel; }
    void send(const portal::notices::Letter &letter, Reply reply) override
    {
        m_box.letters << letter;
        reply({m_box.answer, m_box.name});
    }
    std::optional<portal::notices::Receipt> receipt(const QHash<QString, QString> &fields) const override
    {
        if (fields.value(QStringLiteral("key")) != QLatin1String("right"))
            return std::nullopt;
        return portal::notices::Receipt{fields.value(QStringLiteral("id")), fields.value(QStringLiteral("status"))};
    }

private:
    Box &m_box;
};

} // namespace mulakat::testing
