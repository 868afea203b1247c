#include "identity/region.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace mulakat::identity
{

namespace
{
constexpr int cell = 8; // pixels
constexpr double lively = 24; // standard deviation of grey levels in a cell
constexpr int blown = 250;

struct Grid {
    int width = 0;
    int height = 0;
    std::vector<char> on;
    char &at(int x, int y) { return on[size_t(y) * size_t(width) + size_t(x)]; }
};

double deviation(const QImage &gray, int left, int top)
{
    int sum = 0;
    int squares = 0;
    for (int y = top; y < top + cell; ++y) {
        const uchar *line = gray.constScanLine(y) + left;
        for (int x = 0; x < cell; ++x) {
            sum += line[x];
            squares += line[x] * line[x];
        }
    }
    constexpr double count = cell * cell;
    const double mean = sum / count;
    return std::sqrt(std::max(0.0, squares / count - mean * mean));
}

Grid livelyCells(const QImage &gray)
{
    Grid grid{ gray.width() / cell, gray.height() / cell, {} };
    grid.on.resize(size_t(grid.width) * size_t(grid.height));
    for (int y = 0; y < grid.height; ++y) {
        for (int x = 0; x < grid.width; ++x)
            grid.at(x, y) = deviation(gray, x * cell, y * cell) >= lively;
    }
    return grid;
}

// Takes one blob off the grid; its cell count and bounds.
std::pair<int, QRect> takeBlob(Grid &grid, int startX, int startY)
{
    std::vector<QPoint> open{ { startX, startY } };
    grid.at(startX, startY) = 0;
    QRect bounds(startX, startY, 1, 1);
    int count = 0;
    while (!open.empty()) {
        const QPoint at = open.back();
        open.pop_back();
        ++count;
        bounds |= QRect(at, QSize(1, 1));
        for (int y = std::max(0, at.y() - 1); y <= std::min(grid.height - 1, at.y() + 1); ++y) {
            for (int x = std::max(0, at.x() - 1); x <= std::min(grid.width - 1, at.x() + 1); ++x) {
                if (grid.at(x, y)) {
                    grid.at(x, y) = 0;
                    open.emplace_back(x, y);
                }
            }
        }
    }
    return { count, bounds };
}

// One pass of a five-tap binomial kernel along lines, applied to the transposed picture for columns: sigma is about 1 a
// pass.
void blurOnce(std::vector<float> &pixels, int width, int height, int stepX, int stepY)
{
    std::vector<float> line;
    for (int y = 0; y < height; ++y) {
        line.assign(size_t(width), 0.F);
        const auto at = [&](int x) { return pixels[size_t(std::clamp(x, 0, width - 1) * stepX + y * stepY)]; };
        for (int x = 0; x < width; ++x)
            line[size_t(x)] = (at(x - 2) + at(x + 2) + 4 * (at(x - 1) + at(x + 1)) + 6 * at(x)) / 16;
        for (int x = 0; x < width; ++x)
            pixels[size_t(x * stepX + y * stepY)] = line[size_t(x)];
    }
}
} // namespace

QRect liveliestRegion(const QImage &gray)
{
    Grid grid = livelyCells(gray);
    int most = 0;
    QRect best;
    for (int y = 0; y < grid.height; ++y) {
        for (int x = 0; x < grid.width; ++x) {
            if (!grid.at(x, y))
                continue;
            const auto [count, bounds] = takeBlob(grid, x, y);
            if (count > most) {
                most = count;
                best = bounds;
            }
        }
    }
    if (most < 16)
        return {};
    const QRect pixels(best.topLeft() * cell, best.size() * cell);
    const int margin = std::max(2 * cell, pixels.width() / 12);
    return pixels.adjusted(-margin, -margin, margin, margin) & gray.rect();
}

QImage sharpened(const QImage &gray)
{
    const int width = gray.width();
    const int height = gray.height();
    std::vector<float> blurred(size_t(width) * size_t(height));
    for (int y = 0; y < height; ++y)
        std::copy_n(gray.constScanLine(y), width, blurred.begin() + qsizetype(y) * width);
    for (int pass = 0; pass < 4; ++pass) { // variances add: four passes make sigma 2
        blurOnce(blurred, width, height, 1, width);
        blurOnce(blurred, height, width, width, 1);
    }
    QImage out(width, height, QImage::Format_Grayscale8);
    for (int y = 0; y < height; ++y) {
        const uchar *in = gray.constScanLine(y);
        uchar *to = out.scanLine(y);
        for (int x = 0; x < width; ++x) {
            const float value = float(in[x]) + 3.F * (float(in[x]) - blurred[size_t(y) * size_t(width) + size_t(x)]);
            to[x] = uchar(std::clamp(value, 0.F, 255.F));
        }
    }
    return out;
}

double sharpnessOf(const QImage &gray)
{
    qint64 sum = 0;
    for (int y = 0; y < gray.height(); ++y) {
        const uchar *line = gray.constScanLine(y);
        for (int x = 1; x < gray.width(); ++x)
            sum += std::abs(line[x] - line[x - 1]);
    }
    const qint64 count = qint64(std::max(0, gray.width() - 1)) * gray.height();
    return count ? double(sum) / double(count) : 0;
}

double glareOf(const QImage &gray)
{
    qint64 count = 0;
    for (int y = 0; y < gray.height(); ++y) {
        const uchar *line = gray.constScanLine(y);
        count += std::count_if(line, line + gray.width(), [](uchar v) { return v >= blown; });
    }
    const qint64 all = qint64(gray.width()) * gray.height();
    return all ? double(count) / double(all) : 0;
}

} // namespace mulakat::identity
