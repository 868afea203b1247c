#include "portal/web/seats.h"

#include "base/logging.h"
#include "portal/web/cookies.h"

#include <QCryptographicHash>

namespace mulakat::portal::web {

using base::fail;
using base::FailureCode;

namespace {

constexpr int joinWrongTries = 5;
constexpr qint64 joinTriesMs = 15 * 60 * 1000;
constexpr qint64 seatGraceMs = 10 * 1000; // a page that has lost its line for a moment is still there

// The token has 128 random bits: a plain digest cannot be turned round.
QString seatDigest(const QString &token)
{
    return QString::fromLatin1(QCryptographicHash::hash(token.toUtf8(), QCryptographicHash::Sha256).toHex());
}

// Without a hint by its time of how much was right.
bool sameSecret(const QString &one, const QString &two)
{
    const QByteArray a = QCryptographicHash::hash(one.toUtf8(), QCryptographicHash::Sha256);
    const QByteArray b = QCryptographicHash::hash(two.toUtf8(), QCryptographicHash::Sha256);
    int differs = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        differs |= a.at(i) ^ b.at(i);
    return differs == 0;
}

} // namespace

Seats::Seats(store::Database &database, hub::HubPort &hub, const base::Clock &clock)
    : m_database(database)
    , m_hub(hub)
    , m_clock(clock)
{
}

base::Done Seats::mayJoin(const base::VisitId &id) const
{
    const visits::Visit *visit = m_hub.book().visit(id);
    if (!visit || visit->mode != visits::Mode::Video)
        return fail(FailureCode::UnknownVisit);
    const bool here = visit->state == visits::State::Arrived || visit->state == visits::State::Verified
        || visit->state == visits::State::Ready || visits::isRunning(visit->state);
    if (here)
        return visit->slot.date == m_clock.today() ? base::done() : base::Done(fail(FailureCode::WrongDay));
    if (visit->state != visits::State::Approved)
        return fail(FailureCode::NotInThisState, {{QStringLiteral("state"), visits::name(visit->state)}});
    if (!m_hub.clockFits())
        return fail(FailureCode::ClockWrong); // neither its day nor its time can be told
    return m_hub.book().check({id, visits::EventType::Arrived, {{QStringLiteral("lobby"), true}}, m_clock.utcMs(),
                               visits::Mover::Visitor, {}});
}

base::Done Seats::mayTry(const base::VisitId &visit) const
{
    auto query = m_database.run(QStringLiteral("SELECT wrong, first_ms FROM join_try WHERE visit = ?"), {visit.text()});
    if (!query)
        return query.error();
    if (!query->next() || query->value(0).toInt() < joinWrongTries)
        return base::done();
    const qint64 left = query->value(1).toLongLong() + joinTriesMs - m_clock.utcMs();
    if (left <= 0 || left > joinTriesMs)
        return base::done();
    return fail(FailureCode::TooManyTries, {{QStringLiteral("minutes"), int(left / 60000 + 1)}});
}

void Seats::noteWrong(const base::VisitId &visit)
{
    const qint64 now = m_clock.utcMs();
    const auto put = m_database.run(
        QStringLiteral("INSERT INTO join_try (visit, wrong, first_ms) VALUES (?, 1, ?) ON CONFLICT (visit) DO UPDATE SET "
                       "wrong = CASE WHEN join_try.first_ms < ? THEN 1 ELSE join_try.wrong + 1 END, "
                       "first_ms = CASE WHEN join_try.first_ms < ? THEN excluded.first_ms ELSE join_try.first_ms END"),
        {visit.text(), now, now - joinTriesMs, now - joinTriesMs});
    if (!put)
        qCWarning(base::logPortal, "a wrong try was not noted: %s", qPrintable(base::failureName(put.error().code)));
}

base::Result<base::VisitId> Seats::byNumber(const QString &visrn, const QString &otp, const QString &pin)
{
    const visits::Visit *visit = m_hub.book().visitByNumber(visrn);
    if (!visit)
        return fail(FailureCode::WrongSecret);
    const base::VisitId id = visit->id;
    if (const auto may = mayTry(id); !may)
        return may.error();
    const auto access = m_hub.access(id);
    const bool rightOtp = access && sameSecret(access->otp, otp);
    const bool rightPin = access && sameSecret(access->pin, pin);
    if (rightOtp && rightPin) {
        (void)m_database.run(QStringLiteral("DELETE FROM join_try WHERE visit = ?"), {id.text()});
        return id;
    }
    noteWrong(id);
    return fail(FailureCode::WrongSecret);
}

base::Result<QString> Seats::take(const base::VisitId &visit, const QString &token, bool move)
{
    if (const auto may = mayJoin(visit); !may)
        return may.error();
    if (!token.isEmpty() && holderOf(token) == visit)
        return token;
    if (isLive(visit) && !move)
        return fail(FailureCode::SeatTaken);
    const QString fresh = base::randomId();
    const auto put = m_database.run(QStringLiteral("INSERT INTO seat (visit, token, taken_ms) VALUES (?, ?, ?) "
                                                   "ON CONFLICT (visit) DO UPDATE SET token = excluded.token, taken_ms = excluded.taken_ms"),
                                    {visit.text(), seatDigest(fresh), m_clock.utcMs()});
    if (!put)
        return put.error();
    return fresh;
}

std::optional<base::VisitId> Seats::holderOf(const QString &token) const
{
    if (token.isEmpty())
        return std::nullopt;
    const auto visit = m_database.value(QStringLiteral("SELECT visit FROM seat WHERE token = ?"), {seatDigest(token)});
    if (!visit || visit->isNull())
        return std::nullopt;
    return base::VisitId(visit->toString());
}

bool Seats::isLive(const base::VisitId &visit) const
{
    const auto live = m_live.constFind(visit);
    return live != m_live.cend() && (live->pages > 0 || m_clock.monotonicMs() - live->closedMs < seatGraceMs);
}

base::Result<protocol::SeatGrant> Seats::bySeatCookie(const QByteArray &cookieHeader)
{
    protocol::HttpRequest request;
    request.headers.insert("cookie", cookieHeader);
    const QString token = cookie(request, cookieName);
    const auto visit = holderOf(token);
    if (!visit)
        return fail(FailureCode::NotSignedIn);
    return protocol::SeatGrant{*visit, seatDigest(token)};
}

void Seats::pageOpened(const protocol::SeatGrant &seat)
{
    Live &live = m_live[seat.visit];
    if (live.seat != seat.seat)
        live = {seat.seat, 0, 0};
    ++live.pages;
}

void Seats::pageClosed(const protocol::SeatGrant &seat)
{
    const auto live = m_live.find(seat.visit);
    if (live == m_live.end() || live->seat != seat.seat)
        return; // the seat has moved on
    live->pages = std::max(0, live->pages - 1);
    live->closedMs = m_clock.monotonicMs();
}

} // namespace mulakat::portal::web
