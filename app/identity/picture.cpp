#include "identity/picture.h"

#include <QBuffer>
#include <QImageReader>
#include <QImageWriter>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace mulakat::identity
{

namespace
{
QByteArray formatOf(const QByteArray &bytes)
{
    if (bytes.startsWith("\xFF\xD8\xFF"))
        return "jpeg";
    return bytes.startsWith("\x89PNG\r\n\x1A\n") ? "png" : QByteArray();
}

base::Failure unreadablePicture()
{
    return base::fail(base::FailureCode::Unreadable, { { u"field"_s, u"picture"_s } });
}
} // namespace

base::Result<QImage> decodePicture(const QByteArray &bytes, const PictureLimits &limits)
{
    const auto tooLarge = [] { return base::fail(base::FailureCode::TooLarge, { { u"field"_s, u"picture"_s } }); };
    if (bytes.size() > limits.bytes)
        return tooLarge();
    const QByteArray format = formatOf(bytes);
    if (format.isEmpty())
        return unreadablePicture();
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid() || size.isEmpty())
        return unreadablePicture();
    if (qint64(size.width()) * size.height() > limits.pixels)
        return tooLarge();
    QImage image = reader.read();
    if (image.isNull())
        return unreadablePicture();
    return image;
}

base::Result<QByteArray> remadePicture(const QByteArray &bytes, int longestSide, int quality,
                                       const PictureLimits &limits)
{
    const auto decoded = decodePicture(bytes, limits);
    if (!decoded)
        return decoded.error();
    QSize size = decoded->size();
    if (std::max(size.width(), size.height()) > longestSide)
        size = size.scaled(longestSide, longestSide, Qt::KeepAspectRatio).expandedTo({ 1, 1 });
    // A new picture: texts, profiles and thumbnails of the old one stay behind.
    QImage made(size, QImage::Format_RGB32);
    made.fill(Qt::white);
    QPainter painter(&made);
    painter.drawImage(0, 0, decoded->scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    painter.end();
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    QImageWriter writer(&out, "jpeg");
    writer.setQuality(quality);
    if (!writer.write(made))
        return base::fail(base::FailureCode::Internal, { { u"field"_s, u"picture"_s } });
    return out.data();
}

} // namespace mulakat::identity
