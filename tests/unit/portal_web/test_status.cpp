#include "portal/web/proofofwork.h"
#include "statusfill.h"
#include "support/testrunner.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace mulakat::testing {

// What a visit's number tells, and what only a code to the registration's number does.
class TestStatus : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theFormSaysWhatIsMissing();
    void theFormHasThePuzzle();
    void tighterLimitsWithoutThePuzzle();
    void littleBeforeTheCode();
    void theCodeOpensThisBrowserOnly();
    void wrongCodesCount();
    void halfAnHourAtMost();
    void cancelling();
    void theLinkAgain();
    void withoutAnAddress();
};

void TestStatus::theFormSaysWhatIsMissing()
{
    WebRig rig;
    book(rig);
    Browser browser(rig);
    const auto nothing = browser.post(u"/status"_s, {{u"action"_s, u"look"_s}});
    QCOMPARE(nothing.status, 422);
    QVERIFY(!errorOf(nothing.body, u"visrn"_s).isEmpty() && !errorOf(nothing.body, u"captcha_answer"_s).isEmpty());
    const auto wrong = browser.post(u"/status"_s, with(browser.captcha(nothing.body), {{u"visrn"_s, u"2026 12 01 701"_s}, {u"captcha_answer"_s, u"1"_s}}));
    QCOMPARE(wrong.status, 422);
    QCOMPARE(inputValue(wrong.body, u"visrn"_s), u"2026/12/01/701"_s);
    const auto unknown = browser.post(u"/status"_s, with(browser.captcha(wrong.body), {{u"visrn"_s, u"2026/12/01/999"_s}}));
    QVERIFY(errorOf(unknown.body, u"visrn"_s).contains(u"No visit has this number"_s));
    const auto hindi = browser.post(u"/status"_s, {{u"visrn"_s, u"2026/12/01/701"_s}, {u"action"_s, u"language-hi"_s}});
    QVERIFY(hindi.body.contains("lang=\"hi\""));
    QCOMPARE(inputValue(hindi.body, u"visrn"_s), u"2026/12/01/701"_s);
}

void TestStatus::theFormHasThePuzzle()
{
    WebRig rig;
    for (const QString &path : {u"/status"_s, u"/register"_s}) {
        const QByteArray page = Browser(rig).get(path).body;
        QVERIFY2(page.contains("<script defer src=\"/static/pow.js?v=") || page.contains("src=\"/static/pow.js"), page.constData());
        QVERIFY(page.contains("name=\"proof\" data-bits=\"14\""));
        QVERIFY(!page.contains("<script>") && !page.contains(" onload="));
    }
}

void TestStatus::tighterLimitsWithoutThePuzzle()
{
    portal::web::PageOptions options;
    options.formsAnHour = 50;
    options.formsAnHourNoProof = 2;
    WebRig rig(options);
    book(rig);
    Browser browser(rig);
    const auto look = [&](bool solved) {
        Fields fields = with(browser.captcha(browser.get(u"/status"_s).body), {{u"visrn"_s, u"2026/12/01/701"_s}, {u"action"_s, u"look"_s}});
        for (int n = 0; solved && !portal::web::ProofOfWork::holds(fields.value(u"captcha_token"_s), fields.value(u"proof"_s)); ++n)
            fields.insert(u"proof"_s, QString::number(n));
        return browser.post(u"/status"_s, fields).status;
    };
    QCOMPARE(look(false), 303);
    QCOMPARE(look(false), 303);
    QCOMPARE(look(false), 429);
    QCOMPARE(look(true), 303);
    QCOMPARE(look(true), 303);
}

void TestStatus::littleBeforeTheCode()
{
    WebRig rig;
    const base::VisitId visit = book(rig);
    Browser browser(rig);
    const QString path = found(browser, u"2026/12/01/701"_s);
    const auto page = browser.get(path);
    QCOMPARE(page.status, 200);
    QVERIFY(page.body.contains("<main id=\"status-found\">") && page.body.contains("data-state=\"approved\"") && page.body.contains("10:00"));
    for (const char *secret : {"Sunita", "Ramesh", "9876543210", "43210", "/pass/", "/join/", "do-cancel"})
        QVERIFY2(!page.body.contains(secret), secret);
    for (const QString &action : {u"cancel-yes"_s, u"link"_s, u"time"_s, u"mobile"_s, u"document"_s})
        QCOMPARE(browser.post(path, {{u"action"_s, action}}).status, 303);
    QCOMPARE(rig.hub->book().visit(visit)->state, visits::State::Approved);
    QCOMPARE(rig.hub->book().visit(visit)->accessVersion, 1);
}

void TestStatus::theCodeOpensThisBrowserOnly()
{
    WebRig rig;
    book(rig);
    Browser browser(rig);
    Browser other(rig);
    const QString path = found(browser, u"2026/12/01/701"_s);
    QVERIFY(browser.post(path, {{u"action"_s, u"code"_s}}).body.contains("<main id=\"status-otp\">"));
    QCOMPARE(rig.notices.sent.last().to, u"9876543210"_s);
    const Fields code{{u"action"_s, u"check"_s}, {u"code"_s, rig.notices.lastCode()}};
    QCOMPARE(other.post(path, code).status, 422);
    QCOMPARE(browser.post(path, code).status, 303);
    const QByteArray page = browser.get(path).body;
    for (const char *part : {"<main id=\"status-open\">", "Sunita Devi", "Ramesh Kumar", "/pass/", "do-cancel", "do-link"})
        QVERIFY2(page.contains(part), part);
    QVERIFY(other.get(path).body.contains("status-found"));
    // The cookie of one visit opens no other.
    book(rig, {.visrn = u"2026/12/01/702"_s, .start = {11, 0}});
    QVERIFY(browser.get(found(browser, u"2026/12/01/702"_s)).body.contains("status-found"));
}

void TestStatus::wrongCodesCount()
{
    WebRig rig;
    book(rig);
    Browser browser(rig);
    const QString path = found(browser, u"2026/12/01/701"_s);
    browser.post(path, {{u"action"_s, u"code"_s}});
    const QString right = rig.notices.lastCode();
    const Fields wrong{{u"action"_s, u"check"_s}, {u"code"_s, right == u"000000"_s ? u"111111"_s : u"000000"_s}};
    for (int left = 4; left > 0; --left)
        QVERIFY(errorOf(browser.post(path, wrong).body, u"code"_s).contains(QString::number(left)));
    browser.post(path, wrong);
    QCOMPARE(browser.post(path, {{u"action"_s, u"check"_s}, {u"code"_s, right}}).status, 422);
    browser.post(path, {{u"action"_s, u"code"_s}});
    browser.post(path, {{u"action"_s, u"code"_s}});
    const auto fourth = browser.post(path, {{u"action"_s, u"code"_s}}); // three an hour to one number
    QVERIFY(errorOf(fourth.body, u"code"_s).contains(u"Too many"_s));
}

void TestStatus::halfAnHourAtMost()
{
    WebRig rig;
    book(rig);
    Browser browser(rig);
    const QString path = opened(rig, browser, u"2026/12/01/701"_s);
    QString forged = path;
    forged[10] = forged.at(10) == u'0' ? u'1' : u'0';
    QCOMPARE(browser.get(forged).status, 410);
    rig.clock.advance(1801 * 1000);
    QCOMPARE(browser.get(path).status, 410);
}

void TestStatus::cancelling()
{
    WebRig rig;
    const base::VisitId visit = book(rig);
    Browser browser(rig);
    const QString path = opened(rig, browser, u"2026/12/01/701"_s);
    QVERIFY(browser.post(path, {{u"action"_s, u"cancel"_s}}).body.contains("<main id=\"status-cancel\">"));
    QCOMPARE(rig.hub->book().visit(visit)->state, visits::State::Approved);
    QCOMPARE(browser.post(path, {{u"action"_s, u"cancel-yes"_s}}).status, 303);
    QCOMPARE(rig.hub->book().visit(visit)->state, visits::State::Cancelled);
    const QByteArray page = browser.get(path).body;
    QVERIFY(page.contains("data-state=\"cancelled\"") && !page.contains("do-cancel") && !page.contains("do-link"));
    QVERIFY(browser.post(path, {{u"action"_s, u"cancel-yes"_s}}).body.contains("too late to cancel")); // pressed twice
}

void TestStatus::theLinkAgain()
{
    WebRig rig;
    const base::VisitId visit = book(rig);
    Browser browser(rig);
    const QString path = opened(rig, browser, u"2026/12/01/701"_s);
    for (int version = 2; version <= 4; ++version) {
        QCOMPARE(browser.post(path, {{u"action"_s, u"link"_s}}).status, 200);
        QCOMPARE(rig.hub->book().visit(visit)->accessVersion, version);
    }
    QVERIFY(browser.post(path, {{u"action"_s, u"link"_s}}).body.contains("Three links an hour"));
    QCOMPARE(rig.hub->book().visit(visit)->accessVersion, 4);
}

void TestStatus::withoutAnAddress()
{
    WebRig rig;
    book(rig, {.mobile = {}});
    Browser browser(rig);
    const QString path = found(browser, u"2026/12/01/701"_s);
    const auto page = browser.get(path);
    QVERIFY(page.body.contains("Ask at the prison") && !page.body.contains("do-code"));
    QCOMPARE(browser.post(path, {{u"action"_s, u"code"_s}}).status, 303);
    QVERIFY(rig.notices.sent.isEmpty());
}

} // namespace mulakat::testing

using mulakat::testing::TestStatus;
MULAKAT_TEST(TestStatus)
#include "test_status.moc"
