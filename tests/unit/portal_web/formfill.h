#pragma once
#include "webrig.h"

namespace mulakat::testing {

// A registration that is fine on the rig's day.
inline Fields goodForm()
{
    const auto w = [](const char *text) { return QString::fromUtf8(text); };
    return {{w("visitor_name"), w("सुनीता देवी")},
            {w("visitor_father"), w("Ramesh Kumar")},
            {w("visitor_address"), w("Ward 4, Bhiwandi, Thane 421302")},
            {w("visitor_gender"), w("female")},
            {w("visitor_age"), w("40")},
            {w("visitor_relation"), w("spouse")},
            {w("visitor_id_kind"), w("epic")},
            {w("visitor_id_number"), w("ABC1234560")},
            {w("visitor_mobile"), w("9876543210")},
            {w("state"), w("Maharashtra")},
            {w("jail"), w("demo")},
            {w("visit_date"), w("2026-12-04")},
            {w("visit_mode"), w("video")},
            {w("prisoner_name"), w("Ramesh Kumar")},
            {w("prisoner_father"), w("Mohan Kumar")},
            {w("prisoner_age"), w("45")},
            {w("action"), w("send")}};
}

inline Fields with(Fields fields, const Fields &more)
{
    fields.insert(more);
    return fields;
}

// Opens the form and sends it with its captcha.
inline portal::protocol::HttpResponse sendForm(Browser &browser, const Fields &fields)
{
    const QByteArray page = browser.get(QStringLiteral("/register")).body;
    return browser.post(QStringLiteral("/register"), with(fields, browser.captcha(page)));
}

// To the visit number, which is answered; empty where it does not come to it.
inline QString registerVisit(WebRig &rig, Browser &browser, const Fields &fields)
{
    if (sendForm(browser, fields).status != 303)
        return {};
    const auto confirmed = browser.post(QStringLiteral("/register/otp"), {{QStringLiteral("code"), rig.notices.lastCode()}});
    if (headerOf(confirmed, "Location") != "/register/done")
        return {};
    const QString done = QString::fromUtf8(browser.get(QStringLiteral("/register/done")).body);
    return done.section(QStringLiteral("id=\"visrn\">"), 1).section(u'<', 0, 0);
}

} // namespace mulakat::testing
