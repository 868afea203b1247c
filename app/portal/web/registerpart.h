#pragma once
#include "portal/protocol/formbody.h"
#include "portal/web/draft.h"
#include "portal/web/pages.h"
#include "portal/web/pictures.h"
#include "portal/web/registercheck.h"

namespace mulakat::portal::web {

// New Visitor Registration: /register (the form), /register/draft (what a script keeps meanwhile), /register/otp (the code),
// /register/done (the visit number). What was typed lives in a draft that the browser's cookie names.
class RegisterPart final : public PagePart
{
public:
    explicit RegisterPart(Services &services);
    std::optional<protocol::HttpResponse> answer(const Caller &caller) override;

private:
    struct Post {
        Draft draft;
        QHash<QString, QString> typed;  // as typed, also what a draft does not keep
        QHash<QString, QString> fields; // captcha, proof, action
        QHash<QString, QString> wrong;  // field -> sentence, of documents
    };

    protocol::HttpResponse show(const Caller &caller);
    protocol::HttpResponse posted(const Caller &caller);
    protocol::HttpResponse keep(const Caller &caller);
    protocol::HttpResponse showCode(const Caller &caller, const QString &error = {});
    protocol::HttpResponse postedCode(const Caller &caller);
    protocol::HttpResponse showDone(const Caller &caller);

    std::optional<Draft> draftOf(const Caller &caller) const;
    void take(const Caller &caller, Post &post, const protocol::FormBody &body);
    void takePictures(const Caller &caller, Post &post, const QList<protocol::UploadedFile> &files);
    QString humanError(const Caller &caller, Post &post, QString &field);
    protocol::HttpResponse formPage(const Caller &caller, const Post &post, FormState state, bool asked) const;
    base::Done sendCode(const Caller &caller, Draft &draft, const visits::Booking &booking);
    base::Done submit(Draft &draft, visits::Booking booking);
    protocol::HttpResponse withCookie(const Caller &caller, const Draft &draft, protocol::HttpResponse response) const;
    RegisterOutcome judged(const Caller &caller, const Draft &draft) const;

    Services &m_services;
    DraftStore m_drafts;
    Pictures m_pictures;
    PeerLimit m_pictureLimit;
    PeerLimit m_keepLimit;
};

} // namespace mulakat::portal::web
