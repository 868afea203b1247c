#include "identity/cardindex.h"
#include "identity/check.h"
#include "identityhelp.h"
#include "support/secureqr.h"
#include "support/testrunner.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace mulakat::identity;
using namespace mulakat::testing;

namespace
{
const QByteArray key(32, 'k');

QByteArray digestOf(const CardText &card)
{
    return checkPayload(QString::fromLatin1(makeSecureQr(card)), testTrust(), testNow(), std::nullopt, key).cardDigest;
}
QByteArray digestOf(DocumentKind kind, const QString &number)
{
    return checkTyped({ kind, number, {}, {} }, testNow(), std::nullopt, key).cardDigest;
}
} // namespace

// A card told again by a keyed digest, and two people who show one card.
class CardIndexTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameCardGivesTheSameDigest()
    {
        CardText later; // printed anew: other reference, other photo bytes and version
        later.made = u"20260611101502345"_s;
        later.version = u"V2"_s;
        later.extra << u"0005"_s;
        QCOMPARE(digestOf(CardText()).size(), 32);
        QCOMPARE(digestOf(later), digestOf(CardText()));
        CardText shouted;
        shouted.name = u"ASHA  VINAYAK KULMETHE"_s;
        QCOMPARE(digestOf(shouted), digestOf(CardText()));
        QCOMPARE(digestOf(DocumentKind::DrivingLicence, u"MH-12 20110012345"_s),
                 digestOf(DocumentKind::DrivingLicence, u"mh1220110012345"_s));
        const QString zone
            = u"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"_s;
        QCOMPARE(checkPayload(zone, {}, testNow(), std::nullopt, key).cardDigest,
                 digestOf(DocumentKind::Passport, u"L898902C3"_s));
    }
    void anotherCardGivesAnother()
    {
        QSet<QByteArray> seen{ digestOf(CardText()) };
        const auto changed = [&](auto change) {
            CardText card;
            change(card);
            const QByteArray digest = digestOf(card);
            const bool isNew = !seen.contains(digest);
            seen.insert(digest);
            return isNew;
        };
        QVERIFY(changed([](CardText &c) { c.name = u"Asha Vinayak Patil"_s; }));
        QVERIFY(changed([](CardText &c) { c.birth = u"15-03-1986"_s; }));
        QVERIFY(changed([](CardText &c) { c.gender = u"T"_s; }));
        QVERIFY(changed([](CardText &c) { c.last4 = u"9905"_s; }));
        QVERIFY(digestOf(DocumentKind::Pan, u"ACUPA7085R"_s) != digestOf(DocumentKind::Pan, u"ACUPA7086R"_s));
        QVERIFY(digestOf(DocumentKind::Ration, u"WKH1186253"_s) != digestOf(DocumentKind::Epic, u"WKH1186253"_s));
    }
    void nothingWithoutAKeyOrACard()
    {
        QVERIFY(checkDigits(makeSecureQr({})).cardDigest.isEmpty());
        QVERIFY(numberDigest("short", DocumentKind::Pan, u"ACUPA7085R"_s).isEmpty());
        QVERIFY(digestOf(DocumentKind::AadhaarNumber, u"XXXX XXXX 2346"_s).isEmpty());
        QVERIFY(digestOf(DocumentKind::AadhaarNumber, u"234123412347"_s).isEmpty()); // no such number
        QVERIFY(digestOf(DocumentKind::Unknown, u"12"_s).isEmpty());
        const QString forged = QString::fromLatin1(makeSecureQr({}, u"test_signer_rogue"_s));
        QVERIFY(checkPayload(forged, testTrust(), testNow(), std::nullopt, key).cardDigest.isEmpty());
    }
    void theKeyDecides()
    {
        const QString number = u"234123412346"_s;
        const QByteArray digest = numberDigest(key, DocumentKind::AadhaarNumber, number);
        QVERIFY(digest != numberDigest(QByteArray(32, 'j'), DocumentKind::AadhaarNumber, number));
        QVERIFY(!digest.contains("2346") && !digest.toHex().contains("2341"));
    }
    void aFamilysCardIsNobodys()
    {
        QVERIFY(digestOf(DocumentKind::Ration, u"WKH1186253"_s).isEmpty());
    }
    void marksTellNothingOfEachOther()
    {
        const QByteArray digest = numberDigest(key, DocumentKind::Pan, u"ACUPA7085R"_s);
        const QString mark = cardMark(digest, u"visit-1"_s, u"1"_s);
        QCOMPARE(mark.size(), 32);
        QCOMPARE(cardMark(digest, u"visit-1"_s, u"1"_s), mark);
        QSet<QString> all{ mark };
        all << cardMark(digest, u"visit-1"_s, u"2"_s) << cardMark(digest, u"visit-2"_s, u"1"_s)
            << cardMark(numberDigest(key, DocumentKind::Pan, u"ACUPA7086R"_s), u"visit-1"_s, u"1"_s);
        QCOMPARE(all.size(), 4);
        QVERIFY(cardMark({}, u"visit-1"_s, u"1"_s).isEmpty());
        QVERIFY(cardMark(digest, {}, u"1"_s).isEmpty());
    }
};
MULAKAT_TEST(CardIndexTest)
#include "test_cardindex.moc"
