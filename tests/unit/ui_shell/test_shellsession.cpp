#include "shellrig.h"
#include "support/testrunner.h"

using namespace mulakat;
using namespace mulakat::testing;
using namespace mulakat::ui;
using namespace Qt::StringLiterals;
using shell::DeskScreen;

// Who is at the desk: sign-in, lock, handing the screen over.
class ShellSessionTest : public QObject
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
    void handOverNeedsASecret();
    void returnCanBeGivenUp();
    void boothShowsNothingOfTheDesk();
};

void ShellSessionTest::officerSignsIn()
{
    ShellRig rig;
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

void ShellSessionTest::wrongSecretSaysWhatToDo()
{
    ShellRig rig;
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

void ShellSessionTest::secondPressIsIgnored()
{
    ShellRig rig;
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

void ShellSessionTest::nothingIsAskedWithoutName()
{
    ShellRig rig;
    QVERIFY(rig.hand.type(u"signInSecret"_s, u"246813"_s));
    QVERIFY(rig.hand.press(u"keypadDone"_s));
    QVERIFY(rig.hand.reads(u"signInSecretError"_s, u"name"_s));
    QCOMPARE(rig.desk.count(u"signIn"_s), 0);
}

void ShellSessionTest::capsLockIsSaid()
{
    ShellRig rig;
    auto *secret = rig.window.findChild<QLineEdit *>(u"signInSecret"_s);
    secret->setFocus();
    QTest::sendKeyEvent(QTest::Click, secret, Qt::Key_A, u"A"_s, Qt::NoModifier);
    QVERIFY(rig.hand.sees(u"signInCaps"_s));
    QTest::sendKeyEvent(QTest::Click, secret, Qt::Key_A, u"a"_s, Qt::NoModifier);
    QVERIFY(rig.hand.misses(u"signInCaps"_s));
}

void ShellSessionTest::lockedDeskShowsTimesNotNames()
{
    ShellRig rig;
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

void ShellSessionTest::workIsAsItWasLeft()
{
    ShellRig rig;
    QVERIFY(rig.signIn());
    QVERIFY(rig.hand.press(u"tabRegister"_s));
    rig.desk.signOut();
    QVERIFY(rig.hand.misses(u"registerPage"_s));
    QVERIFY(rig.hand.type(u"signInSecret"_s, u"246813"_s)); // the same officer is chosen already
    QVERIFY(rig.hand.press(u"keypadDone"_s));
    QVERIFY(rig.hand.sees(u"registerPage"_s));
}

void ShellSessionTest::touchesKeepTheSessionAwake()
{
    ShellRig rig;
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

void ShellSessionTest::handOverNeedsASecret()
{
    ShellRig rig;
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

void ShellSessionTest::returnCanBeGivenUp()
{
    ShellRig rig;
    QVERIFY(rig.signIn());
    rig.screen->handOver();
    rig.screen->askReturn();
    QSignalSpy over(rig.screen, &DeskScreen::handedOver);
    QVERIFY(rig.hand.press(u"returnCancel"_s));
    QCOMPARE(over.size(), 1);
    QCOMPARE(rig.screen->state(), DeskScreen::State::HandedOver);
}

void ShellSessionTest::boothShowsNothingOfTheDesk()
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

MULAKAT_TEST(ShellSessionTest)
#include "test_shellsession.moc"
