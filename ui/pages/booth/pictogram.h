#pragma once
#include <QColor>
#include <QRectF>

class QPainter;

namespace mulakat::ui::pages {

// Drawings that say what a public screen says, for those who do not read: the booth's, then those of ui/pages/visitor.
enum class Pictogram {
    Hand, Speaker, Minus, Plus, Happy, Sad, Person, People, Clock, Pause, LineDown, PictureOff, MoreTime,
    Slip, Card, NoCard, PlainCard, Digits, Camera, Ticket, Window, Onward, Backward, Talk, Warning, Erase,
    Closer, Flatter, LessGlare, HoldStill
};

// Fills the largest square in the middle of `rect`, in one colour.
void paintPictogram(QPainter &painter, Pictogram pictogram, const QColor &colour, const QRectF &rect);

} // namespace mulakat::ui::pages
