#pragma once
#include <QImage>
#include <QTime>

// What the simulated camera's scene is made of, painted by QPainter. Sizes follow `height`, the picture's height in pixels.
namespace mulakat::media {

enum class Mouth { Closed, Half, Open };

QImage paintedWall(QSize size);                           // an office wall in two colours, a window, a bench
QImage paintedBody(int height);                           // shoulders of a seated person
QImage paintedHead(int height, Mouth mouth, bool eyesShut);
QImage paintedClock(int height, QTime time);              // a wall clock with moving hands
QImage paintedCard(QSize size);                           // shown while there is no camera: understood without words

} // namespace mulakat::media
