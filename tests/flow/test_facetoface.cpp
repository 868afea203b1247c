#include "flow/stage.h"

#include "support/testrunner.h"

#include <QTest>

using namespace mulakat;
using namespace mulakat::testing;
using namespace Qt::StringLiterals;

// Three visitors at the jail: one with a voter card, one who has no card and is vouched for, one a child.
class FaceToFaceFlow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { QVERIFY2(!m_broken, "an earlier step failed"); }
    void cleanup() { m_broken = m_broken || QTest::currentTestFailed(); }
    void familyRegisters();
    void jailApproves();
    void partyIsCheckedIn();
    void prisonerAndToken();
    void theyMeet();
    void registerShowsIt();

private:
    std::unique_ptr<Stage> m_stage;
    bool m_broken = false; // each step needs the one before
    QString m_visrn;
};

void FaceToFaceFlow::initTestCase()
{
    m_stage = std::make_unique<Stage>();
    QVERIFY(m_stage->begin());
    QVERIFY(m_stage->openFamily());
    QVERIFY(m_stage->signIn());
}

void FaceToFaceFlow::familyRegisters()
{
    m_visrn = m_stage->family->registerVisit({{u"visitor_name"_s, u"मीना पाटील"_s},
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
    QVERIFY2(!m_visrn.isEmpty(), qPrintable(m_stage->family->said()));
}

void FaceToFaceFlow::jailApproves()
{
    const QJsonObject notice = m_stage->approve(m_visrn, u"मीना"_s, m_stage->family->mobile());
    QVERIFY(!notice.isEmpty());
    QVERIFY(m_stage->linkIn(notice).isEmpty()); // nothing to join
}

void FaceToFaceFlow::partyIsCheckedIn()
{
    Officer &officer = m_stage->officer;
    QVERIFY(officer.openVisit(m_visrn));
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

void FaceToFaceFlow::prisonerAndToken()
{
    QVERIFY(m_stage->officer.bringInmate(u"UT/501/2025"_s));
    QVERIFY(m_stage->officer.next(u"token"_s));
    // The simulated printer is a folder.
    QVERIFY(World::until([&] {
        return !QDir(m_stage->world.folder() + u"/prints"_s).entryList({u"*token*"_s}, QDir::Files).isEmpty();
    }, 10'000));
}

void FaceToFaceFlow::theyMeet()
{
    QVERIFY(m_stage->officer.next(u"Start"_s));
    QVERIFY(m_stage->hand.sees(u"talkTime"_s));
    QVERIFY(m_stage->hand.press(u"talkEnd"_s));
    QVERIFY(m_stage->hand.reads(u"detailState"_s, u"completed"_s));
}

void FaceToFaceFlow::registerShowsIt()
{
    QVERIFY(m_stage->officer.openTab(u"tabRegister"_s));
    QVERIFY(m_stage->hand.reads(u"registerTable"_s, m_visrn));
    QCOMPARE(m_stage->registerCell(m_visrn, u"state"_s), u"completed"_s);
    const QString documents = m_stage->registerCell(m_visrn, u"documents"_s);
    QVERIFY2(documents.contains(u"epic"_s) && documents.contains(u"8927"_s), qPrintable(documents));
    QVERIFY2(documents.contains(u"vouched"_s), qPrintable(documents));
    QVERIFY(m_stage->family->lookUp(m_visrn));
    QCOMPARE(m_stage->family->stateShown(), u"completed"_s);
}

MULAKAT_TEST(FaceToFaceFlow)
#include "test_facetoface.moc"
