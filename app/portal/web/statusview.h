#pragma once
#include "portal/web/form.h"
#include "portal/web/page.h"
#include "visits/booking.h"
#include "visits/visit.h"

namespace mulakat::portal::web {

PageView statusFormPage(const Caller &caller, const FormState &state, const Html &captcha);

struct StatusView {
    QString path;                       // where the page's forms post to
    const visits::Visit &visit;
    std::optional<visits::Booking> booking; // only for who has given the code
    QString passPath;                   // the same
    QString notice;                     // what was just done
    bool reachable = false;             // there is a number or address to send a code to
};
PageView statusPage(const Caller &caller, const StatusView &view);
PageView statusCodePage(const Caller &caller, const QString &path, const QString &error);
PageView statusCancelPage(const Caller &caller, const QString &path, const visits::Visit &visit);

} // namespace mulakat::portal::web
