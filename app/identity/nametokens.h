#pragma once
#include <QList>
#include <QString>

namespace mulakat::identity
{

// Bengali: Bengali and Odia. Tamil: Tamil and Malayalam.
enum class Script { Latin, North, South, Bengali, Tamil, Arabic, Other };

// One word of a name, ready to be compared.
struct Token {
    QString shown; // as written
    std::string plain; // canonical, a-z; '@' is an Indic script's unwritten a, 'N' its nasal sign, 'R'
                       // its flapped r that people write as r or d
    std::string sound; // plain, folded: see namesound.h
    Script script = Script::Latin;
    bool initial = false; // one letter
    bool weak = false; // Kumar, Devi, Singh, Mohammad, …: says little
    char marker = 0; // 'm' Kumar, 'f' Kumari, Devi, Begum, …; 0 for the rest
    double weight() const { return weak ? 0.35 : 1.0; }
};

struct NameReading {
    QList<Token> tokens;
    char honorific = 0; // 'm' Shri, Mr; 'f' Smt, Mrs, Km
};

// A name's readings: one, or several where it holds an alias (@, urf, alias, brackets). Honorifics and everything from
// S/O, W/O, D/O, C/O on are gone. At most 8 words a reading and 4 readings.
struct ParsedName {
    QList<NameReading> readings;
    bool alias = false;
    bool tooLong = false;
};

ParsedName parseName(const QString &name);
Token makeToken(const QString &shown, const std::string &plain, Script script);
// A word of any script in a-z, '@', 'N'.
std::string romanised(const QString &word, Script *script);

} // namespace mulakat::identity
