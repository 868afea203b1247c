#pragma once
#include "base/clock.h"
#include "station/closeservice.h"
#include "ui/presenters/acts.h"
#include "ui/presenters/printjob.h"
#include "ui/presenters/settleline.h"

#include <QTimer>

namespace mulakat::ui::presenters {

// The end of a day: what is left, the register, the signature. Main thread.
class ClosePresenter : public QObject
{
    Q_OBJECT
public:
    // Copies the data folder to a file that only the recovery code opens; the reply comes on the main thread.
    using Backup = std::function<void(const QString &path, const station::Reply &reply)>;

    ClosePresenter(station::CloseService &close, station::DeskService &desk, const base::Clock &clock, QObject *parent = nullptr);
    void setPrinter(PrintJob printer) { m_printer = std::move(printer); }
    void setBackup(Backup backup) { m_backup = std::move(backup); }
    bool canBackUp() const { return bool(m_backup); }

    QDate date() const { return m_date; }
    void showDay(QDate date);
    void setShown(bool shown);
    bool isKnown() const { return m_known; }
    const QString &problem() const { return m_problem; }

    Mark mark() const;                                  // how the day stands
    QString state() const;                              // "not signed", "signed by R. Rao, 18:02"
    QString summary() const;                            // "38 visits, 2 to finish"
    const QList<SettleLine> &unfinished() const { return m_unfinished; }
    const QList<SettleLine> &unsynced() const { return m_unsynced; }
    const QList<SettleLine> &imports() const { return m_imports; }
    const QList<SettleLine> &sheets() const { return m_sheets; }
    const QList<SettleLine> &otherDays() const { return m_otherDays; } // past, not signed
    void act(const SettleLine &line, int act);

    QString signText() const;                           // "Sign the day", "Sign a supplement"
    bool maySign() const;
    QString whyNot() const;                             // it cannot be signed now
    void sign();
    bool mayNote() const { return m_known && !m_view.sheets.isEmpty(); }
    void addNote(const QString &visrn, const QString &text); // noteTaken() when it is in

    // The register of the day, for files and paper. Empty until it has come: registerReady() follows ask.
    void askRegister(const std::function<void(const QList<station::RegisterLine> &)> &then);
    void save(const QString &path, const QByteArray &bytes);
    void backUp(const QString &path);
    void print(const QString &name, const QByteArray &pdf);
    const station::SheetView *sheet(const QString &id) const;
    QString jail() const;
    QString officer() const;
    QString printedAt() const;
    QString fileName(const QString &what, const QString &ending) const;

    Acts &acts() { return m_acts; }
    const QString &said() const { return m_said; }
    bool saidIsProblem() const { return m_saidIsProblem; }
    void retranslate();

Q_SIGNALS:
    void changed();
    void noteTaken();
    void printSheetAsked(const QString &id);

private:
    enum Act { Settle, SeenImport, PrintSheet, OpenDay };
    void takeSignIn();
    void ask();
    void makeLines();
    void makeSheets();
    SettleLine unfinishedOf(const station::UnfinishedLine &line, int number) const;
    void tell(const QString &text, bool problem);

    station::CloseService &m_close;
    station::DeskService &m_desk;
    const base::Clock &m_clock;
    PrintJob m_printer;
    Backup m_backup;
    Acts m_acts;
    QTimer m_soon;
    QDate m_date;
    QString m_staff;
    station::CloseView m_view;
    QList<SettleLine> m_unfinished;
    QList<SettleLine> m_unsynced;
    QList<SettleLine> m_imports;
    QList<SettleLine> m_sheets;
    QList<SettleLine> m_otherDays;
    QString m_problem;
    QString m_said;
    bool m_saidIsProblem = false;
    bool m_known = false;
    bool m_shown = false;
    int m_round = 0;
};

} // namespace mulakat::ui::presenters
