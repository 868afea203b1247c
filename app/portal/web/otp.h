#pragma once
#include "base/clock.h"
#include "portal/notices/notice.h"
#include "portal/web/tokens.h"
#include "store/database.h"

namespace mulakat::portal::web {

struct OtpRequest {
    QString purpose;   // "register", "status": a code serves what it was asked for
    QString session;   // the browser's: the code works only there
    QString to;        // ten digits or an e-mail address
    QString language;
};

// One-time codes to a number or e-mail address: six digits, ten minutes, five tries a code, three codes an hour and five
// a day an address, and a brake on wrong tries of everybody together. Codes and addresses are stored as keyed digests
// only; counts outlive a restart. Lives on the hub thread.
class Otp
{
public:
    Otp(store::Database &database, notices::NoticePort &notices, const Tokens &tokens, const base::Clock &clock);

    // Sends a new code, the one before is void. TooManyTries with `minutes` until the next may be asked for.
    base::Done send(const OtpRequest &request);
    // WrongSecret with `left` tries, Expired (none, old, used up), TooManyTries (portal-wide brake) with `minutes`.
    // A right code stays right until spend() or its end, so that a step after it may be repeated.
    base::Done check(const QString &purpose, const QString &session, const QString &code);
    base::Done spend(const QString &purpose, const QString &session);

    static constexpr int digits = 6;
    static constexpr int minutes = 10;
    static constexpr int tries = 5;
    static constexpr int codesAnHour = 3;
    static constexpr int codesADay = 5;
    static constexpr int failuresAMinute = 100; // of everybody

private:
    base::Done room(const QString &address) const;
    base::Done brake() const;
    QString digest(const QString &purpose, const QString &session, const QString &code) const;

    store::Database &m_database;
    notices::NoticePort &m_notices;
    const Tokens &m_tokens;
    const base::Clock &m_clock;
};

} // namespace mulakat::portal::web
