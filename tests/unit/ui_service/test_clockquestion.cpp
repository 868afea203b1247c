#include "support/testrunner.h"
#include "ui/pages/service/clockpanel.h"
#include "ui/presenters/clockquestion.h"
#include "unit/ui_desk/fakedesk.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace mulakat;
using namespace mulakat::testing;
using namespace mulakat::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 lastEvent = 1'796'082'780'000;

struct Asked {
    qint64 utcMs = 0;
    bool applied = false;
};

} // namespace

class TestClockQuestion : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itAsksUntilSomebodyConfirms();
    void itSaysWhatToDoWithoutTheRight();
};

void TestClockQuestion::itAsksUntilSomebodyConfirms()
{
    DeskClock clock(lastEvent - 86'400'000);
    FakeDesk desk;
    QList<Asked> asked;
    presenters::ClockQuestion question(desk, {&clock, lastEvent - 86'400'000LL * 60, [&](qint64 utcMs) {
        clock.advance(utcMs - clock.utcMs());
        return base::done();
    }, [&](qint64 utcMs, bool applied, const std::function<void(const base::Done &)> &reply) {
        asked << Asked{utcMs, applied};
        desk.day.health.clockAsks = false;
        reply(base::done());
    }});
    pages::ClockPanel panel(question);
    QVERIFY(!panel.isVisible());
    desk.staff = station::StaffView{base::StaffId(u"1"_s), u"S. Patil"_s, u"officer"_s};
    desk.day.health.clockAsks = true;
    desk.day.health.lastEventUtcMs = lastEvent;
    desk.publish(desk.day);
    QVERIFY(QTest::qWaitFor([&] { return panel.isVisible(); }, 2000));
    QVERIFY(panel.findChild<QLabel *>(u"clockWords"_s)->text().contains(presenters::typedTime(lastEvent)));
    if (const QString folder = qEnvironmentVariable("MULAKAT_GRABS"); !folder.isEmpty()) {
        panel.resize(1366, panel.sizeHint().height());
        panel.grab().save(QDir(folder).filePath(u"clock-question.png"_s));
    }
    panel.findChild<QLineEdit *>(u"clockDate"_s)->setText(presenters::typedDate(lastEvent));
    panel.findChild<QLineEdit *>(u"clockTime"_s)->setText(presenters::typedTime(lastEvent));
    QTest::mouseClick(panel.findChild<QAbstractButton *>(u"clockGive"_s), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    QVERIFY(asked.first().applied);
    QVERIFY(std::abs(asked.first().utcMs - lastEvent) < 60'000);
    desk.publish(desk.day);
    QVERIFY(QTest::qWaitFor([&] { return !panel.isVisible(); }, 2000));
}

void TestClockQuestion::itSaysWhatToDoWithoutTheRight()
{
    DeskClock clock(lastEvent - 86'400'000);
    FakeDesk desk;
    bool told = false;
    presenters::ClockQuestion question(desk, {&clock, 0, [](qint64) { return base::Done(base::fail(base::FailureCode::NotAllowed)); },
                                              [&](qint64, bool, const std::function<void(const base::Done &)> &) { told = true; }});
    question.give(presenters::typedDate(lastEvent), presenters::typedTime(lastEvent));
    QVERIFY(question.problem().contains(u"timedatectl set-time"_s));
    QVERIFY(!told);
    // The log is ahead of a right clock: confirming what it says is enough.
    question.give(presenters::typedDate(clock.utcMs()), presenters::typedTime(clock.utcMs()));
    QVERIFY(told && question.problem().isEmpty());
}

MULAKAT_TEST(TestClockQuestion)
#include "test_clockquestion.moc"
