#include "audit/slip.h"
#include "support/testrunner.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace mulakat;
using namespace mulakat::audit;
using namespace Qt::StringLiterals;

class TestSlip : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsSignedIsRead();
    void itFitsAQrCode();
    void everyLetterCounts();
    void anotherKey();
    void whatIsNoSlip_data();
    void whatIsNoSlip();

private:
    SigningKey key(const QString &name) const { return *SigningKey::loadOrCreate(m_folder.filePath(name)); }
    QTemporaryDir m_folder;
    const Slip m_slip{u"thane"_s, u"2026/12/01/617"_s, QDate(2026, 12, 1), QTime(10, 50)};
};

void TestSlip::whatIsSignedIsRead()
{
    const SigningKey mine = key(u"slip.key"_s);
    const QString text = signedSlip(m_slip, mine);
    for (const QString &delivered : {text, text.toLower(), u"  "_s + text + u"\r\n"_s}) {
        QVERIFY(looksLikeSlip(delivered));
        const auto read = readSlip(delivered, {mine.publicKey()});
        QVERIFY(read && read->genuine);
        QCOMPARE(read->slip, m_slip);
    }
}

// Letters of the alphanumeric mode alone, and no more than version 7 at level M takes.
void TestSlip::itFitsAQrCode()
{
    const QString text = signedSlip(m_slip, key(u"slip.key"_s));
    QVERIFY2(text.size() <= 178, qPrintable(QString::number(text.size())));
    static const QRegularExpression form(u"^PV1\\.[A-Z2-7]{4}\\.[A-Z2-7]+\\.[A-Z2-7]{103}$"_s);
    QVERIFY2(form.match(text).hasMatch(), qPrintable(text));
}

// Whichever letter is another one, or gone: never genuine.
void TestSlip::everyLetterCounts()
{
    const SigningKey mine = key(u"slip.key"_s);
    const QString text = signedSlip(m_slip, mine);
    for (qsizetype i = 0; i < text.size(); ++i) {
        QString altered = text;
        altered[i] = text.at(i) == u'A' ? u'B' : u'A';
        const auto read = readSlip(altered, {mine.publicKey()});
        QVERIFY2(!read || !read->genuine, qPrintable(QString::number(i)));
        const auto shorter = readSlip(QString(text).remove(i, 1), {mine.publicKey()});
        QVERIFY2(!shorter || !shorter->genuine, qPrintable(QString::number(i)));
    }
}

void TestSlip::anotherKey()
{
    const SigningKey mine = key(u"slip.key"_s);
    const SigningKey other = key(u"other.key"_s);
    QVERIFY(mine.publicKey() != other.publicKey());
    const QString text = signedSlip(m_slip, other);
    const auto read = readSlip(text, {mine.publicKey()});
    QVERIFY(read && !read->genuine);
    QCOMPARE(read->slip.jail, u"thane"_s); // for the words
    QVERIFY(!readSlip(text, {})->genuine);
    QVERIFY(readSlip(text, slipKeysFrom({QString::fromLatin1(mine.publicKey().toHex()), QString::fromLatin1(other.publicKey().toHex())}))->genuine);
    QVERIFY(!readSlip(text, slipKeysFrom({u"no key"_s, QString()}))->genuine);
}

void TestSlip::whatIsNoSlip_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("number") << u"2026/12/01/617"_s;
    QTest::newRow("prefix alone") << u"PV1."_s;
    QTest::newRow("empty parts") << u"PV1..."_s;
    QTest::newRow("no base32") << u"PV1.AAAA.1890.AAAA"_s;
    QTest::newRow("Tamil") << u"PV1.AAAA.உங்கள்.AAAA"_s;
    QTest::newRow("long") << u"PV1.AAAA."_s + QString(100'000, u'A') + u".AAAA"_s;
    QTest::newRow("another version") << u"PV2.AAAA.MZXW6.AAAA"_s;
}

void TestSlip::whatIsNoSlip()
{
    QFETCH(QString, text);
    QVERIFY(!readSlip(text, {key(u"slip.key"_s).publicKey()}));
}

MULAKAT_TEST(TestSlip)
#include "test_slip.moc"
