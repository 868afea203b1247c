#pragma once
#include "portal/web/html.h"
#include "portal/web/texts.h"
#include "portal/web/tokens.h"
#include "store/database.h"

namespace mulakat::portal::web {

// Five digits, seen or heard. The token carries no answer: the digits follow from it under the jail's key. Each token can
// be answered once, right or wrong, also across a restart. A soft brake only: every limit holds without it.
class Captcha
{
public:
    Captcha(store::Database &database, const Tokens &tokens, const base::Clock &clock);

    QString issue() const;                                    // a new token, ten minutes
    base::Done check(const QString &token, const QString &answer); // WrongSecret, Expired
    // Picture, sound, field and a button for another one, for a form that posts to this page. Names: captcha_token,
    // captcha_answer, proof; the button is action=another.
    Html field(const Texts &texts, const QString &error) const;
    // `file`: <token>.png or <token>.wav; `language` of the spoken digits.
    protocol::HttpResponse file(const QString &file, const QString &language) const;

    static constexpr int seconds = 600;
    QString digits(const QString &subject) const; // of a token's subject

private:
    store::Database &m_database;
    const Tokens &m_tokens;
    const base::Clock &m_clock;
};

} // namespace mulakat::portal::web
