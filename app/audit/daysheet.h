#pragma once
#include <QByteArray>
#include <QList>
#include <QString>
#include <optional>

namespace mulakat::audit {

// A record of the log that a sheet vouches for.
struct SheetPoint {
    QString chain;
    qint64 sequence = 0;
    QByteArray hash; // 32 bytes
};

// One visit of the day, or a note that came after it was signed. `facts` are words separated by blanks.
struct SheetEntry {
    bool isNote = false;
    QString visit;
    QString facts;
    QList<SheetPoint> points; // of each chain the last record about the visit
};

// What is signed at a day's close: ids, codes, times and hashes, no person's data. `number` 1 is the day's sheet, a greater
// one a supplement; `before` is the id of the one before.
struct SheetContent {
    QString jail;
    QString date;    // YYYY-MM-DD
    int number = 1;
    QString before;
    QString station; // whose key signs
    QString officer; // StaffId
    QString right;   // "superintendent", "deputy"
    qint64 atMs = 0; // UTC
    QList<SheetEntry> entries;
};

// UTF-8, a line a fact; the same content always gives the same bytes.
QByteArray sheetText(const SheetContent &content);
std::optional<SheetContent> readSheet(const QByteArray &text); // only what sheetText writes

struct DaySheet {
    QByteArray text;
    QByteArray signature; // Ed25519 over the text
    QByteArray signer;    // public key, 32 bytes
};

QString sheetId(const QByteArray &text); // SHA-256 in hex: what `closed` carries
bool isSignedRight(const DaySheet &sheet);
QByteArray toJson(const DaySheet &sheet);
std::optional<DaySheet> daySheetFrom(const QByteArray &json);

} // namespace mulakat::audit
