#pragma once
#include "station/inmateservice.h"

#include <QObject>

namespace mulakat::ui::presenters {

// The inmate list from a file: looked at, then taken in. Main thread.
class InmateImportPresenter : public QObject
{
    Q_OBJECT
public:
    enum class Step { None, Reading, Preview, Storing, Done };

    explicit InmateImportPresenter(station::InmateService &inmates, QObject *parent = nullptr);

    Step step() const { return m_step; }
    bool isBusy() const { return m_step == Step::Reading || m_step == Step::Storing; }
    void read(const QString &path);  // → Preview, or None with a problem
    void confirm();                  // → Done, or Preview with a problem
    void leave();                    // → None
    const QString &problem() const { return m_problem; }

    const station::InmateImportPreview &preview() const { return m_preview; }
    QString summary() const;         // "1,998 lines can be taken in: 12 new, 3 with other words than now."
    QString duplicatesLine() const;
    QString rejectedReason(const station::RejectedRow &row) const;
    QString columnWord(const QString &field) const;
    QString result() const;          // "1,998 lines taken in."

Q_SIGNALS:
    void changed();

private:
    station::InmateService &m_inmates;
    Step m_step = Step::None;
    QString m_problem;
    station::InmateImportPreview m_preview;
    int m_taken = 0;
    int m_round = 0; // answers of an earlier file are dropped
};

} // namespace mulakat::ui::presenters
