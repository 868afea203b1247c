#include "rules/initial.h"

namespace mulakat::rules
{

namespace
{
// From U+0905 (a) on, as the Devanagari block orders its letters; the other blocks of India follow it.
constexpr char order[] = "AAIIUURLEEEAOOOAKKGGNCCJJNTTDDNTTDDNNPPBBMYRRLLLVSSSH";
constexpr char16_t firstBlock = 0x0900; // Devanagari; then Bengali, Gurmukhi, Gujarati, Odia, Tamil, Telugu, Kannada, Malayalam
constexpr char16_t lastBlock = 0x0d00;
constexpr int firstLetter = 0x05;
} // namespace

QChar initialOf(const QString &name)
{
    for (const QChar c : name.normalized(QString::NormalizationForm_D)) {
        if (!c.isLetter())
            continue; // "(alias) …", a dot, a vowel sign
        const char16_t code = c.unicode();
        if (code >= firstBlock && code < lastBlock + 0x80) {
            const int offset = code % 0x80 - firstLetter;
            const bool known = offset >= 0 && offset < int(sizeof order) - 1;
            return known ? QChar(QLatin1Char(order[offset])) : QChar();
        }
        const QChar upper = c.toUpper();
        return upper >= u'A' && upper <= u'Z' ? upper : QChar();
    }
    return {};
}

} // namespace mulakat::rules
