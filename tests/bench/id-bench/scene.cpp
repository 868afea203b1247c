#include "id-bench/scene.h"

#include <QTransform>
#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace mulakat::bench
{

namespace
{
constexpr double radians = std::numbers::pi / 180;
constexpr double focal = 1.1; // of the picture's width: about 49 degrees across

// Paper plane (modules, the code's middle is 0) to picture.
QTransform camera(const Scene &scene, QRandomGenerator &random)
{
    const double f = focal * scene.size.width();
    const double distance = f / scene.pixelsPerModule;
    const double axis = random.generateDouble() * 2 * std::numbers::pi;
    const double turn = (scene.turn + random.generateDouble() * 4 - 2) * radians;
    const double tilt = scene.tilt * radians;
    // Rotation about an axis in the plane, after the turn: columns are where the paper's u and v point.
    const double ax = std::cos(axis);
    const double ay = std::sin(axis);
    const double c = std::cos(tilt);
    const double s = std::sin(tilt);
    const double m[3][2] = { { c + ax * ax * (1 - c), ax * ay * (1 - c) },
                             { ax * ay * (1 - c), c + ay * ay * (1 - c) },
                             { -ay * s, ax * s } };
    const double uv[3][2] = {
        { m[0][0] * std::cos(turn) + m[0][1] * std::sin(turn), -m[0][0] * std::sin(turn) + m[0][1] * std::cos(turn) },
        { m[1][0] * std::cos(turn) + m[1][1] * std::sin(turn), -m[1][0] * std::sin(turn) + m[1][1] * std::cos(turn) },
        { m[2][0] * std::cos(turn) + m[2][1] * std::sin(turn), -m[2][0] * std::sin(turn) + m[2][1] * std::cos(turn) }
    };
    const double cx = scene.size.width() * (0.5 + (random.generateDouble() - 0.5) * 0.06);
    const double cy = scene.size.height() * (0.5 + (random.generateDouble() - 0.5) * 0.04);
    return QTransform(f * uv[0][0] + cx * uv[2][0], f * uv[1][0] + cy * uv[2][0], uv[2][0],
                      f * uv[0][1] + cx * uv[2][1], f * uv[1][1] + cy * uv[2][1], uv[2][1], cx * distance,
                      cy * distance, distance);
}

class Paper
{
public:
    Paper(const QImage &code, int moduleSize, double bend, QRandomGenerator &random)
        : m_code(code.convertToFormat(QImage::Format_Grayscale8))
        , m_module(moduleSize)
        , m_side(double(code.width()) / moduleSize)
        , m_bend(bend)
        , m_seed(random.generate())
    {
    }
    // Brightness of the paper's place, 0 … 1.
    double at(double u, double v) const
    {
        const double across = 2 * u / m_side;
        v += m_bend * m_side * (1 - across * across);
        const int x = int(std::floor((u + m_side / 2) * m_module));
        const int y = int(std::floor((v + m_side / 2) * m_module));
        if (x >= 0 && y >= 0 && x < m_code.width() && y < m_code.height())
            return m_code.constScanLine(y)[x] / 255.0 * 0.86 + 0.06;
        if (std::abs(u) > m_side || std::abs(v) > m_side * 0.75)
            return 0.45; // the table
        return print(u, v);
    }

private:
    // Lines of something like words.
    double print(double u, double v) const
    {
        if (std::fmod(v + 1000, 9.0) > 3.5)
            return 0.92;
        const auto word = unsigned(std::floor((u + 1000) / 3) * 73 + std::floor((v + 1000) / 9) * 179) ^ m_seed;
        return (word * 2654435761U >> 28) > 5 ? 0.25 : 0.92;
    }

    QImage m_code;
    int m_module;
    double m_side;
    double m_bend;
    unsigned m_seed;
};

void blurRow(std::vector<float> &line, const std::vector<float> &kernel)
{
    const std::vector<float> from = line;
    const int radius = int(kernel.size() / 2);
    const int size = int(line.size());
    for (int x = 0; x < size; ++x) {
        float sum = 0;
        for (int k = -radius; k <= radius; ++k)
            sum += kernel[size_t(k + radius)] * from[size_t(std::clamp(x + k, 0, size - 1))];
        line[size_t(x)] = sum;
    }
}

void blurred(std::vector<float> &pixels, QSize size, double sigma)
{
    if (sigma < 0.05)
        return;
    const int radius = std::max(1, int(std::ceil(sigma * 3)));
    std::vector<float> kernel;
    float sum = 0;
    for (int k = -radius; k <= radius; ++k) {
        kernel.push_back(float(std::exp(-k * k / (2 * sigma * sigma))));
        sum += kernel.back();
    }
    for (float &k : kernel)
        k /= sum;
    std::vector<float> line(size_t(size.width()), 0.F);
    for (int y = 0; y < size.height(); ++y) {
        std::copy_n(pixels.begin() + qptrdiff(y) * size.width(), size.width(), line.begin());
        blurRow(line, kernel);
        std::copy(line.begin(), line.end(), pixels.begin() + qptrdiff(y) * size.width());
    }
    line.resize(size_t(size.height()));
    for (int x = 0; x < size.width(); ++x) {
        for (int y = 0; y < size.height(); ++y)
            line[size_t(y)] = pixels[size_t(y) * size_t(size.width()) + size_t(x)];
        blurRow(line, kernel);
        for (int y = 0; y < size.height(); ++y)
            pixels[size_t(y) * size_t(size.width()) + size_t(x)] = line[size_t(y)];
    }
}

double gaussian(QRandomGenerator &random)
{
    const double u = 1 - random.generateDouble();
    return std::sqrt(-2 * std::log(u)) * std::cos(2 * std::numbers::pi * random.generateDouble());
}
} // namespace

QImage photographed(const QImage &code, int moduleSize, const Scene &scene, QRandomGenerator &random)
{
    const QTransform back = camera(scene, random).inverted();
    const Paper paper(code, moduleSize, scene.bend, random);
    const int width = scene.size.width();
    const int height = scene.size.height();
    std::vector<float> pixels(size_t(width) * size_t(height));
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            double sum = 0;
            for (const double dx : { 0.25, 0.75 }) {
                for (const double dy : { 0.25, 0.75 }) {
                    const QPointF place = back.map(QPointF(x + dx, y + dy));
                    sum += paper.at(place.x(), place.y());
                }
            }
            pixels[size_t(y) * size_t(width) + size_t(x)] = float(sum / 4);
        }
    }
    blurred(pixels, scene.size, scene.blur * scene.pixelsPerModule);
    const double reach = std::max(60.0, 30 * scene.pixelsPerModule);
    const QPointF spot(width * (0.42 + random.generateDouble() * 0.16),
                       height * (0.42 + random.generateDouble() * 0.16));
    QImage out(scene.size, QImage::Format_Grayscale8);
    for (int y = 0; y < height; ++y) {
        uchar *line = out.scanLine(y);
        for (int x = 0; x < width; ++x) {
            double value = (pixels[size_t(y) * size_t(width) + size_t(x)] - 0.5) * scene.contrast + 0.5;
            const double d2 = std::pow(x - spot.x(), 2) + std::pow(y - spot.y(), 2);
            value = value * 255 + scene.glare * 255 * std::exp(-d2 / (2 * reach * reach));
            if (scene.noise > 0)
                value += gaussian(random) * scene.noise;
            line[x] = uchar(std::clamp(value, 0.0, 255.0));
        }
    }
    return out;
}

} // namespace mulakat::bench
