#include "identity/mrz.h"
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
        row("epic other", u"epic"_s, u"12345"_s, u"12345"_s, false, false, u"unknown-format"_s);
        row("dl", u"dl"_s, u"MH12 20110012345"_s, u"MH1220110012345"_s, true, false);
        row("dl dashes", u"dl"_s, u"MH-12-2011-0012345"_s, u"MH1220110012345"_s, true, false);
        row("dl old", u"dl"_s, u"RJ-13/DLC/12/123456"_s, u"RJ1320120123456"_s, true, false);
        row("dl old 99", u"dl"_s, u"KA-01/99/1234"_s, u"KA0119990001234"_s, true, false);
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
        row("bar two digits", u"bar"_s, u"K/345/15"_s, u"K/345/2015"_s, true, false);
        row("bar future", u"bar"_s, u"K/345/2031"_s, u"K/345/2031"_s, true, false, u"year-in-future"_s);
        row("bar other", u"bar"_s, u"345"_s, u"345"_s, false, false, u"unknown-format"_s);
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

class MrzTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void specimens_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("version");
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("holder");
        QTest::addColumn<QDate>("birth");
        QTest::addColumn<QDate>("expiry");
        const QDate anna(1974, 8, 12);
        const QDate peter(1934, 7, 12);
        QTest::newRow("TD3")
            << u"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"_s
            << u"TD3"_s << u"L898902C3"_s << u"ANNA MARIA ERIKSSON"_s << anna << QDate(2012, 4, 15);
        QTest::newRow("TD1")
            << u"I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<"_s
            << u"TD1"_s << u"D23145890"_s << u"ANNA MARIA ERIKSSON"_s << anna << QDate(2012, 4, 15);
        QTest::newRow("TD2") << u"I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6"_s
                             << u"TD2"_s << u"D23145890"_s << u"ANNA MARIA ERIKSSON"_s << anna << QDate(2012, 4, 15);
        QTest::newRow("TD1 long")
            << u"I<UTOD23145890<7349<<<<<<<<<<<\n3407127M9507122UTO<<<<<<<<<<<2\nSTEVENSON<<PETER<<<<<<<<<<<<<<"_s
            << u"TD1"_s << u"D23145890734"_s << u"PETER STEVENSON"_s << peter << QDate(1995, 7, 12);
        QTest::newRow("TD2 long") << u"I<UTOSTEVENSON<<PETER<<<<<<<<<<<<<<<\nD23145890<UTO3407127M95071227349<<<8"_s
                                  << u"TD2"_s << u"D23145890734"_s << u"PETER STEVENSON"_s << peter
                                  << QDate(1995, 7, 12);
        QTest::newRow("MRV-A")
            << u"V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C4XXX4009078F96121096ZE184226B<<<<<<"_s
            << u"MRV-A"_s << u"L8988901C"_s << u"ANNA MARIA ERIKSSON"_s << QDate(1940, 9, 7) << QDate(1996, 12, 10);
        QTest::newRow("MRV-B") << u"V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nL8988901C4XXX4009078F9612109<<<<<<<<"_s
                               << u"MRV-B"_s << u"L8988901C"_s << u"ANNA MARIA ERIKSSON"_s << QDate(1940, 9, 7)
                               << QDate(1996, 12, 10);
    }
    void specimens()
    {
        QFETCH(QString, text);
        QFETCH(QString, version);
        QFETCH(QString, number);
        QFETCH(QString, holder);
        QFETCH(QDate, birth);
        QFETCH(QDate, expiry);
        const auto mrz = parseMrz(text, QDate(2012, 1, 1));
        QVERIFY(mrz);
        QVERIFY2(mrz->checksGood, qPrintable(mrz->problems.join(u' ')));
        QCOMPARE(mrz->fields.version, version);
        QCOMPARE(mrz->number, number);
        QCOMPARE(mrz->fields.name, holder);
        QCOMPARE(mrz->fields.birth, Birth::of(birth));
        QCOMPARE(mrz->fields.expiry, expiry);
        QVERIFY(parseMrz(QString(text).remove(u'\n'), QDate(2012, 1, 1)));
    }

    // Each character that a check digit covers, put one further.
    void everyCoveredSlipIsFound()
    {
        const QString good
            = u"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"_s;
        for (const int at : { 0, 4, 9, 13, 18, 19, 21, 26, 27, 28, 35, 42, 43 }) {
            QString wrong = good;
            QChar &c = wrong[45 + at];
            c = c.isDigit() ? QChar(u'0' + (c.digitValue() + 1) % 10)
                            : QChar(c.unicode() == 'Z' ? 'A' : c.unicode() + 1);
            const CheckReport report = checkPayload(wrong, testTrust(), testNow());
            QCOMPARE(report.document, DocumentKind::Mrz);
            QCOMPARE(report.level, 0);
            QCOMPARE(report.outcome, Outcome::Rescan);
        }
    }

    void expiredAndCut()
    {
        const QString text
            = u"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"_s;
        const CheckReport old = checkPayload(text, testTrust(), testNow());
        QCOMPARE(old.outcome, Outcome::Review);
        QCOMPARE(old.problems, QStringList{ u"expired"_s });
        QCOMPARE(old.level, 2);
        const QDateTime then(QDate(2011, 5, 5), QTime(6, 0), Qt::UTC);
        QCOMPARE(checkPayload(text, testTrust(), then).outcome, Outcome::Unverified);
        const auto cut
            = parseMrz(u"P<INDKULMETHEKULMETHEKULMETHEKULMETHE<<ASHAX\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"_s,
                       QDate(2012, 1, 1));
        QVERIFY(cut && cut->nameCut);
    }

    void cutNameIsComparedByItsStart()
    {
        const QString text
            = u"P<INDKULMETHE<<ASHA<VINAYAK<RAMCHANDRA<SHANK\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"_s;
        const QDateTime then(QDate(2011, 5, 5), QTime(6, 0), Qt::UTC);
        PersonOnBooking person;
        person.name = u"Asha Vinayak Ramchandra Shankarrao Kulmethe"_s;
        person.birthDate = QDate(1974, 8, 12);
        person.idKind = u"passport"_s;
        person.idNumber = u"L898902C3"_s;
        const auto same = checkPayload(text, testTrust(), then, person).match;
        QCOMPARE(same->verdict, Verdict::Review);
        QCOMPARE(same->number, Evidence::Equal);
        QVERIFY(same->name.reasons.contains(u"name-truncated"_s));
        person.name = u"Sunita Shankar Patil"_s;
        QCOMPARE(checkPayload(text, testTrust(), then, person).match->verdict, Verdict::Mismatch);
    }

    void notAnMrz()
    {
        for (const QString &text : { QString(), u"P<UTO"_s, QString(88, u'<'), QString(90, u'A'), QString(5000, u'<'),
                                     u"P<UTOERIKSSON<<ANNA<MÄRIA"_s })
            QVERIFY(!parseMrz(text, QDate(2012, 1, 1)));
    }
};
MULAKAT_TEST(MrzTest)
#include "test_numbers.moc"
