#pragma once
#include "portal/web/html.h"
#include "portal/web/texts.h"

namespace mulakat::portal::web {

// One request with the language it is answered in.
struct Caller {
    const protocol::HttpRequest &request;
    const Texts &t;
    const QList<Texts> &languages; // those the jail offers
    QString jailName;
};

// What a page gives beside the layout that all share.
struct PageView {
    QString id;                 // of main
    QString title;
    Html body;
    int status = 200;
    QStringList scripts;        // files under /static, in order
    QString form;               // id of the page's form: changing the language then posts it (action=language-hi), so
                                // that what was typed is not lost
    bool plain = false;         // for paper: without header and footer
};

protocol::HttpResponse render(const Caller &caller, const PageView &view);
// A page with one sentence and a way on, for what cannot be answered otherwise. Keys "<key>.title", "<key>.text".
protocol::HttpResponse messagePage(const Caller &caller, const QString &key, int status, const QString &value = {},
                                   const QString &back = QStringLiteral("/"));
protocol::HttpResponse seeOther(const QString &path); // 303
QString assetPath(const QString &file);               // "/static/page.css?v=…"

} // namespace mulakat::portal::web
