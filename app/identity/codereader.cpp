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

QString readStepName(ReadStep step)
{
    switch (step) {
    case ReadStep::Zxing:
        break;
    case ReadStep::ZxingTwice:
        return u"zxing-x2"_s;
    case ReadStep::ZbarSharp:
        return u"zbar-sharp"_s;
    case ReadStep::ZxingThrice:
        return u"zxing-x3"_s;
    }
    return u"zxing"_s;
}

QByteArray readByStep(ReadStep step, const QImage &gray, const QImage &part)
{
    switch (step) {
    case ReadStep::Zxing:
        break;
    case ReadStep::ZxingTwice:
        return byZxing(enlarged(part, 2));
    case ReadStep::ZbarSharp:
        return byZbar(sharpened(part));
    case ReadStep::ZxingThrice:
        return byZxing(enlarged(part, 3));
    }
    return byZxing(gray);
}

bool isReadable(const QImage &picture)
{
    return !picture.isNull() && qint64(picture.width()) * picture.height() <= maxPixels;
}

QImage partAt(const QImage &gray, const QRect &region)
{
    return region.isEmpty() ? gray : gray.copy(region);
}

PictureLook lookAt(const QImage &gray, double lively)
{
    const LivelyRegion region = liveliestRegion(gray, lively);
    const QImage part = partAt(gray, region.pixels);
    return { region.pixels, sharpnessOf(part), glareOf(part), steepnessOf(part), region.fill, gray.size() };
}

std::optional<ReadCode> readCode(const QImage &picture, int budgetMs, PictureLook *look)
{
    if (!isReadable(picture))
        return std::nullopt;
    QElapsedTimer timer;
    timer.start();
    const QImage gray = picture.convertToFormat(QImage::Format_Grayscale8);
    QImage part;
    for (int i = 0; i < readSteps; ++i) {
        if (timer.elapsed() > budgetMs)
            break;
        const auto step = ReadStep(i);
        if (step == ReadStep::ZxingTwice) { // what the picture's region is, is not asked before it is needed
            const PictureLook seen = lookAt(gray, livelyPrint);
            part = partAt(gray, seen.region);
            if (look)
                *look = seen;
        }
        const QByteArray payload = readByStep(step, gray, part);
        if (!payload.isEmpty())
            return ReadCode{ payload, readStepName(step) };
    }
    return std::nullopt;
}

std::optional<ReadCode> readWith(CodeReader reader, const QImage &picture)
{
    if (!isReadable(picture))
        return std::nullopt;
    const QImage gray = picture.convertToFormat(QImage::Format_Grayscale8);
    const bool zxing = reader == CodeReader::Zxing;
    const QByteArray payload = zxing ? byZxing(gray) : byZbar(gray);
    return payload.isEmpty() ? std::nullopt : std::optional<ReadCode>({ payload, zxing ? u"zxing"_s : u"zbar"_s });
}

} // namespace mulakat::identity
