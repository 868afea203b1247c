#include "main/kioskbooth.h"

#include "ui/pages/booth/boothpage.h"

namespace mulakat::kiosk {

BoothUi::BoothUi(App &app, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_sound(makeSound(app.options()))
    , m_voice(*m_sound, ui::voice::Voice::shippedFolder())
    , m_presenter(*app.booth(), clock)
    , m_screen(nullptr)
{
    m_presenter.setIdleLanguage(app.options().language);
    m_presenter.setLanguages(ui::voice::Phrases::languages());
    m_screen = new ui::shell::BoothScreen(new ui::pages::BoothPage(m_presenter, m_voice));
}

} // namespace mulakat::kiosk

#include "moc_kioskbooth.cpp"
