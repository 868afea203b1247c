#include "portal/protocol/formbody.h"
#include "support/testrunner.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace mulakat::testing {

using base::FailureCode;
using portal::protocol::FormBody;
using portal::protocol::readForm;

// Posted forms out of bytes that anybody may have sent.
class TestFormBody : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void urlEncoded();
    void multipart();
    void malformed_data();
    void malformed();
    void limits();
    void cutAnywhere();
};

base::Result<FormBody> read(const QByteArray &type, const QByteArray &body)
{
    portal::protocol::HttpRequest request;
    request.headers.insert("content-type", type);
    request.body = body;
    return readForm(request);
}

const QByteArray multi = "multipart/form-data; boundary=XX";

QByteArray part(const QByteArray &head, const QByteArray &body)
{
    return "--XX\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + body + "\r\n";
}

void TestFormBody::urlEncoded()
{
    const auto form = read("application/x-www-form-urlencoded", "a=1+2&b=%E0%A4%85&c=&d&a=3&e=%ZZ%");
    QVERIFY(form);
    QCOMPARE(form->values.value(u"a"_s), u"3"_s);
    QCOMPARE(form->values.value(u"b"_s), u"अ"_s);
    QVERIFY(form->values.contains(u"c"_s) && form->values.contains(u"d"_s));
    QVERIFY(read("", "")->values.isEmpty());
}

void TestFormBody::multipart()
{
    const QByteArray bytes("\xFF\xD8\r\n--X\0--\r\n", 11);
    const auto form = read(multi, part("name=\"a\"", "line 1\r\nline 2") + part("name=\"f\"; filename=\"x\"\r\nContent-Type: image/jpeg", bytes)
                               + part("name=\"empty\"; filename=\"\"", "") + part("name=\"b\"", "") + "--XX--\r\n");
    QVERIFY(form);
    QCOMPARE(form->values.value(u"a"_s), u"line 1\r\nline 2"_s);
    QVERIFY(form->values.contains(u"b"_s));
    QCOMPARE(form->files.size(), 1);
    QCOMPARE(form->files.first().field, u"f"_s);
    QCOMPARE(form->files.first().bytes, bytes);
}

void TestFormBody::malformed_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("no boundary") << QByteArray("multipart/form-data") << QByteArray("--XX--");
    QTest::newRow("empty boundary") << QByteArray("multipart/form-data; boundary=") << QByteArray("----");
    QTest::newRow("long boundary") << QByteArray("multipart/form-data; boundary=" + QByteArray(71, 'b')) << QByteArray("--");
    QTest::newRow("other beginning") << multi << QByteArray("hello");
    QTest::newRow("no end") << multi << part("name=\"a\"", "x");
    QTest::newRow("no head") << multi << QByteArray("--XX\r\n\r\nx\r\n--XX--");
    QTest::newRow("no name") << multi << QByteArray(part("nam=\"a\"", "x") + "--XX--");
    QTest::newRow("odd name") << multi << QByteArray(part("name=\"a<b\"", "x") + "--XX--");
    QTest::newRow("odd file name") << multi << QByteArray(part("name=\"../a\"; filename=\"x\"", "x") + "--XX--");
    QTest::newRow("name that never ends") << multi << QByteArray(part("name=\"a", "x") + "--XX--");
    QTest::newRow("long head") << multi << QByteArray(part("name=\"a\"; x=" + QByteArray(5000, 'h'), "x") + "--XX--");
    QTest::newRow("odd url name") << QByteArray() << QByteArray("%00=1");
}

void TestFormBody::malformed()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    const auto form = read(type, body);
    QVERIFY(!form);
    QCOMPARE(form.error().code, FailureCode::BadInput);
}

void TestFormBody::limits()
{
    QCOMPARE(read("", "a=" + QByteArray(64 * 1024 + 1, 'x')).error().code, FailureCode::TooLarge);
    QByteArray many;
    QByteArray parts;
    QByteArray files;
    for (int i = 0; i < 300; ++i) {
        many += "f" + QByteArray::number(i) + "=1&";
        parts += part("name=\"f" + QByteArray::number(i) + "\"", "1");
        files += part("name=\"f" + QByteArray::number(i) + "\"; filename=\"x\"", "1");
    }
    QCOMPARE(read("", many).error().code, FailureCode::TooLarge);
    QCOMPARE(read(multi, parts + "--XX--").error().code, FailureCode::TooLarge);
    QCOMPARE(read(multi, files + "--XX--").error().code, FailureCode::TooLarge);
}

void TestFormBody::cutAnywhere()
{
    const QByteArray whole = part("name=\"a\"", "1") + part("name=\"f\"; filename=\"x\"", "\r\n\r\n--X") + "--XX--\r\n";
    for (qsizetype length = 0; length < whole.size() - 2; ++length)
        QVERIFY(!read(multi, whole.left(length)) || length >= whole.size() - 4);
    QVERIFY(read(multi, whole));
}

} // namespace mulakat::testing

using mulakat::testing::TestFormBody;
MULAKAT_TEST(TestFormBody)
#include "test_formbody.moc"
