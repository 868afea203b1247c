#pragma once
#include "base/clock.h"
#include "station/deskservice.h"

#include <QTimer>

namespace mulakat::ui::presenters {

// The batch of face-to-face visits that is due or runs, as one row: how far it is, what can be done to all of it, and who
// was left behind. Main thread.
class BatchPresenter : public QObject
{
    Q_OBJECT
public:
    static constexpr int fewest = 2; // one visit alone is no batch

    BatchPresenter(station::DeskService &service, const base::Clock &clock, QObject *parent = nullptr);

    bool isShown() const { return m_batch.has_value(); }
    QString title() const;      // "10:00 · 12 visits"
    QString progress() const;   // "10 here · 8 accepted · 6 prisoners at the place"
    QString actText(station::BatchAct act) const;
    bool mayAct(station::BatchAct act) const;
    void act(station::BatchAct act);
    bool hasEarlier() const;
    bool hasLater() const;
    void showEarlier() { step(-1); }
    void showLater() { step(+1); }
    QString message() const { return m_message; }   // how many went along, or why none
    QStringList leftBehind() const { return m_left; } // by name, with the reason

Q_SIGNALS:
    void changed();

private:
    void refresh();
    void step(int by);
    QList<station::BatchView> batches() const;
    qsizetype indexNow() const; // of the one to look at by the clock
    void taken(station::BatchAct act, const base::Result<station::BatchDone> &done);

    station::DeskService &m_service;
    const base::Clock &m_clock;
    std::optional<station::BatchView> m_batch;
    QTime m_chosen;             // invalid: by the clock
    QString m_message;
    QStringList m_left;
    bool m_busy = false;
};

} // namespace mulakat::ui::presenters
