#include "officesample.h"
#include "support/testrunner.h"
#include "ui/pages/office/requestspage.h"
#include "ui/presenters/requestspresenter.h"
#include "ui/presenters/words.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QTest>

using namespace mulakat;
using namespace mulakat::testing;
using namespace mulakat::ui;
using namespace Qt::StringLiterals;

namespace {

// The requests page with three requests and an approved visit whose family asks for another time.
struct AskingRig {
    OfficeClock clock;
    FakeOffice office;
    presenters::RequestsPresenter requests{office, nullptr, &clock};
    pages::RequestsPage page{requests, nullptr};

    AskingRig()
    {
        fillOffice(office);
        station::VisitDetail detail = office.details.value(base::VisitId(u"v3"_s));
        detail.line.state = visits::State::Approved;
        detail.line.date = officeDay;
        detail.line.start = QTime(15, 0);
        detail.line.place = u"2"_s;
        detail.dateWanted = officeDay.addDays(2);
        detail.partWanted = u"morning"_s;
        office.details.insert(base::VisitId(u"v3"_s), detail);
        for (station::RequestLine &line : office.now.requests) {
            if (line.id.text() == u"v3"_s)
                line.dateWanted = detail.dateWanted;
        }
        office.publish();
        page.resize(1366, 700);
        page.show();
    }
    bool open(const QString &visit)
    {
        requests.select(base::VisitId(visit));
        return QTest::qWaitFor([&] { return requests.isLoaded() && !requests.offers().isEmpty(); });
    }
    QAbstractButton *button(const QString &name) { return page.findChild<QAbstractButton *>(name); }
    void keep(const QString &name)
    {
        for (int i = 0; i < 5; ++i)
            QCoreApplication::processEvents();
        const QString folder = qEnvironmentVariable("MULAKAT_GRABS"); // to be looked at
        if (!folder.isEmpty())
            page.grab().save(QDir(folder).filePath(name + u".png"_s));
    }
};

} // namespace

// What a family is asked for and what it asks for, on the requests page.
class TestFamilyAsks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }

    void aDocumentIsAskedFor()
    {
        AskingRig rig;
        QVERIFY(rig.open(u"v1"_s));
        QVERIFY(!rig.button(u"requestKeepTime"_s)->isVisible());
        rig.button(u"requestAskDocument"_s)->click();
        auto *what = rig.page.findChild<QComboBox *>(u"refuseCode"_s);
        QCOMPARE(what->count(), 4);
        rig.keep(u"ask-document"_s);
        what->setCurrentIndex(what->findData(u"letter"_s));
        rig.button(u"refuseConfirm"_s)->click();
        QTRY_COMPARE(rig.office.count(u"askDocument v1 letter missing"_s), 1);
        QTRY_COMPARE(rig.requests.selected().text(), u"v2"_s); // the next is opened
        QVERIFY(rig.open(u"v1"_s));
        QVERIFY(rig.requests.outcome().contains(presenters::pictureWord(u"letter"_s)));
        rig.keep(u"document-asked"_s);
        rig.requests.askDocument(u"id"_s); // a picture is there
        QTRY_COMPARE(rig.office.count(u"askDocument v1 id unreadable"_s), 1);
        rig.requests.askDocument(u"nonsense"_s);
        QCOMPARE(rig.office.count(u"askDocument"_s), 2);
    }

    void whatCameIsSaid()
    {
        AskingRig rig;
        rig.office.details[base::VisitId(u"v1"_s)].documentCame = u"id"_s;
        rig.office.now.requests.first().documentCame = u"id"_s;
        rig.office.publish();
        QVERIFY(rig.open(u"v1"_s));
        QVERIFY(rig.requests.outcome().contains(presenters::pictureWord(u"id"_s)));
        const int row = rig.requests.model().rowOf(base::VisitId(u"v1"_s));
        QVERIFY(rig.requests.model().row(row).about.contains(presenters::pictureWord(u"id"_s)));
    }

    void whatCameForADecidedVisitIsLookedAt()
    {
        AskingRig rig;
        const base::VisitId visit(u"v3"_s);
        rig.office.details[visit].documentCame = u"letter"_s;
        rig.office.details[visit].dateWanted = {};
        rig.office.publish();
        QVERIFY(rig.open(u"v3"_s));
        QVERIFY(rig.requests.outcome().contains(presenters::pictureWord(u"letter"_s)));
        QVERIFY(rig.button(u"requestDocumentSeen"_s)->isVisible() && !rig.button(u"requestKeepTime"_s)->isVisible());
        rig.keep(u"document-came-approved"_s);
        rig.requests.askDocument(u"residence"_s);
        QTRY_COMPARE(rig.office.count(u"askDocument v3 residence missing"_s), 1);
        QTRY_VERIFY(!rig.requests.acts().isBusy());
        QVERIFY(rig.open(u"v3"_s));
        QTRY_VERIFY(rig.button(u"requestDocumentSeen"_s)->isVisible() && rig.button(u"requestDocumentSeen"_s)->isEnabled());
        rig.button(u"requestDocumentSeen"_s)->click();
        QTRY_COMPARE(rig.office.count(u"documentSeen v3"_s), 1);
        QTRY_COMPARE(rig.requests.model().rowOf(visit), -1);
    }

    void anotherTimeIsGivenOrNot()
    {
        AskingRig rig;
        QVERIFY(rig.open(u"v3"_s));
        QVERIFY(rig.requests.isApproved());
        QCOMPARE(rig.requests.slotDay(), officeDay.addDays(2)); // the times of the day they wish for
        QVERIFY(rig.requests.outcome().contains(u"3 Dec 2026"_s) && rig.requests.outcome().contains(u"15:00"_s));
        const int row = rig.requests.model().rowOf(base::VisitId(u"v3"_s));
        QVERIFY(rig.requests.model().row(row).about.contains(u"3 Dec 2026"_s));
        QVERIFY(rig.button(u"requestReslot"_s)->isVisible() && rig.button(u"requestKeepTime"_s)->isVisible());
        QVERIFY(rig.button(u"requestAskDocument"_s)->isVisible()); // a document may be missing for a decided visit too
        QVERIFY(!rig.button(u"requestDocumentSeen"_s)->isVisible());
        rig.keep(u"other-time"_s);
        rig.button(u"requestKeepTime"_s)->click();
        QTRY_COMPARE(rig.office.count(u"keepTime v3"_s), 1);
        QTRY_VERIFY(rig.requests.selected().text() != u"v3"_s);
    }

    void whoMayNotDecideMayNotAsk()
    {
        AskingRig rig;
        rig.office.signInAs(u"officer"_s);
        QVERIFY(rig.open(u"v1"_s));
        QVERIFY(!rig.button(u"requestAskDocument"_s)->isEnabled());
    }
};

MULAKAT_TEST(TestFamilyAsks)
#include "test_familyasks.moc"
