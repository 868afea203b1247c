#include "portal/web/statuspart.h"

#include "portal/protocol/formbody.h"
#include "portal/web/cookies.h"
#include "portal/web/passpart.h"
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

QString waitWords(const Texts &t, const base::Failure &failure)
{
    return t(u"status.code.wait", QString::number(std::max(1, failure.info.value(QLatin1String("minutes")).toInt())));
}

QString codeWords(const Texts &t, const base::Failure &failure)
{
    switch (failure.code) {
    case FailureCode::WrongSecret:
        return t(u"status.code.wrong", QString::number(failure.info.value(QLatin1String("left")).toInt()));
    case FailureCode::TooManyTries:
        return waitWords(t, failure);
    case FailureCode::Expired:
        return t(u"status.code.old");
    default:
        return t(u"broken.text");
    }
}

} // namespace

StatusPart::StatusPart(Services &services)
    : m_services(services)
    , m_linksOfVisit(3, 3600)
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

QString StatusPart::addressOf(const base::VisitId &visit) const
{
    const auto booking = m_services.hub.booking(visit);
    const visits::Person person = booking ? booking->visitors.value(0) : visits::Person();
    for (const QString &address : {person.mobile, person.email}) {
        if (!address.isEmpty() && m_services.notices.carries(notices::channelOf(address)))
            return address;
    }
    return {};
}

HttpResponse StatusPart::show(const Caller &caller, const Found &found, const QString &notice)
{
    StatusView view{found.path, found.visit, std::nullopt, {}, notice, false};
    view.reachable = !addressOf(found.visit.id).isEmpty();
    if (found.open) {
        if (auto booking = m_services.hub.booking(found.visit.id))
            view.booking = std::move(*booking);
        view.passPath = passPath(m_services.tokens, found.visit.id);
    }
    return render(caller, statusPage(caller, view));
}

HttpResponse StatusPart::act(const Caller &caller, const Found &found)
{
    const auto body = protocol::readForm(caller.request);
    const QString action = body ? body->values.value(QStringLiteral("action")) : QString();
    if (action == QLatin1String("code"))
        return sendCode(caller, found);
    if (action == QLatin1String("check"))
        return checkCode(caller, found, body->values.value(QStringLiteral("code")));
    if (action.startsWith(QLatin1String("language-")))
        return render(caller, statusCodePage(inLanguage(m_services.languages, caller, action), found.path, {}));
    if (!found.open)
        return seeOther(found.path);
    if (action == QLatin1String("link"))
        return linkAgain(caller, found);
    if (action == QLatin1String("cancel"))
        return render(caller, statusCancelPage(caller, found.path, found.visit));
    if (action == QLatin1String("cancel-yes"))
        return cancel(caller, found);
    return seeOther(found.path);
}

HttpResponse StatusPart::sendCode(const Caller &caller, const Found &found)
{
    const QString address = addressOf(found.visit.id);
    if (address.isEmpty())
        return seeOther(found.path);
    QString session = cookie(caller.request, sessionCookie);
    if (session.size() != 26)
        session = base::randomId();
    const auto sent = m_services.otp.send({codePurpose(found.visit.id), session, address, caller.t.code()});
    QString error;
    if (!sent)
        error = sent.error().code == FailureCode::TooManyTries ? waitWords(caller.t, sent.error()) : caller.t(u"status.code.notsent");
    HttpResponse response = render(caller, statusCodePage(caller, found.path, error));
    setCookie(response, caller.request, {sessionCookie, session, "/status", foundSeconds});
    return response;
}

HttpResponse StatusPart::checkCode(const Caller &caller, const Found &found, const QString &code)
{
    const QString session = cookie(caller.request, sessionCookie);
    const QString purpose = codePurpose(found.visit.id);
    if (const auto right = m_services.otp.check(purpose, session, code); !right)
        return render(caller, statusCodePage(caller, found.path, codeWords(caller.t, right.error())));
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

// A new link; the one before is void. The message follows from the event.
HttpResponse StatusPart::linkAgain(const Caller &caller, const Found &found)
{
    if (!m_linksOfVisit.take(found.visit.id.text(), m_services.clock.monotonicMs()))
        return show(caller, found, caller.t(u"status.link.wait"));
    const auto issued = m_services.hub.issueAccess(found.visit.id);
    return show(caller, found, caller.t(issued ? u"status.link.sent" : u"status.link.not"));
}

HttpResponse StatusPart::cancel(const Caller &caller, const Found &found)
{
    const visits::Event event{found.visit.id, visits::EventType::Cancelled,
                              {{QStringLiteral("by"), QStringLiteral("visitor")}, {QStringLiteral("code"), QStringLiteral("by-visitor")}},
                              m_services.clock.utcMs(), visits::Mover::Visitor, {}};
    if (const auto done = m_services.hub.submit(event, {}); !done)
        return show(caller, found, caller.t(done.error().code == FailureCode::NotInThisState ? u"status.cancel.late" : u"broken.text"));
    return seeOther(found.path);
}

} // namespace mulakat::portal::web
