#include "support/testrunner.h"
#include "webrig.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace mulakat::testing {

using base::FailureCode;

// Who may sit at the visitor's end of a call: one device, for one visit, at its time.
class TestSeats : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theFirstDeviceHasIt();
    void aSecondOneOnlyByMoving();
    void whoHasGoneIsGoneAfterAMoment();
    void aPageOfAnOldSeatChangesNothing();
    void wrongTriesCount();
    void anotherDayAndAnotherHour();
    void aWrongClockTellsNoDay();
    void nothingInTheClear();
};

portal::protocol::SeatGrant opened(WebRig &rig, const QString &token)
{
    const auto seat = rig.seats->bySeatCookie("seat=" + token.toLatin1());
    if (!seat)
        qFatal("no seat");
    rig.seats->pageOpened(*seat);
    return *seat;
}

QString notThat(const QString &digits)
{
    return QString(digits.size(), digits.startsWith(u'0') ? u'1' : u'0');
}

void TestSeats::theFirstDeviceHasIt()
{
    WebRig rig;
    const base::VisitId visit = book(rig);
    const auto token = rig.seats->take(visit, {}, false);
    QVERIFY(token);
    QCOMPARE(rig.seats->holderOf(*token), std::optional(visit));
    QVERIFY(!rig.seats->isLive(visit));
    opened(rig, *token);
    QVERIFY(rig.seats->isLive(visit));
    QCOMPARE(*rig.seats->take(visit, *token, false), *token); // the same browser goes on
    rig.restart();
    QCOMPARE(rig.seats->holderOf(*token), std::optional(visit));
    QCOMPARE(rig.seats->bySeatCookie("seat=aaaaaaaaaaaaaaaaaaaaaaaaaa").error().code, FailureCode::NotSignedIn);
    QCOMPARE(rig.seats->bySeatCookie({}).error().code, FailureCode::NotSignedIn);
}

void TestSeats::aSecondOneOnlyByMoving()
{
    WebRig rig;
    const base::VisitId visit = book(rig);
    const QString first = *rig.seats->take(visit, {}, false);
    opened(rig, first);
    QCOMPARE(rig.seats->take(visit, {}, false).error().code, FailureCode::SeatTaken);
    QCOMPARE(rig.seats->holderOf(first), std::optional(visit));
    const auto second = rig.seats->take(visit, {}, true);
    QVERIFY(second && *second != first);
    QCOMPARE(rig.seats->holderOf(first), std::nullopt);
    QCOMPARE(rig.seats->holderOf(*second), std::optional(visit));
}

void TestSeats::whoHasGoneIsGoneAfterAMoment()
{
    WebRig rig;
    const base::VisitId visit = book(rig);
    const auto seat = opened(rig, *rig.seats->take(visit, {}, false));
    rig.seats->pageClosed(seat);
    QVERIFY(rig.seats->isLive(visit)); // the line may be back at once
    rig.clock.advance(11'000);
    QVERIFY(!rig.seats->isLive(visit));
    QVERIFY(rig.seats->take(visit, {}, false));
}

void TestSeats::aPageOfAnOldSeatChangesNothing()
{
    WebRig rig;
    const base::VisitId visit = book(rig);
    const auto old = opened(rig, *rig.seats->take(visit, {}, false));
    opened(rig, *rig.seats->take(visit, {}, true));
    rig.seats->pageClosed(old);
    rig.clock.advance(11'000);
    QVERIFY(rig.seats->isLive(visit));
}

void TestSeats::wrongTriesCount()
{
    WebRig rig;
    const base::VisitId visit = book(rig);
    const auto access = *rig.hub->access(visit);
    const QString visrn = u"2026/12/01/701"_s;
    QCOMPARE(*rig.seats->byNumber(visrn, access.otp, access.pin), visit);
    for (int i = 0; i < 4; ++i)
        QCOMPARE(rig.seats->byNumber(visrn, access.otp, notThat(access.pin)).error().code, FailureCode::WrongSecret);
    QVERIFY(rig.seats->byNumber(visrn, access.otp, access.pin)); // right again: the count begins anew
    for (int i = 0; i < 5; ++i)
        QCOMPARE(rig.seats->byNumber(visrn, notThat(access.otp), access.pin).error().code, FailureCode::WrongSecret);
    rig.restart();
    const auto locked = rig.seats->byNumber(visrn, access.otp, access.pin);
    QCOMPARE(locked.error().code, FailureCode::TooManyTries);
    QVERIFY(locked.error().info.value("minutes"_L1).toInt() > 0);
    QVERIFY(rig.seats->take(visit, {}, false)); // by the link all the same
    rig.clock.advance(16 * 60'000);
    QVERIFY(rig.seats->byNumber(visrn, access.otp, access.pin));
    QCOMPARE(rig.seats->byNumber(u"2026/12/01/999"_s, access.otp, access.pin).error().code, FailureCode::WrongSecret);
}

void TestSeats::anotherDayAndAnotherHour()
{
    WebRig rig;
    const base::VisitId tomorrow = book(rig, {.visrn = u"2026/12/02/601"_s, .date = {2026, 12, 2}});
    const base::VisitId later = book(rig, {.visrn = u"2026/12/01/702"_s, .start = {15, 0}});
    const base::VisitId window = book(rig, {.visrn = u"2026/12/01/703"_s, .mode = visits::Mode::FaceToFace});
    QCOMPARE(rig.seats->take(tomorrow, {}, false).error().code, FailureCode::WrongDay);
    QCOMPARE(rig.seats->take(later, {}, false).error().code, FailureCode::TooEarly);
    QCOMPARE(rig.seats->take(window, {}, false).error().code, FailureCode::UnknownVisit);
    rig.clock.advance(6 * 3'600'000LL);
    QCOMPARE(rig.seats->take(later, {}, false).error().code, FailureCode::TooLate);
}

// Neither "not today" nor "too late" is said by a clock that cannot be right.
void TestSeats::aWrongClockTellsNoDay()
{
    WebRig rig;
    const base::VisitId visit = book(rig);
    const auto here = rig.seats->take(visit, {}, false);
    QVERIFY(here);
    rig.clock.advance(-3 * 24 * 3'600'000LL);
    QCOMPARE(rig.seats->take(visit, {}, true).error().code, FailureCode::ClockWrong);
    rig.clock.advance(3 * 24 * 3'600'000LL);
    QVERIFY(rig.seats->take(visit, {}, true));
}

void TestSeats::nothingInTheClear()
{
    WebRig rig;
    const base::VisitId visit = book(rig);
    const QString token = *rig.seats->take(visit, {}, false);
    const QByteArray stored = rig.storedBytes();
    QVERIFY(!stored.contains(token.toLatin1()));
    QVERIFY(!stored.contains(rig.hub->access(visit)->code.toLatin1()));
}

} // namespace mulakat::testing

using mulakat::testing::TestSeats;
MULAKAT_TEST(TestSeats)
#include "test_seats.moc"
