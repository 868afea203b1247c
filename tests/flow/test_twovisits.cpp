#include "flow/stage.h"

#include "call/timecode.h"
#include "support/testrunner.h"

#include <QTest>
#include <QTimer>

using namespace mulakat;
using namespace mulakat::testing;
using namespace Qt::StringLiterals;

// A video visit from the family's form to the register: registration, approval, status, link, ID check, call, end by the
// clock. While the two talk, the same desk takes in a face-to-face visit of three: one with a voter card, one who has no card
// and is vouched for, one a child.
class TwoVisitsFlow : public QObject
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
    void anotherFamilyRegisters();
    void jailApprovesThemToo();
    void partyIsCheckedIn();
    void prisonerAndToken();
    void theyMeet();
    void clockEndsTheTalk();
    void registerShowsBoth();
    void logIsWhole();

private:
    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<Family> m_party; // who come to the jail
    bool m_broken = false; // each step needs the one before
    QString m_visrn;
    QString m_partyVisrn;
    QJsonObject m_notice;
    QTimer m_look;
    bool m_goodbye = false; // the booth has said goodbye
};

void TwoVisitsFlow::initTestCase()
{
    m_stage = std::make_unique<Stage>();
    QVERIFY(m_stage->begin());
    QVERIFY(m_stage->openBooth());
    QVERIFY(m_stage->openFamily());
    QVERIFY(m_stage->signIn());
}

void TwoVisitsFlow::familyRegisters()
{
    m_visrn = m_stage->family->registerVisit({});
    QVERIFY2(!m_visrn.isEmpty(), qPrintable(m_stage->family->said()));
    QVERIFY(m_stage->family->lookUp(m_visrn));
    QCOMPARE(m_stage->family->stateShown(), u"pending"_s);
}

void TwoVisitsFlow::jailApproves()
{
    m_notice = m_stage->approve(m_visrn, u"Asha"_s, m_stage->family->mobile());
    QVERIFY(!m_notice.isEmpty());
    QVERIFY2(!m_stage->linkIn(m_notice).isEmpty(), qPrintable(m_notice.value("text"_L1).toString()));
    QVERIFY(m_stage->family->lookUp(m_visrn));
    QCOMPARE(m_stage->family->stateShown(), u"approved"_s);
    QVERIFY(m_stage->family->said().contains(u':')); // a time of day
}

void TwoVisitsFlow::familyJoins()
{
    Family &family = *m_stage->family;
    QVERIFY(family.openJoin(m_stage->linkIn(m_notice)));
    QVERIFY2(family.takeSeat(), qPrintable(family.said()));
    QVERIFY2(family.enterCall(), qPrintable(family.said() + family.browser().consoleLines().join(u'\n')));
    QVERIFY(m_stage->officer.openVisit(m_visrn));
    QVERIFY(m_stage->hand.sees(u"boothWaiting"_s));
}

void TwoVisitsFlow::officerChecksIdentity()
{
    Officer &officer = m_stage->officer;
    if (m_stage->family->readsCards()) { // asked and read on the family's phone, verified at the booth
        QVERIFY(m_stage->family->showCard(QStringLiteral(MULAKAT_TEST_DATA "/aadhaar/qr/g01_v1_email_mobile.L.png")));
        QVERIFY(m_stage->hand.reads(u"evidenceProblems"_s, u"phone"_s));
    } else {
        QVERIFY(officer.next(u"Consent"_s));
        QVERIFY(officer.scan(secureQr(u"g01_v1_email_mobile"_s)));
    }
    QVERIFY(m_stage->hand.reads(u"evidenceNameVerdict"_s, u"match"_s));
    QVERIFY(m_stage->hand.reads(u"evidenceNumberVerdict"_s, u"equal"_s));
    QVERIFY(officer.confirmHolder(u"photo"_s));
    QVERIFY(officer.next(u"Accept"_s));
}

void TwoVisitsFlow::prisonerIsBroughtAndSoundChecked()
{
    QVERIFY(m_stage->officer.bringInmate(u"UT/500/2025"_s));
    QVERIFY(m_stage->hand.reads(u"detailNext"_s, u"Start"_s)); // both ends' sound was heard by itself
}

void TwoVisitsFlow::theyTalkBothWays()
{
    Family &family = *m_stage->family;
    QVERIFY(m_stage->officer.next(u"Start"_s));
    QVERIFY(m_stage->hand.sees(u"boothTalk"_s));
    // The end may come while the officer is busy with the other family: the goodbye is looked for all the time.
    QObject::connect(&m_look, &QTimer::timeout, this, [this] { m_goodbye = m_goodbye || m_stage->hand.find(u"boothGoodbye"_s); });
    m_look.start(200);
    // The clock painted at one end is read at the other: it is the far end's picture, and of now.
    std::optional<int> atBooth;
    QVERIFY2(World::until([&] {
        const auto code = call::readTimeCode(m_stage->booth->farPicture());
        atBooth = code ? std::optional(call::timeCodeAge(*code, call::timeCodeOf(QDateTime::currentMSecsSinceEpoch()))) : std::nullopt;
        return atBooth && *atBooth < 2000;
    }, 15000), qPrintable(QString::number(atBooth.value_or(-1))));
    std::optional<int> atFamily;
    QVERIFY2(World::until([&] { return (atFamily = family.farAge()) && *atFamily < 2000; }, 15000),
             qPrintable(QString::number(atFamily.value_or(-1)) + u' ' + family.farLook()));
    const QJsonObject before = family.stats();
    QVERIFY(World::until([&] {
        const QJsonObject now = family.stats();
        return now["framesDecoded"_L1].toInt() > before["framesDecoded"_L1].toInt() + 100
            && now["audioEnergy"_L1].toDouble() > before["audioEnergy"_L1].toDouble();
    }, 20000));
    QVERIFY(m_stage->hand.text(u"talkPhase"_s).size() > 0);
}

void TwoVisitsFlow::anotherFamilyRegisters()
{
    m_party = std::make_unique<Family>(m_stage->world);
    QVERIFY(m_party->start());
    m_partyVisrn = m_party->registerVisit({{u"visitor_name"_s, u"मीना पाटील"_s},
                                           {u"visitor_mobile"_s, u"6000012346"_s},
                                           {u"visitor_latin"_s, u"Meena Patil"_s},
                                           {u"visitor_father"_s, u"Ganesh Patil"_s},
                                           {u"visitor_relation"_s, u"mother"_s},
                                           {u"visitor_age"_s, u"52"_s},
                                           {u"visitor_id_kind"_s, u"epic"_s},
                                           {u"visitor_id_number"_s, u"ZZZ5768927"_s},
                                           {u"visit_mode"_s, u"face-to-face"_s},
                                           {u"prisoner_name"_s, u"Rahul Patil"_s},
                                           {u"prisoner_father"_s, u"Ganesh Patil"_s},
                                           {u"prisoner_age"_s, u"25"_s},
                                           {u"guest1_name"_s, u"Sunita Patil"_s},
                                           {u"guest1_relation"_s, u"sister"_s},
                                           {u"guest1_age"_s, u"28"_s},
                                           {u"guest1_gender"_s, u"female"_s},
                                           {u"guest2_name"_s, u"Kiran Patil"_s},
                                           {u"guest2_relation"_s, u"son"_s},
                                           {u"guest2_age"_s, u"4"_s},
                                           {u"guest2_gender"_s, u"male"_s},
                                           {u"guest2_child"_s, u"on"_s}});
    QVERIFY2(!m_partyVisrn.isEmpty(), qPrintable(m_party->said()));
}

void TwoVisitsFlow::jailApprovesThemToo()
{
    const QJsonObject notice = m_stage->approve(m_partyVisrn, u"मीना"_s, m_party->mobile());
    QVERIFY(!notice.isEmpty());
    QVERIFY(m_stage->linkIn(notice).isEmpty()); // nothing to join
}

void TwoVisitsFlow::partyIsCheckedIn()
{
    Officer &officer = m_stage->officer;
    QVERIFY(officer.openVisit(m_partyVisrn));
    QVERIFY(officer.next(u"Party is here"_s));
    QVERIFY(officer.checkNumber(u"epic"_s, u"ZZZ5768927"_s));
    QVERIFY(officer.confirmHolder(u"photo"_s));
    QVERIFY(officer.next(u"Accept"_s));
    QVERIFY(m_stage->hand.reads(u"evidenceHint"_s, u"Sunita"_s));
    QVERIFY(m_stage->hand.press(u"evidenceNoCard"_s));
    QVERIFY(officer.confirmHolder(u"vouched-member"_s));
    QVERIFY(!m_stage->hand.canPress(u"detailNext"_s)); // vouching needs a line
    QVERIFY(officer.writeReason(u"Elder sister, came with her mother before"_s));
    QVERIFY(officer.next(u"Accept"_s)); // the child comes under its grandmother, without a card
}

void TwoVisitsFlow::prisonerAndToken()
{
    QVERIFY(m_stage->officer.bringInmate(u"UT/501/2025"_s));
    QVERIFY(m_stage->officer.next(u"token"_s));
    // The simulated printer is a folder.
    QVERIFY(World::until([&] {
        return !QDir(m_stage->world.folder() + u"/prints"_s).entryList({u"*token*"_s}, QDir::Files).isEmpty();
    }, 10'000));
}

void TwoVisitsFlow::theyMeet()
{
    QVERIFY(m_stage->officer.next(u"Start"_s));
    QVERIFY(m_stage->hand.sees(u"talkTime"_s));
    QVERIFY(m_stage->hand.press(u"talkEnd"_s));
    QVERIFY(m_stage->hand.reads(u"detailState"_s, u"completed"_s));
}

void TwoVisitsFlow::clockEndsTheTalk()
{
    QVERIFY(World::until([&] { return m_stage->family->phase() == "ended"_L1; }, 90'000));
    QVERIFY(World::until([&] { return m_goodbye; }, 8000));
    QVERIFY(m_stage->officer.openVisit(m_visrn));
    QVERIFY(m_stage->hand.reads(u"detailState"_s, u"completed"_s));
}

void TwoVisitsFlow::registerShowsBoth()
{
    QVERIFY(m_stage->officer.openTab(u"tabRegister"_s));
    QVERIFY(m_stage->hand.reads(u"registerTable"_s, m_visrn));
    const int talk = m_stage->registerCell(m_visrn, u"talk seconds"_s).toInt();
    QVERIFY2(talk >= 50 && talk <= 60, qPrintable(QString::number(talk)));
    QCOMPARE(m_stage->registerCell(m_visrn, u"ended by"_s), u"clock"_s);
    QVERIFY(m_stage->hand.reads(u"registerTable"_s, m_partyVisrn));
    QCOMPARE(m_stage->registerCell(m_partyVisrn, u"state"_s), u"completed"_s);
    const QString documents = m_stage->registerCell(m_partyVisrn, u"documents"_s);
    QVERIFY2(documents.contains(u"epic"_s) && documents.contains(u"8927"_s), qPrintable(documents));
    QVERIFY2(documents.contains(u"vouched"_s), qPrintable(documents));
    QVERIFY(m_party->lookUp(m_partyVisrn));
    QCOMPARE(m_party->stateShown(), u"completed"_s);
}

void TwoVisitsFlow::logIsWhole()
{
    const Answer answer = m_stage->world.ctl({u"log"_s, u"verify"_s});
    QCOMPARE(answer.exitCode, 0);
    QVERIFY(answer.json()["ok"_L1].toBool());
    QVERIFY(answer.json()["chains"_L1].toInt() >= 3); // hub, desk, booth
}

MULAKAT_TEST(TwoVisitsFlow)
#include "test_twovisits.moc"
