#include "sampleday.h"
#include "support/testrunner.h"
#include "ui/pages/desk/daypage.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace mulakat;
using namespace mulakat::testing;
using namespace mulakat::ui;
using namespace Qt::StringLiterals;
using visits::Mode;
using visits::State;

namespace {

struct HandRig {
    DeskClock clock{deskTime(10, 10)};
    FakeDesk desk;
    presenters::DayPresenter day{desk, nullptr, &clock};
    pages::DayPage page{day, nullptr};

    HandRig()
    {
        theme::apply(*qApp);
        page.setGeometry(0, 0, 1366, 768 - 2 * theme::Tokens::topBar);
        page.show();
        desk.publish(sampleDay(4));
    }
    bool open(const station::VisitDetail &visit)
    {
        desk.put(visit);
        day.select(visit.line.id);
        const bool loaded = QTest::qWaitFor([&] { return day.detail().isLoaded(); });
        settle();
        return loaded;
    }
    void settle()
    {
        for (int i = 0; i < 4; ++i)
            QCoreApplication::processEvents();
        clock.advance(600);
    }
    QAbstractButton *button(const char *name) const { return page.findChild<QAbstractButton *>(QLatin1String(name)); }
    void shot(const QString &name)
    {
        const QString folder = qEnvironmentVariable("MULAKAT_SHOTS");
        if (!folder.isEmpty())
            page.grab().save(QDir(folder).filePath(name + u".png"_s));
    }
};

const presenters::DayRow *rowOf(const presenters::DayModel &model, const base::VisitId &id)
{
    const int at = model.rowOfVisit(id);
    return at < 0 ? nullptr : &model.row(at);
}

station::CallView callOf(const base::VisitId &visit, int quality)
{
    station::CallView view;
    view.visit = visit;
    view.phase = u"talking"_s;
    view.visitorConnected = true;
    view.quality = quality;
    view.counting = true;
    view.allowedSeconds = 600;
    view.remainingSeconds = 372;
    return view;
}

} // namespace

// A visit that a colleague has, several talks at once, the end of a shift, a denial taken back.
class TestHandOver : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aColleaguesVisitIsOnlyLookedAt();
    void aTalkMayAlwaysBeStopped();
    void everyTalkShowsItsLine();
    void aLockedDeskShowsToday();
    void denialIsTakenBack();
};

void TestHandOver::aColleaguesVisitIsOnlyLookedAt()
{
    HandRig rig;
    station::VisitDetail visit = sampleDetail(3, Mode::FaceToFace, State::Arrived);
    visit.line.openedBy = u"M. Deshmukh"_s;
    visit.line.held = true;
    QVERIFY(rig.open(visit));
    rig.shot(u"held"_s);
    QVERIFY(rig.button("detailNext")->text().contains(u"M. Deshmukh"_s));
    QVERIFY(!rig.page.findChild<QWidget *>(u"identityPanel"_s)->isEnabled());
    QVERIFY(!rig.button("detailNotThis")->isVisible());
    QVERIFY(!rig.button("detailMore")->isVisible());
    rig.desk.scan(u"a card that nobody asked for"_s);
    rig.settle();
    QCOMPARE(rig.desk.count(u"checkPayload"_s), 0);
    // The key is dead for half a second after the step changed.
    QVERIFY(QTest::qWaitFor([&] {
        QTest::mouseClick(rig.button("detailNext"), Qt::LeftButton);
        rig.settle();
        return rig.desk.count(u"takeOver"_s) > 0;
    }));
    QCOMPARE(rig.desk.count(u"takeOver"_s), 1);
    visit.line.openedBy.clear();
    visit.line.held = false;
    rig.desk.put(visit);
    rig.settle();
    QVERIFY(rig.page.findChild<QWidget *>(u"identityPanel"_s)->isEnabled());
    QVERIFY(rig.button("detailNotThis")->isVisible());
}

void TestHandOver::aTalkMayAlwaysBeStopped()
{
    HandRig rig;
    station::VisitDetail visit = sampleDetail(3, Mode::Video, State::InProgress);
    visit.line.openedBy = u"M. Deshmukh"_s;
    visit.line.held = true;
    QVERIFY(rig.open(visit));
    QVERIFY(rig.button("detailNext")->text().contains(u"M. Deshmukh"_s));
    QTest::mouseClick(rig.button("talkEnd"), Qt::LeftButton); // whoever sees that it must end
    rig.settle();
    QCOMPARE(rig.desk.count(u"end"_s), 1);
    QCOMPARE(rig.desk.count(u"takeOver"_s), 0);
}

void TestHandOver::everyTalkShowsItsLine()
{
    HandRig rig;
    const station::VisitDetail first = sampleDetail(3, Mode::Video, State::InProgress);
    station::VisitDetail second = sampleDetail(4, Mode::Video, State::InProgress);
    second.line.openedBy = u"M. Deshmukh"_s;
    second.line.held = second.line.counting = true;
    rig.desk.put(first);
    rig.desk.put(second);
    rig.desk.talk(callOf(first.line.id, 5));
    rig.desk.talk(callOf(second.line.id, 1));
    rig.settle();
    presenters::DayModel &model = rig.day.model();
    QCOMPARE(rowOf(model, first.line.id)->quality, 5);
    QCOMPARE(rowOf(model, second.line.id)->quality, 1);
    QCOMPARE(rowOf(model, second.line.id)->openedBy, u"M. Deshmukh"_s);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    for (int i = 0; i < 20; ++i)
        rig.desk.talk(callOf(first.line.id, 5)); // pictures and levels: the list is not painted again
    QCOMPARE(changed.size(), 0);
    station::CallView trouble = callOf(first.line.id, 5);
    trouble.problem = u"no-camera"_s;
    rig.desk.talk(trouble);
    QCOMPARE(changed.size(), 1);
    QVERIFY(rowOf(model, first.line.id)->line != presenters::CallPresenter::qualityText(trouble));
    rig.shot(u"two-talks"_s);
    const auto running = model.running();
    QVERIFY(running.size() >= 2);
    rig.day.select(running.first());
    QTest::keyClick(&rig.page, Qt::Key_F6);
    QCOMPARE(rig.day.selected(), running.at(1));
}

void TestHandOver::aLockedDeskShowsToday()
{
    HandRig rig;
    station::DeskSnapshot other = sampleDay(2);
    other.date = deskDay.addDays(3);
    rig.desk.publish(other);
    QCOMPARE(rig.desk.count(u"showDay"_s), 0);
    rig.desk.staff.reset();
    rig.desk.publish(other);
    QVERIFY(rig.desk.calls.contains(u"showDay 2026-12-01"_s));
}

void TestHandOver::denialIsTakenBack()
{
    HandRig rig;
    station::VisitDetail visit = sampleDetail(3, Mode::FaceToFace, State::Denied);
    visit.line.reasonCode = u"conduct"_s;
    QVERIFY(rig.open(visit));
    QVERIFY(!rig.button("overReverse")->isVisible());
    QVERIFY(rig.page.findChild<QLabel *>(u"overReversible"_s)->isVisible());
    rig.shot(u"denied-officer"_s);
    rig.desk.staff->mayOverride = true;
    rig.desk.put(visit);
    rig.settle();
    QVERIFY(!rig.page.findChild<QLabel *>(u"overReversible"_s)->isVisible());
    QTest::mouseClick(rig.button("overReverse"), Qt::LeftButton);
    QPointer<QDialog> dialog;
    QTRY_VERIFY(dialog = rig.page.findChild<QDialog *>(u"groundDialog"_s));
    auto *done = dialog->findChild<QAbstractButton *>(u"groundDo"_s);
    QTest::mouseClick(done, Qt::LeftButton); // no ground: not sent
    QCOMPARE(rig.desk.count(u"reverseDenial"_s), 0);
    dialog->findChild<QPlainTextEdit *>(u"groundText"_s)->setPlainText(u"another family shouted"_s);
    QTest::mouseClick(done, Qt::LeftButton);
    rig.settle();
    QVERIFY(rig.desk.calls.contains(u"reverseDenial another family shouted"_s));
    visit.line.date = deskDay.addDays(-1); // only on the day itself
    rig.desk.put(visit);
    rig.settle();
    QVERIFY(!rig.button("overReverse")->isVisible());
}

MULAKAT_TEST(TestHandOver)
#include "test_handover.moc"
