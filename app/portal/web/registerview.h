#pragma once
#include "portal/web/draft.h"
#include "portal/web/pages.h"
#include "portal/web/registerfields.h"

namespace mulakat::portal::web {

// The registration's pages as markup.
struct RegisterFormView {
    const FormState &state;
    const RegisterFields &fields;
    const Draft &draft;
    Html captcha;           // empty where the browser has shown that a person is there
};
PageView registerFormPage(const Caller &caller, const RegisterFormView &view);
PageView registerCodePage(const Caller &caller, const QString &sentTo, const QString &error);
PageView registerDonePage(const Caller &caller, const QString &visrn, const QString &passPath, const QString &sentTo);

// "98xxxxxx10", "s…@example.org": enough to know it again.
QString hinted(const QString &address);

} // namespace mulakat::portal::web
