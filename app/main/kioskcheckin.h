#pragma once
#include "main/kioskapp.h"
#include "main/kiosksound.h"
#include "ui/presenters/checkinpresenter.h"
#include "ui/presenters/printjob.h"
#include "ui/voice/voice.h"

namespace mulakat::kiosk {

// A check-in's screen with its presenter, voice and slip printer. `app` outlives it; the page belongs to its window.
class CheckinUi : public QObject
{
    Q_OBJECT
public:
    CheckinUi(App &app, const base::Clock &clock, QObject *parent = nullptr);
    QWidget *page() const { return m_page; }

private:
    void print(const station::CheckinVisit &visit, const QString &language);

    App &m_app;
    std::unique_ptr<ui::voice::SoundPort> m_sound;
    ui::voice::Voice m_voice;
    ui::presenters::CheckinPresenter m_presenter;
    QWidget *m_page;
};

} // namespace mulakat::kiosk
