#pragma once
#include "portal/hub/hubport.h"
#include "portal/notices/notice.h"
#include "portal/web/captcha.h"
#include "portal/web/otp.h"
#include "portal/web/page.h"
#include "portal/web/peerlimit.h"
#include "store/logstore.h"

#include <memory>
#include <vector>

namespace mulakat::portal::web {

struct PageOptions {
    QString mediaProgram;           // mulakat-media, for pictures; empty: none are taken
    int formsAnHour = 240;          // of one address, with proof of work; carriers' customers share addresses
    int formsAnHourNoProof = 40;    // and without script
};

// What the pages share. Lives on the hub thread with everything in it; parts refer to it, so it does not move.
struct Services {
    Services(hub::HubPort &hub, store::LogStore &store, notices::NoticePort &notices, const base::Clock &clock,
             const PageOptions &options);
    Services(const Services &) = delete;
    Services &operator=(const Services &) = delete;

    hub::HubPort &hub;
    store::LogStore &store;
    notices::NoticePort &notices;
    const base::Clock &clock;
    PageOptions options;
    Languages languages;
    Tokens tokens;
    Captcha captcha;
    Otp otp;
    PeerLimit withProof;
    PeerLimit withoutProof;
};

// A group of pages, such as everything below /register. One object answers one request at a time.
class PagePart
{
public:
    virtual ~PagePart() = default;
    // Nothing where the path is another part's. A POST has been checked to come from an own page.
    virtual std::optional<protocol::HttpResponse> answer(const Caller &caller) = 0;
};

// The family's pages: /, /register…, /pass/…, /captcha/…, /latin, and whatever parts are added (status, join).
class Pages
{
public:
    Pages(hub::HubPort &hub, store::LogStore &store, notices::NoticePort &notices, const base::Clock &clock,
          const PageOptions &options);
    ~Pages();

    Services &services() { return m_services; }
    void add(std::unique_ptr<PagePart> part);

    protocol::HttpResponse handle(const protocol::HttpRequest &request);

private:
    protocol::HttpResponse dispatch(const Caller &caller);

    Services m_services;
    std::vector<std::unique_ptr<PagePart>> m_parts;
};

// A captcha's answer with the limits around it, for every form that has one. `values` are the posted fields
// captcha_token, captcha_answer and proof. WrongSecret, Expired, TooManyTries.
base::Done passCaptcha(Services &services, const Caller &caller, const QHash<QString, QString> &values);

} // namespace mulakat::portal::web
