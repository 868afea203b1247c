#include "support/testrunner.h"
#include "webrig.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace mulakat::testing {

// What an SMS gateway says of a message: by query, form or JSON, with the key.
class TestReceipts : public QObject
{
    Q_OBJECT

    // As a gateway calls: no cookie, no page it came from.
    static portal::protocol::HttpResponse called(WebRig &rig, const QByteArray &method, const QString &query, const QByteArray &type = {}, const QByteArray &body = {})
    {
        portal::protocol::HttpRequest request;
        request.method = method;
        request.path = u"/receipts/sms"_s;
        request.query = QUrlQuery(query);
        request.headers = {{"host", "jail.example"}};
        if (!type.isEmpty())
            request.headers.insert("content-type", type);
        request.body = body;
        request.peer = u"203.0.113.9"_s;
        return rig.pages->handle(request);
    }

private Q_SLOTS:
    void everyShapeIsRead()
    {
        WebRig rig;
        QCOMPARE(called(rig, "GET", u"key=right&id=m1&status=DELIVRD"_s).status, 200);
        QCOMPARE(called(rig, "POST", u"key=right"_s, "application/x-www-form-urlencoded", "id=m1&status=DELIVRD").status, 200);
        QCOMPARE(called(rig, "POST", u"key=right"_s, "application/json; charset=utf-8", R"({"id":"m1","status":"DELIVRD","parts":2})").status, 200);
        QCOMPARE(rig.notices.receipts.size(), 3);
        for (const auto &fields : rig.notices.receipts)
            QCOMPARE(fields.value(u"status"_s), u"DELIVRD"_s);
        QCOMPARE(rig.notices.receipts.last().value(u"parts"_s), u"2"_s);
    }

    void whatIsNotTaken()
    {
        WebRig rig;
        QCOMPARE(called(rig, "GET", u"key=wrong&id=m1&status=DELIVRD"_s).status, 403);
        QCOMPARE(called(rig, "GET", {}).status, 403);
        QCOMPARE(called(rig, "GET", u"key=right&id=m2&status=DELIVRD"_s).status, 404); // a gateway calls again
        QCOMPARE(called(rig, "POST", u"key=right"_s, "application/json", "[1,2").status, 400);
        QCOMPARE(called(rig, "POST", u"key=right"_s, "application/json", "{\"id\":\"" + QByteArray(20000, 'a') + "\"}").status, 400);
    }
};

} // namespace mulakat::testing

using mulakat::testing::TestReceipts;
MULAKAT_TEST(TestReceipts)
#include "test_receipts.moc"
