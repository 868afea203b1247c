#pragma once
#include <QColor>

namespace mulakat::ui::theme {

// What a thing's state means to the person who looks; always shown as colour, shape and word together.
enum class State { Waiting, Ready, Live, Attention, Closed };

// One palette. Every text colour has at least 4.5:1 on `paper` and on `raised` (a test computes it).
struct Colours {
    QColor paper, raised, ink, quietInk, line, fieldLine;
    QColor brand, brandDown, onBrand;
    QColor hover, selected;
    QColor waiting, ready, live, attention, closed;
    QColor waitingTint, liveTint, attentionTint;
    QColor legal; // frame and banner of a talk that nobody hears

    const QColor &of(State state) const;
};

// Sizes in device-independent pixels, times in ms.
struct Tokens {
    // Type: desk, then public screens.
    static constexpr int body = 15, large = 18, title = 24;
    static constexpr int publicBody = 24, publicLarge = 32, publicTitle = 48, publicHuge = 96;
    static constexpr double lineHeight = 1.4;
    // Space
    static constexpr int space1 = 4, space2 = 8, space3 = 12, space4 = 16, space5 = 24, space6 = 32, space7 = 48;
    static constexpr int radius = 6, hairline = 1, focusRing = 3;
    // Touch
    static constexpr int deskTouch = 36, deskRow = 40, publicTouch = 64;
    static constexpr int topBar = 48, scrollBar = 12, indicator = 20, icon = 16;
    static constexpr int textColumn = 640, formColumn = 420; // widest comfortable line of text, of a form
    static constexpr int motionMs = 150;
    static constexpr int deadKeyMs = 500; // a key that changed its meaning is dead so long

    static const Colours &light();
    static const Colours &dark();
};

} // namespace mulakat::ui::theme
