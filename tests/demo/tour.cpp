#include "demo/tour.h"

#include "demo/visitor.h"
#include "main/kioskui.h"
#include "ui/pages/office/importpage.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

namespace mulakat::testing {
using namespace Qt::StringLiterals;

namespace {
const QString visitor = QStringLiteral("Asha Vinayak Kulmethe");
const QString prisonerNumber = QStringLiteral("UT/502/2025");

QString today(const World &world)
{
    return world.today().toString(u"yyyy/MM/dd"_s);
}
} // namespace

Tour::Tour(const QString &data, const QString &shots, Staff superintendent)
    : m_world(data)
    , m_shots(shots)
    , m_superintendent(std::move(superintendent))
{
}

bool Tour::run()
{
    m_time.start();
    return step("opening", [this] { return open(); }) && step("sign-in", [this] { return signIn(); })
        && step("public pages", [this] { return publicPages(); }) && step("registration", [this] { return registers(); })
        && step("requests", [this] { return approves(); }) && step("face to face", [this] { return faceToFace(); })
        && step("joining", [this] { return joins(); }) && step("check-in", [this] { return checksIn(); })
        && step("call", [this] { return talks(); }) && step("goodbye and lists", [this] { return endsAndLists(); });
}

bool Tour::step(const char *what, const std::function<bool()> &act)
{
    const bool done = act();
    std::fprintf(stderr, "tour: %s %s at %.1f s\n", what, done ? "done" : "FAILED", double(m_time.elapsed()) / 1000);
    if (!done) {
        m_hand.shot(m_shots + u"/stuck-desk.png"_s, u"deskWindow"_s);
        if (m_family)
            (void)m_family->browser().screenshot(m_shots + u"/stuck-page.png"_s);
    }
    return done;
}

bool Tour::open()
{
    // The cards of the fixtures are signed by test keys: the demo's jail trusts them, no other does.
    QDir(m_world.folder()).mkpath(u"trust"_s);
    for (const QString &name : {u"test_signer_a"_s, u"test_signer_old"_s}) {
        const QString file = QStringLiteral(MULAKAT_TEST_DATA "/aadhaar/trust/%1.cert.pem").arg(name);
        if (m_world.ctl({u"trust"_s, u"add"_s, file, u"--force"_s, u"--reason"_s, u"demo cards"_s}).exitCode != 0)
            return false;
    }
    const QString camera = m_world.folder() + u"/visitor.mjpeg"_s;
    if (!writeVisitorCamera(camera) || !writeVisitorPhoto(m_world.folder() + u"/visitor.jpg"_s) || !m_world.startPortal())
        return false;
    m_desk = std::make_unique<Kiosk>(m_world, u"desk"_s, QStringList{u"--station"_s, u"desk-1"_s});
    m_booth = std::make_unique<Kiosk>(m_world, u"booth"_s, QStringList{u"--station"_s, u"booth-1"_s, u"--place"_s, u"1"_s});
    m_family = std::make_unique<Family>(m_world, u"en"_s, camera);
    return m_desk->start() && m_booth->start() && m_family->browser().start();
}

bool Tour::shot(const QString &screen, const QString &window)
{
    for (const QString &language : {u"hi"_s, u"en"_s}) {
        Kiosk::setLanguage(language);
        QTest::qWait(250); // layouts and pictures settle; nothing says when
        if (!m_hand.shot(u"%1/%2.%3.png"_s.arg(m_shots, screen, language), window))
            return false;
    }
    return true;
}

// A booth speaks the prisoner's language, not the desk's.
bool Tour::boothShot(const QString &screen)
{
    for (const QString &language : {u"hi"_s, u"en"_s}) {
        m_booth->ui().app().booth()->setLanguage(language);
        QTest::qWait(250);
        if (!m_hand.shot(u"%1/%2.%3.png"_s.arg(m_shots, screen, language), u"boothWindow"_s))
            return false;
    }
    return true;
}

bool Tour::look(const QString &screen, const QString &language, bool whole)
{
    return m_family->browser().screenshot(u"%1/%2.%3.png"_s.arg(m_shots, screen, language), whole).has_value();
}

bool Tour::page(const QString &screen, bool whole)
{
    // The page's own switch posts what stands in the form, so that nothing typed is lost.
    Chromium &browser = m_family->browser();
    const QString path = browser.evaluate(u"location.pathname"_s).value_or(QJsonValue()).toString();
    for (const QString &language : {u"hi"_s, u"en"_s}) {
        if (!browser.navigate(m_world.page(path + u"?lang="_s + language)) || !look(screen, language, whole))
            return false;
    }
    return true;
}

bool Tour::pageAt(const QString &screen, const QString &path, bool whole)
{
    return m_family->browser().navigate(m_world.page(path)) && page(screen, whole);
}

bool Tour::signIn()
{
    return m_hand.sees(u"signInNames"_s) && m_hand.choose(u"signInNames"_s, m_superintendent.name) && shot(u"sign-in"_s, u"deskWindow"_s)
        && m_officer.signIn(m_superintendent.name, m_superintendent.secret);
}

bool Tour::publicPages()
{
    Chromium &browser = m_family->browser();
    if (!pageAt(u"home"_s, u"/"_s) || !pageAt(u"registration"_s, u"/register"_s))
        return false;
    for (const QString &language : {u"hi"_s, u"en"_s}) { // sent empty
        if (!browser.navigate(m_world.page(u"/register?lang="_s + language)) || !browser.click(u"#send"_s)
            || !browser.waitFor(u"document.querySelector('#error-visitor_name')"_s) || !look(u"registration-errors"_s, language, false))
            return false;
    }
    return pageAt(u"join"_s, u"/join"_s);
}

bool Tour::registers()
{
    Chromium &browser = m_family->browser();
    // The photo is sent first and kept, as with any other button of the form.
    if (!browser.navigate(m_world.page(u"/register"_s)) || !browser.setFile(u"[name=file_photo]"_s, m_world.folder() + u"/visitor.jpg"_s)
        || !browser.waitFor(u"document.getElementsByName('file_photo')[0].files.length === 1"_s)
        || !browser.click(u"button[value=another]"_s) || !browser.waitFor(u"document.querySelector('button[value=remove-photo]')"_s))
        return false;
    m_visrn = m_family->registerVisit({{u"visitor_name"_s, visitor}, {u"prisoner_age"_s, u"26"_s}});
    return !m_visrn.isEmpty() && m_family->lookUp(m_visrn);
}

bool Tour::approves()
{
    if (!m_officer.openTab(u"tabRequests"_s) || !m_hand.choose(u"requestsList"_s, visitor) || !m_hand.reads(u"requestTitle"_s, m_visrn)
        || !m_hand.press(u"candidate1"_s) || !m_hand.press(u"slot1"_s) || !shot(u"requests"_s, u"deskWindow"_s)
        || !m_hand.press(u"requestApprove"_s))
        return false;
    m_notice = m_world.notice(m_family->mobile(), u"approved"_s, 15'000);
    return !m_notice.isEmpty() && m_family->lookUp(m_visrn) && page(u"status"_s);
}

bool Tour::faceToFace()
{
    return m_officer.openVisit(today(m_world) + u"/901"_s) && m_officer.next(u"Party is here"_s)
        && m_officer.checkNumber(u"epic"_s, u"ZZZ5768927"_s) && m_officer.confirmHolder(u"photo"_s) && m_officer.next(u"Accept"_s)
        && m_officer.bringInmate(u"UT/501/2025"_s) && m_hand.type(u"findField"_s, {}) && shot(u"day"_s, u"deskWindow"_s)
        && m_officer.next(u"token"_s) && m_hand.press(u"detailStep3"_s) && shot(u"token"_s, u"deskWindow"_s);
}

bool Tour::joins()
{
    static const QRegularExpression link(u"https?://\\S+/join/[A-Za-z0-9_-]{16,}"_s);
    const QString where = link.match(m_notice.value("text"_L1).toString()).captured();
    return !where.isEmpty() && m_family->openJoin(where) && m_family->takeSeat() && m_family->enterCall()
        && m_officer.openVisit(m_visrn) && m_hand.type(u"findField"_s, {}) && m_hand.sees(u"boothWaiting"_s) && boothShot(u"booth-waiting"_s);
}

bool Tour::checksIn()
{
    QFile card(QStringLiteral(MULAKAT_TEST_DATA "/aadhaar/payloads/g01_v1_email_mobile.txt"));
    return card.open(QIODevice::ReadOnly) && m_officer.next(u"Consent"_s) && m_officer.scan(card.readAll().trimmed())
        && m_officer.confirmHolder(u"photo"_s) && shot(u"check-in"_s, u"deskWindow"_s) && m_officer.next(u"Accept"_s);
}

bool Tour::talks()
{
    if (!m_officer.bringInmate(prisonerNumber) || !m_hand.reads(u"detailNext"_s, u"Start"_s) || !m_officer.next(u"Start"_s)
        || !m_hand.sees(u"boothTalk"_s))
        return false;
    const bool seen = World::until([this] { return !m_booth->farPicture().isNull(); }, 15'000)
        && m_family->browser().waitFor(u"document.getElementById('far').videoWidth > 0 && page.phase === 'talking'"_s, 15'000);
    if (!seen || !m_hand.reads(u"talkPhase"_s, u"in progress"_s)
        || !shot(u"call"_s, u"deskWindow"_s) || !boothShot(u"booth-call"_s) || !look(u"join-call"_s, u"en"_s, false))
        return false;
    // The page opened anew in Hindi holds the same seat and comes back into the talk.
    return m_family->browser().navigate(m_world.page(u"/join/call?lang=hi"_s)) && m_family->enterCall()
        && m_family->browser().waitFor(u"document.getElementById('far').videoWidth > 0 && page.phase === 'talking' && document.getElementById('clock-left').offsetParent && document.getElementById('clock-left').textContent"_s, 20'000)
        && look(u"join-call"_s, u"hi"_s, false);
}

bool Tour::endsAndLists()
{
    if (!m_hand.press(u"talkEnd"_s) || !m_hand.sees(u"boothGoodbye"_s) || !boothShot(u"booth-goodbye"_s)
        || !m_officer.openTab(u"tabRegister"_s) || !m_hand.reads(u"registerTable"_s, m_visrn) || !shot(u"register"_s, u"deskWindow"_s)
        || !m_officer.openTab(u"tabHealth"_s) || !shot(u"health"_s, u"deskWindow"_s) || !m_officer.openTab(u"tabDay"_s))
        return false;
    auto *import = m_desk->ui().window().findChild<ui::pages::ImportPage *>();
    if (!import)
        return false;
    import->setAskPath([] { return QStringLiteral(MULAKAT_TEST_DATA "/days/district-messy-2026-12-02.csv"); });
    return m_hand.press(u"openImport"_s) && m_hand.press(u"importFile"_s) && m_hand.sees(u"importSummary"_s) && shot(u"import"_s, u"deskWindow"_s);
}

} // namespace mulakat::testing
