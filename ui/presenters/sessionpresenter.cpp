#include "ui/presenters/sessionpresenter.h"

#include "ui/presenters/words.h"

namespace mulakat::ui::presenters {

namespace {
constexpr qint64 touchEveryMs = 15'000;
}

SessionPresenter::SessionPresenter(station::DeskService &service, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_clock(clock)
{
    connect(&service, &station::DeskService::snapshotChanged, this, &SessionPresenter::look);
    look();
}

void SessionPresenter::look()
{
    const bool in = isSignedIn();
    if (in)
        m_lastName = m_service.signedIn()->name;
    if (std::exchange(m_wasIn, in) != in) {
        if (in)
            Q_EMIT signedIn();
        else
            Q_EMIT signedOut();
    }
    Q_EMIT changed();
}

QString SessionPresenter::officer() const
{
    const auto staff = m_service.signedIn();
    return staff ? tr("%1, %2", "name, role").arg(staff->name, roleWord(staff->role)) : QString();
}

bool SessionPresenter::mayDecideRequests() const
{
    const auto staff = m_service.signedIn();
    return staff && staff->mayDecideRequests;
}

void SessionPresenter::signIn(const QString &name, const QString &secret)
{
    if (m_busy)
        return;
    if (name.isEmpty() || secret.isEmpty()) {
        m_message = name.isEmpty() ? tr("Choose your name first.") : tr("Type your PIN or password.");
        Q_EMIT refused();
        return;
    }
    m_busy = true;
    m_message.clear();
    Q_EMIT changed();
    m_service.signIn(name, secret, [this](const base::Result<station::StaffView> &staff) {
        m_busy = false;
        if (staff)
            return look();
        m_message = say(staff.error());
        Q_EMIT refused();
        Q_EMIT changed();
    });
}

void SessionPresenter::signOut()
{
    m_service.signOut();
}

void SessionPresenter::clearMessage()
{
    m_message.clear();
}

void SessionPresenter::touched()
{
    const qint64 now = m_clock.monotonicMs();
    if (!isSignedIn() || now - m_touchedMs < touchEveryMs)
        return;
    m_touchedMs = now;
    m_service.touch();
}

} // namespace mulakat::ui::presenters

#include "moc_sessionpresenter.cpp"
