#include "support/testrunner.h"
#include "unit/visits/eventmaker.h"
#include "visits/lifecycle.h"

#include <QSet>
#include <QTest>

using namespace mulakat;
using namespace mulakat::visits;
using mulakat::testing::EventMaker;

namespace {

VisitBook bookIn(const EventMaker &maker, State state)
{
    Jail jail;
    jail.deputies << QStringLiteral("s1");
    VisitBook book(jail);
    if (state == State::None)
        return book;
    if (state == State::Draft) {
        if (!book.apply(maker.make(EventType::Drafted, {}, Mover::Visitor)))
            qFatal("a draft does not fit");
        return book;
    }
    for (const Event &event : maker.upTo(state)) {
        if (const auto fits = book.apply(event); !fits)
            qFatal("%s does not fit on the way to %s: %s", qPrintable(name(event.type)), qPrintable(name(state)),
                   qPrintable(base::failureName(fits.error().code)));
    }
    return book;
}

QList<State> allStates()
{
    QList<State> all;
    for (int s = int(State::None); s <= int(State::Closed); ++s)
        all << State(s);
    return all;
}

// An event of this type with data that every guard accepts in the right state.
Event fitting(const EventMaker &maker, EventType type, Mover mover, State state)
{
    QJsonObject data = maker.slot();
    const auto put = [&](const char *key, const QJsonValue &value) { data.insert(QLatin1String(key), value); };
    put("visrn", QStringLiteral("2026/12/01/new"));
    put("mode", name(maker.mode));
    put("members", maker.members(1, 0));
    put("inmate", maker.inmate);
    put("visitor", QStringLiteral("k9"));
    for (const char *key : {"code", "cause", "record"})
        put(key, QStringLiteral("x"));
    put("to", type == EventType::KindTightened ? QStringLiteral("legal") : QStringLiteral("at-court"));
    put("present", QJsonArray{QStringLiteral("1")});
    put("member", QStringLiteral("1"));
    put("document", QStringLiteral("pan"));
    put("holder", QStringLiteral("photo"));
    put("seconds", 60);
    put("end", QStringLiteral("booth"));
    put("up", 100000);
    put("talk", 100);
    put("what", QStringLiteral("id"));
    put("booking", QStringLiteral("b2"));
    put("paper", QStringLiteral("P-12"));
    put("from", double(testing::at(9, 20)));
    put("until", double(testing::at(9, 40)));
    if (type == EventType::Reslotted) {
        put("code", QStringLiteral("gap"));
        put("start", QStringLiteral("12:00"));
    }
    Event event = maker.make(type, data, mover);
    event.atUtcMs = type == EventType::NoShow || type == EventType::Reslotted || state == State::NoShow ? testing::at(11, 0) : testing::at(9, 50);
    return event;
}

// The inmate is there and, for a video visit, both ends were heard: what `made-ready` asks for besides.
void makePossible(VisitBook &book, const EventMaker &maker)
{
    QList<Event> events{maker.inmateTo(InmateTrack::AtPlace)};
    if (maker.mode == Mode::Video)
        events << maker.sound(QStringLiteral("booth")) << maker.sound(QStringLiteral("visitor"));
    for (const Event &event : std::as_const(events)) {
        if (!book.apply(event))
            qFatal("%s does not fit", qPrintable(name(event.type)));
    }
}

} // namespace

class LifecycleTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyStateIsReached();
    void everyEventHasARow();
    void everyRowWorksAndNoOtherDoes_data();
    void everyRowWorksAndNoOtherDoes();
    void lateAndDoubledAreIgnored();
    void inmateTrackSteps();
    void namesAreStable();
};

void LifecycleTest::everyStateIsReached()
{
    const EventMaker maker;
    for (const State state : allStates()) {
        const VisitBook book = bookIn(maker, state);
        const Visit *visit = book.visit(maker.visit);
        QCOMPARE(visit ? visit->state : State::None, state);
    }
}

void LifecycleTest::everyEventHasARow()
{
    QSet<EventType> seen;
    for (const Transition &row : transitions())
        seen.insert(row.type);
    for (const EventType type : allEventTypes())
        QVERIFY2(seen.contains(type) != isOfJail(type), qPrintable(name(type)));
}

void LifecycleTest::everyRowWorksAndNoOtherDoes_data()
{
    QTest::addColumn<int>("mode");
    QTest::newRow("video") << int(Mode::Video);
    QTest::newRow("face to face") << int(Mode::FaceToFace);
}

// Every state × event × mover: what the table lists changes the state as the table says, everything else is refused.
void LifecycleTest::everyRowWorksAndNoOtherDoes()
{
    QFETCH(int, mode);
    EventMaker maker;
    maker.mode = Mode(mode);
    int allowed = 0;
    for (const State from : allStates()) {
        if (from == State::Interrupted && maker.mode == Mode::FaceToFace)
            continue; // a face-to-face talk is never interrupted by a link
        for (const EventType type : allEventTypes()) {
            for (int m = 0; m <= int(Mover::Station); ++m) {
                VisitBook book = bookIn(maker, from);
                if (type == EventType::MadeReady && from == State::Verified)
                    makePossible(book, maker);
                if (type == EventType::TimeKept && from == State::Approved)
                    (void)book.apply(fitting(maker, EventType::TimeAsked, Mover::Visitor, from));
                if (type == EventType::EnteredFromPaper && from == State::Closed)
                    continue; // only what had not been held: see the guards' test
                const Event event = fitting(maker, type, Mover(m), from);
                const Mode now = from == State::None || from == State::Draft ? Mode::FaceToFace : maker.mode;
                const Transition *row = transitionFor(event, from, now);
                const auto result = book.apply(event);
                const QByteArray where = (name(from) + u' ' + name(type) + u' ' + name(Mover(m))).toLatin1();
                if (!row) {
                    QVERIFY2(!result, where.constData());
                    continue;
                }
                QVERIFY2(result, (where + " " + (result ? QByteArray() : base::failureName(result.error().code).toLatin1())).constData());
                ++allowed;
                State expected = row->to.value_or(from);
                if (type == EventType::InmateListed) { // about no visit
                    QVERIFY2(!book.visit(maker.visit), where.constData());
                    continue;
                }
                if (expected == State::Arrived && book.visit(maker.visit)->everyAdultVerified())
                    expected = State::Verified;
                QVERIFY2(book.visit(maker.visit)->state == expected, where.constData());
            }
        }
    }
    QVERIFY(allowed > 150);
}

void LifecycleTest::lateAndDoubledAreIgnored()
{
    const EventMaker maker;
    VisitBook book = bookIn(maker, State::InProgress);
    const Event again = maker.make(EventType::Started);
    const auto result = book.apply(again);
    QVERIFY(!result);
    QCOMPARE(result.error().code, base::FailureCode::NotInThisState);
    QCOMPARE(book.visit(maker.visit)->state, State::InProgress);
}

void LifecycleTest::inmateTrackSteps()
{
    using T = InmateTrack;
    QVERIFY(inmateMayMove(T::NotCalled, T::Called));
    QVERIFY(inmateMayMove(T::Called, T::AtPlace));
    QVERIFY(!inmateMayMove(T::AtPlace, T::OnTheWay));
    QVERIFY(inmateMayMove(T::AtPlace, T::NotCalled));
    QVERIFY(inmateMayMove(T::OnTheWay, T::Refuses));
    QVERIFY(inmateMayMove(T::Refuses, T::Called));
    QVERIFY(!inmateMayMove(T::Called, T::Called));
    QCOMPARE(inmateStepBack(T::AtPlace), std::optional(T::OnTheWay));
    QCOMPARE(inmateStepBack(T::OnTheWay), std::optional(T::Called));
    QVERIFY(!inmateStepBack(T::NotCalled) && !inmateStepBack(T::AtCourt));
}

void LifecycleTest::namesAreStable()
{
    for (const State state : allStates())
        QCOMPARE(stateFrom(name(state)), std::optional(state));
    for (const EventType type : allEventTypes())
        QCOMPARE(eventTypeFrom(name(type)), std::optional(type));
    QCOMPARE(name(State::InProgress), QStringLiteral("in-progress"));
    QCOMPARE(name(Mode::FaceToFace), QStringLiteral("face-to-face"));
    QVERIFY(!stateFrom(QStringLiteral("nonsense")));
}

MULAKAT_TEST(LifecycleTest)
#include "test_lifecycle.moc"
