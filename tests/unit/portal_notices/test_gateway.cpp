#include "fakesource.h"
#include "portal/notices/noticequeue.h"
#include "portal/notices/smsgateway.h"
#include "support/httpsink.h"
#include "support/testrunner.h"

#include <QTemporaryDir>
#include <QTest>

using namespace mulakat;
using namespace mulakat::portal::notices;
using namespace mulakat::testing;
using namespace Qt::StringLiterals;

namespace {

QStringList g_logged;

void keepLog(QtMsgType, const QMessageLogContext &, const QString &text)
{
    g_logged << text;
}

} // namespace

// SMS by a gateway's HTTP interface, against a real one on loopback.
class TestGateway : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString file(const QString &name, const QByteArray &text)
    {
        QFile out(m_folder.filePath(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size())
            qFatal("no file");
        return out.fileName();
    }
    QString ours(const QString &more = {})
    {
        return u"#secret-file=%1&templates=%2&accepted=success&refused=invalid-number"_s.arg(
                   file(u"key"_s, "s3cret+key\n"), file(u"dlt"_s, "# ids\notp.en = 1107001\napproved.video.hi = 1107002\napproved.hi = 1107003\n")) + more;
    }
    static QString query() { return u"/send?sender=MULAKT&to=91{mobile}&message={text}&template={template}&unicode={unicode}&key={secret}"_s; }
    static Letter letter()
    {
        return {u"9876543210"_s, u"sms"_s, u"approved"_s, u"hi"_s, u"x"_s, u"आपकी मुलाक़ात {secret} 10:40 & यहाँ=वहाँ"_s, u"video"_s};
    }
    static std::optional<Delivery> sent(Transport &way, const Letter &letter)
    {
        std::optional<Delivery> answer;
        way.send(letter, [&](Delivery delivery) { answer = delivery; });
        (void)QTest::qWaitFor([&] { return answer.has_value(); }, 15000);
        return answer;
    }

private Q_SLOTS:
    void getAndPostArriveAsWritten()
    {
        for (const bool post : {false, true}) {
            HttpSink sink;
            const auto way = makeTransport(sink.address() + query() + ours(post ? u"&method=post"_s : QString()));
            QVERIFY(way && (*way)->carries(u"sms"_s) && !(*way)->carries(u"email"_s));
            QCOMPARE(sent(**way, letter()), Delivery::Sent);
            QCOMPARE(sink.asked.size(), 1);
            const auto asked = sink.asked.first();
            QCOMPARE(asked.method, post ? "POST" : "GET");
            QCOMPARE(asked.path, "/send");
            QCOMPARE(asked.value(u"to"_s), u"919876543210"_s);
            QCOMPARE(asked.value(u"message"_s), letter().text); // what looks like a place in a text stays text
            QCOMPARE(asked.value(u"template"_s), u"1107002"_s);
            QCOMPARE(asked.value(u"unicode"_s), u"1"_s);
            QCOMPARE(asked.value(u"key"_s), u"s3cret+key"_s);
        }
    }

    void answersAreReadByTheirWords()
    {
        HttpSink sink;
        const auto way = makeTransport(sink.address() + query() + ours());
        QVERIFY(way);
        sink.answer = "{\"status\":\"error\"}"; // with 200
        QCOMPARE(sent(**way, letter()), Delivery::Later);
        sink.answer = "{\"status\":\"invalid-number\"}";
        QCOMPARE(sent(**way, letter()), Delivery::Refused);
        sink.answer = "success";
        sink.status = 503;
        QCOMPARE(sent(**way, letter()), Delivery::Later);
        sink.status = 302; // is not followed
        QCOMPARE(sent(**way, letter()), Delivery::Later);
        sink.close();
        QCOMPARE(sent(**way, letter()), Delivery::Later);
    }

    // What it calls the message is taken from its answer; a message without one goes by our own word.
    void theGatewaysOwnNumberIsRead()
    {
        HttpSink sink;
        const auto way = makeTransport(sink.address() + query() + u"&ref={reference}"_s + ours(u"&id-after=message-id"_s));
        QVERIFY(way);
        Letter one = letter();
        one.reference = u"r4nd0m"_s;
        const auto handed = [&] {
            std::optional<Handed> answer;
            (*way)->send(one, [&](const Handed &said) { answer = said; });
            (void)QTest::qWaitFor([&] { return answer.has_value(); }, 15000);
            return answer->reference;
        };
        sink.answer = R"({"status":"success","data":{"message-id": "AB-12.7"}})";
        QCOMPARE(handed(), u"AB-12.7"_s);
        QCOMPARE(sink.asked.first().value(u"ref"_s), u"r4nd0m"_s);
        sink.answer = "success | message-id=99";
        QCOMPARE(handed(), u"99"_s);
        sink.answer = "success";
        QCOMPARE(handed(), QString());
    }

    void receiptsNeedTheirKey()
    {
        const QString key = file(u"receipts"_s, "0123456789abcdef\n");
        HttpSink sink;
        const auto way = makeTransport(sink.address() + query() + ours(u"&receipt-secret-file=%1&receipt-id=msgid&receipt-status=dlr&delivered=OK,8&failed=EXPIRED"_s.arg(key)));
        QVERIFY(way);
        const auto read = [&](const QString &secret, const QString &id, const QString &state) {
            return (*way)->receipt({{u"key"_s, secret}, {u"msgid"_s, id}, {u"dlr"_s, state}});
        };
        QVERIFY(!read(u"0123456789abcdee"_s, u"7"_s, u"DELIVRD"_s) && !read({}, u"7"_s, u"DELIVRD"_s));
        QCOMPARE(read(u"0123456789abcdef"_s, u"7"_s, u"delivrd"_s)->outcome, u"delivered"_s);
        QCOMPARE(read(u"0123456789abcdef"_s, u"7"_s, u"8"_s)->outcome, u"delivered"_s);
        QCOMPARE(read(u"0123456789abcdef"_s, u"7"_s, u"UNDELIV"_s)->outcome, u"not-reachable"_s);
        QCOMPARE(read(u"0123456789abcdef"_s, u"7"_s, u"EXPIRED"_s)->outcome, u"failed"_s); // this gateway's word goes first
        QCOMPARE(read(u"0123456789abcdef"_s, u"7"_s, u"ENROUTE"_s)->outcome, QString());
        QCOMPARE(read(u"0123456789abcdef"_s, u"7"_s, u"ENROUTE"_s)->reference, u"7"_s);
        // Without a key of its own none is believed, and a short one is refused.
        const auto without = makeTransport(sink.address() + query() + ours());
        QVERIFY(without && !(*without)->receipt({{u"key"_s, QString()}, {u"id"_s, u"7"_s}, {u"status"_s, u"DELIVRD"_s}}));
        QVERIFY(!makeTransport(sink.address() + query() + ours(u"&receipt-secret-file="_s + file(u"short"_s, "1234"))));
    }

    void whatMustNotGoOut()
    {
        HttpSink sink;
        const auto way = makeTransport(sink.address() + query() + ours());
        QVERIFY(way);
        Letter other = letter();
        other.pattern = u"rejected"_s; // has no id
        QCOMPARE(sent(**way, other), Delivery::Refused);
        other = letter();
        other.to = u"9876543210&to=9876543211"_s;
        QCOMPARE(sent(**way, other), Delivery::Refused);
        QVERIFY(sink.asked.isEmpty());
    }

    void nothingSecretInTheLog()
    {
        HttpSink sink;
        sink.status = 500;
        sink.answer = "refused for s3cret+key 9876543210";
        const auto way = makeTransport(sink.address() + query() + ours());
        QVERIFY(way);
        g_logged.clear();
        const auto before = qInstallMessageHandler(keepLog);
        const auto answer = sent(**way, letter());
        qInstallMessageHandler(before);
        QCOMPARE(answer, Delivery::Later);
        QCOMPARE(g_logged.size(), 1);
        for (const char *secret : {"s3cret", "98765", "10:40", "send?"})
            QVERIFY2(!g_logged.first().contains(QLatin1String(secret)), qPrintable(g_logged.first()));
    }

    // The queue keeps what became of each message, waits longer after each failure, and gives up in the end.
    void theQueueTriesAgainAndRemembers()
    {
        HttpSink sink;
        sink.status = 503;
        HandClock clock;
        FakeSource source;
        auto database = store::Database::open(m_folder.filePath(u"queue.sqlite"_s));
        QVERIFY(database);
        Transports ways;
        ways.push_back(std::move(*makeTransport(sink.address() + query() + ours())));
        NoticeQueue queue(**database, source, std::move(ways), clock);
        Notice code;
        code.to = u"9876543210"_s;
        code.channel = u"sms"_s;
        code.pattern = u"otp"_s;
        code.language = u"en"_s;
        code.words = {{u"code"_s, u"123456"_s}, {u"minutes"_s, u"10"_s}};
        QVERIFY(queue.send(code));
        const auto row = [&] { return queue.rows({})->last(); };
        QTRY_COMPARE_WITH_TIMEOUT(row().tries, 1, 8000);
        QTRY_COMPARE_WITH_TIMEOUT(row().state, u"waiting"_s, 8000);
        QVERIFY(row().dueMs > clock.utcMs());
        queue.work();
        QCOMPARE(sink.asked.size(), 1); // not before its time
        sink.status = 200;
        clock.pass(31'000);
        queue.work();
        QTRY_COMPARE_WITH_TIMEOUT(row().state, u"sent"_s, 8000);
        QCOMPARE(row().tries, 2);
        QCOMPARE(sink.asked.last().value(u"template"_s), u"1107001"_s);
        sink.answer = "invalid-number";
        QVERIFY(queue.send(code));
        QTRY_COMPARE_WITH_TIMEOUT(row().state, u"failed"_s, 8000);
        QCOMPARE(row().tries, 1);
    }

    void wrongAddressesAreRefused()
    {
        const QString key = file(u"key"_s, "x\n");
        for (const QString &address : {u"http://sms.example/send?to={mobile}&m={text}"_s, u"https://u:p@sms.example/?to={mobile}&m={text}"_s,
                                       u"https://sms.example/?to={mobile}"_s, u"https://sms.example/?m={text}"_s, u"https://"_s,
                                       u"https://sms.example/?to={mobile}&m={text}&key={secret}"_s,
                                       u"https://sms.example/?to={mobile}&m={text}#secret-file="_s + key,
                                       u"https://sms.example/?to={mobile}&m={text}#method=put"_s, u"https://sms.example/?to={mobile}&m={text}#pigeon=1"_s})
            QVERIFY2(!makeTransport(address), qPrintable(address));
        QVERIFY(makeTransport(u"https://sms.example/?to={mobile}&m={text}&key={secret}#secret-file="_s + key));
        QCOMPARE(makeTransport(u"https://sms.example/?to={mobile}&m={text}#templates=/nowhere"_s).error().code, base::FailureCode::KeyMissing);
    }
};

MULAKAT_TEST(TestGateway)
#include "test_gateway.moc"
