#include "flow/stage.h"

#include "base/clock.h"
#include "support/testrunner.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace mulakat;
using namespace mulakat::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr int darkMinutes = 65;

// Everything that is started while this lives has the clock of an hour ago.
class AnHourAgo
{
public:
    AnHourAgo()
        : m_preload(qgetenv("LD_PRELOAD"))
        , m_back(qgetenv("MULAKAT_TEST_SECONDS_BACK"))
    {
        qputenv("LD_PRELOAD", MULAKAT_DAYTIME);
        qputenv("MULAKAT_TEST_SECONDS_BACK", QByteArray::number(m_back.toInt() + darkMinutes * 60));
    }
    ~AnHourAgo()
    {
        set("LD_PRELOAD", m_preload);
        set("MULAKAT_TEST_SECONDS_BACK", m_back);
    }

private:
    static void set(const char *name, const QByteArray &value) { value.isEmpty() ? qunsetenv(name) : qputenv(name, value); }
    QByteArray m_preload;
    QByteArray m_back;
};

} // namespace

// The power goes for an hour, over three slots: hub and desk are killed as they stand and come back with the clock an hour on.
// Nobody is a no-show for it; the desk opens on what happened.
class PowerCutFlow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { QVERIFY2(!m_broken, "an earlier step failed"); }
    void cleanup() { m_broken = m_broken || QTest::currentTestFailed(); }
    void thePowerGoesAndComesBack();
    void nobodyIsANoShow();
    void theDeskOpensOnWhatHappened();
    void oneWasHeldOnPaper();
    void theOthersGetAnotherTime();
    void logIsWhole();

private:
    QByteArray dayCsv();
    QString stateOf(const QString &visrn);

    World m_world;
    Hand m_hand;
    Officer m_officer{m_world, m_hand};
    std::unique_ptr<Kiosk> m_desk;
    QList<QDateTime> m_slots;
    bool m_broken = false;
};

QByteArray PowerCutFlow::dayCsv()
{
    QByteArray csv("Visit Reg. No,Visit Date,Slot,Duration (min),Mode,Visitor Name,Father/Husband Name,Gender,Age,Relation,Mobile No,ID Proof,ID No,"
                   "Prisoner Name,Prisoner Father/Husband,Prisoner Age,Prisoner Gender,Prisoner No,Window/Booth\n");
    const QStringList inmates{u"Prakash Kulmethe,Vinayak Kulmethe,30,Male,UT/500/2025"_s, u"Rahul Patil,Ganesh Patil,25,Male,UT/501/2025"_s,
                              u"Ramesh Kumar,Mohan Lal,41,Male,UT/502/2025"_s};
    for (int i = 0; i < 3; ++i) {
        m_slots << base::toJailTime(QDateTime::currentMSecsSinceEpoch()).addSecs(-(50 - 12 * i) * 60);
        csv += u"2026/01/01/80%1,%2,%3,10,face-to-face,Sunita Devi %1,Mohan Lal,Female,40,Wife,600000080%1,Not Available,,%4,%5\n"_s
                   .arg(QString::number(i), m_slots.last().date().toString(Qt::ISODate), m_slots.last().time().toString(u"HH:mm"_s), inmates.at(i))
                   .arg(i + 1).toUtf8();
    }
    return csv;
}

void PowerCutFlow::initTestCase()
{
    m_world.jail.insert(u"graceMinutes"_s, 5);
    m_world.jail.insert(u"faceMinutes"_s, 10);
    m_world.writeJail();
    const AnHourAgo then;
    QVERIFY2(m_world.startPortal(), m_world.portalLog().constData());
    QVERIFY(m_world.addStaff(u"S. Patil"_s, u"officer"_s, u"neem-tree-47"_s));
    QVERIFY(m_world.importInmates(inmatesCsv()));
    QFile day(m_world.folder() + u"/day.csv"_s);
    QVERIFY(day.open(QIODevice::WriteOnly) && day.write(dayCsv()) > 0);
    day.close();
    const Answer imported = m_world.ctl({u"day"_s, u"import"_s, day.fileName()});
    QVERIFY2(imported.json()["accepted"_L1].toInt() == 3, (imported.out + imported.err).constData());
}

void PowerCutFlow::thePowerGoesAndComesBack()
{
    QProcess desk;
    {
        const AnHourAgo then;
        desk.setProcessEnvironment(QProcessEnvironment::systemEnvironment());
        desk.start(QStringLiteral(MULAKAT_BIN_DIR "/mulakat-kiosk"),
                   {u"--role"_s, u"desk"_s, u"--portal"_s, m_world.url().toString(), u"--data"_s, m_world.folder(), u"--station"_s, u"desk-1"_s,
                    u"--simulate"_s, u"scanner,printer"_s});
    }
    // It is at work once the hub has seen it: then check-in is open.
    QVERIFY(World::until([&] {
        for (const QString &name : {u"/portal/hub.sqlite-wal"_s, u"/portal/hub.sqlite"_s}) {
            QFile file(m_world.folder() + name);
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains("\"station\":\"desk-1\""))
                return true;
        }
        return false;
    }, 15'000));
    desk.kill(); // as the power does: no last word, no checkpoint
    m_world.killPortal();
    QVERIFY(desk.waitForFinished(5000));
    QVERIFY2(m_world.startPortal(), m_world.portalLog().constData()); // an hour later
    m_desk = std::make_unique<Kiosk>(m_world, u"desk"_s, QStringList{u"--station"_s, u"desk-1"_s});
    QVERIFY(m_desk->start());
}

QString PowerCutFlow::stateOf(const QString &visrn)
{
    for (int back = 0; back < 2; ++back) {
        const Answer list = m_world.ctl({u"day"_s, u"list"_s, u"--date"_s, m_slots.constFirst().date().addDays(back).toString(Qt::ISODate)});
        for (const QByteArray &line : list.out.split('\n')) {
            const QJsonObject visit = QJsonDocument::fromJson(line).object();
            if (visit.value("visrn"_L1).toString() == visrn)
                return visit.value("state"_L1).toString();
        }
    }
    return {};
}

void PowerCutFlow::nobodyIsANoShow()
{
    // The hub has looked at the clock when it began, long after the grace of all three.
    for (int i = 0; i < 3; ++i)
        QCOMPARE(stateOf(u"2026/01/01/80%1"_s.arg(i)), u"approved"_s);
}

void PowerCutFlow::theDeskOpensOnWhatHappened()
{
    QVERIFY(m_hand.choose(u"signInNames"_s, u"S. Patil"_s) && m_hand.type(u"signInSecret"_s, u"neem-tree-47"_s) && m_hand.enter(u"signInSecret"_s));
    QVERIFY(m_hand.sees(u"gapPage"_s));
    QVERIFY(m_hand.reads(u"gapSummary"_s, u"closed from"_s));
    for (const QString &row : {u"gap1"_s, u"gap2"_s, u"gap3"_s})
        QVERIFY(m_hand.sees(row));
    QVERIFY(!m_hand.find(u"gap4"_s));
    QVERIFY(m_hand.find(u"tabGap"_s));
}

void PowerCutFlow::oneWasHeldOnPaper()
{
    QVERIFY(m_hand.press(u"gap1Paper"_s));
    QVERIFY(m_hand.reads(u"paperTitle"_s, u"Sunita Devi 0"_s));
    QVERIFY(m_hand.type(u"paperFrom"_s, m_slots.at(0).time().addSecs(60).toString(u"HH:mm"_s)));
    QVERIFY(m_hand.type(u"paperUntil"_s, m_slots.at(0).time().addSecs(600).toString(u"HH:mm"_s)));
    QVERIFY(m_hand.type(u"paperTalk"_s, u"8"_s));
    QVERIFY(m_hand.press(u"paperSave"_s)); // without the paper's number
    QVERIFY(m_hand.reads(u"gapMessage"_s, u"paper"_s));
    QVERIFY(m_hand.type(u"paperNumber"_s, u"P-17"_s));
    QVERIFY(m_hand.press(u"paperSave"_s));
    QVERIFY(World::until([&] { return !m_hand.find(u"gap3"_s); }, 8000));
    QVERIFY(World::until([&] { return stateOf(u"2026/01/01/800"_s) == u"completed"_s; }, 8000));
}

void PowerCutFlow::theOthersGetAnotherTime()
{
    QVERIFY(m_hand.press(u"gapAllLater"_s));
    QVERIFY(m_hand.sees(u"gapEmpty"_s));
    const QJsonObject told = m_world.notice(u"6000000801"_s, u"reslotted"_s);
    QVERIFY2(!told.isEmpty(), m_world.portalLog().constData());
    QCOMPARE(stateOf(u"2026/01/01/802"_s), u"approved"_s);
}

void PowerCutFlow::logIsWhole()
{
    m_desk.reset();
    m_world.stopPortal();
    const Answer verified = m_world.ctl({u"log"_s, u"verify"_s});
    QVERIFY2(verified.exitCode == 0, (verified.out + verified.err).constData());
}

MULAKAT_TEST(PowerCutFlow)
#include "test_powercut.moc"
