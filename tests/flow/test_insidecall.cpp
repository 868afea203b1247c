#include "flow/stage.h"

#include "call/timecode.h"
#include "store/stationstore.h"
#include "support/testrunner.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QScreen>
#include <QTest>

using namespace mulakat;
using namespace mulakat::testing;
using namespace Qt::StringLiterals;

namespace {

// Pictures with the clock of now that one end has shown of the other one.
class FarPictures
{
public:
    explicit FarPictures(const Kiosk &kiosk) : m_kiosk(kiosk) { }
    int seen()
    {
        const auto code = call::readTimeCode(m_kiosk.farPicture());
        if (code && call::timeCodeAge(*code, call::timeCodeOf(QDateTime::currentMSecsSinceEpoch())) < 2000)
            m_codes.insert(*code);
        return int(m_codes.size());
    }

private:
    const Kiosk &m_kiosk;
    QSet<quint32> m_codes;
};

} // namespace

// One PC without a network: a visitor who came to the jail sits at the seat of booth 1, the prisoner at the booth. Two media
// processes, the hub of this PC between them, no page, no relay, nothing outside.
class InsideCallFlow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { QVERIFY2(!m_broken, "an earlier step failed"); }
    void cleanup() { m_broken = m_broken || QTest::currentTestFailed(); }
    void visitorIsLetIn();
    void bothAreReady();
    void theyTalkBothWays();
    void theClockEndsIt();
    void registerShowsIt();

private:
    station::BoothView at(const Kiosk &kiosk) const { return const_cast<Kiosk &>(kiosk).ui().app().booth()->view(); }
    bool importVisit();
    bool useMostOfTheMinute() const;
    void keep(const char *name);
    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<Kiosk> m_seat;
    bool m_broken = false; // each step needs the one before
    QString m_visrn = u"2026/INSIDE/1"_s;
    base::VisitId m_visit;
};

void InsideCallFlow::initTestCase()
{
    m_stage = std::make_unique<Stage>();
    m_stage->deskWords = QStringList{u"--own-hub"_s}; // as --standalone starts its desk
    m_stage->world.jail.insert(u"seats"_s, QJsonArray{u"1"_s});
    QVERIFY(m_stage->begin());
    QVERIFY(importVisit());
    QVERIFY(m_stage->signIn());
    QVERIFY(m_stage->hand.reads(u"dayList"_s, u"Sunita Devi"_s)); // not hidden: booth 1 has a seat
    for (const station::VisitLine &line : m_stage->desk->ui().app().desk()->snapshot()->day) {
        if (line.visrn == m_visrn)
            m_visit = line.id;
    }
    QVERIFY(useMostOfTheMinute());
    QVERIFY(m_stage->openBooth());
    m_seat = std::make_unique<Kiosk>(m_stage->world, u"booth"_s, QStringList{u"--station"_s, u"booth-1v"_s});
    QVERIFY(m_seat->start());
}

bool InsideCallFlow::importVisit()
{
    const QDateTime now = base::toJailTime(QDateTime::currentMSecsSinceEpoch());
    QFile csv(m_stage->world.folder() + u"/inside.csv"_s);
    if (!csv.open(QIODevice::WriteOnly))
        return false;
    csv.write("Visit Reg. No,Visit Date,Slot,Duration (min),Mode,Visitor Name,Father/Husband Name,Gender,Age,Relation,Mobile No,ID Proof,ID No,"
              "Prisoner Name,Prisoner Father/Husband,Prisoner Age,Prisoner Gender,Prisoner No,Window/Booth\n");
    csv.write(u"%1,%2,%3,1,Video,Sunita Devi,Mohan Lal,Female,40,Wife,6000000777,Voter ID,ZZZ5768927,Ramesh Kumar,Mohan Lal,41,Male,UT/502/2025,1\n"_s
                  .arg(m_visrn, now.date().toString(Qt::ISODate), now.time().toString(u"HH:mm"_s)).toUtf8());
    csv.close();
    return m_stage->world.ctl({u"day"_s, u"import"_s, csv.fileName()}).json()["accepted"_L1].toInt() == 1;
}

// What a booth that lost power in the talk finds in its own copy: 46 s of this minute were talked. The rest runs out by the
// clock while the test looks on.
bool InsideCallFlow::useMostOfTheMinute() const
{
    const QString folder = m_stage->world.folder();
    const base::SystemClock clock;
    store::StationStore store(folder + u"/station/booth-1.sqlite"_s, folder + u"/keys"_s, base::StationId(u"booth-1"_s), clock);
    return !m_visit.isEmpty() && store.open() && store.setSetting(u"talk/"_s + m_visit.text(), u"{\"used\":46,\"lost\":0}"_s);
}

void InsideCallFlow::keep(const char *name)
{
    const QString folder = qEnvironmentVariable("MULAKAT_KEEP_PICTURES");
    if (folder.isEmpty())
        return;
    const auto speak = [this](const QString &language) {
        Kiosk::setLanguage(language);
        m_seat->ui().app().booth()->setLanguage(language);
        m_stage->booth->ui().app().booth()->setLanguage(language);
        QTest::qWait(600); // it is painted
    };
    speak(qEnvironmentVariable("MULAKAT_KEEP_LANGUAGE", u"en"_s));
    m_stage->desk->ui().window().grab().save(folder + u"/%1-desk.png"_s.arg(QLatin1String(name)));
    m_seat->ui().window().grab().save(folder + u"/%1-seat.png"_s.arg(QLatin1String(name)));
    m_stage->booth->ui().window().grab().save(folder + u"/%1-booth.png"_s.arg(QLatin1String(name)));
    speak(u"en"_s);
}

void InsideCallFlow::visitorIsLetIn()
{
    Officer &officer = m_stage->officer;
    auto *desk = m_stage->desk->ui().app().desk();
    QVERIFY(World::until([&] { return desk->snapshot()->health.seatsUp == QStringList{u"1"_s}; }, 8000));
    QCOMPARE(desk->snapshot()->health.seats, QStringList{u"1"_s});
    QCOMPARE(desk->snapshot()->health.boothsUp, 1); // a seat is no booth
    QCOMPARE(at(*m_seat).phase, u"idle"_s);
    QVERIFY(officer.openVisit(m_visrn));
    keep("1-before");
    QVERIFY(officer.next(u"Visitor is here"_s));
    QVERIFY(World::until([&] { return at(*m_seat).phase == u"waiting"_s && at(*m_stage->booth).phase == u"waiting"_s; }, 10'000));
    QVERIFY(at(*m_seat).visitorsEnd && !at(*m_stage->booth).visitorsEnd);
    QCOMPARE(at(*m_seat).visitorFirstName, u"Ramesh"_s); // who is far
    QCOMPARE(at(*m_stage->booth).visitorFirstName, u"Sunita"_s);
    keep("2-here");
    QVERIFY(officer.checkNumber(u"epic"_s, u"ZZZ5768927"_s));
    QVERIFY(officer.confirmHolder(u"photo"_s));
    keep("3-identity");
    QVERIFY(officer.next(u"Accept"_s));
}

void InsideCallFlow::bothAreReady()
{
    QVERIFY(m_stage->officer.bringInmate(u"UT/502/2025"_s));
    QVERIFY(m_stage->hand.reads(u"detailNext"_s, u"Start"_s)); // both ends' sound was heard by itself
    keep("4-ready");
}

void InsideCallFlow::theyTalkBothWays()
{
    QVERIFY(m_stage->officer.next(u"Start"_s));
    // The clock painted at one end is read at the other, again and again: it is the far end's picture, and of now.
    FarPictures atBooth(*m_stage->booth);
    FarPictures atSeat(*m_seat);
    QVERIFY(World::until([&] { return std::min(atBooth.seen(), atSeat.seen()) >= 10; }, 15'000));
    // Time counts only while each end's own counters say that sound of the other one arrives.
    const auto both = [&] { return std::pair(at(*m_stage->booth), at(*m_seat)); };
    QVERIFY(World::until([&] {
        const auto [booth, seat] = both();
        return booth.counting && seat.counting && booth.remainingSeconds <= 11 && booth.remainingSeconds >= 3;
    }, 10'000));
    const auto [booth, seat] = both();
    QVERIFY2(std::abs(booth.remainingSeconds - seat.remainingSeconds) <= 2, qPrintable(u"%1 and %2"_s.arg(booth.remainingSeconds).arg(seat.remainingSeconds)));
    QCOMPARE(booth.allowedSeconds, 60);
    QCOMPARE(seat.allowedSeconds, 60);
    QCOMPARE(seat.phase, u"talking"_s);
    QVERIFY(!booth.pictureOff && !seat.pictureOff);
    QVERIFY(m_stage->hand.sees(u"talkTime"_s));
    keep("5-talk");
}

void InsideCallFlow::theClockEndsIt()
{
    QVERIFY(World::until([&] { return at(*m_seat).phase == u"goodbye"_s && at(*m_stage->booth).phase == u"goodbye"_s; }, 40'000));
    QCOMPARE(at(*m_stage->booth).endedBy, u"clock"_s);
    QVERIFY(m_stage->hand.reads(u"detailState"_s, u"completed"_s));
    QVERIFY(World::until([&] { return m_seat->farPicture().isNull() && m_stage->booth->farPicture().isNull(); }, 3000));
    keep("6-over");
}

void InsideCallFlow::registerShowsIt()
{
    QVERIFY(World::until([&] { return m_stage->registerCell(m_visrn, u"talk seconds"_s).toInt() == 60; }, 5000));
    QVERIFY(m_stage->world.ctl({u"log"_s, u"verify"_s}).json()["ok"_L1].toBool());
}

MULAKAT_TEST(InsideCallFlow)
#include "test_insidecall.moc"
