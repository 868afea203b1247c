#include "flow/stage.h"
#include "support/testrunner.h"

#include <QElapsedTimer>
#include <QTest>

using namespace mulakat;
using namespace mulakat::testing;
using namespace Qt::StringLiterals;
using station::DeskService;
using visits::State;

// Two desks on one real hub: each sees the other's work at once, a colleague's visit is taken over by a word, and the end
// of a shift touches no talk.
class TwoDesksFlow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { QVERIFY2(!m_broken, "an earlier step failed"); }
    void cleanup() { m_broken = m_broken || QTest::currentTestFailed(); }
    void eachSeesTheOther();
    void takingOverIsAWord();
    void twoTalksOfTwoOfficers();
    void shiftEndsTalksGoOn();
    void logIsWhole();

private:
    using Call = std::function<void(const station::Reply &)>;
    bool done(const Call &call)
    {
        std::optional<base::Done> got;
        call([&](const base::Done &result) { got = result; });
        const bool answered = World::until([&] { return got.has_value(); }, 5000);
        m_refusal = answered && !*got ? base::failureName(got->error().code) : QString();
        return answered && got->has_value();
    }
    static bool signIn(DeskService &desk, const QString &name)
    {
        std::optional<bool> in;
        desk.signIn(name, u"neem-tree-47"_s, [&](const base::Result<station::StaffView> &staff) { in = staff.has_value(); });
        return World::until([&] { return in.has_value(); }, 5000) && *in;
    }
    static std::optional<station::VisitLine> line(const DeskService &desk, const QString &visrn)
    {
        for (const station::VisitLine &line : desk.snapshot()->day) {
            if (line.visrn == visrn)
                return line;
        }
        return std::nullopt;
    }
    static bool becomes(const DeskService &desk, const QString &visrn, const std::function<bool(const station::VisitLine &)> &holds)
    {
        QElapsedTimer since;
        since.start();
        const bool seen = World::until([&] {
            const auto now = line(desk, visrn);
            return now && holds(*now);
        }, 3000);
        if (since.elapsed() > 1000)
            qWarning("%s was seen after %lld ms", qPrintable(visrn), static_cast<long long>(since.elapsed()));
        return seen;
    }
    static std::optional<station::VisitDetail> open(DeskService &desk, const base::VisitId &visit)
    {
        std::optional<station::VisitDetail> detail;
        bool answered = false;
        desk.open(visit, [&](const base::Result<station::VisitDetail> &result) {
            answered = true;
            if (result)
                detail = *result;
        });
        return World::until([&] { return answered; }, 5000) ? detail : std::nullopt;
    }
    bool toTalk(DeskService &desk, const station::VisitLine &visit, const QString &number)
    {
        const auto detail = open(desk, visit.id);
        if (!detail)
            return false;
        QList<station::InmateView> inmates;
        desk.candidates(visit.id, number, [&](const base::Result<QList<station::InmateView>> &found) { inmates = found ? *found : inmates; });
        if (!World::until([&] { return !inmates.isEmpty(); }, 5000))
            return false;
        const station::InmateView inmate = inmates.first();
        const base::MemberId first = detail->people.first().id;
        return done([&](auto r) { desk.markArrived(visit.id, r); })
            && done([&](auto r) { desk.accept({visit.id, first, u"by-sight"_s, u"photo"_s, {}, u"known at the gate"_s}, r); })
            && (visit.inmateConfirmed || done([&](auto r) { desk.confirmInmate(visit.id, inmate.id, r); }))
            && done([&](auto r) { desk.moveInmate(visit.id, visits::InmateTrack::AtPlace, number, r); })
            && done([&](auto r) { desk.issueToken(visit.id, r); })
            && done([&](auto r) { desk.makeReady(visit.id, r); }) && done([&](auto r) { desk.start(visit.id, r); });
    }
    DeskService &a() { return *m_stage->desk->ui().app().desk(); }
    DeskService &b() { return *m_second->ui().app().desk(); }

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<Kiosk> m_second;
    QString m_refusal;     // of the last done()
    bool m_broken = false; // each step needs the one before
};

void TwoDesksFlow::initTestCase()
{
    m_stage = std::make_unique<Stage>();
    QVERIFY(m_stage->begin());
    m_second = std::make_unique<Kiosk>(m_stage->world, u"desk"_s, QStringList{u"--station"_s, u"desk-2"_s});
    QVERIFY(m_second->start());
    QVERIFY(m_stage->importToday(u"2026/12/01/801"_s, u"Physical"_s, u"1"_s));
    QVERIFY(m_stage->importToday(u"2026/12/01/802"_s, u"Physical"_s, u"2"_s));
    QVERIFY(World::until([&] { return a().staffNames().size() == 2 && b().staffNames().size() == 2; }, 8000));
    QVERIFY(signIn(a(), u"S. Patil"_s));
    QVERIFY(signIn(b(), u"R. Deshmukh"_s));
    QVERIFY(World::until([&] { return line(a(), u"2026/12/01/802"_s) && line(b(), u"2026/12/01/802"_s); }, 8000));
}

void TwoDesksFlow::eachSeesTheOther()
{
    const base::VisitId visit = line(a(), u"2026/12/01/801"_s)->id;
    const auto mine = open(a(), visit);
    QVERIFY(mine && !mine->line.held);
    QVERIFY(becomes(b(), u"2026/12/01/801"_s, [](const auto &l) { return l.held && l.openedBy == u"S. Patil"_s; }));
    const auto theirs = open(b(), visit); // looks, and takes nothing
    QVERIFY(theirs && theirs->line.held);
    QVERIFY(done([&](auto r) { a().markArrived(visit, r); }));
    QVERIFY(becomes(b(), u"2026/12/01/801"_s, [](const auto &l) { return l.state == State::Arrived && l.openedBy == u"S. Patil"_s; }));
}

void TwoDesksFlow::takingOverIsAWord()
{
    const base::VisitId visit = line(a(), u"2026/12/01/801"_s)->id;
    QVERIFY(done([&](auto r) { b().takeOver(visit, r); }));
    QVERIFY(becomes(a(), u"2026/12/01/801"_s, [](const auto &l) { return l.held && l.openedBy == u"R. Deshmukh"_s; }));
    const auto history = open(a(), visit)->timeline;
    QStringList openers;
    for (const station::TimelineLine &one : history) {
        if (one.event == u"opened"_s && !one.ignored)
            openers << one.by;
    }
    QCOMPARE(openers, (QStringList{u"S. Patil"_s, u"R. Deshmukh"_s}));
    QVERIFY(done([&](auto r) { b().leave(visit, u"could-not-wait"_s, r); }));
    QVERIFY(becomes(a(), u"2026/12/01/801"_s, [](const auto &l) { return l.state == State::Left && !l.held; }));
}

void TwoDesksFlow::twoTalksOfTwoOfficers()
{
    QVERIFY(m_stage->importToday(u"2026/12/01/803"_s, u"Physical"_s, u"3"_s));
    QVERIFY(World::until([&] { return line(b(), u"2026/12/01/803"_s).has_value(); }, 5000));
    QVERIFY(toTalk(a(), *line(a(), u"2026/12/01/802"_s), u"UT/502/2025"_s));
    QVERIFY(becomes(b(), u"2026/12/01/802"_s, [](const auto &l) { return l.state == State::InProgress && l.counting && l.openedBy == u"S. Patil"_s; }));
    // The same visitor's second visit does not start while the first runs, although both were imported.
    const station::VisitLine third = *line(b(), u"2026/12/01/803"_s);
    QVERIFY(!toTalk(b(), third, u"UT/500/2025"_s));
    QCOMPARE(m_refusal, base::failureName(base::FailureCode::VisitorBusy));
    QVERIFY(becomes(a(), u"2026/12/01/803"_s, [](const auto &l) { return l.state == State::Ready; }));
    QVERIFY(done([&](auto r) { b().extend(line(b(), u"2026/12/01/802"_s)->id, 60, u"late-start"_s, r); }));
    QVERIFY(becomes(a(), u"2026/12/01/802"_s, [](const auto &l) { return l.allowedSeconds == 660; }));
}

void TwoDesksFlow::shiftEndsTalksGoOn()
{
    a().signOut();
    QVERIFY(World::until([&] { return !a().signedIn(); }, 3000));
    QCOMPARE(line(a(), u"2026/12/01/802"_s)->state, State::InProgress); // a locked desk goes on showing it
    QVERIFY(signIn(a(), u"R. Deshmukh"_s));
    QVERIFY(becomes(a(), u"2026/12/01/802"_s, [](const auto &l) { return l.counting && l.held && l.openedBy == u"S. Patil"_s; }));
    QVERIFY(done([&](auto r) { a().end(line(a(), u"2026/12/01/802"_s)->id, r); }));
    QVERIFY(becomes(b(), u"2026/12/01/802"_s, [](const auto &l) { return l.state == State::Completed; }));
}

void TwoDesksFlow::logIsWhole()
{
    m_second.reset();
    m_stage->desk.reset();
    const Answer answer = m_stage->world.ctl({u"log"_s, u"verify"_s});
    QVERIFY2(answer.json()["ok"_L1].toBool(), answer.out.constData());
}

MULAKAT_TEST(TwoDesksFlow)
#include "test_twodesks.moc"
