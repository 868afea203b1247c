#pragma once
#include "main/kioskapp.h"
#include "main/kiosksound.h"
#include "ui/presenters/boothpresenter.h"
#include "ui/shell/boothscreen.h"
#include "ui/voice/voice.h"

namespace mulakat::kiosk {

// A booth's screen with its presenter and voice. `app` outlives it; the screen belongs to its window.
class BoothUi : public QObject
{
    Q_OBJECT
public:
    BoothUi(App &app, const base::Clock &clock, QObject *parent = nullptr);
    ui::shell::BoothScreen *screen() const { return m_screen; }

private:
    std::unique_ptr<ui::voice::SoundPort> m_sound;
    ui::voice::Voice m_voice;
    ui::presenters::BoothPresenter m_presenter;
    ui::shell::BoothScreen *m_screen;
};

} // namespace mulakat::kiosk
