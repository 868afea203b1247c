#include "portal/protocol/eventmessage.h"
#include "portal/protocol/limits.h"
#include "portal/protocol/livemessage.h"
#include "portal/protocol/stationmessages.h"
#include "portal/protocol/strictjson.h"
#include "support/testrunner.h"

#include <QTest>

using namespace mulakat;
using namespace mulakat::portal::protocol;
using base::FailureCode;

namespace {

EventMessage sampleEvent(qint64 sequence)
{
    EventMessage message;
    message.chain = base::StationId(QStringLiteral("desk-1"));
    message.sequence = sequence;
    message.event = {base::VisitId(QStringLiteral("0v1")), visits::EventType::Extended,
                     {{QStringLiteral("seconds"), 60}, {QStringLiteral("code"), QStringLiteral("late-start")}},
                     1796101200123, visits::Mover::Officer, QStringLiteral("staff-3")};
    message.prev = QByteArray(32, '\3');
    message.hash = QByteArray(32, '\4');
    return message;
}

RecordMessage sampleRecord()
{
    RecordMessage record;
    record.id = base::RecordId(QStringLiteral("r1"));
    record.visit = base::VisitId(QStringLiteral("0v1"));
    record.type = QStringLiteral("text");
    record.salt = QByteArray(16, '\5');
    record.body = "ground with \xe0\xa4\x95 and \xff bytes";
    return record;
}

QByteArray sdp(int size)
{
    return "{\"t\":\"offer\",\"sdp\":\"" + QByteArray(size, 'v') + "\"}";
}

} // namespace

class TestMessages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eventsThereAndBack();
    void everyFieldOfAnEventIsNeeded();
    void postsThereAndBack();
    void recordsAreCheckedForTheirSalt();
    void stationMessagesThereAndBack();
    void signedTextIsTheContracts();
    void pageMessages_data();
    void pageMessages();
    void eachSideHasItsOwnWords();
    void signalsCarryOnlyCallWords();
    void cardsAreDigitsAgreedTo();
    void callViewsAreFlatAndSmall();
};

void TestMessages::eventsThereAndBack()
{
    EventMessage numbered = sampleEvent(4);
    numbered.order = 90;
    numbered.ignored = QStringLiteral("place-busy");
    const auto back = EventMessage::fromJson(numbered.toJson());
    QVERIFY(back);
    QCOMPARE(toBytes(back->toJson()), toBytes(numbered.toJson()));
    QCOMPARE(back->event.data, numbered.event.data);
    QCOMPARE(back->ordered().ignored->code, FailureCode::PlaceBusy);
    QCOMPARE(back->ordered().entry.digest, numbered.hash);
    QVERIFY(!sampleEvent(4).toJson().contains(QLatin1String("order")));
}

void TestMessages::everyFieldOfAnEventIsNeeded()
{
    const QJsonObject whole = sampleEvent(1).toJson();
    for (const QString &key : whole.keys()) {
        QJsonObject json = whole;
        json.remove(key);
        QCOMPARE(bool(EventMessage::fromJson(json)), key == QLatin1String("by"));
        json.insert(key, QJsonArray{1});
        QVERIFY2(!EventMessage::fromJson(json), qPrintable(key));
    }
    QJsonObject more = whole;
    more.insert(QStringLiteral("name"), QStringLiteral("Asha"));
    QCOMPARE(EventMessage::fromJson(more).error().code, FailureCode::UnknownField);
    QJsonObject unknown = whole;
    unknown.insert(QStringLiteral("type"), QStringLiteral("teleported"));
    QVERIFY(!EventMessage::fromJson(unknown));
    unknown = whole;
    unknown.insert(QStringLiteral("visit"), QStringLiteral("../../etc"));
    QVERIFY(!EventMessage::fromJson(unknown));
}

void TestMessages::postsThereAndBack()
{
    const PostEvents post{{sampleRecord()}, {sampleEvent(1), sampleEvent(2)}};
    const auto back = PostEvents::fromBytes(post.toBytes());
    QVERIFY(back);
    QCOMPARE(back->toBytes(), post.toBytes());
    QCOMPARE(back->records.first().body, sampleRecord().body);

    const PostReply reply{3, {{1, 10, {}}, {2, 11, QStringLiteral("not-in-this-state")}}};
    QCOMPARE(PostReply::fromBytes(reply.toBytes())->toBytes(), reply.toBytes());
    const EventsReply events{QStringLiteral("e1"), 90, {sampleEvent(1)}};
    QCOMPARE(EventsReply::fromBytes(events.toBytes())->toBytes(), events.toBytes());
    const RecordsReply records{9, 5, {sampleRecord()}};
    QCOMPARE(RecordsReply::fromBytes(records.toBytes())->toBytes(), records.toBytes());

    PostEvents many;
    for (int i = 1; i <= limits::eventsAPost + 1; ++i)
        many.events << sampleEvent(i);
    QCOMPARE(PostEvents::fromBytes(many.toBytes()).error().code, FailureCode::TooLarge);
}

void TestMessages::recordsAreCheckedForTheirSalt()
{
    QJsonObject json = sampleRecord().toJson();
    json.insert(QStringLiteral("salt"), QStringLiteral("abcd"));
    QVERIFY(!RecordMessage::fromJson(json));
    json = sampleRecord().toJson();
    json.insert(QStringLiteral("body"), QStringLiteral("not base64!"));
    QVERIFY(!RecordMessage::fromJson(json));
    RecordMessage gone = sampleRecord();
    gone.deleted = true;
    gone.salt.clear();
    gone.body.clear();
    QVERIFY(RecordMessage::fromJson(gone.toJson()));
}

void TestMessages::stationMessagesThereAndBack()
{
    const SessionRequest request{QStringLiteral("booth-1"), StationRole::Booth, QByteArray(32, 'n'), QByteArray(64, 's')};
    QCOMPARE(SessionRequest::fromBytes(request.toBytes())->toBytes(), request.toBytes());
    const StaffReply staff{{{QStringLiteral("s1"), QStringLiteral("Officer One"), QStringLiteral("officer"),
                             QStringLiteral("$argon2id$x"), true}}};
    QCOMPARE(StaffReply::fromBytes(staff.toBytes())->toBytes(), staff.toBytes());
    const TurnReply turn{{{{QStringLiteral("turn:[::1]:3478")}, QStringLiteral("1:v"), QStringLiteral("c")}}};
    QCOMPARE(TurnReply::fromBytes(turn.toBytes())->toBytes(), turn.toBytes());
    WatchReply watch;
    watch.portal = visits::UpTime::fromText(QStringLiteral("1000 2000;900000 900500"));
    watch.stations << WatchedStation{QStringLiteral("desk-1"), QStringLiteral("desk"), 900500, true};
    QCOMPARE(WatchReply::fromBytes(watch.toBytes())->toBytes(), watch.toBytes());
    QCOMPARE(WatchReply::fromBytes(watch.toBytes())->portal.stretches(), watch.portal.stretches());
    QVERIFY(!WatchReply::fromBytes(QByteArray(watch.toBytes()).replace("\"seen\"", "\"sean\"")));
    const JailReply jail{visits::Jail(), QStringLiteral("e1"), 5};
    QCOMPARE(JailReply::fromBytes(jail.toBytes())->toBytes(), jail.toBytes());
    const JailReply keyed{visits::Jail(), QStringLiteral("e1"), 5, QByteArray(32, 'c')};
    QCOMPARE(JailReply::fromBytes(keyed.toBytes())->cardKey, keyed.cardKey);
    QVERIFY(!JailReply::fromBytes(keyed.toBytes().replace("6363", "63")));
    const AccessReply access{QStringLiteral("https://x/join/abc"), QStringLiteral("123456"), QStringLiteral("1234")};
    QCOMPARE(AccessReply::fromBytes(access.toBytes())->toBytes(), access.toBytes());
    QVERIFY(!SessionRequest::fromBytes("{\"station\":\"a\",\"role\":\"chief\",\"nonce\":\"00\",\"signature\":\"00\"}"));
}

void TestMessages::signedTextIsTheContracts()
{
    QCOMPARE(signInText(QStringLiteral("desk-1"), StationRole::Desk, QByteArray(32, '\0')),
             "mulakat-station-v1\ndesk-1\ndesk\n" + QByteArray(64, '0'));
}

void TestMessages::pageMessages_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("fits");
    QTest::newRow("ready") << QByteArray(R"({"t":"ready","audio":true,"video":false})") << true;
    QTest::newRow("ready, more") << QByteArray(R"({"t":"ready","audio":true,"video":false,"x":1})") << false;
    QTest::newRow("offer") << sdp(3000) << true;
    QTest::newRow("offer at the cap") << sdp(limits::sdpBytes) << true;
    QTest::newRow("offer over the cap") << sdp(limits::sdpBytes + 1) << false;
    QTest::newRow("candidate as a browser writes it")
        << QByteArray(R"({"t":"candidate","candidate":"candidate:1 1 udp 1 ::1 9 typ host","sdpMid":"0","sdpMLineIndex":0,"usernameFragment":"ab"})")
        << true;
    QTest::newRow("end of candidates") << QByteArray(R"({"t":"candidate","candidate":"","sdpMid":null})") << true;
    QTest::newRow("long candidate")
        << "{\"t\":\"candidate\",\"candidate\":\"" + QByteArray(limits::candidateBytes + 1, 'c') + "\"}" << false;
    QTest::newRow("stats") << QByteArray(R"({"t":"stats","rtt":0.12,"lost":3,"kind":"relay","up":true})") << true;
    QTest::newRow("stats, nested") << QByteArray(R"({"t":"stats","a":{"b":1}})") << false;
    QTest::newRow("bye") << QByteArray(R"({"t":"bye"})") << true;
    QTest::newRow("a station's word") << QByteArray(R"({"t":"hello","place":"1"})") << false;
    QTest::newRow("the hub's word") << QByteArray(R"({"t":"news","order":1,"records":1})") << false;
    QTest::newRow("unknown") << QByteArray(R"({"t":"shutdown"})") << false;
    QTest::newRow("no type") << QByteArray(R"({"sdp":"v=0"})") << false;
}

void TestMessages::pageMessages()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, fits);
    const auto message = LiveMessage::fromBytes(LiveSender::Page, bytes);
    QCOMPARE(bool(message), fits);
    if (message)
        QVERIFY(LiveMessage::fromBytes(LiveSender::Page, message->toBytes()));
}

void TestMessages::eachSideHasItsOwnWords()
{
    const base::VisitId visit(QStringLiteral("v1"));
    const QList<LiveMessage> hub{LiveMessage::news(3, 4), LiveMessage::presence(visit, true), LiveMessage::taken(),
                                 LiveMessage::state(QStringLiteral("arrived"), QStringLiteral("lobby")),
                                 LiveMessage::stations({QJsonObject{{QStringLiteral("station"), QStringLiteral("b")},
                                                                    {QStringLiteral("place"), QStringLiteral("1")}}}),
                                 LiveMessage::stations({}, {QJsonObject{{QStringLiteral("station"), QStringLiteral("booth-1v")},
                                                                        {QStringLiteral("place"), QStringLiteral("1v")}}}),
                                 LiveMessage::clock({}, 30, 600, true, QStringLiteral("talking"))};
    for (const LiveMessage &message : hub)
        QVERIFY2(LiveMessage::fromBytes(LiveSender::Hub, message.toBytes()), message.toBytes().constData());
    const QList<LiveMessage> station{LiveMessage::hello(QStringLiteral("1")),
                                     LiveMessage::help(visit, QStringLiteral("1"), true),
                                     LiveMessage::clock(visit, 30, 600, true, QStringLiteral("talking")),
                                     LiveMessage::call(visit, {{QStringLiteral("phase"), QStringLiteral("lobby")}})};
    for (const LiveMessage &message : station) {
        QVERIFY2(LiveMessage::fromBytes(LiveSender::Station, message.toBytes()), message.toBytes().constData());
        QVERIFY(!LiveMessage::fromBytes(LiveSender::Page, message.toBytes()));
    }
    QVERIFY(!LiveMessage::fromBytes(LiveSender::Station, hub.first().toBytes()));
}

void TestMessages::signalsCarryOnlyCallWords()
{
    const base::VisitId visit(QStringLiteral("v1"));
    const auto wrapped = [&](const QByteArray &body) {
        return LiveMessage::fromBytes(LiveSender::Station,
                                      LiveMessage::signal(visit, *parseObject(body, 100000)).toBytes());
    };
    QVERIFY(wrapped(R"({"t":"answer","sdp":"v=0"})"));
    QCOMPARE(wrapped(R"({"t":"answer","sdp":"v=0"})")->object("body").value(QLatin1String("sdp")).toString(),
             QStringLiteral("v=0"));
    QVERIFY(!wrapped(R"({"t":"state","state":"denied"})"));
    QVERIFY(!wrapped(R"({"t":"answer","sdp":"v=0","x":1})"));
    QVERIFY(!wrapped(sdp(limits::sdpBytes + 1)));
}

// Nothing but the digits of a Secure QR: no number of twelve digits can travel, and nothing without consent.
void TestMessages::cardsAreDigitsAgreedTo()
{
    const auto card = [](const QString &payload, bool agreed = true, const QString &language = QStringLiteral("hi")) {
        return QJsonObject{{QStringLiteral("t"), QStringLiteral("card")},
                           {QStringLiteral("payload"), payload},
                           {QStringLiteral("agreed"), agreed},
                           {QStringLiteral("language"), language}};
    };
    const auto refusal = [](const QJsonObject &json) {
        const auto message = LiveMessage::fromJson(LiveSender::Page, json);
        return message ? FailureCode::Internal : message.error().code;
    };
    const QString digits(3200, QChar(u'7'));
    QVERIFY(LiveMessage::fromJson(LiveSender::Page, card(digits)));
    QVERIFY(!LiveMessage::fromJson(LiveSender::Station, card(digits)));
    QCOMPARE(refusal(card(QStringLiteral("234123412346"))), FailureCode::BadInput);
    QCOMPARE(refusal(card(QString(limits::cardDigits + 1, QChar(u'7')))), FailureCode::TooLarge);
    QCOMPARE(refusal(card(digits + QChar(u'<'))), FailureCode::BadInput);
    QCOMPARE(refusal(card(QString(3200, QChar(0x0967)))), FailureCode::BadInput); // digits of another script are no payload
    QCOMPARE(refusal(card(digits, false)), FailureCode::ConsentMissing);
    QCOMPARE(refusal(card(digits, true, QStringLiteral("hi there"))), FailureCode::BadInput);
    const base::VisitId visit(QStringLiteral("v1"));
    const LiveMessage seen = LiveMessage::cardSeen(QStringLiteral("taken"), 1);
    QVERIFY(LiveMessage::fromBytes(LiveSender::Station, LiveMessage::signal(visit, seen.json()).toBytes()));
    QVERIFY(LiveMessage::fromBytes(LiveSender::Hub, seen.toBytes()));
    QVERIFY(!LiveMessage::fromBytes(LiveSender::Page, seen.toBytes())); // a page does not answer itself
}

void TestMessages::callViewsAreFlatAndSmall()
{
    const base::VisitId visit(QStringLiteral("v1"));
    const auto check = [&](const QJsonObject &view) {
        return bool(LiveMessage::fromBytes(LiveSender::Station, LiveMessage::call(visit, view).toBytes()));
    };
    QVERIFY(check({{QStringLiteral("picture"), QString(54000, u'A')}, {QStringLiteral("levelBooth"), 0.4}}));
    QVERIFY(!check({{QStringLiteral("picture"), QString(limits::pictureChars + 1, u'A')}}));
    QVERIFY(!check({{QStringLiteral("phase"), QString(300, u'A')}}));
    QVERIFY(!check({{QStringLiteral("nested"), QJsonObject()}}));
}

MULAKAT_TEST(TestMessages)
#include "test_messages.moc"
