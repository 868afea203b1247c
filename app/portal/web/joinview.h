#pragma once
#include "portal/web/form.h"
#include "portal/web/page.h"
#include "visits/visit.h"

namespace mulakat::portal::web {

// The pages on the way into a call, as markup.
PageView joinFormPage(const Caller &caller, const FormState &state);                        // number, OTP, PIN
PageView joinLinkPage(const Caller &caller, const visits::Visit &visit, const QString &path); // one button
PageView joinMovePage(const Caller &caller, const QString &claim);                          // "move the call here?"
PageView joinRefusedPage(const Caller &caller, const QString &reason, const QString &first = {}, const QString &second = {});
PageView callPage(const Caller &caller, const visits::Visit &visit, bool readsCards); // readsCards: the jail may read an Aadhaar

} // namespace mulakat::portal::web
