#pragma once
#include "main/kioskapp.h"
#include "ui/presenters/daypresenter.h"
#include "ui/presenters/healthpresenter.h"
#include "ui/presenters/importpresenter.h"
#include "ui/presenters/registerpresenter.h"
#include "ui/presenters/requestspresenter.h"
#include "ui/presenters/sessionpresenter.h"
#include "ui/presenters/stationpresenter.h"
#include "ui/shell/deskscreen.h"

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
    void print(const base::VisitId &visit, const QString &kind);

    App &m_app;
    station::DeskService &m_desk;
    ui::presenters::SessionPresenter m_session;
    ui::presenters::StationPresenter m_station;
    ui::presenters::DayPresenter m_day;
    ui::presenters::RequestsPresenter m_requests;
    ui::presenters::ImportPresenter m_import;
    ui::presenters::RegisterPresenter m_register;
    ui::presenters::HealthPresenter m_health;
    ui::presenters::PrintJob m_printJob;
    ui::shell::DeskScreen *m_screen;
};

} // namespace mulakat::kiosk
