#include "detailrig.h"
#include "pagerig.h"
#include "support/testrunner.h"

#include <QComboBox>

using namespace mulakat;
using namespace mulakat::testing;
using namespace mulakat::ui::presenters;
using namespace Qt::StringLiterals;
using visits::Mode;
using visits::State;
using Stage = EvidencePresenter::Stage;

namespace {

station::VisitDetail arrived(const QString &idKind)
{
    station::VisitDetail visit = sampleDetail(2, Mode::Video, State::Arrived);
    visit.people[0].consented = true;
    visit.people[0].idKind = idKind;
    return visit;
}

bool activeWith(PageRig &rig, const QString &payload)
{
    rig.page.activateWindow();
    rig.desk.scan(payload);
    return QTest::qWaitForWindowActive(&rig.page)
        && QTest::qWaitFor([&] { return rig.day.detail().openPerson()->stage() == Stage::Shown; });
}

} // namespace

// What a document settles and leaves open, said and shown; the keys that lead on.
class TestEvidence : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatIsProved();
    void marksTheWordsThatDiffer();
    void copyIsMarkedByAKey();
    void anotherCardThanBooked();
    void theSameCardIsToldAndNeedsAReason();
    void sameCardInWords();
    void keysLeadOn();
    void typedNumberIsCheckedLive();
    void typedLinesAreCheckedLive();
};

void TestEvidence::saysWhatIsProved()
{
    DetailRig rig;
    QVERIFY(rig.open(arrived(u"aadhaar"_s)));
    EvidencePresenter *person = rig.detail.openPerson();
    QVERIFY(person->proved().isEmpty() && person->notProved().isEmpty());
    rig.desk.evidence = sampleEvidence();
    rig.desk.scan(u"1"_s);
    QTRY_COMPARE(person->stage(), Stage::Shown);
    QVERIFY(person->proved().contains(u"signed"));
    QVERIFY(!person->proved().contains(u"form")); // follows from the signature
    QVERIFY(person->notProved().contains(u"copy") && person->notProved().contains(u"this person"));
    QVERIFY(person->nextStep().isEmpty()); // the common case: look at the face, and on
    QCOMPARE(person->headlineMark(), Mark::Ready);
    rig.desk.evidence.contactVerdict = u"differs"_s;
    rig.desk.evidence.verdict = u"mismatch"_s;
    rig.desk.evidence.next = QStringList{u"other-document"_s, u"vouch"_s};
    person->takePayload(u"2"_s);
    QTRY_COMPARE(person->headlineMark(), Mark::Attention);
    QVERIFY(person->headline().contains(u"booking"));
    QVERIFY(person->proved().contains(u"not the card's"));
    QVERIFY(person->nextStep().contains(u"another document"));
}

void TestEvidence::marksTheWordsThatDiffer()
{
    PageRig rig;
    rig.desk.evidence = sampleEvidence();
    rig.desk.evidence.name = u"Sunita <Sharma> Bai"_s;
    rig.desk.evidence.nameReasons = QStringList{u"different:Sharma/Devi"_s, u"extra-on-id:Bai"_s};
    QVERIFY(rig.open(arrived(u"aadhaar"_s)));
    QVERIFY(activeWith(rig, u"1"_s));
    QCOMPARE(rig.text(u"evidenceNameDocument"_s), u"Sunita &lt;<b><u>Sharma</u></b>&gt; <b><u>Bai</u></b>"_s);
    QVERIFY(rig.text(u"evidenceNameBooking"_s).contains(u"<b><u>Devi</u></b>"));
    QVERIFY(rig.text(u"evidenceNameNote"_s).contains(u"Sharma"));
    rig.desk.evidence.nameReasons = QStringList{u"same"_s};
    rig.desk.evidence.name = u"<b>Sunita</b>"_s;
    rig.day.detail().openPerson()->takePayload(u"2"_s);
    QTRY_COMPARE(rig.text(u"evidenceNameDocument"_s), u"<b>Sunita</b>"_s);
    QCOMPARE(rig.find<QLabel>(u"evidenceNameDocument"_s)->textFormat(), Qt::PlainText);
}

void TestEvidence::copyIsMarkedByAKey()
{
    PageRig rig;
    rig.desk.evidence = sampleEvidence();
    QVERIFY(rig.open(arrived(u"aadhaar"_s)));
    QVERIFY(activeWith(rig, u"1"_s));
    EvidencePresenter *person = rig.day.detail().openPerson();
    QCOMPARE(person->method(), u"signature"_s);
    QTest::keyClick(&rig.page, Qt::Key_F9);
    QCOMPARE(rig.desk.count(u"markCopy"_s), 1);
    QTRY_VERIFY(person->stage() == Stage::Shown && person->evidence()->copy);
    QCOMPARE(person->headlineMark(), Mark::Waiting);
    QVERIFY(person->headline().contains(u"copy"));
    QVERIFY(person->problems().isEmpty());
    QCOMPARE(person->method(), u"by-sight"_s); // nothing is accepted by a copy's signature
    QVERIFY(!rig.find<QAbstractButton>(u"evidenceCopy"_s)->isVisible());
    QTest::keyClick(&rig.page, Qt::Key_F9);
    QCOMPARE(rig.desk.count(u"markCopy"_s), 1);
}

void TestEvidence::anotherCardThanBooked()
{
    DetailRig rig;
    QVERIFY(rig.open(arrived(u"aadhaar"_s)));
    EvidencePresenter *person = rig.detail.openPerson();
    rig.desk.evidence = sampleEvidence();
    rig.desk.evidence.numberVerdict = u"absent"_s;
    rig.desk.evidence.otherDocument = true;
    rig.desk.evidence.outcome = u"unverified"_s;
    rig.desk.evidence.level = 1;
    person->takeNumber(u"pan"_s, u"ZZZPK8118H"_s, {}, {});
    QTRY_COMPARE(person->stage(), Stage::Shown);
    QVERIFY(person->lines().last().verdict.contains(u"another card"));
    QCOMPARE(person->lines().last().mark, Mark::Waiting);
    QCOMPARE(person->method(), u"other-document"_s);
}

void TestEvidence::theSameCardIsToldAndNeedsAReason()
{
    PageRig rig;
    rig.desk.evidence = sampleEvidence();
    QVERIFY(rig.open(arrived(u"aadhaar"_s)));
    QVERIFY(activeWith(rig, u"1"_s));
    EvidencePresenter *person = rig.day.detail().openPerson();
    auto *words = rig.find<QLabel>(u"evidenceCardAlert"_s);
    QVERIFY(words && !words->isVisible());
    QVERIFY(!person->needsReason());
    rig.desk.evidence.cardAlert = u"two-visitors"_s;
    rig.desk.evidence.cardVisit = u"2026/12/01/617"_s;
    rig.desk.evidence.cardName = u"Rubina Shaikh"_s;
    rig.desk.evidence.cardDate = QDate(2026, 12, 1);
    person->takePayload(u"2"_s);
    QTRY_VERIFY(words->isVisible() && words->text().contains(u"2026/12/01/617") && words->text().contains(u"Rubina Shaikh"));
    QCOMPARE(person->headlineMark(), Mark::Attention);
    QVERIFY(person->headline().contains(u"same card"));
    rig.settle();
    shot(rig.page, u"same-card"_s);
    auto *reason = rig.find<QLineEdit>(u"evidenceReason"_s);
    QVERIFY(reason && reason->isVisible());
    QVERIFY(!person->canAccept() && person->whyNot().contains(u"here before"));
    person->accept();
    QCOMPARE(rig.desk.count(u"accept"_s), 0);
    QVERIFY(rig.type(u"evidenceReason"_s, u"sisters, one booked by mistake"_s));
    QVERIFY(person->canAccept());
    person->accept();
    QCOMPARE(rig.desk.calls.last(), u"accept 1 signature photo by= reason=sisters, one booked by mistake"_s);
}

void TestEvidence::sameCardInWords()
{
    DetailRig rig;
    QVERIFY(rig.open(arrived(u"aadhaar"_s)));
    EvidencePresenter *person = rig.detail.openPerson();
    rig.desk.evidence = sampleEvidence();
    rig.desk.evidence.cardAlert = u"two-visitors"_s; // of this party
    person->takePayload(u"1"_s);
    QTRY_VERIFY(person->cardAlert().contains(u"this party"));
    rig.desk.evidence.cardAlert = u"other-name"_s;
    rig.desk.evidence.cardVisit = u"2026/11/27/003"_s;
    rig.desk.evidence.cardName = u"%1 %3"_s; // names come from strangers
    rig.desk.evidence.cardDate = QDate(2026, 11, 27);
    person->takePayload(u"2"_s);
    QTRY_VERIFY(person->cardAlert().contains(u"27.11.2026"));
    QVERIFY(person->cardAlert().contains(u"2026/11/27/003") && person->cardAlert().contains(u"%1 %3"));
    QVERIFY(person->headline().contains(u"another name") && person->needsReason());
    rig.desk.evidence.cardAlert = u"same-visitor"_s;
    person->takePayload(u"3"_s);
    QTRY_VERIFY(person->cardAlert().contains(u"as well"));
    QVERIFY(!person->needsReason() && person->canAccept());
    QCOMPARE(person->headlineMark(), Mark::Ready);
    // Another desk accepted the card while this one was looking: the reason is asked for all the same.
    rig.desk.refuse.insert(u"accept"_s, base::fail(base::FailureCode::ReasonMissing));
    person->accept();
    QTRY_VERIFY(person->needsReason() && !person->canAccept());
    person->discard();
    QVERIFY(!person->needsReason());
}

void TestEvidence::keysLeadOn()
{
    PageRig rig;
    rig.desk.evidence = sampleEvidence();
    rig.desk.evidence.outcome = u"rescan"_s;
    rig.desk.evidence.read = false;
    QVERIFY(rig.open(arrived(u"aadhaar"_s)));
    QVERIFY(activeWith(rig, u"1"_s));
    EvidencePresenter *person = rig.day.detail().openPerson();
    QTest::keyClick(&rig.page, Qt::Key_F10); // it is there, but nothing reads it
    QCOMPARE(person->stage(), Stage::NoCard);
    QCOMPARE(person->holder(), u"by-sight"_s);
    person->setReason(u"worn card, looked at"_s);
    QVERIFY(person->canAccept());
    QCOMPARE(person->method(), u"by-sight"_s);
    QVERIFY(rig.press(u"evidenceBack"_s));
    QCOMPARE(person->stage(), Stage::Wait);
    QTest::keyClick(&rig.page, Qt::Key_F7);
    QCOMPARE(person->stage(), Stage::NoCard);
    QVERIFY(person->holder().isEmpty());
    QVERIFY(rig.press(u"evidenceBack"_s));
    QVERIFY(activeWith(rig, u"1"_s));
    rig.settle();
    QTest::keyClick(&rig.page, Qt::Key_F8);
    QCOMPARE(person->stage(), Stage::Wait);
}

void TestEvidence::typedNumberIsCheckedLive()
{
    PageRig rig;
    QVERIFY(rig.open(arrived(u"epic"_s)));
    auto *badge = rig.find(u"evidenceNumberCheck"_s);
    QVERIFY(badge && !badge->isVisible());
    const auto word = [&] { return badge->isVisible() ? badge->property("text").toString() : QString(); };
    QVERIFY(rig.type(u"evidenceNumber"_s, u"WKH118"_s));
    QVERIFY(word().contains(u"not complete") && word().contains(u'4'));
    QTest::keyClicks(rig.find<QLineEdit>(u"evidenceNumber"_s), u"6253"_s);
    QVERIFY(word().startsWith(u"right"));
    auto *kinds = rig.find<QComboBox>(u"evidenceKind"_s);
    kinds->setCurrentIndex(kinds->findData(u"aadhaar"_s));
    QVERIFY(rig.type(u"evidenceNumber"_s, u"2341 2341 2341"_s));
    QCOMPARE(word(), u"wrong"_s);
    QVERIFY(rig.text(u"evidenceNumberCheckNote"_s).contains(u"check digit"));
    QVERIFY(rig.type(u"evidenceNumber"_s, QString()));
    QVERIFY(!badge->isVisible());
    QCOMPARE(rig.desk.count(u"checkNumber"_s), 0);
}

void TestEvidence::typedLinesAreCheckedLive()
{
    PageRig rig;
    QVERIFY(rig.open(arrived(u"passport"_s)));
    auto *kinds = rig.find<QComboBox>(u"evidenceKind"_s);
    kinds->setCurrentIndex(kinds->findData(u"mrz"_s));
    rig.settle();
    QVERIFY(!rig.find(u"evidenceNumber"_s)->isVisible());
    auto *badge = rig.find(u"evidenceLinesCheck"_s);
    const auto word = [&] { return badge->isVisible() ? badge->property("text").toString() : QString(); };
    QVERIFY(rig.type(u"evidenceLine1"_s, u"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"_s));
    QVERIFY(rig.type(u"evidenceLine2"_s, u"L898902C37"_s)); // its check digit is 6
    QCOMPARE(word(), u"wrong"_s);
    QVERIFY(rig.type(u"evidenceLine2"_s, u"L898902C36UTO7408122F"_s));
    QVERIFY(word().contains(u"not complete"));
    QVERIFY(rig.press(u"evidenceCheck"_s));
    QVERIFY(!rig.text(u"evidenceMessageText"_s).isEmpty() || !rig.day.detail().openPerson()->message().isEmpty());
    QCOMPARE(rig.desk.count(u"checkPayload"_s), 0);
    QVERIFY(rig.type(u"evidenceLine2"_s, u"l898902c36UTO7408122F1204159ZE184226B<<<<<10"_s));
    QVERIFY(word().startsWith(u"right"));
    QVERIFY(rig.press(u"evidenceCheck"_s));
    QCOMPARE(rig.desk.calls.last(),
             u"checkPayload 1 P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"_s);
}

MULAKAT_TEST(TestEvidence)
#include "test_evidence.moc"
