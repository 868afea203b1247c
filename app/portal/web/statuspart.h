#pragma once
#include "portal/web/form.h"
#include "portal/web/pages.h"

namespace mulakat::portal::web {

// Visit Status: /status (number and captcha), /status/<token> (state, slot and next step for half an hour; after a code to
// the number of the registration also names, pass, the link again, cancelling).
class StatusPart final : public PagePart
{
public:
    explicit StatusPart(Services &services);
    std::optional<protocol::HttpResponse> answer(const Caller &caller) override;

private:
    struct Found {
        QString path;            // of this page
        const visits::Visit &visit;
        bool open = false;       // this browser has shown that the visit is theirs
    };

    protocol::HttpResponse ask(const Caller &caller, const FormState &state);
    protocol::HttpResponse posted(const Caller &caller);
    protocol::HttpResponse act(const Caller &caller, const Found &found);
    protocol::HttpResponse show(const Caller &caller, const Found &found, const QString &notice = {});
    protocol::HttpResponse sendCode(const Caller &caller, const Found &found);
    protocol::HttpResponse checkCode(const Caller &caller, const Found &found, const QString &code);
    protocol::HttpResponse linkAgain(const Caller &caller, const Found &found);
    protocol::HttpResponse cancel(const Caller &caller, const Found &found);
    QString addressOf(const base::VisitId &visit) const; // empty where the registration has none

    Services &m_services;
    PeerLimit m_linksOfVisit;
};

} // namespace mulakat::portal::web
