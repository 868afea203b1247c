#pragma once
#include "flow/world.h"
#include "rawhttp.h"

namespace mulakat::testing {

QByteArray hiddenField(const RawAnswer &page, const char *name);
// The captcha of a page, answered by listening: "captcha_token=…&captcha_answer=…".
QByteArray heardCaptcha(const QUrl &portal, const RawAnswer &page);
// A family's registration from the form to its visit number, as a browser without script sends it; empty where it does not
// come to that, with the page on standard error.
QByteArray registerVisit(World &world, const QString &mobile);

} // namespace mulakat::testing
