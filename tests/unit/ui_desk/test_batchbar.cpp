#include "sampleday.h"
#include "support/testrunner.h"
#include "ui/pages/desk/batchbar.h"
#include "ui/pages/desk/daypage.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

using namespace mulakat;
using namespace mulakat::testing;
using namespace mulakat::ui;
using namespace Qt::StringLiterals;

namespace {

station::BatchView batchAt(QTime start)
{
    station::BatchView batch;
    batch.day = deskDay;
    batch.start = start;
    batch.visits = 20;
    batch.called = 3;
    batch.atPlace = 14;
    batch.arrived = 18;
    batch.verified = 15;
    batch.searched = 15;
    return batch;
}

station::BatchLeft left(int number)
{
    return {base::VisitId(u"visit-%1"_s.arg(number)), u"Lakshmi Narayanan %1"_s.arg(number), u"Ramesh Kumar"_s, u"2-%1"_s.arg(number),
            base::fail(base::FailureCode::NotVerified, {{u"why"_s, u"not-here"_s}})};
}

struct BatchRig {
    DeskClock clock{deskTime(10, 10)};
    FakeDesk desk;
    presenters::DayPresenter day{desk, nullptr, &clock};
    presenters::BatchPresenter batch{desk, clock};
    pages::DayPage page{day, nullptr};
    station::DeskSnapshot snapshot = sampleDay(12);

    explicit BatchRig(const QList<station::BatchView> &batches)
    {
        theme::apply(*qApp);
        page.addBar(new pages::BatchBar(batch, &page));
        page.setGeometry(0, 0, 1366, 768 - 2 * theme::Tokens::topBar);
        page.show();
        desk.signIn(u"S. Patil"_s, {}, [](const auto &) {});
        settle();
        show(batches);
    }
    void show(const QList<station::BatchView> &batches)
    {
        snapshot.batches = batches;
        desk.publish(snapshot);
        settle();
    }
    void settle()
    {
        for (int i = 0; i < 4; ++i)
            QCoreApplication::processEvents();
    }
    template <class T>
    T *find(const char *name) const { return page.findChild<T *>(QLatin1String(name)); }
    void press(const char *name)
    {
        QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton);
        settle();
    }
    void shot(const QString &name)
    {
        const QString folder = qEnvironmentVariable("MULAKAT_SHOTS");
        if (!folder.isEmpty())
            page.grab().save(QDir(folder).filePath(name + u".png"_s));
    }
};

} // namespace

// The row of a batch on the desk's page, pressed by its keys.
class TestBatchBar : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isHiddenWithoutABatch();
    void keysFollowHowFarItIs();
    void namesWhoIsLeftBehind();
    void aLongListLeavesTheDayItsPlace();
};

void TestBatchBar::isHiddenWithoutABatch()
{
    BatchRig rig({});
    QVERIFY(!rig.find<QWidget>("batchBar")->isVisible());
    station::BatchView alone = batchAt({10, 0});
    alone.visits = 1;
    rig.show({alone});
    QVERIFY2(!rig.find<QWidget>("batchBar")->isVisible(), "one visit alone is no batch");
    rig.show({batchAt({10, 0})});
    QVERIFY(rig.find<QWidget>("batchBar")->isVisible());
}

void TestBatchBar::keysFollowHowFarItIs()
{
    station::BatchView batch = batchAt({10, 0});
    BatchRig rig({batch, batchAt({11, 0})});
    QVERIFY(rig.find<QLabel>("batchTitle")->text().contains(u"10:00"_s));
    QVERIFY(rig.find<QAbstractButton>("batchWindows")->isEnabled());
    QVERIFY(!rig.find<QAbstractButton>("batchStart")->isEnabled());
    QVERIFY(!rig.find<QAbstractButton>("batchEnd")->isEnabled());
    rig.press("batchWindows");
    QCOMPARE(rig.desk.count(u"batch windows 10:00"_s), 1);
    batch.atWindows = 14;
    rig.show({batch, batchAt({11, 0})});
    rig.press("batchStart");
    QCOMPARE(rig.desk.count(u"batch start 10:00"_s), 1);
    batch.atWindows = 0;
    batch.running = 14;
    rig.show({batch, batchAt({11, 0})});
    QVERIFY(rig.find<QLabel>("batchProgress")->text().contains(u"talking 14"_s));
    rig.press("batchEnd");
    QCOMPARE(rig.desk.count(u"batch end 10:00"_s), 1);
    rig.press("batchLater");
    QVERIFY(rig.find<QLabel>("batchTitle")->text().contains(u"11:00"_s));
    QVERIFY(!rig.find<QAbstractButton>("batchLater")->isEnabled());
}

void TestBatchBar::namesWhoIsLeftBehind()
{
    BatchRig rig({batchAt({10, 0})});
    rig.desk.batchDone = {14, {left(15)}};
    rig.press("batchWindows");
    QTRY_VERIFY(rig.find<QScrollArea>("batchLeftArea")->isVisible());
    const QString text = rig.find<QLabel>("batchLeft")->text();
    QVERIFY2(text.contains(u"14 done, 1 left behind"_s), qPrintable(text));
    QVERIFY2(text.contains(u"2-15 Lakshmi Narayanan 15 for Ramesh Kumar"_s), qPrintable(text));
    QCOMPARE(rig.find<QScrollArea>("batchLeftArea")->verticalScrollBar()->maximum(), 0);
    rig.shot(u"batch-one-left"_s);
}

void TestBatchBar::aLongListLeavesTheDayItsPlace()
{
    BatchRig rig({batchAt({10, 0})});
    for (int i = 1; i <= 20; ++i)
        rig.desk.batchDone.left << left(i);
    const int before = rig.find<QWidget>("dayList")->height();
    rig.press("batchWindows");
    auto *area = rig.find<QScrollArea>("batchLeftArea");
    QTRY_VERIFY(area->isVisible());
    rig.settle();
    rig.shot(u"batch-many-left"_s);
    QVERIFY2(area->height() < 150, qPrintable(QString::number(area->height())));
    QVERIFY(rig.find<QWidget>("dayList")->height() > before - 200);
    area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
    rig.settle();
    const QLabel *words = rig.find<QLabel>("batchLeft");
    QVERIFY2(words->geometry().bottom() <= area->viewport()->height() + 1, "the last name can be reached");
    QVERIFY(words->text().contains(u"Lakshmi Narayanan 20"_s));
}

MULAKAT_TEST(TestBatchBar)
#include "test_batchbar.moc"
