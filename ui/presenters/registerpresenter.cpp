#include "ui/presenters/registerpresenter.h"

#include "ui/presenters/dates.h"
#include "ui/presenters/words.h"

#include <QPointer>
#include <QSaveFile>

namespace mulakat::ui::presenters {

RegisterPresenter::RegisterPresenter(station::DeskService &service, QObject *parent, const base::Clock *clock)
    : QObject(parent)
    , m_service(service)
    , m_clock(clock ? *clock : m_systemClock)
    , m_date(m_clock.today())
{
    connect(&service, &station::DeskService::snapshotChanged, this, [this] {
        const auto staff = m_service.signedIn();
        const QString who = staff ? staff->id.text() : QString();
        if (std::exchange(m_staff, who) != who) {
            m_model.show({});
            m_content = Content::Loading;
            m_message.clear();
            Q_EMIT messageChanged();
            Q_EMIT changed();
        }
        load();
    });
}

void RegisterPresenter::showDay(QDate date)
{
    if (!date.isValid() || date == m_date)
        return;
    m_date = date;
    m_model.show({});
    m_content = Content::Loading;
    ++m_round;
    m_asked = false;
    m_message.clear();
    Q_EMIT messageChanged();
    Q_EMIT changed();
    load();
}

void RegisterPresenter::setShown(bool shown)
{
    m_shown = shown;
    load();
}

void RegisterPresenter::load()
{
    if (!m_shown)
        return;
    if (m_asked) {
        m_stale = true;
        return;
    }
    m_asked = true;
    m_stale = false;
    m_service.registerOf(m_date, [self = QPointer(this), round = m_round](const base::Result<QList<station::RegisterLine>> &lines) {
        if (!self || self->m_round != round)
            return;
        self->m_asked = false;
        self->m_problem = lines ? QString() : presenters::say(lines.error());
        self->m_model.show(lines ? *lines : QList<station::RegisterLine>());
        self->m_content = !lines ? Content::Failed : lines->isEmpty() ? Content::Empty : Content::Rows;
        Q_EMIT self->changed();
        if (self->m_stale)
            self->load();
    });
}

RegisterPresenter::Content RegisterPresenter::content() const
{
    return m_content;
}

QString RegisterPresenter::summary() const
{
    int talks = 0;
    int seconds = 0;
    for (const station::RegisterLine &line : m_model.lines()) {
        talks += line.visit.talkSeconds.value_or(0) > 0 ? 1 : 0;
        seconds += line.visit.talkSeconds.value_or(0);
    }
    const QStringList parts{tr("%n visit(s)", nullptr, int(m_model.lines().size())), tr("%n talk(s) held", nullptr, talks),
                            tr("%1 minutes of talk").arg(seconds / 60)};
    return parts.join(QStringLiteral(" · "));
}

QString RegisterPresenter::jail() const
{
    return m_service.snapshot()->health.jailName;
}

QString RegisterPresenter::officer() const
{
    const auto staff = m_service.signedIn();
    return staff ? staff->name : QString();
}

QString RegisterPresenter::printedAt() const
{
    const QDateTime local = base::toJailTime(m_clock.utcMs());
    return dayWord(local.date()) + QLatin1Char(' ') + local.time().toString(QStringLiteral("HH:mm"));
}

QString RegisterPresenter::fileName(const QString &ending) const
{
    return QStringLiteral("register-%1.%2").arg(m_date.toString(Qt::ISODate), ending);
}

void RegisterPresenter::save(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    const bool saved = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    if (saved)
        say(tr("Saved: %1").arg(path), false);
    else
        say(tr("Not saved: %1 cannot be written. Choose another folder, or make room on the disk.").arg(path), true);
}

void RegisterPresenter::print(const QByteArray &pdf)
{
    const auto told = [self = QPointer(this)](const base::Done &result) {
        if (self)
            self->say(result ? tr("Sent to the printer.") : presenters::say(result.error()), !result);
    };
    if (!m_printer)
        return told(base::fail(base::FailureCode::DeviceMissing, {{QStringLiteral("why"), QStringLiteral("no-printer")}}));
    m_printer(QStringLiteral("register-") + m_date.toString(Qt::ISODate), pdf, told);
}

void RegisterPresenter::say(const QString &message, bool problem)
{
    m_message = message;
    m_messageIsProblem = problem;
    Q_EMIT messageChanged();
}

void RegisterPresenter::retranslate()
{
    m_model.retranslate();
    Q_EMIT changed();
}

} // namespace mulakat::ui::presenters
