#pragma once
#include "formfill.h"

namespace mulakat::testing {

// The status page of a visit's number, by the form; empty where it is not found.
inline QString found(Browser &browser, const QString &visrn)
{
    const QByteArray page = browser.get(QStringLiteral("/status")).body;
    const Fields fields{{QStringLiteral("visrn"), visrn}, {QStringLiteral("action"), QStringLiteral("look")}};
    return QString::fromLatin1(headerOf(browser.post(QStringLiteral("/status"), with(fields, browser.captcha(page))), "Location"));
}

// The same, opened by the code that went to the registration's number.
inline QString opened(WebRig &rig, Browser &browser, const QString &visrn)
{
    const QString path = found(browser, visrn);
    browser.post(path, {{QStringLiteral("action"), QStringLiteral("code")}});
    browser.post(path, {{QStringLiteral("action"), QStringLiteral("check")}, {QStringLiteral("code"), rig.notices.lastCode()}});
    return path;
}

} // namespace mulakat::testing
