#include "main/kioskui.h"
#include "support/testrunner.h"

#include "../../flow/hand.h"
#include "../station/memorystore.h"
#include "ui/shell/language.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QScreen>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace mulakat;
using namespace mulakat::kiosk;
using namespace Qt::StringLiterals;
using mulakat::testing::Hand;
using ui::shell::DeskScreen;

namespace {

// One role in this process over a store in memory, without a hub.
struct OneRole {
    OneRole(const QString &role, const QString &data, const QStringList &more = {}, base::Done opens = base::done())
        : language(*qApp)
        , screens(language, *Options::parse(QStringList{u"k"_s, u"--role"_s, role, u"--portal"_s, u"http://127.0.0.1:9"_s, u"--data"_s, data} + more),
                  parts(role, std::move(opens)))
    {
        language.set(u"en"_s);
    }
    App::Parts parts(const QString &role, base::Done opens)
    {
        App::Parts parts;
        parts.store = [this, role, opens] {
            auto store = std::make_unique<testing::MemoryStore>(base::StationId(role + u"-1"_s));
            store->opens = opens;
            (void)store->setStaff({station::StaffEntry{base::StaffId(u"s1"_s), u"S. Patil"_s, u"officer"_s, u"hash"_s, false}});
            paintedFirst = screens.window().isPainted();
            return store;
        };
        parts.secretCheck = [](const base::Secret &secret, const QString &) { return secret.reveal() == u"246813"_s; };
        parts.mediaProgram = u"/no/such/media"_s;
        parts.clock = &clock;
        return parts;
    }

    base::SystemClock clock;
    ui::shell::Language language;
    bool paintedFirst = false;
    Ui screens;
};

} // namespace

class KioskUiTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::theme::apply(*qApp); }
    void windowComesBeforeTheStore();
    void startAndEnd();
    void failureIsShownAndKept_data();
    void failureIsShownAndKept();
    void displayIsHandedOver();
    void aSeatWaitsForItsOwnScreen();
};

void KioskUiTest::windowComesBeforeTheStore()
{
    QTemporaryDir folder;
    OneRole desk(u"desk"_s, folder.path());
    QSignalSpy opened(&desk.screens, &Ui::opened);
    desk.screens.start();
    QTRY_COMPARE(opened.size(), 1);
    QVERIFY(desk.paintedFirst);
    const Hand hand;
    QVERIFY(hand.type(u"signInSecret"_s, u"246813"_s)); // the only name is chosen already
    QVERIFY(hand.press(u"keypadDone"_s));
    QVERIFY(hand.sees(u"dayPage"_s));
    for (const auto &tab : {u"tabRequests"_s, u"tabRegister"_s, u"tabHealth"_s, u"tabDay"_s})
        QVERIFY(hand.press(tab));
    QVERIFY(!hand.find(u"handOver"_s)); // no booth on this display
}

// On the PC of desk and booth a visitor's seat covers neither of them.
void KioskUiTest::aSeatWaitsForItsOwnScreen()
{
    QVERIFY(QGuiApplication::screens().size() < 3);
    QTemporaryDir folder;
    const QStringList words{u"--station"_s, u"booth-1v"_s, u"--simulate"_s, u"camera,microphone,speaker"_s};
    OneRole seat(u"booth"_s, folder.path(), words + QStringList{u"--paired"_s});
    QSignalSpy opened(&seat.screens, &Ui::opened);
    seat.screens.start();
    QVERIFY(!seat.screens.window().isVisible());
    OneRole placed(u"booth"_s, folder.path(), words + QStringList{u"--paired"_s, u"--display"_s, u"0"_s}); // somebody said where
    QSignalSpy placedOpened(&placed.screens, &Ui::opened);
    placed.screens.start();
    QTRY_COMPARE(placedOpened.size(), 1);
    QVERIFY(placed.screens.window().isVisible());
    QVERIFY(opened.isEmpty() && !seat.screens.window().isVisible()); // it has signed in nowhere meanwhile
}

void KioskUiTest::startAndEnd()
{
    QTemporaryDir folder;
    for (const auto &role : {u"desk"_s, u"booth"_s}) {
        OneRole station(role, folder.path(), {u"--exit-after-start"_s});
        QSignalSpy ended(&station.screens, &Ui::ended);
        station.screens.start();
        QTRY_COMPARE(ended.size(), 1);
        QCOMPARE(ended.constFirst().constFirst().toInt(), 0);
    }
}

void KioskUiTest::failureIsShownAndKept_data()
{
    QTest::addColumn<base::FailureCode>("code");
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("newer") << base::FailureCode::StoreNewer << u"newer version"_s << 3;
    QTest::newRow("full") << base::FailureCode::DiskFull << u"Make room"_s << 4;
    QTest::newRow("key") << base::FailureCode::KeyMissing << u"backup"_s << 4;
}

void KioskUiTest::failureIsShownAndKept()
{
    QFETCH(base::FailureCode, code);
    QFETCH(QString, words);
    QFETCH(int, exitCode);
    QTemporaryDir folder;
    OneRole desk(u"desk"_s, folder.path(), {}, base::fail(code));
    QSignalSpy ended(&desk.screens, &Ui::ended);
    desk.screens.start();
    const Hand hand;
    QVERIFY(hand.reads(u"startText"_s, words));
    QVERIFY(ended.isEmpty());
    QVERIFY(hand.press(u"startClose"_s));
    QCOMPARE(ended.constFirst().constFirst().toInt(), exitCode);
    OneRole unseen(u"desk"_s, folder.path(), {u"--exit-after-start"_s}, base::fail(code));
    QSignalSpy over(&unseen.screens, &Ui::ended);
    unseen.screens.start();
    QTRY_COMPARE(over.size(), 1);
    QCOMPARE(over.constFirst().constFirst().toInt(), exitCode);
}

// Both roles of one display, over their real link.
void KioskUiTest::displayIsHandedOver()
{
    QTemporaryDir folder;
    OneRole desk(u"desk"_s, folder.path(), {u"--paired"_s});
    OneRole booth(u"booth"_s, folder.path(), {u"--paired"_s});
    desk.screens.start();
    booth.screens.start();
    const Hand hand;
    QVERIFY(hand.type(u"signInSecret"_s, u"246813"_s));
    QVERIFY(hand.press(u"keypadDone"_s));
    QVERIFY(hand.sees(u"dayPage"_s));
    QVERIFY(!booth.screens.window().isVisible());
    QVERIFY(hand.press(u"handOver"_s));
    QTRY_VERIFY(booth.screens.window().isVisible());
    QVERIFY(!desk.screens.window().isVisible());
    QCOMPARE(booth.screens.window().geometry(), QGuiApplication::primaryScreen()->geometry());
    QVERIFY(hand.press(u"boothReturn"_s));
    QTRY_VERIFY(desk.screens.window().isVisible());
    QVERIFY(!hand.find(u"dayPage"_s));
    QVERIFY(hand.press(u"returnCancel"_s));
    QTRY_VERIFY(!desk.screens.window().isVisible());
    QVERIFY(hand.press(u"boothReturn"_s));
    QVERIFY(hand.type(u"signInSecret"_s, u"246813"_s));
    QVERIFY(hand.press(u"keypadDone"_s));
    QVERIFY(hand.sees(u"dayPage"_s));
    QTRY_VERIFY(!booth.screens.window().isVisible());
    QCOMPARE(desk.screens.desk()->screen()->state(), DeskScreen::State::Open);
}

MULAKAT_TEST(KioskUiTest)
#include "test_kioskui.moc"
