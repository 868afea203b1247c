#include "ui/presenters/acts.h"

#include "ui/presenters/words.h"

#include <QPointer>

namespace mulakat::ui::presenters {

bool Acts::run(const Call &call, const std::function<void()> &done)
{
    if (m_busy)
        return false;
    m_busy = true;
    m_message.clear();
    Q_EMIT changed();
    call([self = QPointer<Acts>(this), done](const base::Done &result) {
        if (self)
            self->finish(result, done);
    });
    return true;
}

void Acts::finish(const base::Done &result, const std::function<void()> &done)
{
    m_busy = false;
    if (!result) {
        m_message = say(result.error());
        Q_EMIT changed();
        Q_EMIT refused(result.error());
        return;
    }
    const QPointer<Acts> self(this);
    if (done)
        done();
    if (self)
        Q_EMIT changed();
}

void Acts::refuse(const QString &sentence)
{
    m_message = sentence;
    Q_EMIT changed();
}

void Acts::clear()
{
    if (m_message.isEmpty())
        return;
    m_message.clear();
    Q_EMIT changed();
}

} // namespace mulakat::ui::presenters

#include "moc_acts.cpp"
