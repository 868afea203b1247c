#include "support/testrunner.h"
#include "webrig.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace mulakat::testing {

// The first page, languages, the layout around every page, posts from elsewhere.
class TestHome : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void threeLinksAndTheMain();
    void languageByLinkCookieAndBrowser();
    void textIsEscaped();
    void namesAreLatinised();
    void foreignPostsAreRefused();
    void unknownPagesSayWhatToDo();
};

void TestHome::threeLinksAndTheMain()
{
    WebRig rig;
    const QByteArray page = Browser(rig).get(u"/"_s).body;
    QVERIFY(page.contains("<main id=\"home\">"));
    for (const char *link : {"href=\"/register\"", "href=\"/status\"", "href=\"/join\""})
        QVERIFY2(page.contains(link), link);
    QVERIFY(page.contains("Demo District Prison"));
    QVERIFY2(page.size() < 6000, "with the style sheet the first paint must fit into 14 KB");
    QVERIFY(!page.contains("home."));
    QVERIFY(!page.contains("style=\"") && !page.contains("<style")); // the policy of the portal allows none
}

void TestHome::languageByLinkCookieAndBrowser()
{
    WebRig rig;
    Browser browser(rig);
    QVERIFY(browser.get(u"/"_s).body.contains("lang=\"en\""));
    const auto hindi = browser.get(u"/?lang=hi"_s);
    QVERIFY(hindi.body.contains("<html lang=\"hi\" dir=\"ltr\">"));
    QVERIFY(QString::fromUtf8(hindi.body).contains(u"मुलाक़ात"_s));
    QVERIFY(browser.get(u"/"_s).body.contains("<html lang=\"hi\"")); // the cookie remembers
    Browser other(rig);
    other.headers.insert("accept-language", "fr;q=1, hi-IN;q=0.9, en;q=0.5");
    QVERIFY(other.get(u"/"_s).body.contains("<html lang=\"hi\""));
    QVERIFY(Browser(rig).get(u"/?lang=\"><script>"_s).body.contains("<html lang=\"en\""));
}

void TestHome::textIsEscaped()
{
    using namespace portal::web;
    QCOMPARE(text(u"<b>\"&'"_s).markup(), u"&lt;b&gt;&quot;&amp;&#39;"_s);
    QCOMPARE(attribute("value"_L1, u"\" onfocus=\"x"_s).markup(), u" value=\"&quot; onfocus=&quot;x\""_s);
    QCOMPARE(cleaned(u"  ab\u202Ecd\u0000ef\u2066\r\nक्\u200Dष "_s), u"abcdef\nक्\u200Dष"_s);
}

void TestHome::namesAreLatinised()
{
    WebRig rig;
    const auto answer = Browser(rig).get(u"/latin?name=%E0%A4%B8%E0%A5%81%E0%A4%A8%E0%A5%80%E0%A4%A4%E0%A4%BE"_s);
    QCOMPARE(answer.contentType, "text/plain; charset=utf-8");
    QCOMPARE(answer.body, "Sunita");
    QCOMPARE(Browser(rig).get(u"/latin?name=Meena"_s).body, "Meena");
}

void TestHome::foreignPostsAreRefused()
{
    WebRig rig;
    for (const char *origin : {"https://evil.example", "null", "http://127.0.0.1:9999", "http://127.0.0.1.evil.example:8480"}) {
        portal::protocol::HttpRequest request;
        request.method = "POST";
        request.path = u"/register"_s;
        request.headers = {{"host", "127.0.0.1:8480"}, {"origin", origin}};
        QCOMPARE(rig.pages->handle(request).status, 403);
    }
    portal::protocol::HttpRequest request;
    request.method = "POST";
    request.path = u"/register"_s;
    request.headers = {{"host", "127.0.0.1:8480"}, {"sec-fetch-site", "cross-site"}};
    QCOMPARE(rig.pages->handle(request).status, 403);
}

void TestHome::unknownPagesSayWhatToDo()
{
    WebRig rig;
    const auto answer = Browser(rig).get(u"/nowhere"_s);
    QCOMPARE(answer.status, 404);
    QVERIFY(answer.body.contains("<main id=\"message\">"));
}

} // namespace mulakat::testing

using mulakat::testing::TestHome;
MULAKAT_TEST(TestHome)
#include "test_home.moc"
