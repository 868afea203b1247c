#include "flow/stage.h"

#include "call/timecode.h"
#include "support/testrunner.h"

#include <QTest>

using namespace mulakat;
using namespace mulakat::testing;
using namespace Qt::StringLiterals;

// A video visit from the family's form to the register: registration, approval, status, link, ID check, call, end by the
// clock.
class VideoVisitFlow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { QVERIFY2(!m_broken, "an earlier step failed"); }
    void cleanup() { m_broken = m_broken || QTest::currentTestFailed(); }
    void familyRegisters();
    void jailApproves();
    void familyJoins();
    void officerChecksIdentity();
    void prisonerIsBroughtAndSoundChecked();
    void theyTalkBothWays();
    void clockEndsIt();
    void registerShowsIt();
    void logIsWhole();

private:
    std::unique_ptr<Stage> m_stage;
    bool m_broken = false; // each step needs the one before
    QString m_visrn;
    QJsonObject m_notice;
};

void VideoVisitFlow::initTestCase()
{
    m_stage = std::make_unique<Stage>();
    QVERIFY(m_stage->begin());
    QVERIFY(m_stage->openBooth());
    QVERIFY(m_stage->openFamily());
    QVERIFY(m_stage->signIn());
}

void VideoVisitFlow::familyRegisters()
{
    m_visrn = m_stage->family->registerVisit({});
    QVERIFY2(!m_visrn.isEmpty(), qPrintable(m_stage->family->said()));
    QVERIFY(m_stage->family->lookUp(m_visrn));
    QCOMPARE(m_stage->family->stateShown(), u"pending"_s);
}

void VideoVisitFlow::jailApproves()
{
    m_notice = m_stage->approve(m_visrn, u"Asha"_s, m_stage->family->mobile());
    QVERIFY(!m_notice.isEmpty());
    QVERIFY2(!m_stage->linkIn(m_notice).isEmpty(), qPrintable(m_notice.value("text"_L1).toString()));
    QVERIFY(m_stage->family->lookUp(m_visrn));
    QCOMPARE(m_stage->family->stateShown(), u"approved"_s);
    QVERIFY(m_stage->family->said().contains(u':')); // a time of day
}

void VideoVisitFlow::familyJoins()
{
    Family &family = *m_stage->family;
    QVERIFY(family.openJoin(m_stage->linkIn(m_notice)));
    QVERIFY2(family.takeSeat(), qPrintable(family.said()));
    QVERIFY2(family.enterCall(), qPrintable(family.said() + family.browser().consoleLines().join(u'\n')));
    QVERIFY(m_stage->officer.openVisit(m_visrn));
    QVERIFY(m_stage->hand.sees(u"boothWaiting"_s));
}

void VideoVisitFlow::officerChecksIdentity()
{
    Officer &officer = m_stage->officer;
    QVERIFY(officer.next(u"Consent"_s));
    QVERIFY(officer.scan(secureQr(u"g01_v1_email_mobile"_s)));
    QVERIFY(m_stage->hand.reads(u"evidenceNameVerdict"_s, u"match"_s));
    QVERIFY(m_stage->hand.reads(u"evidenceNumberVerdict"_s, u"equal"_s));
    QVERIFY(officer.confirmHolder(u"photo"_s));
    QVERIFY(officer.next(u"Accept"_s));
}

void VideoVisitFlow::prisonerIsBroughtAndSoundChecked()
{
    QVERIFY(m_stage->officer.bringInmate(u"UT/500/2025"_s));
    QVERIFY(m_stage->hand.reads(u"detailNext"_s, u"Start"_s)); // both ends' sound was heard by itself
}

void VideoVisitFlow::theyTalkBothWays()
{
    Family &family = *m_stage->family;
    QVERIFY(m_stage->officer.next(u"Start"_s));
    QVERIFY(m_stage->hand.sees(u"boothTalk"_s));
    // The clock painted at one end is read at the other: it is the far end's picture, and of now.
    std::optional<int> atBooth;
    QVERIFY2(World::until([&] {
        const auto code = call::readTimeCode(m_stage->booth->farPicture());
        atBooth = code ? std::optional(call::timeCodeAge(*code, call::timeCodeOf(QDateTime::currentMSecsSinceEpoch()))) : std::nullopt;
        return atBooth && *atBooth < 2000;
    }, 15000), qPrintable(QString::number(atBooth.value_or(-1))));
    std::optional<int> atFamily;
    QVERIFY2(World::until([&] { return (atFamily = family.farAge()) && *atFamily < 2000; }, 15000),
             qPrintable(QString::number(atFamily.value_or(-1))));
    const QJsonObject before = family.stats();
    QVERIFY(World::until([&] {
        const QJsonObject now = family.stats();
        return now["framesDecoded"_L1].toInt() > before["framesDecoded"_L1].toInt() + 100
            && now["audioEnergy"_L1].toDouble() > before["audioEnergy"_L1].toDouble();
    }, 20000));
    QVERIFY(m_stage->hand.text(u"talkPhase"_s).size() > 0);
}

void VideoVisitFlow::clockEndsIt()
{
    QVERIFY(World::until([&] { return m_stage->family->phase() == "ended"_L1; }, 90'000));
    QVERIFY(m_stage->hand.sees(u"boothGoodbye"_s));
    QVERIFY(m_stage->hand.reads(u"detailState"_s, u"completed"_s));
}

void VideoVisitFlow::registerShowsIt()
{
    QVERIFY(m_stage->officer.openTab(u"tabRegister"_s));
    QVERIFY(m_stage->hand.reads(u"registerTable"_s, m_visrn));
    const int talk = m_stage->registerCell(m_visrn, u"talk seconds"_s).toInt();
    QVERIFY2(talk >= 50 && talk <= 60, qPrintable(QString::number(talk)));
    QCOMPARE(m_stage->registerCell(m_visrn, u"ended by"_s), u"clock"_s);
}

void VideoVisitFlow::logIsWhole()
{
    const Answer answer = m_stage->world.ctl({u"log"_s, u"verify"_s});
    QCOMPARE(answer.exitCode, 0);
    QVERIFY(answer.json()["ok"_L1].toBool());
    QVERIFY(answer.json()["chains"_L1].toInt() >= 3); // hub, desk, booth
}

MULAKAT_TEST(VideoVisitFlow)
#include "test_videovisit.moc"
