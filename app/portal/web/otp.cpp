#include "portal/web/otp.h"

#include "base/ids.h"
#include "identity/numbers.h"

namespace mulakat::portal::web {

using base::fail;
using base::FailureCode;

namespace {

constexpr qint64 minuteMs = 60 * 1000;
constexpr qint64 hourMs = 60 * minuteMs;
constexpr qint64 dayMs = 24 * hourMs;

base::Failure later(qint64 waitMs)
{
    return fail(FailureCode::TooManyTries, {{QStringLiteral("minutes"), int(std::max<qint64>(1, (waitMs + minuteMs - 1) / minuteMs))}});
}

base::Done simply(const base::Result<QSqlQuery> &ran)
{
    return ran ? base::done() : base::Done(ran.error());
}

} // namespace

Otp::Otp(store::Database &database, notices::NoticePort &notices, const Tokens &tokens, const base::Clock &clock)
    : m_database(database)
    , m_notices(notices)
    , m_tokens(tokens)
    , m_clock(clock)
{
}

QString Otp::digest(const QString &purpose, const QString &session, const QString &code) const
{
    return m_tokens.keyed(QStringLiteral("otp"), purpose + u'|' + session + u'|' + code);
}

// Whether the address may have one more code.
base::Done Otp::room(const QString &address) const
{
    const qint64 now = m_clock.utcMs();
    auto rows = m_database.run(QStringLiteral("SELECT made_ms FROM web_otp WHERE address = ? AND made_ms > ? ORDER BY made_ms DESC"),
                               {address, now - dayMs});
    if (!rows)
        return rows.error();
    QList<qint64> made;
    while (rows->next())
        made << rows->value(0).toLongLong();
    if (made.size() >= codesAnHour && made.at(codesAnHour - 1) > now - hourMs)
        return later(made.at(codesAnHour - 1) + hourMs - now);
    if (made.size() >= codesADay)
        return later(made.at(codesADay - 1) + dayMs - now);
    return base::done();
}

base::Done Otp::send(const OtpRequest &request)
{
    const qint64 now = m_clock.utcMs();
    const QString address = m_tokens.keyed(QStringLiteral("otp-address"), request.to);
    if (const auto may = room(address); !may)
        return may;
    const QString code = base::randomDigits(digits);
    store::Transaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun();
    const QList<QPair<QString, QVariantList>> steps{
        {QStringLiteral("DELETE FROM web_otp WHERE made_ms < ?"), {now - dayMs}},
        {QStringLiteral("UPDATE web_otp SET spent = 1 WHERE purpose = ? AND session = ?"), {request.purpose, request.session}},
        {QStringLiteral("INSERT INTO web_otp (purpose, session, address, digest, made_ms, tries, spent) VALUES (?, ?, ?, ?, ?, 0, 0)"),
         {request.purpose, request.session, address, digest(request.purpose, request.session, code), now}},
    };
    for (const auto &[sql, values] : steps) {
        if (const auto ran = m_database.run(sql, values); !ran)
            return ran.error();
    }
    if (const auto committed = transaction.commit(); !committed)
        return committed;
    notices::Notice notice;
    notice.to = request.to;
    notice.channel = notices::channelOf(request.to);
    notice.pattern = QStringLiteral("otp");
    notice.language = request.language;
    notice.words = {{QStringLiteral("code"), code}, {QStringLiteral("minutes"), QString::number(minutes)}};
    return m_notices.send(notice);
}

// Per-number limits do nothing against spraying: everybody's wrong tries together have a limit too.
base::Done Otp::brake() const
{
    const qint64 now = m_clock.utcMs();
    const auto failed = m_database.value(QStringLiteral("SELECT COUNT(*) FROM web_failure WHERE at_ms > ?"), {now - minuteMs});
    if (!failed)
        return failed.error();
    return failed->toInt() >= failuresAMinute ? base::Done(later(minuteMs)) : base::done();
}

base::Done Otp::check(const QString &purpose, const QString &session, const QString &code)
{
    const qint64 now = m_clock.utcMs();
    if (const auto free = brake(); !free)
        return free;
    auto row = m_database.run(QStringLiteral("SELECT id, digest, tries FROM web_otp WHERE purpose = ? AND session = ? AND spent = 0 "
                                             "AND made_ms > ? ORDER BY made_ms DESC, id DESC LIMIT 1"),
                              {purpose, session, now - minutes * minuteMs});
    if (!row)
        return row.error();
    if (!row->next() || row->value(2).toInt() >= tries)
        return fail(FailureCode::Expired);
    const qint64 id = row->value(0).toLongLong();
    const QString wanted = row->value(1).toString();
    const int used = row->value(2).toInt();
    row->finish();
    if (sameText(digest(purpose, session, identity::normalisedNumber(code.left(40))), wanted))
        return base::done();
    store::Transaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun();
    const QList<QPair<QString, QVariantList>> steps{
        {QStringLiteral("UPDATE web_otp SET tries = tries + 1 WHERE id = ?"), {id}},
        {QStringLiteral("DELETE FROM web_failure WHERE at_ms < ?"), {now - minuteMs}},
        {QStringLiteral("INSERT INTO web_failure (at_ms) VALUES (?)"), {now}},
    };
    for (const auto &[sql, values] : steps) {
        if (const auto ran = m_database.run(sql, values); !ran)
            return ran.error();
    }
    if (const auto committed = transaction.commit(); !committed)
        return committed;
    return used + 1 >= tries ? fail(FailureCode::Expired) : fail(FailureCode::WrongSecret, {{QStringLiteral("left"), tries - used - 1}});
}

base::Done Otp::spend(const QString &purpose, const QString &session)
{
    return simply(m_database.run(QStringLiteral("UPDATE web_otp SET spent = 1 WHERE purpose = ? AND session = ?"), {purpose, session}));
}

} // namespace mulakat::portal::web
