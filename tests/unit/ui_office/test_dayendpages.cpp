#include "fakeoffice.h"

#include "station/closeservice.h"
#include "station/gapservice.h"
#include "support/testrunner.h"
#include "ui/pages/office/closepage.h"
#include "ui/pages/office/gappage.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace mulakat;
using namespace mulakat::testing;
using namespace mulakat::ui;
using namespace Qt::StringLiterals;

namespace {

// With MULAKAT_GRABS=folder each page is kept there, to be looked at.
void keepDayEnd(QWidget &page, const QString &name)
{
    const QString folder = qEnvironmentVariable("MULAKAT_GRABS");
    for (const QSize size : {QSize(1366, 640), QSize(1920, 950)}) {
        page.resize(size);
        for (int i = 0; i < 8; ++i)
            QCoreApplication::processEvents();
        if (!folder.isEmpty())
            page.grab().save(QDir(folder).filePath(u"%1-%2.png"_s.arg(name).arg(size.width())));
    }
}

struct DayEndHindi {
    QTranslator translator;
    DayEndHindi()
    {
        theme::useLanguage(*qApp, u"hi"_s);
        if (translator.load(u":/i18n/mulakat_hi.qm"_s))
            QCoreApplication::installTranslator(&translator);
        for (int i = 0; i < 8; ++i)
            QCoreApplication::processEvents();
    }
    ~DayEndHindi()
    {
        QCoreApplication::removeTranslator(&translator);
        theme::useLanguage(*qApp, u"en"_s);
    }
};

station::VisitLine visitAt(int i, QTime start, visits::State state, visits::Mode mode = visits::Mode::FaceToFace)
{
    static const QStringList visitors{u"Sunita Devi"_s, u"मीना पाटील"_s, u"Abdul Rahim Shaikh"_s, u"Joseph Fernandes"_s};
    static const QStringList inmates{u"Ramesh Kumar"_s, u"Rahul Patil"_s, u"Salim Shaikh"_s, u"Anthony Fernandes"_s};
    station::VisitLine line;
    line.id = base::VisitId(u"v%1"_s.arg(i));
    line.visrn = u"2026/12/01/%1"_s.arg(610 + i);
    line.date = officeDay;
    line.start = start;
    line.minutes = 20;
    line.mode = mode;
    line.state = state;
    line.visitor = visitors.at(i % 4);
    line.inmate = inmates.at(i % 4);
    line.place = QString::number(1 + i % 4);
    return line;
}

class FakeGap final : public station::GapService
{
    Q_OBJECT
public:
    station::GapView view;
    QStringList calls;
    std::optional<base::Failure> refuse;

    void gap(const station::ReplyOf<station::GapView> &reply) override { reply(view); }
    void settle(const QList<base::VisitId> &visits, station::GapAct act, const station::ReplyOf<station::GapSettled> &reply) override
    {
        for (const auto &visit : visits)
            calls << u"%1 %2"_s.arg(visit.text()).arg(int(act));
        station::GapSettled settled{int(visits.size()), {}};
        if (refuse)
            settled = {0, {{u"2026/12/01/610"_s, *refuse}}};
        reply(settled);
    }
    void enterFromPaper(const station::PaperInput &input, const station::Reply &reply) override
    {
        calls << u"paper %1 %2 %3 %4 %5 %6"_s.arg(input.visit.text(), input.from.toString(u"HH:mm"_s), input.until.toString(u"HH:mm"_s))
                     .arg(input.talkMinutes).arg(input.paper, input.officer.text());
        reply(refuse ? base::Done(*refuse) : base::done());
    }
    void seen(const station::DoubledLine &line, const station::Reply &reply) override
    {
        calls << u"seen %1 %2"_s.arg(line.chain).arg(line.sequence);
        reply(base::done());
    }
};

class FakeClose final : public station::CloseService
{
    Q_OBJECT
public:
    station::CloseView view;
    QStringList calls;
    std::optional<base::Failure> refuse;

    void day(QDate date, const station::ReplyOf<station::CloseView> &reply) override
    {
        calls << u"day "_s + date.toString(Qt::ISODate);
        reply(view);
    }
    void settle(const base::VisitId &visit, station::CloseAct act, const station::Reply &reply) override
    {
        calls << u"settle %1 %2"_s.arg(visit.text()).arg(int(act));
        reply(base::done());
    }
    void importSeen(const QString &id, const station::Reply &reply) override
    {
        calls << u"import "_s + id;
        reply(base::done());
    }
    void addNote(const QString &visrn, const QString &text, const station::Reply &reply) override
    {
        calls << u"note %1 %2"_s.arg(visrn, text);
        reply(refuse ? base::Done(*refuse) : base::done());
    }
    void sign(QDate date, const station::ReplyOf<station::SheetView> &reply) override
    {
        calls << u"sign "_s + date.toString(Qt::ISODate);
        if (refuse)
            return reply(*refuse);
        reply(station::SheetView());
    }
    void registerOf(QDate, const station::ReplyOf<QList<station::RegisterLine>> &reply) override
    {
        station::RegisterLine line;
        line.visit = visitAt(0, QTime(10, 0), visits::State::Completed);
        line.contact = u"9876501234"_s;
        reply(QList{line});
    }
};

station::GapView gapSample()
{
    station::GapView view;
    view.gaps << visits::Stretch{officeTime(9, 50), officeTime(12, 0)};
    const auto add = [&](station::VisitLine visit, bool interrupted) {
        station::GapLine line;
        line.visit = visit;
        line.interrupted = interrupted;
        line.down = view.gaps.constFirst();
        line.mayResume = interrupted && visit.mode == visits::Mode::Video;
        line.mayHaveTakenPlace = interrupted && visit.mode == visits::Mode::FaceToFace;
        line.mayBeHere = !interrupted;
        line.laterToday = station::SlotView{officeDay, QTime(14, 10), 20, u"2"_s};
        line.anotherDay = station::SlotView{officeDay.addDays(1), QTime(9, 0), 20, u"1"_s};
        view.lines << line;
    };
    add(visitAt(0, QTime(9, 40), visits::State::Interrupted, visits::Mode::Video), true);
    add(visitAt(1, QTime(9, 40), visits::State::InProgress), true);
    add(visitAt(2, QTime(10, 0), visits::State::Approved), false);
    add(visitAt(3, QTime(11, 20), visits::State::Approved, visits::Mode::Video), false);
    station::DoubledLine doubled;
    doubled.visit = visitAt(5, QTime(9, 0), visits::State::Arrived);
    doubled.counts = {u"arrived"_s, u"R. Rao"_s, u"desk-2"_s, officeTime(9, 2)};
    doubled.ignored = {u"arrived"_s, u"S. Patil"_s, u"desk-1"_s, officeTime(9, 4)};
    doubled.chain = u"desk-1"_s;
    doubled.sequence = 17;
    view.doubled << doubled;
    view.officers << station::StaffView{base::StaffId(u"s1"_s), u"S. Patil"_s, u"officer"_s, false, false}
                  << station::StaffView{base::StaffId(u"s2"_s), u"R. Rao"_s, u"superintendent"_s, true, true};
    return view;
}

station::SheetView sheetSample(int number)
{
    station::SheetView sheet;
    sheet.id = QString(64, u'a');
    sheet.number = number;
    sheet.date = officeDay;
    sheet.atUtcMs = officeTime(18, 2);
    sheet.station = u"desk-1"_s;
    sheet.officer = number == 1 ? u"R. Rao"_s : u"S. Patil"_s;
    sheet.right = number == 1 ? u"superintendent"_s : u"deputy"_s;
    sheet.fingerprint = u"1f2e3d4c5b6a7988"_s;
    sheet.signature = QString(128, u'b');
    sheet.visits = number == 1 ? 38 : 1;
    sheet.notes = number - 1;
    sheet.genuine = true;
    sheet.text = "visit v0 …\n";
    return sheet;
}

template <class W>
W *dayEndPart(QWidget &page, const QString &name)
{
    W *found = page.findChild<W *>(name);
    return found && !found->isHidden() ? found : nullptr;
}

} // namespace

class DayEndPagesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatHappened();
    void paperForm();
    void dayIsClosed();
    void dayIsSigned();
};

void DayEndPagesTest::whatHappened()
{
    FakeOffice office;
    OfficeClock clock;
    FakeGap gap;
    gap.view = gapSample();
    presenters::GapPresenter presenter(gap, office, clock);
    int found = 0;
    connect(&presenter, &presenters::GapPresenter::found, this, [&] { ++found; });
    office.signInAs(u"officer"_s);
    QCOMPARE(found, 1);
    QCOMPARE(presenter.work(), 5);
    pages::GapPage page(presenter, nullptr);
    page.show();
    keepDayEnd(page, u"gap.en"_s);
    QVERIFY(dayEndPart<QAbstractButton>(page, u"gap1Resume"_s));
    QVERIFY(!dayEndPart<QAbstractButton>(page, u"gap3Resume"_s));
    QTest::mouseClick(dayEndPart<QAbstractButton>(page, u"gap3Later"_s), Qt::LeftButton);
    QTest::mouseClick(dayEndPart<QAbstractButton>(page, u"gap1Resume"_s), Qt::LeftButton);
    QTest::mouseClick(dayEndPart<QAbstractButton>(page, u"doubled1Seen"_s), Qt::LeftButton);
    QCOMPARE(gap.calls, (QStringList{u"v2 3"_s, u"v0 0"_s, u"seen desk-1 17"_s}));
    gap.calls.clear();
    QTest::mouseClick(dayEndPart<QAbstractButton>(page, u"gapAllOther"_s), Qt::LeftButton);
    QCOMPARE(gap.calls.size(), 4);
    gap.refuse = base::Failure{base::FailureCode::SlotTaken, {{u"why"_s, u"none-free"_s}}};
    QTest::mouseClick(dayEndPart<QAbstractButton>(page, u"gap3Later"_s), Qt::LeftButton);
    QVERIFY(page.findChild<QLabel *>(u"gapMessage"_s)->text().contains(u"2026/12/01/610"_s));
    {
        DayEndHindi hindi;
        QVERIFY(!page.findChild<QLabel *>(u"gapSummary"_s)->text().contains(u"closed"_s));
        keepDayEnd(page, u"gap.hi"_s);
    }
    // A colleague settles the rest: the page says that nothing is left.
    gap.view.lines.clear();
    gap.view.doubled.clear();
    Q_EMIT gap.changed();
    QTRY_VERIFY(dayEndPart<QWidget>(page, u"gapEmpty"_s));
    keepDayEnd(page, u"gap-empty.en"_s);
    QCOMPARE(found, 1);
}

void DayEndPagesTest::paperForm()
{
    FakeOffice office;
    OfficeClock clock;
    FakeGap gap;
    gap.view = gapSample();
    presenters::GapPresenter presenter(gap, office, clock);
    office.signInAs(u"officer"_s);
    pages::GapPage page(presenter, nullptr);
    page.resize(1366, 640);
    page.show();
    QVERIFY(!dayEndPart<QWidget>(page, u"paperForm"_s));
    QTest::mouseClick(dayEndPart<QAbstractButton>(page, u"gap3Paper"_s), Qt::LeftButton);
    QVERIFY(dayEndPart<QWidget>(page, u"paperForm"_s));
    page.findChild<QLineEdit *>(u"paperFrom"_s)->setText(u"10.05"_s);
    page.findChild<QLineEdit *>(u"paperUntil"_s)->setText(u"१०:२५"_s);
    page.findChild<QLineEdit *>(u"paperNumber"_s)->setText(u"P-7"_s);
    page.findChild<QComboBox *>(u"paperOfficer"_s)->setCurrentIndex(1);
    keepDayEnd(page, u"gap-paper.en"_s);
    gap.refuse = base::Failure{base::FailureCode::BadInput, {{u"field"_s, u"times"_s}}};
    QTest::mouseClick(dayEndPart<QAbstractButton>(page, u"paperSave"_s), Qt::LeftButton);
    QCOMPARE(gap.calls, QStringList{u"paper v2 10:05 10:25 20 P-7 s2"_s});
    QVERIFY(dayEndPart<QWidget>(page, u"paperForm"_s)); // what was typed stays
    QCOMPARE(page.findChild<QLineEdit *>(u"paperNumber"_s)->text(), u"P-7"_s);
    {
        DayEndHindi hindi;
        keepDayEnd(page, u"gap-paper.hi"_s);
    }
    gap.refuse.reset();
    QTest::mouseClick(dayEndPart<QAbstractButton>(page, u"paperSave"_s), Qt::LeftButton);
    QVERIFY(!dayEndPart<QWidget>(page, u"paperForm"_s));
}

void DayEndPagesTest::dayIsClosed()
{
    FakeOffice office;
    OfficeClock clock;
    FakeClose close;
    station::CloseView &view = close.view;
    view.date = officeDay;
    view.mayClose = true;
    view.visits = 42;
    view.hinder = u"unfinished"_s;
    view.unfinished << station::UnfinishedLine{visitAt(0, QTime(16, 40), visits::State::InProgress), u"running"_s, station::CloseAct::EndTalk, 0}
                    << station::UnfinishedLine{visitAt(1, QTime(10, 20), visits::State::Arrived), u"here"_s, station::CloseAct::WentHome, 0}
                    << station::UnfinishedLine{visitAt(2, QTime(11, 0), visits::State::Approved), u"missed"_s, station::CloseAct::AnotherDay, 0}
                    << station::UnfinishedLine{visitAt(3, QTime(16, 50), visits::State::Approved), u"waiting"_s, station::CloseAct::Wait, officeTime(17, 11)};
    view.unsynced << station::UnsyncedLine{u"desk-2"_s, u"desk"_s, officeTime(15, 10), 0};
    view.imports << station::ImportNote{u"n1"_s, u"day-list.csv"_s, officeTime(8, 55), 38, {{7, u"name-missing"_s, u"2026/12/01/633, 11:20, …"_s}}};
    view.unsignedDays << officeDay.addDays(-1);
    presenters::ClosePresenter presenter(close, office, clock);
    office.signInAs(u"superintendent"_s);
    pages::ClosePage page(presenter, nullptr);
    page.show();
    keepDayEnd(page, u"close-open.en"_s);
    QVERIFY(!dayEndPart<QAbstractButton>(page, u"closeSign"_s)->isEnabled());
    QVERIFY(!dayEndPart<QLabel>(page, u"closeWhyNot"_s)->text().isEmpty());
    QVERIFY(!dayEndPart<QAbstractButton>(page, u"close4Act"_s)); // the clock decides
    QTest::mouseClick(dayEndPart<QAbstractButton>(page, u"close2Act"_s), Qt::LeftButton);
    QTest::mouseClick(dayEndPart<QAbstractButton>(page, u"import1Seen"_s), Qt::LeftButton);
    QVERIFY(close.calls.contains(u"settle v1 %1"_s.arg(int(station::CloseAct::WentHome))));
    QVERIFY(close.calls.contains(u"import n1"_s));
    {
        DayEndHindi hindi;
        keepDayEnd(page, u"close-open.hi"_s);
    }
    view.unfinished.clear();
    view.hinder.clear();
    Q_EMIT close.changed();
    QTRY_VERIFY(dayEndPart<QAbstractButton>(page, u"closeSign"_s)->isEnabled());
    QTest::mouseClick(dayEndPart<QAbstractButton>(page, u"closeSign"_s), Qt::LeftButton);
    QCOMPARE(close.calls.count(u"sign 2026-12-01"_s), 1);
    // The register as files, with and without contacts; the outcomes.
    QTemporaryDir folder;
    QStringList asked;
    page.setAskPath([&](const QString &suggested) {
        asked << QFileInfo(suggested).fileName();
        return folder.filePath(asked.last());
    });
    for (const QString &name : {u"closeCsv"_s, u"closeCsvContacts"_s, u"closeOutcomes"_s, u"closePdf"_s})
        QTest::mouseClick(dayEndPart<QAbstractButton>(page, name), Qt::LeftButton);
    const auto read = [&](int i) {
        QFile file(folder.filePath(asked.value(i)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QVERIFY(read(0).contains("2026/12/01/610") && !read(0).contains("9876501234"));
    QVERIFY(read(1).contains("9876501234"));
    QVERIFY(read(2).contains("2026/12/01/610,Completed"));
    QVERIFY(read(3).startsWith("%PDF"));
    QTest::mouseClick(dayEndPart<QAbstractButton>(page, u"unsigned2026-11-30Open"_s), Qt::LeftButton);
    QVERIFY(close.calls.contains(u"day 2026-11-30"_s));
}

void DayEndPagesTest::dayIsSigned()
{
    FakeOffice office;
    OfficeClock clock;
    FakeClose close;
    close.view.date = officeDay;
    close.view.mayClose = true;
    close.view.visits = 39;
    close.view.late = 2;
    close.view.sheets << sheetSample(1) << sheetSample(2);
    presenters::ClosePresenter presenter(close, office, clock);
    QByteArray printed;
    presenter.setPrinter([&](const QString &, const QByteArray &pdf, const auto &reply) {
        printed = pdf;
        reply(base::done());
    });
    office.signInAs(u"superintendent"_s);
    pages::ClosePage page(presenter, nullptr);
    page.show();
    keepDayEnd(page, u"close-signed.en"_s);
    QVERIFY(dayEndPart<QAbstractButton>(page, u"closeSign"_s)->text().contains(u"supplement"_s));
    page.findChild<QLineEdit *>(u"closeNoteNumber"_s)->setText(u"2026/12/01/610"_s);
    page.findChild<QLineEdit *>(u"closeNoteText"_s)->setText(u"A letter came."_s);
    close.refuse = base::Failure{base::FailureCode::UnknownVisit, {}};
    QTest::mouseClick(dayEndPart<QAbstractButton>(page, u"closeNoteAdd"_s), Qt::LeftButton);
    QCOMPARE(page.findChild<QLineEdit *>(u"closeNoteText"_s)->text(), u"A letter came."_s); // nothing typed is lost
    close.refuse.reset();
    QTest::mouseClick(dayEndPart<QAbstractButton>(page, u"closeNoteAdd"_s), Qt::LeftButton);
    QVERIFY(page.findChild<QLineEdit *>(u"closeNoteText"_s)->text().isEmpty());
    QTest::mouseClick(dayEndPart<QAbstractButton>(page, u"sheet1Print"_s), Qt::LeftButton);
    QVERIFY(printed.startsWith("%PDF"));
    const QString folder = qEnvironmentVariable("MULAKAT_GRABS");
    if (QFile file(QDir(folder).filePath(u"daysheet.pdf"_s)); !folder.isEmpty() && file.open(QIODevice::WriteOnly))
        file.write(printed);
    {
        DayEndHindi hindi;
        keepDayEnd(page, u"close-signed.hi"_s);
        QTest::mouseClick(dayEndPart<QAbstractButton>(page, u"sheet2Print"_s), Qt::LeftButton);
        if (QFile file(QDir(folder).filePath(u"daysheet.hi.pdf"_s)); !folder.isEmpty() && file.open(QIODevice::WriteOnly))
            file.write(printed);
    }
}

MULAKAT_TEST(DayEndPagesTest)
#include "test_dayendpages.moc"
