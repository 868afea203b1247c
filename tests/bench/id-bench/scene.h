#pragma once
#include <QImage>
#include <QRandomGenerator>
#include <QSize>

namespace mulakat::bench
{

// How a printed code lies before a camera. Lengths in modules of the code, angles in degrees.
struct Scene {
    QSize size{ 1920, 1080 };
    double pixelsPerModule = 4;
    double turn = 0; // in the plane of the picture
    double tilt = 0; // out of it, about a random axis
    double blur = 0; // sigma of a Gaussian
    double noise = 0; // sigma, grey levels
    double bend = 0; // how far the paper bulges, part of the code's width
    double glare = 0; // grey levels that a bright spot adds, 1 = 255
    double contrast = 1;
};

// A grey picture through a pin-hole camera, four samples a pixel; paper with print around the code, at a random place.
// `code`: dark and light, `moduleSize` pixels a module, quiet zone included.
QImage photographed(const QImage &code, int moduleSize, const Scene &scene, QRandomGenerator &random);

} // namespace mulakat::bench
