#include "detailrig.h"
#include "support/testrunner.h"

using namespace mulakat;
using namespace mulakat::testing;
using namespace mulakat::ui::presenters;
using namespace Qt::StringLiterals;
using visits::Mode;
using visits::State;
using Stage = EvidencePresenter::Stage;

// The officer sees where a card was read: at a video visit it is in the visitor's own hand.
class TestPhoneEvidence : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readByTheVisitorsPhone();
};

void TestPhoneEvidence::readByTheVisitorsPhone()
{
    for (const Mode mode : {Mode::Video, Mode::FaceToFace}) {
        DetailRig rig;
        rig.desk.evidence = sampleEvidence();
        station::VisitDetail visit = sampleDetail(mode == Mode::Video ? 2 : 3, mode, State::Arrived);
        visit.people[0].consented = true;
        visit.people[0].shownDocument = u"aadhaar-qr"_s;
        visit.people[0].shownAtUtcMs = base::slotUtcMs(deskDay, QTime(10, 4));
        QVERIFY(rig.open(visit));
        EvidencePresenter *person = rig.detail.openPerson();
        QTRY_COMPARE(person->stage(), Stage::Shown);
        QCOMPARE(rig.desk.count(u"shownEvidence"_s), 1);
        QVERIFY(person->canAccept());
        QVERIFY2(person->shownLine().contains(u"10:04"), qPrintable(person->shownLine()));
        QCOMPARE(person->problems().join(u' ').contains(u"phone"), mode == Mode::Video);
        QCOMPARE(person->shownLine().contains(u"phone"), mode == Mode::Video);
        QCOMPARE(person->isFromCheckin(), mode != Mode::Video);
        rig.key();
        QCOMPARE(rig.desk.calls.last(), u"accept 1 signature photo by= reason="_s);
    }
}

MULAKAT_TEST(TestPhoneEvidence)
#include "test_phoneevidence.moc"
