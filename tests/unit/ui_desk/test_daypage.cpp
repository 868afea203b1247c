#include "pagerig.h"
#include "support/testrunner.h"

#include <QListView>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>

using namespace mulakat;
using namespace mulakat::testing;
using namespace mulakat::ui;
using namespace Qt::StringLiterals;
using visits::InmateTrack;
using visits::Mode;
using visits::State;

// The page as an officer uses it: keys, presses, what stays.
class TestDayPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void f2DoesTheNextStep();
    void groundIsWrittenInAWindow();
    void talkIsExtendedAndEnded();
    void personIsAdded();
    void moreEndsAVisit();
    void placeAndSelectionStay();
    void typedWordsSurviveNewFacts();
    void headingsFold();
};

void TestDayPage::f2DoesTheNextStep()
{
    PageRig rig;
    QVERIFY(rig.open(sampleDetail(6, Mode::FaceToFace, State::Approved)));
    auto *next = rig.find<QAbstractButton>(u"detailNext"_s);
    QVERIFY(next->isVisible() && next->isEnabled());
    QVERIFY(QTest::qWaitFor([&] {
        // the button's own half second, on the wall's clock, has to pass as well
        QTest::keyClick(&rig.page, Qt::Key_F2);
        return rig.desk.count(u"markArrived"_s) > 0;
    }, 3000));
    QCOMPARE(rig.desk.count(u"markArrived"_s), 1);
    QCOMPARE(rig.text(u"detailNumber"_s), u"2026/12/01/606"_s);
}

void TestDayPage::groundIsWrittenInAWindow()
{
    PageRig rig;
    station::VisitDetail visit = sampleDetail(3, Mode::FaceToFace, State::Arrived);
    visit.people[0].idKind = u"epic"_s;
    QVERIFY(rig.open(visit));
    auto *notThis = rig.find<QAbstractButton>(u"detailNotThis"_s);
    QVERIFY(QTest::qWaitFor([&] {
        if (!rig.find(u"groundDialog"_s))
            QTest::mouseClick(notThis, Qt::LeftButton);
        return rig.find(u"groundDialog"_s) != nullptr;
    }, 3000));
    auto *dialog = rig.find(u"groundDialog"_s);
    auto *write = dialog->findChild<QPlainTextEdit *>(u"groundText"_s);
    auto *act = dialog->findChild<QAbstractButton *>(u"groundDo"_s);
    QTest::mouseClick(act, Qt::LeftButton);
    QCOMPARE(rig.desk.count(u"deny"_s), 0); // nothing written yet
    QVERIFY(dialog->findChild<QLabel *>(u"groundError"_s)->isVisible());
    write->setPlainText(u"the card is her sister's"_s);
    shot(*dialog, u"day-ground.en"_s);
    QTest::mouseClick(act, Qt::LeftButton);
    QCOMPARE(rig.desk.calls.last(), u"deny not-the-person the card is her sister's 2026-12-08"_s);
}

void TestDayPage::talkIsExtendedAndEnded()
{
    PageRig rig;
    QVERIFY(rig.open(sampleDetail(3, Mode::FaceToFace, State::InProgress)));
    QVERIFY(!rig.press(u"talkPause"_s)); // a window has no pause
    QVERIFY(rig.press(u"talkExtend"_s));
    QCOMPARE(rig.desk.calls.last(), u"extend 300 late-start"_s);
    QVERIFY(rig.press(u"talkEnd"_s));
    QCOMPARE(rig.desk.calls.last(), u"end"_s);
    QVERIFY(rig.press(u"talkTerminate"_s));
    auto *dialog = rig.find(u"groundDialog"_s);
    QVERIFY(dialog);
    dialog->findChild<QPlainTextEdit *>(u"groundText"_s)->setPlainText(u"threw a packet"_s);
    QTest::mouseClick(dialog->findChild<QAbstractButton *>(u"groundDo"_s), Qt::LeftButton);
    QCOMPARE(rig.desk.count(u"terminate"_s), 0); // what kind of ground?
    dialog->findChild<QAbstractButton *>(u"groundCancel"_s)->click();
}

void TestDayPage::personIsAdded()
{
    PageRig rig;
    station::VisitDetail visit = sampleDetail(3, Mode::FaceToFace, State::Arrived);
    visit.people[0].idKind = u"epic"_s;
    QVERIFY(rig.open(visit));
    QVERIFY(rig.press(u"addOpen"_s));
    QVERIFY(rig.press(u"addPerson"_s));
    QCOMPARE(rig.desk.count(u"addMember"_s), 0); // no name
    QVERIFY(rig.type(u"addName"_s, u"Zoya"_s));
    QVERIFY(rig.press(u"addPerson"_s));
    QCOMPARE(rig.desk.calls.last(), u"addMember Zoya 0 female 1 under=1"_s);
}

void TestDayPage::moreEndsAVisit()
{
    PageRig rig;
    QVERIFY(rig.open(sampleDetail(2, Mode::Video, State::Arrived)));
    QVERIFY(rig.press(u"detailMore"_s));
    QVERIFY(rig.text(u"accessText"_s).contains(u"481 516"));
    QSignalSpy printed(&rig.day, &presenters::DayPresenter::printAsked);
    QVERIFY(rig.press(u"accessPrint"_s));
    QCOMPARE(printed.constFirst().at(1).toString(), u"access"_s);
    QVERIFY(rig.press(u"moreUnavailable"_s));
    QCOMPARE(rig.desk.calls.last(), u"inmateUnavailable at-court"_s);
    QVERIFY(rig.find(u"identityPanel"_s)->isVisible()); // back at the step
    QVERIFY(rig.press(u"detailMore"_s));
    QVERIFY(rig.press(u"moreKind"_s));
    QCOMPARE(rig.desk.calls.last(), u"tightenKind legal"_s);
}

void TestDayPage::placeAndSelectionStay()
{
    PageRig rig;
    rig.desk.publish(sampleDay(200));
    rig.day.model().setFolded(presenters::Group::Later, false);
    auto *list = rig.find<QListView>(u"dayList"_s);
    rig.settle();
    const base::VisitId far(u"v150"_s);
    rig.desk.details.insert(far, sampleDetail(150, Mode::FaceToFace, State::Approved));
    rig.day.select(far);
    rig.settle();
    QCOMPARE(list->currentIndex().row(), rig.day.model().rowOfVisit(far));
    const QModelIndex top = list->indexAt(QPoint(1, 1));
    QVERIFY(top.row() > 50);
    const base::VisitId first = rig.day.model().row(top.row()).id;
    station::DeskSnapshot day = rig.desk.day;
    day.day[2].state = visits::State::InProgress;                                       // a row above moves
    day.day.prepend(sampleLine(3000, QTime(9, 0), Mode::FaceToFace, State::Arrived));   // another comes
    rig.desk.publish(day);
    rig.settle();
    QCOMPARE(rig.day.selected(), far);
    QCOMPARE(rig.day.model().row(list->currentIndex().row()).id, far);
    QCOMPARE(rig.day.model().row(list->indexAt(QPoint(1, 1)).row()).id, first);
    QTest::keyClick(list, Qt::Key_Down);
    QVERIFY(rig.day.selected() != far);
}

void TestDayPage::typedWordsSurviveNewFacts()
{
    PageRig rig;
    station::VisitDetail visit = sampleDetail(3, Mode::FaceToFace, State::Arrived);
    visit.people[0].idKind = u"epic"_s;
    QVERIFY(rig.open(visit));
    QVERIFY(rig.type(u"evidenceNumber"_s, u"WKH1186253"_s));
    visit.line.openedBy = u"R. Rao"_s;
    rig.desk.put(visit);
    rig.settle();
    QCOMPARE(rig.find<QLineEdit>(u"evidenceNumber"_s)->text(), u"WKH1186253"_s);
    QVERIFY(rig.text(u"detailFacts"_s).contains(u"R. Rao"));
    rig.desk.refuse.insert(u"checkNumber"_s, base::fail(base::FailureCode::NotSignedIn));
    QVERIFY(rig.press(u"evidenceCheck"_s));
    QTRY_VERIFY(rig.text(u"evidenceMessage"_s).contains(u"signed out"));
    QCOMPARE(rig.find<QLineEdit>(u"evidenceNumber"_s)->text(), u"WKH1186253"_s);
    QVERIFY(rig.open(sampleDetail(6, Mode::FaceToFace, State::Arrived))); // another person's field is empty
    QVERIFY(rig.press(u"consentRefused"_s));
    QCOMPARE(rig.find<QLineEdit>(u"evidenceNumber"_s)->text(), QString());
}

void TestDayPage::headingsFold()
{
    PageRig rig;
    auto *list = rig.find<QListView>(u"dayList"_s);
    rig.settle();
    const int before = rig.day.model().rowCount();
    int later = 0;
    while (!(rig.day.model().row(later).heading && rig.day.model().row(later).group == presenters::Group::Later))
        ++later;
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(later, 0)).center());
    QCOMPARE(rig.day.model().rowCount(), before + 12);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(later, 0)).center());
    QCOMPARE(rig.day.model().rowCount(), before);
    for (int i = 0; i < rig.day.model().rowCount(); ++i) {
        if (!rig.day.model().row(i).heading)
            QVERIFY(list->visualRect(list->model()->index(i, 0)).height() >= 40);
    }
}

MULAKAT_TEST(TestDayPage)
#include "test_daypage.moc"
