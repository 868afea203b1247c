#include "flow/kiosk.h"
#include "main/kiosksetup.h"
#include "portal/hub/setup.h"
#include "support/testrunner.h"
#include "ui/shell/language.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace mulakat;
using namespace mulakat::testing;
using namespace Qt::StringLiterals;

namespace {

const QByteArray inmateList = "Number,Name,Father,Age,Sex\nUT/502/2025,Ramesh Kumar,Mohan Lal,41,Male\n";

QByteArray dayList(const QString &visrn)
{
    const QDateTime now = base::toJailTime(QDateTime::currentMSecsSinceEpoch());
    return "Visit Reg. No,Visit Date,Slot,Duration (min),Mode,Visitor Name,Father/Husband Name,Gender,Age,Relation,Mobile No,ID Proof,ID No,"
           "Prisoner Name,Prisoner Father/Husband,Prisoner Age,Prisoner Gender,Prisoner No,Window/Booth\n"
        + u"%1,%2,%3,20,Physical,Sunita Devi,Mohan Lal,Female,40,Wife,6000000777,EPIC,ZZZ5768927,Ramesh Kumar,Mohan Lal,41,Male,UT/502/2025,1\n"_s
              .arg(visrn, now.date().toString(Qt::ISODate), now.time().toString(u"HH:mm"_s))
              .toUtf8();
}

} // namespace

// An empty folder, six screens, the sign-in, and the first visitor at a window: one PC, no network.
class FirstStartFlow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { QVERIFY2(!m_broken, "an earlier step failed"); }
    void cleanup() { m_broken = m_broken || QTest::currentTestFailed(); }
    void sixScreensSetUpTheJail();
    void theSuperintendentSignsIn();
    void theFirstVisit();
    void nothingSaysOffline();

private:
    QString write(const QString &name, const QByteArray &bytes) const;
    QTemporaryDir m_beside;
    QTemporaryDir m_folder;
    std::unique_ptr<World> m_world;
    std::unique_ptr<Kiosk> m_desk;
    std::unique_ptr<Officer> m_officer;
    Hand m_hand;
    QString m_visrn;
    bool m_broken = false; // each step needs the one before
};

QString FirstStartFlow::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_beside.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(name));
    return file.fileName();
}

void FirstStartFlow::initTestCase()
{
    m_world = std::make_unique<World>(m_folder.path());
    m_officer = std::make_unique<Officer>(*m_world, m_hand);
    m_visrn = m_world->today().toString(u"yyyy/MM/dd"_s) + u"/801"_s;
}

void FirstStartFlow::sixScreensSetUpTheJail()
{
    const auto options = kiosk::Options::parse({u"mulakat-kiosk"_s, u"--first-start"_s, u"--role"_s, u"all"_s, u"--data"_s, m_folder.path(), u"--simulate"_s,
                                                u"camera,microphone,speaker,scanner,printer"_s});
    QVERIFY(options);
    QVERIFY(!portal::hub::isSetUp(m_folder.path()));
    const base::SystemClock clock;
    ui::shell::Language language(*qApp);
    language.set(u"en"_s);
    kiosk::SetupUi screens(language, *options, {QStringLiteral(MULAKAT_BIN_DIR "/mulakat-media"), &clock, [](qint64) { return base::Done(base::fail(base::FailureCode::NotAllowed)); }});
    std::optional<int> ended;
    connect(&screens, &kiosk::SetupUi::ended, this, [&](int code) { ended = code; });
    screens.start();
    QVERIFY(m_hand.press(u"setupNext"_s)); // English
    QVERIFY(m_hand.sees(u"setupNow"_s) && m_hand.press(u"setupNext"_s));
    QVERIFY(m_hand.type(u"setupJailName"_s, u"Thane Central Prison"_s) && m_hand.type(u"setupJailCode"_s, u"thane"_s));
    QVERIFY(m_hand.type(u"setupOpens"_s, u"00:00"_s) && m_hand.type(u"setupCloses"_s, u"23:59"_s) && m_hand.press(u"setupNext"_s));
    QVERIFY(m_hand.type(u"setupChiefName"_s, u"S. Patil"_s) && m_hand.type(u"setupChiefSecret"_s, u"kite-river-9"_s));
    QVERIFY(m_hand.type(u"setupChiefAgain"_s, u"kite-river-9"_s) && m_hand.press(u"setupPrintCode"_s));
    QVERIFY(m_hand.press(u"setupCodeKept"_s) && m_hand.press(u"setupNext"_s));
    QVERIFY(m_hand.reads(u"setupCameraWords"_s, u"see yourself"_s) && m_hand.reads(u"setupMicrophoneWords"_s, u"Speak"_s));
    QVERIFY(m_hand.press(u"setupPrintTest"_s) && m_hand.reads(u"setupTestWords"_s, u"Sent"_s) && m_hand.press(u"setupNext"_s));
    QVERIFY(m_hand.type(u"setupInmates"_s, write(u"inmates.csv"_s, inmateList)));
    QVERIFY(m_hand.type(u"setupDay"_s, write(u"day.csv"_s, dayList(m_visrn))));
    QVERIFY(m_hand.reads(u"setupInmatesWords"_s, u"1"_s) && m_hand.reads(u"setupDayWords"_s, u"1"_s));
    QVERIFY(QDir(m_folder.filePath(u"portal"_s)).isEmpty()); // so far nothing is written
    QVERIFY(m_hand.press(u"setupNext"_s));
    QVERIFY(World::until([&] { return ended.has_value(); }, 15'000));
    QCOMPARE(*ended, 0);
    QVERIFY(portal::hub::isSetUp(m_folder.path()));
    QVERIFY(!QDir(m_folder.filePath(u"prints"_s)).entryList({u"*recovery*"_s}).isEmpty());
}

// What the supervisor does next: the hub, then the desk.
void FirstStartFlow::theSuperintendentSignsIn()
{
    QVERIFY(m_world->startPortal());
    m_desk = std::make_unique<Kiosk>(*m_world, u"desk"_s, QStringList{u"--own-hub"_s});
    QVERIFY(m_desk->start());
    QVERIFY(m_officer->signIn(u"S. Patil"_s, u"kite-river-9"_s));
    QVERIFY(m_hand.reads(u"dayList"_s, u"Sunita Devi"_s));
}

void FirstStartFlow::theFirstVisit()
{
    QVERIFY(m_officer->openVisit(m_visrn));
    QVERIFY(m_officer->next(u"Party is here"_s));
    QVERIFY(m_officer->checkNumber(u"epic"_s, u"ZZZ5768927"_s));
    QVERIFY(m_officer->confirmHolder(u"photo"_s));
    QVERIFY(m_officer->next(u"Accept"_s));
    QVERIFY(m_officer->bringInmate(u"UT/502/2025"_s));
    QVERIFY(m_officer->next(u"token"_s));
    QVERIFY(m_officer->next(u"Start"_s));
    QVERIFY(m_hand.sees(u"talkTime"_s) && m_hand.press(u"talkEnd"_s));
    QVERIFY(m_hand.reads(u"detailState"_s, u"completed"_s));
}

// Not even when the hub of this PC is away for a moment.
void FirstStartFlow::nothingSaysOffline()
{
    m_world->stopPortal();
    QVERIFY(World::until([&] { return !m_desk->ui().app().desk()->snapshot()->health.portalReached; }, 10'000));
    for (const QString &tab : {u"tabDay"_s, u"tabHealth"_s}) {
        QVERIFY(m_officer->openTab(tab));
        for (const QString &name : m_hand.visibleNames()) {
            const QString text = m_hand.text(name).remove(u"offline verifier"_s); // UIDAI's word for who may read Aadhaar
            QVERIFY2(!text.contains(u"offline"_s, Qt::CaseInsensitive) && !text.contains(u"not reached"_s), qPrintable(name + u": "_s + text));
        }
    }
}

MULAKAT_TEST(FirstStartFlow)
#include "test_firststart.moc"
