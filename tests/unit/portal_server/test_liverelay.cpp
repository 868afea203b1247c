#include "plainhub.h"
#include "portal/protocol/limits.h"
#include "portal/protocol/strictjson.h"
#include "portal/server/liverelay.h"
#include "support/testrunner.h"

#include <QTest>

using namespace mulakat;
using namespace mulakat::portal;
using namespace mulakat::portal::server;
using protocol::LiveMessage;
using protocol::LiveType;
using protocol::StationRole;

namespace {

const QDate day(2026, 11, 24);

class SetClock final : public base::Clock
{
public:
    qint64 now = base::slotUtcMs(day, QTime(10, 0));
    qint64 utcMs() const override { return now; }
    qint64 monotonicMs() const override { return now; }
};

class HeardWire final : public LiveWire
{
public:
    QHash<PeerId, QList<QJsonObject>> heard;
    QHash<PeerId, quint16> shut;
    void send(PeerId peer, const QByteArray &text) override { heard[peer] << *protocol::parseObject(text, 1 << 20); }
    void close(PeerId peer, quint16 code, const QByteArray &) override { shut.insert(peer, code); }

    QStringList types(PeerId peer) const
    {
        QStringList out;
        for (const QJsonObject &json : heard.value(peer))
            out << json.value(QLatin1String("t")).toString();
        return out;
    }
};

constexpr PeerId desk = 1;
constexpr PeerId boothOne = 2;
constexpr PeerId boothTwo = 3;
constexpr PeerId page = 10;
constexpr PeerId otherPage = 11;

QByteArray card()
{
    return R"({"t":"card","agreed":true,"language":"en","payload":")" + QByteArray(3100, '7') + R"("})";
}

QString outcomeOf(const QJsonObject &json)
{
    return json.value(QLatin1String("outcome")).toString();
}

} // namespace

// A desk, two booths, and two video visits at 10:00, one for each booth.
class TestLiveRelay : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void pageArrivesOnceAndThePlacesHearOfIt();
    void signalsGoBetweenTheRightTwoOnly();
    void aBoothWithoutThePlaceReachesNobody();
    void aDeskCannotSignal();
    void candidatesAreCounted();
    void aCardGoesToTheBoothFromTheLobbyOnly();
    void cardsAreFewAndFarBetween();
    void anotherDeviceTakesTheSeat();
    void earlyVisitorsAreTriedAgain();
    void whileTheClockIsWrongTheyWait();
    void aBoothThatComesLateHearsTheOffer();
    void badMessagesCloseTheChannel();
    void privilegedTalkShowsNoPicture();
    void endsAreTold();
    void helpAndClockAndStations();
    void visitorsSeatInsideTheJail();

private:
    void addVisit(const QString &id, const QString &place, visits::Kind kind);
    void connectStations();
    void openPage(PeerId peer = page, const QString &visit = QStringLiteral("v1"), const QString &seat = QStringLiteral("s1"));
    void say(PeerId peer, const QByteArray &text) { m_relay->message(peer, text); }
    void event(visits::EventType type, QJsonObject data, visits::Mover mover = visits::Mover::Officer);

    SetClock m_clock;
    testing::PlainHub m_hub;
    HeardWire m_wire;
    std::unique_ptr<LiveRelay> m_relay;
};

void TestLiveRelay::init()
{
    m_clock = {};
    m_hub.folded = visits::VisitBook();
    m_hub.submitted.clear();
    m_wire = {};
    m_relay = std::make_unique<LiveRelay>(m_hub, m_wire, m_clock);
    addVisit(QStringLiteral("v1"), QStringLiteral("1"), visits::Kind::Family);
    addVisit(QStringLiteral("v2"), QStringLiteral("2"), visits::Kind::Legal);
    connectStations();
}

void TestLiveRelay::addVisit(const QString &id, const QString &place, visits::Kind kind)
{
    const QJsonArray members{QJsonObject{{QStringLiteral("id"), QStringLiteral("1")}}};
    const QJsonObject data{{QStringLiteral("visrn"), QStringLiteral("2026/11/24/") + id},
                           {QStringLiteral("mode"), QStringLiteral("video")},
                           {QStringLiteral("kind"), visits::name(kind)},
                           {QStringLiteral("date"), day.toString(Qt::ISODate)},
                           {QStringLiteral("start"), QStringLiteral("10:00")},
                           {QStringLiteral("minutes"), 10},
                           {QStringLiteral("place"), place},
                           {QStringLiteral("members"), members}};
    const visits::Event imported{base::VisitId(id), visits::EventType::Imported, data, m_clock.now, visits::Mover::Officer,
                                 QStringLiteral("o1")};
    const auto fits = m_hub.folded.apply(imported);
    QVERIFY2(fits, fits ? "" : qPrintable(base::failureName(fits.error().code)));
    QCOMPARE(m_hub.folded.visit(base::VisitId(id))->state, visits::State::Approved);
}

void TestLiveRelay::connectStations()
{
    m_relay->stationOpened(desk, {QStringLiteral("desk-1"), StationRole::Desk, 0});
    m_relay->stationOpened(boothOne, {QStringLiteral("booth-1"), StationRole::Booth, 0});
    m_relay->stationOpened(boothTwo, {QStringLiteral("booth-2"), StationRole::Booth, 0});
    say(desk, LiveMessage::hello({}).toBytes());
    say(boothOne, LiveMessage::hello(QStringLiteral("1")).toBytes());
    say(boothTwo, LiveMessage::hello(QStringLiteral("2")).toBytes());
    m_wire.heard.clear();
}

void TestLiveRelay::openPage(PeerId peer, const QString &visit, const QString &seat)
{
    m_relay->visitorOpened(peer, {base::VisitId(visit), seat});
}

void TestLiveRelay::event(visits::EventType type, QJsonObject data, visits::Mover mover)
{
    const visits::Event event{base::VisitId(QStringLiteral("v1")), type, data, m_clock.now, mover, QStringLiteral("o1")};
    const auto fits = m_hub.folded.apply(event);
    QVERIFY2(fits, fits ? "" : qPrintable(base::failureName(fits.error().code)));
    m_relay->visitsChanged({event});
}

void TestLiveRelay::pageArrivesOnceAndThePlacesHearOfIt()
{
    openPage();
    QCOMPARE(m_hub.submitted.size(), 1);
    QCOMPARE(m_hub.submitted.first().type, visits::EventType::Arrived);
    QVERIFY(m_hub.folded.visit(base::VisitId(QStringLiteral("v1")))->lobby);
    QCOMPARE(m_wire.types(page), QStringList{QStringLiteral("state")});
    QCOMPARE(m_wire.types(desk), QStringList{QStringLiteral("presence")});
    QCOMPARE(m_wire.types(boothOne), QStringList{QStringLiteral("presence")});
    QVERIFY(m_wire.types(boothTwo).isEmpty());

    m_relay->closed(page);
    QVERIFY(!m_wire.heard.value(boothOne).last().value(QLatin1String("lobby")).toBool());
    openPage();
    QCOMPARE(m_hub.submitted.size(), 1);
}

void TestLiveRelay::signalsGoBetweenTheRightTwoOnly()
{
    openPage();
    openPage(otherPage, QStringLiteral("v2"), QStringLiteral("s2"));
    m_wire.heard.clear();
    say(page, R"({"t":"offer","sdp":"v=0 one"})");
    QCOMPARE(m_wire.heard.value(boothOne).size(), 1);
    const QJsonObject signal = m_wire.heard.value(boothOne).first();
    QCOMPARE(signal.value(QLatin1String("visit")).toString(), QStringLiteral("v1"));
    QCOMPARE(signal.value(QLatin1String("from")).toString(), QStringLiteral("visitor"));
    QCOMPARE(signal.value(QLatin1String("body")).toObject().value(QLatin1String("sdp")).toString(), QStringLiteral("v=0 one"));

    const QJsonObject answer{{QStringLiteral("t"), QStringLiteral("answer")}, {QStringLiteral("sdp"), QStringLiteral("v=0 two")}};
    say(boothOne, LiveMessage::signal(base::VisitId(QStringLiteral("v1")), answer).toBytes());
    QCOMPARE(m_wire.types(page), QStringList{QStringLiteral("answer")});
    for (const PeerId silent : {desk, boothTwo, otherPage})
        QVERIFY(m_wire.heard.value(silent).isEmpty());
}

void TestLiveRelay::aBoothWithoutThePlaceReachesNobody()
{
    openPage();
    m_wire.heard.clear();
    const QJsonObject answer{{QStringLiteral("t"), QStringLiteral("answer")}, {QStringLiteral("sdp"), QStringLiteral("v=0")}};
    say(boothTwo, LiveMessage::signal(base::VisitId(QStringLiteral("v1")), answer).toBytes());
    say(boothTwo, LiveMessage::clock(base::VisitId(QStringLiteral("v1")), 5, 600, true, QStringLiteral("talking")).toBytes());
    say(boothTwo, LiveMessage::call(base::VisitId(QStringLiteral("v1")), {}).toBytes());
    QVERIFY(m_wire.heard.isEmpty());
}

void TestLiveRelay::aDeskCannotSignal()
{
    openPage();
    m_wire.heard.clear();
    const QJsonObject answer{{QStringLiteral("t"), QStringLiteral("answer")}, {QStringLiteral("sdp"), QStringLiteral("v=0")}};
    say(desk, LiveMessage::signal(base::VisitId(QStringLiteral("v1")), answer).toBytes());
    say(desk, LiveMessage::hello(QStringLiteral("1")).toBytes());
    say(desk, LiveMessage::signal(base::VisitId(QStringLiteral("v1")), answer).toBytes());
    QVERIFY(m_wire.types(page).isEmpty());
}

void TestLiveRelay::candidatesAreCounted()
{
    openPage();
    say(page, R"({"t":"offer","sdp":"v=0"})");
    m_wire.heard.clear();
    const QByteArray candidate = R"({"t":"candidate","candidate":"candidate:1","sdpMid":"0","sdpMLineIndex":0,"usernameFragment":"x"})";
    for (int i = 0; i < 2 * protocol::limits::candidates; ++i)
        say(page, candidate);
    QCOMPARE(m_wire.heard.value(boothOne).size(), protocol::limits::candidates);
    QVERIFY(!m_wire.heard.value(boothOne).first().value(QLatin1String("body")).toObject().contains(QLatin1String("usernameFragment")));
    say(page, R"({"t":"offer","sdp":"v=0"})");
    say(page, candidate);
    QCOMPARE(m_wire.heard.value(boothOne).size(), protocol::limits::candidates + 2);
}

void TestLiveRelay::aCardGoesToTheBoothFromTheLobbyOnly()
{
    openPage();
    openPage(otherPage, QStringLiteral("v1"), QStringLiteral("s2")); // has the seat now
    m_wire.heard.clear();
    say(page, card());
    QVERIFY(m_wire.heard.isEmpty());
    say(otherPage, card());
    QCOMPARE(m_wire.types(boothOne), QStringList{QStringLiteral("signal")});
    QCOMPARE(m_wire.heard.value(boothOne).first().value(QLatin1String("body")).toObject().value(QLatin1String("payload")).toString().size(), 3100);
    for (const PeerId silent : {desk, boothTwo, otherPage})
        QVERIFY(m_wire.heard.value(silent).isEmpty());
    // The booth answers its visitor, and a booth without the visit nobody.
    const base::VisitId id(QStringLiteral("v1"));
    say(boothTwo, LiveMessage::signal(id, LiveMessage::cardSeen(QStringLiteral("taken")).json()).toBytes());
    QVERIFY(m_wire.heard.value(otherPage).isEmpty());
    say(boothOne, LiveMessage::signal(id, LiveMessage::cardSeen(QStringLiteral("taken"), 1).json()).toBytes());
    QCOMPARE(m_wire.types(otherPage), QStringList{QStringLiteral("card-seen")});
    // A booth that connects anew hears of no card: nothing of it was kept.
    constexpr PeerId anew = 78;
    m_relay->stationOpened(anew, {QStringLiteral("booth-1"), StationRole::Booth, 0});
    say(anew, LiveMessage::hello(QStringLiteral("1")).toBytes());
    QVERIFY(!m_wire.types(anew).contains(QStringLiteral("signal")));
    // Once everybody is known, and in the talk, nothing is read any more.
    m_clock.now += 60'000;
    event(visits::EventType::IdentityAccepted, {{QStringLiteral("member"), QStringLiteral("1")},
                                                {QStringLiteral("document"), QStringLiteral("none")},
                                                {QStringLiteral("method"), QStringLiteral("by-sight")},
                                                {QStringLiteral("holder"), QStringLiteral("photo")}});
    QCOMPARE(m_hub.folded.visit(id)->state, visits::State::Verified);
    m_wire.heard.clear();
    say(otherPage, card());
    QVERIFY(m_wire.heard.value(anew).isEmpty());
    QCOMPARE(outcomeOf(m_wire.heard.value(otherPage).first()), QStringLiteral("officer"));
}

void TestLiveRelay::cardsAreFewAndFarBetween()
{
    openPage();
    m_wire.heard.clear();
    say(page, card());
    say(page, card()); // at once
    QCOMPARE(m_wire.heard.value(boothOne).size(), 1);
    QCOMPARE(outcomeOf(m_wire.heard.value(page).last()), QStringLiteral("again"));
    for (int i = 1; i < 3 * protocol::limits::cards; ++i) {
        m_clock.now += protocol::limits::cardEveryMs;
        if (i == protocol::limits::cards / 2) { // connecting anew gives no more of them
            m_relay->closed(page);
            openPage();
        }
        say(page, card());
    }
    QCOMPARE(int(m_wire.types(boothOne).count(QStringLiteral("signal"))), protocol::limits::cards);
    QCOMPARE(outcomeOf(m_wire.heard.value(page).last()), QStringLiteral("officer"));
    // Without a booth nobody can check it: the officer looks.
    openPage(otherPage, QStringLiteral("v2"), QStringLiteral("s2"));
    m_relay->closed(boothTwo);
    say(otherPage, card());
    QCOMPARE(outcomeOf(m_wire.heard.value(otherPage).last()), QStringLiteral("officer"));
}

void TestLiveRelay::anotherDeviceTakesTheSeat()
{
    openPage();
    openPage(otherPage, QStringLiteral("v1"), QStringLiteral("s2"));
    QVERIFY(m_wire.types(page).contains(QStringLiteral("taken")));
    QCOMPARE(m_wire.shut.value(page), quint16(SeatMoved));
    m_wire.heard.clear();
    m_relay->closed(page); // the old one's end says nothing: the new one is there
    QVERIFY(m_wire.heard.isEmpty());
    say(page, R"({"t":"offer","sdp":"v=0"})");
    QVERIFY(m_wire.heard.isEmpty());
    say(otherPage, R"({"t":"offer","sdp":"v=0"})");
    QCOMPARE(m_wire.heard.value(boothOne).size(), 1);
    QCOMPARE(m_relay->visitors(), 1);
}

void TestLiveRelay::earlyVisitorsAreTriedAgain()
{
    m_clock.now -= 3600 * 1000;
    openPage();
    QVERIFY(m_hub.submitted.isEmpty());
    QCOMPARE(m_wire.heard.value(page).last().value(QLatin1String("reason")).toString(), QStringLiteral("too-early"));
    m_wire.heard.clear();
    say(page, R"({"t":"offer","sdp":"v=0"})");
    QVERIFY(m_wire.heard.value(boothOne).isEmpty());
    m_clock.now += 3600 * 1000;
    m_relay->tick();
    QCOMPARE(m_hub.submitted.size(), 1);
    QCOMPARE(m_wire.types(boothOne), QStringList{QStringLiteral("presence")});
}

void TestLiveRelay::whileTheClockIsWrongTheyWait()
{
    m_hub.clockRight = false;
    openPage();
    QVERIFY(m_hub.submitted.isEmpty());
    QCOMPARE(m_wire.heard.value(page).last().value(QLatin1String("reason")).toString(), QStringLiteral("clock-wrong"));
    m_relay->tick();
    QVERIFY(m_hub.submitted.isEmpty());
    m_hub.clockRight = true;
    m_relay->tick();
    QCOMPARE(m_hub.submitted.size(), 1);
    QVERIFY(m_wire.types(boothOne).contains(QStringLiteral("presence")));
}

void TestLiveRelay::aBoothThatComesLateHearsTheOffer()
{
    m_relay->closed(boothOne);
    openPage();
    say(page, R"({"t":"ready","audio":true,"video":true})");
    say(page, R"({"t":"offer","sdp":"v=0"})");
    say(page, R"({"t":"candidate","candidate":"candidate:1"})");
    m_relay->stationOpened(boothOne, {QStringLiteral("booth-1"), StationRole::Booth, 0});
    m_wire.heard.clear();
    say(boothOne, LiveMessage::hello(QStringLiteral("1")).toBytes());
    const QStringList four{QStringLiteral("presence"), QStringLiteral("signal"), QStringLiteral("signal"), QStringLiteral("signal")};
    QCOMPARE(m_wire.types(boothOne), four);

    const QJsonObject answer{{QStringLiteral("t"), QStringLiteral("answer")}, {QStringLiteral("sdp"), QStringLiteral("v=0")}};
    say(boothOne, LiveMessage::signal(base::VisitId(QStringLiteral("v1")), answer).toBytes());
    m_wire.heard.clear();
    say(boothOne, LiveMessage::hello(QStringLiteral("1")).toBytes());
    QCOMPARE(m_wire.types(boothOne), QStringList{QStringLiteral("presence")}); // an answered offer is not said again
}

void TestLiveRelay::badMessagesCloseTheChannel()
{
    openPage();
    say(page, R"({"t":"hello","place":"1"})");
    QCOMPARE(m_wire.shut.value(page), quint16(BadMessage));
    say(boothOne, "not json");
    QCOMPARE(m_wire.shut.value(boothOne), quint16(BadMessage));
}

void TestLiveRelay::privilegedTalkShowsNoPicture()
{
    const QJsonObject view{{QStringLiteral("phase"), QStringLiteral("talking")}, {QStringLiteral("picture"), QStringLiteral("AAAA")}};
    const base::VisitId id(QStringLiteral("v2"));
    say(boothTwo, LiveMessage::call(id, view).toBytes());
    QVERIFY(m_wire.heard.value(desk).last().value(QLatin1String("view")).toObject().contains(QLatin1String("picture")));
    QCOMPARE(m_wire.heard.value(desk).last().value(QLatin1String("from")).toString(), QStringLiteral("booth-2"));
    const auto apply = [&](visits::EventType type, QJsonObject data, visits::Mover mover = visits::Mover::Officer) {
        const auto fits = m_hub.folded.apply({id, type, data, m_clock.now, mover, QStringLiteral("o1")});
        QVERIFY2(fits, fits ? "" : qPrintable(base::failureName(fits.error().code)));
    };
    apply(visits::EventType::Arrived, {{QStringLiteral("lobby"), true}});
    apply(visits::EventType::IdentityAccepted, {{QStringLiteral("member"), QStringLiteral("1")}, {QStringLiteral("document"), QStringLiteral("bar")}, {QStringLiteral("holder"), QStringLiteral("photo")}});
    apply(visits::EventType::InmateConfirmed, {{QStringLiteral("inmate"), QStringLiteral("i1")}});
    apply(visits::EventType::InmateMoved, {{QStringLiteral("to"), QStringLiteral("at-place")}, {QStringLiteral("confirmed"), true}});
    apply(visits::EventType::SoundChecked, {{QStringLiteral("end"), QStringLiteral("booth")}, {QStringLiteral("ok"), true}});
    apply(visits::EventType::SoundChecked, {{QStringLiteral("end"), QStringLiteral("visitor")}, {QStringLiteral("ok"), true}});
    apply(visits::EventType::MadeReady, {});
    apply(visits::EventType::Started, {});
    m_wire.heard.clear();
    say(boothTwo, LiveMessage::call(id, view).toBytes());
    const QJsonObject loud{{QStringLiteral("phase"), QStringLiteral("talking")}, {QStringLiteral("levelVisitor"), 0.2}};
    say(boothTwo, LiveMessage::call(id, loud).toBytes());
    QVERIFY(m_wire.heard.value(desk).isEmpty()); // refused whole
    const QJsonObject bare{{QStringLiteral("phase"), QStringLiteral("talking")}, {QStringLiteral("levelVisitor"), 0.0}};
    say(boothTwo, LiveMessage::call(id, bare).toBytes());
    QCOMPARE(m_wire.heard.value(desk).size(), 1);
    QCOMPARE(m_wire.heard.value(desk).last().value(QLatin1String("view")).toObject().value(QLatin1String("phase")).toString(),
             QStringLiteral("talking"));
}

// The visitor came to the jail and sits at the seat of booth 1: the same words go between two stations.
void TestLiveRelay::visitorsSeatInsideTheJail()
{
    constexpr PeerId seat = 77;
    m_relay->stationOpened(seat, {QStringLiteral("booth-1v"), StationRole::Booth, 0});
    say(seat, LiveMessage::hello(QStringLiteral("1v")).toBytes());
    QVERIFY(!m_wire.types(boothOne).contains(QStringLiteral("presence"))); // nobody was let in yet
    QVERIFY(!QString::fromUtf8(LiveMessage::stations(m_wire.heard.value(desk).constLast().value(QLatin1String("booths")).toArray()).toBytes())
                 .contains(QStringLiteral("1v"))); // it is no booth of its own
    const QJsonArray seats = m_wire.heard.value(desk).constLast().value(QLatin1String("seats")).toArray();
    QCOMPARE(seats.size(), 1); // but the desks know it
    QCOMPARE(seats.at(0).toObject().value(QLatin1String("place")).toString(), QStringLiteral("1v"));
    const base::VisitId id(QStringLiteral("v1"));
    const QJsonObject ready{{QStringLiteral("t"), QStringLiteral("ready")}, {QStringLiteral("audio"), true}, {QStringLiteral("video"), true}};
    m_wire.heard.clear();
    say(seat, LiveMessage::signal(id, ready).toBytes());
    QVERIFY(m_wire.heard.value(boothOne).isEmpty());
    event(visits::EventType::Arrived, {});
    QCOMPARE(m_wire.types(boothOne), QStringList{QStringLiteral("presence")});
    QCOMPARE(m_wire.types(desk), QStringList{QStringLiteral("presence")});
    m_wire.heard.clear();
    say(seat, LiveMessage::signal(id, *protocol::parseObject(card(), 1 << 20)).toBytes()); // shown at the desk, not here
    QVERIFY(m_wire.heard.value(boothOne).isEmpty());
    say(seat, LiveMessage::signal(id, ready).toBytes());
    QCOMPARE(m_wire.types(boothOne), QStringList{QStringLiteral("signal")});
    QCOMPARE(m_wire.heard.value(boothOne).last().value(QLatin1String("from")).toString(), QStringLiteral("visitor"));
    const QJsonObject offer{{QStringLiteral("t"), QStringLiteral("offer")}, {QStringLiteral("sdp"), QStringLiteral("v=0")}};
    say(boothOne, LiveMessage::signal(id, offer).toBytes());
    say(boothOne, LiveMessage::clock(id, 500, 600, true, QStringLiteral("talking")).toBytes());
    QCOMPARE(m_wire.types(seat), (QStringList{QStringLiteral("signal"), QStringLiteral("clock")}));
    say(boothTwo, LiveMessage::signal(id, offer).toBytes()); // another booth's word
    QCOMPARE(m_wire.types(seat).size(), 2);
    // A seat moves no clock and shows no desk anything.
    m_wire.heard.clear();
    say(seat, LiveMessage::clock(id, 1, 600, true, QStringLiteral("talking")).toBytes());
    say(seat, LiveMessage::call(id, {{QStringLiteral("phase"), QStringLiteral("talking")}}).toBytes());
    QVERIFY(m_wire.heard.value(desk).isEmpty() && m_wire.heard.value(boothOne).isEmpty());
    m_relay->closed(seat);
    QCOMPARE(m_wire.types(boothOne), QStringList{QStringLiteral("presence")});
    QCOMPARE(m_wire.heard.value(boothOne).last().value(QLatin1String("lobby")).toBool(true), false);
}

void TestLiveRelay::endsAreTold()
{
    openPage();
    m_wire.heard.clear();
    event(visits::EventType::InmateUnavailable, {{QStringLiteral("code"), QStringLiteral("court")}});
    QCOMPARE(m_wire.heard.value(page).last().value(QLatin1String("phase")).toString(), QStringLiteral("ended"));
    QVERIFY(!protocol::toBytes(m_wire.heard.value(page).last()).contains("court"));
    QVERIFY(!m_wire.heard.value(boothOne).last().value(QLatin1String("lobby")).toBool());
    m_relay->closed(page);
    openPage();
    QCOMPARE(m_wire.shut.value(page), quint16(VisitOver));
}

void TestLiveRelay::helpAndClockAndStations()
{
    openPage();
    m_wire.heard.clear();
    say(boothOne, LiveMessage::help({}, QStringLiteral("1"), true).toBytes());
    say(boothOne, LiveMessage::help({}, QStringLiteral("2"), true).toBytes()); // not its place
    QCOMPARE(m_wire.types(desk), QStringList{QStringLiteral("help")});
    say(boothOne, LiveMessage::clock(base::VisitId(QStringLiteral("v1")), 42, 600, true, QStringLiteral("talking")).toBytes());
    QCOMPARE(m_wire.heard.value(page).last().value(QLatin1String("remaining")).toInt(), 42);
    QVERIFY(!m_wire.heard.value(page).last().contains(QLatin1String("visit")));
    m_relay->closed(boothTwo);
    const QJsonObject stations = m_wire.heard.value(desk).last();
    QCOMPARE(stations.value(QLatin1String("t")).toString(), QStringLiteral("stations"));
    QCOMPARE(stations.value(QLatin1String("booths")).toArray().size(), 1);
    m_relay->news(7, 8);
    QCOMPARE(m_wire.heard.value(boothOne).last().value(QLatin1String("order")).toInt(), 7);
    QCOMPARE(m_wire.heard.value(desk).last().value(QLatin1String("records")).toInt(), 8);
    QVERIFY(!m_wire.types(page).contains(QStringLiteral("news")));
}

MULAKAT_TEST(TestLiveRelay)
#include "test_liverelay.moc"
