#include "officesample.h"
#include "support/testrunner.h"
#include "ui/presenters/healthpresenter.h"
#include "ui/presenters/importpresenter.h"
#include "ui/presenters/registerpresenter.h"
#include "ui/presenters/words.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace mulakat;
using namespace mulakat::testing;
using namespace mulakat::ui;
using namespace Qt::StringLiterals;
using presenters::ImportPresenter;
using presenters::RegisterPresenter;
using Step = ImportPresenter::Step;

namespace {

void fillPreview(FakeOffice &office)
{
    office.preview.token = u"t1"_s;
    office.preview.file = u"day.csv"_s;
    office.preview.accepted = 2;
    office.preview.duplicates = 1;
    office.preview.days = {officeDay};
    office.preview.rejected = {{7, u"date-impossible"_s, u"31-02-2026"_s}, {9, u"known-differs"_s, u"2026/12/01/9"_s}};
    office.preview.columns = {{u"Regn No."_s, u"visrn"_s}, {u"Colour"_s, QString()}};
    office.preview.sample = {{u"2026/12/01/1"_s, u"blue"_s}};
    station::VisitDetail video;
    video.line = office.registers.value(officeDay).at(21).visit;
    video.language = u"hi"_s;
    video.access = {u"https://jail.example/join/ABC"_s, u"204816"_s, u"7093"_s, true};
    office.details.insert(video.line.id, video);
}

const presenters::HealthLine *lineOf(const QList<presenters::HealthLine> &lines, const QString &id)
{
    for (const presenters::HealthLine &line : lines) {
        if (line.id == id)
            return &line;
    }
    return nullptr;
}

} // namespace

class TestOffice : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void importIsSeenBeforeItIsStored();
    void notADayInWords();
    void accessOnlyWhenAskedFor();
    void accessIsPrinted();
    void everyCodeHasWords();
    void registerFollowsOnlyWhileShown();
    void registerIsSaved();
    void registerFails();
    void healthSaysWhatToDo();
};

void TestOffice::importIsSeenBeforeItIsStored()
{
    FakeOffice office;
    fillOffice(office);
    fillPreview(office);
    ImportPresenter import(office);
    QVERIFY(import.mayImport());
    import.read(u"/tmp/day.csv"_s);
    QCOMPARE(import.step(), Step::Reading);
    import.read(u"/tmp/other.csv"_s); // while one is read
    QTRY_COMPARE(import.step(), Step::Preview);
    QCOMPARE(office.count(u"preview"_s), 1);
    QVERIFY(import.summary().contains(u"2"_s) && import.summary().contains(u"1 Dec 2026"_s));
    QVERIFY(!import.duplicatesLine().isEmpty());
    QCOMPARE(office.count(u"confirm"_s), 0);
    import.confirm();
    import.confirm();
    QTRY_COMPARE(import.step(), Step::Done);
    QCOMPARE(office.count(u"confirm t1"_s), 1);
    QTRY_COMPARE(import.videoVisits().size(), 2); // approved video visits of that day
    office.refuse.insert(u"confirm"_s, base::fail(base::FailureCode::Expired));
    import.again();
    QCOMPARE(import.step(), Step::Choose);
    import.read(u"/tmp/day.csv"_s);
    QTRY_COMPARE(import.step(), Step::Preview);
    import.confirm();
    QTRY_COMPARE(import.step(), Step::Preview);
    QVERIFY(!import.problem().isEmpty());
    office.signInAs(u"inspector"_s);
    QVERIFY(!import.mayImport());
    QCOMPARE(import.step(), Step::Choose);
}

void TestOffice::notADayInWords()
{
    FakeOffice office;
    fillOffice(office);
    ImportPresenter import(office);
    for (const auto code : {base::FailureCode::NotADay, base::FailureCode::Unreadable, base::FailureCode::TooLarge}) {
        office.refuse.insert(u"preview"_s, base::fail(code));
        import.read(u"/tmp/photo.jpg"_s);
        QTRY_COMPARE(import.step(), Step::Choose);
        QTRY_VERIFY(!import.problem().isEmpty());
        QVERIFY(!import.problem().contains(base::failureName(code)));
    }
}

void TestOffice::accessOnlyWhenAskedFor()
{
    FakeOffice office;
    fillOffice(office);
    fillPreview(office);
    ImportPresenter import(office);
    import.read(u"/tmp/day.csv"_s);
    QTRY_COMPARE(import.step(), Step::Preview);
    import.confirm();
    QTRY_COMPARE(import.videoVisits().size(), 2);
    QCOMPARE(office.count(u"open"_s), 0);
    QVERIFY(!import.videoVisits().constFirst().access.known);
    import.askAccess(base::VisitId(u"r21"_s));
    QTRY_VERIFY(import.videoVisits().constFirst().access.known);
    QCOMPARE(import.videoVisits().constFirst().access.pin, u"7093"_s);
    QVERIFY(!import.videoVisits().at(1).access.known);
    office.signInAs(u"officer"_s);
    QVERIFY(import.videoVisits().isEmpty()); // another person at the desk
}

void TestOffice::accessIsPrinted()
{
    FakeOffice office;
    fillOffice(office);
    ImportPresenter import(office);
    import.print(u"x"_s, "%PDF");
    QVERIFY(!import.printed().isEmpty()); // no printer: said, not swallowed
    QStringList names;
    import.setPrinter([&](const QString &name, const QByteArray &, const auto &reply) {
        names << name;
        reply(base::done());
    });
    import.print(u"2026/12/01/521"_s, "%PDF");
    QCOMPARE(names, QStringList{u"2026/12/01/521"_s});
    const QString sent = import.printed();
    import.setPrinter([](const QString &, const QByteArray &, const auto &reply) {
        reply(base::fail(base::FailureCode::DeviceMissing, {{u"why"_s, u"paper-out"_s}}));
    });
    import.print(u"x"_s, "%PDF");
    QVERIFY(import.printed() != sent);
}

void TestOffice::everyCodeHasWords()
{
    FakeOffice office;
    ImportPresenter import(office);
    for (const QString &code : {u"visrn-missing"_s, u"visitor-missing"_s, u"inmate-missing"_s, u"date-impossible"_s, u"time-impossible"_s,
                                u"age-impossible"_s, u"doubled"_s, u"known-differs"_s}) {
        QString plain = code;
        QVERIFY2(import.rejectedReason({1, code, {}}) != plain.replace(u'-', u' '), qPrintable(code));
    }
    for (const QString &field : {u"visrn"_s, u"inmateNumber"_s, u"visitorFather"_s, u"additional"_s, u"start"_s, u"remarks"_s, u"idKind"_s})
        QVERIFY2(field == u"remarks"_s || import.columnWord(field) != field, qPrintable(field));
    QVERIFY(!import.columnWord({}).isEmpty());
}

void TestOffice::registerFollowsOnlyWhileShown()
{
    FakeOffice office;
    fillOffice(office);
    OfficeClock clock;
    RegisterPresenter day(office, nullptr, &clock);
    office.publish();
    QCOMPARE(office.count(u"register"_s), 0);
    day.setShown(true);
    QTRY_COMPARE(day.content(), RegisterPresenter::Content::Rows);
    QCOMPARE(day.model().rowCount(), 24);
    QVERIFY(day.summary().contains(u"24"_s) && day.summary().contains(u"20"_s));
    QCOMPARE(day.model().index(0, presenters::RegisterModel::Talk).data().toString(), u"20:00"_s);
    QVERIFY(day.model().index(0, presenters::RegisterModel::Identity).data().toString().contains(u"9904"_s));
    QSignalSpy reset(&day.model(), &QAbstractItemModel::modelReset);
    office.hold = true;
    const int before = office.count(u"register"_s);
    for (int i = 0; i < 10; ++i)
        office.publish();
    QCOMPARE(office.count(u"register"_s), before + 1); // one under way, the rest together after it
    office.release();
    QTRY_COMPARE(office.count(u"register"_s), before + 2);
    QCOMPARE(reset.size(), 0); // the same visits: a view keeps its place
    day.showDay(officeDay.addDays(1));
    QTRY_COMPARE(day.content(), RegisterPresenter::Content::Empty);
    day.setShown(false);
    const int asked = office.count(u"register"_s);
    office.publish();
    QCOMPARE(office.count(u"register"_s), asked);
}

void TestOffice::registerIsSaved()
{
    FakeOffice office;
    fillOffice(office);
    OfficeClock clock;
    RegisterPresenter day(office, nullptr, &clock);
    QTemporaryDir folder;
    QCOMPARE(day.fileName(u"pdf"_s), u"register-2026-12-01.pdf"_s);
    day.save(folder.filePath(u"r.csv"_s), "a,b\r\n");
    QVERIFY(!day.messageIsProblem());
    QFile file(folder.filePath(u"r.csv"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("a,b\r\n"));
    day.save(folder.filePath(u"not/there/r.csv"_s), "a");
    QVERIFY(day.messageIsProblem());
    day.print("%PDF");
    QVERIFY(day.messageIsProblem()); // no printer
}

void TestOffice::registerFails()
{
    FakeOffice office;
    fillOffice(office);
    office.refuse.insert(u"register"_s, base::fail(base::FailureCode::NotSignedIn));
    RegisterPresenter day(office);
    day.setShown(true);
    QTRY_COMPARE(day.content(), RegisterPresenter::Content::Failed);
    QCOMPARE(day.problem(), presenters::say(base::fail(base::FailureCode::NotSignedIn)));
}

void TestOffice::healthSaysWhatToDo()
{
    FakeOffice office;
    fillOffice(office);
    presenters::HealthPresenter health(office);
    QSignalSpy changed(&health, &presenters::HealthPresenter::changed);
    QCOMPARE(health.work(), 0);
    for (const presenters::HealthLine &line : health.lines())
        QVERIFY2(line.what.isEmpty(), qPrintable(line.id));
    QVERIFY(!lineOf(health.lines(), u"camera"_s)); // nobody looked: nothing is claimed
    station::Health &facts = office.now.health;
    facts.portalReached = false;
    facts.portalLostUtcMs = officeTime(10, 31);
    facts.diskOk = facts.clockOk = false;
    facts.verifierRegistered = false;
    facts.waitingToSend = 14;
    office.publish();
    QCOMPARE(changed.size(), 1);
    office.publish();
    QCOMPARE(changed.size(), 1); // the same facts
    presenters::MachineFacts machine;
    machine.camera = true;
    machine.printer = false;
    health.setMachine(machine);
    QCOMPARE(health.work(), 4);
    for (const presenters::HealthLine &line : health.lines())
        QVERIFY2(line.mark == presenters::Mark::Ready || line.mark == presenters::Mark::Closed || !line.what.isEmpty(), qPrintable(line.id));
    QVERIFY(lineOf(health.lines(), u"portal"_s)->state.contains(u"10:31"_s));
    QVERIFY(lineOf(health.lines(), u"sending"_s)->state.contains(u"14"_s));
    facts.standalone = true;
    office.publish();
    QCOMPARE(lineOf(health.lines(), u"portal"_s)->mark, presenters::Mark::Closed); // never says offline
    QVERIFY(!lineOf(health.lines(), u"seats"_s)); // this jail has none
    facts.seats = QStringList{u"1"_s, u"2"_s};
    facts.seatsUp = QStringList{u"2"_s};
    office.publish();
    QCOMPARE(lineOf(health.lines(), u"seats"_s)->mark, presenters::Mark::Waiting);
    QVERIFY(lineOf(health.lines(), u"seats"_s)->what.contains(u"booth 1"_s));
    facts.seatsUp << u"1"_s;
    office.publish();
    QCOMPARE(lineOf(health.lines(), u"seats"_s)->mark, presenters::Mark::Ready);
}

MULAKAT_TEST(TestOffice)
#include "test_office.moc"
