#include "ui/print/qrcode.h"

#include <memory>
#include <qrencode.h>

namespace mulakat::ui::print {

QImage qrModules(const QByteArray &payload)
{
    constexpr int quiet = 4;
    if (payload.isEmpty())
        return {};
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeData(int(payload.size()), reinterpret_cast<const unsigned char *>(payload.constData()), 0, QR_ECLEVEL_M),
        &QRcode_free);
    if (!code)
        return {};
    QImage image(code->width + 2 * quiet, code->width + 2 * quiet, QImage::Format_Mono);
    image.setColorTable({0xffffffff, 0xff000000});
    image.fill(0);
    for (int row = 0; row < code->width; ++row) {
        for (int column = 0; column < code->width; ++column) {
            if (code->data[row * code->width + column] & 1)
                image.setPixel(column + quiet, row + quiet, 1);
        }
    }
    return image;
}

} // namespace mulakat::ui::print
