#include "rules/jsontext.h"
#include "support/testrunner.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace mulakat;
using namespace Qt::StringLiterals;

class TestRulesJson : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsWhatQtReads_data();
    void readsWhatQtReads();
    void tellsWhere_data();
    void tellsWhere();
    void remembersPositions();
    void brokenBytesNeverHurt();
};

void TestRulesJson::readsWhatQtReads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty object") << QByteArray("{}");
    QTest::newRow("nested") << QByteArray(R"({"a":[1,2.5,-3e2,true,false,null],"b":{"c":"d"},"e":[]})");
    QTest::newRow("escapes") << QByteArray(R"({"t":"a\"b\\c\/d\n\t\u0930\ud83d\ude00"})");
    QTest::newRow("devanagari") << QByteArray("{\"नाम\":\"रमेश\"}");
    QTest::newRow("spaces") << QByteArray(" \r\n\t{ \"a\" : 1 , \"b\" : 2 } \n");
}

void TestRulesJson::readsWhatQtReads()
{
    QFETCH(QByteArray, text);
    const rules::JsonText read = rules::readJson(text);
    QVERIFY(read.problems.empty());
    QCOMPARE(read.root.toJson().toObject(), QJsonDocument::fromJson(text).object());
}

void TestRulesJson::tellsWhere_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::newRow("comma at the end of an object") << QByteArray("{\n  \"a\": 1,\n}") << u"trailing-comma"_s << 2 << 9;
    QTest::newRow("comma at the end of a list") << QByteArray("[1,\n2,]") << u"trailing-comma"_s << 2 << 2;
    QTest::newRow("comma forgotten") << QByteArray("{\"a\": 1\n \"b\": 2}") << u"unexpected-character"_s << 2 << 2;
    QTest::newRow("colon forgotten") << QByteArray("{\"a\" 1}") << u"unexpected-character"_s << 1 << 6;
    QTest::newRow("bracket forgotten") << QByteArray("{\n\"a\": [1, 2\n") << u"unexpected-end"_s << 3 << 1;
    QTest::newRow("quotation mark forgotten") << QByteArray("{\n  \"a\": \"b\n}") << u"unterminated-text"_s << 2 << 8;
    QTest::newRow("single quotation marks") << QByteArray("{'a': 1}") << u"unexpected-character"_s << 1 << 2;
    QTest::newRow("doubled key") << QByteArray("{\"a\": 1,\n \"a\": 2}") << u"double-key"_s << 2 << 2;
    QTest::newRow("leading zero") << QByteArray("{\"a\": 012}") << u"bad-number"_s << 1 << 7;
    QTest::newRow("a word") << QByteArray("{\"a\": yes}") << u"unexpected-character"_s << 1 << 7;
    QTest::newRow("text after the end") << QByteArray("{}\n// fine\nx") << u"text-after-end"_s << 3 << 1;
    QTest::newRow("nothing") << QByteArray("// only this\n") << u"unexpected-end"_s << 2 << 1;
    QTest::newRow("not UTF-8") << QByteArray("{\"a\": \"\xff\"}") << u"not-utf8"_s << 1 << 1;
    QTest::newRow("columns are characters") << QByteArray("{\"नाम\": 😀}") << u"unexpected-character"_s << 1 << 9;
    QTest::newRow("bad escape") << QByteArray("{\"a\": \"\\x\"}") << u"bad-escape"_s << 1 << 9;
    QTest::newRow("too deep") << QByteArray(40, '[') << u"too-deep"_s << 1 << 34;
    QTest::newRow("too large") << QByteArray(1024 * 1024 + 1, ' ') << u"too-large"_s << 1 << 1;
}

void TestRulesJson::tellsWhere()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, code);
    QFETCH(int, line);
    QFETCH(int, column);
    const rules::JsonText read = rules::readJson(text);
    QCOMPARE(int(read.problems.size()), 1);
    QCOMPARE(read.problems.front().code, code);
    QCOMPARE(read.problems.front().at.line, line);
    QCOMPARE(read.problems.front().at.column, column);
}

void TestRulesJson::remembersPositions()
{
    const rules::JsonText read = rules::readJson("{ // a jail\n  \"name\": \"x\",\n\t\"list\": [ 1,\n 22 ]\n}");
    QVERIFY(read.problems.empty());
    const rules::Member *list = read.root.member("list"_L1);
    QVERIFY(list);
    QCOMPARE(list->at.line, 3);
    QCOMPARE(list->at.column, 2);
    QCOMPARE(list->value.at.column, 10);
    QCOMPARE(list->value.items.at(1).at.line, 4);
    QCOMPARE(list->value.items.at(1).at.column, 2);
}

// Changed and cut bytes: told as a fault, or read as the same JSON that Qt reads.
void TestRulesJson::brokenBytesNeverHurt()
{
    const QByteArray whole = R"({"a":[1,2.5,{"b":"\u0930 x"}],"c":true,"d":null,"e":"//no comment"} // end)";
    QRandomGenerator random(20261201);
    int agreed = 0;
    for (int i = 0; i < 20000; ++i) {
        QByteArray bytes = whole;
        for (int n = random.bounded(1, 4); n > 0; --n)
            bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
        bytes.truncate(random.bounded(4) == 0 ? random.bounded(int(bytes.size())) : int(bytes.size()));
        const rules::JsonText read = rules::readJson(bytes);
        const qsizetype end = bytes.lastIndexOf("} //") + 1; // Qt knows no comment
        const QJsonDocument qt = end > 0 ? QJsonDocument::fromJson(bytes.left(end)) : QJsonDocument();
        if (read.problems.empty() && qt.isObject()) {
            QCOMPARE(read.root.toJson().toObject(), qt.object());
            ++agreed;
        }
    }
    QVERIFY2(agreed > 1000, qPrintable(QString::number(agreed)));
}

MULAKAT_TEST(TestRulesJson)
#include "test_json.moc"
