#include "fakeinmates.h"
#include "fakeoffice.h"
#include "support/testrunner.h"
#include "ui/pages/office/calloutpage.h"
#include "ui/pages/office/inmatespage.h"
#include "ui/presenters/inmatewords.h"
#include "ui/presenters/words.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace mulakat;
using namespace mulakat::testing;
using namespace mulakat::ui;
using namespace Qt::StringLiterals;
using visits::InmateTrack;

namespace {

// With MULAKAT_GRABS=folder each page is kept there, to be looked at.
void keepInmates(QWidget &page, const QString &name)
{
    const QString folder = qEnvironmentVariable("MULAKAT_GRABS");
    if (!folder.isEmpty())
        page.grab().save(QDir(folder).filePath(name + u".png"_s));
}

void settleInmates()
{
    for (int i = 0; i < 8; ++i)
        QCoreApplication::processEvents();
}

struct Speaking {
    QTranslator translator;
    explicit Speaking(const QString &code)
    {
        theme::useLanguage(*qApp, code);
        if (translator.load(u":/i18n/mulakat_%1.qm"_s.arg(code)))
            QCoreApplication::installTranslator(&translator);
    }
    ~Speaking()
    {
        QCoreApplication::removeTranslator(&translator);
        theme::useLanguage(*qApp, u"en"_s);
    }
};

station::InmateView sampleInmate(int number)
{
    static const QStringList names{u"Ramesh Kumar Verma"_s, u"Imran Shaikh"_s, u"Santosh Gaikwad"_s, u"Murugan Selvaraj"_s, u"Vijay Chandrakant Deshmukh"_s};
    static const QStringList states{u"in"_s, u"in"_s, u"at-court"_s, u"hospital"_s, u"in"_s};
    station::InmateView inmate;
    inmate.id = base::InmateId(u"i%1"_s.arg(number));
    inmate.name = names.at(number % names.size());
    inmate.number = u"UT/%1/2025"_s.arg(500 + number);
    inmate.fatherOrHusband = number % 2 ? u"Mohan Lal Verma"_s : u"Salim"_s;
    inmate.age = 21 + number % 40;
    inmate.sex = u"male"_s;
    inmate.category = number % 3 ? u"undertrial"_s : u"convict"_s;
    inmate.wing = QString::number(1 + number % 4);
    inmate.status = states.at(number % states.size());
    inmate.languages = number % 5 == 3 ? QStringList{u"ta"_s, u"hi"_s} : QStringList{u"hi"_s};
    inmate.nextCourt = number % 5 == 2 ? officeDay.addDays(3) : QDate();
    return inmate;
}

station::VisitLine sampleAhead(int number)
{
    station::VisitLine line;
    line.id = base::VisitId(u"v%1"_s.arg(number));
    line.visrn = u"2026/12/01/%1"_s.arg(600 + number);
    line.date = officeDay;
    line.start = QTime(10, 10 * number);
    line.place = QString::number(number);
    line.visitor = u"Sunita Devi"_s;
    return line;
}

station::CallOutLine sampleCall(const QString &id, const QTime &start, InmateTrack track)
{
    station::CallOutLine line;
    line.visit = base::VisitId(id);
    line.start = start;
    line.place = u"2"_s;
    line.inmate = u"Ramesh Kumar Verma"_s;
    line.number = u"UT/512/2025"_s;
    line.track = track;
    line.confirmed = true;
    return line;
}

station::CallOutList sampleCallOut()
{
    station::CallOutList list;
    list.date = officeDay;
    list.from = QTime(10, 0);
    list.until = QTime(10, 30);
    list.batches = {QTime(10, 0), QTime(10, 20)};
    station::CallOutLine away = sampleCall(u"v4"_s, QTime(10, 20), InmateTrack::NotCalled);
    away.inmate = u"Santosh Gaikwad"_s;
    away.status = u"at-court"_s;
    station::CallOutLine unsure = sampleCall(u"v5"_s, QTime(10, 20), InmateTrack::OnTheWay);
    unsure.confirmed = false;
    unsure.number.clear();
    unsure.mode = visits::Mode::Video;
    station::CallOutLine there = sampleCall(u"v3"_s, QTime(10, 10), InmateTrack::AtPlace);
    there.inmate = u"Vijay Chandrakant Deshmukh"_s;
    there.visitorHere = true;
    list.wings = {{u"1"_s, {sampleCall(u"v1"_s, QTime(10, 0), InmateTrack::NotCalled), sampleCall(u"v2"_s, QTime(10, 10), InmateTrack::OnTheWay), there}},
                  {u"3"_s, {away}},
                  {{}, {unsure}}};
    return list;
}

struct InmateRig {
    FakeOffice desk;
    FakeInmates inmates;
    OfficeClock clock;
    presenters::InmatesPresenter presenter{inmates, desk};
    presenters::InmateImportPresenter import{inmates};
    presenters::CallOutPresenter callOut{inmates, desk, clock};

    InmateRig()
    {
        for (int i = 0; i < 40; ++i) {
            inmates.known.rows << sampleInmate(i);
            station::InmateDetail detail;
            detail.inmate = sampleInmate(i);
            if (i % 5 == 2)
                detail.visits = {sampleAhead(1), sampleAhead(2)};
            detail.history = {{officeTime(9, 12), u"state"_s, u"S. Patil"_s, detail.inmate.status, false},
                              {officeTime(8, 0), u"listed"_s, u"R. Rao"_s, u"in"_s, false}};
            inmates.details.insert(detail.inmate.id, detail);
        }
        inmates.known.found = 40;
        inmates.known.total = 2000;
        inmates.callOuts = sampleCallOut();
        desk.signInAs(u"officer"_s);
        desk.publish();
    }
};

template <class W>
W *inmatePart(QWidget &page, const QString &name)
{
    return page.findChild<W *>(name);
}

QString inmateSaid(QWidget &page, const QString &name)
{
    auto *label = inmatePart<QLabel>(page, name);
    return label && label->isVisible() ? label->text() : QString();
}

void showInmates(QWidget &page, const QSize &size = {1366, 640})
{
    page.resize(size);
    page.show();
    settleInmates();
}

void pressInmates(QWidget &page, const QString &name)
{
    auto *button = inmatePart<QAbstractButton>(page, name);
    QVERIFY2(button && button->isVisible() && button->isEnabled(), qPrintable(name));
    QTest::mouseClick(button, Qt::LeftButton);
    settleInmates();
}

} // namespace

// The inmate list and the call-out list as an officer uses them.
class InmatePagesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }
    void oneIsFoundAndChanged();
    void inspectorsOnlyLook();
    void listIsReadFromAFile();
    void emptyListSaysWhatToDo();
    void callOutIsTickedOff();
    void wrongNumberIsSaid();
    void whoRefusesIsAskedOnceMore();
    void callOutIsPrinted();
    void differencesAreWords();
    void looks();
};

void InmatePagesTest::oneIsFoundAndChanged()
{
    InmateRig rig;
    pages::InmatesPage page(rig.presenter, rig.import, nullptr);
    showInmates(page);
    auto *table = inmatePart<QTableView>(page, u"inmatesTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), 40);
    QVERIFY(inmateSaid(page, u"inmatesCount"_s).contains(u"2,000"_s));
    inmatePart<QLineEdit>(page, u"inmatesSearch"_s)->setText(u"Gaikwad"_s);
    QTRY_COMPARE(table->model()->rowCount(), 8);
    table->setCurrentIndex(table->model()->index(0, 0));
    QTRY_COMPARE(inmateSaid(page, u"inmateLineName"_s), u"Santosh Gaikwad"_s);
    QVERIFY(inmateSaid(page, u"inmateLineVisits"_s).contains(u"2026/12/01/601"_s));
    QVERIFY(inmateSaid(page, u"inmateLineNote"_s).contains(u"2 visit"_s)); // at court, and visits ahead
    auto *state = inmatePart<QComboBox>(page, u"inmateStatus"_s);
    auto *note = inmatePart<QAbstractButton>(page, u"inmateSetStatus"_s);
    QVERIFY(state && !note->isEnabled());
    state->setCurrentIndex(state->findData(u"hospital"_s));
    pressInmates(page, u"inmateSetStatus"_s);
    QVERIFY(rig.inmates.calls.contains(u"setStatus i2 hospital"_s));
    auto *language = inmatePart<QComboBox>(page, u"inmateLanguage"_s);
    language->setCurrentIndex(language->findData(u"ta"_s));
    rig.inmates.say(); // somebody else's change: what is being chosen stays
    settleInmates();
    QCOMPARE(language->currentData().toString(), u"ta"_s);
    pressInmates(page, u"inmateSetLanguages"_s);
    QVERIFY(rig.inmates.calls.contains(u"setLanguages i2 ta"_s));
    rig.inmates.refuse.insert(u"setStatus"_s, base::fail(base::FailureCode::DiskFull));
    state->setCurrentIndex(state->findData(u"released"_s));
    pressInmates(page, u"inmateSetStatus"_s);
    QTRY_COMPARE(inmateSaid(page, u"inmateLineMessage"_s), presenters::say(base::fail(base::FailureCode::DiskFull)));
}

void InmatePagesTest::inspectorsOnlyLook()
{
    InmateRig rig;
    rig.desk.signInAs(u"inspector"_s);
    rig.desk.publish();
    pages::InmatesPage page(rig.presenter, rig.import, nullptr);
    showInmates(page);
    QTRY_COMPARE(inmatePart<QTableView>(page, u"inmatesTable"_s)->model()->rowCount(), 40);
    rig.presenter.select(base::InmateId(u"i1"_s));
    QTRY_VERIFY(!inmateSaid(page, u"inmateLineMessage"_s).isEmpty());
    QVERIFY(!inmatePart<QComboBox>(page, u"inmateStatus"_s)->isEnabled());
    QVERIFY(!inmatePart<QAbstractButton>(page, u"inmatesRead"_s)->isEnabled());
    rig.desk.signInAs({}); // nobody: no prisoner stays on the screen
    rig.desk.publish();
    settleInmates();
    QCOMPARE(inmatePart<QTableView>(page, u"inmatesTable"_s)->model()->rowCount(), 0);
    QVERIFY(inmateSaid(page, u"inmateLineName"_s).isEmpty());
}

void InmatePagesTest::listIsReadFromAFile()
{
    InmateRig rig;
    rig.inmates.preview.token = u"t1"_s;
    rig.inmates.preview.file = u"inmates.csv"_s;
    rig.inmates.preview.accepted = 12;
    rig.inmates.preview.changed = 3;
    rig.inmates.preview.duplicates = 5;
    rig.inmates.preview.rejected = {{7, u"number-missing"_s, u", Ramesh"_s}};
    rig.inmates.preview.columns = {{u"Prisoner No"_s, u"number"_s}, {u"Name"_s, u"name"_s}, {u"Remarks"_s, {}}};
    rig.inmates.preview.sample = {{u"UT/1/2025"_s, u"Ramesh"_s, u"-"_s}};
    pages::InmatesPage page(rig.presenter, rig.import, nullptr);
    page.setAskPath([] { return u"/tmp/inmates.csv"_s; });
    showInmates(page);
    pressInmates(page, u"inmatesRead"_s);
    QTRY_VERIFY(inmateSaid(page, u"inmatesSummary"_s).contains(u"9 new"_s));
    keepInmates(page, u"inmates-import.en"_s);
    pressInmates(page, u"inmatesConfirm"_s);
    QTRY_VERIFY(inmateSaid(page, u"inmatesSummary"_s).contains(u"12"_s));
    QCOMPARE(rig.inmates.calls.filter(u"confirmImport t1"_s).size(), 1);
    pressInmates(page, u"inmatesBack"_s);
    QVERIFY(inmatePart<QTableView>(page, u"inmatesTable"_s)->isVisible());
    rig.inmates.refuse.insert(u"previewImport"_s, base::fail(base::FailureCode::NotADay));
    pressInmates(page, u"inmatesRead"_s);
    QTRY_VERIFY(!inmateSaid(page, u"inmatesProblem"_s).isEmpty());
}

void InmatePagesTest::emptyListSaysWhatToDo()
{
    InmateRig rig;
    rig.inmates.known = {};
    pages::InmatesPage page(rig.presenter, rig.import, nullptr);
    showInmates(page);
    QTRY_VERIFY(inmatePart<QAbstractButton>(page, u"inmatesReadFirst"_s)->isVisible());
}

void InmatePagesTest::callOutIsTickedOff()
{
    InmateRig rig;
    pages::CallOutPage page(rig.callOut, nullptr);
    showInmates(page);
    QTRY_COMPARE(inmateSaid(page, u"callOutWing1"_s), u"Wing 1"_s);
    QVERIFY(inmateSaid(page, u"callOutName1"_s).contains(u"UT/512/2025"_s));
    pressInmates(page, u"callOutAct1"_s);
    QVERIFY(rig.inmates.calls.contains(u"moveInmate v1 called"_s));
    QVERIFY(inmatePart<QLineEdit>(page, u"callOutNumber2"_s)->isVisible());
    QVERIFY(!inmatePart<QLineEdit>(page, u"callOutNumber1"_s)->isVisible());
    QTest::keyClicks(inmatePart<QLineEdit>(page, u"callOutNumber2"_s), u"512"_s);
    // Somebody else's change comes in between: the number half typed stays, with its line.
    rig.inmates.callOuts.wings[0].lines.prepend(sampleCall(u"v0"_s, QTime(9, 50), InmateTrack::Called));
    rig.inmates.say();
    QTRY_VERIFY(inmatePart<QLineEdit>(page, u"callOutNumber3"_s) && inmatePart<QLineEdit>(page, u"callOutNumber3"_s)->text() == u"512"_s);
    QTest::keyClicks(inmatePart<QLineEdit>(page, u"callOutNumber3"_s), u"/2025\r"_s);
    settleInmates();
    QVERIFY(rig.inmates.calls.contains(u"moveInmate v2 at-place 512/2025"_s));
    QTRY_VERIFY(inmatePart<QLineEdit>(page, u"callOutNumber3"_s)->text().isEmpty());
    pressInmates(page, u"callOutBack4"_s);
    QVERIFY(rig.inmates.calls.contains(u"takeBack v3"_s));
    QVERIFY(!inmatePart<QAbstractButton>(page, u"callOutAct4"_s)->isVisible()); // he is there
    QVERIFY(inmateSaid(page, u"callOutProblem6"_s).contains(u"desk"_s));        // which prisoner: the desk says so first
    auto *wish = inmatePart<QComboBox>(page, u"callOutWish"_s);
    QCOMPARE(wish->count(), 5);
    wish->setCurrentIndex(4);
    Q_EMIT wish->activated(4);
    settleInmates();
    QVERIFY(rig.inmates.calls.contains(u"callOut 10:20"_s));
}

void InmatePagesTest::wrongNumberIsSaid()
{
    InmateRig rig;
    rig.inmates.refuse.insert(u"moveInmate"_s, base::fail(base::FailureCode::InmateNotConfirmed, {{u"why"_s, u"another-number"_s}}));
    pages::CallOutPage page(rig.callOut, nullptr);
    showInmates(page);
    QTRY_VERIFY(inmatePart<QLineEdit>(page, u"callOutNumber2"_s) && inmatePart<QLineEdit>(page, u"callOutNumber2"_s)->isVisible());
    pressInmates(page, u"callOutAct2"_s);
    QVERIFY(!inmateSaid(page, u"callOutProblem2"_s).isEmpty()); // nothing typed yet
    QVERIFY(rig.inmates.calls.filter(u"moveInmate"_s).isEmpty());
    QTest::keyClicks(inmatePart<QLineEdit>(page, u"callOutNumber2"_s), u"UT/77/2024\r"_s);
    settleInmates();
    QCOMPARE(inmateSaid(page, u"callOutProblem2"_s), presenters::say(base::fail(base::FailureCode::InmateNotConfirmed, {{u"why"_s, u"another-number"_s}})));
    QCOMPARE(inmatePart<QLineEdit>(page, u"callOutNumber2"_s)->text(), u"UT/77/2024"_s); // not lost
    QVERIFY(inmateSaid(page, u"callOutProblem1"_s).isEmpty());
    keepInmates(page, u"callout-wrong.en"_s);
}

void InmatePagesTest::whoRefusesIsAskedOnceMore()
{
    InmateRig rig;
    pages::CallOutPage page(rig.callOut, nullptr);
    page.show();
    QTRY_VERIFY(inmatePart<QAbstractButton>(page, u"callOutRefuses1"_s) && inmatePart<QAbstractButton>(page, u"callOutRefuses1"_s)->isVisible());
    QVERIFY(!inmatePart<QAbstractButton>(page, u"callOutRefuseYes1"_s)->isVisible());
    pressInmates(page, u"callOutRefuses1"_s);
    QVERIFY(inmatePart<QAbstractButton>(page, u"callOutRefuseYes1"_s)->isVisible());
    QVERIFY(inmateSaid(page, u"callOutQuestion1"_s).contains(rig.callOut.list().wings.first().lines.first().inmate));
    pressInmates(page, u"callOutRefuseNo1"_s);
    QVERIFY(!inmatePart<QAbstractButton>(page, u"callOutRefuseYes1"_s)->isVisible());
    QVERIFY(!rig.inmates.calls.join(u' ').contains(u"refuses"_s));
    const QString visit = rig.callOut.list().wings.first().lines.first().visit.text();
    pressInmates(page, u"callOutRefuses1"_s);
    pressInmates(page, u"callOutRefuseYes1"_s);
    QTRY_VERIFY(rig.inmates.calls.contains(u"refuses "_s + visit));
    QCOMPARE(rig.inmates.calls.count(u"refuses "_s + visit), 1);
    // Refused by the station (another desk was quicker): said beside his name.
    rig.inmates.refuse.insert(u"refuses"_s, base::fail(base::FailureCode::NotInThisState));
    QTRY_VERIFY(!rig.callOut.acts().isBusy());
    pressInmates(page, u"callOutRefuses1"_s);
    pressInmates(page, u"callOutRefuseYes1"_s);
    QTRY_VERIFY(!inmateSaid(page, u"callOutProblem1"_s).isEmpty());
}

void InmatePagesTest::callOutIsPrinted()
{
    InmateRig rig;
    QByteArray printed;
    base::Done answer = base::done();
    rig.callOut.setPrinter([&](const QString &, const QByteArray &pdf, const auto &reply) {
        printed = pdf;
        reply(answer);
    });
    pages::CallOutPage page(rig.callOut, nullptr);
    QTemporaryDir folder;
    page.setAskPath([&](const QString &) { return folder.filePath(u"c.pdf"_s); });
    showInmates(page);
    QTRY_VERIFY(inmatePart<QAbstractButton>(page, u"callOutPrint"_s)->isEnabled());
    pressInmates(page, u"callOutPrint"_s);
    QVERIFY(printed.startsWith("%PDF"));
    QVERIFY(!inmateSaid(page, u"callOutMessage"_s).isEmpty());
    answer = base::fail(base::FailureCode::DeviceMissing, {{u"why"_s, u"no-printer"_s}});
    pressInmates(page, u"callOutPrint"_s);
    QCOMPARE(inmateSaid(page, u"callOutMessage"_s), presenters::say(answer.error()));
    pressInmates(page, u"callOutPdf"_s);
    QVERIFY(QFile::exists(folder.filePath(u"c.pdf"_s)));
}

void InmatePagesTest::differencesAreWords()
{
    station::InmateView view;
    view.differences = {u"different:Verma/Sharma"_s, u"age:34/41"_s, u"swapped"_s, u"sex:male/female"_s, u"number:77/2024"_s, u"nonsense:x"_s};
    const QStringList words = presenters::differenceWords(view);
    QCOMPARE(words.size(), 5);
    QVERIFY(words.at(0).contains(u"Verma"_s) && words.at(0).contains(u"Sharma"_s));
    QVERIFY(words.at(4).contains(u"77/2024"_s));
    QVERIFY(presenters::notSpokenWord({}).isEmpty());
    QVERIFY(presenters::notSpokenWord({u"ta"_s}).contains(presenters::languageWord(u"ta"_s)));
}

// Both pages in both languages at both sizes; labels are not clipped.
void InmatePagesTest::looks()
{
    for (const QString &code : {u"en"_s, u"hi"_s}) {
        const Speaking language(code);
        for (const QSize &size : {QSize(1366, 640), QSize(1920, 950)}) {
            InmateRig rig;
            pages::InmatesPage inmates(rig.presenter, rig.import, nullptr);
            showInmates(inmates, size);
            QTRY_COMPARE(inmatePart<QTableView>(inmates, u"inmatesTable"_s)->model()->rowCount(), 40);
            rig.presenter.select(base::InmateId(u"i2"_s));
            QTRY_VERIFY(!inmateSaid(inmates, u"inmateLineName"_s).isEmpty());
            settleInmates();
            keepInmates(inmates, u"inmates.%1.%2"_s.arg(code).arg(size.width()));
            pages::CallOutPage callOut(rig.callOut, nullptr);
            showInmates(callOut, size);
            QTRY_VERIFY(!inmateSaid(callOut, u"callOutWing1"_s).isEmpty());
            pressInmates(callOut, u"callOutRefuses2"_s);
            QVERIFY(!inmatePart<QAbstractButton>(callOut, u"callOutRefuses4"_s)->isVisible()); // at court: nobody asks him
            settleInmates();
            keepInmates(callOut, u"callout.%1.%2"_s.arg(code).arg(size.width()));
            QVERIFY(callOut.minimumSizeHint().width() <= size.width());
            for (QWidget *page : {static_cast<QWidget *>(&inmates), static_cast<QWidget *>(&callOut)}) {
                for (const QLabel *label : page->findChildren<QLabel *>()) {
                    if (!label->isVisible() || label->text().isEmpty())
                        continue;
                    const int needed = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
                    QVERIFY2(label->height() + 1 >= needed, qPrintable(label->objectName() + u": "_s + label->text()));
                }
            }
        }
    }
}

MULAKAT_TEST(InmatePagesTest)
#include "test_inmatepages.moc"
