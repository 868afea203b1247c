#include "main/kioskdesk.h"

#include "main/kioskprint.h"
#include "ui/pages/desk/daypage.h"
#include "ui/pages/office/healthpage.h"
#include "ui/pages/office/importpage.h"
#include "ui/pages/office/registerpage.h"
#include "ui/pages/office/requestspage.h"
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
    , m_requests(m_desk, nullptr, &clock)
    , m_import(m_desk)
    , m_register(m_desk, nullptr, &clock)
    , m_health(m_desk)
    , m_printJob(printJob(app.printer(), this))
    , m_screen(new DeskScreen(m_session, m_station, language))
{
    m_import.setPrinter(m_printJob);
    m_register.setPrinter(m_printJob);
    addPages();
    connect(&m_day, &ui::presenters::DayPresenter::printAsked, this, &DeskUi::print);
}

void DeskUi::addPages()
{
    auto *day = new ui::pages::DayPage(m_day, m_screen);
    auto *import = new ui::pages::ImportPage(m_import, m_screen);
    m_screen->addPage(QStringLiteral("day"), day);
    m_screen->addPage(QStringLiteral("requests"), new ui::pages::RequestsPage(m_requests, m_screen));
    m_screen->addPage(QStringLiteral("import"), import);
    m_screen->addPage(QStringLiteral("register"), new ui::pages::RegisterPage(m_register, m_screen));
    m_screen->addPage(QStringLiteral("health"), new ui::pages::HealthPage(m_health, m_screen));
    m_screen->showPage(QStringLiteral("day"));
    connect(m_screen, &DeskScreen::findAsked, day, &ui::pages::DayPage::find);
    connect(day, &ui::pages::DayPage::importAsked, m_screen, [this] { m_screen->showPage(QStringLiteral("import")); });
}

void DeskUi::print(const base::VisitId &visit, const QString &kind)
{
    const QString jail = m_station.jail();
    m_desk.open(visit, [this, kind, jail](const base::Result<station::VisitDetail> &detail) {
        if (!detail)
            return m_day.detail().acts().refuse(ui::presenters::say(detail.error()));
        const QByteArray page = visitPage(kind, *detail, jail, m_day.detail().bookingPhoto());
        const QString name = kind + QLatin1Char('-') + QString(detail->line.visrn).replace(QLatin1Char('/'), QLatin1Char('-'));
        m_printJob(name, page, [this](const base::Done &done) {
            if (!done)
                m_day.detail().acts().refuse(ui::presenters::say(done.error()));
        });
    });
}

} // namespace mulakat::kiosk
