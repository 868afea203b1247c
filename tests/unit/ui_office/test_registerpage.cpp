#include "officesample.h"
#include "station/courtsheet.h"
#include "support/testrunner.h"
#include "ui/pages/office/registerpage.h"
#include "ui/presenters/words.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace mulakat;
using namespace mulakat::testing;
using namespace mulakat::ui;
using namespace Qt::StringLiterals;

namespace {

void settleRegister()
{
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
}

template <class W = QWidget>
W *ofRegister(QWidget &page, const QString &name)
{
    return page.findChild<W *>(name);
}

void pressOfRegister(QWidget &page, const QString &name)
{
    auto *button = ofRegister<QAbstractButton>(page, name);
    QVERIFY2(button && button->isVisible() && button->isEnabled(), qPrintable(name));
    QTest::mouseClick(button, Qt::LeftButton);
    settleRegister();
}

} // namespace

// The register as files and on paper, and one visit of it for a court.
class TestRegisterPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }
    void registerToFiles();
    void oneVisitIsGivenToACourt();
};

void TestRegisterPage::registerToFiles()
{
    FakeOffice office;
    fillOffice(office);
    OfficeClock clock;
    presenters::RegisterPresenter day(office, nullptr, &clock);
    pages::RegisterPage page(day, nullptr);
    page.resize(1366, 672);
    page.show();
    QTRY_VERIFY(ofRegister(page, u"registerTable"_s)->isVisible());
    QTemporaryDir folder;
    page.setAskPath([&](const QString &suggested) { return folder.filePath(QFileInfo(suggested).fileName()); });
    pressOfRegister(page, u"registerPdf"_s);
    pressOfRegister(page, u"registerCsv"_s);
    QFile pdf(folder.filePath(u"register-2026-12-01.pdf"_s));
    QVERIFY(pdf.open(QIODevice::ReadOnly) && pdf.read(4) == "%PDF");
    QFile csv(folder.filePath(u"register-2026-12-01.csv"_s));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    const QByteArray plain = csv.readAll();
    QCOMPARE(plain.count("\r\n"), 25);
    QVERIFY(!plain.contains("1234"));
    QTest::mouseClick(ofRegister(page, u"registerContacts"_s), Qt::LeftButton, {}, QPoint(8, ofRegister(page, u"registerContacts"_s)->height() / 2));
    QCOMPARE(page.sheet().contacts, true);
    day.showDay(officeDay.addDays(3));
    QTRY_VERIFY(ofRegister(page, u"registerEmpty"_s)->isVisible());
    QVERIFY(!ofRegister<QAbstractButton>(page, u"registerPdf"_s)->isEnabled());
}

// One visit for a court: the superintendent's, as a file with its proof, or on paper.
void TestRegisterPage::oneVisitIsGivenToACourt()
{
    FakeOffice office;
    fillOffice(office);
    office.signInAs(u"officer"_s);
    OfficeClock clock;
    presenters::RegisterPresenter day(office, nullptr, &clock);
    QList<QPair<QString, QByteArray>> printed;
    day.setPrinter([&](const QString &name, const QByteArray &pdf, const auto &reply) {
        printed << qMakePair(name, pdf);
        reply(base::done());
    });
    pages::RegisterPage page(day, nullptr);
    page.resize(1366, 672);
    page.show();
    QTRY_VERIFY(ofRegister(page, u"registerTable"_s)->isVisible());
    QVERIFY(!ofRegister(page, u"courtBar"_s)->isVisible());
    office.signInAs(u"superintendent"_s);
    office.publish();
    QTRY_VERIFY(ofRegister(page, u"courtBar"_s)->isVisible());
    QVERIFY(!ofRegister(page, u"courtSave"_s)->isVisible()); // which one is to be said first
    auto *table = ofRegister<QTableView>(page, u"registerTable"_s);
    table->selectRow(2);
    const QString visit = day.model().lines().at(2).visit.id.text();
    QTRY_VERIFY(ofRegister(page, u"courtSave"_s)->isVisible());
    office.publish(); // facts change: it stays chosen
    QTRY_COMPARE(day.chosen().text(), visit);
    QTemporaryDir folder;
    page.setAskPath([&](const QString &suggested) { return folder.filePath(QFileInfo(suggested).fileName()); });
    const QString name = day.courtFileName();
    pressOfRegister(page, u"courtSave"_s);
    QTRY_COMPARE(office.count(u"seal "_s + visit + u" %PDF"_s), 1);
    QTRY_VERIFY(QFile::exists(folder.filePath(name + u".seal"_s)));
    QFile pdf(folder.filePath(name));
    QVERIFY(pdf.open(QIODevice::ReadOnly) && pdf.read(4) == "%PDF");
    QVERIFY(day.message().contains(name) && !day.messageIsProblem());
    if (const QString grabs = qEnvironmentVariable("MULAKAT_GRABS"); !grabs.isEmpty())
        QFile::copy(folder.filePath(name), QDir(grabs).filePath(u"court.pdf"_s));
    QTRY_VERIFY(!day.isSealing());
    pressOfRegister(page, u"courtPrint"_s);
    QTRY_COMPARE(printed.size(), 1);
    QVERIFY(printed.first().second.startsWith("%PDF"));
    page.setAskPath([](const QString &) { return u"/nowhere/at/all.pdf"_s; });
    QTRY_VERIFY(!day.isSealing());
    pressOfRegister(page, u"courtSave"_s);
    QTRY_VERIFY(day.messageIsProblem());
    office.refuse.insert(u"seal"_s, base::fail(base::FailureCode::NotAllowed));
    QTRY_VERIFY(!day.isSealing());
    day.choose({});
    day.choose(base::VisitId(visit));
    day.printCourtSheet([](const audit::CourtSheet &) { return "%PDF"_ba; });
    QTRY_COMPARE(day.message(), presenters::say(base::fail(base::FailureCode::NotAllowed)));
    QCOMPARE(printed.size(), 1);
    QVERIFY(!day.isSealing());
}

MULAKAT_TEST(TestRegisterPage)
#include "test_registerpage.moc"
