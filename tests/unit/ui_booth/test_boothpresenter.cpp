#include "fakebooth.h"
#include "support/testrunner.h"

#include <QSignalSpy>
#include <QTest>

using namespace mulakat;
using namespace mulakat::testing;
using namespace Qt::StringLiterals;
using ui::presenters::BoothPhase;
using ui::presenters::BoothPresenter;
using ui::presenters::BoothTime;

class TestBoothPresenter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        clock = std::make_unique<StillClock>();
        booth = std::make_unique<FakeBooth>();
        presenter = std::make_unique<BoothPresenter>(*booth, *clock);
        heard = std::make_unique<Listener>(*presenter);
    }
    void cleanup()
    {
        heard.reset();
        presenter.reset();
        booth.reset();
        clock.reset();
    }
    void phasesAndTheirSentences();
    void kindDecidesWhoIsConnected();
    void secondsGoDownBetweenFacts();
    void standingClockIsNotCounted();
    void warnsOnceAtEach();
    void warnsAgainAfterExtension();
    void shortTalkHasNoTwoMinuteWarning();
    void wavesOfASecondDoNotWarnTwice();
    void nextVisitWarnsAnew();
    void helpIsAskedOnce();
    void volumeInSteps();
    void ratesOnce();
    void languageOfTheInmate();
    void problemsAreSaidOnce();
    void saysAgainWhatIsTrueNow();

private:
    void run(int seconds) // the clock goes on; the booth tells each second, as the real one
    {
        for (int i = 0; i < seconds * 5; ++i) {
            clock->now += 200;
            presenter->tick();
        }
    }
    std::unique_ptr<StillClock> clock;
    std::unique_ptr<FakeBooth> booth;
    std::unique_ptr<BoothPresenter> presenter;
    std::unique_ptr<Listener> heard;
};

void TestBoothPresenter::phasesAndTheirSentences()
{
    QCOMPARE(presenter->shown().phase, BoothPhase::Idle);
    QCOMPARE(heard->takeKeys(), QStringList());
    booth->facts.visit = base::VisitId(u"v1"_s);
    booth->facts.nextStart = QTime(10, 50);
    booth->facts.visitorFirstName = u"Sunita"_s;
    booth->phase(u"next"_s);
    QCOMPARE(presenter->shown().phase, BoothPhase::Next);
    QCOMPARE(heard->takeKeys(), QStringList{u"say.next"_s});
    booth->phase(u"waiting"_s);
    QCOMPARE(heard->takeKeys(), QStringList{u"say.waiting"_s});
    run(40);
    QCOMPARE(presenter->shown().waitedSeconds, 40);
    QCOMPARE(heard->takeKeys(), QStringList());
    booth->talk(*clock, 600, 600);
    QCOMPARE(heard->takeKeys(), QStringList{u"say.start"_s});
    booth->phase(u"reconnecting"_s);
    QCOMPARE(heard->takeKeys(), QStringList{u"say.reconnecting"_s});
    booth->phase(u"talking"_s);
    QCOMPARE(heard->takeKeys(), QStringList{u"say.left.minutes"_s});
    booth->phase(u"paused"_s);
    QCOMPARE(heard->takeKeys(), QStringList{u"say.paused"_s});
    booth->facts.nextDate = QDate(2026, 12, 7);
    booth->phase(u"goodbye"_s);
    QCOMPARE(heard->all.size(), 1);
    QCOMPARE(heard->all.first().key, u"say.goodbye.next"_s);
    QCOMPARE(heard->all.first().words, (QStringList{u"weekday.1"_s, u"number.7"_s, u"month.12"_s}));
    heard->all.clear();
    booth->facts = {};
    booth->tell();
    QCOMPARE(presenter->shown().phase, BoothPhase::Idle);
    QVERIFY(presenter->shown().visitor.isEmpty());
    QCOMPARE(heard->takeKeys(), QStringList());
}

void TestBoothPresenter::kindDecidesWhoIsConnected()
{
    booth->facts.visit = base::VisitId(u"v1"_s);
    booth->facts.kind = visits::Kind::Legal;
    booth->phase(u"waiting"_s);
    QVERIFY(presenter->shown().unheard());
    QCOMPARE(heard->takeKeys(), QStringList{u"say.waiting.legal"_s});
    booth->phase(u"officer-left"_s);
    QVERIFY(presenter->shown().onCallScreen() && !presenter->shown().inTalk());
    QCOMPARE(heard->takeKeys(), QStringList{u"say.officer-left"_s});
    booth->talk(*clock, 600, 600);
    QCOMPARE(heard->takeKeys(), QStringList{u"say.start.unheard"_s});
    booth->facts.visit = base::VisitId(u"v2"_s);
    booth->facts.kind = visits::Kind::Medical;
    booth->phase(u"waiting"_s);
    QCOMPARE(heard->takeKeys(), QStringList{u"say.waiting.medical"_s});
    QVERIFY(presenter->shown().unheard());
    booth->facts.visit = base::VisitId(u"v3"_s);
    booth->facts.kind = visits::Kind::Family;
    booth->tell(); // the same phase, another visit
    QCOMPARE(heard->takeKeys(), QStringList{u"say.waiting"_s});
    QVERIFY(!presenter->shown().unheard());
}

void TestBoothPresenter::secondsGoDownBetweenFacts()
{
    booth->talk(*clock, 372, 600);
    QCOMPARE(presenter->shown().secondsLeft, 372);
    run(2);
    QCOMPARE(presenter->shown().secondsLeft, 370);
    clock->now += 100;
    presenter->tick();
    QCOMPARE(presenter->shown().secondsLeft, 370);
    run(500);
    QCOMPARE(presenter->shown().secondsLeft, 0);
    QCOMPARE(presenter->shown().time, BoothTime::Last);
}

void TestBoothPresenter::standingClockIsNotCounted()
{
    booth->talk(*clock, 372, 600);
    QVERIFY(!presenter->shown().standing);
    booth->talk(*clock, 372, 600, false);
    run(1);
    QVERIFY(!presenter->shown().standing); // the next report may be on its way
    run(2);
    QVERIFY(presenter->shown().standing);
    QCOMPARE(presenter->shown().secondsLeft, 372);
    booth->talk(*clock, 372, 600, true);
    QVERIFY(!presenter->shown().standing);
    booth->facts.counting = false;
    booth->phase(u"reconnecting"_s);
    QVERIFY(presenter->shown().standing); // at once
    run(60);
    QCOMPARE(presenter->shown().secondsLeft, 372);
    booth->phase(u"paused"_s);
    QVERIFY(presenter->shown().standing);
}

void TestBoothPresenter::warnsOnceAtEach()
{
    booth->talk(*clock, 125, 600);
    heard->all.clear();
    QCOMPARE(presenter->shown().time, BoothTime::Plenty);
    run(4);
    QVERIFY(heard->all.isEmpty());
    run(1);
    QCOMPARE(presenter->shown().secondsLeft, 120);
    QCOMPARE(presenter->shown().time, BoothTime::Soon);
    QCOMPARE(presenter->shown().notice, u"warning.120"_s);
    QCOMPARE(heard->all.size(), 1);
    QCOMPARE(heard->all.first().key, u"say.warning.120"_s);
    QVERIFY(heard->all.first().chime);
    run(6);
    QVERIFY(presenter->shown().notice.isEmpty()); // seen for six seconds
    booth->talk(*clock, 114, 600);
    run(84);
    QCOMPARE(presenter->shown().secondsLeft, 30);
    QCOMPARE(presenter->shown().time, BoothTime::Last);
    QCOMPARE(presenter->shown().notice, u"warning.30"_s);
    run(31);
    QCOMPARE(heard->takeKeys(), (QStringList{u"say.warning.120"_s, u"say.warning.30"_s}));
}

void TestBoothPresenter::warnsAgainAfterExtension()
{
    booth->talk(*clock, 121, 600);
    run(1);
    QCOMPARE(heard->takeKeys(), (QStringList{u"say.start"_s, u"say.warning.120"_s}));
    booth->talk(*clock, 120 + 300, 900); // five minutes more
    QCOMPARE(presenter->shown().notice, u"extended"_s);
    QCOMPARE(presenter->shown().time, BoothTime::Plenty);
    QCOMPARE(heard->all.size(), 1);
    QCOMPARE(heard->all.first().key, u"say.extended"_s);
    QCOMPARE(heard->all.first().words, QStringList{u"number.7"_s});
    heard->all.clear();
    run(299);
    QVERIFY(heard->all.isEmpty());
    run(1);
    QCOMPARE(heard->takeKeys(), QStringList{u"say.warning.120"_s});
    run(90);
    QCOMPARE(heard->takeKeys(), QStringList{u"say.warning.30"_s});
    booth->talk(*clock, 90, 960); // one more, below two minutes: only the last warning comes again
    QCOMPARE(heard->takeKeys(), QStringList{u"say.extended"_s});
    run(60);
    QCOMPARE(heard->takeKeys(), QStringList{u"say.warning.30"_s});
}

void TestBoothPresenter::shortTalkHasNoTwoMinuteWarning()
{
    booth->talk(*clock, 60, 60);
    QCOMPARE(heard->takeKeys(), QStringList{u"say.start"_s});
    QCOMPARE(presenter->shown().time, BoothTime::Soon);
    run(29);
    QVERIFY(heard->all.isEmpty());
    run(1);
    QCOMPARE(heard->takeKeys(), QStringList{u"say.warning.30"_s});
    run(40);
    QVERIFY(heard->all.isEmpty());
}

void TestBoothPresenter::wavesOfASecondDoNotWarnTwice()
{
    booth->talk(*clock, 122, 600);
    heard->all.clear();
    run(2);
    QCOMPARE(heard->takeKeys(), QStringList{u"say.warning.120"_s});
    booth->talk(*clock, 121, 600); // rounded another way
    QCOMPARE(presenter->shown().secondsLeft, 120);
    booth->talk(*clock, 128, 600); // a booth that began anew knows a little less of what was used
    QCOMPARE(presenter->shown().secondsLeft, 128);
    run(20);
    QVERIFY(heard->all.isEmpty());
}

void TestBoothPresenter::nextVisitWarnsAnew()
{
    booth->talk(*clock, 31, 600);
    run(1);
    QCOMPARE(heard->takeKeys(), (QStringList{u"say.start"_s, u"say.warning.30"_s}));
    booth->phase(u"goodbye"_s);
    booth->facts = {};
    booth->tell();
    heard->all.clear();
    booth->talk(*clock, 31, 600);
    booth->facts.visit = base::VisitId(u"v2"_s);
    booth->tell();
    heard->all.clear();
    run(1);
    QCOMPARE(heard->takeKeys(), QStringList{u"say.warning.30"_s});
}

void TestBoothPresenter::helpIsAskedOnce()
{
    booth->facts.visit = base::VisitId(u"v1"_s);
    booth->phase(u"waiting"_s);
    heard->all.clear();
    presenter->askHelp();
    QCOMPARE(booth->helps, 1);
    QCOMPARE(heard->takeKeys(), QStringList{u"say.help"_s});
    booth->facts.helpAsked = true;
    booth->tell();
    QVERIFY(presenter->shown().helpAsked);
    presenter->askHelp();
    QCOMPARE(booth->helps, 1);
    booth->facts.helpAsked = false;
    booth->talk(*clock, 600, 600);
    heard->all.clear();
    presenter->askHelp(); // the other side would hear the sentence
    QCOMPARE(booth->helps, 2);
    QVERIFY(heard->all.isEmpty());
}

void TestBoothPresenter::volumeInSteps()
{
    QCOMPARE(presenter->shown().volume, 8);
    presenter->louder();
    presenter->louder();
    presenter->louder();
    QCOMPARE(presenter->shown().volume, 10);
    QCOMPARE(booth->facts.volume, 1.0);
    for (int i = 0; i < 12; ++i)
        presenter->quieter();
    QCOMPARE(presenter->shown().volume, 1); // never quite silent: that would look broken
    booth->facts.volume = 0.5;
    clock->now += 5000;
    booth->tell();
    QCOMPARE(presenter->shown().volume, 5);
}

void TestBoothPresenter::ratesOnce()
{
    presenter->rate(1);
    QVERIFY(booth->moods.isEmpty()); // no goodbye
    booth->facts.visit = base::VisitId(u"v1"_s);
    booth->phase(u"goodbye"_s);
    presenter->rate(-1);
    presenter->rate(1);
    QCOMPARE(booth->moods, QList<int>{-1});
    booth->tell();
    QCOMPARE(presenter->shown().mood, std::optional<int>(-1));
    booth->facts.visit = base::VisitId(u"v2"_s);
    booth->tell();
    QVERIFY(!presenter->shown().mood);
}

void TestBoothPresenter::languageOfTheInmate()
{
    QCOMPARE(presenter->shown().language, u"en"_s);
    presenter->setIdleLanguage(u"hi"_s);
    QCOMPARE(presenter->shown().language, u"hi"_s);
    booth->facts.visit = base::VisitId(u"v1"_s);
    booth->facts.language = u"mr"_s;
    booth->phase(u"next"_s);
    QCOMPARE(presenter->shown().language, u"mr"_s);
    presenter->chooseLanguage(u"en"_s);
    QCOMPARE(presenter->shown().language, u"en"_s);
    booth->facts = {};
    booth->tell();
    QCOMPARE(presenter->shown().language, u"hi"_s);
    // Of those he speaks the first that there are words and a voice for; the jail's own where there is none of his.
    booth->facts.visit = base::VisitId(u"v2"_s);
    booth->facts.languages = {u"sat"_s, u"ta"_s, u"en"_s};
    booth->facts.language = u"sat"_s;
    presenter->setLanguages({u"en"_s, u"hi"_s, u"ta"_s});
    booth->phase(u"waiting"_s);
    QCOMPARE(presenter->shown().language, u"ta"_s);
    booth->facts.languages = {u"sat"_s};
    booth->tell();
    QCOMPARE(presenter->shown().language, u"hi"_s);
    booth->facts = {}; // the call is over
    booth->tell();
    QCOMPARE(presenter->shown().language, u"hi"_s);
}

void TestBoothPresenter::problemsAreSaidOnce()
{
    booth->talk(*clock, 600, 600);
    heard->all.clear();
    booth->facts.problem = u"no-microphone"_s;
    booth->tell();
    booth->tell();
    QCOMPARE(heard->takeKeys(), QStringList{u"say.no-microphone"_s});
    booth->facts.problem = u"fingerprint-mismatch"_s; // the officer's, not the inmate's
    booth->tell();
    QVERIFY(presenter->shown().problem.isEmpty());
    QVERIFY(heard->all.isEmpty());
    booth->facts.problem.clear();
    booth->facts.pictureOff = true;
    booth->tell();
    booth->tell();
    QCOMPARE(heard->takeKeys(), QStringList{u"say.picture-off"_s});
}

void TestBoothPresenter::saysAgainWhatIsTrueNow()
{
    presenter->sayAgain();
    QCOMPARE(heard->takeKeys(), QStringList{u"say.idle"_s});
    booth->talk(*clock, 372, 600);
    heard->all.clear();
    presenter->sayAgain();
    QCOMPARE(heard->all.last().words, QStringList{u"number.6"_s});
    booth->talk(*clock, 95, 600);
    heard->all.clear();
    presenter->sayAgain();
    QCOMPARE(heard->takeKeys(), QStringList{u"say.left.minute"_s});
    booth->talk(*clock, 40, 600);
    heard->all.clear();
    presenter->sayAgain();
    QCOMPARE(heard->all.last().key, u"say.left.seconds"_s);
    QCOMPARE(heard->all.last().words, QStringList{u"number.40"_s});
}

MULAKAT_TEST(TestBoothPresenter)
#include "test_boothpresenter.moc"
