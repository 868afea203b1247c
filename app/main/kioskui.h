#pragma once
#include "main/kioskapp.h"
#include "main/kioskboard.h"
#include "main/kioskbooth.h"
#include "main/kioskcheckin.h"
#include "main/kioskdesk.h"
#include "main/kioskpair.h"
#include "ui/shell/window.h"

namespace mulakat::ui::shell {
class StartPage;
}

namespace mulakat::kiosk {

// One role's window and what is behind it: painted first, then the station is opened. Why it cannot start is shown on the
// window and said on standard error; then the process ends with App::exitCodeOf(). Main thread.
class Ui : public QObject
{
    Q_OBJECT
public:
    Ui(ui::shell::Language &language, Options options, App::Parts parts, QObject *parent = nullptr);
    ~Ui() override;

    void start();
    ui::shell::Window &window() { return *m_window; }
    App &app() { return m_app; }
    DeskUi *desk() { return m_deskUi.get(); }    // null in a booth, and until it is opened
    BoothUi *booth() { return m_boothUi.get(); } // null at a desk, and until it is opened

Q_SIGNALS:
    void opened();
    void ended(int code); // the process is to end

private:
    QScreen *screenForRole() const;
    bool sharesDisplay() const;
    bool lacksScreen() const;
    void begin();
    void open();
    void openDesk();
    void openBooth();
    void openPublic(); // check-in, board
    void fail(const base::Failure &failure);
    void linkDesk();
    void linkBooth();

    ui::shell::Language &m_language;
    Options m_options;
    const base::Clock &m_clock;
    App m_app;
    std::unique_ptr<ui::shell::Window> m_window;
    ui::shell::StartPage *m_start;
    std::unique_ptr<DeskUi> m_deskUi;
    std::unique_ptr<BoothUi> m_boothUi;
    std::unique_ptr<CheckinUi> m_checkinUi;
    std::unique_ptr<BoardUi> m_boardUi;
    PairLink m_pair;
    QTimer m_alone; // a booth on a shared display whose desk does not come
    QTimer m_closing;
    int m_secondsLeft = 0;
    bool m_begun = false;
};

} // namespace mulakat::kiosk
