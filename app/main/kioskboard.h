#pragma once
#include "main/kioskapp.h"
#include "main/kiosksound.h"
#include "ui/presenters/boardpresenter.h"
#include "ui/voice/voice.h"

namespace mulakat::kiosk {

// The token board with its presenter and voice. `app` outlives it; the page belongs to its window.
class BoardUi : public QObject
{
    Q_OBJECT
public:
    BoardUi(App &app, const base::Clock &clock, QObject *parent = nullptr);
    QWidget *page() const { return m_page; }

private:
    std::unique_ptr<ui::voice::SoundPort> m_sound;
    ui::voice::Voice m_voice;
    ui::presenters::BoardPresenter m_presenter;
    QWidget *m_page;
};

} // namespace mulakat::kiosk
