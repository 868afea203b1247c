#pragma once
#include <QStringList>

namespace mulakat::station {

// A language as lists write it ("Hindi", "हिन्दी", "HI", "hi-IN", "hin") as its code; a word that is none of those known
// stays as it is, in small letters. Empty for what cannot be a language.
QString languageCode(const QString &word);
// Several in one cell, best first, each once.
QStringList languageCodes(const QString &cell);

} // namespace mulakat::station
