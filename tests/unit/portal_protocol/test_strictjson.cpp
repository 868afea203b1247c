#include "portal/protocol/limits.h"
#include "portal/protocol/strictjson.h"
#include "support/testrunner.h"

#include <QTest>

using namespace mulakat;
using namespace mulakat::portal::protocol;
using base::FailureCode;

class TestStrictJson : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refusesHostileBytes_data();
    void refusesHostileBytes();
    void bracketsInsideTextsAreNoDepth();
    void fieldsAreTakenOnceAndTheRestRefused();
    void wholeNumbersOnly_data();
    void wholeNumbersOnly();
    void failuresTravel();
};

void TestStrictJson::refusesHostileBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<FailureCode>("code");
    QTest::newRow("empty") << QByteArray() << FailureCode::BadInput;
    QTest::newRow("not json") << QByteArray("hello") << FailureCode::BadInput;
    QTest::newRow("array") << QByteArray("[1]") << FailureCode::BadInput;
    QTest::newRow("cut off") << QByteArray("{\"a\":1") << FailureCode::BadInput;
    QTest::newRow("bad utf-8") << QByteArray("{\"a\":\"\xff\xfe\"}") << FailureCode::BadInput;
    QTest::newRow("NaN") << QByteArray("{\"a\":NaN}") << FailureCode::BadInput;
    QTest::newRow("17 deep") << "{\"a\":" + QByteArray(16, '[') + QByteArray(16, ']') + "}" << FailureCode::BadInput;
    QTest::newRow("100000 deep") << QByteArray(100000, '[') << FailureCode::BadInput;
    QTest::newRow("large") << "{\"a\":\"" + QByteArray(200000, 'x') + "\"}" << FailureCode::TooLarge;
}

void TestStrictJson::refusesHostileBytes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(FailureCode, code);
    const auto json = parseObject(bytes, 150000);
    QVERIFY(!json);
    QCOMPARE(json.error().code, code);
}

void TestStrictJson::bracketsInsideTextsAreNoDepth()
{
    const auto json = parseObject("{\"a\":\"" + QByteArray(50, '[') + "\\\"{{{\"}", limits::bodyBytes);
    QVERIFY(json);
    QCOMPARE(json->value(QLatin1String("a")).toString().size(), 54);
    QVERIFY(parseObject("{\"a\":" + QByteArray(15, '[') + QByteArray(15, ']') + "}", limits::bodyBytes));
}

void TestStrictJson::fieldsAreTakenOnceAndTheRestRefused()
{
    const QJsonObject json{{QStringLiteral("a"), QStringLiteral("x")}, {QStringLiteral("b"), 3}};
    FieldReader whole(json);
    QCOMPARE(whole.text("a", 10), QStringLiteral("x"));
    QCOMPARE(whole.integer("b", 0, 10), 3);
    QVERIFY(whole.finish());

    FieldReader unknown(json);
    unknown.text("a", 10);
    QCOMPARE(unknown.finish().error().code, FailureCode::UnknownField);
    QCOMPARE(unknown.finish().error().info.value(QLatin1String("field")).toString(), QStringLiteral("b"));

    FieldReader missing(json);
    missing.text("c", 10);
    QCOMPARE(missing.finish().error().code, FailureCode::MissingField);

    FieldReader wrongType(json);
    wrongType.integer("a", 0, 10);
    QCOMPARE(wrongType.finish().error().code, FailureCode::BadInput);

    FieldReader longText(json);
    longText.text("a", 0);
    QCOMPARE(longText.finish().error().code, FailureCode::TooLarge);
}

void TestStrictJson::wholeNumbersOnly_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<bool>("fits");
    QTest::newRow("zero") << QByteArray("0") << true;
    QTest::newRow("most") << QByteArray("4503599627370496") << true;
    QTest::newRow("one more") << QByteArray("4503599627370497") << false;
    QTest::newRow("2^53+1") << QByteArray("9007199254740993") << false;
    QTest::newRow("huge") << QByteArray("1e300") << false;
    QTest::newRow("half") << QByteArray("1.5") << false;
    QTest::newRow("negative") << QByteArray("-1") << false;
    QTest::newRow("as text") << QByteArray("\"7\"") << false;
    QTest::newRow("true") << QByteArray("true") << false;
}

void TestStrictJson::wholeNumbersOnly()
{
    QFETCH(QByteArray, number);
    QFETCH(bool, fits);
    FieldReader fields(*parseObject("{\"n\":" + number + "}", 1000));
    fields.integer("n", 0, limits::maxCount);
    QCOMPARE(bool(fields.finish()), fits);
}

void TestStrictJson::failuresTravel()
{
    const auto sent = base::fail(FailureCode::ChainBroken, {{QStringLiteral("next"), 7}});
    QVERIFY(failureFromBody(errorBody(sent)) == sent);
    QCOMPARE(failureFromBody("<html>").code, FailureCode::ProtocolBroken);
    QCOMPARE(failureCodeFrom(QStringLiteral("never-heard-of")), FailureCode::Internal);
}

MULAKAT_TEST(TestStrictJson)
#include "test_strictjson.moc"
