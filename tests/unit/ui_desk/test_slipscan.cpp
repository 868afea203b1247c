#include "sampleday.h"
#include "support/testrunner.h"
#include "ui/presenters/daypresenter.h"

#include <QTest>

using namespace mulakat;
using namespace mulakat::testing;
using namespace Qt::StringLiterals;

// A signed slip under the desk's scanner.
class TestSlipScan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itOpensItsVisit();
    void whatIsWrongIsSaid_data();
    void whatIsWrongIsSaid();

private:
    struct Rig {
        Rig()
        {
            desk.staff = station::StaffView{base::StaffId(u"s1"_s), u"S. Patil"_s};
            desk.publish(sampleDay());
            id = desk.day.day.constLast().id;
        }
        QString said() const { return day.notices().isEmpty() ? QString() : day.notices().constFirst().text; }
        DeskClock clock{deskTime(10, 10)};
        FakeDesk desk;
        ui::presenters::DayPresenter day{desk, nullptr, &clock};
        base::VisitId id;
    };
};

void TestSlipScan::itOpensItsVisit()
{
    Rig r;
    r.desk.slip = r.id;
    r.desk.scan(u"pv1.AAAA.BBBB.CCCC\r"_s);
    QTRY_COMPARE(r.day.selected(), r.id);
    QVERIFY(r.said().isEmpty());
}

void TestSlipScan::whatIsWrongIsSaid_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("why");
    QTest::addColumn<QString>("word");
    QTest::addColumn<bool>("opens");
    QTest::newRow("used") << int(base::FailureCode::NotInThisState) << u"used"_s << u"used at 09:45"_s << true;
    QTest::newRow("older") << int(base::FailureCode::NotInThisState) << u"replaced"_s << u"at 14:00 now"_s << true;
    QTest::newRow("cancelled") << int(base::FailureCode::NotInThisState) << u"cancelled"_s << u"cancelled"_s << true;
    QTest::newRow("over") << int(base::FailureCode::NotInThisState) << u"over"_s << u"is over"_s << true;
    QTest::newRow("no-show") << int(base::FailureCode::TooLate) << QString() << u"late comer"_s << true;
    QTest::newRow("day") << int(base::FailureCode::WrongDay) << QString() << u"3 Dec 2026"_s << false;
    QTest::newRow("jail") << int(base::FailureCode::UnknownVisit) << u"other-jail"_s << u"another jail"_s << false;
    QTest::newRow("forged") << int(base::FailureCode::NotVerified) << u"forged"_s << u"altered"_s << false;
    QTest::newRow("no key") << int(base::FailureCode::NotVerified) << u"no-key"_s << u"cannot be checked"_s << false;
    QTest::newRow("not here yet") << int(base::FailureCode::UnknownVisit) << QString() << u"genuine"_s << false;
}

void TestSlipScan::whatIsWrongIsSaid()
{
    QFETCH(int, code);
    QFETCH(QString, why);
    QFETCH(QString, word);
    QFETCH(bool, opens);
    Rig r;
    QJsonObject info{{u"why"_s, why}, {u"at"_s, u"09:45"_s}, {u"start"_s, u"14:00"_s}, {u"date"_s, u"2026-12-03"_s}};
    if (opens)
        info.insert(u"visit"_s, r.id.text());
    r.desk.slip = base::fail(base::FailureCode(code), info);
    r.desk.scan(u"PV1.AAAA.BBBB.CCCC"_s);
    QTRY_VERIFY2(r.said().contains(word), qPrintable(r.said()));
    QCOMPARE(r.day.selected(), opens ? r.id : base::VisitId());
    r.desk.scan(u"something else"_s); // the next scan takes the word away
    QVERIFY(r.said().isEmpty());
}

MULAKAT_TEST(TestSlipScan)
#include "test_slipscan.moc"
