#pragma once
#include "ui/print/registersheet.h"

namespace mulakat::ui::print {

// A signed day on paper: who signed what with which key, and the visits as people read them. The text that was signed holds
// no names; its digest is printed as hex and as QR code.
struct DaySheetPage {
    QString jail;
    QDate date;
    int number = 1;        // 1 the day's sheet, greater a supplement
    QString signedBy;      // officer
    QString right;         // "superintendent", "deputy"
    QString signedAt;      // "1 Dec 2026 18:02"
    QString station;
    QString fingerprint;   // of the key
    QString digest;        // SHA-256 of the signed text, hex
    QString signature;     // hex
    int visits = 0;
    int notes = 0;
    QString printedAt;
    QList<RegisterRow> rows; // of the visits on it
};

// A4 portrait, as many pages as it takes. Needs a QGuiApplication.
QByteArray daySheetPdf(const DaySheetPage &page, const QString &language);

} // namespace mulakat::ui::print
