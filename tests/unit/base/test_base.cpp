#include "base/clock.h"
#include "base/ids.h"
#include "base/masked.h"
#include "base/result.h"
#include "support/testrunner.h"

#include <QSet>
#include <QTest>

using namespace mulakat;

class BaseTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void failureNamesAreDistinct();
    void idsDoNotRepeat();
    void masked_data();
    void masked();
    void aadhaarNumbersAreMasked_data();
    void aadhaarNumbersAreMasked();
    void slotsAreIndianTime();
};

void BaseTest::failureNamesAreDistinct()
{
    QSet<QString> names;
    for (int code = 0; code <= int(base::FailureCode::Internal); ++code) {
        const QString name = base::failureName(base::FailureCode(code));
        QVERIFY2(!names.contains(name), qPrintable(name));
        names.insert(name);
    }
    QVERIFY(names.size() > 40);
}

void BaseTest::idsDoNotRepeat()
{
    QSet<QString> seen;
    for (int i = 0; i < 20000; ++i) {
        const QString id = base::randomId();
        QCOMPARE(id.size(), 26);
        QVERIFY(!seen.contains(id));
        seen.insert(id);
    }
    QCOMPARE(base::randomDigits(6).size(), 6);
}

void BaseTest::masked_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("last4");
    QTest::newRow("spaces") << QStringLiteral("9999 0325 5885") << QStringLiteral("5885");
    QTest::newRow("letters") << QStringLiteral("zzzpk8118h") << QStringLiteral("118H");
    QTest::newRow("devanagari digits") << QStringLiteral("९९९९०३२५५८८५") << QStringLiteral("5885");
    QTest::newRow("short") << QStringLiteral("12") << QStringLiteral("12");
    QTest::newRow("empty") << QString() << QString();
}

void BaseTest::masked()
{
    QFETCH(QString, number);
    QFETCH(QString, last4);
    QCOMPARE(base::MaskedId::fromNumber(number).last4(), last4);
}

void BaseTest::aadhaarNumbersAreMasked_data()
{
    QTest::addColumn<QString>("in");
    QTest::addColumn<QString>("out");
    const auto row = [](const char *name, const char16_t *in, const char16_t *out) {
        QTest::newRow(name) << QString::fromUtf16(in) << QString::fromUtf16(out);
    };
    row("run", u"id 999903255885.", u"id XXXXXXXX5885.");
    row("groups", u"9999 0325 5885", u"XXXXXXXX5885");
    row("dashes", u"card 9999-0325-5885 seen", u"card XXXXXXXX5885 seen");
    row("indic", u"९९९९ ०३२५ ५८८५", u"XXXXXXXX5885");
    row("two", u"234123412346, 234523452343", u"XXXXXXXX2346, XXXXXXXX2343");
    row("ten digits stay", u"6000007732", u"6000007732");
    row("sixteen digits stay", u"2341234123412341", u"2341234123412341");
    row("leading one is none", u"123412341234", u"123412341234");
    row("masked stays", u"XXXXXXXX3124", u"XXXXXXXX3124");
    row("after another number", u"room 45 9999 0325 5885", u"room 45 XXXXXXXX5885");
    row("two, a space between", u"9999 0325 5885 9999 0325 5885", u"XXXXXXXX5885 XXXXXXXX5885");
    row("strokes", u"9999/0325/5885", u"XXXXXXXX5885");
    row("cells", u"9999, 0325, 5885", u"XXXXXXXX5885");
    row("wide spaces", u"9999  \u00A00325\u200B5885", u"XXXXXXXX5885");
    row("in words", u"uid9999_0325_5885x", u"uidXXXXXXXX5885x");
    row("mobiles stay", u"+91 98765 43211, 919876543211", u"+91 98765 43211, 919876543211");
    row("a date with a time stays", u"21/12/2026 10:30", u"21/12/2026 10:30");
}

void BaseTest::aadhaarNumbersAreMasked()
{
    QFETCH(QString, in);
    QFETCH(QString, out);
    QCOMPARE(base::maskAadhaarNumbers(in), out);
}

void BaseTest::slotsAreIndianTime()
{
    const qint64 ms = base::slotUtcMs(QDate(2026, 12, 1), QTime(10, 30));
    QCOMPARE(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).time(), QTime(5, 0));
    QCOMPARE(base::toJailTime(ms).time(), QTime(10, 30));
}

MULAKAT_TEST(BaseTest)
#include "test_base.moc"
