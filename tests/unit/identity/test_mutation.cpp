#include "identity/check.h"
#include "identity/mrz.h"
#include "identity/names.h"
#include "identity/photo.h"
#include "identityhelp.h"
#include "support/mutate.h"
#include "support/secureqr.h"
#include "support/testrunner.h"

#include <QFile>
#include <QTest>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace mulakat::identity;
using namespace mulakat::testing;

namespace
{
// MULAKAT_MUTATIONS=20 makes twenty times as many.
int rounds(int count)
{
    bool ok = false;
    const int times = qEnvironmentVariableIntValue("MULAKAT_MUTATIONS", &ok);
    return ok && times > 0 ? count * times : count / slower;
}

qint64 residentKb()
{
    QFile file(u"/proc/self/statm"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * 4 : 0;
}

QByteArray plainCard(const QString &version)
{
    CardText card;
    card.version = version;
    if (!version.isEmpty())
        card.extra << u"XXXXXX0005"_s;
    card.indicator = "3";
    card.hashes = QByteArray(64, '\xA5');
    return withSignature(signedCardBytes(card), u"test_signer_a"_s);
}
} // namespace

// Seeded hostile inputs through every reader: no crash, nothing forged that is believed, bounded time and memory. The
// same under the sanitizers.
class MutationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void payloads_data()
    {
        QTest::addColumn<int>("level");
        QTest::addColumn<int>("count");
        QTest::newRow("digits") << 0 << 12000;
        QTest::newRow("packed bytes") << 1 << 4000;
        QTest::newRow("signed bytes, packed again") << 2 << 4000;
    }
    void payloads()
    {
        QFETCH(int, level);
        QFETCH(int, count);
        QRandomGenerator random(quint32(20261202 + level));
        const QByteArray plains[] = { plainCard({}), plainCard(u"V2"_s), plainCard(u"V5"_s), plainCard(u"V9"_s) };
        const TrustStore trust = testTrust();
        std::vector<double> times;
        qint64 before = 0;
        for (int i = 0; i < rounds(count); ++i) {
            if (i == rounds(count) / 4)
                before = residentKb();
            const QByteArray &plain = plains[i % 4];
            QByteArray digits;
            if (level == 0)
                digits = mutatedDigits(digitsOf(plain), random);
            else
                digits = decimalOf(level == 1 ? mutated(gzipped(plain), random) : gzipped(mutated(plain, random)));
            if (digits == digitsOf(plain))
                continue; // the change undid itself
            const double began = processorMs();
            const CheckReport report = checkPayload(QString::fromLatin1(digits), trust, testNow());
            times.push_back(processorMs() - began);
            QVERIFY2(report.outcome != Outcome::Verified, digits.constData());
            // A repacked container may carry the very bytes that were signed; changed bytes never count.
            QVERIFY2(level != 2 || (report.level == 0 && report.photo.isNull()), digits.constData());
        }
        std::sort(times.begin(), times.end());
        const double p99 = times.at(times.size() * 99 / 100);
        QVERIFY2(p99 <= 5.0 * slower, qPrintable(QString::number(p99)));
        const qint64 grown = residentKb() - before;
        QVERIFY2(slower > 1 || grown <= 8 * 1024,
                 qPrintable(QString::number(grown))); // a sanitizer keeps what is freed
    }

    // Every place of the packed and of the signed bytes changed, one at a time.
    void everySingleByte()
    {
        const QByteArray plain = plainCard({});
        const QByteArray packed = gzipped(plain);
        QCOMPARE(checkDigits(decimalOf(packed)).outcome, Outcome::Verified);
        QRandomGenerator random(5);
        for (qsizetype at = 0; at < packed.size(); at += slower) {
            QByteArray changed = packed;
            changed[at] = char(changed.at(at) ^ (1 + random.bounded(255)));
            QVERIFY2(checkDigits(decimalOf(changed)).outcome != Outcome::Verified, qPrintable(QString::number(at)));
        }
        for (qsizetype at = 0; at < plain.size(); at += slower) {
            QByteArray changed = plain;
            changed[at] = char(changed.at(at) ^ (1 + random.bounded(255)));
            const CheckReport report = checkDigits(decimalOf(gzipped(changed)));
            QVERIFY2(report.outcome == Outcome::Rejected && report.level == 0, qPrintable(QString::number(at)));
        }
    }
    // Every digit of the code, changed to another.
    void everySingleDigit()
    {
        const QByteArray digits = digitsOf(plainCard({}));
        for (qsizetype at = 0; at < digits.size(); at += slower) {
            QByteArray changed = digits;
            changed[at] = char('0' + (changed.at(at) - '0' + 1 + at % 9) % 10);
            QVERIFY2(checkDigits(changed).outcome != Outcome::Verified, qPrintable(QString::number(at)));
        }
        QVERIFY(checkDigits('0' + digits).outcome != Outcome::Verified);
    }

    void machineZones()
    {
        const QByteArray zones[] = {
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10",
            "I<UTOD23145890<7349<<<<<<<<<<<\n3407127M9507122UTO<<<<<<<<<<<2\nSTEVENSON<<PETER<<<<<<<<<<<<<<",
            "I<UTOSTEVENSON<<PETER<<<<<<<<<<<<<<<\nD23145890<UTO3407127M95071227349<<<8",
            "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C4XXX4009078F96121096ZE184226B<<<<<<",
        };
        QRandomGenerator random(17);
        for (int i = 0; i < rounds(12000); ++i) {
            const QString text = QString::fromLatin1(mutated(zones[i % 4], random));
            const CheckReport report = checkPayload(text, TrustStore(), testNow());
            QVERIFY(report.outcome != Outcome::Verified && report.level <= 2);
            (void)checkMrzLine(text, i % 2 ? 44 : 36, i % 3 == 0);
        }
    }
    // A character that a check digit covers, changed to any other: found, or the rare one that 7-3-1 cannot tell.
    void checkDigitsFindSlips()
    {
        const QString good
            = u"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"_s;
        int missed = 0;
        int all = 0;
        for (int at = 0; at < 44; ++at) {
            if (at == 10 || at == 11 || at == 12 || at == 20)
                continue; // nationality and sex have no check digit
            for (const QChar c : u"0123456789"_s) {
                QString wrong = good;
                if (wrong.at(45 + at) == c)
                    continue;
                wrong[45 + at] = c;
                const auto mrz = parseMrz(wrong, QDate(2012, 1, 1));
                ++all;
                missed += mrz && mrz->checksGood ? 1 : 0;
            }
        }
        QVERIFY2(missed * 20 <= all, qPrintable(QString::number(missed)));
    }

    void oldLetters()
    {
        const QByteArray letter = aadhaarFile(u"payloads/n04_xml_qr.txt"_s);
        QRandomGenerator random(23);
        for (int i = 0; i < rounds(12000); ++i) {
            const CheckReport report = checkPayload(QString::fromUtf8(mutated(letter, random)), testTrust(), testNow());
            QVERIFY(report.outcome != Outcome::Verified && report.level <= 1 && report.photo.isNull());
        }
    }

    // The decoder meets only signed bytes; all the same it must stand any.
    void photos()
    {
        const QByteArray photo = fixturePhoto();
        QVERIFY(!decodePhoto(photo).isNull());
        QRandomGenerator random(31);
        double longest = 0;
        for (int i = 0; i < rounds(4000); ++i) {
            const double began = processorMs();
            const QImage image = decodePhoto(mutated(photo, random));
            longest = std::max(longest, processorMs() - began);
            QVERIFY(image.isNull() || (image.width() <= 512 && image.height() <= 512));
        }
        QVERIFY2(longest <= 1000, qPrintable(QString::number(longest)));
    }

    void names()
    {
        const QByteArray seeds[] = { "Shri Rajesh Kumar Gupta @ Raju S/O Mohan", "सुनीता देवी पत्नी रामलाल",
                                     "முகமது இம்ரான் கான்", "محمد عمران ولد عبدالکریم", "A.P.J. Abdul Kalam" };
        QRandomGenerator random(41);
        for (int i = 0; i < rounds(6000); ++i) {
            const QString left = QString::fromUtf8(mutated(seeds[i % 5], random));
            const QString right = QString::fromUtf8(seeds[(i / 5) % 5]);
            const NameMatch found = matchNames(left, right);
            QVERIFY(found.score >= 0 && found.score <= 1.0001 && !found.reasons.isEmpty());
            (void)toLatin(left);
        }
    }

    void bombs_data()
    {
        QTest::addColumn<QByteArray>("packed");
        QTest::newRow("zeros") << gzipped(QByteArray(3'000'000, '\0'));
        QTest::newRow("delimiters") << gzipped(QByteArray(2'000'000, '\xFF'));
        QTest::newRow("one byte over") << gzipped(QByteArray(64 * 1024 + 1, 'V'));
    }
    void bombs()
    {
        QFETCH(QByteArray, packed);
        const QByteArray digits = decimalOf(packed);
        (void)checkDigits(digits);
        const double began = processorMs();
        const CheckReport report = checkDigits(digits);
        const double took = processorMs() - began;
        QVERIFY2(took < 50 * slower, qPrintable(QString::number(took)));
        QCOMPARE(report.outcome, digits.size() < 600 ? Outcome::Rescan : Outcome::Rejected);
    }

private:
    // Makes each code once.
    QByteArray digitsOf(const QByteArray &plain)
    {
        QByteArray &known = m_digits[plain];
        if (known.isEmpty())
            known = decimalOf(gzipped(plain));
        return known;
    }
    QHash<QByteArray, QByteArray> m_digits;
};
MULAKAT_TEST(MutationTest)
#include "test_mutation.moc"
