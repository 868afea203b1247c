#include "identity/mrz.h"
#include "identityhelp.h"
#include "support/testrunner.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace mulakat::identity;
using namespace mulakat::testing;

// ICAO's specimens, slips of one character, long numbers, cut names, lines half typed.
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

    // Line 2 as an officer types it: each check digit is told as soon as it is reached.
    void typedLine_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("width");
        QTest::addColumn<bool>("visa");
        QTest::addColumn<QString>("right");
        QTest::addColumn<QString>("wrong");
        const QString td3 = u"L898902C36UTO7408122F1204159ZE184226B<<<<<10"_s;
        QString slip = td3;
        slip[15] = u'1';
        QTest::newRow("nothing yet") << u"L898902C"_s << 44 << false << QString() << QString();
        QTest::newRow("number") << td3.left(10) << 44 << false << u"check-number"_s << QString();
        QTest::newRow("birth") << td3.left(20) << 44 << false << u"check-number check-birth"_s << QString();
        QTest::newRow("all") << td3 << 44 << false
                             << u"check-number check-birth check-expiry check-optional check-composite"_s << QString();
        QTest::newRow("a slip") << slip.left(20) << 44 << false << u"check-number"_s << u"check-birth"_s;
        QTest::newRow("TD2, long number") << u"D23145890<UTO3407127M95071227349<<<8"_s << 36 << false
                                          << u"check-birth check-expiry check-composite"_s << QString();
        QTest::newRow("visa") << u"l8988901c4xxx4009078f9612109<<<<<<<<"_s << 36 << true
                              << u"check-number check-birth check-expiry"_s << QString();
    }
    void typedLine()
    {
        QFETCH(QString, line);
        QFETCH(int, width);
        QFETCH(bool, visa);
        QFETCH(QString, right);
        QFETCH(QString, wrong);
        const MrzLineCheck check = checkMrzLine(line, width, visa);
        QVERIFY(check.allowed);
        QCOMPARE(check.right.join(u' '), right);
        QCOMPARE(check.wrong.join(u' '), wrong);
        QCOMPARE(check.missing, width - line.size());
    }
    void typedLineRefuses()
    {
        QVERIFY(!checkMrzLine(u"L898902C3Ü"_s, 44).allowed);
        QVERIFY(!checkMrzLine(QString(45, u'<'), 44).allowed);
        QVERIFY(!checkMrzLine(u"L"_s, 30).allowed);
    }

    // Parts of dates that are none, under check digits that fit.
    void oddDates()
    {
        const QString text
            = u"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO74<<<<2F1299999ZE184226B<<<<<"_s;
        QString line = text.mid(45);
        const auto put = [&](int at, QStringView field) { line[at] = QChar(u'0' + mrzCheckDigit(field)); };
        put(19, QStringView(line).mid(13, 6));
        put(27, QStringView(line).mid(21, 6));
        line = line.leftJustified(44, u'<');
        line[42] = QChar(u'0' + mrzCheckDigit(QStringView(line).mid(28, 14)));
        const QString composite = line.left(10) + line.mid(13, 7) + line.mid(21, 22);
        line[43] = QChar(u'0' + mrzCheckDigit(composite));
        const auto mrz = parseMrz(text.left(45) + line, QDate(2012, 1, 1));
        QVERIFY(mrz && mrz->checksGood);
        QCOMPARE(mrz->problems, (QStringList{ u"bad-birth-date"_s, u"bad-expiry-date"_s }));
        QCOMPARE(mrz->fields.birth, (Birth{ {}, 1974 }));
        const QDateTime then(QDate(2011, 5, 5), QTime(6, 0), Qt::UTC);
        QCOMPARE(checkPayload(text.left(45) + line, {}, then).outcome, Outcome::Review);
    }

    void notAnMrz()
    {
        for (const QString &text : { QString(), u"P<UTO"_s, QString(88, u'<'), QString(90, u'A'), QString(5000, u'<'),
                                     u"P<UTOERIKSSON<<ANNA<MÄRIA"_s })
            QVERIFY(!parseMrz(text, QDate(2012, 1, 1)));
    }
};
MULAKAT_TEST(MrzTest)
#include "test_mrz.moc"
