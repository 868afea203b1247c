#include "fakecheckin.h"
#include "support/testrunner.h"
#include "ui/presenters/checkinpresenter.h"

#include <QSignalSpy>
#include <QTest>

using namespace mulakat;
using namespace mulakat::testing;
using namespace Qt::StringLiterals;
using ui::presenters::CheckinPresenter;
using ui::presenters::CheckinScreen;

class TestCheckinPresenter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void slipCardPictureToken();
    void languageSpeaksFirst();
    void slipBeforeALanguage();
    void numberByKeys();
    void nothingIsReadBeforeItIsAllowed();
    void everyAdultsCard();
    void refusals_data();
    void refusals();
    void cameraMissing();
    void idleAsksThenWipes();
    void tokenMakesRoom();
    void lateAnswersAreDropped();
    void printerOutOfPaper();
    void theCameraReads();
    void hintsStand();
    void hintsAreSaidOnce();
    void noHintWithoutPictures();
    void aCardWithoutCode();
    void tooManyTriesCallsAnOfficer();

private:
    struct Rig {
        Rig()
        {
            QObject::connect(&presenter, &CheckinPresenter::say, &presenter, [this](const QString &key, const QStringList &words) {
                said << key.mid(QStringLiteral("say.checkin.").size());
                saidWords = words;
            });
        }
        CheckinScreen screen() const { return presenter.shown().screen; }
        void toAsk()
        {
            presenter.chooseLanguage(u"ta"_s);
            presenter.goOn();
            service.scan(u"2026/12/01/617"_s);
            QTRY_COMPARE(screen(), CheckinScreen::Ask);
        }
        FakeCheckin service;
        HandClock clock;
        CheckinPresenter presenter{service, clock, u"en"_s};
        QStringList said;
        QStringList saidWords;
    };
};

void TestCheckinPresenter::slipCardPictureToken()
{
    Rig r;
    QSignalSpy print(&r.presenter, &CheckinPresenter::printAsked);
    r.toAsk();
    QCOMPARE(r.service.claims, QStringList{u"2026/12/01/617"_s});
    r.presenter.goOn();
    QCOMPARE(r.screen(), CheckinScreen::Card);
    r.service.scan(u"a card"_s);
    QTRY_COMPARE(r.screen(), CheckinScreen::Look);
    QCOMPARE(r.service.cards, QStringList{u"a card"_s});
    QCOMPARE(r.service.languages, QStringList{u"ta"_s});
    QVERIFY(r.service.looking);
    r.service.camera = QImage(64, 48, QImage::Format_RGB32);
    r.service.tellPicture();
    r.presenter.goOn();
    r.presenter.goOn(); // pressed twice
    QTRY_COMPARE(r.screen(), CheckinScreen::Token);
    QCOMPARE(r.service.kept.size(), 1);
    QVERIFY(!r.service.looking);
    QCOMPARE(r.presenter.shown().token, u"4-101"_s);
    QCOMPARE(r.presenter.shown().stage, 4);
    QCOMPARE(r.said, (QStringList{u"name"_s, u"slip"_s, u"ask"_s, u"card"_s, u"look"_s, u"token"_s}));
    QCOMPARE(r.saidWords, (QStringList{u"digits.4-101"_s, u"digits.4"_s}));
    QCOMPARE(print.size(), 1);
    QCOMPARE(print.at(0).at(1).toString(), u"ta"_s);
    r.presenter.goOn();
    QCOMPARE(r.screen(), CheckinScreen::Language);
    QCOMPARE(r.presenter.shown(), ([] {
                 ui::presenters::CheckinShown clean;
                 clean.language = u"en"_s;
                 return clean;
             }()));
}

void TestCheckinPresenter::languageSpeaksFirst()
{
    Rig r;
    r.presenter.chooseLanguage(u"hi"_s);
    QCOMPARE(r.screen(), CheckinScreen::Language);
    QCOMPARE(r.presenter.shown().language, u"hi"_s);
    QCOMPARE(r.said, QStringList{u"name"_s});
    r.presenter.chooseLanguage(u"ta"_s); // another one: heard first, too
    QCOMPARE(r.screen(), CheckinScreen::Language);
    r.presenter.chooseLanguage(u"ta"_s);
    QCOMPARE(r.screen(), CheckinScreen::Slip);
    QCOMPARE(r.said, (QStringList{u"name"_s, u"name"_s, u"slip"_s}));
}

void TestCheckinPresenter::slipBeforeALanguage()
{
    Rig r;
    r.service.scan(u"2026/12/01/617"_s);
    QTRY_COMPARE(r.screen(), CheckinScreen::Ask);
    QCOMPARE(r.presenter.shown().language, u"ta"_s); // the family's own
}

void TestCheckinPresenter::numberByKeys()
{
    Rig r;
    r.presenter.chooseLanguage(u"en"_s);
    r.presenter.goOn();
    r.presenter.typeNumber();
    QCOMPARE(r.screen(), CheckinScreen::Number);
    r.presenter.goOn(); // nothing typed
    QVERIFY(r.service.claims.isEmpty());
    for (const QChar digit : u"6178"_s)
        r.presenter.digit(digit);
    r.presenter.backspace();
    QCOMPARE(r.presenter.shown().digits, u"617"_s);
    for (int i = 0; i < 40; ++i)
        r.presenter.digit(u'1');
    QCOMPARE(r.presenter.shown().digits.size(), CheckinPresenter::mostDigits);
    for (int i = 0; i < 17; ++i)
        r.presenter.backspace();
    r.presenter.goOn();
    r.presenter.goOn();
    QTRY_COMPARE(r.screen(), CheckinScreen::Ask);
    QCOMPARE(r.service.claims, QStringList{u"617"_s});
    r.presenter.back();
    QCOMPARE(r.screen(), CheckinScreen::Language);
}

void TestCheckinPresenter::nothingIsReadBeforeItIsAllowed()
{
    Rig r;
    r.toAsk();
    r.service.scan(u"a card"_s);
    QCoreApplication::processEvents();
    QVERIFY(r.service.cards.isEmpty());
    QCOMPARE(r.screen(), CheckinScreen::Ask);
    QCOMPARE(r.said.last(), u"ask"_s);
    r.presenter.noCard();
    r.presenter.noCard();
    QTRY_COMPARE(r.screen(), CheckinScreen::Look);
    QCOMPARE(r.service.withoutCard, 1);
}

void TestCheckinPresenter::everyAdultsCard()
{
    Rig r;
    r.service.visit.adults = r.service.left = 3;
    r.toAsk();
    r.presenter.goOn();
    r.service.readable = false;
    r.service.scan(u"blurred"_s);
    QTRY_COMPARE(r.presenter.shown().note, u"again"_s);
    QCOMPARE(r.presenter.shown().card, 1);
    r.service.readable = true;
    r.service.scan(u"first"_s);
    QTRY_COMPARE(r.presenter.shown().card, 2);
    QCOMPARE(r.said.last(), u"card.next"_s);
    r.service.cardRefuse = base::fail(base::FailureCode::VerifierNotRegistered, {{u"left"_s, 1}});
    r.service.scan(u"second"_s);
    QTRY_COMPARE(r.presenter.shown().card, 3);
    QCOMPARE(r.presenter.shown().note, u"officer-card"_s);
    r.service.cardRefuse = base::fail(base::FailureCode::VerifierNotRegistered, {{u"left"_s, 0}});
    r.service.scan(u"third"_s);
    QTRY_COMPARE(r.screen(), CheckinScreen::Look);
}

void TestCheckinPresenter::refusals_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("why");
    QTest::addColumn<QString>("problem");
    QTest::newRow("unknown") << int(base::FailureCode::UnknownVisit) << QString() << u"unknown"_s;
    QTest::newRow("day") << int(base::FailureCode::WrongDay) << QString() << u"other-day"_s;
    QTest::newRow("early") << int(base::FailureCode::TooEarly) << QString() << u"early"_s;
    QTest::newRow("late") << int(base::FailureCode::TooLate) << QString() << u"late"_s;
    QTest::newRow("video") << int(base::FailureCode::NotInThisState) << u"video"_s << u"video"_s;
    QTest::newRow("used") << int(base::FailureCode::NotInThisState) << u"used"_s << u"used"_s;
    QTest::newRow("over") << int(base::FailureCode::NotInThisState) << u"over"_s << u"over"_s;
    QTest::newRow("cancelled") << int(base::FailureCode::NotInThisState) << u"cancelled"_s << u"cancelled"_s;
    QTest::newRow("older slip") << int(base::FailureCode::NotInThisState) << u"replaced"_s << u"replaced"_s;
    QTest::newRow("forged") << int(base::FailureCode::NotVerified) << u"forged"_s << u"forged"_s;
    QTest::newRow("no key") << int(base::FailureCode::NotVerified) << u"no-key"_s << u"no-key"_s;
    QTest::newRow("another jail") << int(base::FailureCode::UnknownVisit) << u"other-jail"_s << u"other-jail"_s;
    QTest::newRow("state") << int(base::FailureCode::NotInThisState) << QString() << u"failed"_s;
    QTest::newRow("disk") << int(base::FailureCode::DiskFull) << QString() << u"failed"_s;
}

void TestCheckinPresenter::refusals()
{
    QFETCH(int, code);
    QFETCH(QString, why);
    QFETCH(QString, problem);
    Rig r;
    r.service.refuse = base::fail(base::FailureCode(code), {{u"why"_s, why}, {u"start"_s, u"10:50"_s}});
    r.presenter.chooseLanguage(u"en"_s);
    r.presenter.goOn();
    r.service.scan(u"1"_s);
    QTRY_COMPARE(r.screen(), CheckinScreen::Stop);
    QCOMPARE(r.presenter.shown().problem, problem);
    QCOMPARE(r.said.last(), problem);
    QCOMPARE(r.presenter.shown().opens, problem == u"early"_s ? QTime(10, 20) : QTime(10, 50));
    r.presenter.callOfficer();
    r.presenter.callOfficer();
    QCOMPARE(r.service.helps.size(), 1);
    static const QStringList final{u"early"_s, u"late"_s, u"other-day"_s, u"over"_s, u"cancelled"_s};
    r.presenter.goOn();
    QCOMPARE(r.screen(), final.contains(problem) ? CheckinScreen::Language : CheckinScreen::Slip);
}

void TestCheckinPresenter::cameraMissing()
{
    Rig r;
    r.service.missing = true;
    r.toAsk();
    r.presenter.noCard();
    QTRY_COMPARE(r.screen(), CheckinScreen::Look);
    QVERIFY(r.presenter.shown().cameraMissing);
    QCOMPARE(r.said.last(), u"no-camera"_s);
    r.presenter.goOn();
    QTRY_COMPARE(r.screen(), CheckinScreen::Token);
    QVERIFY(r.service.kept.isEmpty());
}

void TestCheckinPresenter::idleAsksThenWipes()
{
    Rig r;
    r.toAsk();
    r.clock.now += CheckinPresenter::askMs - 1;
    r.presenter.tick();
    QCOMPARE(r.screen(), CheckinScreen::Ask);
    r.clock.now += 1;
    r.presenter.setSpeaking(true); // the machine talks: nobody is idle
    r.presenter.tick();
    QCOMPARE(r.screen(), CheckinScreen::Ask);
    r.presenter.setSpeaking(false);
    r.presenter.tick();
    QCOMPARE(r.screen(), CheckinScreen::Ask);
    r.clock.now += CheckinPresenter::askMs;
    r.presenter.tick();
    QCOMPARE(r.screen(), CheckinScreen::Idle);
    r.presenter.touched();
    QCOMPARE(r.screen(), CheckinScreen::Ask);
    r.clock.now += CheckinPresenter::askMs;
    r.presenter.tick();
    r.presenter.setSpeaking(true); // the question is said
    r.presenter.setSpeaking(false);
    r.clock.now += CheckinPresenter::wipeMs - CheckinPresenter::askMs;
    r.presenter.tick();
    QCOMPARE(r.screen(), CheckinScreen::Language);
    QCOMPARE(r.presenter.shown().language, u"en"_s);
}

void TestCheckinPresenter::tokenMakesRoom()
{
    Rig r;
    r.service.missing = true;
    r.toAsk();
    r.presenter.noCard();
    QTRY_COMPARE(r.screen(), CheckinScreen::Look);
    r.presenter.goOn();
    QTRY_COMPARE(r.screen(), CheckinScreen::Token);
    r.clock.now += CheckinPresenter::tokenMs;
    r.presenter.tick();
    QCOMPARE(r.screen(), CheckinScreen::Language);
    QVERIFY(r.presenter.shown().token.isEmpty());
}

void TestCheckinPresenter::lateAnswersAreDropped()
{
    Rig r;
    r.presenter.chooseLanguage(u"en"_s);
    r.presenter.goOn();
    r.service.scan(u"617"_s);
    r.presenter.back(); // gone before the answer
    QCoreApplication::processEvents();
    QCOMPARE(r.screen(), CheckinScreen::Language);
}

void TestCheckinPresenter::printerOutOfPaper()
{
    Rig r;
    r.service.missing = true;
    r.presenter.setPrint(u"printed"_s); // no token, nothing to say
    QVERIFY(r.presenter.shown().print.isEmpty());
    r.toAsk();
    r.presenter.noCard();
    QTRY_COMPARE(r.screen(), CheckinScreen::Look);
    r.presenter.goOn();
    QTRY_COMPARE(r.screen(), CheckinScreen::Token);
    r.presenter.setPrint(u"not-printed"_s);
    QCOMPARE(r.said.last(), u"not-printed"_s);
    QCOMPARE(r.presenter.shown().token, u"4-101"_s);
}

// Where no scanner is: on for slip and card, off in between and before anybody came.
void TestCheckinPresenter::theCameraReads()
{
    Rig r;
    r.service.reader = true;
    r.presenter.chooseLanguage(u"en"_s);
    QVERIFY(!r.service.looking);
    r.presenter.goOn();
    QVERIFY(r.service.looking && r.service.reading && r.presenter.shown().reads);
    QCOMPARE(r.said.last(), u"slip.frame"_s);
    r.service.scan(u"617"_s);
    QTRY_COMPARE(r.screen(), CheckinScreen::Ask);
    QVERIFY(!r.service.looking && !r.service.reading && !r.presenter.shown().reads); // not before it was allowed
    r.presenter.goOn();
    QVERIFY(r.service.looking && r.service.reading);
    QCOMPARE(r.said.last(), u"card.frame"_s);
    r.service.missing = true; // pulled out
    r.service.tellPicture();
    QVERIFY(!r.presenter.shown().reads);
    QCOMPARE(r.said.last(), u"card"_s);
    r.service.missing = false;
    r.service.tellPicture();
    r.service.scan(u"a card"_s);
    QTRY_COMPARE(r.screen(), CheckinScreen::Look);
    QVERIFY(r.service.looking && !r.service.reading);
    r.presenter.callOfficer();
    r.clock.now += CheckinPresenter::wipeMs;
    r.presenter.tick();
    QVERIFY(!r.service.looking);
}

void TestCheckinPresenter::aCardWithoutCode()
{
    Rig r;
    r.toAsk();
    r.presenter.plainCard(); // not asked for yet
    QCOMPARE(r.service.plainCards, 0);
    r.presenter.goOn();
    r.presenter.plainCard();
    QTRY_COMPARE(r.screen(), CheckinScreen::Look);
    QCOMPARE(r.service.plainCards, 1);
    QCOMPARE(r.service.withoutCard, 0);
}

void TestCheckinPresenter::tooManyTriesCallsAnOfficer()
{
    Rig r;
    r.presenter.chooseLanguage(u"en"_s);
    r.presenter.goOn();
    r.service.refuse = base::fail(base::FailureCode::TooManyTries);
    r.service.scan(u"900"_s);
    QTRY_COMPARE(r.screen(), CheckinScreen::Stop);
    QCOMPARE(r.presenter.shown().problem, u"locked"_s);
    QVERIFY(r.presenter.shown().helpAsked); // the station has done it
    QVERIFY(r.service.helps.isEmpty());
}

// Seen twice it is shown, and for a second and a half nothing takes its place.
void TestCheckinPresenter::hintsStand()
{
    Rig r;
    r.service.tellHint(u"closer"_s); // nothing is read yet
    QVERIFY(r.presenter.shown().hint.isEmpty());
    r.service.reader = true;
    r.presenter.chooseLanguage(u"en"_s);
    r.presenter.goOn();
    const auto hint = [&](const QString &seen, qint64 later) {
        r.clock.now += later;
        r.service.tellHint(seen);
        return r.presenter.shown().hint;
    };
    QSignalSpy changed(&r.presenter, &CheckinPresenter::changed);
    QCOMPARE(hint(u"closer"_s, 300), QString());
    QCOMPARE(hint(u"flatter"_s, 300), QString()); // flicker
    QCOMPARE(hint(u"closer"_s, 300), QString());
    QCOMPARE(changed.size(), 0);
    QCOMPARE(hint(u"closer"_s, 300), u"closer"_s);
    QCOMPARE(hint({}, 500), u"closer"_s);
    QCOMPARE(hint({}, 500), u"closer"_s);
    QCOMPARE(hint(u"flatter"_s, 499), u"closer"_s);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(hint(u"flatter"_s, 1), u"flatter"_s); // 1,500 ms
    QCOMPARE(hint({}, 1499), u"flatter"_s);
    QCOMPARE(hint({}, 1), QString());
    hint(u"hold-still"_s, 100);
    QCOMPARE(hint(u"hold-still"_s, 100), u"hold-still"_s);
    r.service.scan(u"617"_s);
    QTRY_COMPARE(r.screen(), CheckinScreen::Ask);
    QVERIFY(r.presenter.shown().hint.isEmpty());
    r.presenter.goOn();
    QVERIFY(r.presenter.shown().hint.isEmpty()); // of the screen before
}

void TestCheckinPresenter::hintsAreSaidOnce()
{
    Rig r;
    r.service.reader = true;
    r.presenter.chooseLanguage(u"en"_s);
    r.presenter.goOn();
    r.said.clear();
    r.presenter.setSpeaking(true);
    for (int i = 0; i < 4; ++i)
        r.service.tellHint(u"less-glare"_s);
    QVERIFY(r.said.isEmpty()); // the machine says what is to be done here
    r.presenter.setSpeaking(false);
    for (int i = 0; i < 40; ++i) {
        r.clock.now += 400;
        r.service.tellHint(i / 8 % 2 ? u"closer"_s : u"less-glare"_s);
    }
    QCOMPARE(r.said, (QStringList{u"hint.less-glare"_s, u"hint.closer"_s}));
}

void TestCheckinPresenter::noHintWithoutPictures()
{
    Rig r;
    r.service.reader = true;
    r.presenter.chooseLanguage(u"en"_s);
    r.presenter.goOn();
    r.service.tellHint(u"closer"_s);
    r.service.tellHint(u"closer"_s);
    QCOMPARE(r.presenter.shown().hint, u"closer"_s);
    r.clock.now += ui::presenters::SteadyHint::staleMs;
    r.presenter.tick();
    QVERIFY(r.presenter.shown().hint.isEmpty());
    r.service.tellHint(u"closer"_s);
    r.service.tellHint(u"closer"_s);
    r.service.missing = true; // the camera was pulled out
    r.service.tellPicture();
    QVERIFY(r.presenter.shown().hint.isEmpty());
}

MULAKAT_TEST(TestCheckinPresenter)
#include "test_checkinpresenter.moc"
