#pragma once
#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace mulakat::station {

struct CsvRow {
    int line = 0; // where it begins in the file, from 1
    QStringList cells;
};

// A clerk's export as rows of text. Takes UTF-8, UTF-16 (with or without mark) and Windows-1252; comma, semicolon, tab
// or bar as separator; quoted cells over several lines. Every cell is trimmed, freed of control characters and bidi
// overrides, masked of Aadhaar numbers and cut at 500 characters. Failures: Unreadable (binary, empty), TooLarge
// (over 16 MiB, 20,000 rows or 200 columns).
base::Result<QList<CsvRow>> readCsv(const QByteArray &bytes);

// The file's text in whichever encoding it is.
base::Result<QString> decodeText(const QByteArray &bytes);

} // namespace mulakat::station
