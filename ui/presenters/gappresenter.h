#pragma once
#include "base/clock.h"
#include "station/gapservice.h"
#include "ui/presenters/acts.h"
#include "ui/presenters/settleline.h"

#include <QTimer>

namespace mulakat::ui::presenters {

// What happened while nobody was at work, and what two desks did at once: line by line, with what settles it. Main thread.
class GapPresenter : public QObject
{
    Q_OBJECT
public:
    enum Act { Resume, TookPlace, Here, LaterToday, AnotherDay, FromPaper, Seen };

    GapPresenter(station::GapService &gaps, station::DeskService &desk, const base::Clock &clock, QObject *parent = nullptr);

    int work() const { return int(m_view.lines.size() + m_view.doubled.size()); } // the tab's number
    bool isKnown() const { return m_known; }
    const QString &problem() const { return m_problem; }
    QString summary() const;                 // when check-in was down
    const QList<SettleLine> &lines() const { return m_lines; }
    const QList<SettleLine> &doubled() const { return m_doubled; }
    QList<SettleAct> forAll() const;         // what may be done with every line at once
    void act(const SettleLine &line, int act);
    void actAll(int act);
    void setShown(bool shown);

    // Entered later from paper: the visit whose form is open.
    const QString &paperVisit() const { return m_paper; }
    QString paperTitle() const;
    QStringList officers() const;            // names, in the order of officerIds
    int officer() const;                     // of who is signed in; -1: none
    void savePaper(const QString &from, const QString &until, const QString &minutes, const QString &number, int officer);
    void closePaper();

    Acts &acts() { return m_acts; }
    const QString &said() const { return m_said; } // how the last press went
    void retranslate();

Q_SIGNALS:
    void changed();
    void paperChanged();
    void found(); // after a sign-in: there is something to settle

private:
    void takeSignIn();
    void ask();
    void take(const base::Result<station::GapView> &view);
    void makeLines();
    SettleLine lineOf(const station::GapLine &line, int number) const;
    SettleLine doubledOf(const station::DoubledLine &line, int number) const;
    void settle(const QList<base::VisitId> &visits, station::GapAct act);

    station::GapService &m_gaps;
    station::DeskService &m_desk;
    const base::Clock &m_clock;
    Acts m_acts;
    QTimer m_soon;
    QString m_staff;
    station::GapView m_view;
    QList<SettleLine> m_lines;
    QList<SettleLine> m_doubled;
    QString m_paper;
    QString m_problem;
    QString m_said;
    bool m_known = false;
    bool m_first = false; // since the sign-in
    bool m_shown = false;
    bool m_asking = false;
};

} // namespace mulakat::ui::presenters
