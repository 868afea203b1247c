#pragma once
#include "portal/web/form.h"
#include "portal/web/page.h"
#include "portal/web/waiting.h"
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
    QString slipPath;                   // as passPath
    Waiting waiting;                    // on the day
    bool mayAskTime = false;
    QString documentError;              // of the picture just sent
};
PageView statusPage(const Caller &caller, const StatusView &view);

} // namespace mulakat::portal::web
