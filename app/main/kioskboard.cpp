#include "main/kioskboard.h"

#include "ui/pages/board/boardpage.h"

namespace mulakat::kiosk {

BoardUi::BoardUi(App &app, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_sound(makeSound(app.options()))
    , m_voice(*m_sound, ui::voice::Voice::shippedFolder())
    , m_presenter(*app.board(), clock)
    , m_page(new ui::pages::BoardPage(m_presenter, m_voice))
{
}

} // namespace mulakat::kiosk

#include "moc_kioskboard.cpp"
