#include "rawhttp.h"
#include "sampleday.h"
#include "support/captchaear.h"
#include "support/testrunner.h"

#include <QRegularExpression>
#include <QTest>
#include <QWebSocket>

using namespace mulakat::testing;

// Joining and the status page over plain HTTP, as a browser without script would.
class TestJoin : public QObject
{
    Q_OBJECT

    std::unique_ptr<World> m_world;
    QJsonObject m_today;
    QJsonObject m_tomorrow;
    QByteArray m_visrn;
    const QString m_start = startNow();

    QUrl url() const { return m_world->url(); }
    QByteArray origin() const { return "http://127.0.0.1:" + QByteArray::number(url().port()); }
    static QByteArray idOf(const RawAnswer &answer)
    {
        static const QRegularExpression main(QStringLiteral("<main id=\"([a-z-]+)\""));
        return main.match(QString::fromUtf8(answer.body)).captured(1).toLatin1();
    }
    static QByteArray reasonOf(const RawAnswer &answer)
    {
        static const QRegularExpression reason(QStringLiteral("data-reason=\"([a-z-]+)\""));
        return reason.match(QString::fromUtf8(answer.body)).captured(1).toLatin1();
    }
    static QByteArray hidden(const RawAnswer &answer, const char *name)
    {
        const QRegularExpression field(QStringLiteral("name=\"%1\" value=\"([^\"]+)\"").arg(QLatin1String(name)));
        return field.match(QString::fromUtf8(answer.body)).captured(1).toLatin1();
    }
    RawAnswer typed(const QByteArray &visrn, const QByteArray &otp, const QByteArray &pin) const
    {
        return post(url(), "/join", "visrn=" + visrn + "&otp=" + otp + "&pin=" + pin + "&action=join");
    }
    std::unique_ptr<QWebSocket> live(const QByteArray &cookie, QStringList &heard) const
    {
        auto socket = std::make_unique<QWebSocket>(QString::fromLatin1(origin()));
        QObject::connect(socket.get(), &QWebSocket::textMessageReceived, socket.get(), [&heard](const QString &text) { heard << text; });
        QNetworkRequest request(QUrl(QStringLiteral("ws://127.0.0.1:%1/join/live").arg(url().port())));
        request.setRawHeader("Cookie", cookie);
        socket->open(request);
        return socket;
    }
    QByteArray captchaForm(const RawAnswer &page) const
    {
        const QByteArray token = hidden(page, "captcha_token");
        const RawAnswer wav = get(url(), "/captcha/" + token + ".wav");
        return "captcha_token=" + token + "&captcha_answer=" + heardDigits(wav.body, QStringLiteral("en")).toLatin1();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_world = std::make_unique<World>();
        QVERIFY(m_world->startPortal());
        const QDate today = m_world->today();
        const QString day = today.toString(QStringLiteral("yyyy/MM/dd/"));
        m_visrn = (day + QStringLiteral("601")).toLatin1();
        QVERIFY(importVisits(*m_world, {{day + QStringLiteral("601"), today, m_start, true, QStringLiteral("9876543210")},
                                        {day + QStringLiteral("602"), today, m_start, false, QStringLiteral("9876543211")},
                                        {day + QStringLiteral("603"), today.addDays(1), QStringLiteral("12:00"), true, QStringLiteral("9876543212")}}));
        m_today = m_world->notice(QStringLiteral("9876543210"), QStringLiteral("approved"));
        m_tomorrow = m_world->notice(QStringLiteral("9876543212"), QStringLiteral("approved"));
        QVERIFY(!joinPath(m_today).isEmpty() && !joinPath(m_tomorrow).isEmpty());
    }
    void cleanupTestCase() { m_world.reset(); }

    void lookingAtTheLinkSpendsNothing()
    {
        for (int i = 0; i < 3; ++i) {
            const RawAnswer page = get(url(), joinPath(m_today));
            QCOMPARE(idOf(page), QByteArray("join-link"));
            QVERIFY(!page.headers.contains("set-cookie"));
        }
    }

    void theButtonGivesTheSeat()
    {
        const RawAnswer joined = post(url(), joinPath(m_today), "action=join");
        QCOMPARE(joined.status, 303);
        QCOMPARE(joined.headers.value("location"), QByteArray("/join/call"));
        const QByteArray cookie = joined.headers.value("set-cookie");
        for (const char *word : {"seat=", "HttpOnly", "SameSite=Strict", "Path=/join"})
            QVERIFY2(cookie.contains(word), cookie);
        QVERIFY(!cookie.contains("Secure")); // no TLS here
        QCOMPARE(idOf(get(url(), "/join/call", joined.cookie())), QByteArray("call"));
        QCOMPARE(get(url(), "/join/call/config", joined.cookie()).status, 200);
        QCOMPARE(get(url(), joinPath(m_today), joined.cookie()).headers.value("location"), QByteArray("/join/call"));
        QCOMPARE(get(url(), "/join/call").status, 401);
        QCOMPARE(reasonOf(get(url(), "/join/call", "seat=aaaaaaaaaaaaaaaaaaaaaaaaaa")), QByteArray("no-seat"));
    }

    void aSecondDeviceIsAsked()
    {
        const QByteArray first = post(url(), joinPath(m_today), "action=join").cookie();
        QStringList heard;
        const auto socket = live(first, heard);
        QTRY_VERIFY_WITH_TIMEOUT(!heard.isEmpty(), 8000);
        const RawAnswer asked = post(url(), joinPath(m_today), "action=join");
        QCOMPARE(asked.status, 409);
        QCOMPARE(idOf(asked), QByteArray("join-move"));
        QVERIFY(!asked.headers.contains("set-cookie"));
        QCOMPARE(post(url(), joinPath(m_today), "action=join", first).status, 303); // the same browser resumes
        const RawAnswer moved = post(url(), "/join", "claim=" + hidden(asked, "claim") + "&action=move");
        QCOMPARE(moved.status, 303);
        QStringList other;
        const auto second = live(moved.cookie(), other);
        QTRY_VERIFY_WITH_TIMEOUT(heard.join(u' ').contains(QLatin1String("taken")), 8000);
        QTRY_COMPARE_WITH_TIMEOUT(int(socket->closeCode()), 4000, 8000);
        QCOMPARE(get(url(), "/join/call", first).status, 401);
        QCOMPARE(post(url(), "/join", "claim=forged&action=move").headers.value("location"), QByteArray("/join"));
    }

    void theLiveChannelWantsTheSeatAndThePage()
    {
        QStringList heard;
        const auto without = live("seat=aaaaaaaaaaaaaaaaaaaaaaaaaa", heard);
        QTRY_VERIFY_WITH_TIMEOUT(without->state() == QAbstractSocket::UnconnectedState && !without->errorString().isEmpty(), 8000);
        QVERIFY(heard.isEmpty());
    }

    void otherDayAndUnknownLink()
    {
        const RawAnswer tomorrow = get(url(), joinPath(m_tomorrow));
        QCOMPARE(reasonOf(tomorrow), QByteArray("other-day"));
        QCOMPARE(tomorrow.status, 403);
        const RawAnswer pressed = post(url(), joinPath(m_tomorrow), "action=join");
        QCOMPARE(reasonOf(pressed), QByteArray("other-day"));
        QVERIFY(!pressed.headers.contains("set-cookie"));
        QCOMPARE(reasonOf(get(url(), "/join/00000000000000000000000000")), QByteArray("unknown"));
        const RawAnswer hindi = get(url(), "/join/00000000000000000000000000?lang=hi");
        QVERIFY(QString::fromUtf8(hindi.body).contains(QStringLiteral("यह लिंक काम नहीं करता")));
    }

    void byNumberOtpAndPin()
    {
        const QByteArray otp = numberAfter(m_today, QStringLiteral("OTP"));
        const QByteArray pin = numberAfter(m_today, QStringLiteral("PIN"));
        QByteArray spaced = m_visrn;
        const RawAnswer joined = typed(spaced.replace('/', "%20"), otp, pin);
        QVERIFY2(joined.status == 303 || idOf(joined) == "join-move", joined.body);
        QCOMPARE(typed({}, {}, {}).status, 422);
    }

    // Whatever is wrong, the words are the same; after five tries nothing helps for a while, the link still does.
    void wrongTriesAreLimited()
    {
        const QByteArray otp = numberAfter(m_today, QStringLiteral("OTP"));
        const QByteArray pin = numberAfter(m_today, QStringLiteral("PIN"));
        const QByteArray wrongPin = pin == "0000" ? "1111" : "0000";
        QSet<QByteArray> sentences;
        static const QRegularExpression error(QStringLiteral("id=\"error-otp\">([^<]+)<"));
        for (int i = 0; i < 5; ++i) {
            const RawAnswer refused = i % 2 ? typed(m_visrn, otp, wrongPin) : typed(m_visrn, otp == "000000" ? "111111" : "000000", pin);
            QCOMPARE(refused.status, 422);
            sentences << error.match(QString::fromUtf8(refused.body)).captured(1).toUtf8();
        }
        sentences << error.match(QString::fromUtf8(typed("2031/01/01/999", otp, pin).body)).captured(1).toUtf8();
        QCOMPARE(sentences.size(), 1);
        const RawAnswer right = typed(m_visrn, otp, pin);
        QCOMPARE(right.status, 422);
        QVERIFY(right.body.contains("Too many wrong tries"));
        m_world->killPortal(); // counted across a crash
        QVERIFY(m_world->startPortal());
        QVERIFY(typed(m_visrn, otp, pin).body.contains("Too many wrong tries"));
        QCOMPARE(idOf(get(url(), joinPath(m_today))), QByteArray("join-link"));
    }

    void statusTellsLittleThenAllAfterACode()
    {
        const QByteArray visrn = QByteArray(m_visrn).replace("601", "602");
        const RawAnswer wrong = post(url(), "/status", "visrn=" + visrn + "&captcha_token=x&captcha_answer=00000&action=look");
        QCOMPARE(wrong.status, 422);
        const RawAnswer found = post(url(), "/status", "visrn=" + visrn + '&' + captchaForm(get(url(), "/status")) + "&action=look");
        QCOMPARE(found.status, 303);
        const QByteArray path = found.headers.value("location");
        const RawAnswer closed = get(url(), path);
        QCOMPARE(idOf(closed), QByteArray("status-found"));
        QVERIFY(closed.body.contains("data-state=\"approved\"") && closed.body.contains(m_start.toLatin1()));
        for (const char *secret : {"Sunita", "Ramesh", "9876543211", "/pass/", "43211"})
            QVERIFY2(!closed.body.contains(secret), secret);
        QCOMPARE(post(url(), path, "action=cancel-yes").headers.value("location"), path); // not without the code
        QVERIFY(get(url(), path).body.contains("data-state=\"approved\""));
        const RawAnswer asked = post(url(), path, "action=code");
        QCOMPARE(idOf(asked), QByteArray("status-otp"));
        const QByteArray session = asked.cookie();
        const QByteArray code = m_world->codeIn(m_world->notice(QStringLiteral("9876543211"), QStringLiteral("otp"))).toLatin1();
        QCOMPARE(code.size(), 6);
        QCOMPARE(post(url(), path, "action=check&code=" + code).status, 422); // another browser
        const RawAnswer opened = post(url(), path, "action=check&code=" + code, session);
        QCOMPARE(opened.status, 303);
        const RawAnswer open = get(url(), path, opened.cookie());
        QCOMPARE(idOf(open), QByteArray("status-open"));
        QVERIFY(open.body.contains("Sunita Devi") && open.body.contains("Ramesh Kumar") && open.body.contains("/pass/"));
        QCOMPARE(idOf(post(url(), path, "action=cancel", opened.cookie())), QByteArray("status-cancel"));
        QCOMPARE(post(url(), path, "action=cancel-yes", opened.cookie()).status, 303);
        QVERIFY(get(url(), path).body.contains("data-state=\"cancelled\""));
        QVERIFY(!m_world->notice(QStringLiteral("9876543211"), QStringLiteral("cancelled-by-you")).isEmpty());
        QCOMPARE(get(url(), "/status/forged-0-0").status, 410);
    }

    void aNewLinkMakesTheOldOneVoid()
    {
        const RawAnswer found = post(url(), "/status", "visrn=" + QByteArray(m_visrn).replace("601", "603") + '&' + captchaForm(get(url(), "/status")) + "&action=look");
        const QByteArray path = found.headers.value("location");
        const QByteArray session = post(url(), path, "action=code").cookie();
        const QByteArray code = m_world->codeIn(m_world->notice(QStringLiteral("9876543212"), QStringLiteral("otp"))).toLatin1();
        const QByteArray open = post(url(), path, "action=check&code=" + code, session).cookie();
        QCOMPARE(post(url(), path, "action=link", open).status, 200);
        const QByteArray fresh = joinPath(m_world->notice(QStringLiteral("9876543212"), QStringLiteral("link-again")));
        QVERIFY(!fresh.isEmpty() && fresh != joinPath(m_tomorrow));
        QCOMPARE(reasonOf(get(url(), joinPath(m_tomorrow))), QByteArray("unknown"));
        QCOMPARE(reasonOf(get(url(), fresh)), QByteArray("other-day"));
    }
};

MULAKAT_TEST(TestJoin)
#include "test_join.moc"
