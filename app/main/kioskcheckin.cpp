#include "main/kioskcheckin.h"

#include "main/kioskprint.h"
#include "ui/pages/visitor/checkinpage.h"

namespace mulakat::kiosk {

CheckinUi::CheckinUi(App &app, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_app(app)
    , m_sound(makeSound(app.options()))
    , m_voice(*m_sound, ui::voice::Voice::shippedFolder())
    , m_presenter(*app.checkin(), clock, app.options().language)
    , m_page(new ui::pages::CheckinPage(m_presenter, m_voice))
{
    connect(&m_presenter, &ui::presenters::CheckinPresenter::printAsked, this, &CheckinUi::print);
}

void CheckinUi::print(const station::CheckinVisit &visit, const QString &language)
{
    m_presenter.setPrint(QStringLiteral("printing"));
    const ui::print::TokenSlip slip = tokenSlip(visit, m_app.checkin()->state().jail);
    printTokenSlip(m_app.printer(), slip, language, this, [this, token = visit.token](const base::Done &done) {
        if (token == m_presenter.shown().token)
            m_presenter.setPrint(done ? QStringLiteral("printed") : QStringLiteral("not-printed"));
    });
}

} // namespace mulakat::kiosk

#include "moc_kioskcheckin.cpp"
