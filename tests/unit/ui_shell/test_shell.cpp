#include "shellrig.h"
#include "support/testrunner.h"

using namespace mulakat;
using namespace mulakat::testing;
using namespace mulakat::ui;
using namespace Qt::StringLiterals;
using shell::DeskScreen;

// The window round the pages: bars, tabs, languages, what is never seen.
class ShellTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { shell::Language(*qApp).set(u"en"_s); }
    void offlineIsSaid();
    void aloneIsNeverOffline();
    void tabsCountWork();
    void findGoesToTheDay();
    void helpIsShown();
    void closingKeysAreSwallowed_data();
    void closingKeysAreSwallowed();
    void windowFillsItsScreen();
    void startPageSaysWhy();
    void languageChangesLive();
    void nothingOverlaps_data();
    void nothingOverlaps();
};

void ShellTest::offlineIsSaid()
{
    ShellRig rig;
    QVERIFY(rig.signIn());
    QVERIFY(rig.hand.press(u"tabRequests"_s));
    station::DeskSnapshot day = *rig.desk.snapshot();
    day.health.portalReached = false;
    day.health.portalLostUtcMs = deskTime(9, 31);
    day.health.waitingToSend = 14;
    rig.desk.publish(day);
    QVERIFY(rig.hand.reads(u"offlineBanner"_s, u"Portal not reached since 09:31."_s));
    QVERIFY(rig.hand.reads(u"offlineBanner"_s, u"Face to face goes on"_s));
    QVERIFY(rig.hand.reads(u"offlineBanner"_s, u"14 entries to send"_s));
    rig.shot(u"offline"_s);
    day.health.portalReached = true;
    rig.desk.publish(day);
    QVERIFY(rig.hand.misses(u"offlineBanner"_s));
}

void ShellTest::aloneIsNeverOffline()
{
    ShellRig rig;
    QVERIFY(rig.signIn());
    QVERIFY(rig.hand.press(u"tabRequests"_s));
    station::DeskSnapshot day = *rig.desk.snapshot();
    day.health.standalone = true;
    day.health.portalReached = false;
    rig.desk.publish(day);
    QVERIFY(rig.hand.misses(u"offlineBanner"_s));
    QVERIFY(rig.station.portal().mark == presenters::Mark::Ready);
}

void ShellTest::tabsCountWork()
{
    ShellRig rig;
    QVERIFY(rig.signIn());
    station::DeskSnapshot day = *rig.desk.snapshot();
    day.requests = {station::RequestLine{}, station::RequestLine{}};
    day.health.diskOk = false;
    rig.desk.publish(day);
    QCOMPARE(rig.station.requestsWork(), 2);
    QVERIFY(rig.station.healthWork() >= 1);
    QVERIFY(rig.station.dayWork() > 0);
    QVERIFY(rig.station.dayWork() < day.day.size());
    rig.shot(u"tabs"_s);
}

void ShellTest::findGoesToTheDay()
{
    ShellRig rig;
    QVERIFY(rig.signIn());
    QVERIFY(rig.hand.press(u"tabRegister"_s));
    QSignalSpy asked(rig.screen, &DeskScreen::findAsked);
    QVERIFY(rig.hand.type(u"findField"_s, u"617"_s));
    QVERIFY(rig.hand.sees(u"dayPage"_s));
    QCOMPARE(asked.constLast().constFirst().toString(), u"617"_s);
}

void ShellTest::helpIsShown()
{
    ShellRig rig;
    QVERIFY(rig.signIn());
    QVERIFY(rig.hand.press(u"tabRequests"_s));
    Q_EMIT rig.desk.helpAsked({}, u"3"_s);
    QVERIFY(rig.hand.reads(u"helpBanner"_s, u"3"_s));
    Q_EMIT rig.desk.helpAsked({}, u"3v"_s);
    QVERIFY(rig.hand.reads(u"helpBanner"_s, u"seat of booth 3"_s)); // which end it is
    QVERIFY(rig.hand.press(u"helpBannerAction"_s));
    QVERIFY(rig.hand.misses(u"helpBanner"_s));
}

void ShellTest::closingKeysAreSwallowed_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<bool>("swallowed");
    const auto row = [](const char *name, int key, Qt::KeyboardModifiers modifiers, bool swallowed) {
        QTest::newRow(name) << key << modifiers << swallowed;
    };
    row("Alt+F4", Qt::Key_F4, Qt::AltModifier, true);
    row("Ctrl+Q", Qt::Key_Q, Qt::ControlModifier, true);
    row("Ctrl+W", Qt::Key_W, Qt::ControlModifier, true);
    row("F11", Qt::Key_F11, Qt::NoModifier, true);
    row("Alt+Tab", Qt::Key_Tab, Qt::AltModifier, true);
    row("Meta", Qt::Key_Super_L, Qt::NoModifier, true);
    row("Print", Qt::Key_Print, Qt::NoModifier, true);
    row("Ctrl+Alt+Delete", Qt::Key_Delete, Qt::ControlModifier | Qt::AltModifier, true);
    row("F4", Qt::Key_F4, Qt::NoModifier, false); // "Not this person"
    row("F2", Qt::Key_F2, Qt::NoModifier, false);
    row("Q", Qt::Key_Q, Qt::ShiftModifier, false);
    row("Tab", Qt::Key_Tab, Qt::NoModifier, false);
    row("Escape", Qt::Key_Escape, Qt::NoModifier, false);
}

void ShellTest::closingKeysAreSwallowed()
{
    QFETCH(int, key);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    QFETCH(bool, swallowed);
    QCOMPARE(shell::isClosingKey(key, modifiers), swallowed);
    ShellRig rig;
    QTest::keyClick(&rig.window, Qt::Key(key), modifiers);
    rig.window.close();
    QVERIFY(rig.window.isVisible());
}

void ShellTest::windowFillsItsScreen()
{
    ShellRig rig;
    rig.window.showOn(QGuiApplication::primaryScreen(), true);
    QTRY_COMPARE(rig.window.geometry(), QGuiApplication::primaryScreen()->geometry());
}

void ShellTest::startPageSaysWhy()
{
    shell::Language language(*qApp);
    language.set(u"en"_s);
    shell::Window window(language);
    auto *page = new shell::StartPage;
    window.setContent(page);
    QSignalSpy painted(&window, &shell::Window::firstPainted);
    window.resize(1366, 768);
    window.show();
    QTRY_COMPARE(painted.size(), 1);
    Hand hand;
    QVERIFY(!hand.find(u"startClose"_s));
    page->setProblem(u"The data belongs to a newer version. Install that version; nothing was changed."_s);
    page->setSecondsLeft(20);
    QVERIFY(hand.reads(u"startText"_s, u"newer version"_s));
    QSignalSpy closed(page, &shell::StartPage::closeAsked);
    QVERIFY(hand.press(u"startClose"_s));
    QCOMPARE(closed.size(), 1);
    QVERIFY2(layoutFaults(window).isEmpty(), qPrintable(layoutFaults(window).join(u'\n')));
    window.repaint();
    QCOMPARE(painted.size(), 1);
}

void ShellTest::languageChangesLive()
{
    ShellRig rig;
    QVERIFY(rig.hand.press(u"languageSwitch"_s));
    QCOMPARE(rig.language.current(), u"hi"_s);
    QTRY_COMPARE(rig.hand.text(u"signInTitle"_s).at(0).script(), QChar::Script_Devanagari);
    QVERIFY(rig.signIn());
    QVERIFY(rig.hand.text(u"tabDay"_s).at(0).script() == QChar::Script_Devanagari);
    QVERIFY(rig.hand.reads(u"topClock"_s, u"10:10"_s)); // figures that people compare stay 0-9
    QTest::keyClick(&rig.window, Qt::Key_L, Qt::ControlModifier);
    QTRY_COMPARE(rig.hand.text(u"tabDay"_s), u"Day"_s);
}

void ShellTest::nothingOverlaps_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("language");
    for (const QSize &size : {QSize(1366, 768), QSize(1920, 1080)}) {
        for (const auto &language : {u"en"_s, u"hi"_s, u"ur"_s})
            QTest::addRow("%d %s", size.width(), qPrintable(language)) << size << language;
    }
}

void ShellTest::nothingOverlaps()
{
    QFETCH(QSize, size);
    QFETCH(QString, language);
    ShellRig rig;
    rig.language.set(language); // ur: English words, mirrored
    rig.window.resize(size);
    QCoreApplication::processEvents(); // the change of language is posted
    const QString tail = u'-' + language + u'-' + QString::number(size.width());
    QVERIFY(rig.hand.sees(u"signInNames"_s));
    QTRY_VERIFY2(layoutFaults(rig.window).isEmpty(), qPrintable(layoutFaults(rig.window).join(u'\n')));
    rig.shot(u"signin"_s + tail);
    QVERIFY(rig.signIn());
    rig.screen->setHandOverPossible(true);
    station::DeskSnapshot day = *rig.desk.snapshot();
    day.health.portalReached = false;
    day.health.portalLostUtcMs = deskTime(9, 31);
    day.health.waitingToSend = 1400;
    day.health.jailName = u"Yerawada Central Prison, Pune, Maharashtra"_s;
    day.requests = QList<station::RequestLine>(12);
    rig.desk.publish(day);
    QVERIFY(rig.hand.press(u"tabRequests"_s));
    QCoreApplication::processEvents();
    QTRY_VERIFY2(layoutFaults(rig.window).isEmpty(), qPrintable(layoutFaults(rig.window).join(u'\n')));
    rig.shot(u"frame"_s + tail);
}

MULAKAT_TEST(ShellTest)
#include "test_shell.moc"
