#include "ui/print/escpos.h"

#include <algorithm>

namespace mulakat::ui::print {

namespace {

constexpr int wideRollMm = 80;
constexpr int bandRows = 128; // a printer with little memory prints it while the next comes
constexpr int darkBelow = 128;
constexpr char escposEsc = 0x1b;
constexpr char escposGs = 0x1d;

// One row, most significant bit leftmost, 1 is black.
QByteArray packedRow(const QImage &gray, int y, int left, int dots)
{
    QByteArray row(dots / 8, '\0');
    const uchar *line = gray.constScanLine(y);
    for (int x = 0; x < dots; ++x) {
        const int from = x + left;
        if (from >= 0 && from < gray.width() && line[from] < darkBelow)
            row[x / 8] = char(row.at(x / 8) | (0x80 >> (x % 8)));
    }
    return row;
}

} // namespace

int escposDots(int rollMm)
{
    return rollMm < wideRollMm ? 384 : 576;
}

QByteArray escposJob(const QImage &slip, int rollMm)
{
    if (slip.isNull())
        return {};
    const QImage gray = slip.convertToFormat(QImage::Format_Grayscale8);
    const int dots = escposDots(rollMm);
    const int left = (gray.width() - dots) / 2;
    QByteArray job(1, escposEsc);
    job += '@';
    for (int top = 0; top < gray.height(); top += bandRows) {
        const int rows = std::min(bandRows, gray.height() - top);
        job += escposGs;
        job += "v0";
        for (const int value : {0, dots / 8 % 256, dots / 8 / 256, rows % 256, rows / 256})
            job += char(value);
        for (int y = top; y < top + rows; ++y)
            job += packedRow(gray, y, left, dots);
    }
    job += escposGs;
    job += 'V';
    job += char(66); // feed to the knife, then a partial cut: the slip hangs until it is taken
    job += char(0);
    return job;
}

} // namespace mulakat::ui::print
