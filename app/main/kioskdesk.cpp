#include "main/kioskdesk.h"

#include "device/clockwatch.h"
#include "main/kioskbackup.h"
#include "main/kioskprint.h"
#include "ui/pages/desk/batchbar.h"
#include "ui/pages/desk/daypage.h"
#include "ui/pages/office/calloutpage.h"
#include "ui/pages/office/closepage.h"
#include "ui/pages/office/gappage.h"
#include "ui/pages/office/healthpage.h"
#include "ui/pages/office/importpage.h"
#include "ui/pages/office/inmatespage.h"
#include "ui/pages/office/registerpage.h"
#include "ui/pages/office/requestspage.h"
#include "ui/pages/service/clockpanel.h"
#include "ui/presenters/words.h"

namespace mulakat::kiosk {

using ui::shell::DeskScreen;

DeskUi::DeskUi(App &app, ui::shell::Language &language, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_app(app)
    , m_desk(*app.desk())
    , m_session(m_desk, clock)
    , m_station(m_desk, clock)
    , m_day(m_desk, nullptr, &clock)
    , m_batch(m_desk, clock)
    , m_requests(m_desk, nullptr, &clock)
    , m_import(m_desk)
    , m_callOut(*app.inmates(), m_desk, clock)
    , m_inmates(*app.inmates(), m_desk)
    , m_inmateImport(*app.inmates())
    , m_register(m_desk, nullptr, &clock)
    , m_gap(*app.gap(), m_desk, clock)
    , m_close(*app.close(), m_desk, clock)
    , m_health(m_desk)
    , m_machine(app)
    , m_sound(makeSound(app.options()))
    , m_voice(*m_sound, ui::voice::Voice::shippedFolder())
    , m_clock(m_desk, {&clock, device::ClockWatch::builtUtcMs(), app.setClock(),
                       [&app](qint64 utcMs, bool applied, const auto &reply) { app.confirmClock(utcMs, applied, reply); }})
    , m_printJob(printJob(app.printer(), this))
    , m_screen(new DeskScreen(m_session, m_station, language))
{
    m_import.setPrinter(m_printJob);
    m_callOut.setPrinter(m_printJob);
    m_register.setPrinter(m_printJob);
    m_close.setPrinter(m_printJob);
    if (canBackUp(app.options().data))
        m_close.setBackup([this, data = app.options().data](const QString &path, const auto &reply) { backUp(data, path, this, reply); });
    addPages();
    watchGap();
    m_screen->addNotice(new ui::pages::ClockPanel(m_clock, m_screen));
    watchMachine();
    connect(&m_day, &ui::presenters::DayPresenter::printAsked, this, &DeskUi::print);
}

void DeskUi::addPages()
{
    auto *day = new ui::pages::DayPage(m_day, m_screen);
    day->addBar(new ui::pages::BatchBar(m_batch, day));
    auto *import = new ui::pages::ImportPage(m_import, m_screen);
    m_screen->addPage(QStringLiteral("day"), day);
    m_screen->addPage(QStringLiteral("requests"), new ui::pages::RequestsPage(m_requests, m_screen));
    m_screen->addPage(QStringLiteral("callout"), new ui::pages::CallOutPage(m_callOut, m_screen));
    m_screen->addPage(QStringLiteral("inmates"), new ui::pages::InmatesPage(m_inmates, m_inmateImport, m_screen));
    m_screen->addPage(QStringLiteral("import"), import);
    m_screen->addPage(QStringLiteral("gap"), new ui::pages::GapPage(m_gap, m_screen));
    m_screen->addPage(QStringLiteral("close"), new ui::pages::ClosePage(m_close, m_screen));
    m_screen->addPage(QStringLiteral("register"), new ui::pages::RegisterPage(m_register, m_screen));
    m_screen->addPage(QStringLiteral("health"), new ui::pages::HealthPage(m_health, m_screen));
    m_screen->showPage(QStringLiteral("day"));
    connect(m_screen, &DeskScreen::findAsked, day, &ui::pages::DayPage::find);
    connect(day, &ui::pages::DayPage::importAsked, m_screen, [this] { m_screen->showPage(QStringLiteral("import")); });
}

// After a sign-in the desk opens on what happened, where that is to be settled.
void DeskUi::watchGap()
{
    connect(&m_gap, &ui::presenters::GapPresenter::changed, m_screen, [this] { m_screen->setWork(QStringLiteral("gap"), m_gap.work()); });
    connect(&m_gap, &ui::presenters::GapPresenter::found, m_screen, [this] { m_screen->showPage(QStringLiteral("gap")); });
}

void DeskUi::watchMachine()
{
    const auto tell = [this] {
        m_health.setMachine(m_machine.facts());
        m_station.setDevicesMissing(m_health.devicesMissing());
    };
    connect(&m_machine, &MachineLook::changed, this, tell);
    connect(m_screen, &DeskScreen::helpRings, &m_voice, &ui::voice::Voice::chime);
    m_machine.look();
}

void DeskUi::print(const base::VisitId &visit, const QString &kind)
{
    const QString jail = m_station.jail();
    m_desk.open(visit, [this, kind, jail](const base::Result<station::VisitDetail> &detail) {
        if (!detail)
            return m_day.detail().acts().refuse(ui::presenters::say(detail.error()));
        const auto told = [this](const base::Done &done) {
            if (!done)
                m_day.detail().acts().refuse(ui::presenters::say(done.error()));
        };
        if (kind == QLatin1String("token"))
            return printTokenSlip(m_app.printer(), tokenSlip(*detail, jail), detail->language, this, told);
        const QByteArray page = visitPage(kind, *detail, jail, m_desk.snapshot()->health.jailState, m_day.detail().bookingPhoto());
        const QString name = kind + QLatin1Char('-') + QString(detail->line.visrn).replace(QLatin1Char('/'), QLatin1Char('-'));
        m_printJob(name, page, told);
    });
}

} // namespace mulakat::kiosk

#include "moc_kioskdesk.cpp"
