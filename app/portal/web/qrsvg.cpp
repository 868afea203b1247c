#include "portal/web/qrsvg.h"

#include <memory>
#include <qrencode.h>

namespace mulakat::portal::web {

Html qrSvg(const QString &content, const QString &label)
{
    const std::unique_ptr<QRcode, void (*)(QRcode *)> code(
        QRcode_encodeString(content.toUtf8().constData(), 0, QR_ECLEVEL_M, QR_MODE_8, 1), QRcode_free);
    if (!code)
        return {};
    const int width = code->width;
    constexpr int quiet = 4;
    QString path;
    for (int y = 0; y < width; ++y) {
        for (int x = 0; x < width; ++x) {
            int run = 0;
            while (x + run < width && (code->data[y * width + x + run] & 1) != 0)
                ++run;
            if (run > 0)
                path += QStringLiteral("M%1 %2h%3v1h-%3z").arg(x + quiet).arg(y + quiet).arg(run);
            x += run;
        }
    }
    const QString box = QStringLiteral("0 0 %1 %1").arg(width + 2 * quiet);
    return u"<svg class=\"qr\" role=\"img\" shape-rendering=\"crispEdges\""_h + attribute(QLatin1String("viewBox"), box)
        + attribute(QLatin1String("aria-label"), label) + u"><path fill=\"#fff\" d=\"M0 0h99v99H0z\"/><path fill=\"#000\""_h
        + attribute(QLatin1String("d"), path) + u"/></svg>"_h;
}

} // namespace mulakat::portal::web
