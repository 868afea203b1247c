#pragma once
#include "portal/notices/notice.h"

namespace mulakat::portal::notices {

struct Letter {
    QString to;
    QString channel;
    QString pattern;
    QString language; // the one the text is in
    QString subject;  // one line, e-mail only
    QString text;
    QString variant;  // of the template that was filled: "video", "face-to-face", or empty
    QString reference = {}; // a random word, under which a gateway may report later
};

// Fills the template's text; BadInput where the template or one of its words is missing. Words come from outside: control
// and direction characters are taken out of them.
base::Result<Letter> fill(const Notice &notice);

// A coded reason ("quota", "wrong-inmate", …) in words; a code without words reads as "other".
QString reasonText(const QString &code, const QString &language);
QStringList reasonCodes();
QString documentText(const QString &what, const QString &language); // "id" -> "a picture of your identity card."

// "Tue 1 Dec 2026" and "10:40" as the language writes them.
QString dayText(QDate date, const QString &language);

} // namespace mulakat::portal::notices
