#include "layoutcheck.h"

#include "../../flow/hand.h"
#include "../ui_desk/sampleday.h"
#include "support/testrunner.h"
#include "ui/presenters/sessionpresenter.h"
#include "ui/presenters/stationpresenter.h"
#include "ui/shell/boothscreen.h"
#include "ui/shell/deskscreen.h"
#include "ui/shell/language.h"
#include "ui/shell/startpage.h"
#include "ui/shell/window.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>

using namespace mulakat;
using namespace mulakat::testing;
using namespace mulakat::ui;
using namespace Qt::StringLiterals;
using shell::DeskScreen;

namespace {

// A desk's window over a played desk.
struct Rig {
    Rig() : clock(deskTime(10, 10)), session((desk.staff.reset(), desk), clock), station(desk, clock), language(*qApp), window(language)
    {
        desk.names = {u"A. Kulkarni"_s, u"R. Deshmukh"_s, u"S. Patil"_s};
        language.set(u"en"_s);
        screen = new DeskScreen(session, station, language);
        for (const auto &page : {u"day"_s, u"requests"_s, u"register"_s, u"health"_s}) {
            auto *label = new widgets::Label(page + u" page with Sunita Devi"_s);
            label->setObjectName(page + u"Page"_s);
            screen->addPage(page, label);
        }
        screen->showPage(u"day"_s);
        window.setContent(screen);
        desk.publish(sampleDay());
        window.resize(1366, 768);
        window.show();
        window.activateWindow();
    }
    bool signIn()
    {
        return hand.choose(u"signInNames"_s, u"S. Patil"_s) && hand.type(u"signInSecret"_s, u"246813"_s) && hand.press(u"keypadDone"_s)
            && hand.sees(u"dayPage"_s);
    }
    void shot(const QString &name)
    {
        const QString folder = qEnvironmentVariable("MULAKAT_SHOTS");
        if (!folder.isEmpty() && QDir().mkpath(folder))
            window.grab().save(folder + u'/' + name + u".png"_s);
    }

    DeskClock clock;
    FakeDesk desk;
    presenters::SessionPresenter session;
    presenters::StationPresenter station;
    shell::Language language;
    shell::Window window;
    DeskScreen *screen = nullptr;
    Hand hand;
};

} // namespace

class ShellTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { shell::Language(*qApp).set(u"en"_s); }
    void officerSignsIn();
    void wrongSecretSaysWhatToDo();
    void secondPressIsIgnored();
    void nothingIsAskedWithoutName();
    void capsLockIsSaid();
    void lockedDeskShowsTimesNotNames();
    void workIsAsItWasLeft();
    void touchesKeepTheSessionAwake();
    void offlineIsSaid();
    void aloneIsNeverOffline();
    void tabsCountWork();
    void findGoesToTheDay();
    void helpIsShown();
    void handOverNeedsASecret();
    void returnCanBeGivenUp();
    void boothShowsNothingOfTheDesk();
    void closingKeysAreSwallowed_data();
    void closingKeysAreSwallowed();
    void windowFillsItsScreen();
    void startPageSaysWhy();
    void languageChangesLive();
    void nothingOverlaps_data();
    void nothingOverlaps();
};

void ShellTest::officerSignsIn()
{
    Rig rig;
    QVERIFY(rig.hand.sees(u"signInNames"_s));
    QVERIFY(!rig.hand.find(u"tabDay"_s));
    QVERIFY(rig.signIn());
    QCOMPARE(rig.desk.count(u"signIn S. Patil 246813"_s), 1);
    QCOMPARE(rig.screen->state(), DeskScreen::State::Open);
    QVERIFY(rig.hand.reads(u"topOfficer"_s, u"S. Patil"_s));
    QVERIFY(rig.hand.press(u"signOut"_s));
    QVERIFY(rig.hand.misses(u"topOfficer"_s));
    QVERIFY(rig.window.findChild<QLineEdit *>(u"signInSecret"_s)->text().isEmpty());
}

void ShellTest::wrongSecretSaysWhatToDo()
{
    Rig rig;
    rig.desk.refuse[u"signIn"_s] = base::fail(base::FailureCode::WrongSecret, {{u"left"_s, 3}});
    QVERIFY(rig.hand.choose(u"signInNames"_s, u"S. Patil"_s));
    QVERIFY(rig.hand.type(u"signInSecret"_s, u"111222"_s));
    QVERIFY(rig.hand.press(u"keypadDone"_s));
    QVERIFY(rig.hand.reads(u"signInSecretError"_s, u"3"_s));
    rig.shot(u"signin-wrong"_s);
    auto *secret = rig.window.findChild<QLineEdit *>(u"signInSecret"_s);
    QCOMPARE(secret->selectedText(), secret->text()); // the next key replaces it
    QCOMPARE(rig.screen->state(), DeskScreen::State::Locked);
    rig.desk.refuse[u"signIn"_s] = base::fail(base::FailureCode::TooManyTries, {{u"seconds"_s, 15}});
    QVERIFY(rig.hand.press(u"keypadDone"_s));
    QVERIFY(rig.hand.reads(u"signInSecretError"_s, u"15"_s));
    QVERIFY(rig.signIn());
}

void ShellTest::secondPressIsIgnored()
{
    Rig rig;
    rig.desk.hold = true;
    QVERIFY(rig.hand.choose(u"signInNames"_s, u"S. Patil"_s));
    QVERIFY(rig.hand.type(u"signInSecret"_s, u"246813"_s));
    QVERIFY(rig.hand.press(u"keypadDone"_s));
    QVERIFY(rig.hand.press(u"keypadDone"_s));
    QCOMPARE(rig.desk.count(u"signIn"_s), 1);
    rig.desk.hold = false;
    rig.desk.release();
    QVERIFY(rig.hand.sees(u"dayPage"_s));
}

void ShellTest::nothingIsAskedWithoutName()
{
    Rig rig;
    QVERIFY(rig.hand.type(u"signInSecret"_s, u"246813"_s));
    QVERIFY(rig.hand.press(u"keypadDone"_s));
    QVERIFY(rig.hand.reads(u"signInSecretError"_s, u"name"_s));
    QCOMPARE(rig.desk.count(u"signIn"_s), 0);
}

void ShellTest::capsLockIsSaid()
{
    Rig rig;
    auto *secret = rig.window.findChild<QLineEdit *>(u"signInSecret"_s);
    secret->setFocus();
    QTest::sendKeyEvent(QTest::Click, secret, Qt::Key_A, u"A"_s, Qt::NoModifier);
    QVERIFY(rig.hand.sees(u"signInCaps"_s));
    QTest::sendKeyEvent(QTest::Click, secret, Qt::Key_A, u"a"_s, Qt::NoModifier);
    QVERIFY(rig.hand.misses(u"signInCaps"_s));
}

static QString everythingRead(const QWidget &window)
{
    QString words;
    for (const QLabel *label : window.findChildren<QLabel *>())
        words += label->isVisible() ? label->text() + u'\n' : QString();
    return words;
}

void ShellTest::lockedDeskShowsTimesNotNames()
{
    Rig rig;
    QVERIFY(rig.signIn());
    rig.desk.signOut(); // the idle time is over
    QVERIFY(rig.hand.sees(u"lockedPanel"_s));
    QVERIFY(rig.hand.reads(u"signInTitle"_s, u"locked"_s));
    rig.shot(u"locked"_s);
    QVERIFY(rig.hand.text(u"lockedLine0"_s).contains(u':') || rig.hand.text(u"lockedLine0"_s).contains(u"help"_s));
    const QString words = everythingRead(rig.window);
    for (const station::VisitLine &line : rig.desk.snapshot()->day) {
        QVERIFY2(!words.contains(line.visitor), qPrintable(line.visitor));
        QVERIFY2(line.inmate.isEmpty() || !words.contains(line.inmate), qPrintable(line.inmate));
    }
}

void ShellTest::workIsAsItWasLeft()
{
    Rig rig;
    QVERIFY(rig.signIn());
    QVERIFY(rig.hand.press(u"tabRegister"_s));
    rig.desk.signOut();
    QVERIFY(rig.hand.misses(u"registerPage"_s));
    QVERIFY(rig.hand.type(u"signInSecret"_s, u"246813"_s)); // the same officer is chosen already
    QVERIFY(rig.hand.press(u"keypadDone"_s));
    QVERIFY(rig.hand.sees(u"registerPage"_s));
}

void ShellTest::touchesKeepTheSessionAwake()
{
    Rig rig;
    QVERIFY(rig.signIn());
    rig.desk.calls.clear();
    rig.clock.advance(60'000);
    QTest::mouseClick(rig.screen, Qt::LeftButton);
    QTest::mouseClick(rig.screen, Qt::LeftButton);
    QCOMPARE(rig.desk.count(u"touch"_s), 1); // not every press goes to the station
    rig.clock.advance(60'000);
    QTest::keyClick(rig.screen, Qt::Key_Down);
    QCOMPARE(rig.desk.count(u"touch"_s), 2);
}

void ShellTest::offlineIsSaid()
{
    Rig rig;
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
    Rig rig;
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
    Rig rig;
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
    Rig rig;
    QVERIFY(rig.signIn());
    QVERIFY(rig.hand.press(u"tabRegister"_s));
    QSignalSpy asked(rig.screen, &DeskScreen::findAsked);
    QVERIFY(rig.hand.type(u"findField"_s, u"617"_s));
    QVERIFY(rig.hand.sees(u"dayPage"_s));
    QCOMPARE(asked.constLast().constFirst().toString(), u"617"_s);
}

void ShellTest::helpIsShown()
{
    Rig rig;
    QVERIFY(rig.signIn());
    QVERIFY(rig.hand.press(u"tabRequests"_s));
    Q_EMIT rig.desk.helpAsked({}, u"3"_s);
    QVERIFY(rig.hand.reads(u"helpBanner"_s, u"3"_s));
    Q_EMIT rig.desk.helpAsked({}, u"3v"_s);
    QVERIFY(rig.hand.reads(u"helpBanner"_s, u"seat of booth 3"_s)); // which end it is
    QVERIFY(rig.hand.press(u"helpBannerAction"_s));
    QVERIFY(rig.hand.misses(u"helpBanner"_s));
}

void ShellTest::handOverNeedsASecret()
{
    Rig rig;
    QVERIFY(rig.signIn());
    QVERIFY(!rig.hand.find(u"handOver"_s)); // no booth on this display
    rig.screen->setHandOverPossible(true);
    QSignalSpy over(rig.screen, &DeskScreen::handedOver);
    QSignalSpy returned(rig.screen, &DeskScreen::returned);
    QVERIFY(rig.hand.press(u"handOver"_s));
    QCOMPARE(over.size(), 1);
    QVERIFY(!rig.session.isSignedIn());
    // The call's end, new facts: nothing brings the desk back.
    rig.desk.publish(sampleDay(3));
    QCOMPARE(rig.screen->state(), DeskScreen::State::HandedOver);
    QSignalSpy shown(rig.screen, &DeskScreen::returnShown);
    rig.screen->askReturn();
    QCOMPARE(shown.size(), 1);
    QVERIFY(rig.hand.sees(u"returnCancel"_s));
    QVERIFY(!rig.hand.find(u"lockedPanel"_s));
    rig.shot(u"return"_s);
    rig.desk.refuse[u"signIn"_s] = base::fail(base::FailureCode::WrongSecret, {{u"left"_s, 4}});
    QVERIFY(rig.hand.type(u"signInSecret"_s, u"000111"_s));
    QVERIFY(rig.hand.press(u"keypadDone"_s));
    QVERIFY(rig.hand.reads(u"signInSecretError"_s, u"4"_s));
    QCOMPARE(rig.screen->state(), DeskScreen::State::HandedOver);
    QVERIFY(rig.signIn());
    QCOMPARE(returned.size(), 1);
    QCOMPARE(rig.screen->state(), DeskScreen::State::Open);
}

void ShellTest::returnCanBeGivenUp()
{
    Rig rig;
    QVERIFY(rig.signIn());
    rig.screen->handOver();
    rig.screen->askReturn();
    QSignalSpy over(rig.screen, &DeskScreen::handedOver);
    QVERIFY(rig.hand.press(u"returnCancel"_s));
    QCOMPARE(over.size(), 1);
    QCOMPARE(rig.screen->state(), DeskScreen::State::HandedOver);
}

void ShellTest::boothShowsNothingOfTheDesk()
{
    auto *page = new widgets::Label(u"booth"_s);
    shell::BoothScreen booth(page);
    booth.resize(1366, 768);
    booth.show();
    Hand hand;
    QVERIFY(!hand.find(u"boothReturn"_s));
    booth.setShared(true);
    theme::setScheme(*page, theme::Scheme::Dark); // in a talk
    QCOMPARE(&theme::coloursOf(*booth.findChild<QWidget *>(u"boothReturn"_s)), &theme::Tokens::dark());
    QSignalSpy asked(&booth, &shell::BoothScreen::returnAsked);
    QVERIFY(hand.press(u"boothReturn"_s));
    QCOMPARE(asked.size(), 1);
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
    Rig rig;
    QTest::keyClick(&rig.window, Qt::Key(key), modifiers);
    rig.window.close();
    QVERIFY(rig.window.isVisible());
}

void ShellTest::windowFillsItsScreen()
{
    Rig rig;
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
    Rig rig;
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
    Rig rig;
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
