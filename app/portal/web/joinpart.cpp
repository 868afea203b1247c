#include "portal/web/joinpart.h"

#include "portal/protocol/formbody.h"
#include "portal/protocol/strictjson.h"
#include "portal/web/cookies.h"
#include "portal/web/joinview.h"
#include "portal/web/visitwords.h"

namespace mulakat::portal::web {

using base::FailureCode;
using protocol::HttpResponse;

namespace {

const QString movePurpose = QStringLiteral("join-move");
constexpr int moveSeconds = 300;
const QString callPath = QStringLiteral("/join/call");

HttpResponse jsonAnswer(const QByteArray &body, int status)
{
    HttpResponse response;
    response.status = status;
    response.contentType = "application/json";
    response.body = body;
    return response;
}

FormState joinState(const protocol::FormBody &body)
{
    FormState state;
    state.values = {{QStringLiteral("visrn"), typedNumber(body.values.value(QStringLiteral("visrn")))},
                    {QStringLiteral("otp"), typedDigits(body.values.value(QStringLiteral("otp")))},
                    {QStringLiteral("pin"), typedDigits(body.values.value(QStringLiteral("pin")))}};
    return state;
}

void checkJoin(FormState &state, const Texts &t)
{
    if (state.value(QStringLiteral("visrn")).isEmpty())
        state.refuse(QStringLiteral("visrn"), t(u"join.visrn.missing"));
    if (state.value(QStringLiteral("otp")).size() != 6)
        state.refuse(QStringLiteral("otp"), t(u"join.otp.missing"));
    if (state.value(QStringLiteral("pin")).size() != 4)
        state.refuse(QStringLiteral("pin"), t(u"join.pin.missing"));
}

} // namespace

JoinPart::JoinPart(Services &services, Seats &seats, const hub::TurnService &turn)
    : m_services(services)
    , m_seats(seats)
    , m_turn(turn)
    , m_triesOfPeer(60, 600)
{
}

std::optional<HttpResponse> JoinPart::answer(const Caller &caller)
{
    const QString &path = caller.request.path;
    const bool post = caller.request.method == "POST";
    if (path == QLatin1String("/join"))
        return post ? postedForm(caller) : render(caller, joinFormPage(caller, {}));
    if (!path.startsWith(QLatin1String("/join/")))
        return std::nullopt;
    const QString code = path.section(u'/', 2, 2);
    if (path.section(u'/', 3) == QLatin1String("config"))
        return config(caller);
    if (path == callPath && !post)
        return showCall(caller);
    return post ? postedLink(caller, code) : showLink(caller, code);
}

std::optional<base::VisitId> JoinPart::seatOf(const Caller &caller) const
{
    return m_seats.holderOf(cookie(caller.request, Seats::cookieName));
}

HttpResponse JoinPart::postedForm(const Caller &caller)
{
    const auto body = protocol::readForm(caller.request);
    if (!body)
        return render(caller, joinFormPage(caller, {}));
    if (const QString claim = body->values.value(QStringLiteral("claim")); !claim.isEmpty())
        return postedMove(caller, claim);
    FormState state = joinState(*body);
    if (body->values.value(QStringLiteral("action")).startsWith(QLatin1String("language-")))
        return render(inLanguage(m_services.languages, caller, body->values.value(QStringLiteral("action"))), joinFormPage(caller, state));
    checkJoin(state, caller.t);
    if (!state.fine())
        return render(caller, joinFormPage(caller, state));
    if (!m_triesOfPeer.take(caller.request.peer, m_services.clock.monotonicMs()))
        return messagePage(caller, QStringLiteral("limit"), 429, QStringLiteral("10"), QStringLiteral("/join"));
    const auto visit = m_seats.byNumber(state.value(QStringLiteral("visrn")), state.value(QStringLiteral("otp")),
                                        state.value(QStringLiteral("pin")));
    if (visit)
        return enter(caller, *visit, false);
    const int minutes = visit.error().info.value(QLatin1String("minutes")).toInt();
    state.refuse(QStringLiteral("otp"), visit.error().code == FailureCode::TooManyTries
                     ? caller.t(u"join.tries", QString::number(minutes)) : caller.t(u"join.wrong"));
    return render(caller, joinFormPage(caller, state));
}

// The visitor's end speaks the visitor's language: that of the family's form, unless another was chosen on these pages. An
// import says nothing of it; there the browser's wish stands.
Caller JoinPart::inTheirs(const Caller &caller, const base::VisitId &visit) const
{
    const bool chosen = !caller.request.query.queryItemValue(QStringLiteral("lang")).isEmpty() || !cookie(caller.request, "lang").isEmpty();
    const auto booking = m_services.hub.booking(visit);
    if (chosen || !booking || booking->source != QLatin1String("web"))
        return caller;
    for (const Texts &texts : caller.languages) {
        if (texts.code() == booking->language)
            return {caller.request, texts, caller.languages, caller.jailName};
    }
    return caller;
}

HttpResponse JoinPart::showLink(const Caller &caller, const QString &code)
{
    const auto id = m_services.hub.visitOfCode(code);
    const visits::Visit *visit = id ? m_services.hub.book().visit(*id) : nullptr;
    if (!visit)
        return refused(caller, {}, base::fail(FailureCode::UnknownVisit));
    if (seatOf(caller) == *id)
        return seeOther(callPath);
    if (const auto may = m_seats.mayJoin(*id); !may)
        return refused(caller, *id, may.error());
    const Caller theirs = inTheirs(caller, *id);
    return render(theirs, joinLinkPage(theirs, *visit, caller.request.path));
}

HttpResponse JoinPart::postedLink(const Caller &caller, const QString &code)
{
    const auto visit = m_services.hub.visitOfCode(code);
    if (!visit)
        return refused(caller, {}, base::fail(FailureCode::UnknownVisit));
    return enter(caller, *visit, false);
}

HttpResponse JoinPart::postedMove(const Caller &caller, const QString &claim)
{
    const auto visit = m_services.tokens.subject(movePurpose, claim);
    if (!visit)
        return seeOther(QStringLiteral("/join"));
    return enter(caller, base::VisitId(*visit), true);
}

HttpResponse JoinPart::enter(const Caller &caller, const base::VisitId &visit, bool move)
{
    const auto token = m_seats.take(visit, cookie(caller.request, Seats::cookieName), move);
    if (!token && token.error().code == FailureCode::SeatTaken)
        return render(inTheirs(caller, visit), joinMovePage(inTheirs(caller, visit), m_services.tokens.make(movePurpose, visit.text(), moveSeconds)));
    if (!token)
        return refused(caller, visit, token.error());
    HttpResponse response = seeOther(callPath);
    NewCookie seat;
    seat.name = Seats::cookieName;
    seat.value = *token;
    seat.path = "/join";
    seat.seconds = Seats::cookieSeconds;
    seat.strict = true;
    setCookie(response, caller.request, seat);
    return response;
}

HttpResponse JoinPart::showCall(const Caller &caller)
{
    const auto id = seatOf(caller);
    const visits::Visit *visit = id ? m_services.hub.book().visit(*id) : nullptr;
    if (!visit)
        return render(caller, joinRefusedPage(caller, QStringLiteral("no-seat")));
    if (const auto may = m_seats.mayJoin(*id); !may)
        return refused(caller, *id, may.error());
    const Caller theirs = inTheirs(caller, *id);
    HttpResponse response = render(theirs, callPage(theirs, *visit, !m_services.hub.book().jail().verifier.isEmpty()));
    response.headers << qMakePair(QByteArray("Cache-Control"), QByteArray("no-store"));
    return response;
}

// What the call's script needs, for the holder of the seat only. Short-lived: asked for at each connection.
HttpResponse JoinPart::config(const Caller &caller)
{
    const auto id = seatOf(caller);
    const visits::Visit *visit = id ? m_services.hub.book().visit(*id) : nullptr;
    if (!visit)
        return jsonAnswer(protocol::errorBody(base::fail(FailureCode::NotSignedIn)), 401);
    if (const auto may = m_seats.mayJoin(*id); !may)
        return jsonAnswer(protocol::errorBody(may.error()), 403);
    const QJsonObject json{{QStringLiteral("iceServers"), m_turn.turnServers(*id, m_services.clock).iceServers()},
                           {QStringLiteral("live"), QStringLiteral("/join/live")},
                           {QStringLiteral("minutes"), visit->slot.minutes}};
    return jsonAnswer(protocol::toBytes(json), 200);
}

HttpResponse JoinPart::refused(const Caller &asked, const base::VisitId &id, const base::Failure &failure)
{
    const Caller caller = inTheirs(asked, id);
    const visits::Visit *visit = m_services.hub.book().visit(id);
    const Texts &t = caller.t;
    if (!visit || failure.code == FailureCode::UnknownVisit)
        return render(caller, joinRefusedPage(caller, QStringLiteral("unknown")));
    const visits::Jail &jail = m_services.hub.book().jail();
    const QString start = visit->slot.start.toString(QStringLiteral("HH:mm"));
    if (failure.code == FailureCode::TooEarly) {
        const QString opens = visit->slot.start.addSecs(-60 * jail.earlyMinutes).toString(QStringLiteral("HH:mm"));
        HttpResponse response = render(caller, joinRefusedPage(caller, QStringLiteral("early"), start, opens));
        response.headers << qMakePair(QByteArray("Refresh"), QByteArray("30")); // opens by itself
        return response;
    }
    if (failure.code == FailureCode::WrongDay) {
        const bool ahead = visit->slot.date > m_services.clock.today();
        return render(caller, joinRefusedPage(caller, ahead ? QStringLiteral("other-day") : QStringLiteral("past-day"),
                                              t.day(visit->slot.date), start));
    }
    if (failure.code == FailureCode::ClockWrong) {
        HttpResponse response = render(caller, joinRefusedPage(caller, QStringLiteral("clock"), t.day(visit->slot.date), start));
        response.headers << qMakePair(QByteArray("Refresh"), QByteArray("30")); // opens by itself
        return response;
    }
    if (failure.code == FailureCode::TooLate)
        return render(caller, joinRefusedPage(caller, QStringLiteral("late"), start));
    if (failure.code != FailureCode::NotInThisState)
        return messagePage(caller, QStringLiteral("broken"), 503, {}, QStringLiteral("/join"));
    const QString state = visits::name(visit->state);
    const bool told = t.has(QStringLiteral("join.refused.%1.title").arg(state));
    return render(caller, joinRefusedPage(caller, told ? state : QStringLiteral("over"), t.day(visit->slot.date), start));
}

} // namespace mulakat::portal::web
