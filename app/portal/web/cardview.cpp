#include "portal/web/cardview.h"

#include "portal/web/page.h"

#include <QFile>

namespace mulakat::portal::web {

namespace {

// Fetched while building; a build without a network has none, and the officer looks at the card.
const QString cardReaderScript = QStringLiteral("zxing.js");
const QString cardReaderWasm = QStringLiteral("zxing.wasm");

Html cardChoice(const char *id, const QString &label)
{
    return u"<button type=\"button\" class=\"tool\""_h + attribute(QLatin1String("id"), QString::fromLatin1(id)) + u">"_h + text(label)
        + u"</button>"_h;
}

} // namespace

Html cardButton(const Texts &t)
{
    const bool reader = QFile::exists(QStringLiteral(":/web/") + cardReaderScript) && QFile::exists(QStringLiteral(":/web/") + cardReaderWasm);
    return u"<button type=\"button\" id=\"card-open\" class=\"tool\" hidden"_h
        + attribute(QLatin1String("data-script"), assetPath(QStringLiteral("card.js")))
        + attribute(QLatin1String("data-reader"), reader ? assetPath(cardReaderScript) : QString())
        + attribute(QLatin1String("data-wasm"), reader ? assetPath(cardReaderWasm) : QString()) + u">"_h + text(t(u"call.card.open"))
        + u"</button>"_h;
}

Html cardPanel(const Texts &t)
{
    return u"<div id=\"card\" role=\"dialog\" aria-labelledby=\"card-title\" hidden><h2 id=\"card-title\" tabindex=\"-1\">"_h
        + text(t(u"call.card.title")) + u"</h2><p>"_h + text(t(u"call.card.why")) + u"</p><p><b>"_h + text(t(u"call.card.consent"))
        + u"</b></p><video id=\"card-view\" muted playsinline hidden></video><p id=\"card-say\" role=\"status\" aria-live=\"polite\"></p>"_h
        + u"<button type=\"button\" class=\"tool\" id=\"card-stop\" hidden>"_h + text(t(u"call.card.stop")) + u"</button>"_h + cardChoice("card-camera", t(u"call.card.camera"))
        + u"<label class=\"tool\" id=\"card-photo\">"_h + text(t(u"call.card.photo"))
        + u"<input type=\"file\" id=\"card-file\" accept=\"image/*\"></label>"_h + cardChoice("card-other", t(u"call.card.other")) + u"</div>"_h;
}

} // namespace mulakat::portal::web
