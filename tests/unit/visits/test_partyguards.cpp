#include "guardhelp.h"
#include "support/testrunner.h"
#include "visits/slots.h"

#include <QTest>

using namespace mulakat;
using namespace mulakat::visits;
using mulakat::base::FailureCode;
using mulakat::testing::at;
using mulakat::testing::EventMaker;
using mulakat::testing::applyAll;
using mulakat::testing::refusal;

// Who is let in, and what a talk may be.
class PartyGuardsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void holderConsentAndReason();
    void vouching();
    void readyNeedsInmateAndSound();
    void extensionHasAnEnd();
    void kindOnlyTightens();
    void nobodyHearsALawyer();
    void childrenStandUnderAnAdult();
    void takeBackReopens();
    void talkNeverAboveTheRule();
};

void PartyGuardsTest::holderConsentAndReason()
{
    const EventMaker maker;
    VisitBook book;
    applyAll(book, maker.upTo(State::Arrived));
    Event event = maker.accepted();
    event.data.remove(QStringLiteral("holder"));
    QCOMPARE(refusal(book, event), FailureCode::HolderNotConfirmed);
    event = maker.accepted();
    event.data.insert(QStringLiteral("document"), QStringLiteral("aadhaar-qr"));
    QCOMPARE(refusal(book, event), FailureCode::ConsentMissing);
    applyAll(book, {maker.make(EventType::Consented, {{QStringLiteral("member"), QStringLiteral("1")}})});
    QVERIFY(book.check(event));
    event.data.insert(QStringLiteral("verdict"), QStringLiteral("mismatch"));
    QCOMPARE(refusal(book, event), FailureCode::ReasonMissing);
    event.data.insert(QStringLiteral("record"), QStringLiteral("r1"));
    QVERIFY(book.check(event));
}

void PartyGuardsTest::vouching()
{
    const EventMaker maker;
    Jail strict;
    strict.officerMayVouch = false;
    VisitBook book(strict);
    applyAll(book, {maker.submitted(2), maker.approved(),
                    maker.make(EventType::Arrived, {{QStringLiteral("present"), QJsonArray{QStringLiteral("1"), QStringLiteral("2")}}})});
    Event event = maker.accepted(QStringLiteral("2"));
    event.data.insert(QStringLiteral("holder"), QStringLiteral("vouched-officer"));
    QCOMPARE(refusal(book, event), FailureCode::BeyondRule);
    event.data.insert(QStringLiteral("holder"), QStringLiteral("vouched-member"));
    event.data.insert(QStringLiteral("vouchedBy"), QStringLiteral("1"));
    QCOMPARE(refusal(book, event), FailureCode::HolderNotConfirmed); // 1 is not verified yet
    applyAll(book, {maker.accepted(QStringLiteral("1"))});
    QVERIFY(book.check(event));
    event.data.insert(QStringLiteral("vouchedBy"), QStringLiteral("2"));
    QCOMPARE(refusal(book, event), FailureCode::HolderNotConfirmed); // nobody vouches for themselves
}

void PartyGuardsTest::readyNeedsInmateAndSound()
{
    const EventMaker maker;
    VisitBook book;
    applyAll(book, maker.upTo(State::Verified));
    const Event ready = maker.make(EventType::MadeReady, {{QStringLiteral("place"), maker.place}});
    QCOMPARE(refusal(book, ready), FailureCode::InmateNotAtPlace);
    Event there = maker.inmateTo(InmateTrack::AtPlace);
    there.data.remove(QStringLiteral("confirmed"));
    QCOMPARE(refusal(book, there), FailureCode::InmateNotConfirmed);
    applyAll(book, {maker.inmateTo(InmateTrack::AtPlace)});
    QCOMPARE(refusal(book, ready), FailureCode::SoundNotChecked);
    applyAll(book, {maker.sound(QStringLiteral("booth"))});
    QCOMPARE(refusal(book, ready), FailureCode::SoundNotChecked);
    applyAll(book, {maker.sound(QStringLiteral("visitor"))});
    QVERIFY(book.check(ready));
}

void PartyGuardsTest::extensionHasAnEnd()
{
    const EventMaker maker;
    VisitBook book;
    applyAll(book, maker.upTo(State::InProgress));
    Event event = maker.make(EventType::Extended, {{QStringLiteral("seconds"), 600}});
    applyAll(book, {event});
    QCOMPARE(book.visit(maker.visit)->allowedSeconds(), 1200);
    event.data.insert(QStringLiteral("seconds"), 1);
    QCOMPARE(refusal(book, event), FailureCode::BeyondRule);
}

void PartyGuardsTest::kindOnlyTightens()
{
    const EventMaker maker;
    VisitBook book;
    applyAll(book, maker.upTo(State::Approved));
    Event event = maker.make(EventType::KindTightened, {{QStringLiteral("to"), QStringLiteral("legal")}});
    applyAll(book, {event});
    QCOMPARE(book.visit(maker.visit)->kind, Kind::Legal);
    event.data.insert(QStringLiteral("to"), QStringLiteral("family"));
    QCOMPARE(refusal(book, event), FailureCode::KindOnlyTightens);
}

void PartyGuardsTest::nobodyHearsALawyer()
{
    for (const auto &[kind, mode] : {std::pair("legal", Mode::Video), std::pair("medical", Mode::Video), std::pair("legal", Mode::FaceToFace),
                                     std::pair("medical", Mode::FaceToFace)}) {
        EventMaker maker;
        maker.mode = mode;
        VisitBook book;
        QList<Event> events = maker.upTo(State::Ready);
        events[1].data.insert(QStringLiteral("kind"), QLatin1String(kind));
        applyAll(book, events);
        const auto start = [&](const char *supervision, bool recording) {
            return maker.make(EventType::Started, {{QStringLiteral("supervision"), QLatin1String(supervision)}, {QStringLiteral("recording"), recording}});
        };
        for (const char *claimed : {"picture", "sound", "full"})
            QCOMPARE(refusal(book, start(claimed, false)), FailureCode::BeyondRule);
        QCOMPARE(refusal(book, start("none", true)), FailureCode::BeyondRule);
        QCOMPARE(bool(book.check(start("sight", false))), mode == Mode::FaceToFace); // through the window, out of hearing
        QVERIFY(book.check(start("none", false)));
    }
    EventMaker family;
    VisitBook book;
    applyAll(book, family.upTo(State::Ready));
    QVERIFY(book.check(family.make(EventType::Started, {{QStringLiteral("supervision"), QStringLiteral("picture")}, {QStringLiteral("recording"), false}})));
}

void PartyGuardsTest::childrenStandUnderAnAdult()
{
    const EventMaker maker;
    VisitBook book;
    applyAll(book, maker.upTo(State::Verified));
    QJsonObject child{{QStringLiteral("id"), QStringLiteral("2")}, {QStringLiteral("child"), true}};
    Event event = maker.make(EventType::PartyChanged, {{QStringLiteral("added"), QJsonArray{child}}});
    QCOMPARE(refusal(book, event), FailureCode::MissingField);
    child.insert(QStringLiteral("under"), QStringLiteral("1"));
    event.data.insert(QStringLiteral("added"), QJsonArray{child});
    applyAll(book, {event});
    QCOMPARE(book.visit(maker.visit)->state, State::Verified);
    child.insert(QStringLiteral("id"), QStringLiteral("3"));
    child.insert(QStringLiteral("child"), false);
    event.data.insert(QStringLiteral("added"), QJsonArray{child});
    applyAll(book, {event});
    QCOMPARE(book.visit(maker.visit)->state, State::Arrived); // another adult has to show who they are
    QJsonArray many;
    for (int i = 4; i < 8; ++i)
        many << QJsonObject{{QStringLiteral("id"), QString::number(i)}, {QStringLiteral("child"), false}};
    event.data.insert(QStringLiteral("added"), many);
    QCOMPARE(refusal(book, event), FailureCode::BeyondRule);
}

void PartyGuardsTest::takeBackReopens()
{
    const EventMaker maker;
    VisitBook book;
    applyAll(book, maker.upTo(State::Ready));
    const Event back = maker.make(EventType::IdentityWithdrawn,
                                  {{QStringLiteral("member"), QStringLiteral("1")}, {QStringLiteral("code"), QStringLiteral("mistake")}});
    applyAll(book, {back});
    QCOMPARE(book.visit(maker.visit)->state, State::Arrived);
    QVERIFY(!book.check(maker.make(EventType::Started)));
}

void PartyGuardsTest::talkNeverAboveTheRule()
{
    const EventMaker maker;
    VisitBook book;
    applyAll(book, maker.upTo(State::InProgress));
    Event event = maker.make(EventType::Completed, {{QStringLiteral("talk"), 99999}}, Mover::Clock);
    event.atUtcMs = testing::at(10, 30);
    applyAll(book, {event});
    QCOMPARE(book.visit(maker.visit)->talkSeconds, std::optional<int>(600));
}

MULAKAT_TEST(PartyGuardsTest)
#include "test_partyguards.moc"
