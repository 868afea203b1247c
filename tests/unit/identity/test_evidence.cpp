#include "identity/report.h"
#include "identityhelp.h"
#include "support/secureqr.h"
#include "support/testrunner.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace mulakat::identity;
using namespace mulakat::testing;

namespace
{
PersonOnBooking asha()
{
    PersonOnBooking person;
    person.name = u"Asha Kulmethe"_s;
    person.sex = u"female"_s;
    person.birthDate = QDate(1986, 3, 14);
    person.idKind = u"aadhaar"_s;
    person.idLast4 = u"9904"_s;
    person.visitDate = QDate(2026, 12, 2);
    return person;
}

CheckReport cardAgainst(const PersonOnBooking &person, const CardText &card = {})
{
    return checkPayload(QString::fromLatin1(makeSecureQr(card)), testTrust(), testNow(), person);
}
} // namespace

class EvidenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pieces_data()
    {
        QTest::addColumn<PersonOnBooking>("person");
        QTest::addColumn<QString>("birth");
        QTest::addColumn<QString>("sex");
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("verdict");
        const auto row = [](const char *tag, auto change, const QString &birth, const QString &sex,
                            const QString &number, const QString &verdict) {
            PersonOnBooking person = asha();
            change(person);
            QTest::newRow(tag) << person << birth << sex << number << verdict;
        };
        const QString equal = u"equal"_s;
        const QString absent = u"absent"_s;
        const QString differs = u"differs"_s;
        const auto withAge = [](int age) {
            return [age](PersonOnBooking &p) {
                p.birthDate = {};
                p.age = age;
            };
        };
        row(
            "all", [](PersonOnBooking &) {}, equal, equal, equal, u"match"_s);
        row("age 40", withAge(40), u"age-near"_s, equal, equal, u"match"_s);
        row("age 38", withAge(38), u"age-near"_s, equal, equal, u"match"_s);
        row("age 37", withAge(37), differs, equal, equal, u"review"_s);
        row(
            "age 20, other card",
            [&](PersonOnBooking &p) {
                withAge(20)(p);
                p.idLast4.clear();
            },
            differs, equal, absent, u"mismatch"_s);
        row("no age", withAge(0), absent, equal, equal, u"review"_s);
        row(
            "birth", [](PersonOnBooking &p) { p.birthDate = QDate(1986, 3, 15); }, differs, equal, equal,
            u"mismatch"_s);
        row(
            "sex", [](PersonOnBooking &p) { p.sex = u"male"_s; }, equal, differs, equal, u"review"_s);
        row(
            "no sex", [](PersonOnBooking &p) { p.sex.clear(); }, equal, absent, equal, u"match"_s);
        row(
            "last four", [](PersonOnBooking &p) { p.idLast4 = u"9905"_s; }, equal, equal, differs, u"mismatch"_s);
        row(
            "other kind",
            [](PersonOnBooking &p) {
                p.idKind = u"pan"_s;
                p.idNumber = u"ACUPA7085R"_s;
            },
            equal, equal, absent, u"review"_s);
        row(
            "name", [](PersonOnBooking &p) { p.name = u"Usha Kulmethe"_s; }, equal, equal, equal, u"mismatch"_s);
        row(
            "latin name",
            [](PersonOnBooking &p) {
                p.name = u"आशा कुळमेथे"_s;
                p.latinName = u"Asha Kulmethe"_s;
            },
            equal, equal, equal, u"match"_s);
        row(
            "name doubtful", [](PersonOnBooking &p) { p.name = u"Asha"_s; }, equal, equal, equal, u"review"_s);
    }
    void pieces()
    {
        QFETCH(PersonOnBooking, person);
        QFETCH(QString, birth);
        QFETCH(QString, sex);
        QFETCH(QString, number);
        QFETCH(QString, verdict);
        const CheckReport report = cardAgainst(person);
        QCOMPARE(report.outcome, Outcome::Verified);
        QVERIFY(report.match);
        QCOMPARE(name(report.match->birth), birth);
        QCOMPARE(name(report.match->sex), sex);
        QCOMPARE(name(report.match->number), number);
        QCOMPARE(name(report.match->verdict), verdict);
        QCOMPARE(exitCode(report), verdict == u"mismatch" ? 1 : 0);
    }

    void yearOnly()
    {
        CardText card;
        card.birth = u"1986"_s;
        QCOMPARE(cardAgainst(asha(), card).match->birth, BirthEvidence::YearEqual);
        QCOMPARE(cardAgainst(asha(), card).match->verdict, Verdict::Match);
        card.birth = u"1985"_s;
        QCOMPARE(cardAgainst(asha(), card).match->birth, BirthEvidence::Differs);
    }

    void wholeNumbers()
    {
        PersonOnBooking person = asha();
        person.idKind = u"dl"_s;
        person.idNumber = u"MH-12 20110012345"_s;
        const TypedDocument typed{ DocumentKind::DrivingLicence, u"MH1220110012345"_s, u"Asha Kulmethe"_s,
                                   u"14/03/1986"_s };
        QCOMPARE(checkTyped(typed, testNow(), person).match->number, Evidence::Equal);
        person.idNumber = u"MH1220110012346"_s;
        QCOMPARE(checkTyped(typed, testNow(), person).match->number, Evidence::Differs);
    }

    void formsOfOneNumber_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("booked");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<Evidence>("number");
        QTest::newRow("old voter card") << u"epic"_s << u"MH12345678901"_s << u"MH/12/345/678901"_s << Evidence::Equal;
        QTest::newRow("ration") << u"ration"_s << u"27-2010/123456"_s << u"272010123456"_s << Evidence::Equal;
        QTest::newRow("bar") << u"bar"_s << u"MAH/1234/2005"_s << u"mah 01234-05"_s << Evidence::Equal;
        QTest::newRow("unknown state form") << u"dl"_s << u"MH/ABC/77"_s << u"MH ABC 77"_s << Evidence::Equal;
        QTest::newRow("another") << u"epic"_s << u"WKH1186253"_s << u"WKH1186254"_s << Evidence::Differs;
    }
    void formsOfOneNumber()
    {
        QFETCH(QString, kind);
        QFETCH(QString, booked);
        QFETCH(QString, shown);
        QFETCH(Evidence, number);
        PersonOnBooking person = asha();
        person.idKind = kind;
        person.idNumber = booked;
        person.idLast4.clear();
        const TypedDocument typed{ *typedKind(kind), shown, u"Asha Kulmethe"_s, u"14-03-1986"_s };
        QCOMPARE(checkTyped(typed, testNow(), person).match->number, number);
    }

    void anotherCardThanBooked()
    {
        PersonOnBooking person = asha();
        QVERIFY(!cardAgainst(person).match->otherDocument);
        person.idKind = u"pan"_s;
        const auto other = cardAgainst(person).match;
        QVERIFY(other->otherDocument);
        QCOMPARE(other->number, Evidence::Absent); // last four of two kinds say nothing
        QCOMPARE(other->verdict, Verdict::Review);
        person.idKind = u"none"_s;
        QVERIFY(!cardAgainst(person).match->otherDocument);
        person.idKind = u"other"_s;
        person.idNumber = u"A 1234567"_s;
        const auto oci = checkTyped({ DocumentKind::Oci, u"A1234567"_s, {}, {} }, testNow(), person).match;
        QVERIFY(!oci->otherDocument);
        QCOMPARE(oci->number, Evidence::Equal);
    }

    void jsonIsTheContract()
    {
        const CheckReport report = cardAgainst(asha());
        const QJsonObject json = toJson(report);
        for (const char *key :
             { "document", "read", "signature", "certificate", "level", "outcome", "problems", "fields", "match" })
            QVERIFY2(json.contains(QLatin1String(key)), key);
        QCOMPARE(json.value(u"document"_s).toString(), u"aadhaar-qr"_s);
        QCOMPARE(json.value(u"certificate"_s).toString(), u"test_signer_a.cert.pem"_s);
        QCOMPARE(json.value(u"fields"_s)[u"birthDate"].toString(), u"1986-03-14"_s);
        QCOMPARE(json.value(u"fields"_s)[u"birthYear"].toInt(), 1986);
        QCOMPARE(json.value(u"fields"_s)[u"last4"].toString(), u"9904"_s);
        QCOMPARE(json.value(u"fields"_s)[u"photo"].toBool(), true);
        QVERIFY(json.value(u"fields"_s)[u"expiry"].isNull());
        QCOMPARE(json.value(u"match"_s)[u"name"][u"verdict"].toString(), u"match"_s);
        QVERIFY(!toJson(checkDigits("234123412346")).contains(u"match"_s));
        QVERIFY(toJson(checkDigits("234123412346")).value(u"certificate"_s).isNull());
    }

    void noNumberLeavesTheCheck()
    {
        for (const QString &payload :
             { u"234123412346"_s, u"2341 2341 2346"_s,
               u"<PrintLetterBarcodeData uid=\"234123412346\" name=\"First Last\" gender=\"M\" yob=\"1999\"/>"_s }) {
            const CheckReport report = checkPayload(payload, testTrust(), testNow(), asha());
            const QByteArray json = QJsonDocument(toJson(report)).toJson();
            QVERIFY(!json.contains("234123412346"));
            QCOMPARE(report.fields.number.last4(), u"2346"_s);
        }
    }

    void bookings()
    {
        const QByteArray json
            = R"({"visrn":"1","date":"2026-12-02","visitors":[{"name":"A"},{"name":"Asha Kulmethe","age":"40","idKind":"aadhaar","idLast4":"9904"}]})";
        const auto second = personFromBooking(json, 2);
        QVERIFY(second);
        QCOMPARE(second->name, u"Asha Kulmethe"_s);
        QCOMPARE(second->age, 40);
        QCOMPARE(second->visitDate, QDate(2026, 12, 2));
        QVERIFY(!personFromBooking(json, 3));
        QVERIFY(!personFromBooking(json, 0));
        QVERIFY(!personFromBooking("[]", 1));
        QVERIFY(!personFromBooking("{", 1));
    }

    void otherCodes_data()
    {
        QTest::addColumn<QString>("payload");
        QTest::addColumn<QString>("document");
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<QString>("problem");
        QTest::newRow("upi") << u"upi://pay?pa=a@b"_s << u"unknown"_s << u"rejected"_s << u"payment-code"_s;
        QTest::newRow("bharat") << u"00020101021126580014A000000524"_s << u"unknown"_s << u"rejected"_s
                                << u"payment-code"_s;
        QTest::newRow("app") << u"eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJ1aWRhaSJ9.c2ln"_s << u"unknown"_s << u"rejected"_s
                             << u"aadhaar-app"_s;
        QTest::newRow("app link") << u"openid4vp://authorize?x=1"_s << u"unknown"_s << u"rejected"_s
                                  << u"aadhaar-app"_s;
        QTest::newRow("web") << u"https://example.in/x"_s << u"unknown"_s << u"rejected"_s << u"web-address"_s;
        QTest::newRow("text") << u"hello"_s << u"unknown"_s << u"rejected"_s << u"unknown-code"_s;
        QTest::newRow("nothing") << QString() << u"unknown"_s << u"rescan"_s << u"empty"_s;
        QTest::newRow("slip") << u"PV1.k1.MZXW6"_s << u"slip"_s << u"unverified"_s << u"not-checked"_s;
        QTest::newRow("masked") << u"XXXXXXXX2346"_s << u"aadhaar-number"_s << u"review"_s << u"masked"_s;
        QTest::newRow("dtd") << u"<!DOCTYPE x [<!ENTITY a \"b\">]><PrintLetterBarcodeData uid=\"1\"/>"_s
                             << u"aadhaar-xml"_s << u"rejected"_s << u"not-allowed-markup"_s;
        QTest::newRow("entity") << u"<PrintLetterBarcodeData name=\"&a;\"/>"_s << u"aadhaar-xml"_s << u"rescan"_s
                                << u"bad-markup"_s;
        QTest::newRow("cut xml") << u"<PrintLetterBarcodeData name=\"Fir"_s << u"aadhaar-xml"_s << u"rescan"_s
                                 << u"bad-markup"_s;
        QTest::newRow("long xml") << u"<PrintLetterBarcodeData name=\""_s + QString(5000, u'a') + u"\"/>"_s
                                  << u"aadhaar-xml"_s << u"rejected"_s << u"too-large"_s;
        QTest::newRow("other xml") << u"<QPDB n=\"x\"/>"_s << u"aadhaar-xml"_s << u"unverified"_s
                                   << u"unknown-version"_s;
    }
    void otherCodes()
    {
        QFETCH(QString, payload);
        QFETCH(QString, document);
        QFETCH(QString, outcome);
        QFETCH(QString, problem);
        const CheckReport report = checkPayload(payload, testTrust(), testNow());
        QCOMPARE(name(report.document), document);
        QCOMPARE(name(report.outcome), outcome);
        QCOMPARE(report.problems, QStringList{ problem });
        QVERIFY(report.outcome != Outcome::Verified);
    }

    void scannersOwnPrefix()
    {
        const QString digits = QString::fromLatin1(makeSecureQr({}));
        QCOMPARE(checkPayload(u"]Q1"_s + digits + u"\r\n"_s, testTrust(), testNow()).outcome, Outcome::Verified);
        QCOMPARE(classify(u"]C0WKH1186253"_s), DocumentKind::Epic);
    }

    void oldXml()
    {
        const CheckReport report = checkPayload(u"<?xml version=\"1.0\" encoding=\"UTF-8?\"> <PrintLetterBarcodeData "
                                                u"uid='xxxxxxxx1234' name=\"A &amp; B\" gender=\"MALE\" yob=\"1989\" "
                                                "co=\"S/O X\" dob=\"1989-06-07\"/>"_s,
                                                testTrust(), testNow());
        QCOMPARE(report.outcome, Outcome::Unverified);
        QCOMPARE(report.level, 1);
        QCOMPARE(report.fields.name, u"A & B"_s);
        QCOMPARE(report.fields.birth, Birth::of(QDate(1989, 6, 7)));
        QCOMPARE(report.fields.sex, Sex::Male);
        QCOMPARE(report.fields.number.last4(), u"1234"_s);
    }
};
MULAKAT_TEST(EvidenceTest)
#include "test_evidence.moc"
