#include "identity/aadhaarqr.h"
#include "identityhelp.h"
#include "support/secureqr.h"
#include "support/testrunner.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace mulakat::identity;
using namespace mulakat::testing;

namespace
{
CheckReport checkPacked(const QByteArray &packed)
{
    return checkDigits(decimalOf(packed));
}
QByteArray goodCard()
{
    return withSignature(signedCardBytes({}), u"test_signer_a"_s);
}
} // namespace

// Secure QRs made here, whole and broken in one way each.
class SecureQrTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void layouts_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<QStringList>("extra");
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<QStringList>("problems");
        QTest::newRow("V1") << QString() << QStringList() << u"verified"_s << QStringList();
        QTest::newRow("V2") << u"V2"_s << QStringList{ u"0005"_s } << u"verified"_s << QStringList();
        QTest::newRow("V3") << u"V3"_s << QStringList{ u"0005"_s } << u"verified"_s << QStringList();
        QTest::newRow("V5, no extra") << u"V5"_s << QStringList() << u"verified"_s << QStringList();
        QTest::newRow("V5, four") << u"V5"_s << QStringList{ u"XXXXXX0005"_s, u"a**@b.in"_s, u"c"_s, QString() }
                                  << u"verified"_s << QStringList();
        QTest::newRow("V4") << u"V4"_s << QStringList{ u"0005"_s } << u"review"_s
                            << QStringList{ u"unknown-version"_s };
        QTest::newRow("V12") << u"V12"_s << QStringList{ u"0005"_s, u"x"_s } << u"review"_s
                             << QStringList{ u"unknown-version"_s };
    }
    void layouts()
    {
        QFETCH(QString, version);
        QFETCH(QStringList, extra);
        QFETCH(QString, outcome);
        QFETCH(QStringList, problems);
        CardText card;
        card.version = version;
        card.extra = extra;
        const CheckReport report = checkDigits(makeSecureQr(card));
        QCOMPARE(name(report.outcome), outcome);
        QCOMPARE(report.problems, problems);
        QCOMPARE(report.level, 3);
        QCOMPARE(report.fields.name, card.name);
        QCOMPARE(report.fields.mobileLast4, version.isEmpty() || extra.isEmpty() ? QString() : u"0005"_s);
        QVERIFY(report.fields.photo);
    }

    void hashesAreFoundBehindThePhoto_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<QByteArray>("indicator");
        QTest::addColumn<int>("hashes");
        QTest::newRow("e-mail") << QString() << QByteArray("1") << 1;
        QTest::newRow("mobile") << QString() << QByteArray("2") << 1;
        QTest::newRow("both") << QString() << QByteArray("3") << 2;
        QTest::newRow("V2 with both") << u"V2"_s << QByteArray("3") << 2;
        QTest::newRow("V2 with one") << u"V2"_s << QByteArray("1") << 1;
        QTest::newRow("said but absent") << QString() << QByteArray("3") << 0;
    }
    void hashesAreFoundBehindThePhoto()
    {
        QFETCH(QString, version);
        QFETCH(QByteArray, indicator);
        QFETCH(int, hashes);
        CardText card;
        card.version = version;
        card.indicator = indicator;
        card.hashes = QByteArray(hashes * 32, '\xFF'); // the worst content: nothing but delimiters
        const AadhaarQr parsed = parseAadhaarQr(makeSecureQr(card));
        QCOMPARE(parsed.problem, QString());
        QCOMPARE(parsed.photo, fixturePhoto());
        QCOMPARE(!parsed.emailHash.isEmpty(), hashes == 2 || (hashes == 1 && indicator == "1"));
        QCOMPARE(!parsed.mobileHash.isEmpty(), hashes == 2 || (hashes == 1 && indicator == "2"));
        QCOMPARE(checkDigits(makeSecureQr(card)).outcome, Outcome::Verified);
    }

    void broken_data()
    {
        QTest::addColumn<QByteArray>("packed");
        QTest::addColumn<QString>("problem");
        QTest::addColumn<QString>("outcome");
        const QByteArray packed = gzipped(goodCard());
        QByteArray crc = packed;
        crc[crc.size() - 6] = char(crc.at(crc.size() - 6) ^ 1);
        QByteArray middle = packed;
        middle.replace(400, 8, QByteArray(8, '\xFF'));
        CardText few;
        const QByteArray start = signedCardBytes(few).left(60);
        CardText indicator;
        indicator.indicator = "4";
        CardText bare;
        bare.withPhoto = false;
        CardText controls;
        controls.name = u"Asha\u0007 Kulmethe"_s;
        const auto made
            = [](const CardText &card) { return gzipped(withSignature(signedCardBytes(card), u"test_signer_a"_s)); };
        QTest::newRow("zlib container") << zlibbed(goodCard()) << u"not-compressed"_s << u"rejected"_s;
        QTest::newRow("no container") << goodCard() << u"not-compressed"_s << u"rejected"_s;
        QTest::newRow("cut") << packed.left(900) << u"truncated"_s << u"rescan"_s;
        QTest::newRow("damaged") << middle << u"inflate-failed"_s << u"rescan"_s;
        QTest::newRow("crc") << crc << u"bad-crc"_s << u"rescan"_s;
        QTest::newRow("trailing") << packed + "abc" << u"trailing-bytes"_s << u"rejected"_s;
        QTest::newRow("second member") << packed + packed << u"trailing-bytes"_s << u"rejected"_s;
        QTest::newRow("few fields") << gzipped(withSignature(start, u"test_signer_a"_s)) << u"too-few-fields"_s
                                    << u"rejected"_s;
        QTest::newRow("indicator") << made(indicator) << u"bad-indicator"_s << u"rejected"_s;
        QTest::newRow("no photo") << made(bare) << u"no-photo"_s << u"review"_s;
        QTest::newRow("controls") << made(controls) << u"control-characters"_s << u"review"_s;
    }
    void broken()
    {
        QFETCH(QByteArray, packed);
        QFETCH(QString, problem);
        QFETCH(QString, outcome);
        const CheckReport report = checkPacked(packed);
        QCOMPARE(report.document, DocumentKind::AadhaarQr);
        QCOMPARE(report.problems, QStringList{ problem });
        QCOMPARE(name(report.outcome), outcome);
    }

    void sizes()
    {
        QCOMPARE(checkDigits(QByteArray(8001, '7')).problems, QStringList{ u"too-large"_s });
        QCOMPARE(checkDigits(QByteArray(599, '7')).problems, QStringList{ u"truncated"_s });
        QCOMPARE(checkDigits(QByteArray(300'000, '7')).outcome, Outcome::Rejected);
    }

    void controlCharactersAreShownEscaped()
    {
        CardText card;
        card.name = u"Asha\u009bKulmethe"_s;
        QCOMPARE(checkDigits(makeSecureQr(card)).fields.name, u"Asha\\x9bKulmethe"_s);
    }

    void keysThatMustNotCount()
    {
        QCOMPARE(checkDigits(makeSecureQr({}, u"test_signer_rogue"_s)).signature, Signature::Invalid);
        const CheckReport none = checkPayload(QString::fromLatin1(makeSecureQr({})), TrustStore(), testNow());
        QCOMPARE(none.signature, Signature::Invalid);
        QCOMPARE(none.outcome, Outcome::Rejected);
        QCOMPARE(none.problems, QStringList{ u"no-certificates"_s });
        TrustStore pinned;
        QCOMPARE(pinned.add(u"a.pem"_s, aadhaarFile(u"trust/test_signer_a.cert.pem"_s), TrustStore::Pins::Asked), 0);
    }

    void timeOfMaking_data()
    {
        QTest::addColumn<QString>("made");
        QTest::addColumn<QString>("signature");
        QTest::newRow("inside") << u"20240101120000000"_s << u"valid"_s;
        QTest::newRow("a few hours early") << u"20231231080000000"_s << u"valid"_s;
        QTest::newRow("two days early") << u"20231229080000000"_s << u"out-of-validity"_s;
        QTest::newRow("after the end") << u"20280105080000000"_s << u"out-of-validity"_s;
        QTest::newRow("no time") << u"99999999999999999"_s << u"out-of-validity"_s;
    }
    void timeOfMaking()
    {
        QFETCH(QString, made);
        QFETCH(QString, signature);
        CardText card;
        card.made = made;
        const CheckReport report = checkDigits(makeSecureQr(card));
        QCOMPARE(name(report.signature), signature);
        QCOMPARE(report.outcome, signature == u"valid" ? Outcome::Verified : Outcome::Review);
    }

    // One byte of the delivered bytes changed: 600 places and changes out of all of them.
    void noFlippedByteIsVerified()
    {
        const QByteArray packed = gzipped(goodCard());
        QCOMPARE(checkPacked(packed).outcome, Outcome::Verified);
        QRandomGenerator random(20261202);
        for (int i = 0; i < 600; ++i) {
            QByteArray flipped = packed;
            const auto at = i < 20 ? i
                : i < 60           ? packed.size() - 1 - (i - 20)
                                   : qsizetype(random.bounded(packed.size()));
            flipped[at] = char(flipped.at(at) ^ (1 + random.bounded(255)));
            const CheckReport report = checkPacked(flipped);
            QVERIFY2(report.outcome != Outcome::Verified, qPrintable(QString::number(at)));
        }
    }
    // The same of the signed bytes, packed again as a forger would.
    void noFlippedFieldIsAccepted()
    {
        const QByteArray plain = goodCard();
        QRandomGenerator random(7);
        for (int i = 0; i < 400; ++i) {
            QByteArray flipped = plain;
            const auto at = i < 80 ? i : qsizetype(random.bounded(plain.size()));
            flipped[at] = char(flipped.at(at) ^ (1 + random.bounded(255)));
            const CheckReport report = checkPacked(gzipped(flipped));
            QVERIFY2(report.outcome == Outcome::Rejected && report.level == 0, qPrintable(QString::number(at)));
        }
    }

    void repackedCodeIsForTheOfficer()
    {
        // Stored blocks: valid deflate, same content, but not what makes cards.
        const QByteArray plain = goodCard();
        QByteArray packed = gzipped(plain);
        const QByteArray trailer = packed.right(8);
        const quint16 size = quint16(plain.size());
        QByteArray stored = packed.left(10) + '\x01';
        for (const quint16 value : { size, quint16(~size) })
            stored += QByteArray(1, char(value & 0xFF)) + QByteArray(1, char(value >> 8));
        const CheckReport report = checkPacked(stored + plain + trailer);
        QCOMPARE(report.signature, Signature::Valid);
        QCOMPARE(report.outcome, Outcome::Review);
        QCOMPARE(report.problems, QStringList{ u"recoded"_s });
    }

    void bombIsRefusedFast()
    {
        const QByteArray bomb = aadhaarFile(u"payloads/b10_gzip_bomb.txt"_s);
        (void)checkDigits(bomb);
        const double began = processorMs();
        QCOMPARE(checkDigits(bomb).outcome, Outcome::Rejected);
        const double took = processorMs() - began;
        QVERIFY2(took < 50, qPrintable(QString::number(took)));
    }

    void decodingAndVerifying()
    {
        const QString digits = QString::fromLatin1(makeSecureQr({}));
        const TrustStore trust = testTrust();
        QBENCHMARK
        {
            const CheckReport report = checkPayload(digits, trust, testNow());
            QCOMPARE(report.outcome, Outcome::Verified);
        }
    }
};
MULAKAT_TEST(SecureQrTest)
#include "test_secureqr.moc"
