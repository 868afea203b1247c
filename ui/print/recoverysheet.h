#pragma once
#include <QByteArray>
#include <QDate>
#include <QString>

namespace mulakat::ui::print {

// The jail's recovery code on one A4 page, with the words of what it is for: printed once, kept in the safe.
struct RecoverySheet {
    QString jail;
    QString code; // "K7QF-…", six groups of four
    QDate date;
};
QByteArray recoverySheetPdf(const RecoverySheet &sheet, const QString &language);
// One page to try a printer with.
QByteArray printerTestPdf(const QString &jail, const QString &language);

} // namespace mulakat::ui::print
