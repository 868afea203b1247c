#pragma once
#include <QImage>
#include <QRect>
#include <optional>

// A clock painted into a simulated camera's picture: 24 bits of time and a 4-bit check as black and white squares, a strip
// along the upper edge. It survives scaling and coding, so both ends of a call can tell which frame they see.
namespace mulakat::call {

inline constexpr int timeCodeCount = 28; // cells
inline constexpr quint32 timeCodeMask = 0xffffff;

quint32 timeCodeOf(qint64 utcMs);               // the low 24 bits of milliseconds: repeats after 4.6 hours
quint32 timeCodeCells(quint32 code);            // 28 bits, code and check; bit i is cell i, from the left
QRect timeCodeCell(int cell, QSize picture);    // where cell 0..27 stands
std::optional<quint32> readTimeCode(const QImage &picture); // empty when the check does not fit
// Milliseconds from `earlier` to `later`, across the wrap.
int timeCodeAge(quint32 earlier, quint32 later);
// Paints the squares, on a black band, into a plane of brightness (16..235).
void paintTimeCode(uchar *luma, int stride, QSize picture, quint32 code);

} // namespace mulakat::call
