#include "ui/theme/tokens.h"

namespace mulakat::ui::theme {

const QColor &Colours::of(State state) const
{
    switch (state) {
    case State::Waiting:
        return waiting;
    case State::Ready:
        return ready;
    case State::Live:
        return live;
    case State::Attention:
        return attention;
    case State::Closed:
        break;
    }
    return closed;
}

const Colours &Tokens::light()
{
    static const Colours colours{
        .paper = QColor(0xFBFBF9), .raised = QColor(0xFFFFFF), .ink = QColor(0x16202B), .quietInk = QColor(0x51606F),
        .line = QColor(0xD8DEE4), .fieldLine = QColor(0x8391A0),
        .brand = QColor(0x1F4E79), .brandDown = QColor(0x163A5B), .onBrand = QColor(0xFFFFFF),
        .hover = QColor(0xF0F3F5), .selected = QColor(0xE1EBF5),
        .waiting = QColor(0x8A5A00), .ready = QColor(0x1E6B3A), .live = QColor(0x1F4E79), .attention = QColor(0xA4262C),
        .closed = QColor(0x51606F),
        .waitingTint = QColor(0xFBF1DC), .liveTint = QColor(0xE9F0F7), .attentionTint = QColor(0xFAEBEB),
        .legal = QColor(0x5B3A8C)};
    return colours;
}

const Colours &Tokens::dark()
{
    static const Colours colours{
        .paper = QColor(0x0E1419), .raised = QColor(0x18212A), .ink = QColor(0xF3F6F8), .quietInk = QColor(0xA9B5C0),
        .line = QColor(0x2A3540), .fieldLine = QColor(0x7C8B99),
        .brand = QColor(0x8CBBEA), .brandDown = QColor(0x6FA3D6), .onBrand = QColor(0x0E1419),
        .hover = QColor(0x1E2934), .selected = QColor(0x1D3348),
        .waiting = QColor(0xF0B44C), .ready = QColor(0x7CCB96), .live = QColor(0x8CBBEA), .attention = QColor(0xF29B9B),
        .closed = QColor(0xA9B5C0),
        .waitingTint = QColor(0x352A14), .liveTint = QColor(0x16283A), .attentionTint = QColor(0x3A1D1F),
        .legal = QColor(0xC3A6F2)};
    return colours;
}

} // namespace mulakat::ui::theme
