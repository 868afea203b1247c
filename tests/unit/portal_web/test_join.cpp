#include "support/testrunner.h"
#include "webrig.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace mulakat::testing {

using portal::protocol::HttpResponse;

// The way into a call, page by page.
class TestJoinPages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void lookingAtTheLinkSpendsNothing();
    void theButtonGivesTheSeat();
    void aSecondDeviceIsAskedTheSameBrowserResumes();
    void wrongWordsOneSentence();
    void linksThatNoLongerHold();
    void tooEarlyOpensByItself();
    void aWrongClockIsWaitedFor();
    void whatIsTypedStays();
};

QString mainOf(const HttpResponse &page)
{
    static const QRegularExpression main(u"<main id=\"([a-z-]+)\""_s);
    return main.match(QString::fromUtf8(page.body)).captured(1);
}

QString whyOf(const HttpResponse &page)
{
    static const QRegularExpression reason(u"data-reason=\"([a-z-]+)\""_s);
    return reason.match(QString::fromUtf8(page.body)).captured(1);
}

QString linkOf(WebRig &rig, const base::VisitId &visit)
{
    return u"/join/"_s + rig.hub->access(visit)->code;
}

const Fields pressed{{u"action"_s, u"join"_s}};

void TestJoinPages::lookingAtTheLinkSpendsNothing()
{
    WebRig rig;
    const base::VisitId visit = book(rig);
    for (int i = 0; i < 3; ++i) { // a messenger's preview, a second look, a friend
        Browser browser(rig);
        const auto page = browser.get(linkOf(rig, visit));
        QCOMPARE(mainOf(page), u"join-link"_s);
        QVERIFY(browser.cookies.isEmpty());
    }
    QCOMPARE(rig.hub->book().visit(visit)->state, visits::State::Approved);
    QCOMPARE(Browser(rig).post(linkOf(rig, visit), pressed).status, 303);
}

void TestJoinPages::aWrongClockIsWaitedFor()
{
    WebRig rig;
    const base::VisitId visit = book(rig);
    rig.clock.advance(-3 * 24 * 3'600'000LL);
    for (const char *language : {"en", "hi"}) {
        Browser browser(rig);
        browser.headers.insert("accept-language", language);
        const auto page = browser.get(linkOf(rig, visit));
        QCOMPARE(whyOf(page), u"clock"_s);
        QCOMPARE(headerOf(page, "Refresh"), "30"); // opens by itself
        QVERIFY(page.body.contains("10:00") && !page.body.contains("join.refused"));
    }
    rig.clock.advance(3 * 24 * 3'600'000LL);
    QCOMPARE(mainOf(Browser(rig).get(linkOf(rig, visit))), u"join-link"_s);
}

void TestJoinPages::theButtonGivesTheSeat()
{
    WebRig rig;
    const base::VisitId visit = book(rig);
    Browser browser(rig);
    const auto joined = browser.post(linkOf(rig, visit), pressed);
    QCOMPARE(headerOf(joined, "Location"), "/join/call");
    const QByteArray cookie = headerOf(joined, "Set-Cookie");
    for (const char *word : {"seat=", "HttpOnly", "SameSite=Strict", "Path=/join"})
        QVERIFY2(cookie.contains(word), cookie.constData());
    const auto call = browser.get(u"/join/call"_s);
    QCOMPARE(mainOf(call), u"call"_s);
    QCOMPARE(headerOf(call, "Cache-Control"), "no-store");
    QCOMPARE(browser.get(u"/join/call/config"_s).status, 200);
    Browser other(rig);
    QCOMPARE(whyOf(other.get(u"/join/call"_s)), u"no-seat"_s);
    QCOMPARE(other.get(u"/join/call/config"_s).status, 401);
}

void TestJoinPages::aSecondDeviceIsAskedTheSameBrowserResumes()
{
    WebRig rig;
    const base::VisitId visit = book(rig);
    Browser first(rig);
    Browser second(rig);
    QCOMPARE(first.post(linkOf(rig, visit), pressed).status, 303);
    const auto seat = rig.seats->bySeatCookie("seat=" + first.cookies.value("seat"));
    QVERIFY(seat);
    rig.seats->pageOpened(*seat);
    const auto asked = second.post(linkOf(rig, visit), pressed);
    QCOMPARE(mainOf(asked), u"join-move"_s);
    QVERIFY(!second.cookies.contains("seat"));
    QCOMPARE(headerOf(first.post(linkOf(rig, visit), pressed), "Location"), "/join/call");
    QCOMPARE(headerOf(first.get(linkOf(rig, visit)), "Location"), "/join/call");
    QCOMPARE(headerOf(second.post(u"/join"_s, {{u"claim"_s, u"forged-0-0"_s}, {u"action"_s, u"move"_s}}), "Location"), "/join");
    const Fields move{{u"claim"_s, inputValue(asked.body, u"claim"_s)}, {u"action"_s, u"move"_s}};
    QCOMPARE(headerOf(second.post(u"/join"_s, move), "Location"), "/join/call");
    QCOMPARE(mainOf(second.get(u"/join/call"_s)), u"call"_s);
    QCOMPARE(whyOf(first.get(u"/join/call"_s)), u"no-seat"_s);
}

void TestJoinPages::wrongWordsOneSentence()
{
    WebRig rig;
    const base::VisitId visit = book(rig);
    const auto access = *rig.hub->access(visit);
    const auto typed = [&](const QString &visrn, const QString &otp, const QString &pin) {
        return Browser(rig).post(u"/join"_s, {{u"visrn"_s, visrn}, {u"otp"_s, otp}, {u"pin"_s, pin}, {u"action"_s, u"join"_s}});
    };
    const QString visrn = u"2026/12/01/701"_s;
    const QString wrongOtp = access.otp == u"000000"_s ? u"111111"_s : u"000000"_s;
    const QString wrongPin = access.pin == u"0000"_s ? u"1111"_s : u"0000"_s;
    QSet<QString> sentences;
    for (const auto &page : {typed(visrn, wrongOtp, access.pin), typed(visrn, access.otp, wrongPin),
                             typed(u"2026/12/01/999"_s, access.otp, access.pin)}) {
        QCOMPARE(page.status, 422);
        sentences << errorOf(page.body, u"otp"_s);
    }
    QCOMPARE(sentences.size(), 1);
    for (int i = 0; i < 3; ++i)
        typed(visrn, wrongOtp, wrongPin);
    const auto locked = typed(visrn, access.otp, access.pin);
    QVERIFY2(errorOf(locked.body, u"otp"_s).contains(u"Too many wrong tries"_s), locked.body.constData());
    QVERIFY(!sentences.contains(errorOf(locked.body, u"otp"_s)));
    rig.clock.advance(16 * 60'000); // the visit goes on for ten minutes and its buffer: the number works again
    QCOMPARE(mainOf(Browser(rig).get(u"/join"_s)), u"join"_s);
}

void TestJoinPages::linksThatNoLongerHold()
{
    WebRig rig;
    const base::VisitId visit = book(rig);
    const base::VisitId tomorrow = book(rig, {.visrn = u"2026/12/02/601"_s, .date = {2026, 12, 2}});
    const base::VisitId gone = book(rig, {.visrn = u"2026/12/01/704"_s, .start = {10, 20}});
    const QString old = linkOf(rig, visit);
    QVERIFY(rig.hub->issueAccess(visit));
    QCOMPARE(whyOf(Browser(rig).get(old)), u"unknown"_s);
    QCOMPARE(whyOf(Browser(rig).post(old, pressed)), u"unknown"_s);
    QCOMPARE(whyOf(Browser(rig).get(u"/join/00000000000000000000000000"_s)), u"unknown"_s);
    QCOMPARE(whyOf(Browser(rig).get(linkOf(rig, tomorrow))), u"other-day"_s);
    QCOMPARE(whyOf(Browser(rig).post(linkOf(rig, tomorrow), pressed)), u"other-day"_s);
    happen(rig, gone, visits::EventType::Cancelled, {{u"by"_s, u"jail"_s}, {u"code"_s, u"asked"_s}});
    QCOMPARE(whyOf(Browser(rig).get(linkOf(rig, gone))), u"cancelled"_s);
    rig.clock.advance(24 * 3'600'000LL);
    QCOMPARE(whyOf(Browser(rig).get(linkOf(rig, visit))), u"past-day"_s);
}

void TestJoinPages::tooEarlyOpensByItself()
{
    WebRig rig;
    const base::VisitId visit = book(rig, {.start = {12, 0}});
    const auto page = Browser(rig).get(linkOf(rig, visit));
    QCOMPARE(whyOf(page), u"early"_s);
    QCOMPARE(headerOf(page, "Refresh"), "30");
    QVERIFY(page.body.contains("12:00"));
}

void TestJoinPages::whatIsTypedStays()
{
    WebRig rig;
    Browser browser(rig);
    const auto page = browser.post(u"/join"_s, {{u"visrn"_s, u"2026 12 01 701"_s}, {u"otp"_s, u"१२३"_s}, {u"pin"_s, {}}, {u"action"_s, u"join"_s}});
    QCOMPARE(page.status, 422);
    QCOMPARE(inputValue(page.body, u"visrn"_s), u"2026/12/01/701"_s);
    QCOMPARE(inputValue(page.body, u"otp"_s), u"123"_s);
    QVERIFY(!errorOf(page.body, u"otp"_s).isEmpty() && !errorOf(page.body, u"pin"_s).isEmpty());
    const auto hindi = browser.post(u"/join"_s, {{u"visrn"_s, u"2026/12/01/701"_s}, {u"action"_s, u"language-hi"_s}});
    QVERIFY(hindi.body.contains("lang=\"hi\""));
    QCOMPARE(inputValue(hindi.body, u"visrn"_s), u"2026/12/01/701"_s);
}

} // namespace mulakat::testing

using mulakat::testing::TestJoinPages;
MULAKAT_TEST(TestJoinPages)
#include "test_join.moc"
