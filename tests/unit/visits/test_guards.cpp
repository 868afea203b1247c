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

// Slots, days and the jail's other visits.
class GuardsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void approvalNeedsTheInmate();
    void noTwoOnOnePlaceOrInmate();
    void oneRunningPerInmatePlaceVisitor();
    void everyAdultIsVerified();
    void dayAndHour();
    void aDocumentUntilTheCheckIn();
    void noShowCountsOnlyOpenTime();
    void anotherTimeAfterAGap();
    void paperTellsTrueTimes();
    void whoMaySignADay();
    void offersAreFree();
};

void GuardsTest::approvalNeedsTheInmate()
{
    const EventMaker maker;
    VisitBook book;
    applyAll(book, maker.upTo(State::Pending));
    Event event = maker.approved();
    event.data.remove(QStringLiteral("inmate"));
    QCOMPARE(refusal(book, event), FailureCode::InmateNotConfirmed);
    event.data.insert(QStringLiteral("place"), QStringLiteral("99"));
    QCOMPARE(refusal(book, event), FailureCode::MissingField);
}

void GuardsTest::noTwoOnOnePlaceOrInmate()
{
    EventMaker first;
    EventMaker second;
    second.visit = base::VisitId(QStringLiteral("v2"));
    second.inmate = QStringLiteral("i2");
    VisitBook book;
    applyAll(book, first.upTo(State::Approved));
    applyAll(book, second.upTo(State::Pending));
    QCOMPARE(refusal(book, second.approved()), FailureCode::SlotTaken);
    second.place = QStringLiteral("2");
    QVERIFY(book.check(second.approved()));
    second.inmate = first.inmate;
    QCOMPARE(refusal(book, second.approved()), FailureCode::InmateBusy);
    second.start = QTime(10, 15); // ten minutes of talk, five of turn-round
    QVERIFY(book.check(second.approved()));
    second.start = QTime(10, 14);
    QCOMPARE(refusal(book, second.approved()), FailureCode::InmateBusy);
}

void GuardsTest::oneRunningPerInmatePlaceVisitor()
{
    EventMaker first;
    VisitBook book;
    applyAll(book, first.upTo(State::InProgress));
    const auto ready = [&](EventMaker maker, const char *id) {
        maker.visit = base::VisitId(QLatin1String(id));
        maker.start = QTime(10, 15);
        applyAll(book, maker.upTo(State::Ready));
        return refusal(book, maker.make(EventType::Started));
    };
    EventMaker other = first;
    other.inmate = QStringLiteral("i2");
    other.visitor = QStringLiteral("k2");
    QCOMPARE(ready(other, "samePlace"), FailureCode::PlaceBusy);
    other.place = QStringLiteral("2");
    other.inmate = first.inmate;
    QCOMPARE(ready(other, "sameInmate"), FailureCode::InmateBusy);
    other.place = QStringLiteral("3");
    other.inmate = QStringLiteral("i3");
    other.visitor = first.visitor;
    QCOMPARE(ready(other, "sameVisitor"), FailureCode::VisitorBusy);
    EventMaker free = other;
    free.visitor = QStringLiteral("k9");
    free.inmate = QStringLiteral("i9");
    free.mode = Mode::FaceToFace;
    QCOMPARE(ready(free, "anotherWindow"), FailureCode::Internal);
}

void GuardsTest::everyAdultIsVerified()
{
    const EventMaker maker;
    VisitBook book;
    applyAll(book, {maker.submitted(2, 1), maker.approved(),
                    maker.make(EventType::Arrived,
                               {{QStringLiteral("present"), QJsonArray{QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")}}}),
                    maker.accepted(QStringLiteral("1"))});
    QCOMPARE(book.visit(maker.visit)->state, State::Arrived);
    QCOMPARE(refusal(book, maker.make(EventType::MadeReady)), FailureCode::NotInThisState);
    applyAll(book, {maker.accepted(QStringLiteral("2"))});
    QCOMPARE(book.visit(maker.visit)->state, State::Verified); // the child needs none
}

void GuardsTest::dayAndHour()
{
    const EventMaker maker;
    VisitBook book;
    applyAll(book, maker.upTo(State::Approved));
    Event event = maker.arrived(Mover::Visitor);
    event.atUtcMs = testing::at(9, 29);
    QCOMPARE(refusal(book, event), FailureCode::TooEarly);
    event.atUtcMs = testing::at(9, 30);
    QVERIFY(book.check(event));
    event.atUtcMs = testing::at(10, 15);
    QCOMPARE(refusal(book, event), FailureCode::TooLate);
    event.mover = Mover::Officer; // an officer may take a late comer in
    QVERIFY(book.check(event));
    event.atUtcMs += 86'400'000;
    QCOMPARE(refusal(book, event), FailureCode::WrongDay);
}

void GuardsTest::aDocumentUntilTheCheckIn()
{
    const EventMaker maker;
    const Event asked = maker.make(EventType::DocumentAsked, {{QStringLiteral("what"), QStringLiteral("id")}, {QStringLiteral("code"), QStringLiteral("missing")}});
    VisitBook book;
    applyAll(book, maker.upTo(State::Approved));
    QVERIFY(book.check(asked));
    Event late = asked;
    late.atUtcMs = at(10, 0) + 24 * 3'600'000;
    QCOMPARE(refusal(book, late), FailureCode::TooLate);
    applyAll(book, {asked});
    QCOMPARE(book.visit(maker.visit)->documentAsked, QStringLiteral("id"));
    applyAll(book, {maker.arrived()});
    QVERIFY(book.visit(maker.visit)->documentAsked.isEmpty());
    QCOMPARE(refusal(book, asked), FailureCode::NotInThisState);
}

void GuardsTest::noShowCountsOnlyOpenTime()
{
    const EventMaker maker;
    VisitBook book;
    applyAll(book, maker.upTo(State::Approved));
    Event event = maker.make(EventType::NoShow, {{QStringLiteral("up"), 1200}}, Mover::Clock);
    event.atUtcMs = testing::at(10, 19);
    QCOMPARE(refusal(book, event), FailureCode::TooEarly);
    event.atUtcMs = testing::at(10, 20);
    event.data.insert(QStringLiteral("up"), 600); // check-in was down for half of it
    QCOMPARE(refusal(book, event), FailureCode::TooEarly);
    event.data.insert(QStringLiteral("up"), 1200);
    applyAll(book, {event});
    Event late = maker.arrived(Mover::Visitor);
    late.atUtcMs = testing::at(10, 40);
    QVERIFY(!book.check(late));
    late.mover = Mover::Officer;
    applyAll(book, {late});
    QCOMPARE(book.visit(maker.visit)->state, State::Arrived);
}

void GuardsTest::anotherTimeAfterAGap()
{
    const EventMaker maker;
    VisitBook book;
    applyAll(book, maker.upTo(State::Approved));
    QJsonObject data = maker.slot();
    data.insert(QStringLiteral("start"), QStringLiteral("12:00"));
    Event event = maker.make(EventType::Reslotted, data);
    event.atUtcMs = testing::at(10, 40);
    QCOMPARE(refusal(book, event), FailureCode::NotAllowed); // the superintendent's, as before
    event.data.insert(QStringLiteral("code"), QStringLiteral("gap"));
    event.atUtcMs = testing::at(9, 50);
    QCOMPARE(refusal(book, event), FailureCode::NotAllowed); // its time has not come
    event.atUtcMs = testing::at(12, 5);
    QCOMPARE(refusal(book, event), FailureCode::TooLate);
    event.atUtcMs = testing::at(10, 40);
    applyAll(book, {event});
    QCOMPARE(book.visit(maker.visit)->slot.start, QTime(12, 0));

    // A talk that was cut begins anew, with the whole time and a new check.
    VisitBook cut;
    applyAll(cut, maker.upTo(State::Interrupted));
    applyAll(cut, {event});
    const Visit *visit = cut.visit(maker.visit);
    QCOMPARE(visit->state, State::Approved);
    QCOMPARE(visit->startedAtUtcMs, 0);
    QCOMPARE(visit->remainingSeconds(testing::at(12, 0)), 600);
    QVERIFY(!visit->members.constFirst().identity);
    QCOMPARE(visit->inmateTrack, InmateTrack::NotCalled);
    Event plain = event;
    plain.data.remove(QStringLiteral("code"));
    plain.mover = Mover::Superintendent;
    VisitBook other;
    applyAll(other, maker.upTo(State::Interrupted));
    QCOMPARE(refusal(other, plain), FailureCode::NotInThisState);
}

void GuardsTest::paperTellsTrueTimes()
{
    const EventMaker maker;
    VisitBook book;
    applyAll(book, maker.upTo(State::Approved));
    const auto paper = [&](qint64 from, qint64 until, int talk, const QString &number = QStringLiteral("P-7")) {
        Event event = maker.make(EventType::EnteredFromPaper, {{QStringLiteral("from"), double(from)},
                                                               {QStringLiteral("until"), double(until)},
                                                               {QStringLiteral("talk"), talk},
                                                               {QStringLiteral("paper"), number}});
        event.atUtcMs = testing::at(13, 0);
        return event;
    };
    QCOMPARE(refusal(book, paper(testing::at(10, 5), testing::at(10, 15), 600, {})), FailureCode::MissingField);
    QCOMPARE(refusal(book, paper(testing::at(10, 15), testing::at(10, 5), 60)), FailureCode::BadInput);
    QCOMPARE(refusal(book, paper(testing::at(10, 5), testing::at(10, 15), 601)), FailureCode::BadInput); // longer than it lasted
    QCOMPARE(refusal(book, paper(testing::at(12, 55), testing::at(13, 5), 60)), FailureCode::TooEarly);  // not over yet
    QCOMPARE(refusal(book, paper(testing::at(10, 5) - 86'400'000, testing::at(10, 15) - 86'400'000, 60)), FailureCode::WrongDay);
    QCOMPARE(refusal(book, paper(testing::at(10, 0), testing::at(12, 0), 3600)), FailureCode::BeyondRule);
    EventMaker other; // the same prisoner, at that time
    other.visit = base::VisitId(QStringLiteral("v2"));
    other.visitor = QStringLiteral("k2");
    other.place = QStringLiteral("2");
    other.start = QTime(11, 0);
    QList<Event> elsewhere = other.upTo(State::InProgress);
    applyAll(book, elsewhere);
    QCOMPARE(refusal(book, paper(testing::at(10, 5), testing::at(10, 15), 600)), FailureCode::InmateBusy);
    VisitBook alone;
    applyAll(alone, maker.upTo(State::NoShow));
    applyAll(alone, {paper(testing::at(10, 5), testing::at(10, 15), 540)});
    const Visit *visit = alone.visit(maker.visit);
    QCOMPARE(visit->state, State::Completed);
    QCOMPARE(visit->talkSeconds, std::optional(540));
    QCOMPARE(visit->startedAtUtcMs, testing::at(10, 5));
    QCOMPARE(visit->reasonCode, QStringLiteral("paper"));
    QVERIFY(!alone.check(paper(testing::at(10, 5), testing::at(10, 15), 540))); // once
}

void GuardsTest::whoMaySignADay()
{
    const EventMaker maker;
    Jail jail;
    jail.deputies << QStringLiteral("s9");
    VisitBook book(jail);
    applyAll(book, maker.upTo(State::NoShow));
    Event close = maker.make(EventType::Closed, {{QStringLiteral("sheet"), QStringLiteral("ab")}});
    QCOMPARE(refusal(book, close), FailureCode::NotAllowed);
    close.by = QStringLiteral("s9");
    applyAll(book, {close});
    QCOMPARE(book.visit(maker.visit)->closedAs, State::NoShow);
    // A paper that turns up later opens what was not held, and nothing else.
    Event paper = maker.make(EventType::EnteredFromPaper, {{QStringLiteral("from"), double(testing::at(10, 5))},
                                                           {QStringLiteral("until"), double(testing::at(10, 15))},
                                                           {QStringLiteral("talk"), 600},
                                                           {QStringLiteral("paper"), QStringLiteral("P-7")}});
    paper.atUtcMs = testing::at(20, 0);
    VisitBook held(jail);
    applyAll(held, maker.upTo(State::Closed));
    QCOMPARE(refusal(held, paper), FailureCode::DayClosed);
    applyAll(book, {paper});
    QCOMPARE(book.visit(maker.visit)->state, State::Completed);
}

void GuardsTest::offersAreFree()
{
    EventMaker maker;
    VisitBook book;
    applyAll(book, maker.upTo(State::Approved));
    EventMaker other;
    other.visit = base::VisitId(QStringLiteral("v2"));
    applyAll(book, other.upTo(State::Pending));
    const Visit &asked = *book.visit(other.visit);
    const auto offers = freeSlots(book, asked, base::InmateId(maker.inmate), testing::visitDay, testing::at(9, 40), 12);
    QCOMPARE(offers.size(), 12);
    for (const SlotOffer &offer : offers) {
        QVERIFY(slotFree(book, asked, offer.slot, offer.place, base::InmateId(maker.inmate)));
        QVERIFY(base::slotUtcMs(offer.slot.date, offer.slot.start) >= testing::at(9, 40));
    }
    const auto atTen = [](const SlotOffer &offer) { return offer.slot.start == QTime(10, 0); };
    QVERIFY(std::none_of(offers.begin(), offers.end(), atTen)); // the inmate talks then
}

MULAKAT_TEST(GuardsTest)
#include "test_guards.moc"
