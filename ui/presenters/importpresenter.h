#pragma once
#include "ui/presenters/acts.h"
#include "ui/presenters/dayrow.h"
#include "ui/presenters/printjob.h"

#include <QHash>

namespace mulakat::ui::presenters {

// One video visit of the day that was taken in, with what its family needs to join.
struct AccessRow {
    base::VisitId id;
    QString visrn;
    QString visitor;
    QString when;      // "Tue 1 Dec 2026, 10:50"
    QString place;
    bool asked = false;
    station::AccessView access; // known once it was asked for and came
};

// A day's list from a file: looked at, confirmed, and after that the way into the call for each imported video visit. A station
// keeps one preview: a later one replaces it. Main thread.
class ImportPresenter : public QObject
{
    Q_OBJECT
public:
    enum class Step { Choose, Reading, Preview, Storing, Done };

    explicit ImportPresenter(station::DeskService &service, QObject *parent = nullptr);
    void setPrinter(PrintJob printer) { m_printer = std::move(printer); }

    Step step() const { return m_step; }
    void read(const QString &path);      // → Preview, or Choose with a problem
    void confirm();                      // → Done, or Preview with a problem
    void again();                        // → Choose
    const QString &problem() const { return m_problem; }
    bool mayImport() const;              // somebody who may write is signed in

    // Preview
    const station::ImportPreview &preview() const { return m_preview; }
    QString summary() const;             // "152 visits of Tue 1 Dec 2026 can be taken in."
    QString duplicatesLine() const;      // empty where there are none
    QString rejectedReason(const station::RejectedRow &row) const;
    QString columnWord(const QString &field) const; // "visit number", …; "not used" for none

    // Result
    QString result() const;              // "152 visits taken in."
    const QList<AccessRow> &videoVisits() const { return m_video; }
    void askAccess(const base::VisitId &visit);
    const station::VisitDetail *detail(const base::VisitId &visit) const; // once asked for
    void print(const QString &name, const QByteArray &pdf);
    const QString &printed() const { return m_printed; } // what became of the last print, in words
    QString jail() const;

Q_SIGNALS:
    void changed();
    void accessChanged();

private:
    void reset();
    void takeSignIn();
    void loadVideo();
    void openAgain(const base::VisitId &visit);

    station::DeskService &m_service;
    PrintJob m_printer;
    Step m_step = Step::Choose;
    QString m_staff;
    QString m_problem;
    station::ImportPreview m_preview;
    int m_taken = 0;
    QList<AccessRow> m_video;
    QHash<base::VisitId, station::VisitDetail> m_details;
    QString m_printed;
    int m_round = 0; // answers of an earlier file are dropped
};

} // namespace mulakat::ui::presenters
