#include "identity/aadhaarqr.h"
#include "identity/codereader.h"
#include "identity/picture.h"
#include "identity/report.h"
#include "identityhelp.h"
#include "support/testrunner.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace mulakat::identity;
using namespace mulakat::testing;

namespace
{
QJsonArray manifestFixtures()
{
    return QJsonDocument::fromJson(aadhaarFile(u"manifest.json"_s)).object().value(u"fixtures"_s).toArray();
}

// The manifest's words in ours.
QString wantedOutcome(const QJsonObject &expect)
{
    const QString decision = expect.value(u"decision"_s).toString();
    if (expect.value(u"classify"_s) == u"unknown"_s || decision == u"REJECT")
        return u"rejected"_s;
    if (expect.contains(u"classify"_s))
        return u"unverified"_s;
    if (decision.isEmpty())
        return u"verified"_s;
    return decision.toLower();
}
} // namespace

// Every fixture of the manifest: as text, and as both of its pictures.
class FixturesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void payload_data()
    {
        QTest::addColumn<QJsonObject>("fixture");
        for (const QJsonValue &value : manifestFixtures())
            QTest::newRow(qPrintable(value[u"id"].toString())) << value.toObject();
    }
    void payload()
    {
        QFETCH(QJsonObject, fixture);
        const QJsonObject expect = fixture.value(u"expect"_s).toObject();
        const CheckReport report
            = checkPayload(QString::fromUtf8(aadhaarFile(fixture.value(u"file"_s).toString())), testTrust(), testNow());
        QCOMPARE(name(report.outcome), wantedOutcome(expect));
        const QString signature = expect.value(u"signature"_s).toString();
        if (signature == u"VALID")
            QCOMPARE(name(report.signature),
                     expect.contains(u"issued_in_cert_validity"_s) ? u"out-of-validity"_s : u"valid"_s);
        else
            QCOMPARE(name(report.signature), signature == u"INVALID" ? u"invalid"_s : u"absent"_s);
        QCOMPARE(report.certificate ? report.certificate->file : QString(), expect.value(u"cert"_s).toString());
        QCOMPARE(report.level == 3, signature == u"VALID" && !expect.contains(u"issued_in_cert_validity"_s));
        if (expect.value(u"parse"_s) == u"INFLATE_LIMIT"_s)
            QCOMPARE(report.problems, QStringList{ u"too-large"_s });
        compareFields(report, expect);
    }

    void picture_data()
    {
        QTest::addColumn<QString>("picture");
        QTest::addColumn<QString>("payload");
        for (const QJsonValue &value : manifestFixtures()) {
            const QJsonObject codes = value[u"qr"].toObject();
            for (const QString &level : codes.keys()) {
                const QString file = codes.value(level)[u"file"].toString();
                QTest::newRow(qPrintable(file)) << file << value[u"file"].toString();
            }
        }
    }
    void picture()
    {
        QFETCH(QString, picture);
        QFETCH(QString, payload);
        const auto image = decodePicture(aadhaarFile(picture));
        QVERIFY(image);
        const auto code = readCode(*image, 5000);
        QVERIFY(code);
        QCOMPARE(code->payload, aadhaarFile(payload));
    }

    void contactHashes()
    {
        const auto card = [](const QString &file) { return parseAadhaarQr(aadhaarFile(file)); };
        const AadhaarQr both = card(u"payloads/g01_v1_email_mobile.txt"_s);
        QVERIFY(contactMatches(both, u"9000000001"_s));
        QVERIFY(contactMatches(both, u"asha.k@example.in"_s));
        QVERIFY(contactMatches(both, u"Asha.K@example.in"_s));
        QVERIFY(!contactMatches(both, u"9000000002"_s));
        QVERIFY(!contactMatches(both, u"asha@example.in"_s));
        const AadhaarQr mobile = card(u"payloads/g02_v1_mobile_only.txt"_s);
        QVERIFY(contactMatches(mobile, u"9000000002"_s));
        QVERIFY(mobile.emailHash.isEmpty());
        QVERIFY(!contactMatches(card(u"payloads/g05_v2_last4_no_hashes.txt"_s), u"9000000005"_s));
    }

    void photoIsDecodedOnlyWhenSigned()
    {
        const CheckReport good = checkDigits(aadhaarFile(u"payloads/g01_v1_email_mobile.txt"_s));
        QCOMPARE(good.photo.size(), QSize(60, 60));
        QVERIFY(good.fields.photo);
        const CheckReport altered = checkDigits(aadhaarFile(u"payloads/b01_tampered_name.txt"_s));
        QVERIFY(altered.photo.isNull());
        QVERIFY(!altered.fields.photo);
    }

private:
    void compareFields(const CheckReport &report, const QJsonObject &expect)
    {
        const QJsonObject fields = expect.value(u"fields"_s).toObject();
        if (fields.isEmpty())
            return;
        QCOMPARE(report.fields.name, fields.value(u"name"_s).toString());
        QCOMPARE(report.fields.birth, Birth::from(fields.value(u"dob"_s).toString()));
        QCOMPARE(report.fields.birth.date.isValid(), expect.value(u"dob_precision"_s) != u"year"_s);
        QCOMPARE(report.fields.sex, sexFrom(fields.value(u"gender"_s).toString()));
        QCOMPARE(report.fields.careOf, fields.value(u"care_of"_s).toString());
        QCOMPARE(report.fields.number.last4(), fields.value(u"aadhaar_last4"_s).toString());
        QCOMPARE(report.fields.postcode, fields.value(u"pincode"_s).toString());
        QCOMPARE(report.fields.state, fields.value(u"state"_s).toString());
        QCOMPARE(report.fields.district, fields.value(u"district"_s).toString());
        QCOMPARE(report.fields.version, expect.value(u"version"_s).toString());
        QCOMPARE(report.fields.mobileLast4, expect.value(u"mobile_last4"_s).toString());
        QVERIFY(report.fields.photo);
    }
};
MULAKAT_TEST(FixturesTest)
#include "test_fixtures.moc"
