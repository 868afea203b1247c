#include "portal/web/homepart.h"

#include "identity/names.h"

namespace mulakat::portal::web {

namespace {

// Pictograms of our own: a form with a person, a clock with a tick, two people talking.
Html pictogram(const QString &what)
{
    const Html open = u"<svg viewBox=\"0 0 64 64\" width=\"64\" height=\"64\" fill=\"none\" stroke=\"currentColor\""
                      u" stroke-width=\"3.5\" stroke-linecap=\"round\" stroke-linejoin=\"round\" aria-hidden=\"true\">"_h;
    Html drawing;
    if (what == QLatin1String("register"))
        drawing = u"<path d=\"M14 6h36v52H14z\"/><circle cx=\"32\" cy=\"21\" r=\"6\"/><path d=\"M22 37c1-7 19-7 20 0\"/>"
                  u"<path d=\"M22 45h20M22 51h12\"/>"_h;
    else if (what == QLatin1String("status"))
        drawing = u"<circle cx=\"28\" cy=\"28\" r=\"20\"/><path d=\"M28 16v12l8 5\"/><path d=\"M42 52l5 5 11-12\"/>"_h;
    else
        drawing = u"<path d=\"M5 14h36v26H5z\"/><circle cx=\"23\" cy=\"23\" r=\"5\"/><path d=\"M14 36c1-8 17-8 18 0\"/>"
                  u"<path d=\"M41 24l18-8v22l-18-8\"/><path d=\"M16 52h14M23 40v12\"/>"_h;
    return open + drawing + u"</svg>"_h;
}

Html bigLink(const Texts &t, const QString &what)
{
    return u"<li><a class=\"big\""_h + attribute(QLatin1String("id"), QStringLiteral("link-") + what)
        + attribute(QLatin1String("href"), u'/' + what) + u">"_h + pictogram(what) + u"<span><b>"_h
        + text(t(QStringLiteral("home.%1").arg(what))) + u"</b><small>"_h + text(t(QStringLiteral("home.%1.text").arg(what)))
        + u"</small></span></a></li>"_h;
}

protocol::HttpResponse home(const Caller &caller)
{
    const Texts &t = caller.t;
    PageView view;
    view.id = QStringLiteral("home");
    view.title = t(u"home.title");
    view.body = u"<h1>"_h + text(view.title) + u"</h1><p class=\"lead\">"_h + text(t(u"home.lead", caller.jailName))
        + u"</p><ul class=\"bigs\">"_h + bigLink(t, QStringLiteral("register")) + bigLink(t, QStringLiteral("status"))
        + bigLink(t, QStringLiteral("join")) + u"</ul><p class=\"note\">"_h + text(t(u"home.free")) + u"</p>"_h;
    return render(caller, view);
}

protocol::HttpResponse latinForm(const Caller &caller)
{
    protocol::HttpResponse response;
    response.contentType = "text/plain; charset=utf-8";
    const QString name = cleaned(caller.request.query.queryItemValue(QStringLiteral("name"), QUrl::FullyDecoded));
    response.body = identity::toLatin(name.left(200)).toUtf8();
    return response;
}

} // namespace

HomePart::HomePart(Services &services)
    : m_services(services)
{
}

std::optional<protocol::HttpResponse> HomePart::answer(const Caller &caller)
{
    const QString &path = caller.request.path;
    if (path == QLatin1String("/"))
        return home(caller);
    if (path == QLatin1String("/latin"))
        return latinForm(caller);
    if (path.startsWith(QLatin1String("/captcha/")))
        return m_services.captcha.file(path.mid(9), caller.t.code());
    return std::nullopt;
}

} // namespace mulakat::portal::web
