#pragma once
#include "portal/protocol/formbody.h"
#include "portal/web/familyacts.h"
#include "portal/web/form.h"
#include "portal/web/pages.h"
#include "portal/web/pictures.h"

namespace mulakat::portal::web {

// Visit Status: /status (number and captcha), /status/<token> (state, slot and next step for half an hour; after a code to
// the number of the registration also names, pass, attendance slip, the link again, a missing document, another time,
// another mobile, cancelling).
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
    struct Said {
        QString notice;          // what was just done
        QString documentError;
    };

    protocol::HttpResponse ask(const Caller &caller, const FormState &state);
    protocol::HttpResponse posted(const Caller &caller);
    protocol::HttpResponse act(const Caller &caller, const Found &found);
    protocol::HttpResponse show(const Caller &caller, const Found &found, const Said &said = {});
    protocol::HttpResponse sendCode(const Caller &caller, const Found &found);
    protocol::HttpResponse checkCode(const Caller &caller, const Found &found, const QString &code);
    // For who has given the code.
    protocol::HttpResponse actOpen(const Caller &caller, const Found &found, const protocol::FormBody &body);
    protocol::HttpResponse otherLanguage(const Caller &caller, const Found &found, const protocol::FormBody &body);
    protocol::HttpResponse linkAgain(const Caller &caller, const Found &found);
    protocol::HttpResponse cancel(const Caller &caller, const Found &found);
    protocol::HttpResponse timePage(const Caller &caller, const Found &found, const FormState &state);
    protocol::HttpResponse askTime(const Caller &caller, const Found &found, const protocol::FormBody &body);
    protocol::HttpResponse askMobile(const Caller &caller, const Found &found, const protocol::FormBody &body);
    protocol::HttpResponse checkMobile(const Caller &caller, const Found &found, const protocol::FormBody &body);
    protocol::HttpResponse takeDocument(const Caller &caller, const Found &found, const protocol::FormBody &body);
    bool mayAskTime(const visits::Visit &visit) const;
    static QString sessionOf(const Caller &caller);                       // the browser's, or a new one
    static void keepSession(const Caller &caller, protocol::HttpResponse &response, const QString &session);

    Services &m_services;
    FamilyActs m_acts;
    Pictures m_pictures;
    PeerLimit m_linksOfVisit;
    PeerLimit m_numbersOfVisit; // one visit is no way to send codes to half the town
    PeerLimit m_picturesOfPeer;
};

} // namespace mulakat::portal::web
