#include "portal/web/captcha.h"

#include "base/ids.h"
#include "identity/numbers.h"
#include "portal/web/captchapicture.h"
#include "portal/web/captchasound.h"
#include "portal/web/proofofwork.h"

namespace mulakat::portal::web {

using base::fail;
using base::FailureCode;

namespace {
const QString purpose = QStringLiteral("captcha");
}

Captcha::Captcha(store::Database &database, const Tokens &tokens, const base::Clock &clock)
    : m_database(database)
    , m_tokens(tokens)
    , m_clock(clock)
{
}

QString Captcha::issue() const
{
    return m_tokens.make(purpose, base::randomId(), seconds);
}

QString Captcha::digits(const QString &subject) const
{
    const quint64 number = m_tokens.keyed(QStringLiteral("captcha-digits"), subject).toULongLong(nullptr, 16);
    return QStringLiteral("%1").arg(number % 100000, 5, 10, QLatin1Char('0'));
}

base::Done Captcha::check(const QString &token, const QString &answer)
{
    const auto subject = m_tokens.subject(purpose, token);
    if (!subject)
        return fail(FailureCode::Expired);
    const auto swept = m_database.run(QStringLiteral("DELETE FROM web_spent WHERE until_ms < ?"), {m_clock.utcMs()});
    if (!swept)
        return swept.error();
    const auto spent = m_database.run(QStringLiteral("INSERT INTO web_spent (token, until_ms) VALUES (?, ?) ON CONFLICT DO NOTHING"),
                                      {*subject, m_clock.utcMs() + qint64(seconds) * 1000});
    if (!spent)
        return spent.error();
    if (spent->numRowsAffected() != 1)
        return fail(FailureCode::Expired);
    return sameText(identity::normalisedNumber(answer.left(40)), digits(*subject)) ? base::done()
                                                                                  : fail(FailureCode::WrongSecret);
}

Html Captcha::field(const Texts &t, const QString &error) const
{
    const QString token = issue();
    const QString path = QStringLiteral("/captcha/") + token;
    const bool bad = !error.isEmpty();
    Html out = u"<div class=\"field captcha\" id=\"field-captcha_answer\"><label for=\"captcha_answer\">"_h
        + text(t(u"captcha.label")) + u"</label>"_h;
    if (bad)
        out += u"<p class=\"error\" id=\"error-captcha_answer\">"_h + text(error) + u"</p>"_h;
    out += u"<img width=\"240\" height=\"80\""_h + attribute(QLatin1String("src"), path + QLatin1String(".png"))
        + attribute(QLatin1String("alt"), t(u"captcha.picture")) + u"><audio controls preload=\"none\""_h
        + attribute(QLatin1String("src"), path + QLatin1String(".wav?lang=") + t.code())
        + attribute(QLatin1String("aria-label"), t(u"captcha.sound"))
        + u"></audio><input id=\"captcha_answer\" name=\"captcha_answer\" inputmode=\"numeric\" autocomplete=\"off\""
          u" maxlength=\"12\" class=\"code\""_h
        + flag(bad, u" aria-invalid=\"true\" aria-describedby=\"error-captcha_answer\""_h)
        + u"><button class=\"quiet\" name=\"action\" value=\"another\" formnovalidate>"_h + text(t(u"captcha.another"))
        + u"</button><input type=\"hidden\" name=\"captcha_token\""_h + attribute(QLatin1String("value"), token)
        + u"><input type=\"hidden\" name=\"proof\""_h + attribute(QLatin1String("data-bits"), QString::number(ProofOfWork::bits))
        + u"></div>"_h;
    return out;
}

protocol::HttpResponse Captcha::file(const QString &file, const QString &language) const
{
    protocol::HttpResponse response;
    const auto subject = m_tokens.subject(purpose, file.section(u'.', 0, 0));
    const QString kind = file.section(u'.', 1);
    if (subject && kind == QLatin1String("png")) {
        response.contentType = "image/png";
        response.body = captchaPicture(digits(*subject));
    } else if (subject && kind == QLatin1String("wav")) {
        response.contentType = "audio/wav";
        response.body = captchaSound(digits(*subject), language);
    } else {
        response.status = 404;
        response.contentType = "text/plain; charset=utf-8";
        response.body = "not found";
    }
    return response;
}

} // namespace mulakat::portal::web
