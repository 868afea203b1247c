#include "pagerig.h"
#include "support/testrunner.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QScrollArea>
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
    evidence.result = u"refused"_s;
    evidence.next = QStringList{u"other-document"_s, u"vouch"_s};
    return evidence;
}

// A typed number of another document than the one booked: little is proved by it.
station::EvidenceView sameCard()
{
    station::EvidenceView evidence = sampleEvidence();
    evidence.cardAlert = u"two-visitors"_s;
    evidence.cardVisit = u"2026/12/01/617"_s;
    evidence.cardName = u"लक्ष्मी श्रीनिवासन"_s;
    evidence.cardDate = QDate(2026, 12, 1);
    return evidence;
}

station::EvidenceView otherCard()
{
    station::EvidenceView evidence = sampleEvidence();
    evidence.document = u"pan"_s;
    evidence.signature = u"absent"_s;
    evidence.level = 1;
    evidence.outcome = u"unverified"_s;
    evidence.otherDocument = true;
    evidence.verdict = u"review"_s;
    evidence.numberVerdict = evidence.contactVerdict = u"absent"_s;
    evidence.result = u"officer"_s;
    evidence.photo = {};
    evidence.name = u"Sunita D Kumari"_s;
    evidence.nameVerdict = u"review"_s;
    evidence.nameReasons = QStringList{u"extra-on-id:D"_s, u"suffix:Kumari/Devi"_s};
    evidence.proved = QStringList{u"form"_s};
    evidence.notProved = QStringList{u"signature"_s, u"photo"_s, u"issued"_s, u"unaltered"_s, u"original"_s, u"holder"_s};
    evidence.next = QStringList{u"look"_s, u"by-sight"_s, u"other-document"_s, u"vouch"_s};
    return evidence;
}

station::EvidenceView halfRead()
{
    station::EvidenceView evidence;
    evidence.document = u"aadhaar-qr"_s;
    evidence.signature = u"absent"_s;
    evidence.outcome = u"rescan"_s;
    evidence.problems = QStringList{u"truncated"_s};
    evidence.result = u"again"_s;
    evidence.next = QStringList{u"rescan"_s, u"type-number"_s, u"other-document"_s, u"vouch"_s};
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
        {u"nottold"_s,
         [](PageRig &rig) {
             station::VisitDetail visit = sampleDetail(6, Mode::FaceToFace, State::Approved);
             visit.line.noticeFailed = u"not-reachable"_s;
             visit.noticeOutcome = u"not-reachable"_s;
             visit.phone = u"9876543210"_s;
             return rig.open(visit);
         }},
        {u"evidence"_s, [](PageRig &rig) { return evidenceScene(rig, sampleEvidence()); }},
        {u"mismatch"_s, [](PageRig &rig) { return evidenceScene(rig, mismatch()); }},
        {u"samecard"_s, [](PageRig &rig) { return evidenceScene(rig, sameCard()); }},
        {u"othercard"_s, [](PageRig &rig) { return evidenceScene(rig, otherCard()); }},
        {u"halfread"_s, [](PageRig &rig) { return evidenceScene(rig, halfRead()); }},
        {u"copy"_s,
         [](PageRig &rig) {
             if (!evidenceScene(rig, sampleEvidence()))
                 return false;
             presenters::EvidencePresenter *person = rig.day.detail().openPerson();
             person->markCopy();
             return QTest::qWaitFor([&] { return person->evidence()->copy; });
         }},
        {u"typing"_s,
         [](PageRig &rig) {
             station::VisitDetail visit = sampleDetail(3, Mode::FaceToFace, State::Arrived);
             visit.people[0].idKind = u"epic"_s;
             return rig.open(visit) && rig.type(u"evidenceNumber"_s, u"WKH118"_s);
         }},
        {u"lines"_s,
         [](PageRig &rig) {
             station::VisitDetail visit = sampleDetail(3, Mode::FaceToFace, State::Arrived);
             visit.people[0].idKind = u"passport"_s;
             if (!rig.open(visit))
                 return false;
             auto *kinds = rig.find<QComboBox>(u"evidenceKind"_s);
             kinds->setCurrentIndex(kinds->findData(u"mrz"_s));
             return rig.type(u"evidenceLine1"_s, u"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"_s)
                 && rig.type(u"evidenceLine2"_s, u"L898902C37UTO740812"_s);
         }},
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

// Every scene of the page at its sizes and in long words: nothing is cut off.
class TestDayLooks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsClipped_data();
    void nothingIsClipped();
};

void TestDayLooks::nothingIsClipped_data()
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

void TestDayLooks::nothingIsClipped()
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
    static const QStringList whole{u"arrival"_s, u"consent"_s, u"evidence"_s, u"copy"_s, u"typing"_s, u"inmate"_s, u"sound"_s, u"token"_s, u"start"_s, u"talk"_s};
    for (QScrollArea *area : rig.page.findChildren<QScrollArea *>()) {
        if (!longWords && whole.contains(scene) && area->isVisible() && area->widget()->isVisible())
            QCOMPARE(area->verticalScrollBar()->maximum(), 0);
    }
}

MULAKAT_TEST(TestDayLooks)
#include "test_daylooks.moc"
