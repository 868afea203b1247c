#include "rawhttp.h"
#include "sampleday.h"
#include "support/chromium.h"
#include "support/testrunner.h"

#include <QDir>
#include <QFile>
#include <QPainter>
#include <QTest>

using namespace mulakat::testing;
using namespace Qt::StringLiterals;

namespace {

// What a phone's camera makes of a card on a table: askew, not white, with a shadow.
QString photoOfACard(const QTemporaryDir &folder, const QString &code)
{
    QImage photo(1800, 1200, QImage::Format_RGB32);
    photo.fill(QColor(120, 104, 88));
    QPainter painter(&photo);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.translate(900, 600);
    painter.rotate(4);
    painter.fillRect(-760, -500, 1520, 1000, QColor(236, 232, 224));
    painter.fillRect(-700, -440, 420, 520, QColor(150, 160, 170)); // where the holder's photo is
    if (!code.isEmpty())
        painter.drawImage(QRect(-180, -440, 880, 880), QImage(code));
    QLinearGradient shadow(-760, 0, 760, 0);
    shadow.setColorAt(0, QColor(0, 0, 0, 0));
    shadow.setColorAt(1, QColor(0, 0, 0, 60));
    painter.fillRect(-760, -500, 1520, 1000, shadow);
    painter.end();
    const QString path = folder.filePath(code.isEmpty() ? u"plain.jpg"_s : u"card.jpg"_s);
    return photo.save(path, "JPG", 85) ? path : QString();
}

QString policy(const RawAnswer &answer)
{
    return QString::fromLatin1(answer.headers.value("content-security-policy"));
}

} // namespace

// The visitor's page reads an Aadhaar card in the waiting room; no booth is there to check it.
class TestPhoneCard : public QObject
{
    Q_OBJECT

    std::unique_ptr<World> m_world;
    QString m_link;
    QTemporaryDir m_folder;

    static void shot(Chromium &browser, const QString &name)
    {
        const QString folder = qEnvironmentVariable("MULAKAT_SHOTS");
        if (!folder.isEmpty())
            (void)browser.screenshot(QDir(folder).filePath(name + u".png"_s), false);
    }
    static bool says(Chromium &browser, const QString &word, int timeoutMs = 10000)
    {
        return browser.waitFor(u"document.getElementById('card-say').textContent === words['card.%1']"_s.arg(word), timeoutMs);
    }
    bool toTheWaitingRoom(Chromium &browser, const QString &language)
    {
        if (!browser.start() || !browser.navigate(m_world->page(m_link) + u"?lang="_s + language) || !browser.click(u"#do-join"_s)
            || !browser.waitFor(u"document.querySelector('#call, #join-move')"_s))
            return false;
        if (browser.evaluate(u"!!document.getElementById('join-move')"_s)->toBool() && !browser.click(u"#do-move"_s))
            return false;
        return browser.waitFor(u"document.getElementById('ask') && document.getElementById('ask').offsetParent"_s) && browser.click(u"#ask"_s)
            && browser.waitFor(u"document.getElementById('enter').offsetParent"_s) && browser.click(u"#enter"_s)
            && browser.waitFor(u"page.phase === 'lobby' && document.getElementById('card-open').offsetParent"_s);
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

    void compiledCodeRunsOnThisPageOnly()
    {
        const QUrl url = m_world->url();
        const QByteArray seat = post(url, m_link.toLatin1(), "action=join").cookie();
        QVERIFY(policy(get(url, "/join/call", seat)).contains(u"script-src 'self' 'wasm-unsafe-eval';"_s));
        for (const char *other : {"/", "/join", "/register", "/status"})
            QVERIFY2(!policy(get(url, other)).contains(u"unsafe"_s), other);
    }

    void photoOfACardGivesItsDigits()
    {
        Chromium browser({.viewport = {320, 640}, .fakeMedia = true, .language = u"hi"_s});
        QVERIFY(toTheWaitingRoom(browser, u"hi"_s));
        shot(browser, u"card-offered"_s);
        QVERIFY(browser.evaluate(u"typeof MulakatCard === 'undefined' && typeof ZXingWASM === 'undefined'"_s)->toBool()); // asked for first
        QVERIFY(browser.evaluate(u"window.sent = []; page.socket.send = (t) => { sent.push(t); WebSocket.prototype.send.call(page.socket, t); }; true"_s));
        QVERIFY(browser.click(u"#card-open"_s));
        QVERIFY(browser.waitFor(u"document.getElementById('card-file').offsetParent"_s));
        QVERIFY(browser.evaluate(u"document.documentElement.scrollWidth <= innerWidth && document.getElementById('card').scrollWidth <= innerWidth"_s)->toBool());
        shot(browser, u"card-asked"_s);
        const bool reads = browser.evaluate(u"document.getElementById('card-open').dataset.reader !== ''"_s)->toBool();
        QVERIFY(browser.setFile(u"#card-file"_s, photoOfACard(m_folder, {})));
        QVERIFY(says(browser, reads ? u"nocode"_s : u"officer"_s));
        QVERIFY(browser.setFile(u"#card-file"_s, photoOfACard(m_folder, QStringLiteral(MULAKAT_TEST_DATA "/aadhaar/qr/g01_v1_email_mobile.L.png"))));
        QVERIFY(says(browser, u"officer"_s)); // by the hub: no booth is connected
        shot(browser, u"card-officer"_s);
        QFile file(QStringLiteral(MULAKAT_TEST_DATA "/aadhaar/payloads/g01_v1_email_mobile.txt"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString digits = QString::fromLatin1(file.readAll()).trimmed();
        const QString cards = browser.evaluate(u"sent.filter((t) => JSON.parse(t).t === 'card').map((t) => JSON.parse(t).payload).join(' ')"_s)->toString();
        QCOMPARE(cards, reads ? digits : QString());
        QVERIFY(browser.evaluate(u"sent.join('').length < 8000"_s)->toBool()); // no picture went
        QVERIFY(browser.evaluate(u"take({t: 'card-seen', outcome: 'taken', left: 0}); document.getElementById('card-open').hidden"_s)->toBool());
        shot(browser, u"card-taken"_s);
        // In the talk it is gone.
        QVERIFY(browser.evaluate(u"page.link = 'connected'; take({t: 'clock', remaining: 300, allowed: 600, counting: true, phase: 'talking'}); document.getElementById('card').hidden"_s)->toBool());
        for (const QString &line : browser.consoleLines())
            QVERIFY2(!line.startsWith(u"exception"_s) && !line.contains(u"Content Security"_s), qPrintable(line));
    }

    // The fake camera shows no card: it opens beside the call's, and goes when it is stopped.
    void cameraOpensAndGoes()
    {
        Chromium browser({.viewport = {412, 915}, .fakeMedia = true});
        QVERIFY(toTheWaitingRoom(browser, u"en"_s));
        QVERIFY(browser.click(u"#card-open"_s));
        QVERIFY(browser.waitFor(u"document.getElementById('card-camera').offsetParent"_s));
        QVERIFY(browser.click(u"#card-camera"_s));
        if (browser.evaluate(u"document.getElementById('card-open').dataset.reader === ''"_s)->toBool()) {
            QVERIFY(says(browser, u"officer"_s));
            return;
        }
        QVERIFY(browser.waitFor(u"document.getElementById('card-view').videoWidth > 0"_s));
        QVERIFY(says(browser, u"aim"_s));
        shot(browser, u"card-camera"_s);
        QVERIFY(browser.click(u"#card-stop"_s));
        QVERIFY(browser.waitFor(u"page.card.stream === null && document.getElementById('card-view').hidden"_s));
        QVERIFY(browser.evaluate(u"page.stream.getVideoTracks()[0].readyState === 'live' && !page.voice"_s)->toBool());
        QVERIFY(browser.click(u"#card-other"_s));
        QVERIFY(browser.waitFor(u"document.getElementById('card').hidden"_s));
    }
};

MULAKAT_TEST(TestPhoneCard)
#include "test_phonecard.moc"
