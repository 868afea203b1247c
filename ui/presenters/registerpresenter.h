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
    const QString &message() const { return m_message; } // of the last save or print
    bool messageIsProblem() const { return m_messageIsProblem; }
    void retranslate();

Q_SIGNALS:
    void changed();
    void messageChanged();

private:
    void load();
    void say(const QString &message, bool problem);

    station::DeskService &m_service;
    base::SystemClock m_systemClock;
    const base::Clock &m_clock;
    PrintJob m_printer;
    RegisterModel m_model;
    QDate m_date;
    QString m_staff;
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
