#include "portal/hub/hub.h"
#include "registration.h"
#include "sampleday.h"
#include "support/captchaear.h"
#include "support/chromium.h"
#include "support/testrunner.h"

#include <QDir>
#include <QImage>
#include <QRegularExpression>
#include <QTest>

using namespace mulakat;
using namespace mulakat::testing;
using namespace Qt::StringLiterals;

// The family's side of a visit in a real phone page: number, code, and what can be done then.
class TestFamilyPages : public QObject
{
    Q_OBJECT

    std::unique_ptr<World> m_world;
    base::SystemClock m_clock;
    QString m_day;
    QString m_tag;

    // As an officer would, by a program of its own on the same files; the portal hears of it by itself.
    base::Done officer(const QString &visrn, visits::EventType type, const QJsonObject &data)
    {
        const auto hub = portal::hub::Hub::open(m_world->folder(), {}, m_clock, portal::hub::Hub::Chain::Ctl);
        if (!hub)
            return hub.error();
        const visits::Visit *visit = (*hub)->book().visitByNumber(visrn);
        if (!visit)
            return base::FailureCode::UnknownVisit;
        return (*hub)->submit({visit->id, type, data, m_clock.utcMs(), visits::Mover::Officer, u"s1"_s}, {});
    }
    void shot(Chromium &page, const QString &name)
    {
        const QString folder = qEnvironmentVariable("MULAKAT_SHOTS"); // for a look at the pages
        if (!folder.isEmpty())
            (void)page.screenshot(QDir(folder).filePath(name + u'-' + m_tag + u".png"_s), true);
        const auto fits = page.evaluate(u"document.documentElement.scrollWidth <= innerWidth"_s);
        QVERIFY2(fits && fits->toBool(), qPrintable(name)); // nothing makes a phone scroll sideways
    }
    static bool on(Chromium &page, const char *id, int timeoutMs = 10000)
    {
        return page.waitFor(u"document.readyState === 'complete' && document.querySelector('main').id === '%1'"_s.arg(QLatin1String(id)), timeoutMs);
    }
    bool lookUp(Chromium &page, const QString &visrn, const QString &language)
    {
        if (!page.navigate(m_world->page(u"/status?lang="_s + language)) || !page.type(u"#visrn"_s, visrn))
            return false;
        const QString token = page.evaluate(u"document.querySelector('[name=captcha_token]').value"_s).value_or(QJsonValue()).toString();
        const QString digits = heardDigits(get(m_world->url(), "/captcha/" + token.toLatin1() + ".wav").body, u"en"_s);
        return page.type(u"#captcha_answer"_s, digits) && page.waitFor(u"document.querySelector('[name=proof]').value !== ''"_s)
            && page.click(u"#do-look"_s)
            && page.waitFor(u"document.readyState === 'complete' && document.getElementById('state')"_s);
    }
    bool open(Chromium &page, const QString &mobile)
    {
        return page.click(u"#do-code"_s) && on(page, "status-otp") && page.type(u"#code"_s, m_world->codeIn(m_world->notice(mobile, u"otp"_s)))
            && page.click(u"#do-check"_s) && on(page, "status-open");
    }
    static void quiet(Chromium &page)
    {
        for (const QString &line : page.consoleLines())
            QVERIFY2(!line.startsWith(u"exception"_s) && !line.contains(u"Content Security"_s), qPrintable(line));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_world = std::make_unique<World>();
        QVERIFY(m_world->startPortal());
        const QDate today = m_world->today();
        m_day = today.toString(u"yyyy/MM/dd/"_s);
        QList<SampleVisit> visits;
        for (int i = 0; i < 2; ++i) { // one of each a row
            visits << SampleVisit{m_day + QString::number(601 + i), today, startNow(), true, u"987654320%1"_s.arg(i), QString::number(i + 1)}
                   << SampleVisit{m_day + QString::number(611 + i), today.addDays(1), i == 0 ? u"12:00"_s : u"12:30"_s, false, u"987654321%1"_s.arg(i)};
        }
        QVERIFY(importVisits(*m_world, visits));
    }
    void cleanupTestCase() { m_world.reset(); }

    void theStatusAndWhatCanBeDone_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("row");
        QTest::addColumn<QSize>("size");
        QTest::newRow("hi-320") << u"hi"_s << 0 << QSize(320, 640);
        if (qEnvironmentVariableIsSet("MULAKAT_SHOTS")) // the unit tests read the English words
            QTest::newRow("en-412") << u"en"_s << 1 << QSize(412, 915);
    }
    void theStatusAndWhatCanBeDone()
    {
        QFETCH(QString, language);
        QFETCH(int, row);
        QFETCH(QSize, size);
        m_tag = QString::fromLatin1(QTest::currentDataTag());
        const QString visrn = m_day + QString::number(611 + row);
        const QString mobile = u"987654321%1"_s.arg(row);
        const QString fresh = u"981112223%1"_s.arg(row);
        Chromium page({.viewport = size, .language = language});
        QVERIFY(page.start());
        QVERIFY(page.navigate(m_world->page(u"/status?lang="_s + language)));
        shot(page, u"status"_s);
        QVERIFY(page.click(u"#do-look"_s) && page.waitFor(u"document.getElementById('errors')"_s));
        shot(page, u"status-errors"_s);
        QVERIFY(lookUp(page, visrn, language));
        shot(page, u"status-found"_s);
        QVERIFY(open(page, mobile));
        shot(page, u"status-open"_s);
        QVERIFY(page.click(u"#do-time"_s) && on(page, "status-time"));
        QVERIFY(page.click(u"#do-time-yes"_s) && page.waitFor(u"document.getElementById('error-date')"_s));
        shot(page, u"status-time"_s);
        const QString wish = m_world->today().addDays(2).toString(Qt::ISODate);
        QVERIFY(page.evaluate(u"document.getElementById('date').value = '%1'; true"_s.arg(wish)) && page.click(u"#part-afternoon"_s)
                && page.click(u"#do-time-yes"_s) && on(page, "status-open") && page.waitFor(u"document.getElementById('asked-time')"_s));
        shot(page, u"status-time-asked"_s);
        QVERIFY(page.click(u"#do-mobile"_s) && on(page, "status-mobile") && page.type(u"#mobile"_s, fresh));
        shot(page, u"status-mobile"_s);
        QVERIFY(page.click(u"#do-mobile-code"_s) && on(page, "status-mobile-otp"));
        shot(page, u"status-mobile-otp"_s);
        QVERIFY(page.type(u"#code"_s, m_world->codeIn(m_world->notice(fresh, u"otp"_s))) && page.click(u"#do-mobile-check"_s) && on(page, "status-open"));
        QVERIFY(page.waitFor(u"document.getElementById('notice').textContent.includes('%1')"_s.arg(fresh)));
        QVERIFY(!m_world->notice(mobile, u"mobile-changed"_s).isEmpty()); // who had the visit before is told
        shot(page, u"status-mobile-done"_s);
        QVERIFY(page.click(u"#do-cancel"_s) && on(page, "status-cancel"));
        shot(page, u"status-cancel"_s);
        QVERIFY(page.click(u"#do-cancel-yes"_s) && page.waitFor(u"document.getElementById('state')?.dataset.state === 'cancelled'"_s));
        QVERIFY(!m_world->notice(fresh, u"cancelled-by-you"_s).isEmpty()); // at the new number
        quiet(page);
    }

    void aFormThatIsNotFilled_data() { theStatusAndWhatCanBeDone_data(); }
    // The script and the portal say the same, at the same fields.
    void aFormThatIsNotFilled()
    {
        QFETCH(QString, language);
        QFETCH(QSize, size);
        m_tag = QString::fromLatin1(QTest::currentDataTag());
        Chromium page({.viewport = size, .language = language});
        QVERIFY(page.start());
        QStringList said;
        for (const bool scripts : {true, false}) {
            QVERIFY(page.setScripts(scripts) && page.navigate(m_world->page(u"/register?lang="_s + language)));
            QVERIFY(page.click(u"#send"_s) && page.waitFor(u"document.getElementById('error-visitor_name')"_s));
            shot(page, scripts ? u"register-errors"_s : u"register-errors-portal"_s);
            said << page.evaluate(u"['visitor_name', 'visitor_gender', 'visitor_age', 'visitor_mobile', 'visit_date', 'prisoner_name'].map("
                                  "(n) => document.getElementById('error-' + n).textContent).join('|')"_s)->toString();
        }
        QCOMPARE(said.first(), said.last());
        quiet(page);
    }

    void onTheDayAndAfterwards_data() { theStatusAndWhatCanBeDone_data(); }
    void onTheDayAndAfterwards()
    {
        QFETCH(QString, language);
        QFETCH(int, row);
        QFETCH(QSize, size);
        m_tag = QString::fromLatin1(QTest::currentDataTag());
        const QString visrn = m_day + QString::number(601 + row);
        Chromium page({.viewport = size, .language = language});
        QVERIFY(page.start());
        QVERIFY(lookUp(page, visrn, language));
        QVERIFY(page.waitFor(u"document.getElementById('why').dataset.why === 'not-here'"_s));
        shot(page, u"status-why"_s);
        QVERIFY(open(page, u"987654320%1"_s.arg(row)));
        const QString path = page.url();
        QVERIFY(page.click(u"#pass-link"_s) && on(page, "pass"));
        shot(page, u"pass"_s);
        const auto becomes = [&](const QString &condition) { // the portal hears of what others write within a second
            return World::until([&] { return page.navigate(path) && page.waitFor(condition, 50); }, 8000);
        };
        QVERIFY(officer(visrn, visits::EventType::Arrived, {{u"lobby"_s, true}}));
        QVERIFY(becomes(u"document.getElementById('why')?.dataset.why === 'identity'"_s));
        shot(page, u"status-arrived"_s);
        QVERIFY(officer(visrn, visits::EventType::Left, {{u"code"_s, u"could-not-wait"_s}}));
        QVERIFY(becomes(u"document.getElementById('state')?.dataset.state === 'left'"_s));
        shot(page, u"status-left"_s);
        QVERIFY(page.click(u"#slip-link"_s) && on(page, "slip"));
        shot(page, u"slip"_s);
        const QString slip = page.evaluate(u"document.querySelector('main').innerText"_s)->toString();
        QVERIFY(slip.contains(visrn) && slip.contains(u"Sunita Devi"_s) && !slip.contains(u"Ramesh"_s));
        quiet(page);
    }

    void smallEnoughForASlowLine()
    {
        static const QRegularExpression asset(u"(?:src|href)=\"(/static/[^\"]+|/captcha/[^\"]+png)\""_s);
        for (const char *path : {"/", "/register", "/status", "/join"}) {
            const RawAnswer page = get(m_world->url(), path);
            QVERIFY2(!page.body.contains("<script>") && !page.body.contains("style=\""), path);
            qsizetype bytes = page.body.size();
            for (auto it = asset.globalMatch(QString::fromUtf8(page.body)); it.hasNext();)
                bytes += get(m_world->url(), it.next().captured(1).toLatin1()).body.size();
            QVERIFY2(bytes < 100 * 1024, qPrintable(QLatin1String(path) + u' ' + QString::number(bytes)));
        }
    }

    void aMissingDocument()
    {
        m_tag = u"hi-320"_s;
        const QString visrn = QString::fromLatin1(registerVisit(*m_world, u"9876543299"_s));
        QVERIFY(!visrn.isEmpty());
        QVERIFY(officer(visrn, visits::EventType::DocumentAsked, {{u"what"_s, u"id"_s}, {u"code"_s, u"missing"_s}}));
        const QJsonObject told = m_world->notice(u"9876543299"_s, u"document-asked"_s);
        QVERIFY(told.value("text"_L1).toString().contains(visrn));
        QImage card(900, 560, QImage::Format_RGB32);
        card.fill(Qt::lightGray);
        const QString file = m_world->folder() + u"/card.png"_s;
        QVERIFY(card.save(file));
        Chromium page({.viewport = {320, 640}, .language = u"hi"_s});
        QVERIFY(page.start() && lookUp(page, visrn, u"hi"_s));
        shot(page, u"status-pending"_s);
        QVERIFY(open(page, u"9876543299"_s) && page.waitFor(u"document.getElementById('document')"_s));
        shot(page, u"status-document"_s);
        QVERIFY(page.click(u"#do-document"_s) && page.waitFor(u"document.getElementById('error-file_document')"_s));
        shot(page, u"status-document-error"_s);
        QVERIFY(page.setFile(u"#file_document"_s, file) && page.click(u"#do-document"_s));
        QVERIFY(page.waitFor(u"document.getElementById('document-came')"_s));
        shot(page, u"status-document-came"_s);
        // The jail could not hold it: neutral words by message and on the page, both lead to another time.
        QVERIFY(officer(visrn, visits::EventType::Failed, {{u"cause"_s, u"power"_s}}));
        const QString text = m_world->notice(u"9876543299"_s, u"not-held"_s).value("text"_L1).toString();
        QVERIFY(text.contains(visrn) && text.contains(u"/register"_s) && !text.contains(u"power"_s));
        const QString path = page.url();
        QVERIFY(World::until([&] { return page.navigate(path) && page.waitFor(u"document.getElementById('state')?.dataset.state === 'failed'"_s, 50); }, 8000));
        QVERIFY(page.waitFor(u"document.querySelector('main a[href=\"/register\"]')"_s));
        shot(page, u"status-failed"_s);
        quiet(page);
    }
};

MULAKAT_TEST(TestFamilyPages)
#include "test_familypages.moc"
