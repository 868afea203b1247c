#pragma once
#include "rig.h"
#include "station/localbooth.h"

#include <QThread>

namespace mulakat::testing {

using namespace Qt::StringLiterals;

// A media process that does what it is told and reports what the test says.
class FakeMedia final : public call::MediaPort
{
public:
    void start(call::ProcessKind of) override
    {
        kinds << of;
        running = true;
        volume = 0.8; // a new process knows nothing of the one before
        ++starts;
        QTimer::singleShot(0, this, [this] { Q_EMIT fact(call::Ready{}); });
    }
    void stop() override { running = false; }
    bool isRunning() const override { return running; }
    void send(const call::Command &command) override
    {
        if (const auto *connect = std::get_if<call::Connect>(&command)) {
            peer = connect->peer;
            gates = {};
        }
        if (const auto *told = std::get_if<call::Gates>(&command))
            gates = *told;
        if (const auto *set = std::get_if<call::SetVolume>(&command))
            volume = set->volume;
    }
    QImage picture(call::PictureKind picture) override
    {
        const bool there = picture == call::PictureKind::Own
            || (!kinds.isEmpty() && picture == (kinds.constLast() == call::ProcessKind::Lobby ? call::PictureKind::Desk : call::PictureKind::Far))
            || (!kinds.isEmpty() && kinds.constLast() == call::ProcessKind::Family);
        if (!there)
            return {};
        QImage image(64, 48, QImage::Format_RGB32);
        image.fill(Qt::blue);
        return image;
    }
    void connected()
    {
        call::Connected up;
        up.peer = peer;
        Q_EMIT fact(up);
    }
    void talk(int frames)
    {
        call::Stats stats;
        stats.peer = peer;
        stats.audioReceived = (heard += frames);
        Q_EMIT fact(stats);
    }
    void liveness(call::Liveness l) { Q_EMIT fact(call::LivenessChanged{peer, l}); }
    void die()
    {
        running = false;
        Q_EMIT died();
    }
    void loud()
    {
        for (int i = 0; i < 6; ++i)
            Q_EMIT fact(call::Levels{0, 0.2});
    }

    bool running = false;
    QList<call::ProcessKind> kinds;
    int starts = 0;
    int peer = 0;
    qint64 heard = 0;
    double volume = 0;
    call::Gates gates;
};

struct RigBooth {
    explicit RigBooth(RigJail &jail)
        : store(base::StationId(u"booth-1"_s))
        , link(jail.hub, base::StationId(u"booth-1"_s))
        , station(store, link, nullptr, &media, jail.clock, options(jail))
        , booth(station)
    {
        link.utcMs = jail.clock.utcMs();
    }
    ~RigBooth() { station.close(); } // before its screen goes
    static station::StationOptions options(const RigJail &jail)
    {
        station::StationOptions options;
        options.name = base::StationId(u"booth-1"_s);
        options.place = u"1"_s;
        options.jail = jail.hub.jail;
        options.trust = identity::TrustStore::fromFolder(QStringLiteral(MULAKAT_TEST_DATA "/aadhaar/trust"),
                                                         identity::TrustStore::Pins::NotAsked);
        options.secretCheck = [](const base::Secret &, const QString &) { return false; };
        return options;
    }

    FakeMedia media;
    MemoryStore store;
    FakeLink link;
    station::Station station;
    station::LocalBooth booth;
};

// A video visit in the lobby of booth 1, its visitor's page there.
inline base::VisitId lobbyVisit(RigJail &jail, visits::Kind kind = visits::Kind::Family, int minutes = 10, bool page = true)
{
    const auto visit = jail.registerVisit(visits::Mode::Video);
    QJsonObject slot{{u"date"_s, u"2026-12-01"_s}, {u"start"_s, u"09:05"_s}, {u"minutes"_s, minutes}, {u"place"_s, u"1"_s},
                     {u"kind"_s, visits::name(kind)}, {u"inmate"_s, u"i1"_s}};
    const auto by = [&](visits::EventType type, const QJsonObject &data, visits::Mover mover, const QString &who = {}) {
        const auto entry = jail.hub.submit({visit, type, data, jail.clock.utcMs(), mover, who});
        if (entry.ignored)
            qFatal("%s: %s", qPrintable(visits::name(type)), qPrintable(base::failureName(entry.ignored->code)));
    };
    by(visits::EventType::Approved, slot, visits::Mover::Superintendent, u"s2"_s);
    by(visits::EventType::Arrived, page ? QJsonObject{{u"lobby"_s, true}} : QJsonObject{}, page ? visits::Mover::Portal : visits::Mover::Officer,
       page ? QString() : u"s1"_s);
    return visit;
}

inline void officer(RigJail &jail, const base::VisitId &visit, visits::EventType type, const QJsonObject &data = {})
{
    const auto entry = jail.hub.submit({visit, type, data, jail.clock.utcMs(), visits::Mover::Officer, u"s1"_s});
    if (entry.ignored)
        qFatal("%s: %s", qPrintable(visits::name(type)), qPrintable(base::failureName(entry.ignored->code)));
}

inline void makeReady(RigJail &jail, const base::VisitId &visit)
{
    officer(jail, visit, visits::EventType::IdentityAccepted,
            {{u"member"_s, u"1"_s}, {u"document"_s, u"none"_s}, {u"method"_s, u"by-sight"_s}, {u"holder"_s, u"photo"_s}});
    officer(jail, visit, visits::EventType::InmateMoved, {{u"to"_s, u"at-place"_s}, {u"confirmed"_s, true}});
    officer(jail, visit, visits::EventType::MadeReady, {{u"place"_s, u"1"_s}});
}

// The visitor's page shows that the officer has left; the talk's own process comes up.
inline void throughTheDoor(RigJail &jail, RigBooth &b, const base::VisitId &visit)
{
    if (!QTest::qWaitFor([&] { return b.booth.view().phase == u"officer-left"_s; }))
        qFatal("the officer stays");
    b.link.listener()->hubSignal(visit, {{u"t"_s, u"ready"_s}, {u"audio"_s, true}, {u"video"_s, true}, {u"phase"_s, u"officer-left"_s}});
    const int before = b.media.peer;
    if (!QTest::qWaitFor([&] {
            jail.clock.advance(100);
            return b.media.peer > before;
        }, 10'000))
        qFatal("no second process");
    b.media.connected();
}

// The helper for tests that begin inside a talk.
inline base::VisitId inTalk(RigJail &jail, RigBooth &b, visits::Kind kind = visits::Kind::Family)
{
    const auto visit = lobbyVisit(jail, kind);
    if (!b.station.open() || !QTest::qWaitFor([&] { return b.station.log().book().visit(visit) != nullptr; }))
        qFatal("booth not open");
    b.link.listener()->hubPresence(visit, true);
    for (const QString &end : {u"booth"_s, u"visitor"_s})
        officer(jail, visit, visits::EventType::SoundChecked, {{u"end"_s, end}, {u"ok"_s, true}});
    makeReady(jail, visit);
    if (!QTest::qWaitFor([&] { return b.media.peer == 1; }))
        qFatal("no peer");
    b.media.connected();
    officer(jail, visit, visits::EventType::Started);
    if (kind != visits::Kind::Family)
        throughTheDoor(jail, b, visit);
    if (!QTest::qWaitFor([&] { return b.booth.view().phase == u"talking"_s; }))
        qFatal("not talking");
    return visit;
}

} // namespace mulakat::testing
