#pragma once
#include "station/deskservice.h"

#include <QObject>

namespace mulakat::ui::presenters {

// One thing at a time is asked of the station; a second press while it is under way is ignored. What stood in the way
// stays readable until the next try. Main thread.
class Acts : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    using Call = std::function<void(const station::Reply &)>;

    // False where something is under way. `done` runs after a success only.
    bool run(const Call &call, const std::function<void()> &done = {});
    void refuse(const QString &sentence); // this side knows already why not
    void clear();
    bool isBusy() const { return m_busy; }
    const QString &message() const { return m_message; }

Q_SIGNALS:
    void changed();
    void refused(const mulakat::base::Failure &failure);

private:
    void finish(const base::Done &result, const std::function<void()> &done);

    bool m_busy = false;
    QString m_message;
};

} // namespace mulakat::ui::presenters
