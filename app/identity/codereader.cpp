#include <zbar.h> // before ZXing: ZXing/Error.h defines words that zbar uses

#include "identity/codereader.h"
#include "identity/region.h"

#include <QElapsedTimer>
#include <ZXing/ReadBarcode.h>

using namespace Qt::StringLiterals;

namespace mulakat::identity
{

namespace
{
constexpr int maxScaledSide = 4000;
constexpr qint64 maxPixels = 40'000'000;

QByteArray byZxing(const QImage &gray)
{
    ZXing::DecodeHints hints;
    hints.setFormats(ZXing::BarcodeFormat::QRCode);
    hints.setTryHarder(true);
    hints.setTryRotate(true);
    hints.setBinarizer(ZXing::Binarizer::LocalAverage);
    const ZXing::ImageView view(gray.constBits(), gray.width(), gray.height(), ZXing::ImageFormat::Lum,
                                int(gray.bytesPerLine()));
    const ZXing::Result result = ZXing::ReadBarcode(view, hints);
    if (!result.isValid())
        return {};
    const ZXing::ByteArray &bytes = result.bytes();
    return QByteArray(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size()));
}

QByteArray byZbar(const QImage &gray)
{
    QByteArray packed; // zbar wants lines without padding
    packed.reserve(qsizetype(gray.width()) * gray.height());
    for (int y = 0; y < gray.height(); ++y)
        packed.append(reinterpret_cast<const char *>(gray.constScanLine(y)), gray.width());
    zbar::ImageScanner scanner;
    scanner.set_config(zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 0);
    scanner.set_config(zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_ENABLE, 1);
    zbar::Image image(unsigned(gray.width()), unsigned(gray.height()), "Y800", packed.constData(),
                      size_t(packed.size()));
    if (scanner.scan(image) <= 0)
        return {};
    const auto symbol = image.symbol_begin();
    const std::string data = symbol != image.symbol_end() ? symbol->get_data() : std::string();
    return QByteArray::fromStdString(data);
}

QImage enlarged(const QImage &gray, int times)
{
    const int side = std::max(gray.width(), gray.height());
    const double factor = std::min(double(times), double(maxScaledSide) / side);
    return gray
        .scaled(int(gray.width() * factor), int(gray.height() * factor), Qt::IgnoreAspectRatio,
                Qt::SmoothTransformation)
        .convertToFormat(QImage::Format_Grayscale8);
}
} // namespace

std::optional<ReadCode> readCode(const QImage &picture, int budgetMs, PictureLook *look)
{
    if (picture.isNull() || qint64(picture.width()) * picture.height() > maxPixels)
        return std::nullopt;
    QElapsedTimer timer;
    timer.start();
    const QImage gray = picture.convertToFormat(QImage::Format_Grayscale8);
    const auto step = [&](const QString &by, auto &&read) -> std::optional<ReadCode> {
        if (timer.elapsed() > budgetMs)
            return std::nullopt;
        const QByteArray payload = read();
        return payload.isEmpty() ? std::nullopt : std::optional<ReadCode>({ payload, by });
    };
    if (auto found = step(u"zxing"_s, [&] { return byZxing(gray); }))
        return found;
    const QRect region = liveliestRegion(gray);
    const QImage part = region.isEmpty() ? gray : gray.copy(region);
    if (look)
        *look = { region, sharpnessOf(part), glareOf(part) };
    if (auto found = step(u"zxing-x2"_s, [&] { return byZxing(enlarged(part, 2)); }))
        return found;
    if (auto found = step(u"zbar-sharp"_s, [&] { return byZbar(sharpened(part)); }))
        return found;
    return step(u"zxing-x3"_s, [&] { return byZxing(enlarged(part, 3)); });
}

std::optional<ReadCode> readWith(CodeReader reader, const QImage &picture)
{
    if (picture.isNull() || qint64(picture.width()) * picture.height() > maxPixels)
        return std::nullopt;
    const QImage gray = picture.convertToFormat(QImage::Format_Grayscale8);
    const bool zxing = reader == CodeReader::Zxing;
    const QByteArray payload = zxing ? byZxing(gray) : byZbar(gray);
    return payload.isEmpty() ? std::nullopt : std::optional<ReadCode>({ payload, zxing ? u"zxing"_s : u"zbar"_s });
}

} // namespace mulakat::identity
