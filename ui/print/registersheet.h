#pragma once
#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>
#include <QTime>
#include <optional>

namespace mulakat::ui::print {

// One visit of the day's register. Codes are stable words, times "HH:mm" or empty.
struct RegisterRow {
    QString visrn;
    QTime start;
    int minutes = 0;
    QString mode;          // "video", "face-to-face"
    QString kind;          // "family", "legal", "medical"
    QString place;         // booth or window
    QString visitor;
    QString relation;
    QString contact;       // mobile, as much of it as is known; printed only where contacts are asked for
    QString inmate;
    QString inmateNumber;
    int adults = 1;
    int children = 0;
    QStringList documents; // one a verified adult: "aadhaar-qr 9904 signature"
    QString arrived;
    QString started;
    QString ended;
    QString endedBy;       // "clock", "officer", …
    std::optional<int> talkSeconds;
    QString state;         // "completed", …
    QString reason;        // coded ground, stable word
    QString officer;
};

struct RegisterSheet {
    QString jail;
    QDate date;
    QString printedBy;     // officer, or empty
    QString printedAt;     // "1 Dec 2026 17:05", or empty
    bool contacts = false;
    QList<RegisterRow> rows;
};

// A4 landscape, as many pages as it takes, a header and "page n of m" on each. Needs a QGuiApplication (offscreen will do).
QByteArray registerPdf(const RegisterSheet &sheet, const QString &language);

// RFC 4180 with CRLF, UTF-8 with a byte order mark; headings in English and codes as they are, for programs and clerks alike. A
// cell that a spreadsheet would take for a formula begins with an apostrophe. Any thread.
QByteArray registerCsv(const RegisterSheet &sheet);

// One line a visit that has ended, for posting back into ePrisons: codes and times only, nothing in it needs quoting. Any thread.
QByteArray outcomesCsv(const RegisterSheet &sheet);

} // namespace mulakat::ui::print
