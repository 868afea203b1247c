#pragma once
#include "base/clock.h"
#include "station/deskservice.h"
#include "ui/presenters/printjob.h"
#include "ui/presenters/registermodel.h"

namespace mulakat::ui::presenters {

// The register of one day: what happened to each visit, kept as a file or on paper. Main thread.
class RegisterPresenter : public QObject
{
    Q_OBJECT
public:
    enum class Content { Loading, Failed, Empty, Rows };

    explicit RegisterPresenter(station::DeskService &service, QObject *parent = nullptr, const base::Clock *clock = nullptr);
    void setPrinter(PrintJob printer) { m_printer = std::move(printer); }

    RegisterModel &model() { return m_model; }
    QDate date() const { return m_date; }
    QDate today() const { return m_clock.today(); }
    void showDay(QDate date);
    void setShown(bool shown);         // facts are followed only while somebody looks
    Content content() const;
    const QString &problem() const { return m_problem; } // Failed: why
    QString summary() const;           // "38 visits, 31 talks, 5:12 hours of talk"

    QString jail() const;
    QString officer() const;
    QString printedAt() const;         // "1 Dec 2026 17:05"
    QString fileName(const QString &ending) const; // "register-2026-12-01.pdf"
    void save(const QString &path, const QByteArray &bytes);
    void print(const QByteArray &pdf);

    // One visit as a sealed sheet for a court: the superintendent's. `paint` makes the paper.
    using CourtPaint = std::function<QByteArray(const audit::CourtSheet &)>;
    bool mayGiveToCourt() const;
    void choose(const base::VisitId &visit); // empty: none
    const base::VisitId &chosen() const { return m_chosen; }
    QString chosenVisit() const;       // "2026/12/01/617 · Sunita Devi → Ramesh Kumar"; empty: none is chosen
    QString courtFileName() const;     // "visit-2026-12-01-617.pdf"
    bool isSealing() const { return m_sealing; }
    void saveCourtSheet(const QString &path, const CourtPaint &paint); // the paper, and the proof as `path`.seal
    void printCourtSheet(const CourtPaint &paint);                     // the paper alone

    const QString &message() const { return m_message; } // of the last save or print
    bool messageIsProblem() const { return m_messageIsProblem; }
    void retranslate();

Q_SIGNALS:
    void changed();
    void messageChanged();

private:
    void load();
    void say(const QString &message, bool problem);
    void seal(const CourtPaint &paint, const std::function<void(const QByteArray &pdf, const QByteArray &proof)> &done);
    void setSealing(bool sealing);
    void printPaper(const QString &name, const QByteArray &pdf);
    const station::RegisterLine *chosenLine() const;

    station::DeskService &m_service;
    base::SystemClock m_systemClock;
    const base::Clock &m_clock;
    PrintJob m_printer;
    RegisterModel m_model;
    QDate m_date;
    QString m_staff;
    base::VisitId m_chosen;
    bool m_sealing = false;
    Content m_content = Content::Loading;
    QString m_problem;
    QString m_message;
    bool m_messageIsProblem = false;
    bool m_shown = false;
    bool m_asked = false;  // an answer is under way
    bool m_stale = false;  // something came while it was
    int m_round = 0;
};

} // namespace mulakat::ui::presenters
