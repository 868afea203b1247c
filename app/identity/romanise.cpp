#include "identity/names.h"
#include "identity/nametokens.h"

#include <QHash>
#include <algorithm>
#include <memory>
#include <unicode/translit.h>

using namespace Qt::StringLiterals;

namespace mulakat::identity
{

namespace
{
// One ICU transliterator a thread: they are dear to make and not meant to be shared.
const icu::Transliterator *anyLatin()
{
    thread_local const std::unique_ptr<icu::Transliterator> kept = [] {
        UErrorCode error = U_ZERO_ERROR;
        std::unique_ptr<icu::Transliterator> made(
            icu::Transliterator::createInstance("Any-Latin; NFC", UTRANS_FORWARD, error));
        return U_SUCCESS(error) ? std::move(made) : nullptr;
    }();
    return kept.get();
}

// ICU drops Malayalam's chillus and takes its o for an e and an a. Its block has the order of Devanagari's, where both
// are right.
QString malayalamAsDevanagari(QString word)
{
    constexpr char16_t virama = 0x0D4D;
    static const QHash<QChar, QChar> chillus{ { QChar(0x0D7A), QChar(0x0D23) }, { QChar(0x0D7B), QChar(0x0D28) },
                                              { QChar(0x0D7C), QChar(0x0D30) }, { QChar(0x0D7D), QChar(0x0D32) },
                                              { QChar(0x0D7E), QChar(0x0D33) }, { QChar(0x0D7F), QChar(0x0D15) } };
    for (auto chillu = chillus.begin(); chillu != chillus.end(); ++chillu)
        word.replace(chillu.key(), QString(chillu.value()) + QChar(virama));
    for (QChar &c : word) {
        if (c.unicode() >= 0x0D02 && c.unicode() <= 0x0D4D)
            c = QChar(c.unicode() - 0x0400);
    }
    return word;
}

// Letters that ICU's rules leave as they are: Urdu's retroflexes, its last y and n, Gurmukhi's tippi.
QString withKnownLetters(const QString &word)
{
    static const QHash<QChar, QChar> known{ { QChar(0x0679), QChar(0x062A) }, { QChar(0x0688), QChar(0x062F) },
                                            { QChar(0x0691), QChar(0x0631) }, { QChar(0x06D2), QChar(0x06CC) },
                                            { QChar(0x06BA), QChar(0x0646) }, { QChar(0x06BE), QChar(0x0647) },
                                            { QChar(0x0A70), QChar(0x0A02) } };
    QString out = word;
    for (QChar &c : out)
        c = known.value(c, c);
    return out;
}

QString transliterated(const QString &word)
{
    const icu::Transliterator *rules = anyLatin();
    if (!rules)
        return word;
    const bool malayalam
        = std::any_of(word.begin(), word.end(), [](QChar c) { return c.script() == QChar::Script_Malayalam; });
    const QString spelt = malayalam ? malayalamAsDevanagari(word) : withKnownLetters(word);
    icu::UnicodeString text(reinterpret_cast<const char16_t *>(spelt.utf16()), int(spelt.size()));
    rules->transliterate(text);
    return QString::fromUtf16(text.getBuffer(), text.length());
}

Script scriptOf(const QString &word)
{
    for (const QChar c : word) {
        switch (c.script()) {
        case QChar::Script_Devanagari:
        case QChar::Script_Gujarati:
        case QChar::Script_Gurmukhi:
            return Script::North;
        case QChar::Script_Bengali:
        case QChar::Script_Oriya:
            return Script::Bengali;
        case QChar::Script_Kannada:
        case QChar::Script_Telugu:
            return Script::South;
        case QChar::Script_Tamil:
        case QChar::Script_Malayalam:
            return Script::Tamil;
        case QChar::Script_Arabic:
            return Script::Arabic;
        case QChar::Script_Latin:
        case QChar::Script_Common:
        case QChar::Script_Inherited:
            break;
        default:
            return Script::Other;
        }
    }
    return Script::Latin;
}

// ICU's scholarly letters in the spelling that people use. '@' is the inherent a, which may be silent.
const QHash<QChar, const char *> &letters()
{
    static const QHash<QChar, const char *> map{
        { QChar(0x0101), "a" },  { QChar(0x012B), "i" }, { QChar(0x016B), "u" },  { QChar(0x0113), "e" },
        { QChar(0x014D), "o" },  { QChar(0x0115), "e" }, { QChar(0x014F), "o" },  { QChar(0x00EA), "e" },
        { QChar(0x00F4), "o" },  { QChar(0x00E6), "e" }, { QChar(0x015B), "sh" }, { QChar(0x1E63), "sh" },
        { QChar(0x0161), "sh" }, { QChar(0x1E6D), "t" }, { QChar(0x1E0D), "d" },  { QChar(0x1E47), "n" },
        { QChar(0x00F1), "n" },  { QChar(0x1E45), "n" }, { QChar(0x1E41), "N" },  { QChar(0x1E43), "N" },
        { QChar(0x1E37), "l" },  { QChar(0x1E3B), "l" }, { QChar(0x1E5F), "r" },  { QChar(0x1E5B), "R" },
        { QChar(0x1E49), "n" },  { QChar(0x1E8F), "y" }, { QChar(0x010D), "ch" }, { QChar(0x1E25), "" },
        { QChar(0x0121), "g" },  { QChar(0x1E57), "r" }, { QChar(0x1E33), "k" },  { QChar(0x1E95), "z" },
        { QChar(0x1E6F), "t" },  { QChar(0x1E0F), "d" }, { QChar(0x1E35), "k" },
    };
    return map;
}

std::string fromIcu(const QString &text, Script script)
{
    std::string out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i).toLower();
        const QChar mark = i + 1 < text.size() ? text.at(i + 1) : QChar();
        if (c == QChar(0x1E45) && i + 1 == text.size())
            out += "ng";
        else if (const auto found = letters().find(c); found != letters().end())
            out += *found;
        else if (mark == QChar(0x0325)) // vocalic r and l
            out += c == u'r' ? "ri" : "li";
        else if (mark == QChar(0x0310) || mark == QChar(0x0306)) // candrabindu, tippi
            out += "N";
        else if (c == u'c')
            out += "ch";
        else if (c == u'a' && script != Script::Arabic)
            out += mark == u'i' || mark == u'u' ? 'a' : '@';
        else if (c >= u'a' && c <= u'z')
            out += char(c.unicode());
    }
    if (const auto at = out.find("jn"); at != std::string::npos && script != Script::South && script != Script::Tamil)
        out.replace(at, 2, "gy"); // ज्ञ is said gya
    return out;
}

bool isVowelLetter(char c)
{
    return std::string("aeiou@").find(c) != std::string::npos;
}

// In the northern scripts a last inherent a after one consonant is silent: अरुण is Arun.
void dropSilentEnd(std::string &word)
{
    if (word.size() < 3 || word.back() != '@')
        return;
    size_t at = word.size() - 2;
    if (word[at] == 'h' && at > 1 && !isVowelLetter(word[at - 1]))
        --at; // kh, sh, … are one letter
    if (at > 0 && isVowelLetter(word[at - 1]))
        word.pop_back();
}

std::string plainLatin(const QString &word)
{
    std::string out;
    for (const QChar c : word.normalized(QString::NormalizationForm_KD).toLower()) {
        if (c >= u'a' && c <= u'z')
            out += char(c.unicode());
    }
    return out;
}
} // namespace

std::string romanised(const QString &word, Script *script)
{
    *script = scriptOf(word);
    if (*script == Script::Latin)
        return plainLatin(word);
    std::string out = fromIcu(transliterated(word), *script);
    if (*script == Script::North || *script == Script::Bengali)
        dropSilentEnd(out);
    return out;
}

QString toLatin(const QString &name)
{
    if (scriptOf(name) == Script::Latin)
        return name;
    QStringList words;
    for (const QString &word : name.normalized(QString::NormalizationForm_KC).split(u' ', Qt::SkipEmptyParts)) {
        Script script = Script::Latin;
        std::string plain = romanised(word, &script);
        if (script == Script::Latin) {
            words << word;
            continue;
        }
        if (!plain.empty() && plain.back() == '@' && script != Script::South)
            plain.pop_back();
        QString shown = QString::fromStdString(plain).replace(u'@', u'a').replace(u'N', u'n').replace(u'R', u'r');
        if (!shown.isEmpty())
            shown[0] = shown.at(0).toUpper();
        words << shown;
    }
    return words.join(u' ');
}

} // namespace mulakat::identity
