#include "identity/aadhaarqr.h"
#include "identity/check.h"
#include "identityhelp.h"
#include "support/secureqr.h"
#include "support/testrunner.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace mulakat::identity;
using namespace mulakat::testing;

namespace
{
// As the fixtures hash: the text, then the hex of each hash again.
QByteArray hashOf(const QByteArray &text, int rounds)
{
    QByteArray value = text;
    for (int i = 0; i < rounds; ++i)
        value = QCryptographicHash::hash(value, QCryptographicHash::Sha256).toHex();
    return QByteArray::fromHex(value);
}
} // namespace

// A booking's mobile and e-mail against what the card was signed for: evidence of its own.
class ContactTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void evidence_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("mobile");
        QTest::addColumn<QString>("email");
        QTest::addColumn<Evidence>("wanted");
        const QString both = u"payloads/g01_v1_email_mobile.txt"_s;
        const QString one = u"payloads/g02_v1_mobile_only.txt"_s;
        const QString none = u"payloads/g04_v1_no_contact_yob_only.txt"_s;
        const QString no = u"9876543210"_s;
        QTest::newRow("mobile") << both << u"9000000001"_s << QString() << Evidence::Equal;
        QTest::newRow("+91") << both << u"+91 90000 00001"_s << QString() << Evidence::Equal;
        QTest::newRow("0 before") << both << u"09000000001"_s << QString() << Evidence::Equal;
        QTest::newRow("e-mail") << both << QString() << u"Asha.K@Example.in"_s << Evidence::Equal;
        QTest::newRow("one of two") << both << no << u"asha.k@example.in"_s << Evidence::Equal;
        QTest::newRow("neither") << both << no << u"a@b.in"_s << Evidence::Differs;
        QTest::newRow("nothing booked") << both << QString() << QString() << Evidence::Absent;
        QTest::newRow("no mobile at all") << both << u"12345"_s << QString() << Evidence::Absent;
        QTest::newRow("hashed once") << one << u"9000000002"_s << QString() << Evidence::Equal;
        QTest::newRow("no e-mail on the card") << one << QString() << u"a@b.in"_s << Evidence::Absent;
        QTest::newRow("no contact on the card") << none << u"9000000001"_s << u"a@b.in"_s << Evidence::Absent;
    }
    void evidence()
    {
        QFETCH(QString, file);
        QFETCH(QString, mobile);
        QFETCH(QString, email);
        QFETCH(Evidence, wanted);
        QCOMPARE(contactEvidence(parseAadhaarQr(aadhaarFile(file)), mobile, email), wanted);
    }

    void lastFourOfLaterCards()
    {
        CardText card;
        card.version = u"V5"_s;
        card.extra << u"XXXXXX1234"_s;
        const AadhaarQr parsed = parseAadhaarQr(makeSecureQr(card));
        QCOMPARE(contactEvidence(parsed, u"9000001234"_s, {}), Evidence::Equal);
        QCOMPARE(contactEvidence(parsed, u"9000001235"_s, {}), Evidence::Differs);
    }

    void everyNumberOfRounds_data()
    {
        QTest::addColumn<int>("digit");
        for (int digit = 0; digit < 10; ++digit)
            QTest::addRow("last digit %d", digit) << digit;
    }
    void everyNumberOfRounds()
    {
        QFETCH(int, digit);
        CardText card;
        card.last4 = u"990%1"_s.arg(digit);
        card.indicator = "3";
        card.hashes = hashOf("asha@example.in", std::max(1, digit)) + hashOf("9000000001", std::max(1, digit));
        const AadhaarQr parsed = parseAadhaarQr(makeSecureQr(card));
        QVERIFY(contactMatches(parsed, u"9000000001"_s) && contactMatches(parsed, u"asha@example.in"_s));
        QVERIFY(!contactMatches(parsed, u"9000000002"_s));
    }
    // Two contacts announced, one hash there: whose it is, is not said.
    void oneHashOfTwo()
    {
        CardText card;
        card.version = u"V2"_s;
        card.indicator = "3";
        card.last4 = u"9901"_s;
        card.hashes = hashOf("asha@example.in", 1);
        const AadhaarQr parsed = parseAadhaarQr(makeSecureQr(card));
        QCOMPARE(contactEvidence(parsed, {}, u"asha@example.in"_s), Evidence::Equal);
        QCOMPARE(contactEvidence(parsed, u"9000000001"_s, {}), Evidence::Absent);
    }

    void itMovesNoVerdict()
    {
        PersonOnBooking person;
        person.name = u"Asha Vinayak Kulmethe"_s;
        person.birthDate = QDate(1986, 3, 14);
        person.idKind = u"aadhaar"_s;
        person.idLast4 = u"9904"_s;
        const QString digits = QString::fromLatin1(aadhaarFile(u"payloads/g01_v1_email_mobile.txt"_s));
        for (const QString &mobile : { QString(), u"9000000001"_s, u"9876543210"_s }) {
            person.mobile = mobile;
            QCOMPARE(checkPayload(digits, testTrust(), testNow(), person).match->verdict, Verdict::Match);
        }
        QCOMPARE(checkPayload(digits, testTrust(), testNow(), person).match->contact, Evidence::Differs);
        // Nothing is compared with a card that nobody signed.
        const QString forged = QString::fromLatin1(makeSecureQr({}, u"test_signer_rogue"_s));
        QCOMPARE(checkPayload(forged, testTrust(), testNow(), person).match->contact, Evidence::Absent);
    }
};
MULAKAT_TEST(ContactTest)
#include "test_contact.moc"
