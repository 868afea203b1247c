#pragma once
#include "main/kioskapp.h"
#include "main/kioskmachine.h"
#include "main/kiosksound.h"
#include "ui/presenters/calloutpresenter.h"
#include "ui/presenters/clockquestion.h"
#include "ui/presenters/batchpresenter.h"
#include "ui/presenters/closepresenter.h"
#include "ui/presenters/daypresenter.h"
#include "ui/presenters/gappresenter.h"
#include "ui/presenters/healthpresenter.h"
#include "ui/presenters/importpresenter.h"
#include "ui/presenters/inmateimportpresenter.h"
#include "ui/presenters/inmatespresenter.h"
#include "ui/presenters/registerpresenter.h"
#include "ui/presenters/requestspresenter.h"
#include "ui/presenters/sessionpresenter.h"
#include "ui/presenters/stationpresenter.h"
#include "ui/shell/deskscreen.h"
#include "ui/voice/voice.h"

namespace mulakat::kiosk {

// A desk's screen with its presenters and pages. `app` and `language` outlive it; the screen belongs to its window.
class DeskUi : public QObject
{
    Q_OBJECT
public:
    DeskUi(App &app, ui::shell::Language &language, const base::Clock &clock, QObject *parent = nullptr);
    ui::shell::DeskScreen *screen() const { return m_screen; }

private:
    void addPages();
    void watchMachine();
    void watchGap();
    void print(const base::VisitId &visit, const QString &kind);

    App &m_app;
    station::DeskService &m_desk;
    ui::presenters::SessionPresenter m_session;
    ui::presenters::StationPresenter m_station;
    ui::presenters::DayPresenter m_day;
    ui::presenters::BatchPresenter m_batch;
    ui::presenters::RequestsPresenter m_requests;
    ui::presenters::ImportPresenter m_import;
    ui::presenters::CallOutPresenter m_callOut;
    ui::presenters::InmatesPresenter m_inmates;
    ui::presenters::InmateImportPresenter m_inmateImport;
    ui::presenters::RegisterPresenter m_register;
    ui::presenters::GapPresenter m_gap;
    ui::presenters::ClosePresenter m_close;
    ui::presenters::HealthPresenter m_health;
    MachineLook m_machine;
    std::unique_ptr<ui::voice::SoundPort> m_sound;
    ui::voice::Voice m_voice; // the chime when a booth asks for help
    ui::presenters::ClockQuestion m_clock;
    ui::presenters::PrintJob m_printJob;
    ui::shell::DeskScreen *m_screen;
};

} // namespace mulakat::kiosk
