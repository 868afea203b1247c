#include "identity/numbers.h"
#include "rig.h"
#include "station/evidenceview.h"
#include "station/typedcheck.h"
#include "support/secureqr.h"
#include "support/testrunner.h"

using namespace mulakat;
using namespace mulakat::testing;
using namespace Qt::StringLiterals;
using Typing = station::TypedCheck::State;

namespace {

const QString zoneOne = u"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"_s; // the specimen of ICAO Doc 9303
const QString zoneTwo = u"L898902C36UTO7408122F1204159ZE184226B<<<<<10"_s;
const base::MemberId asha(u"1"_s);

Typing stateOfTyped(const QString &kind, const QString &typed)
{
    return station::checkWhileTyped(kind, typed, QDate(2026, 12, 1)).state;
}

} // namespace

// What the desk is told of a document, what is kept of it, and what is said while a number is typed.
class TestEvidenceKept : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void copyIsMarkedAndKept();
    void machineLinesCountByTheJailsRule();
    void numbersWhileTyped();
    void linesWhileTyped();
};

void TestEvidenceKept::copyIsMarkedAndKept()
{
    RigJail jail;
    RigDesk d(jail, u"desk-1"_s);
    QVERIFY(d.open());
    const auto visit = jail.registerVisit(visits::Mode::FaceToFace);
    QTRY_VERIFY(d.visit(visit));
    QVERIFY(d.signIn(u"R. Rao"_s));
    RIG_DO(d.desk.approve({visit, base::InmateId(u"i1"_s), visits::Kind::Family, rigSlot(u"1"_s)}, reply));
    QVERIFY(d.signIn());
    RIG_DO(d.desk.markArrived(visit, reply));
    RIG_DO(d.desk.consent(visit, asha, u"hi"_s, reply));
    const auto mark = [&] { return answerOf<station::EvidenceView>([&](auto r) { d.desk.markCopy(visit, asha, r); }); };
    QCOMPARE(mark().error().code, base::FailureCode::Unreadable); // nothing was read yet
    const QString payload = QString::fromLatin1(makeSecureQr(CardText()));
    const auto card = answerOf<station::EvidenceView>([&](auto r) { d.desk.checkPayload(visit, asha, payload, r); });
    QVERIFY(card);
    QCOMPARE(card->result, u"settled"_s);
    QVERIFY(card->proved.contains(u"signature"_s) && card->notProved.contains(u"original"_s));
    QCOMPARE(card->next, QStringList{u"confirm-holder"_s});
    QVERIFY(!card->copy && !card->otherDocument);
    const auto copy = mark();
    QVERIFY(copy && copy->copy);
    QCOMPARE(copy->outcome, u"review"_s);
    QCOMPARE(copy->result, u"officer"_s);
    QVERIFY(copy->problems.contains(u"copy"_s));
    QVERIFY(!copy->photo.isNull()); // to be compared all the same
    RIG_REFUSED(d.desk.accept({visit, asha, u"signature"_s, u"photo"_s, {}, {}}, reply), NotVerified);
    RIG_REFUSED(d.desk.accept({visit, asha, u"check-digits"_s, u"photo"_s, {}, {}}, reply), NotVerified);
    RIG_DO(d.desk.accept({visit, asha, u"by-sight"_s, u"photo"_s, {}, {}}, reply));
    const auto records = d.store.records(u"evidence"_s);
    QCOMPARE(records.size(), 1);
    const QJsonObject kept = QJsonDocument::fromJson(records.constFirst().record.body).object();
    QVERIFY(kept.value(u"copy"_s).toBool());
    QCOMPARE(kept.value(u"result"_s).toString(), u"officer"_s);
    QCOMPARE(mark().error().code, base::FailureCode::Unreadable); // what was accepted is not in memory any more
}

void TestEvidenceKept::machineLinesCountByTheJailsRule()
{
    const identity::TrustStore none;
    const auto report = identity::checkPayload(zoneOne + u'\n' + zoneTwo, none, QDateTime(QDate(2010, 1, 1), QTime(9, 0)));
    QCOMPARE(report.problems, QStringList());
    QCOMPARE(station::evidenceView(report).result, u"officer"_s);
    QCOMPARE(station::evidenceView(report, {true}).result, u"settled"_s);
    QVERIFY(station::evidenceRecord(report, {}, {true}).contains("\"result\":\"settled\""));
    const auto late = identity::checkPayload(zoneOne + u'\n' + zoneTwo, none, QDateTime(QDate(2026, 1, 1), QTime(9, 0)));
    QCOMPARE(station::evidenceView(late, {true}).result, u"officer"_s); // it has expired
}

void TestEvidenceKept::numbersWhileTyped()
{
    QCOMPARE(stateOfTyped(u"aadhaar"_s, {}), Typing::Empty);
    QCOMPARE(stateOfTyped(u"aadhaar"_s, u" - "_s), Typing::Empty);
    QCOMPARE(station::checkWhileTyped(u"aadhaar"_s, u"2341 2341"_s, QDate(2026, 12, 1)).missing, 4);
    QCOMPARE(stateOfTyped(u"aadhaar"_s, u"2341 2341 234"_s), Typing::Incomplete);
    const QString digits = u"23412341234"_s;
    const QChar right = identity::verhoeffDigit(digits);
    QCOMPARE(stateOfTyped(u"aadhaar"_s, digits + right), Typing::Right);
    const QChar wrong(u'0' + (right.digitValue() + 1) % 10);
    QCOMPARE(stateOfTyped(u"aadhaar"_s, digits + wrong), Typing::Wrong);
    QCOMPARE(stateOfTyped(u"epic"_s, u"WKH118625"_s), Typing::Incomplete);
    QCOMPARE(stateOfTyped(u"epic"_s, u"wkh 1186253"_s), Typing::Right);
    QCOMPARE(stateOfTyped(u"epic"_s, u"WKH1186254"_s), Typing::Form); // old ones have no check digit: no reason to refuse
    QCOMPARE(stateOfTyped(u"pan"_s, u"ZZZPK811"_s), Typing::Incomplete);
    QCOMPARE(stateOfTyped(u"pan"_s, u"ZZZPK8118H"_s), Typing::Form);
    QCOMPARE(stateOfTyped(u"pan"_s, u"ZZZXK8118H"_s), Typing::Wrong);
    QCOMPARE(stateOfTyped(u"dl"_s, u"MH12 2011001"_s), Typing::ByEye);
    QCOMPARE(stateOfTyped(u"dl"_s, u"MH12 20110012345"_s), Typing::Form);
    QCOMPARE(stateOfTyped(u"passport"_s, u"K123456"_s), Typing::Incomplete);
    QCOMPARE(stateOfTyped(u"passport"_s, u"K1234567"_s), Typing::Form);
    QCOMPARE(stateOfTyped(u"other"_s, u"ABC"_s), Typing::ByEye);
}

void TestEvidenceKept::linesWhileTyped()
{
    const QDate day(2010, 1, 1);
    const auto check = [day](const QString &one, const QString &two = {}, const QString &three = {}) {
        return station::checkLinesWhileTyped({one, two, three}, day);
    };
    QCOMPARE(check({}).state, Typing::Empty);
    QCOMPARE(check(zoneOne.left(20)).state, Typing::Incomplete);
    QCOMPARE(check(zoneOne).missing, 44);
    QCOMPARE(check({}, zoneTwo).state, Typing::Incomplete);
    for (int typed = 1; typed < zoneTwo.size(); ++typed)
        QVERIFY2(check(zoneOne, zoneTwo.left(typed)).state == Typing::Incomplete, qPrintable(QString::number(typed)));
    QCOMPARE(check(zoneOne, zoneTwo).state, Typing::Right);
    QCOMPARE(check(zoneOne.toLower(), zoneTwo.toLower() + u' ').state, Typing::Right);
    QString wrong = zoneTwo;
    wrong[14] = u'5'; // in the birth date
    QCOMPARE(check(zoneOne, wrong.left(20)).state, Typing::Wrong);
    QCOMPARE(check(zoneOne, wrong.left(20)).problems, QStringList{u"check-birth"_s});
    QCOMPARE(check(zoneOne, wrong).state, Typing::Wrong);
    QCOMPARE(check(zoneOne, u"?"_s).state, Typing::Wrong);
    QCOMPARE(check(zoneOne + u'<', zoneTwo).state, Typing::Wrong);
    // A card of three lines: the digits lie over two of them, so only the whole tells.
    const QString td1[] = {u"I<UTOD231458907<<<<<<<<<<<<<<<"_s, u"7408122F1204159UTO<<<<<<<<<<<6"_s, u"ERIKSSON<<ANNA<MARIA<<<<<<<<<<"_s};
    QCOMPARE(check(td1[0], td1[1]).missing, 30);
    QCOMPARE(check(td1[0], td1[1]).state, Typing::Incomplete);
    QCOMPARE(check(td1[0], td1[1], td1[2]).state, Typing::Right);
    QCOMPARE(check(td1[0], u"7408122F1204159UTO<<<<<<<<<<<7"_s, td1[2]).state, Typing::Wrong);
}

MULAKAT_TEST(TestEvidenceKept)
#include "test_evidence.moc"
