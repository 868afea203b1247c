#include "rawhttp.h"
#include "sampleday.h"
#include "support/chromium.h"
#include "support/testrunner.h"

#include <QDir>
#include <QTest>

using namespace mulakat::testing;
using namespace Qt::StringLiterals;

// The call page in a real Chromium with its fake camera, up to the waiting room: no booth is there.
class TestCallPage : public QObject
{
    Q_OBJECT

    std::unique_ptr<World> m_world;
    QString m_link;

    static void shot(Chromium &browser, const QString &name)
    {
        const QString folder = qEnvironmentVariable("MULAKAT_SHOTS"); // for a look at the pages
        if (!folder.isEmpty())
            (void)browser.screenshot(QDir(folder).filePath(name + u".png"_s), false);
    }
    static bool visible(Chromium &browser, const QString &id, int timeoutMs = 10000)
    {
        return browser.waitFor(u"document.getElementById('%1') && document.getElementById('%1').offsetParent !== null"_s.arg(id), timeoutMs);
    }
    static QString text(Chromium &browser, const QString &id)
    {
        return browser.evaluate(u"document.getElementById('%1').textContent"_s.arg(id)).value_or(QJsonValue()).toString();
    }
    // A word that is wider than the phone would make the page scroll sideways.
    static bool fits(Chromium &browser)
    {
        return browser.evaluate(u"document.documentElement.scrollWidth <= innerWidth"_s).value_or(QJsonValue(false)).toBool();
    }
    bool joined(Chromium &browser, const QString &language)
    {
        return browser.navigate(m_world->page(m_link) + u"?lang="_s + language).has_value()
            && (browser.waitFor(u"document.getElementById('call')"_s, 500)
                || (browser.click(u"#do-join"_s).has_value()
                    && browser.waitFor(u"document.querySelector('#call, #join-move')"_s)));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_world = std::make_unique<World>();
        QVERIFY(m_world->startPortal());
        const QDate today = m_world->today();
        QVERIFY(importVisits(*m_world, {{today.toString(u"yyyy/MM/dd/"_s) + u"601"_s, today, startNow(), true, u"9876543210"_s}}));
        m_link = QString::fromLatin1(joinPath(m_world->notice(u"9876543210"_s, u"approved"_s)));
        QVERIFY(!m_link.isEmpty());
    }
    void cleanupTestCase() { m_world.reset(); }

    void fromTheLinkToTheWaitingRoom_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QSize>("size");
        QTest::newRow("en-320") << u"en"_s << QSize(320, 640);
        QTest::newRow("hi-320") << u"hi"_s << QSize(320, 640);
        QTest::newRow("hi-412") << u"hi"_s << QSize(412, 915);
    }
    void fromTheLinkToTheWaitingRoom()
    {
        QFETCH(QString, language);
        QFETCH(QSize, size);
        const QString tag = QString::fromLatin1(QTest::currentDataTag());
        Chromium browser({.viewport = size, .fakeMedia = true, .language = language});
        QVERIFY(browser.start());
        QVERIFY(browser.navigate(m_world->page(m_link) + u"?lang="_s + language));
        QVERIFY(fits(browser));
        shot(browser, u"join-link-"_s + tag);
        QVERIFY(joined(browser, language));
        if (browser.evaluate(u"!!document.getElementById('join-move')"_s)->toBool()) {
            shot(browser, u"join-move-"_s + tag);
            QVERIFY(browser.click(u"#do-move"_s));
        }
        QVERIFY(visible(browser, u"ask"_s));
        QVERIFY(fits(browser));
        QVERIFY(browser.evaluate(u"page.stream === null"_s)->toBool()); // nothing is asked before it is said why
        shot(browser, u"call-why-"_s + tag);
        QVERIFY(browser.click(u"#ask"_s));
        QVERIFY(visible(browser, u"enter"_s));
        QVERIFY(browser.waitFor(u"document.getElementById('self-check').videoWidth > 0"_s));
        QVERIFY(browser.waitFor(u"document.getElementById('level-word').textContent !== ''"_s)); // the fake microphone beeps
        QVERIFY(browser.click(u"#play"_s));
        QVERIFY(browser.click(u"#heard-yes"_s));
        QVERIFY(fits(browser));
        shot(browser, u"call-check-"_s + tag);
        QVERIFY(browser.click(u"#enter"_s));
        QVERIFY(browser.waitFor(u"page.phase === 'lobby'"_s));
        QVERIFY(visible(browser, u"veil-text"_s));
        QCOMPARE(text(browser, u"say"_s), text(browser, u"veil-text"_s));
        shot(browser, u"call-lobby-"_s + tag);
        QVERIFY(browser.evaluate(u"page.link = 'connected'; take({t: 'clock', remaining: 372, allowed: 600, counting: true, phase: 'talking'}); true"_s));
        shot(browser, u"call-talk-"_s + tag);
        QCOMPARE(text(browser, u"clock-left"_s), u"6:12"_s);
        QVERIFY(browser.evaluate(u"take({t: 'clock', remaining: 100, allowed: 600, counting: false, phase: 'paused'}); true"_s));
        shot(browser, u"call-paused-"_s + tag);
        QVERIFY(browser.click(u"#mute"_s));
        QVERIFY(browser.evaluate(u"!page.stream.getAudioTracks()[0].enabled"_s)->toBool());
        QVERIFY(browser.click(u"#voice-only"_s));
        QVERIFY(!visible(browser, u"self"_s, 200));
        QVERIFY(browser.click(u"#leave"_s));
        QVERIFY(visible(browser, u"leave"_s)); // once is not enough
        QVERIFY(browser.click(u"#leave"_s));
        QVERIFY(visible(browser, u"retry"_s));
        QCOMPARE(browser.evaluate(u"document.getElementById('step-end').dataset.why"_s)->toString(), u"left"_s);
        shot(browser, u"call-left-"_s + tag);
        for (const QString &line : browser.consoleLines())
            QVERIFY2(!line.startsWith(u"exception"_s) && !line.contains(u"Content Security"_s), qPrintable(line));
    }

    // The portal goes and comes back: the page says so and is in the waiting room again by itself.
    void comesBackByItself()
    {
        Chromium browser({.viewport = {412, 915}, .fakeMedia = true});
        QVERIFY(browser.start());
        QVERIFY(joined(browser, u"en"_s));
        if (browser.evaluate(u"!!document.getElementById('join-move')"_s)->toBool())
            QVERIFY(browser.click(u"#do-move"_s));
        QVERIFY(visible(browser, u"ask"_s) && browser.click(u"#ask"_s));
        QVERIFY(visible(browser, u"enter"_s) && browser.click(u"#enter"_s));
        QVERIFY(browser.waitFor(u"page.online && page.phase === 'lobby'"_s));
        m_world->killPortal();
        QVERIFY(browser.waitFor(u"!page.online && document.getElementById('veil-text').textContent === words['say.offline']"_s, 15000));
        shot(browser, u"call-offline"_s);
        QVERIFY(m_world->startPortal());
        QVERIFY(browser.waitFor(u"page.online && page.phase === 'lobby'"_s, 25000));
    }

    void refusedPermissionHasWords()
    {
        Chromium browser({.viewport = {320, 640}, .extraFlags = {u"--deny-permission-prompts"_s}});
        QVERIFY(browser.start());
        QVERIFY(joined(browser, u"hi"_s));
        if (browser.evaluate(u"!!document.getElementById('join-move')"_s)->toBool())
            QVERIFY(browser.click(u"#do-move"_s));
        QVERIFY(visible(browser, u"ask"_s) && browser.click(u"#ask"_s));
        QVERIFY(visible(browser, u"retry"_s));
        const QString why = browser.evaluate(u"document.getElementById('step-end').dataset.why"_s)->toString();
        QVERIFY2(why == u"refused"_s || why == u"no-camera"_s, qPrintable(why));
        QVERIFY(!text(browser, u"end-text"_s).isEmpty());
        QVERIFY(fits(browser));
        shot(browser, u"call-trouble"_s);
    }

    void inAppBrowserAndInsecurePageAreToldApart()
    {
        Chromium browser({.viewport = {320, 640}, .fakeMedia = true});
        QVERIFY(browser.start());
        QVERIFY(joined(browser, u"en"_s));
        if (browser.evaluate(u"!!document.getElementById('join-move')"_s)->toBool())
            QVERIFY(browser.click(u"#do-move"_s));
        QVERIFY(visible(browser, u"ask"_s));
        const auto because = [&](const QString &how) {
            return browser.evaluate(u"(() => { %1; return problemBefore(); })()"_s.arg(how)).value_or(QJsonValue()).toString();
        };
        QCOMPARE(because(u"Object.defineProperty(navigator, 'mediaDevices', {value: undefined, configurable: true})"_s), u"old"_s);
        QCOMPARE(because(u"Object.defineProperty(navigator, 'userAgent', {value: 'Android; wv) FBAV/1', configurable: true})"_s), u"in-app"_s);
        QCOMPARE(because(u"Object.defineProperty(window, 'isSecureContext', {value: false, configurable: true})"_s), u"insecure"_s);
    }

    void smallEnoughForASlowLine()
    {
        const QUrl url = m_world->url();
        const QByteArray seat = post(url, m_link.toLatin1(), "action=join").cookie();
        qsizetype bytes = get(url, "/join/call", seat).body.size();
        for (const char *file : {"/static/page.css", "/static/join.css", "/static/call.js", "/static/join.js"}) {
            const RawAnswer asset = get(url, file);
            QCOMPARE(asset.status, 200);
            bytes += asset.body.size();
        }
        QVERIFY2(bytes < 100 * 1024, QByteArray::number(bytes));
    }
};

MULAKAT_TEST(TestCallPage)
#include "test_callpage.moc"
