#pragma once
#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>
#include <QTime>
#include <optional>

namespace mulakat::ui::print {

// Who must be brought from one wing. Codes are stable words.
struct CallOutRow {
    QTime start;
    QString mode;       // "video", "face-to-face"
    QString place;      // booth or window
    QString inmate;
    QString number;
    QString status;     // of the inmate list where he is not in: "at-court" …
    QString track;      // "not-called", "called", "on-the-way", "at-place", or where he does not come "refuses" …
};
struct CallOutWingSheet {
    QString wing;       // empty: not known
    QList<CallOutRow> rows;
};
struct CallOutSheet {
    QString jail;
    QDate date;
    std::optional<QTime> batch;
    QTime from;
    QTime until;
    QString printedBy;
    QString printedAt;  // "1 Dec 2026 10:05"
    QList<CallOutWingSheet> wings;
};

// A4 portrait, a wing a page (more where it takes more): large type, boxes to tick, lines to sign. For officers of the
// wards: it names no visitor. Needs a QGuiApplication.
QByteArray callOutPdf(const CallOutSheet &sheet, const QString &language);

} // namespace mulakat::ui::print
