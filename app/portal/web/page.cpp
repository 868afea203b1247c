#include "portal/web/page.h"

#include <QCryptographicHash>
#include <QFile>
#include <QHash>

namespace mulakat::portal::web {

namespace {

Html attr(const char16_t *name, QStringView value)
{
    return attribute(QLatin1String(QString::fromUtf16(name).toLatin1()), value);
}

QString here(const protocol::HttpRequest &request, const QString &language)
{
    QUrlQuery query = request.query;
    query.removeAllQueryItems(QStringLiteral("lang"));
    query.addQueryItem(QStringLiteral("lang"), language);
    return request.path + u'?' + query.toString(QUrl::FullyEncoded);
}

Html languageChoice(const Caller &caller, const PageView &view)
{
    if (caller.languages.size() < 2)
        return {};
    Html out = u"<nav class=\"languages\""_h + attr(u"aria-label", caller.t(u"page.language")) + u">"_h;
    for (const Texts &one : caller.languages) {
        const Html called = attr(u"lang", one.code()) + u">"_h + text(one.name());
        if (one.code() == caller.t.code())
            out += u"<b"_h + called + u"</b>"_h;
        else if (!view.form.isEmpty())
            out += u"<button formnovalidate name=\"action\""_h + attr(u"form", view.form)
                + attr(u"value", QStringLiteral("language-") + one.code()) + called + u"</button>"_h;
        else
            out += u"<a"_h + attr(u"href", here(caller.request, one.code())) + attr(u"hreflang", one.code()) + called + u"</a>"_h;
    }
    return out + u"</nav>"_h;
}

Html head(const Caller &caller, const PageView &view)
{
    Html out = u"<!doctype html>\n<html"_h + attr(u"lang", caller.t.code()) + attr(u"dir", caller.t.direction())
        + u"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>"_h
        + text(view.title) + u" · "_h + text(caller.t(u"page.product")) + u"</title><link rel=\"stylesheet\""_h
        + attr(u"href", assetPath(QStringLiteral("page.css"))) + u"><link rel=\"icon\" href=\"data:,\">"_h;
    for (const QString &script : view.scripts)
        out += u"<script defer"_h + attr(u"src", assetPath(script)) + u"></script>"_h;
    return out + u"</head>"_h;
}

} // namespace

QString assetPath(const QString &file)
{
    static QHash<QString, QString> known; // the program's own files: they do not change while it runs
    auto it = known.find(file);
    if (it == known.end()) {
        QFile asset(QStringLiteral(":/web/") + file);
        const QByteArray bytes = asset.open(QIODevice::ReadOnly) ? asset.readAll() : QByteArray();
        const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().left(10);
        it = known.insert(file, QStringLiteral("/static/%1?v=%2").arg(file, QString::fromLatin1(hash)));
    }
    return *it;
}

protocol::HttpResponse render(const Caller &caller, const PageView &view)
{
    Html out = head(caller, view);
    out += view.plain ? u"<body class=\"paper\">"_h : u"<body>"_h;
    if (!view.plain) {
        out += u"<a class=\"skip\" href=\"#"_h + text(view.id) + u"\">"_h + text(caller.t(u"page.skip"))
            + u"</a><header class=\"top\"><a class=\"brand\" href=\"/\"><b>"_h + text(caller.t(u"page.product"))
            + u"</b><span>"_h + text(caller.jailName) + u"</span></a>"_h + languageChoice(caller, view) + u"</header>"_h;
    }
    out += u"<main"_h + attr(u"id", view.id) + u">"_h + view.body + u"</main>"_h;
    if (!view.plain)
        out += u"<footer>"_h + text(caller.t(u"page.footer")) + u"</footer>"_h;
    out += u"</body></html>\n"_h;
    protocol::HttpResponse response;
    response.status = view.status;
    response.body = out.markup().toUtf8();
    response.headers << qMakePair(QByteArray("Content-Language"), caller.t.code().toLatin1())
                     << qMakePair(QByteArray("Vary"), QByteArray("Accept-Language, Cookie"))
                     // Without it browsers send "Origin: null" with a form, and a POST cannot be told from a foreign one.
                     << qMakePair(QByteArray("Referrer-Policy"), QByteArray("same-origin"));
    return response;
}

protocol::HttpResponse messagePage(const Caller &caller, const QString &key, int status, const QString &value, const QString &back)
{
    PageView view;
    view.id = QStringLiteral("message");
    view.status = status;
    view.title = caller.t(QString(key + QLatin1String(".title")));
    view.body = u"<h1>"_h + text(view.title) + u"</h1><p class=\"lead\" role=\"alert\">"_h
        + text(caller.t(QString(key + QLatin1String(".text")), value)) + u"</p><p><a class=\"button\""_h + attr(u"href", back)
        + u">"_h + text(caller.t(u"page.back")) + u"</a></p>"_h;
    return render(caller, view);
}

protocol::HttpResponse seeOther(const QString &path)
{
    protocol::HttpResponse response;
    response.status = 303;
    response.contentType = "text/plain; charset=utf-8";
    response.headers << qMakePair(QByteArray("Location"), path.toUtf8());
    return response;
}

} // namespace mulakat::portal::web
