#pragma once
#include "base/clock.h"
#include "visits/book.h"

#include <QJsonArray>

// Builds the events of one visit as the use cases would, at times that fit its slot.
namespace mulakat::testing {

inline const QDate visitDay{2026, 12, 1};
inline qint64 at(int hour, int minute, int second = 0)
{
    return base::slotUtcMs(visitDay, QTime(hour, minute)) + second * 1000;
}

struct EventMaker {
    base::VisitId visit{QStringLiteral("v1")};
    visits::Mode mode = visits::Mode::Video;
    QString place = QStringLiteral("1");
    QString inmate = QStringLiteral("i1");
    QString visitor = QStringLiteral("k1");
    QTime start{10, 0};
    qint64 now = at(9, 45);

    visits::Event make(visits::EventType type, QJsonObject data = {}, visits::Mover mover = visits::Mover::Officer) const
    {
        return {visit, type, std::move(data), now, mover, QStringLiteral("s1")};
    }
    QJsonObject slot() const
    {
        return {{QStringLiteral("date"), visitDay.toString(Qt::ISODate)},
                {QStringLiteral("start"), start.toString(QStringLiteral("HH:mm"))},
                {QStringLiteral("minutes"), 10},
                {QStringLiteral("place"), place}};
    }
    QJsonArray members(int adults, int children) const
    {
        QJsonArray out;
        for (int i = 1; i <= adults + children; ++i)
            out << QJsonObject{{QStringLiteral("id"), QString::number(i)}, {QStringLiteral("child"), i > adults},
                               {QStringLiteral("under"), i > adults ? QStringLiteral("1") : QString()}};
        return out;
    }
    visits::Event submitted(int adults = 1, int children = 0) const
    {
        return make(visits::EventType::Submitted,
                    {{QStringLiteral("visrn"), QStringLiteral("2026/12/01/") + visit.text()},
                     {QStringLiteral("mode"), visits::name(mode)},
                     {QStringLiteral("kind"), QStringLiteral("family")},
                     {QStringLiteral("date"), visitDay.toString(Qt::ISODate)},
                     {QStringLiteral("visitor"), visitor},
                     {QStringLiteral("members"), members(adults, children)}},
                    visits::Mover::Visitor);
    }
    visits::Event approved() const
    {
        QJsonObject data = slot();
        data.insert(QStringLiteral("kind"), QStringLiteral("family"));
        data.insert(QStringLiteral("inmate"), inmate);
        return make(visits::EventType::Approved, data, visits::Mover::Superintendent);
    }
    visits::Event imported() const
    {
        QJsonObject data = submitted().data;
        const QJsonObject when = slot();
        for (auto it = when.begin(); it != when.end(); ++it)
            data.insert(it.key(), it.value());
        return make(visits::EventType::Imported, data);
    }
    visits::Event arrived(visits::Mover mover = visits::Mover::Officer) const
    {
        return make(visits::EventType::Arrived, {{QStringLiteral("present"), QJsonArray{QStringLiteral("1")}}}, mover);
    }
    visits::Event accepted(const QString &member = QStringLiteral("1")) const
    {
        return make(visits::EventType::IdentityAccepted,
                    {{QStringLiteral("member"), member}, {QStringLiteral("document"), QStringLiteral("pan")},
                     {QStringLiteral("last4"), QStringLiteral("118H")}, {QStringLiteral("method"), QStringLiteral("by-sight")},
                     {QStringLiteral("holder"), QStringLiteral("photo")}, {QStringLiteral("verdict"), QStringLiteral("match")}});
    }
    visits::Event inmateTo(visits::InmateTrack to) const
    {
        return make(visits::EventType::InmateMoved,
                    {{QStringLiteral("to"), visits::name(to)}, {QStringLiteral("confirmed"), true}});
    }
    visits::Event sound(const QString &end) const
    {
        return make(visits::EventType::SoundChecked, {{QStringLiteral("end"), end}, {QStringLiteral("ok"), true}});
    }
    // Everything up to `state`, in order.
    QList<visits::Event> upTo(visits::State state) const
    {
        using namespace visits;
        QList<visits::Event> out;
        const auto reached = [&](State s) { return s == state; };
        out << submitted();
        if (reached(State::Pending))
            return out;
        if (reached(State::Rejected))
            return out << make(EventType::Rejected, {{QStringLiteral("code"), QStringLiteral("relation")}}, Mover::Superintendent);
        out << approved();
        if (reached(State::Approved))
            return out;
        if (reached(State::Cancelled))
            return out << make(EventType::Cancelled, {{QStringLiteral("code"), QStringLiteral("asked")}}, Mover::Visitor);
        if (reached(State::Failed))
            return out << make(EventType::Failed, {{QStringLiteral("cause"), QStringLiteral("power")}});
        if (reached(State::InmateUnavailable))
            return out << make(EventType::InmateUnavailable, {{QStringLiteral("code"), QStringLiteral("not-today")}});
        if (reached(State::NoShow)) {
            Event late = make(EventType::NoShow, {{QStringLiteral("grace"), 20}, {QStringLiteral("up"), 1200}}, Mover::Clock);
            late.atUtcMs = at(10, 21);
            return out << late;
        }
        out << arrived();
        if (reached(State::Arrived))
            return out;
        if (reached(State::Left))
            return out << make(EventType::Left, {{QStringLiteral("code"), QStringLiteral("went-home")}});
        if (reached(State::Denied))
            return out << make(EventType::Denied, {{QStringLiteral("code"), QStringLiteral("not-the-person")}, {QStringLiteral("record"), QStringLiteral("r1")}});
        out << accepted();
        if (reached(State::Verified))
            return out;
        out << inmateTo(InmateTrack::Called) << inmateTo(InmateTrack::AtPlace);
        if (mode == Mode::Video)
            out << sound(QStringLiteral("booth")) << sound(QStringLiteral("visitor"));
        out << make(EventType::MadeReady, {{QStringLiteral("place"), place}});
        if (reached(State::Ready))
            return out;
        Event start0 = make(EventType::Started);
        start0.atUtcMs = at(10, 0);
        out << start0;
        if (reached(State::InProgress))
            return out;
        Event next = make(EventType::Interrupted, {{QStringLiteral("cause"), QStringLiteral("link")}}, Mover::Station);
        next.atUtcMs = at(10, 2);
        if (reached(State::Interrupted))
            return out << next;
        if (reached(State::Terminated))
            next = make(EventType::Terminated, {{QStringLiteral("code"), QStringLiteral("misuse")}});
        else
            next = make(EventType::Completed, {{QStringLiteral("by"), QStringLiteral("clock")}, {QStringLiteral("talk"), 590}}, Mover::Clock);
        next.atUtcMs = at(10, 10);
        out << next;
        if (reached(State::Closed))
            out << make(EventType::Closed, {}, Mover::Superintendent);
        return out;
    }
};

} // namespace mulakat::testing
