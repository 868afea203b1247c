#pragma once

namespace mulakat::ui::print {

class Canvas;

// What a person who does not read goes to.
enum class Pictogram {
    Window, // two people at a window
    Booth,  // a person on a screen
};

// In a square of `side` millimetres, black.
void paintPictogram(Canvas &canvas, double x, double y, double side, Pictogram pictogram);

} // namespace mulakat::ui::print
