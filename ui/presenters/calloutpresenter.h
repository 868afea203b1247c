#pragma once
#include "base/clock.h"
#include "station/inmateservice.h"
#include "ui/presenters/acts.h"
#include "ui/presenters/dayrow.h"
#include "ui/presenters/printjob.h"

#include <QTimer>

namespace mulakat::ui::presenters {

// What one press on a line of the call-out list does.
struct CallOutStep {
    visits::InmateTrack to = visits::InmateTrack::Called;
    QString text;           // of its button; empty: nothing more to do
    bool needsNumber = false;
    QString why;            // not possible, and why
};

// Who must be brought from the wings, ticked off. Asks again when something changes and every half minute. Main thread.
class CallOutPresenter : public QObject
{
    Q_OBJECT
public:
    CallOutPresenter(station::InmateService &inmates, station::DeskService &desk, const base::Clock &clock, QObject *parent = nullptr);
    void setPrinter(PrintJob printer) { m_printer = std::move(printer); }

    const station::CallOutList &list() const { return m_list; }
    bool isKnown() const { return m_known; }
    const QString &problem() const { return m_problem; }
    const station::CallOutWish &wish() const { return m_wish; }
    void wishMinutes(int minutes);
    void wishBatch(const QTime &start);
    void setShown(bool shown);

    QString title() const;                // "Until 11:20" or "Batch of 10:50"
    QString summary() const;              // "7 prisoners, 3 at the place"
    QString wingName(const QString &wing) const;
    QString lineTitle(const station::CallOutLine &line) const;  // "Ramesh Kumar   UT/512/2025"
    QString lineFacts(const station::CallOutLine &line) const;  // "window 4 · family here"
    Mark mark(const station::CallOutLine &line) const;
    QString state(const station::CallOutLine &line) const;
    CallOutStep next(const station::CallOutLine &line) const;
    bool canTakeBack(const station::CallOutLine &line) const;

    // A line whose number is being read: kept while the list changes.
    void act(const base::VisitId &visit, const QString &number = {});
    void takeBack(const base::VisitId &visit);
    // He does not want to come: asked once more, then the visit ends.
    bool canRefuse(const station::CallOutLine &line) const;
    QString refuseQuestion(const station::CallOutLine &line) const;
    void refuse(const base::VisitId &visit);
    QString lineProblem(const base::VisitId &visit) const { return visit == m_problemOf ? m_acts.message() : QString(); }
    Acts &acts() { return m_acts; }

    void print(const QByteArray &pdf);
    void save(const QString &path, const QByteArray &pdf);
    const QString &printed() const { return m_printed; }
    bool printFailed() const { return m_printFailed; }
    QString jail() const;
    QString officer() const;              // who prints it
    QString printedAt() const;
    void retranslate();

Q_SIGNALS:
    void changed();
    void numberTaken(const mulakat::base::VisitId &visit); // the field of this line may be emptied

private:
    void takeSignIn();
    void ask();
    const station::CallOutLine *line(const base::VisitId &visit) const;

    station::InmateService &m_inmates;
    station::DeskService &m_desk;
    const base::Clock &m_clock;
    PrintJob m_printer;
    Acts m_acts;
    QTimer m_again;
    QString m_staff;
    station::CallOutWish m_wish;
    station::CallOutList m_list;
    bool m_known = false;
    bool m_shown = false;
    QString m_problem;
    QString m_printed;
    bool m_printFailed = false;
    base::VisitId m_problemOf;
    int m_ask = 0;
};

} // namespace mulakat::ui::presenters
