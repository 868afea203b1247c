#pragma once
#include "station/deskservice.h"
#include "ui/presenters/clockentry.h"

#include <QTimer>

namespace mulakat::ui::presenters {

// The desk's question for date and time, while the clock cannot be right and nobody may arrive. Main thread.
class ClockQuestion : public QObject
{
    Q_OBJECT
public:
    // Tells the station what an officer has confirmed; the reply comes on the main thread.
    using Confirm = std::function<void(qint64 utcMs, bool applied, const std::function<void(const base::Done &)> &reply)>;
    struct Parts {
        const base::Clock *clock = nullptr;
        qint64 builtUtcMs = 0;
        std::function<base::Done(qint64)> setClock;
        Confirm confirm;
    };

    ClockQuestion(station::DeskService &desk, Parts parts, QObject *parent = nullptr);
    bool asks() const;
    QString words() const;   // what is wrong, and that check-in waits
    QString now() const;     // what the clock says
    const QString &problem() const { return m_problem; }
    qint64 nowUtcMs() const { return m_parts.clock->utcMs(); }
    void give(const QString &date, const QString &time);

Q_SIGNALS:
    void changed();

private:
    station::DeskService &m_desk;
    Parts m_parts;
    QString m_problem;
    QTimer m_second;
};

} // namespace mulakat::ui::presenters
