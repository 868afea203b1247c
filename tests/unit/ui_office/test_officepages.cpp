#include "station/courtsheet.h"
#include "officesample.h"
#include "support/testrunner.h"
#include "ui/pages/office/healthpage.h"
#include "ui/pages/office/importpage.h"
#include "ui/pages/office/registerpage.h"
#include "ui/pages/office/requestspage.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QRegularExpression>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTableView>
#include <QTest>
#include <QTranslator>

using namespace mulakat;
using namespace mulakat::testing;
using namespace mulakat::ui;
using namespace Qt::StringLiterals;

namespace mulakat::testing {
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    return std::make_unique<QApplication>(argc, argv);
}
}

namespace {

// With MULAKAT_GRABS=folder each page is kept there, to be looked at.
void keep(QWidget &page, const QString &name)
{
    const QString folder = qEnvironmentVariable("MULAKAT_GRABS");
    if (!folder.isEmpty())
        page.grab().save(QDir(folder).filePath(name + u".png"_s));
}

void settle()
{
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
}

template <class W = QWidget>
W *child(QWidget &page, const QString &name)
{
    return page.findChild<W *>(name);
}

void press(QWidget &page, const QString &name)
{
    auto *button = child<QAbstractButton>(page, name);
    QVERIFY2(button && button->isVisible() && button->isEnabled(), qPrintable(name));
    QTest::mouseClick(button, Qt::LeftButton);
    settle();
}

// Words that do not fit where they stand: labels that need more height, buttons that need more width, than they have.
QStringList clipped(QWidget &page)
{
    QStringList found;
    for (const QLabel *label : page.findChildren<QLabel *>()) {
        if (!label->isVisible() || label->text().isEmpty())
            continue;
        const int needed = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
        if (label->height() + 1 < needed)
            found << label->objectName() + u": "_s + label->text();
    }
    for (const QAbstractButton *button : page.findChildren<QAbstractButton *>()) {
        if (button->isVisible() && !button->text().isEmpty() && button->width() + 1 < button->minimumSizeHint().width())
            found << button->objectName() + u": "_s + button->text();
    }
    return found;
}

struct Language {
    QTranslator translator;
    explicit Language(const QString &code)
    {
        theme::useLanguage(*qApp, code);
        if (translator.load(u":/i18n/mulakat_%1.qm"_s.arg(code)))
            QCoreApplication::installTranslator(&translator);
    }
    ~Language()
    {
        QCoreApplication::removeTranslator(&translator);
        theme::useLanguage(*qApp, u"en"_s);
    }
};

const QList<QPair<QString, QSize>> &looks()
{
    static const QList<QPair<QString, QSize>> all{{u"en"_s, {1366, 672}}, {u"hi"_s, {1366, 672}}, {u"hi"_s, {1920, 984}}};
    return all;
}

QString lookName(const QString &page, const QPair<QString, QSize> &look)
{
    return u"%1.%2.%3"_s.arg(page, look.first).arg(look.second.width());
}

} // namespace

class TestOfficePages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }
    void approveByKeyboard();
    void rejectInItsPlace();
    void officerSeesWhyNot();
    void documentIsShownLarge();
    void importToSlip();
    void everyControlIsNamed();
    void nothingIsClipped();
};

void TestOfficePages::approveByKeyboard()
{
    FakeOffice office;
    OfficeClock clock;
    presenters::RequestsPresenter requests(office, nullptr, &clock);
    pages::RequestsPage page(requests, nullptr);
    page.resize(1366, 672);
    page.show();
    QVERIFY(child(page, u"requestsEmpty"_s)->isVisible());
    fillOffice(office);
    QVERIFY(child(page, u"requestsList"_s)->isVisible());
    QTest::keyClick(&page, Qt::Key_F3); // the oldest
    QTRY_VERIFY(requests.isLoaded());
    settle();
    QVERIFY(!child<QAbstractButton>(page, u"requestApprove"_s)->isEnabled());
    QVERIFY(child<QLabel>(page, u"requestMessage"_s)->isVisible());
    press(page, u"candidate1"_s);
    QTRY_VERIFY(child<QAbstractButton>(page, u"requestApprove"_s)->isEnabled());
    press(page, u"slot3"_s);
    press(page, u"kindMedical"_s);
    press(page, u"requestApprove"_s);
    QTRY_COMPARE(office.count(u"approve v1 i1 medical 2026-12-01 10:55 3"_s), 1);
    QTRY_VERIFY(child<QLabel>(page, u"requestsDecided"_s)->text().contains(u"Sunita Devi"_s));
    QTRY_COMPARE(child<QListView>(page, u"requestsList"_s)->currentIndex().row(), 0);
}

void TestOfficePages::rejectInItsPlace()
{
    FakeOffice office;
    OfficeClock clock;
    presenters::RequestsPresenter requests(office, nullptr, &clock);
    pages::RequestsPage page(requests, nullptr);
    page.resize(1366, 672);
    page.show();
    fillOffice(office);
    requests.select(base::VisitId(u"v1"_s));
    QTRY_VERIFY(requests.isLoaded());
    settle();
    press(page, u"requestReject"_s);
    auto *code = child<QComboBox>(page, u"refuseCode"_s);
    code->setCurrentIndex(code->findData(u"other"_s));
    press(page, u"refuseConfirm"_s);
    QCOMPARE(office.count(u"reject"_s), 0);
    QVERIFY(!child<QLabel>(page, u"requestMessage"_s)->text().isEmpty());
    QTest::keyClicks(child<QLineEdit>(page, u"refuseNote"_s), u"not on the list of persons he named"_s);
    office.refuse.insert(u"reject"_s, base::fail(base::FailureCode::DiskFull));
    press(page, u"refuseConfirm"_s);
    QTRY_VERIFY(!requests.acts().isBusy());
    QCOMPARE(child<QLineEdit>(page, u"refuseNote"_s)->text(), u"not on the list of persons he named"_s); // nothing typed is lost
    office.refuse.clear();
    press(page, u"refuseConfirm"_s);
    QTRY_COMPARE(office.count(u"reject v1 other not on the list of persons he named"_s), 2);
    QTRY_COMPARE(requests.selected().text(), u"v2"_s);
    QVERIFY(child<QLineEdit>(page, u"refuseNote"_s)->text().isEmpty());
}

void TestOfficePages::officerSeesWhyNot()
{
    FakeOffice office;
    OfficeClock clock;
    presenters::RequestsPresenter requests(office, nullptr, &clock);
    pages::RequestsPage page(requests, nullptr);
    page.resize(1366, 672);
    page.show();
    fillOffice(office);
    office.signInAs(u"officer"_s);
    requests.select(base::VisitId(u"v1"_s));
    QTRY_VERIFY(requests.isLoaded());
    settle();
    for (const QString &name : {u"requestApprove"_s, u"requestReject"_s, u"kindLegal"_s, u"candidate1"_s, u"slot1"_s})
        QVERIFY2(!child<QAbstractButton>(page, name)->isEnabled(), qPrintable(name));
    QCOMPARE(child<QLabel>(page, u"requestMessage"_s)->text(), requests.whyNot());
    keep(page, u"requests.officer"_s);
}

void TestOfficePages::documentIsShownLarge()
{
    FakeOffice office;
    OfficeClock clock;
    presenters::RequestsPresenter requests(office, nullptr, &clock);
    pages::RequestsPage page(requests, nullptr);
    page.resize(1366, 672);
    page.show();
    fillOffice(office);
    requests.select(base::VisitId(u"v1"_s));
    QTRY_VERIFY(!requests.pictureFailure(base::RecordId(u"gone"_s)).isEmpty());
    QTRY_VERIFY(!requests.picture(base::RecordId(u"id1"_s)).isNull());
    settle();
    QVERIFY(!child<QAbstractButton>(page, u"requestDocument3"_s)->isEnabled());
    press(page, u"requestDocument2"_s);
    QVERIFY(child(page, u"requestDocumentLarge"_s)->isVisible());
    press(page, u"requestDocumentBack"_s);
    QVERIFY(!child(page, u"requestDocumentLarge"_s)->isVisible());
    QVERIFY(child(page, u"requestApprove"_s)->isVisible());
}

void TestOfficePages::importToSlip()
{
    FakeOffice office;
    fillOffice(office);
    office.preview = {u"t"_s, u"day.csv"_s, 24, 1, {officeDay}, {{7, u"date-impossible"_s, u"31-02-2026"_s}}, {{u"Regn"_s, u"visrn"_s}}, {{u"1"_s}}};
    station::VisitDetail video;
    video.line = office.registers.value(officeDay).at(21).visit;
    video.language = u"hi"_s;
    video.access = {u"https://jail.example/join/ABC"_s, u"204816"_s, u"7093"_s, true};
    office.details.insert(video.line.id, video);
    presenters::ImportPresenter import(office);
    QList<QByteArray> printed;
    import.setPrinter([&](const QString &, const QByteArray &pdf, const auto &reply) {
        printed << pdf;
        reply(base::done());
    });
    pages::ImportPage page(import, nullptr);
    page.resize(1366, 672);
    page.show();
    page.setAskPath([] { return u"/tmp/day.csv"_s; });
    press(page, u"importFile"_s);
    QTRY_VERIFY(child(page, u"importConfirm"_s)->isVisible());
    QCOMPARE(child<QTableWidget>(page, u"importRejected"_s)->item(0, 0)->text(), u"7"_s);
    press(page, u"importConfirm"_s);
    QTRY_COMPARE(child<QTableWidget>(page, u"accessTable"_s)->rowCount(), 2);
    child<QTableWidget>(page, u"accessTable"_s)->setCurrentCell(0, 0);
    settle();
    QVERIFY(!child(page, u"accessOtp"_s)->isVisible()); // nothing secret unasked
    press(page, u"accessShow"_s);
    QTRY_VERIFY(child<QLabel>(page, u"accessOtp"_s)->text().contains(u"204816"_s));
    QTRY_VERIFY(child(page, u"accessPrint"_s)->isVisible());
    press(page, u"accessPrint"_s);
    QCOMPARE(printed.size(), 1);
    QVERIFY(printed.constFirst().startsWith("%PDF"));
    QVERIFY(child(page, u"accessPrinted"_s)->isVisible());
}

void TestOfficePages::everyControlIsNamed()
{
    FakeOffice office;
    fillOffice(office);
    OfficeClock clock;
    presenters::RequestsPresenter requests(office, nullptr, &clock);
    presenters::ImportPresenter import(office);
    presenters::RegisterPresenter day(office, nullptr, &clock);
    presenters::HealthPresenter health(office);
    pages::RequestsPage first(requests, nullptr);
    pages::ImportPage second(import, nullptr);
    pages::RegisterPage third(day, nullptr);
    pages::HealthPage fourth(health, nullptr);
    first.show();
    requests.select(base::VisitId(u"v1"_s));
    QTRY_VERIFY(requests.isLoaded() && !requests.offers().isEmpty());
    QSet<QString> names;
    for (QWidget *page : {static_cast<QWidget *>(&first), static_cast<QWidget *>(&second), static_cast<QWidget *>(&third), static_cast<QWidget *>(&fourth)}) {
        for (const QAbstractButton *button : page->findChildren<QAbstractButton *>()) {
            const bool ours = !button->text().isEmpty() && !button->objectName().startsWith(u"qt_"_s) && !qobject_cast<QTableWidget *>(button->parentWidget())
                && QByteArray(button->metaObject()->className()).contains("mulakat");
            QVERIFY2(!ours || !button->objectName().isEmpty(), qPrintable(button->text()));
            QVERIFY2(!ours || !names.contains(button->objectName()), qPrintable(button->objectName()));
            if (ours)
                names << button->objectName();
        }
    }
    QVERIFY(names.contains(u"requestApprove"_s) && names.contains(u"slot20"_s));
}

void TestOfficePages::nothingIsClipped()
{
    for (const auto &look : looks()) {
        const Language language(look.first);
        FakeOffice office;
        fillOffice(office);
        OfficeClock clock;
        presenters::RequestsPresenter requests(office, nullptr, &clock);
        pages::RequestsPage first(requests, nullptr);
        first.resize(look.second);
        first.show();
        requests.select(base::VisitId(u"v1"_s));
        QTRY_VERIFY(requests.isLoaded() && !requests.offers().isEmpty() && !requests.picture(base::RecordId(u"id1"_s)).isNull());
        requests.chooseInmate(base::InmateId(u"i1"_s));
        settle();
        keep(first, lookName(u"requests"_s, look));
        {
            // The most keys there are: a decided visit whose family has sent a document and asks for another time.
            station::VisitDetail &asking = office.details[base::VisitId(u"v3"_s)];
            asking.line.state = visits::State::Approved;
            asking.line.date = officeDay;
            asking.line.start = QTime(15, 0);
            asking.line.place = u"2"_s;
            asking.dateWanted = officeDay.addDays(2);
            asking.partWanted = u"morning"_s;
            asking.documentCame = u"residence"_s;
            office.publish();
            requests.select(base::VisitId(u"v3"_s));
            QTRY_VERIFY(requests.isLoaded() && requests.isApproved() && !requests.offers().isEmpty());
            settle();
            keep(first, lookName(u"requests-asking"_s, look));
            QVERIFY2(clipped(first).isEmpty(), qPrintable(clipped(first).join(u'\n')));
            QVERIFY(first.minimumSizeHint().width() <= 1366);
            office.details[base::VisitId(u"v3"_s)].line.state = visits::State::Pending;
            requests.select(base::VisitId(u"v1"_s));
            QTRY_VERIFY(requests.isLoaded() && !requests.offers().isEmpty() && !requests.picture(base::RecordId(u"id1"_s)).isNull());
            requests.chooseInmate(base::InmateId(u"i1"_s));
            settle();
        }
        if (look.first == u"hi"_s) { // no word of the list is left in English
            const presenters::RequestRow row = requests.model().row(0);
            for (const QString &word : {row.about, row.when, requests.model().row(2).when})
                QVERIFY2(!word.contains(QRegularExpression(u"[A-Za-z]"_s)), qPrintable(word));
        }
        QVERIFY2(clipped(first).isEmpty(), qPrintable(clipped(first).join(u'\n')));
        press(first, u"requestReject"_s);
        keep(first, lookName(u"reject"_s, look));
        QVERIFY2(clipped(first).isEmpty(), qPrintable(clipped(first).join(u'\n')));
        requests.showList(presenters::RequestsPresenter::List::Approved);
        requests.showDay(officeDay.addDays(3));
        QTRY_COMPARE(requests.content(), presenters::RequestsPresenter::Content::Empty);
        keep(first, lookName(u"requests-empty"_s, look));

        office.preview = {u"t"_s, u"district-messy-2026-12-02.csv"_s, 24, 1, {officeDay},
                          {{7, u"date-impossible"_s, u"31-02-2026 Sunita Devi"_s}, {12, u"doubled"_s, u"2026/12/01/617"_s}},
                          {{u"Regn No."_s, u"visrn"_s}, {u"Visitor's Name"_s, u"visitor"_s}, {u"Colour"_s, {}}, {u"Slot"_s, u"start"_s}},
                          {{u"2026/12/01/600"_s, u"सुनीता देवी"_s, u"blue"_s, u"10:50"_s}}};
        presenters::ImportPresenter import(office);
        pages::ImportPage second(import, nullptr);
        second.resize(look.second);
        second.show();
        settle();
        keep(second, lookName(u"import-choose"_s, look));
        import.read(u"x"_s);
        QTRY_COMPARE(import.step(), presenters::ImportPresenter::Step::Preview);
        settle();
        keep(second, lookName(u"import-preview"_s, look));
        QVERIFY2(clipped(second).isEmpty(), qPrintable(clipped(second).join(u'\n')));
        station::VisitDetail video;
        video.line = office.registers.value(officeDay).at(21).visit;
        video.access = {u"https://jail.example/join/7K3Q9V0M2W8YB4D6F1ZXCGTHRN"_s, u"204816"_s, u"7093"_s, true};
        office.details.insert(video.line.id, video);
        import.confirm();
        QTRY_COMPARE(import.videoVisits().size(), 2);
        child<QTableWidget>(second, u"accessTable"_s)->setCurrentCell(0, 0);
        import.askAccess(video.line.id);
        QTRY_VERIFY(import.videoVisits().constFirst().access.known);
        settle();
        keep(second, lookName(u"import-done"_s, look));
        QVERIFY2(clipped(second).isEmpty(), qPrintable(clipped(second).join(u'\n')));

        presenters::RegisterPresenter day(office, nullptr, &clock);
        pages::RegisterPage third(day, nullptr);
        third.resize(look.second);
        third.show();
        QTRY_COMPARE(day.content(), presenters::RegisterPresenter::Content::Rows);
        child<QTableView>(third, u"registerTable"_s)->selectRow(1);
        settle();
        keep(third, lookName(u"register"_s, look));
        QVERIFY2(clipped(third).isEmpty(), qPrintable(clipped(third).join(u'\n')));

        office.now.health.portalReached = false;
        office.now.health.portalLostUtcMs = officeTime(10, 31);
        office.now.health.waitingToSend = 14;
        office.now.health.diskOk = false;
        office.publish();
        presenters::HealthPresenter health(office);
        presenters::MachineFacts machine;
        machine.scanner = true;
        machine.printer = false;
        health.setMachine(machine);
        pages::HealthPage fourth(health, nullptr);
        fourth.resize(look.second);
        fourth.show();
        settle();
        keep(fourth, lookName(u"health"_s, look));
        QVERIFY2(clipped(fourth).isEmpty(), qPrintable(clipped(fourth).join(u'\n')));
    }
}

MULAKAT_TEST(TestOfficePages)
#include "test_officepages.moc"
