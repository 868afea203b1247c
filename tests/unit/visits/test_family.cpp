#include "support/testrunner.h"
#include "unit/visits/eventmaker.h"

#include <QTest>

using namespace mulakat;
using namespace mulakat::visits;
using mulakat::base::FailureCode;
using mulakat::testing::EventMaker;
using namespace Qt::StringLiterals;

// What the family asks for and is asked for, folded.
class FamilyTest : public QObject
{
    Q_OBJECT

    static VisitBook until(const EventMaker &maker, State state)
    {
        VisitBook book;
        for (const Event &event : maker.upTo(state)) {
            if (!book.apply(event))
                qFatal("%s does not fit", qPrintable(name(event.type)));
        }
        return book;
    }

private Q_SLOTS:
    void aDocumentIsAskedForUntilItComes()
    {
        const EventMaker maker;
        VisitBook book = until(maker, State::Pending);
        QCOMPARE(book.check(maker.make(EventType::DocumentAsked)).error().code, FailureCode::ReasonMissing);
        QVERIFY(book.apply(maker.make(EventType::DocumentAsked, {{u"what"_s, u"id"_s}, {u"code"_s, u"missing"_s}})));
        QCOMPARE(book.visit(maker.visit)->documentAsked, u"id"_s);
        const auto amended = [&](const QString &what) {
            return maker.make(EventType::BookingAmended, {{u"booking"_s, u"b2"_s}, {u"change"_s, u"document"_s}, {u"what"_s, what}}, Mover::Visitor);
        };
        QVERIFY(book.apply(amended(u"photo"_s))); // another one
        QCOMPARE(book.visit(maker.visit)->documentAsked, u"id"_s);
        QVERIFY(book.apply(amended(u"id"_s)));
        QCOMPARE(book.visit(maker.visit)->documentAsked, QString());
        QCOMPARE(book.visit(maker.visit)->documentCame, u"id"_s);
        Event byOfficer = amended(u"id"_s);
        byOfficer.mover = Mover::Officer;
        QVERIFY(!book.check(byOfficer)); // nobody of the jail writes for the family
    }

    void theSlotStandsUntilAnotherIsGiven()
    {
        const EventMaker maker;
        VisitBook book = until(maker, State::Approved);
        const auto asked = [&](const char *day) {
            return maker.make(EventType::TimeAsked, {{u"date"_s, QLatin1String(day)}, {u"part"_s, u"any"_s}}, Mover::Visitor);
        };
        QCOMPARE(book.check(maker.make(EventType::TimeKept, {{u"code"_s, u"no-slot"_s}}, Mover::Superintendent)).error().code, FailureCode::NotInThisState);
        QCOMPARE(book.check(asked("2026-11-30")).error().code, FailureCode::TooLate);
        QCOMPARE(book.check(asked("")).error().code, FailureCode::MissingField);
        QVERIFY(book.apply(asked("2026-12-03")));
        const Visit waiting = *book.visit(maker.visit);
        QCOMPARE(waiting.state, State::Approved);
        QCOMPARE(waiting.slot.date, testing::visitDay);
        QCOMPARE(waiting.dateWanted, QDate(2026, 12, 3));
        QVERIFY(book.apply(maker.make(EventType::TimeKept, {{u"code"_s, u"no-slot"_s}}, Mover::Superintendent)));
        QVERIFY(!book.visit(maker.visit)->dateWanted.isValid());
        QVERIFY(book.apply(asked("2026-12-04")));
        QJsonObject slot = maker.slot();
        slot.insert(u"date"_s, u"2026-12-04"_s);
        QVERIFY(book.apply(maker.make(EventType::Reslotted, slot, Mover::Superintendent)));
        QVERIFY(!book.visit(maker.visit)->dateWanted.isValid());
        QVERIFY(book.apply(asked("2026-12-05")));
        QCOMPARE(book.check(asked("2026-12-07")).error().code, FailureCode::BeyondRule);
    }
};

MULAKAT_TEST(FamilyTest)
#include "test_family.moc"
