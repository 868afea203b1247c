#include "officesample.h"
#include "support/testrunner.h"
#include "ui/presenters/requestspresenter.h"
#include "ui/presenters/words.h"

#include <QTest>

using namespace mulakat;
using namespace mulakat::testing;
using namespace mulakat::ui;
using namespace Qt::StringLiterals;
using presenters::RequestsPresenter;

namespace {

struct RequestsRig {
    OfficeClock clock;
    FakeOffice office;
    RequestsPresenter requests{office, nullptr, &clock};

    RequestsRig() { fillOffice(office); }
    bool open(const QString &visit)
    {
        requests.select(base::VisitId(visit));
        return QTest::qWaitFor([&] { return requests.isLoaded() && !requests.offers().isEmpty() && !requests.candidates().isEmpty(); });
    }
};

} // namespace

class TestRequests : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oldestFirst();
    void approveNeedsAConfirmedInmate();
    void approvesAndOpensTheNext();
    void officerLooksOnly();
    void rejectIsCoded();
    void refusalSaysWhy();
    void doubledPressIsOnce();
    void lateAnswersAreDropped();
    void lawyersAndDoctors();
    void timesOfAnotherDay();
    void documentsComeOneByOne();
    void approvedMayMoveOrBeCancelled();
    void decidedElsewhere();
    void anotherOfficerForgets();
};

void TestRequests::oldestFirst()
{
    RequestsRig rig;
    QCOMPARE(rig.requests.work(), 3);
    QCOMPARE(rig.requests.model().rowCount(), 3);
    QCOMPARE(rig.requests.model().row(0).visitor, u"Sunita Devi (%1)"_s.arg(presenters::relationWord(u"wife"_s)));
    QCOMPARE(rig.requests.model().row(2).id.text(), u"v3"_s);
    QVERIFY(rig.requests.model().row(0).when.contains(u"3"_s)); // hours ago
    QPersistentModelIndex second(rig.requests.model().index(1));
    rig.office.now.requests.removeFirst();
    rig.office.publish();
    QCOMPARE(second.row(), 0); // a view's selection stays on its request
}

void TestRequests::approveNeedsAConfirmedInmate()
{
    RequestsRig rig;
    QVERIFY(rig.open(u"v1"_s));
    QCOMPARE(rig.requests.candidates().size(), 3);
    QVERIFY(rig.requests.inmate().isEmpty()); // never chosen by itself, not even a match of 0.97
    QVERIFY(!rig.requests.canApprove());
    QVERIFY(!rig.requests.approveNeeds().isEmpty());
    rig.requests.approve();
    QCOMPARE(rig.office.count(u"approve"_s), 0);
    QVERIFY(!rig.requests.acts().message().isEmpty());
    rig.requests.chooseInmate(base::InmateId(u"i1"_s));
    QTRY_VERIFY(rig.requests.canApprove());
}

void TestRequests::approvesAndOpensTheNext()
{
    RequestsRig rig;
    QVERIFY(rig.open(u"v1"_s));
    rig.requests.chooseInmate(base::InmateId(u"i2"_s));
    QTRY_COMPARE(rig.office.count(u"offers v1 i2 2026-12-01"_s), 1); // his other visits count
    QTRY_COMPARE(rig.requests.slot(), 0);
    rig.requests.chooseSlot(2);
    rig.requests.setKind(visits::Kind::Medical);
    rig.requests.approve();
    QTRY_COMPARE(rig.office.count(u"approve v1 i2 medical 2026-12-01 10:55 3"_s), 1);
    QTRY_COMPARE(rig.requests.selected().text(), u"v2"_s);
    QVERIFY(rig.requests.decided().contains(u"Sunita Devi"_s));
    QCOMPARE(rig.requests.work(), 2);
    QVERIFY(rig.requests.inmate().isEmpty());
}

void TestRequests::officerLooksOnly()
{
    RequestsRig rig;
    rig.office.signInAs(u"officer"_s);
    QVERIFY(!rig.requests.mayDecide());
    QVERIFY(!rig.requests.whyNot().isEmpty());
    QVERIFY(rig.open(u"v1"_s));
    rig.requests.chooseInmate(base::InmateId(u"i1"_s));
    QVERIFY(!rig.requests.canApprove());
    rig.office.signInAs(u"superintendent"_s);
    QVERIFY(rig.requests.whyNot().isEmpty());
}

void TestRequests::rejectIsCoded()
{
    RequestsRig rig;
    QVERIFY(rig.open(u"v1"_s));
    rig.requests.reject(u"other"_s, u"   "_s);
    QCOMPARE(rig.office.count(u"reject"_s), 0); // "another reason" wants words
    QVERIFY(!rig.requests.acts().message().isEmpty());
    rig.requests.reject(u"details-wrong"_s, u"the father's name differs"_s);
    QTRY_COMPARE(rig.office.count(u"reject v1 details-wrong the father's name differs"_s), 1);
    QTRY_COMPARE(rig.requests.work(), 2);
    for (const QString &code : presenters::rejectCodes() + presenters::cancelCodes())
        QVERIFY2(presenters::reasonWord(code) != code, qPrintable(code));
}

void TestRequests::refusalSaysWhy()
{
    RequestsRig rig;
    rig.office.refuse.insert(u"approve"_s, base::fail(base::FailureCode::SlotTaken));
    QVERIFY(rig.open(u"v1"_s));
    rig.requests.chooseInmate(base::InmateId(u"i1"_s));
    rig.requests.approve();
    QTRY_VERIFY(!rig.requests.acts().isBusy());
    QCOMPARE(rig.requests.acts().message(), presenters::say(base::fail(base::FailureCode::SlotTaken)));
    QCOMPARE(rig.requests.selected().text(), u"v1"_s); // nothing is lost
    QCOMPARE(rig.requests.inmate().text(), u"i1"_s);
}

void TestRequests::doubledPressIsOnce()
{
    RequestsRig rig;
    QVERIFY(rig.open(u"v1"_s));
    rig.requests.chooseInmate(base::InmateId(u"i1"_s));
    QTRY_COMPARE(rig.requests.slot(), 0);
    rig.office.hold = true;
    rig.requests.approve();
    rig.requests.approve();
    rig.requests.reject(u"relation"_s, {});
    QCOMPARE(rig.office.count(u"approve"_s), 1);
    QCOMPARE(rig.office.count(u"reject"_s), 0);
    rig.office.release();
    QTRY_COMPARE(rig.requests.selected().text(), u"v2"_s);
}

void TestRequests::lateAnswersAreDropped()
{
    RequestsRig rig;
    rig.office.hold = true;
    rig.requests.select(base::VisitId(u"v1"_s));
    rig.requests.select(base::VisitId(u"v2"_s));
    rig.office.release();
    QTRY_VERIFY(rig.requests.isLoaded());
    QCOMPARE(rig.requests.detail().line.id.text(), u"v2"_s);
    rig.office.hold = true;
    rig.requests.search(u"Ramesh"_s);
    rig.requests.search(u"Imran"_s);
    rig.office.release();
    QTRY_COMPARE(rig.requests.candidates().size(), 1);
    QCOMPARE(rig.requests.candidates().constFirst().id.text(), u"i3"_s);
    QVERIFY(rig.requests.candidateLine(rig.requests.candidates().constFirst()).contains(presenters::inmateStatusWord(u"at-court"_s)));
    QCOMPARE(rig.requests.candidateMark(rig.requests.candidates().constFirst()), presenters::Mark::Attention);
}

void TestRequests::lawyersAndDoctors()
{
    RequestsRig rig;
    QVERIFY(rig.open(u"v2"_s));
    QCOMPARE(rig.requests.kind(), visits::Kind::Legal); // proposed; the superintendent may say otherwise
    QVERIFY(rig.requests.personLine(rig.requests.detail().people.constFirst()).contains(u"MAH/1234/2008"_s));
    rig.office.details[base::VisitId(u"v3"_s)].people[0].relation = u"doctor"_s;
    QVERIFY(rig.open(u"v3"_s));
    QCOMPARE(rig.requests.kind(), visits::Kind::Medical);
}

void TestRequests::timesOfAnotherDay()
{
    RequestsRig rig;
    QVERIFY(rig.open(u"v1"_s));
    QCOMPARE(rig.requests.offers().size(), 20); // one day's, whole
    rig.requests.showSlotsFrom(officeDay.addDays(1));
    QTRY_COMPARE(rig.requests.offers().size(), 1);
    QCOMPARE(rig.requests.offers().constFirst().date, officeDay.addDays(2));
    QVERIFY(rig.requests.offerNote().contains(u"3 Dec 2026"_s)); // says that the day asked for is full
    rig.requests.showSlotsFrom(officeDay.addDays(9));
    QTRY_VERIFY(rig.requests.offers().isEmpty());
    QVERIFY(!rig.requests.offerNote().isEmpty());
    QVERIFY(!rig.requests.canApprove());
}

void TestRequests::documentsComeOneByOne()
{
    RequestsRig rig;
    QVERIFY(rig.open(u"v1"_s));
    QTRY_COMPARE(rig.requests.picture(base::RecordId(u"photo1"_s)).size(), QSize(300, 400));
    QTRY_VERIFY(!rig.requests.pictureFailure(base::RecordId(u"gone"_s)).isEmpty());
    QVERIFY(rig.requests.picture(base::RecordId(u"gone"_s)).isNull());
    rig.requests.select(base::VisitId(u"v2"_s));
    QVERIFY(rig.requests.picture(base::RecordId(u"photo1"_s)).isNull()); // another family's request
}

void TestRequests::approvedMayMoveOrBeCancelled()
{
    RequestsRig rig;
    const auto &lines = rig.office.registers.value(officeDay);
    station::VisitDetail detail;
    detail.line = lines.at(21).visit;
    detail.line.state = visits::State::Approved;
    rig.office.details.insert(detail.line.id, detail);
    rig.requests.showDay(officeDay);
    rig.requests.showList(RequestsPresenter::List::Approved);
    QTRY_COMPARE(rig.requests.model().rowCount(), 2); // of 24 visits those that are still ahead
    rig.requests.select(detail.line.id);
    QTRY_VERIFY(rig.requests.isApproved());
    QTRY_COMPARE(rig.requests.offers().size(), 20);
    QCOMPARE(rig.requests.slot(), -1); // a visit is not moved by accident
    rig.requests.reslot();
    QCOMPARE(rig.office.count(u"reslot"_s), 0);
    rig.requests.chooseSlot(1);
    rig.requests.reslot();
    QTRY_COMPARE(rig.office.count(u"reslot r21 2026-12-01 10:35 2"_s), 1);
    QTRY_VERIFY(rig.requests.selected().isEmpty());
    rig.requests.select(detail.line.id);
    QTRY_VERIFY(rig.requests.isApproved());
    rig.requests.cancel(u"prison-closed"_s);
    QTRY_COMPARE(rig.office.count(u"cancel r21 prison-closed"_s), 1);
}

void TestRequests::decidedElsewhere()
{
    RequestsRig rig;
    QVERIFY(rig.open(u"v1"_s));
    rig.office.details[base::VisitId(u"v1"_s)].line.state = visits::State::Rejected;
    rig.office.details[base::VisitId(u"v1"_s)].line.reasonCode = u"relation"_s;
    rig.office.now.requests.removeFirst();
    rig.office.publish();
    rig.office.changeDetail(base::VisitId(u"v1"_s));
    QTRY_VERIFY(rig.requests.outcome().contains(presenters::reasonWord(u"relation"_s)));
    QVERIFY(!rig.requests.canApprove());
    QCOMPARE(rig.requests.selected().text(), u"v1"_s); // what is being read does not vanish
}

void TestRequests::anotherOfficerForgets()
{
    RequestsRig rig;
    QVERIFY(rig.open(u"v1"_s));
    rig.office.signInAs({});
    QVERIFY(rig.requests.selected().isEmpty());
    QVERIFY(!rig.requests.isLoaded());
    QVERIFY(rig.requests.detail().people.isEmpty());
}

MULAKAT_TEST(TestRequests)
#include "test_requests.moc"
