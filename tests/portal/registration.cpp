#include "registration.h"

#include "support/captchaear.h"

#include <QRegularExpression>
#include <QUrlQuery>

namespace mulakat::testing {

using namespace Qt::StringLiterals;

namespace {

QByteArray registrationForm(const World &world, const QString &mobile)
{
    QUrlQuery query;
    const QList<QPair<QString, QString>> values{
        {u"visitor_name"_s, u"Sunita Devi"_s}, {u"visitor_father"_s, u"Ramesh Kumar"_s}, {u"visitor_address"_s, u"Ward 4, Bhiwandi, Thane 421302"_s},
        {u"visitor_gender"_s, u"female"_s}, {u"visitor_age"_s, u"40"_s}, {u"visitor_relation"_s, u"spouse"_s}, {u"visitor_id_kind"_s, u"epic"_s},
        {u"visitor_id_number"_s, u"ABC1234560"_s}, {u"visitor_mobile"_s, mobile}, {u"state"_s, world.jail.value("state"_L1).toString(u"Maharashtra"_s)},
        {u"jail"_s, world.jail.value("code"_L1).toString()}, {u"visit_date"_s, world.today().addDays(1).toString(Qt::ISODate)},
        {u"visit_mode"_s, u"face-to-face"_s}, {u"prisoner_name"_s, u"Ramesh Kumar"_s}, {u"prisoner_father"_s, u"Mohan Kumar"_s},
        {u"prisoner_age"_s, u"45"_s}, {u"action"_s, u"send"_s}};
    query.setQueryItems(values);
    return query.toString(QUrl::FullyEncoded).toLatin1();
}

} // namespace

QByteArray hiddenField(const RawAnswer &page, const char *name)
{
    const QRegularExpression field(u"name=\"%1\" value=\"([^\"]+)\""_s.arg(QLatin1String(name)));
    return field.match(QString::fromUtf8(page.body)).captured(1).toLatin1();
}

QByteArray heardCaptcha(const QUrl &portal, const RawAnswer &page)
{
    const QByteArray token = hiddenField(page, "captcha_token");
    return "captcha_token=" + token + "&captcha_answer=" + heardDigits(get(portal, "/captcha/" + token + ".wav").body, u"en"_s).toLatin1();
}

QByteArray registerVisit(World &world, const QString &mobile)
{
    const QUrl url = world.url();
    const RawAnswer page = get(url, "/register");
    const RawAnswer sent = post(url, "/register", registrationForm(world, mobile) + '&' + heardCaptcha(url, page), page.cookie());
    const QByteArray cookie = sent.cookie().isEmpty() ? page.cookie() : sent.cookie();
    const QByteArray code = world.codeIn(world.notice(mobile, u"otp"_s)).toLatin1();
    const RawAnswer confirmed = post(url, "/register/otp", "action=confirm&code=" + code, cookie);
    if (confirmed.headers.value("location") != "/register/done") {
        const QByteArray body = (sent.status == 303 ? confirmed : sent).body;
        qWarning("registration: %d %d %s", sent.status, confirmed.status, body.mid(body.indexOf("id=\"errors\""), 400).constData());
        return {};
    }
    static const QRegularExpression number(u"id=\"visrn\">([^<]+)<"_s);
    return number.match(QString::fromUtf8(get(url, "/register/done", cookie).body)).captured(1).toLatin1();
}

} // namespace mulakat::testing
