#include "portal/notices/smtptransport.h"
#include "support/smtpsink.h"
#include "support/testrunner.h"

#include <QTemporaryDir>
#include <QTest>

using namespace mulakat;
using namespace mulakat::portal::notices;
using mulakat::testing::SmtpSink;

class TestSmtp : public QObject
{
    Q_OBJECT

    static Letter letter()
    {
        return {QStringLiteral("sunita@example.org"), QStringLiteral("email"), QStringLiteral("approved"), QStringLiteral("hi"),
                QStringLiteral("मुलाकात: वीडियो मुलाकात मंगल 1 दिसंबर 2026, 10:40"),
                QStringLiteral("आपकी वीडियो मुलाकात स्वीकृत है: https://jail.example/join/abc\n.\nअंत")};
    }
    static std::unique_ptr<Transport> to(const QString &address)
    {
        auto made = makeTransport(address);
        return made ? std::move(*made) : nullptr;
    }
    static std::optional<Delivery> sent(Transport &way, const Letter &letter)
    {
        std::optional<Delivery> answer;
        way.send(letter, [&](Delivery delivery) { answer = delivery; });
        (void)QTest::qWaitFor([&] { return answer.has_value(); }, 15000);
        return answer;
    }

private Q_SLOTS:
    void aLetterArrivesAsWritten()
    {
        SmtpSink sink;
        const auto way = to(sink.address() + QStringLiteral("?from=mulakat@jail.example"));
        QVERIFY(way && way->carries(QStringLiteral("email")) && !way->carries(QStringLiteral("sms")));
        QCOMPARE(sent(*way, letter()), Delivery::Sent);
        QCOMPARE(sink.mails.size(), 1);
        const SmtpSink::Mail mail = sink.mails.first();
        QCOMPARE(mail.from, QByteArray("mulakat@jail.example"));
        QCOMPARE(mail.to, QByteArray("sunita@example.org"));
        QCOMPARE(mail.body(), letter().text);
        QByteArray subject;
        for (const QByteArray &word : mail.header("Subject").split(' ')) {
            QVERIFY(word.startsWith("=?UTF-8?B?") && word.endsWith("?=") && word.size() <= 75);
            subject += QByteArray::fromBase64(word.mid(10, word.size() - 12));
        }
        QCOMPARE(QString::fromUtf8(subject), letter().subject);
        QVERIFY(mail.header("Date").endsWith("+0000"));
    }

    void refusedRecipientIsFinalAndBusyServerIsNot()
    {
        SmtpSink sink;
        const auto way = to(sink.address() + QStringLiteral("?from=mulakat@jail.example"));
        sink.toRecipient = "550 no such user";
        QCOMPARE(sent(*way, letter()), Delivery::Refused);
        sink.toRecipient = "451 later";
        QCOMPARE(sent(*way, letter()), Delivery::Later);
        QVERIFY(sink.mails.isEmpty());
    }

    void noServerIsTriedLater()
    {
        QString address;
        {
            SmtpSink gone;
            address = gone.address();
        }
        const auto way = to(address + QStringLiteral("?from=mulakat@jail.example"));
        QCOMPARE(sent(*way, letter()), Delivery::Later);
    }

    void tlsThatIsRequiredIsNotLeftOut()
    {
        SmtpSink sink; // offers none
        const auto way = to(sink.address() + QStringLiteral("?from=mulakat@jail.example&tls=required"));
        QCOMPARE(sent(*way, letter()), Delivery::Later);
        QVERIFY(sink.mails.isEmpty());
    }

    void anAddressCannotWriteIntoTheDialogue()
    {
        SmtpSink sink;
        const auto way = to(sink.address() + QStringLiteral("?from=mulakat@jail.example"));
        Letter hostile = letter();
        hostile.to = QStringLiteral("a@b.example>\r\nRCPT TO:<c@d.example");
        QCOMPARE(sent(*way, hostile), Delivery::Refused);
        QCOMPARE(sink.connections, 0);
    }

    void wrongAddressesAreRefused()
    {
        for (const char *address : {"", "smtp://", "smtp://host", "smtp://host?from=x", "smtp://u:p@host?from=a@b.example", "http://host?from=a@b.example",
                                    "smtp://host?from=a@b.example&tls=maybe"})
            QVERIFY2(!makeTransport(QLatin1String(address)), address);
        QCOMPARE(makeTransport(QStringLiteral("smtp://host?from=a@b.example&password-file=/nowhere")).error().code, base::FailureCode::KeyMissing);
    }
};

MULAKAT_TEST(TestSmtp)
#include "test_smtp.moc"
