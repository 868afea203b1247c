// Finished pages out of a Paint: PDF, or the dots of a slip printer.
#include "ui/print/canvas.h"

#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <cmath>

namespace mulakat::ui::print {

namespace {

constexpr int pdfDpi = 600;
constexpr double pdfDotsPerMm = pdfDpi / 25.4;
constexpr double rollMarginMm = 4;

// The height a paint needs on this resolution, without a page.
double heightOf(double dotsPerMm, const Paint &paint)
{
    QImage nothing(8, 8, QImage::Format_RGB32);
    QPainter painter(&nothing);
    Canvas canvas(painter, dotsPerMm);
    return paint(canvas);
}

QByteArray writePdf(const QPageSize &size, const QString &title, const Paint &paint)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(pdfDpi);
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("Mulakat"));
    writer.setPageSize(size);
    writer.setPageMargins(QMarginsF());
    QPainter painter(&writer);
    Canvas canvas(painter, pdfDotsPerMm);
    paint(canvas);
    painter.end();
    return bytes;
}

} // namespace

QByteArray rollPdf(double widthMm, const QString &title, const Paint &paint)
{
    const double height = heightOf(pdfDotsPerMm, paint) + rollMarginMm;
    return writePdf(QPageSize(QSizeF(widthMm, height), QPageSize::Millimeter, {}, QPageSize::ExactMatch), title, paint);
}

QImage rollImage(double widthMm, double dotsPerMm, const Paint &paint)
{
    const double height = heightOf(dotsPerMm, paint) + rollMarginMm;
    QImage image(int(std::lround(widthMm * dotsPerMm)), int(std::ceil(height * dotsPerMm)), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    Canvas canvas(painter, dotsPerMm);
    paint(canvas);
    painter.end();
    return image;
}

QByteArray pagePdf(const QString &title, const Paint &paint)
{
    return writePdf(QPageSize(QPageSize::A4), title, paint);
}

} // namespace mulakat::ui::print
