#include "pagerig.h"
#include "support/testrunner.h"

using namespace mulakat;
using namespace mulakat::testing;
using namespace mulakat::ui;
using namespace Qt::StringLiterals;
using visits::Mode;
using visits::State;

// A video visit whose visitor came to the jail, as the officer sees it.
class TestInsidePage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void withANetworkTheKeyStandsBesideTheLink();
    void withoutANetworkItIsTheNextStep();
    void whoIsInsideStandsAtTheDesk();

private:
    static station::DeskSnapshot day(bool standalone, const QStringList &seats)
    {
        station::DeskSnapshot day = sampleDay(0);
        day.health.standalone = standalone;
        day.health.seats = day.health.seatsUp = seats;
        return day;
    }
    static station::VisitDetail visit(State state)
    {
        station::VisitDetail visit = sampleDetail(2, Mode::Video, state);
        visit.line.lobby = false;
        visit.line.place = u"1"_s;
        return visit;
    }
};

void TestInsidePage::withANetworkTheKeyStandsBesideTheLink()
{
    PageRig rig;
    rig.desk.publish(day(false, {}));
    QVERIFY(rig.open(visit(State::Approved)));
    QVERIFY(!rig.find(u"arriveByHand"_s)->isVisible()); // no seat: who comes has nowhere to talk
    rig.desk.publish(day(false, {u"1"_s}));
    QVERIFY(rig.open(visit(State::Approved)));
    auto *here = rig.find<QAbstractButton>(u"arriveByHand"_s);
    QTRY_VERIFY(here->isVisible() && here->isEnabled());
    QVERIFY(rig.text(u"arrivalText"_s).contains(u"visitor's seat"_s));
    QVERIFY(!rig.find<QAbstractButton>(u"detailNext"_s)->isEnabled()); // the link may still be opened
    shot(rig.page, u"inside-network.en"_s);
    QTest::mouseClick(here, Qt::LeftButton);
    QTRY_COMPARE(rig.desk.count(u"markArrived"_s), 1);
}

void TestInsidePage::withoutANetworkItIsTheNextStep()
{
    PageRig rig;
    rig.desk.publish(day(true, {u"1"_s}));
    QVERIFY(rig.open(visit(State::Approved)));
    QVERIFY(!rig.find(u"arriveByHand"_s)->isVisible()); // one key is enough
    QVERIFY(rig.find<QAbstractButton>(u"detailNext"_s)->text().contains(u"Visitor is here"_s));
    QVERIFY(!rig.text(u"arrivalText"_s).contains(u"link"_s)); // there is none
    station::VisitDetail elsewhere = visit(State::Approved);
    elsewhere.line.place = u"3"_s;
    QVERIFY(rig.open(elsewhere));
    QTRY_VERIFY(rig.text(u"detailWhy"_s).contains(u"booth 1"_s)); // where to go instead
    QVERIFY(!rig.find<QAbstractButton>(u"detailNext"_s)->isEnabled());
    shot(rig.page, u"inside-no-seat.en"_s);
}

void TestInsidePage::whoIsInsideStandsAtTheDesk()
{
    PageRig rig;
    rig.desk.publish(day(true, {u"1"_s}));
    station::VisitDetail here = visit(State::Verified);
    here.line.inside = true;
    QVERIFY(rig.open(here));
    QVERIFY(rig.day.detail().call().lobbyText().contains(u"seat"_s));
    QVERIFY(!rig.day.detail().call().pictureText().contains(u"link"_s));
}

MULAKAT_TEST(TestInsidePage)
#include "test_insidepage.moc"
