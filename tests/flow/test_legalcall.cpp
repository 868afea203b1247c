#include "flow/stage.h"

#include "call/timecode.h"
#include "support/testrunner.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>
#include <unistd.h>

using namespace mulakat;
using namespace mulakat::testing;
using namespace Qt::StringLiterals;

namespace {
const QString visrn = QStringLiteral("2026/LEGAL/1");

// The media process that runs now: what it was started as, and its number. They are children of this process.
struct Running {
    QString kind;
    qint64 pid = 0;
};

QList<Running> mediaProcesses()
{
    QList<Running> found;
    for (const QString &pid : QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs)) {
        QFile line(u"/proc/%1/cmdline"_s.arg(pid));
        QFile status(u"/proc/%1/status"_s.arg(pid));
        if (!line.open(QIODevice::ReadOnly) || !status.open(QIODevice::ReadOnly))
            continue;
        const QList<QByteArray> words = line.readAll().split('\0');
        const auto kind = words.indexOf("--kind");
        if (words.first().endsWith("/mulakat-media") && kind > 0 && status.readAll().contains("PPid:\t" + QByteArray::number(::getpid()) + '\n'))
            found << Running{QString::fromUtf8(words.value(kind + 1)), pid.toLongLong()};
    }
    return found;
}
} // namespace

// A lawyer's video call: the officer checks the ID over the picture, leaves, and a second process carries the talk, of which
// the desk gets its state and nothing else.
class LegalCallFlow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { QVERIFY2(!m_broken, "an earlier step failed"); }
    void cleanup() { m_broken = m_broken || QTest::currentTestFailed(); }
    void lawyerWaitsInTheLobby();
    void officerSeesAndChecks();
    void officerLeaves();
    void theyTalkAlone();
    void officerEndsIt();
    void logSaysNobodyWatched();

private:
    bool importVisit();
    station::CallView view() const { return m_stage->desk->ui().app().desk()->call(m_visit).value_or(station::CallView()); }
    void noteView();
    std::unique_ptr<Stage> m_stage;
    bool m_broken = false; // each step needs the one before
    base::VisitId m_visit;
    qint64 m_lobbyPid = 0;
    int m_views = 0;   // that the desk got of the talk
    int m_tooMuch = 0; // of them with a picture or a sound level
};

bool LegalCallFlow::importVisit()
{
    const QDateTime now = base::toJailTime(QDateTime::currentMSecsSinceEpoch());
    QFile csv(m_stage->world.folder() + u"/legal.csv"_s);
    if (!csv.open(QIODevice::WriteOnly))
        return false;
    csv.write("Visit Reg. No,Visit Date,Slot,Duration (min),Mode,Visitor Name,Father/Husband Name,Gender,Age,Relation,Mobile No,ID Proof,ID No,"
              "Prisoner Name,Prisoner Father/Husband,Prisoner Age,Prisoner Gender,Prisoner No,Window/Booth\n");
    csv.write(u"%1,%2,%3,10,Video,Rohini Rao,Mohan Rao,Female,44,Lawyer,6000000778,Voter ID,ZZZ5768927,Ramesh Kumar,Mohan Lal,41,Male,UT/502/2025,1\n"_s
                  .arg(visrn, now.date().toString(Qt::ISODate), now.time().toString(u"HH:mm"_s)).toUtf8());
    csv.close();
    return m_stage->world.ctl({u"day"_s, u"import"_s, csv.fileName()}).json()["accepted"_L1].toInt() == 1;
}

void LegalCallFlow::initTestCase()
{
    m_stage = std::make_unique<Stage>();
    QVERIFY(m_stage->begin());
    QVERIFY(importVisit());
    QVERIFY(m_stage->openBooth());
    QVERIFY(m_stage->openFamily());
    QVERIFY(m_stage->signIn());
}

void LegalCallFlow::noteView()
{
    const station::CallView now = view();
    if (now.phase != "officer-left"_L1 && now.phase != "talking"_L1)
        return;
    ++m_views;
    m_tooMuch += !now.visitorPicture.isNull() || now.levelVisitor > 0 || now.levelBooth > 0;
}

void LegalCallFlow::lawyerWaitsInTheLobby()
{
    const Answer access = m_stage->world.ctl({u"day"_s, u"access"_s, u"--visrn"_s, visrn});
    QCOMPARE(access.exitCode, 0);
    Family &lawyer = *m_stage->family;
    QVERIFY(lawyer.openJoin(access.json()["link"_L1].toString()));
    QVERIFY2(lawyer.takeSeat(), qPrintable(lawyer.said()));
    QVERIFY2(lawyer.enterCall(), qPrintable(lawyer.said()));
    QVERIFY2(lawyer.said().contains(u"Nobody hears or records this call"_s) && lawyer.said().contains(u"Legal visit"_s), qPrintable(lawyer.said()));
    QVERIFY(m_stage->officer.openVisit(visrn));
    QVERIFY(m_stage->hand.sees(u"boothWaiting"_s));
    for (const station::VisitLine &line : m_stage->desk->ui().app().desk()->snapshot()->day) {
        if (line.visrn == visrn)
            m_visit = line.id;
    }
    QVERIFY(!m_visit.isEmpty());
    auto *desk = m_stage->desk->ui().app().desk();
    connect(desk, &station::DeskService::callChanged, this, [this](const base::VisitId &visit) {
        if (visit == m_visit)
            noteView();
    });
}

void LegalCallFlow::officerSeesAndChecks()
{
    QVERIFY(World::until([&] { return !view().visitorPicture.isNull(); }, 15'000)); // the lobby
    const QList<Running> running = mediaProcesses();
    QCOMPARE(running.size(), 1);
    QCOMPARE(running.first().kind, u"lobby"_s);
    m_lobbyPid = running.first().pid;
    Officer &officer = m_stage->officer;
    QVERIFY(officer.checkNumber(u"epic"_s, u"ZZZ5768927"_s));
    QVERIFY(officer.confirmHolder(u"photo"_s));
    QVERIFY(officer.next(u"Accept"_s));
    QVERIFY(officer.bringInmate(u"UT/502/2025"_s));
    QVERIFY(m_stage->hand.reads(u"detailNext"_s, u"Start"_s));
}

void LegalCallFlow::officerLeaves()
{
    QVERIFY(m_stage->officer.next(u"Start"_s));
    // Both ends show it while no media process runs at all.
    QVERIFY2(m_stage->hand.reads(u"boothMessageTitle"_s, u"The officer has left"_s), qPrintable(m_stage->hand.text(u"boothMessageTitle"_s)));
    QVERIFY(mediaProcesses().isEmpty());
    QVERIFY(m_stage->hand.sees(u"boothUnheard"_s));
    QVERIFY(World::until([&] { return m_stage->family->phase() == "officer-left"_L1; }, 5000));
    QVERIFY2(m_stage->family->said().contains(u"The officer has left"_s), qPrintable(m_stage->family->said()));
    QVERIFY(World::until([&] { return mediaProcesses().size() == 1; }, 10'000));
    const Running second = mediaProcesses().first();
    QCOMPARE(second.kind, u"legal"_s);
    QVERIFY(second.pid != m_lobbyPid);
}

void LegalCallFlow::theyTalkAlone()
{
    Family &lawyer = *m_stage->family;
    QVERIFY(World::until([&] { return lawyer.phase() == "talking"_L1; }, 15'000));
    const auto now = [] { return call::timeCodeOf(QDateTime::currentMSecsSinceEpoch()); };
    QVERIFY(World::until([&] {
        const auto code = call::readTimeCode(m_stage->booth->farPicture());
        return code && call::timeCodeAge(*code, now()) < 2000;
    }, 15'000));
    QVERIFY(World::until([&] { return lawyer.farAge().value_or(99'999) < 2000; }, 15'000));
    const QJsonObject before = lawyer.stats();
    QVERIFY(World::until([&] { return lawyer.stats()["audioEnergy"_L1].toDouble() > before["audioEnergy"_L1].toDouble(); }, 15'000));
    const QString screen = m_stage->hand.text(u"boothUnheard"_s);
    QVERIFY2(screen.contains(u"Legal visit"_s) && screen.contains(u"Nobody hears or records this call"_s), qPrintable(screen));
    // What the desk gets of it, several seconds long: that they talk.
    m_views = 0;
    QVERIFY(World::until([&] { return m_views >= 8; }, 10'000));
    QCOMPARE(m_tooMuch, 0);
    QCOMPARE(view().phase, u"talking"_s);
    QVERIFY(view().visitorConnected && view().visitorPicture.isNull());
    QVERIFY(m_stage->hand.reads(u"talkLegal"_s, u"Nobody hears"_s));
    QVERIFY(m_stage->hand.find(u"talkPicture"_s) == nullptr);
    if (qEnvironmentVariableIsSet("MULAKAT_KEEP_PICTURES")) {
        const QString folder = qEnvironmentVariable("MULAKAT_KEEP_PICTURES");
        m_stage->hand.shot(folder + u"/legal-desk.png"_s, u"deskWindow"_s);
        m_stage->hand.shot(folder + u"/legal-booth.png"_s, u"boothPage"_s);
        (void)lawyer.browser().screenshot(folder + u"/legal-page.png"_s);
    }
}

void LegalCallFlow::officerEndsIt()
{
    QVERIFY(m_stage->hand.press(u"talkEnd"_s));
    QVERIFY(m_stage->hand.reads(u"detailState"_s, u"completed"_s));
    QVERIFY(World::until([&] { return m_stage->family->phase() == "ended"_L1 && mediaProcesses().isEmpty(); }, 10'000));
    QVERIFY(m_stage->hand.sees(u"boothGoodbye"_s));
}

void LegalCallFlow::logSaysNobodyWatched()
{
    const QString file = m_stage->world.folder() + u"/log.jsonl"_s;
    const Answer answer = m_stage->world.ctl({u"log"_s, u"export"_s, file});
    QVERIFY2(answer.exitCode == 0, answer.err.constData());
    QFile log(file);
    QVERIFY(log.open(QIODevice::ReadOnly));
    int started = 0;
    while (!log.atEnd()) {
        const QJsonObject event = QJsonDocument::fromJson(log.readLine()).object()["event"_L1].toObject();
        if (event["type"_L1].toString() != "started"_L1)
            continue;
        ++started;
        const QJsonObject data = event["data"_L1].isObject() ? event["data"_L1].toObject()
                                                              : QJsonDocument::fromJson(event["data"_L1].toString().toUtf8()).object();
        QCOMPARE(data["supervision"_L1].toString(), u"none"_s);
        QCOMPARE(data["recording"_L1].toBool(true), false);
    }
    QCOMPARE(started, 1);
    QVERIFY(m_stage->world.ctl({u"log"_s, u"verify"_s}).json()["ok"_L1].toBool());
}

MULAKAT_TEST(LegalCallFlow)
#include "test_legalcall.moc"
