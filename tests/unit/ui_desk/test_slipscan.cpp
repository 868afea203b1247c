#include "pagerig.h"
#include "support/testrunner.h"

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
    void itIsSeenOverTheList();

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

// With the desk's other lines there too: the list keeps most of the page.
void TestSlipScan::itIsSeenOverTheList()
{
    PageRig r;
    station::DeskSnapshot troubled = sampleDay();
    troubled.health.portalReached = false;
    troubled.health.clockOk = false;
    r.desk.staff = station::StaffView{base::StaffId(u"s1"_s), u"S. Patil"_s};
    r.desk.publish(troubled);
    const base::VisitId visit = troubled.day.constFirst().id;
    r.desk.slip = base::fail(base::FailureCode::NotInThisState, {{u"why"_s, u"used"_s}, {u"at"_s, u"09:45"_s}, {u"visit"_s, visit.text()}});
    r.desk.scan(u"PV1.AAAA.BBBB.CCCC"_s);
    QTRY_VERIFY2(r.text(u"dayNotice1"_s).contains(u"used at 09:45"_s), qPrintable(r.text(u"dayNotice1"_s)));
    QCOMPARE(r.day.selected(), visit);
    r.settle();
    if (const QString shots = qEnvironmentVariable("MULAKAT_SHOTS"); !shots.isEmpty())
        r.page.grab().save(shots + u"/desk-slip.png"_s);
    QVERIFY(r.find(u"dayList"_s)->height() > r.page.height() / 2);
}

MULAKAT_TEST(TestSlipScan)
#include "test_slipscan.moc"
