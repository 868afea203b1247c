#include "sampleday.h"
#include "support/testrunner.h"
#include "ui/pages/desk/daypage.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>
#include <functional>

using namespace mulakat;
using namespace mulakat::testing;
using namespace mulakat::ui;
using namespace Qt::StringLiterals;
using visits::InmateTrack;
using visits::Mode;
using visits::State;

namespace {

// Every text a third longer and in Devanagari, its markers kept: what a translation may at worst be.
class LongDevanagari final : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        const QString from = QString::fromUtf8(source);
        static const QString ink = u"क्षितिज विद्यार्थी मुलाक़ात स्थिति "_s;
        QString out;
        for (int i = 0; out.size() < from.size() * 4 / 3; ++i)
            out += ink.at(i % ink.size());
        for (const QChar mark : u"123"_s) {
            if (from.contains(u'%' + mark))
                out += u" %"_s + mark;
        }
        return from.contains(u"%n") ? out + u" %n"_s : out;
    }
};

// A page in a window of the shape it has under the desk's bars.
struct PageRig {
    DeskClock clock{deskTime(10, 10)};
    FakeDesk desk;
    presenters::DayPresenter day{desk, nullptr, &clock};
    pages::DayPage page{day, nullptr};

    explicit PageRig(QSize window = QSize(1366, 768))
    {
        theme::apply(*qApp);
        page.setGeometry(0, 0, window.width(), window.height() - 2 * theme::Tokens::topBar);
        page.show();
        desk.publish(sampleDay());
    }
    bool open(const station::VisitDetail &visit)
    {
        desk.put(visit);
        day.select(visit.line.id);
        const bool loaded = QTest::qWaitFor([&] { return day.detail().isLoaded(); });
        settle();
        return loaded;
    }
    void settle()
    {
        for (int i = 0; i < 4; ++i)
            QCoreApplication::processEvents();
        clock.advance(600);
    }
    template <class W = QWidget>
    W *find(const QString &name) { return page.findChild<W *>(name); }
    QString text(const QString &name)
    {
        auto *label = find<QLabel>(name);
        return label && label->isVisible() ? label->text() : QString();
    }
    bool press(const QString &name)
    {
        auto *button = find<QAbstractButton>(name);
        if (!button || !button->isVisible() || !button->isEnabled())
            return false;
        QTest::mouseClick(button, Qt::LeftButton);
        settle();
        return true;
    }
    bool type(const QString &name, const QString &words)
    {
        auto *edit = find<QLineEdit>(name);
        if (!edit || !edit->isVisible() || !edit->isEnabled())
            return false;
        edit->clear();
        QTest::keyClicks(edit, words);
        return true;
    }
};

// Names of what is cut off: a label lower than its words, a control outside of what holds it.
QStringList clipped(QWidget &page)
{
    QStringList bad;
    for (QWidget *widget : page.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != page.window())
            continue;
        const auto *label = qobject_cast<QLabel *>(widget);
        const bool button = qobject_cast<QAbstractButton *>(widget) != nullptr;
        if (!label && !button && !qobject_cast<QLineEdit *>(widget))
            continue;
        const QString name = QLatin1String(widget->metaObject()->className()) + u" "_s + widget->objectName() + u" "_s
            + (label ? label->text().left(40) : QString());
        if (!widget->parentWidget()->rect().adjusted(-1, -1, 1, 1).contains(widget->geometry()))
            bad << u"outside: "_s + name;
        if (label && label->wordWrap() && widget->height() + 1 < label->heightForWidth(widget->width()))
            bad << u"cut: "_s + name;
        if (label && !label->wordWrap() && !widget->inherits("mulakat::ui::widgets::ElidedLabel")
            && widget->width() + 1 < label->sizeHint().width())
            bad << u"narrow: "_s + name;
    }
    for (QScrollArea *area : page.findChildren<QScrollArea *>()) {
        if (area->isVisible() && area->widget()->minimumSizeHint().width() > area->viewport()->width())
            bad << u"wider than its scroll area: "_s + QLatin1String(area->widget()->metaObject()->className());
    }
    return bad;
}

void shot(QWidget &page, const QString &name)
{
    const QString folder = qEnvironmentVariable("MULAKAT_SHOTS");
    if (!folder.isEmpty())
        page.grab().save(QDir(folder).filePath(name + u".png"_s));
}

using Scene = std::function<bool(PageRig &)>;

bool evidenceScene(PageRig &rig, station::EvidenceView evidence, Mode mode = Mode::Video)
{
    station::VisitDetail visit = sampleDetail(2, mode, State::Arrived);
    visit.line.lobby = true;
    visit.people[0].consented = true;
    visit.documents << station::DocumentView{base::RecordId(u"r1"_s), u"photo"_s};
    rig.desk.picture = sampleFace(QColor(Qt::white), QColor(Qt::darkRed));
    rig.desk.evidence = std::move(evidence);
    station::CallView view;
    view.visit = visit.line.id;
    view.phase = u"lobby"_s;
    view.visitorConnected = true;
    view.quality = 4;
    view.visitorPicture = sampleFace(QColor(120, 130, 150), QColor(Qt::darkRed));
    rig.desk.views.insert(view.visit, view);
    if (!rig.open(visit))
        return false;
    rig.desk.scan(u"1234"_s);
    return QTest::qWaitFor([&] { return rig.day.detail().openPerson()->hasEvidence(); });
}

station::EvidenceView mismatch()
{
    station::EvidenceView evidence = sampleEvidence();
    evidence.name = u"Sunita Sharma"_s;
    evidence.verdict = evidence.nameVerdict = u"mismatch"_s;
    evidence.nameScore = 0.41;
    evidence.nameReasons = QStringList{u"different:Sharma/Devi"_s};
    evidence.birthVerdict = u"differs"_s;
    evidence.problems = QStringList{u"recoded"_s};
    return evidence;
}

QList<QPair<QString, Scene>> scenes()
{
    return {
        {u"list"_s, [](PageRig &) { return true; }},
        {u"arrival"_s, [](PageRig &rig) { return rig.open(sampleDetail(6, Mode::FaceToFace, State::Approved)); }},
        {u"consent"_s, [](PageRig &rig) { return rig.open(sampleDetail(2, Mode::Video, State::Arrived)); }},
        {u"wait"_s,
         [](PageRig &rig) {
             station::VisitDetail visit = sampleDetail(3, Mode::FaceToFace, State::Arrived);
             visit.people[0].idKind = u"epic"_s;
             visit.people << samplePerson(2, u"Rubina Shaikh"_s) << samplePerson(3, u"Zaid Shaikh"_s, true);
             visit.people[2].under = base::MemberId(u"1"_s);
             visit.line.adults = 2;
             visit.line.children = 1;
             return rig.open(visit);
         }},
        {u"evidence"_s, [](PageRig &rig) { return evidenceScene(rig, sampleEvidence()); }},
        {u"mismatch"_s, [](PageRig &rig) { return evidenceScene(rig, mismatch()); }},
        {u"nocard"_s,
         [](PageRig &rig) {
             station::VisitDetail visit = sampleDetail(3, Mode::FaceToFace, State::Arrived);
             visit.people[0].accepted = true;
             visit.people << samplePerson(2, u"Rubina Shaikh"_s);
             visit.people[1].idKind = u"none"_s;
             if (!rig.open(visit))
                 return false;
             rig.day.detail().openPerson()->setNoCard(true);
             rig.day.detail().openPerson()->chooseHolder(u"vouched-member"_s);
             return true;
         }},
        {u"candidates"_s,
         [](PageRig &rig) {
             station::VisitDetail visit = sampleDetail(2, Mode::Video, State::Verified);
             station::InmateView one = visit.inmate;
             one.nameVerdict = u"match"_s;
             one.score = 0.9;
             station::InmateView two = one;
             two.id = base::InmateId(u"i2"_s);
             two.number = u"UT/77/2024"_s;
             two.age = 25;
             two.fatherOrHusband = u"मोहन लाल"_s;
             two.nameVerdict = u"review"_s;
             two.score = 0.6;
             rig.desk.inmates = {one, two};
             visit.inmate = {};
             visit.people[0].accepted = true;
             return rig.open(visit) && QTest::qWaitFor([&] { return !rig.day.detail().candidates().isEmpty(); });
         }},
        {u"inmate"_s,
         [](PageRig &rig) {
             station::VisitDetail visit = sampleDetail(2, Mode::Video, State::Verified);
             visit.line.inmateTrack = InmateTrack::Called;
             visit.people[0].accepted = true;
             return rig.open(visit);
         }},
        {u"sound"_s,
         [](PageRig &rig) {
             station::VisitDetail visit = sampleDetail(2, Mode::Video, State::Verified);
             visit.line.inmateTrack = InmateTrack::AtPlace;
             visit.line.lobby = true;
             visit.people[0].accepted = true;
             visit.soundBooth = true;
             station::CallView view;
             view.visit = visit.line.id;
             view.phase = u"lobby"_s;
             view.visitorConnected = true;
             view.quality = 4;
             view.levelBooth = 0.2;
             view.levelVisitor = 0.5;
             view.visitorPicture = sampleFace(QColor(120, 130, 150), QColor(Qt::darkRed));
             rig.desk.views.insert(view.visit, view);
             return rig.open(visit);
         }},
        {u"token"_s,
         [](PageRig &rig) {
             station::VisitDetail visit = sampleDetail(3, Mode::FaceToFace, State::Verified);
             visit.line.inmateTrack = InmateTrack::AtPlace;
             visit.people[0].accepted = true;
             return rig.open(visit);
         }},
        {u"start"_s,
         [](PageRig &rig) {
             station::VisitDetail visit = sampleDetail(3, Mode::FaceToFace, State::Verified);
             visit.line.inmateTrack = InmateTrack::AtPlace;
             visit.line.token = u"4-02"_s;
             visit.people[0].accepted = true;
             return rig.open(visit);
         }},
        {u"talk"_s,
         [](PageRig &rig) {
             station::VisitDetail visit = sampleDetail(0, Mode::Video, State::InProgress);
             visit.line.lobby = true;
             station::CallView view;
             view.visit = visit.line.id;
             view.phase = u"talking"_s;
             view.visitorConnected = true;
             view.quality = 5;
             view.counting = true;
             view.remainingSeconds = 372;
             view.allowedSeconds = 600;
             view.asOfMonotonicMs = rig.clock.monotonicMs();
             view.visitorPicture = sampleFace(QColor(120, 130, 150), QColor(Qt::darkGreen));
             rig.desk.views.insert(view.visit, view);
             return rig.open(visit);
         }},
        {u"legal"_s, [](PageRig &rig) { return rig.open(sampleDetail(1, Mode::Video, State::InProgress)); }},
        {u"more"_s, [](PageRig &rig) { return rig.open(sampleDetail(2, Mode::Video, State::Arrived)) && rig.press(u"detailMore"_s); }},
        {u"over"_s,
         [](PageRig &rig) {
             station::VisitDetail visit = sampleDetail(1000, Mode::FaceToFace, State::Completed);
             visit.line.talkSeconds = 1180;
             const char *events[] = {"submitted", "approved", "arrived", "identity-accepted", "inmate-moved", "token-issued", "made-ready", "started", "completed"};
             for (int i = 0; i < 9; ++i)
                 visit.timeline << station::TimelineLine{deskTime(8, 50 + i), QLatin1String(events[i]), u"S. Patil"_s, i == 4 ? u"at-place"_s : QString(), false};
             return rig.open(visit);
         }},
        {u"offline"_s,
         [](PageRig &rig) {
             station::DeskSnapshot day = rig.desk.day;
             day.health.portalReached = false;
             day.health.portalLostUtcMs = deskTime(10, 1);
             day.health.waitingToSend = 14;
             rig.desk.publish(day);
             rig.desk.refuse.insert(u"markArrived"_s, base::fail(base::FailureCode::DiskFull));
             if (!rig.open(sampleDetail(6, Mode::FaceToFace, State::Approved)))
                 return false;
             rig.day.detail().arrive();
             return QTest::qWaitFor([&] { return !rig.day.detail().acts().message().isEmpty(); });
         }},
        {u"empty"_s,
         [](PageRig &rig) {
             station::DeskSnapshot day;
             day.date = deskDay;
             day.health.portalReached = true;
             rig.desk.publish(day);
             return true;
         }},
        {u"nothing"_s,
         [](PageRig &rig) {
             rig.page.find(u"Bharadwaj"_s);
             return true;
         }},
    };
}

} // namespace

// The page as an officer uses it: keys, presses, what is seen and what is cut off.
class TestDayPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsClipped_data();
    void nothingIsClipped();
    void f2DoesTheNextStep();
    void groundIsWrittenInAWindow();
    void talkIsExtendedAndEnded();
    void personIsAdded();
    void moreEndsAVisit();
    void placeAndSelectionStay();
    void typedWordsSurviveNewFacts();
    void headingsFold();
};

void TestDayPage::nothingIsClipped_data()
{
    QTest::addColumn<QString>("scene");
    QTest::addColumn<bool>("longWords");
    QTest::addColumn<QSize>("window");
    for (const auto &[name, scene] : scenes()) {
        for (const QSize window : {QSize(1366, 768), QSize(1920, 1080)}) {
            for (const bool longWords : {false, true})
                QTest::addRow("%s %d %s", qPrintable(name), window.width(), longWords ? "long" : "en") << name << longWords << window;
        }
    }
}

void TestDayPage::nothingIsClipped()
{
    QFETCH(QString, scene);
    QFETCH(bool, longWords);
    QFETCH(QSize, window);
    LongDevanagari translator;
    QTranslator real;
    const QString hindi = qEnvironmentVariable("MULAKAT_HINDI"); // a .qm, for pictures
    if (longWords && !hindi.isEmpty() && real.load(hindi))
        qApp->installTranslator(&real);
    else if (longWords)
        qApp->installTranslator(&translator);
    PageRig rig(window);
    for (const auto &[name, prepare] : scenes()) {
        if (name == scene)
            QVERIFY(prepare(rig));
    }
    rig.settle();
    rig.settle();
    shot(rig.page, u"day-%1.%2.%3"_s.arg(scene, longWords ? u"hi"_s : u"en"_s).arg(window.width()));
    const QStringList bad = clipped(rig.page);
    qApp->removeTranslator(&translator);
    qApp->removeTranslator(&real);
    QVERIFY2(bad.isEmpty(), qPrintable(bad.join(u'\n')));
    QVERIFY(rig.page.minimumSizeHint().width() <= 1366);
    // What an officer decides on stands on one screen, without scrolling.
    static const QStringList whole{u"arrival"_s, u"consent"_s, u"evidence"_s, u"inmate"_s, u"sound"_s, u"token"_s, u"start"_s, u"talk"_s};
    for (QScrollArea *area : rig.page.findChildren<QScrollArea *>()) {
        if (!longWords && whole.contains(scene) && area->isVisible() && area->widget()->isVisible())
            QCOMPARE(area->verticalScrollBar()->maximum(), 0);
    }
}

void TestDayPage::f2DoesTheNextStep()
{
    PageRig rig;
    QVERIFY(rig.open(sampleDetail(6, Mode::FaceToFace, State::Approved)));
    auto *next = rig.find<QAbstractButton>(u"detailNext"_s);
    QVERIFY(next->isVisible() && next->isEnabled());
    QVERIFY(QTest::qWaitFor([&] {
        // the button's own half second, on the wall's clock, has to pass as well
        QTest::keyClick(&rig.page, Qt::Key_F2);
        return rig.desk.count(u"markArrived"_s) > 0;
    }, 3000));
    QCOMPARE(rig.desk.count(u"markArrived"_s), 1);
    QCOMPARE(rig.text(u"detailNumber"_s), u"2026/12/01/606"_s);
}

void TestDayPage::groundIsWrittenInAWindow()
{
    PageRig rig;
    station::VisitDetail visit = sampleDetail(3, Mode::FaceToFace, State::Arrived);
    visit.people[0].idKind = u"epic"_s;
    QVERIFY(rig.open(visit));
    auto *notThis = rig.find<QAbstractButton>(u"detailNotThis"_s);
    QVERIFY(QTest::qWaitFor([&] {
        if (!rig.find(u"groundDialog"_s))
            QTest::mouseClick(notThis, Qt::LeftButton);
        return rig.find(u"groundDialog"_s) != nullptr;
    }, 3000));
    auto *dialog = rig.find(u"groundDialog"_s);
    auto *write = dialog->findChild<QPlainTextEdit *>(u"groundText"_s);
    auto *act = dialog->findChild<QAbstractButton *>(u"groundDo"_s);
    QTest::mouseClick(act, Qt::LeftButton);
    QCOMPARE(rig.desk.count(u"deny"_s), 0); // nothing written yet
    QVERIFY(dialog->findChild<QLabel *>(u"groundError"_s)->isVisible());
    write->setPlainText(u"the card is her sister's"_s);
    shot(*dialog, u"day-ground.en"_s);
    QTest::mouseClick(act, Qt::LeftButton);
    QCOMPARE(rig.desk.calls.last(), u"deny not-the-person the card is her sister's 2026-12-08"_s);
}

void TestDayPage::talkIsExtendedAndEnded()
{
    PageRig rig;
    QVERIFY(rig.open(sampleDetail(3, Mode::FaceToFace, State::InProgress)));
    QVERIFY(!rig.press(u"talkPause"_s)); // a window has no pause
    QVERIFY(rig.press(u"talkExtend"_s));
    QCOMPARE(rig.desk.calls.last(), u"extend 300 late-start"_s);
    QVERIFY(rig.press(u"talkEnd"_s));
    QCOMPARE(rig.desk.calls.last(), u"end"_s);
    QVERIFY(rig.press(u"talkTerminate"_s));
    auto *dialog = rig.find(u"groundDialog"_s);
    QVERIFY(dialog);
    dialog->findChild<QPlainTextEdit *>(u"groundText"_s)->setPlainText(u"threw a packet"_s);
    QTest::mouseClick(dialog->findChild<QAbstractButton *>(u"groundDo"_s), Qt::LeftButton);
    QCOMPARE(rig.desk.count(u"terminate"_s), 0); // what kind of ground?
    dialog->findChild<QAbstractButton *>(u"groundCancel"_s)->click();
}

void TestDayPage::personIsAdded()
{
    PageRig rig;
    station::VisitDetail visit = sampleDetail(3, Mode::FaceToFace, State::Arrived);
    visit.people[0].idKind = u"epic"_s;
    QVERIFY(rig.open(visit));
    QVERIFY(rig.press(u"addOpen"_s));
    QVERIFY(rig.press(u"addPerson"_s));
    QCOMPARE(rig.desk.count(u"addMember"_s), 0); // no name
    QVERIFY(rig.type(u"addName"_s, u"Zoya"_s));
    QVERIFY(rig.press(u"addPerson"_s));
    QCOMPARE(rig.desk.calls.last(), u"addMember Zoya 0 female 1 under=1"_s);
}

void TestDayPage::moreEndsAVisit()
{
    PageRig rig;
    QVERIFY(rig.open(sampleDetail(2, Mode::Video, State::Arrived)));
    QVERIFY(rig.press(u"detailMore"_s));
    QVERIFY(rig.text(u"accessText"_s).contains(u"481 516"));
    QSignalSpy printed(&rig.day, &presenters::DayPresenter::printAsked);
    QVERIFY(rig.press(u"accessPrint"_s));
    QCOMPARE(printed.constFirst().at(1).toString(), u"access"_s);
    QVERIFY(rig.press(u"moreUnavailable"_s));
    QCOMPARE(rig.desk.calls.last(), u"inmateUnavailable at-court"_s);
    QVERIFY(rig.find(u"identityPanel"_s)->isVisible()); // back at the step
    QVERIFY(rig.press(u"detailMore"_s));
    QVERIFY(rig.press(u"moreKind"_s));
    QCOMPARE(rig.desk.calls.last(), u"tightenKind legal"_s);
}

void TestDayPage::placeAndSelectionStay()
{
    PageRig rig;
    rig.desk.publish(sampleDay(200));
    rig.day.model().setFolded(presenters::Group::Later, false);
    auto *list = rig.find<QListView>(u"dayList"_s);
    rig.settle();
    const base::VisitId far(u"v150"_s);
    rig.desk.details.insert(far, sampleDetail(150, Mode::FaceToFace, State::Approved));
    rig.day.select(far);
    rig.settle();
    QCOMPARE(list->currentIndex().row(), rig.day.model().rowOfVisit(far));
    const QModelIndex top = list->indexAt(QPoint(1, 1));
    QVERIFY(top.row() > 50);
    const base::VisitId first = rig.day.model().row(top.row()).id;
    station::DeskSnapshot day = rig.desk.day;
    day.day[2].state = visits::State::InProgress;                                       // a row above moves
    day.day.prepend(sampleLine(3000, QTime(9, 0), Mode::FaceToFace, State::Arrived));   // another comes
    rig.desk.publish(day);
    rig.settle();
    QCOMPARE(rig.day.selected(), far);
    QCOMPARE(rig.day.model().row(list->currentIndex().row()).id, far);
    QCOMPARE(rig.day.model().row(list->indexAt(QPoint(1, 1)).row()).id, first);
    QTest::keyClick(list, Qt::Key_Down);
    QVERIFY(rig.day.selected() != far);
}

void TestDayPage::typedWordsSurviveNewFacts()
{
    PageRig rig;
    station::VisitDetail visit = sampleDetail(3, Mode::FaceToFace, State::Arrived);
    visit.people[0].idKind = u"epic"_s;
    QVERIFY(rig.open(visit));
    QVERIFY(rig.type(u"evidenceNumber"_s, u"WKH1186253"_s));
    visit.line.openedBy = u"R. Rao"_s;
    rig.desk.put(visit);
    rig.settle();
    QCOMPARE(rig.find<QLineEdit>(u"evidenceNumber"_s)->text(), u"WKH1186253"_s);
    QVERIFY(rig.text(u"detailFacts"_s).contains(u"R. Rao"));
    rig.desk.refuse.insert(u"checkNumber"_s, base::fail(base::FailureCode::NotSignedIn));
    QVERIFY(rig.press(u"evidenceCheck"_s));
    QTRY_VERIFY(rig.text(u"evidenceMessage"_s).contains(u"signed out"));
    QCOMPARE(rig.find<QLineEdit>(u"evidenceNumber"_s)->text(), u"WKH1186253"_s);
    QVERIFY(rig.open(sampleDetail(6, Mode::FaceToFace, State::Arrived))); // another person's field is empty
    QVERIFY(rig.press(u"consentRefused"_s));
    QCOMPARE(rig.find<QLineEdit>(u"evidenceNumber"_s)->text(), QString());
}

void TestDayPage::headingsFold()
{
    PageRig rig;
    auto *list = rig.find<QListView>(u"dayList"_s);
    rig.settle();
    const int before = rig.day.model().rowCount();
    int later = 0;
    while (!(rig.day.model().row(later).heading && rig.day.model().row(later).group == presenters::Group::Later))
        ++later;
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(later, 0)).center());
    QCOMPARE(rig.day.model().rowCount(), before + 12);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(later, 0)).center());
    QCOMPARE(rig.day.model().rowCount(), before);
    for (int i = 0; i < rig.day.model().rowCount(); ++i) {
        if (!rig.day.model().row(i).heading)
            QVERIFY(list->visualRect(list->model()->index(i, 0)).height() >= 40);
    }
}

MULAKAT_TEST(TestDayPage)
#include "test_daypage.moc"
