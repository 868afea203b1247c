#include "flow/family.h"

#include "support/captchaear.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace mulakat::testing {
using namespace Qt::StringLiterals;

namespace {

Chromium::Options phone(const QString &language, const QString &camera)
{
    Chromium::Options options;
    options.fakeMedia = true;
    options.language = language;
    options.fakeVideoFile = camera;
    return options;
}

QString quoted(const QString &text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.mid(1, list.size() - 2));
}

} // namespace

Family::Family(World &world, const QString &language, const QString &camera)
    : m_world(world)
    , m_language(language)
    , m_browser(phone(language, camera))
{
}

bool Family::start()
{
    QFile script(QStringLiteral(MULAKAT_SOURCE_DIR "/tests/flow/family.js"));
    const bool tls = !m_world.tlsCertificate().isEmpty();
    return m_browser.start() && (!tls || m_browser.request(u"Security.setIgnoreCertificateErrors"_s, {{u"ignore"_s, true}})) && script.open(QIODevice::ReadOnly)
        && m_browser.request(u"Page.addScriptToEvaluateOnNewDocument"_s, {{u"source"_s, QString::fromUtf8(script.readAll())}});
}

QJsonValue Family::evaluate(const QString &expression)
{
    const auto value = m_browser.evaluate(expression);
    if (!value)
        qWarning("in the page: %s", qPrintable(value.error().info.value("exception"_L1).toString()));
    return value.value_or(QJsonValue());
}

// As a hand would: the value, then what the browser tells the page about it.
bool Family::set(const QString &name, const QString &value)
{
    return evaluate(uR"((() => {
        const name = %1, value = %2;
        const all = [...document.getElementsByName(name)];
        if (!all.length) return false;
        const box = all[0].closest("details");
        if (box) box.open = true;
        const control = all[0].type === "radio" ? all.find((one) => one.value === value) : all[0];
        if (!control) return false;
        if (control.type === "radio" || control.type === "checkbox") control.click();
        else control.value = value;
        for (const type of ["input", "change"]) control.dispatchEvent(new Event(type, { bubbles: true }));
        return control.type === "radio" || control.type === "checkbox" || control.value === value;
    })())"_s.arg(quoted(name), quoted(value))).toBool();
}

bool Family::answerCaptcha()
{
    const QString encoded = evaluate(uR"((async () => {
        const token = document.getElementsByName("captcha_token")[0].value;
        const bytes = new Uint8Array(await (await fetch("/captcha/" + token + ".wav")).arrayBuffer());
        let text = "";
        for (const byte of bytes) text += String.fromCharCode(byte);
        return btoa(text);
    })())"_s).toString();
    const QString digits = heardDigits(QByteArray::fromBase64(encoded.toLatin1()), m_language);
    return !digits.isEmpty() && set(u"captcha_answer"_s, digits);
}

bool Family::sendForm(const QMap<QString, QString> &values)
{
    if (!m_browser.navigate(m_world.page(u"/register"_s)))
        return false;
    QMap<QString, QString> all{{u"visitor_name"_s, u"Asha Vinayak Kulmethe"_s},
                               {u"visitor_father"_s, u"Vinayak Kulmethe"_s},
                               {u"visitor_address"_s, u"12 Ganesh Peth, Pune"_s},
                               {u"visitor_gender"_s, u"female"_s},
                               {u"visitor_age"_s, u"40"_s},
                               {u"visitor_relation"_s, u"sister"_s},
                               {u"visitor_id_kind"_s, u"aadhaar"_s},
                               {u"visitor_id_number"_s, u"999991079904"_s},
                               {u"visitor_mobile"_s, m_mobile},
                               {u"visit_date"_s, m_world.today().toString(Qt::ISODate)},
                               {u"visit_mode"_s, u"video"_s},
                               {u"prisoner_name"_s, u"Prakash Kulmethe"_s},
                               {u"prisoner_father"_s, u"Vinayak Kulmethe"_s},
                               {u"prisoner_age"_s, u"30"_s}};
    all.insert(values);
    m_mobile = all.value(u"visitor_mobile"_s);
    for (auto it = all.cbegin(); it != all.cend(); ++it) {
        if (it.value().isEmpty())
            continue;
        if (!set(it.key(), it.value())) {
            qWarning("the form does not take %s", qPrintable(it.key()));
            return false;
        }
    }
    if (!answerCaptcha() || !m_browser.click(u"#send"_s))
        return false;
    if (m_browser.waitFor(u"document.querySelector('main#register-otp')"_s, 20000))
        return true;
    qWarning("the form was not taken: %s", qPrintable(said().left(200)));
    return false;
}

QString Family::confirmCode(const QString &code)
{
    evaluate(u"void (window.before = true)"_s); // the answer is another page
    if (!set(u"code"_s, code) || !m_browser.click(u"#confirm"_s))
        return {};
    m_browser.waitFor(u"!window.before && document.readyState === 'complete' && document.querySelector('main#register-done, main#message, #error-code')"_s);
    return evaluate(u"document.querySelector('main#register-done') ? document.getElementById('visrn').textContent.trim() : ''"_s).toString();
}

QString Family::registerVisit(const QMap<QString, QString> &values)
{
    if (!sendForm(values))
        return {};
    return confirmCode(m_world.codeIn(m_world.notice(m_mobile, u"otp"_s)));
}

bool Family::lookUp(const QString &visrn)
{
    if (!m_browser.navigate(m_world.page(u"/status"_s)) || !set(u"visrn"_s, visrn) || !answerCaptcha())
        return false;
    return m_browser.click(u"button.main[value=look]"_s) && m_browser.waitFor(u"document.querySelector('main#status-found #next, main#status-open #next')"_s);
}

QString Family::stateShown()
{
    return evaluate(u"document.getElementById('state') ? document.getElementById('state').dataset.state : ''"_s).toString();
}

// A running portal sees within a second what mulakatctl wrote: the link is tried again until the page is the wanted one.
bool Family::openJoin(const QString &link, const QString &wanted)
{
    const bool there = World::until([&] {
        return m_browser.navigate(link) && evaluate(u"!!document.querySelector(%1)"_s.arg(quoted(wanted))).toBool();
    }, 8000);
    if (!there)
        qWarning("the link shows: %s", qPrintable(said().left(200)));
    return there;
}

bool Family::takeSeat()
{
    return m_browser.click(u"button[value=join]"_s) && m_browser.waitFor(u"document.querySelector('main#call')"_s);
}

bool Family::shows(const QString &id)
{
    return m_browser.waitFor(u"document.getElementById('%1') && !document.getElementById('%1').closest('[hidden]')"_s.arg(id), 20'000);
}

bool Family::enterCall()
{
    return shows(u"ask"_s) && m_browser.click(u"#ask"_s) && shows(u"enter"_s) && m_browser.click(u"#play"_s) && shows(u"heard-yes"_s)
        && m_browser.click(u"#heard-yes"_s) && m_browser.click(u"#enter"_s) && shows(u"step-call"_s);
}

bool Family::readsCards()
{
    return evaluate(u"(document.getElementById('card-open') || {dataset: {reader: ''}}).dataset.reader !== ''"_s).toBool();
}

bool Family::showCard(const QString &photo)
{
    return shows(u"card-open"_s) && m_browser.click(u"#card-open"_s) && shows(u"card-file"_s) && m_browser.setFile(u"#card-file"_s, photo)
        && m_browser.waitFor(u"document.getElementById('card-open').hidden"_s, 20'000);
}

QString Family::errorOf(const QString &field)
{
    return evaluate(u"(document.getElementById('error-' + %1) || {textContent: ''}).textContent"_s.arg(quoted(field))).toString();
}

QString Family::said()
{
    return evaluate(u"document.querySelector('main') ? document.querySelector('main').innerText : document.body.innerText"_s).toString();
}

QString Family::phase()
{
    return evaluate(u"typeof page === 'undefined' ? '' : page.phase"_s).toString();
}

QJsonObject Family::stats()
{
    return evaluate(u"family.stats()"_s).toObject();
}

QString Family::farLook()
{
    return evaluate(u"family.farLook()"_s).toString();
}

std::optional<int> Family::farAge()
{
    const QJsonValue age = evaluate(u"family.farAge()"_s);
    return age.isDouble() && age.toInt() >= 0 ? std::optional<int>(age.toInt()) : std::nullopt;
}

} // namespace mulakat::testing
