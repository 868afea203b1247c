#include "portal/web/statuspart.h"

#include "portal/web/cookies.h"
#include "portal/web/passpart.h"
#include "portal/web/slippart.h"
#include "portal/web/statusforms.h"
#include "portal/web/statusview.h"
#include "portal/web/visitwords.h"

namespace mulakat::portal::web {

using base::FailureCode;
using protocol::HttpResponse;

namespace {

const QString foundPurpose = QStringLiteral("status");
const QString openPurpose = QStringLiteral("status-open");
constexpr int foundSeconds = 1800;
constexpr char sessionCookie[] = "status";
constexpr char openCookie[] = "open";

QString codePurpose(const base::VisitId &visit)
{
    return QStringLiteral("status-") + visit.text();
}

} // namespace

StatusPart::StatusPart(Services &services)
    : m_services(services)
    , m_acts(services)
    , m_pictures(services.options.mediaProgram)
    , m_linksOfVisit(3, 3600)
    , m_numbersOfVisit(5, 3600)
    , m_picturesOfPeer(20, 600)
{
}

std::optional<HttpResponse> StatusPart::answer(const Caller &caller)
{
    const QString &path = caller.request.path;
    const bool post = caller.request.method == "POST";
    if (path == QLatin1String("/status"))
        return post ? posted(caller) : ask(caller, {});
    if (!path.startsWith(QLatin1String("/status/")))
        return std::nullopt;
    const auto subject = m_services.tokens.subject(foundPurpose, path.mid(8));
    const visits::Visit *visit = subject ? m_services.hub.book().visit(base::VisitId(*subject)) : nullptr;
    if (!visit)
        return messagePage(caller, QStringLiteral("status.expired"), 410, {}, QStringLiteral("/status"));
    const bool open = m_services.tokens.subject(openPurpose, cookie(caller.request, openCookie)) == *subject;
    const Found found{path, *visit, open};
    return post ? act(caller, found) : show(caller, found);
}

HttpResponse StatusPart::ask(const Caller &caller, const FormState &state)
{
    return render(caller, statusFormPage(caller, state, m_services.captcha.field(caller.t, state.error(QStringLiteral("captcha_answer")))));
}

HttpResponse StatusPart::posted(const Caller &caller)
{
    const auto body = protocol::readForm(caller.request);
    if (!body)
        return ask(caller, {});
    FormState state;
    const QString number = typedNumber(body->values.value(QStringLiteral("visrn")));
    state.values.insert(QStringLiteral("visrn"), number);
    const QString action = body->values.value(QStringLiteral("action"));
    if (action.startsWith(QLatin1String("language-")))
        return ask(inLanguage(m_services.languages, caller, action), state);
    if (action == QLatin1String("another"))
        return ask(caller, state);
    if (number.isEmpty())
        state.refuse(QStringLiteral("visrn"), caller.t(u"join.visrn.missing"));
    if (typedDigits(body->values.value(QStringLiteral("captcha_answer"))).isEmpty())
        state.refuse(QStringLiteral("captcha_answer"), caller.t(u"captcha.missing"));
    if (!state.fine())
        return ask(caller, state);
    if (const auto human = passCaptcha(m_services, caller, body->values); !human) {
        if (human.error().code == FailureCode::TooManyTries)
            return messagePage(caller, QStringLiteral("limit"), 429, QStringLiteral("5"), QStringLiteral("/status"));
        const bool old = human.error().code == FailureCode::Expired;
        state.refuse(QStringLiteral("captcha_answer"), caller.t(old ? u"captcha.old" : u"captcha.wrong"));
        return ask(caller, state);
    }
    const visits::Visit *visit = m_services.hub.book().visitByNumber(number);
    if (!visit) {
        state.refuse(QStringLiteral("visrn"), caller.t(u"status.unknown"));
        return ask(caller, state);
    }
    return seeOther(QStringLiteral("/status/") + m_services.tokens.make(foundPurpose, visit->id.text(), foundSeconds));
}

HttpResponse StatusPart::show(const Caller &caller, const Found &found, const Said &said)
{
    StatusView view{found.path, found.visit, std::nullopt, {}, said.notice, false, {}, {}, false, said.documentError};
    view.reachable = !m_acts.addressOf(found.visit.id).isEmpty();
    view.waiting = whyWaiting(caller.t, m_services.hub.book(), found.visit, m_services.clock.utcMs());
    if (found.open) {
        if (auto booking = m_services.hub.booking(found.visit.id))
            view.booking = std::move(*booking);
        view.passPath = passPath(m_services.tokens, found.visit.id);
        view.slipPath = slipPath(m_services.tokens, found.visit.id);
        view.mayAskTime = mayAskTime(found.visit);
    }
    HttpResponse response = render(caller, statusPage(caller, view));
    if (!view.waiting.code.isEmpty()) // who waits need not press anything
        response.headers << qMakePair(QByteArray("Refresh"), "60;url=" + found.path.toLatin1());
    return response;
}

HttpResponse StatusPart::act(const Caller &caller, const Found &found)
{
    const auto body = protocol::readForm(caller.request);
    if (!body)
        return show(caller, found, {{}, caller.t(u"error.large")});
    const QString action = body->values.value(QStringLiteral("action"));
    if (action == QLatin1String("code"))
        return sendCode(caller, found);
    if (action == QLatin1String("check"))
        return checkCode(caller, found, body->values.value(QStringLiteral("code")));
    if (action.startsWith(QLatin1String("language-")))
        return otherLanguage(inLanguage(m_services.languages, caller, action), found, *body);
    return found.open ? actOpen(caller, found, *body) : seeOther(found.path);
}

HttpResponse StatusPart::sendCode(const Caller &caller, const Found &found)
{
    const QString address = m_acts.addressOf(found.visit.id);
    if (address.isEmpty())
        return seeOther(found.path);
    const QString session = sessionOf(caller);
    const auto sent = m_services.otp.send({codePurpose(found.visit.id), session, address, caller.t.code()});
    QString error;
    if (!sent)
        error = sent.error().code == FailureCode::TooManyTries ? codeWaitWords(caller.t, sent.error()) : caller.t(u"status.code.notsent");
    HttpResponse response = render(caller, statusCodePage(caller, found.path, error));
    keepSession(caller, response, session);
    return response;
}

QString StatusPart::sessionOf(const Caller &caller)
{
    const QString session = cookie(caller.request, sessionCookie);
    return session.size() == 26 ? session : base::randomId();
}

void StatusPart::keepSession(const Caller &caller, HttpResponse &response, const QString &session)
{
    setCookie(response, caller.request, {sessionCookie, session, "/status", foundSeconds});
}

HttpResponse StatusPart::checkCode(const Caller &caller, const Found &found, const QString &code)
{
    const QString session = cookie(caller.request, sessionCookie);
    const QString purpose = codePurpose(found.visit.id);
    if (const auto right = m_services.otp.check(purpose, session, code); !right)
        return render(caller, statusCodePage(caller, found.path, codeErrorWords(caller.t, right.error())));
    (void)m_services.otp.spend(purpose, session);
    HttpResponse response = seeOther(found.path);
    NewCookie open;
    open.name = openCookie;
    open.value = m_services.tokens.make(openPurpose, found.visit.id.text(), foundSeconds);
    open.path = "/status";
    open.seconds = foundSeconds;
    open.strict = true;
    setCookie(response, caller.request, open);
    return response;
}

} // namespace mulakat::portal::web
