#include "portal/web/pages.h"

#include "portal/web/cookies.h"
#include "portal/web/homepart.h"
#include "portal/web/passpart.h"
#include "portal/web/proofofwork.h"
#include "portal/web/registerpart.h"
#include "portal/web/slippart.h"

namespace mulakat::portal::web {

Services::Services(hub::HubPort &hubPort, store::LogStore &logStore, notices::NoticePort &noticePort,
                   const base::Clock &theClock, const PageOptions &theOptions)
    : hub(hubPort)
    , store(logStore)
    , notices(noticePort)
    , clock(theClock)
    , options(theOptions)
    , languages(Languages::load())
    , tokens([this](const QString &text) { return store.keyed(text); }, clock)
    , captcha(store.database(), tokens, clock)
    , otp(store.database(), notices, tokens, clock)
    , withProof(options.formsAnHour, 3600)
    , withoutProof(options.formsAnHourNoProof, 3600)
{
}

Pages::Pages(hub::HubPort &hub, store::LogStore &store, notices::NoticePort &notices, const base::Clock &clock,
             const PageOptions &options)
    : m_services(hub, store, notices, clock, options)
{
    add(std::make_unique<HomePart>(m_services));
    add(std::make_unique<RegisterPart>(m_services));
    add(std::make_unique<PassPart>(m_services));
    add(std::make_unique<SlipPart>(m_services));
}

Pages::~Pages() = default;

void Pages::add(std::unique_ptr<PagePart> part)
{
    m_parts.push_back(std::move(part));
}

protocol::HttpResponse Pages::handle(const protocol::HttpRequest &request)
{
    const visits::Jail &jail = m_services.hub.book().jail();
    QList<Texts> offered;
    for (const QString &code : jail.languages) {
        if (m_services.languages.byCode(code).code() == code)
            offered << m_services.languages.byCode(code);
    }
    const Caller caller{request, m_services.languages.choose(request, jail.languages), offered, jail.name};
    protocol::HttpResponse response = dispatch(caller);
    if (request.query.queryItemValue(QStringLiteral("lang")) == caller.t.code())
        setCookie(response, request, {"lang", caller.t.code(), "/", 365 * 24 * 3600});
    return response;
}

protocol::HttpResponse Pages::dispatch(const Caller &caller)
{
    if (caller.request.method == "POST" && !fromOwnPage(caller.request))
        return messagePage(caller, QStringLiteral("foreign"), 403);
    for (const auto &part : m_parts) {
        if (auto response = part->answer(caller))
            return std::move(*response);
    }
    return messagePage(caller, QStringLiteral("nopage"), 404);
}

base::Done passCaptcha(Services &services, const Caller &caller, const QHash<QString, QString> &values)
{
    const QString token = values.value(QStringLiteral("captcha_token"));
    const bool proven = ProofOfWork::holds(token, values.value(QStringLiteral("proof")));
    PeerLimit &limit = proven ? services.withProof : services.withoutProof;
    if (!limit.take(caller.request.peer, services.clock.monotonicMs()))
        return base::fail(base::FailureCode::TooManyTries, {{QStringLiteral("minutes"), 5}});
    return services.captcha.check(token, values.value(QStringLiteral("captcha_answer")));
}

} // namespace mulakat::portal::web
