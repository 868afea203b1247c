#include "identity/numbers.h"
#include "identityhelp.h"
#include "support/testrunner.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace mulakat::identity;
using namespace mulakat::testing;

namespace
{
TypedNumber typedAs(const QString &kind, const QString &text)
{
    return checkNumber(*typedKind(kind), text, QDate(2026, 12, 2));
}
} // namespace

// The vectors of the number forms.
class NumbersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void forms_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("canonical");
        QTest::addColumn<bool>("wellFormed");
        QTest::addColumn<bool>("impossible");
        QTest::addColumn<QStringList>("problems");
        const auto row = [](const char *tag, const QString &kind, const QString &typed, const QString &canonical,
                            bool well, bool bad, const QString &problem = {}) {
            QTest::newRow(tag) << kind << typed << canonical << well << bad
                               << (problem.isEmpty() ? QStringList() : QStringList{ problem });
        };
        for (const char *good : { "234123412346", "234523452343", "999999990019", "999971658847", "999933119405",
                                  "999955183433", "999990501894", "999941057058" })
            row(good, u"aadhaar"_s, QLatin1String(good), QLatin1String(good), true, false);
        row("aadhaar spaced", u"aadhaar"_s, u" 2341 2341-2346 "_s, u"234123412346"_s, true, false);
        row("aadhaar devanagari", u"aadhaar"_s, u"२३४१ २३४१ २३४६"_s, u"234123412346"_s, true, false);
        row("aadhaar check", u"aadhaar"_s, u"234123412347"_s, u"234123412347"_s, false, true, u"check-digit"_s);
        row("aadhaar leading", u"aadhaar"_s, u"123412341234"_s, u"123412341234"_s, false, true, u"leading-digit"_s);
        row("aadhaar palindrome", u"aadhaar"_s, u"222222222222"_s, u"222222222222"_s, false, true, u"palindrome"_s);
        row("aadhaar short", u"aadhaar"_s, u"23412341234"_s, u"23412341234"_s, false, true, u"bad-length"_s);
        row("aadhaar masked", u"aadhaar"_s, u"XXXX XXXX 2346"_s, u"XXXXXXXX2346"_s, false, false, u"masked"_s);
        row("vid", u"aadhaar"_s, u"2341234123412341"_s, u"2341234123412341"_s, false, true, u"virtual-id"_s);
        row("vid 2", u"aadhaar"_s, u"2345234523436129"_s, u"2345234523436129"_s, false, true, u"virtual-id"_s);
        row("vid check", u"aadhaar"_s, u"2341234123412342"_s, u"2341234123412342"_s, false, true, u"check-digit"_s);
        row("pan", u"pan"_s, u"acupa7085r"_s, u"ACUPA7085R"_s, true, false);
        row("pan type", u"pan"_s, u"ABMXA3211G"_s, u"ABMXA3211G"_s, false, true, u"holder-type"_s);
        row("pan zero", u"pan"_s, u"ACUPA0000R"_s, u"ACUPA0000R"_s, false, true, u"zero-serial"_s);
        row("pan company", u"pan"_s, u"AAACA1234B"_s, u"AAACA1234B"_s, true, false, u"not-a-person"_s);
        row("pan shape", u"pan"_s, u"ACUPA70850"_s, u"ACUPA70850"_s, false, false, u"unknown-format"_s);
        row("epic", u"epic"_s, u"WKH 1186253"_s, u"WKH1186253"_s, true, false);
        row("epic luhn", u"epic"_s, u"WKH1186263"_s, u"WKH1186263"_s, true, false, u"check-digit-unusual"_s);
        row("epic old", u"epic"_s, u"MH/12/345/678901"_s, u"MH/12/345/678901"_s, true, false, u"old-format"_s);
        row("epic old, in one", u"epic"_s, u"MH12345678901"_s, u"MH/12/345/678901"_s, true, false, u"old-format"_s);
        row("epic old, seven", u"epic"_s, u"UP 02 011 0123456"_s, u"UP/02/011/0123456"_s, true, false, u"old-format"_s);
        row("epic other", u"epic"_s, u"12345"_s, u"12345"_s, false, false, u"unknown-format"_s);
        row("dl", u"dl"_s, u"MH12 20110012345"_s, u"MH1220110012345"_s, true, false);
        row("dl dashes", u"dl"_s, u"MH-12-2011-0012345"_s, u"MH1220110012345"_s, true, false);
        row("dl old", u"dl"_s, u"RJ-13/DLC/12/123456"_s, u"RJ1320120123456"_s, true, false);
        row("dl old 99", u"dl"_s, u"KA-01/99/1234"_s, u"KA0119990001234"_s, true, false);
        row("dl old, dots", u"dl"_s, u"MH.12.2009.1234"_s, u"MH1220090001234"_s, true, false);
        row("dl long dash", u"dl"_s, u"MH–12–2011–0012345"_s, u"MH1220110012345"_s, true, false);
        row("dl devanagari", u"dl"_s, u"RJ-१३/DLC/१२/१२३४५६"_s, u"RJ1320120123456"_s, true, false);
        row("dl future", u"dl"_s, u"MH1220310012345"_s, u"MH1220310012345"_s, true, false, u"year-in-future"_s);
        row("dl state", u"dl"_s, u"ZZ1220110012345"_s, u"ZZ1220110012345"_s, false, false, u"unknown-state"_s);
        row("dl other", u"dl"_s, u"MH ABC 77"_s, u"MHABC77"_s, false, false, u"unknown-format"_s);
        row("passport", u"passport"_s, u"M 1234567"_s, u"M1234567"_s, true, false);
        row("passport odd", u"passport"_s, u"Q0234567"_s, u"Q0234567"_s, true, false, u"unusual-series"_s);
        row("passport foreign", u"passport"_s, u"AB123456"_s, u"AB123456"_s, false, false, u"foreign-format"_s);
        row("ration", u"ration"_s, u"272010123456"_s, u"272010123456"_s, true, false, u"family-document"_s);
        row("ration odd", u"ration"_s, u"12"_s, u"12"_s, false, false, u"unknown-format"_s);
        row("bar", u"bar"_s, u"D/1984/2021"_s, u"D/1984/2021"_s, true, false);
        row("bar mah", u"bar"_s, u"mah-1234-2005"_s, u"MAH/1234/2005"_s, true, false);
        row("bar zeros", u"bar"_s, u"MAH/01234/2005"_s, u"MAH/1234/2005"_s, true, false);
        row("bar letter", u"bar"_s, u"TN 1234A/98"_s, u"TN/1234A/1998"_s, true, false);
        row("bar two digits", u"bar"_s, u"K/345/15"_s, u"K/345/2015"_s, true, false);
        row("bar future", u"bar"_s, u"K/345/2031"_s, u"K/345/2031"_s, true, false, u"year-in-future"_s);
        row("bar other", u"bar"_s, u"345"_s, u"345"_s, false, false, u"unknown-format"_s);
        row("oci", u"oci"_s, u"a 1234567"_s, u"A1234567"_s, true, false, u"needs-passport"_s);
        row("pio", u"oci"_s, u"P123456"_s, u"P123456"_s, true, false, u"needs-passport"_s);
        row("oci other", u"oci"_s, u"12345678"_s, u"12345678"_s, false, false, u"unknown-format"_s);
        row("other", u"other"_s, u"emp 77"_s, u"EMP77"_s, false, false, u"unknown-format"_s);
        row("nothing", u"pan"_s, u" - "_s, QString(), false, false, u"no-number"_s);
    }
    void forms()
    {
        QFETCH(QString, kind);
        QFETCH(QString, typed);
        QFETCH(QString, canonical);
        QFETCH(bool, wellFormed);
        QFETCH(bool, impossible);
        QFETCH(QStringList, problems);
        const TypedNumber number = typedAs(kind, typed);
        QCOMPARE(number.canonical, canonical);
        QCOMPARE(number.wellFormed, wellFormed);
        QCOMPARE(number.impossible, impossible);
        QCOMPARE(number.problems, problems);
    }

    void verhoeffFindsEverySlip()
    {
        const QString good = u"234123412346"_s;
        for (int at = 0; at < 12; ++at) {
            for (int digit = 0; digit < 10; ++digit) {
                QString other = good;
                other[at] = QChar(u'0' + digit);
                QCOMPARE(verhoeffValid(other), other == good);
            }
            QString swapped = good;
            if (at < 11 && good.at(at) != good.at(at + 1)) {
                swapped[at] = good.at(at + 1);
                swapped[at + 1] = good.at(at);
                QVERIFY(!verhoeffValid(swapped));
            }
        }
        QCOMPARE(verhoeffDigit(u"23412341234"), QChar(u'6'));
    }

    void licenceAge()
    {
        const auto number = checkNumber(DocumentKind::DrivingLicence, u"MH1220110012345"_s, QDate(2026, 12, 2),
                                        Birth::from(u"1999"_s));
        QCOMPARE(number.problems, QStringList{ u"too-young-when-issued"_s });
    }

    void typedReports()
    {
        const CheckReport bad = checkTyped({ DocumentKind::AadhaarNumber, u"234123412347"_s, {}, {} }, testNow());
        QCOMPARE(bad.outcome, Outcome::Rejected);
        QCOMPARE(bad.level, 0);
        const CheckReport good
            = checkTyped({ DocumentKind::AadhaarNumber, u"2341 2341 2346"_s, u"Asha"_s, u"1986"_s }, testNow());
        QCOMPARE(good.outcome, Outcome::Unverified);
        QCOMPARE(good.level, 1);
        QCOMPARE(good.fields.number.last4(), u"2346"_s);
        QCOMPARE(checkTyped({ DocumentKind::DrivingLicence, u"MH ABC 77"_s, {}, {} }, testNow()).outcome,
                 Outcome::Review);
        QCOMPARE(checkTyped({ DocumentKind::Pan, u"ACUPA7085R"_s, u"Sunita Devi"_s, {} }, testNow()).problems,
                 QStringList{ u"name-hint"_s });
        QCOMPARE(checkTyped({ DocumentKind::Pan, QString(), {}, {} }, testNow()).outcome, Outcome::Rescan);
    }
};
MULAKAT_TEST(NumbersTest)
#include "test_numbers.moc"
