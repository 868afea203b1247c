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
constexpr int patch = 16; // pixels: a dense code has no white of this size
constexpr int blown = 245;
constexpr int washed = 200; // nothing darker in the patch

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

Grid livelyCells(const QImage &gray, double lively)
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

using Levels = std::array<qint64, 256>;

// The level that `share` of all lie at or under.
int levelAt(const Levels &levels, double share)
{
    qint64 all = 0;
    for (const qint64 count : levels)
        all += count;
    qint64 under = 0;
    for (size_t level = 0; level < levels.size(); ++level) {
        under += levels[level];
        if (double(under) >= share * double(all))
            return int(level);
    }
    return 255;
}

bool isWashedOut(const QImage &gray, int left, int top)
{
    int darkest = 255;
    int brightest = 0;
    for (int y = top; y < top + patch; ++y) {
        const uchar *line = gray.constScanLine(y) + left;
        const auto [low, high] = std::minmax_element(line, line + patch);
        darkest = std::min<int>(darkest, *low);
        brightest = std::max<int>(brightest, *high);
    }
    return darkest >= washed && brightest >= blown;
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

LivelyRegion liveliestRegion(const QImage &gray, double lively)
{
    Grid grid = livelyCells(gray, lively);
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
    const double cells = double(best.width()) * best.height();
    return { pixels.adjusted(-margin, -margin, margin, margin) & gray.rect(), most / cells };
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

double steepnessOf(const QImage &gray)
{
    Levels greys{};
    Levels across{};
    Levels down{};
    for (int y = 1; y < gray.height(); ++y) {
        const uchar *above = gray.constScanLine(y - 1);
        const uchar *line = gray.constScanLine(y);
        for (int x = 1; x < gray.width(); ++x) {
            ++greys[line[x]];
            ++across[size_t(std::abs(line[x] - line[x - 1]))];
            ++down[size_t(std::abs(line[x] - above[x]))];
        }
    }
    const int contrast = levelAt(greys, 0.95) - levelAt(greys, 0.05);
    const int steepest = std::min(levelAt(across, 0.97), levelAt(down, 0.97));
    return contrast > 0 ? double(steepest) / contrast : 0;
}

double glareOf(const QImage &gray)
{
    const int left = gray.width() / 8;
    const int top = gray.height() / 8;
    int count = 0;
    int all = 0;
    for (int y = top; y + patch <= gray.height() - top; y += patch) {
        for (int x = left; x + patch <= gray.width() - left; x += patch, ++all)
            count += isWashedOut(gray, x, y);
    }
    return all ? double(count) / all : 0;
}

} // namespace mulakat::identity
