#pragma once
#include <QChar>
#include <array>

namespace mulakat::media {

// A tiny face for the mark in the picture: five by seven dots, bit 4 is the left column.
inline constexpr int glyphWidth = 5;
inline constexpr int glyphHeight = 7;
using Glyph = std::array<uchar, glyphHeight>;
const Glyph &glyphOf(QChar letter); // a blank for what it does not have

} // namespace mulakat::media
