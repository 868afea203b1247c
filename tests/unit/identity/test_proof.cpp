#include "identity/proof.h"
#include "identity/report.h"
#include "identityhelp.h"
#include "support/secureqr.h"
#include "support/testrunner.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace mulakat::identity;
using namespace mulakat::testing;

namespace
{
const QString passport
    = u"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"_s;
const QDateTime whenValid(QDate(2011, 5, 5), QTime(6, 0), Qt::UTC);

CheckReport typed(DocumentKind kind, const QString &number)
{
    return checkTyped({ kind, number, {}, {} }, testNow());
}
} // namespace

// What a look at a document settles, what the program may settle alone, and the way on.
class ProofTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void settled_data()
    {
        QTest::addColumn<CheckReport>("report");
        QTest::addColumn<QStringList>("settled");
        const auto row = [](const char *tag, const CheckReport &report, const QString &settled) {
            QTest::newRow(tag) << report << settled.split(u' ', Qt::SkipEmptyParts);
        };
        row("signed card", checkDigits(makeSecureQr({})), u"form signature photo issued unaltered"_s);
        row("wrong key", checkDigits(makeSecureQr({}, u"test_signer_rogue"_s)), {});
        row("old signer", checkDigits(aadhaarFile(u"payloads/b05_old_signer_after_expiry.txt"_s)), u"form"_s);
        row("aadhaar", typed(DocumentKind::AadhaarNumber, u"234123412346"_s), u"form check-digit"_s);
        row("aadhaar mistyped", typed(DocumentKind::AadhaarNumber, u"234123412347"_s), {});
        row("pan", typed(DocumentKind::Pan, u"ACUPA7085R"_s), u"form"_s);
        row("epic", typed(DocumentKind::Epic, u"WKH1186253"_s), u"form check-digit"_s);
        row("epic odd", typed(DocumentKind::Epic, u"WKH1186263"_s), u"form"_s);
        row("licence", typed(DocumentKind::DrivingLicence, u"MH1220110012345"_s), u"form"_s);
        row("licence of a form unknown", typed(DocumentKind::DrivingLicence, u"MH ABC 77"_s), {});
        row("oci", typed(DocumentKind::Oci, u"A1234567"_s), u"form"_s);
        row("mrz", checkPayload(passport, {}, whenValid), u"form check-digits not-expired"_s);
        row("mrz, expired", checkPayload(passport, {}, testNow()), u"form check-digits"_s);
    }
    void settled()
    {
        QFETCH(CheckReport, report);
        QFETCH(QStringList, settled);
        const Proof proof = proofOf(report);
        QCOMPARE(proof.settled, settled);
        // Whose card it is and whether it is the card itself, no document says.
        QVERIFY(proof.open.contains(u"holder"_s) && proof.open.contains(u"original"_s));
        for (const QString &code : settled)
            QVERIFY(!proof.open.contains(code));
    }

    void onlyASignatureSettlesTheDocument()
    {
        QCOMPARE(documentResult(checkDigits(makeSecureQr({}))), DocumentResult::Settled);
        QCOMPARE(documentResult(checkDigits(makeSecureQr({}, u"test_signer_rogue"_s))), DocumentResult::Refused);
        const auto old = aadhaarFile(u"payloads/b05_old_signer_after_expiry.txt"_s);
        QCOMPARE(documentResult(checkDigits(old)), DocumentResult::Officer);
        const auto xml = QString::fromUtf8(aadhaarFile(u"payloads/n04_xml_qr.txt"_s));
        QCOMPARE(documentResult(checkPayload(xml, testTrust(), testNow()), { true }), DocumentResult::Officer);
        for (const DocumentKind kind : { DocumentKind::AadhaarNumber, DocumentKind::Passport, DocumentKind::Epic })
            QVERIFY(documentResult(typed(kind, u"234123412346"_s), { true }) != DocumentResult::Settled);
        QCOMPARE(documentResult(unreadable(u"no-code"_s)), DocumentResult::Again);
    }
    void anMrzSettlesItWhereTheRulesSaySo()
    {
        const CheckReport good = checkPayload(passport, {}, whenValid);
        QCOMPARE(documentResult(good), DocumentResult::Officer);
        QCOMPARE(documentResult(good, { true }), DocumentResult::Settled);
        QCOMPARE(documentResult(checkPayload(passport, {}, testNow()), { true }), DocumentResult::Officer); // expired
        QString slip = passport;
        slip[60] = u'9';
        QCOMPARE(documentResult(checkPayload(slip, {}, whenValid), { true }), DocumentResult::Again);
    }
    void aBookingMustFit()
    {
        PersonOnBooking person;
        person.name = u"Asha Vinayak Kulmethe"_s;
        person.birthDate = QDate(1986, 3, 14);
        person.idKind = u"aadhaar"_s;
        person.idLast4 = u"9904"_s;
        const auto result = [&] {
            return documentResult(checkPayload(QString::fromLatin1(makeSecureQr({})), testTrust(), testNow(), person));
        };
        QCOMPARE(result(), DocumentResult::Settled);
        person.idLast4.clear();
        QCOMPARE(result(), DocumentResult::Officer);
        person.idLast4 = u"9905"_s;
        QCOMPARE(result(), DocumentResult::Refused);
    }
    void aCopyIsForTheOfficer()
    {
        CheckReport report = checkDigits(makeSecureQr({}));
        markCopy(report);
        markCopy(report);
        QCOMPARE(report.outcome, Outcome::Review);
        QCOMPARE(report.problems, QStringList{ u"copy"_s });
        QCOMPARE(documentResult(report), DocumentResult::Officer);
        QVERIFY(toJson(report).value(u"copy"_s).toBool());
        CheckReport mrz = checkPayload(passport, {}, whenValid);
        markCopy(mrz);
        QCOMPARE(documentResult(mrz, { true }), DocumentResult::Officer);
    }
    void everyEndHasAWayOn()
    {
        QCOMPARE(nextSteps(checkDigits(makeSecureQr({}))), QStringList{ u"confirm-holder"_s });
        QCOMPARE(nextSteps(unreadable(u"no-code"_s)).first(), u"rescan"_s);
        QVERIFY(nextSteps(unreadable(u"no-code"_s)).contains(u"type-number"_s));
        QCOMPARE(nextSteps(checkDigits(makeSecureQr({}, u"test_signer_rogue"_s))).first(), u"other-document"_s);
        QVERIFY(nextSteps(typed(DocumentKind::Ration, u"272010123456"_s)).contains(u"by-sight"_s));
        QVERIFY(nextSteps(typed(DocumentKind::Oci, u"A1234567"_s)).contains(u"other-document"_s));
        const QJsonObject json = toJson(unreadable(u"no-code"_s));
        QCOMPARE(json.value(u"result"_s).toString(), u"again"_s);
        QVERIFY(!json.value(u"next"_s).toArray().isEmpty());
    }
};
MULAKAT_TEST(ProofTest)
#include "test_proof.moc"
