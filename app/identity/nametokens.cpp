#include "identity/nametokens.h"

#include "identity/namesound.h"
#include "identity/namewords.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace mulakat::identity
{

namespace
{
constexpr int maxName = 200;
constexpr int maxTokens = 8;
constexpr int maxReadings = 4;

// Everything from a relation on is another person's name.
QString withoutRelation(const QString &name)
{
    static const QRegularExpression relation(
        u"(?:^|[\\s,.(])(?:[swdchf]\\s*[/\\\\|]\\s*o\\b|(?:son|wife|daughter|care|widow|husband)\\s+of\\b|"
        "(?:पुत्र|पुत्री|पत्नी|पति|आत्मज|आत्मजा|वल्द|बेवा|পিতা|স্বামী|স্ত্রী|পুত্র|কন্যা|ਪੁੱਤਰ|ਪੁੱਤਰੀ|ਪਤਨੀ|પત્ની|પુત્ર|પુત્રી|ସ୍ୱାମୀ|ପିତା|ಬಿನ್|ಕೋಂ|భర్త|తండ్రి|ولد|بنت|زوجہ)\\s)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const auto m = relation.match(name);
    const QString kept = m.hasMatch() ? name.left(m.capturedStart()) : name;
    return kept.trimmed().isEmpty() ? name : kept;
}

QStringList alternatives(const QString &name)
{
    static const QRegularExpression alias(
        u"\\s*(?:@|\\(|\\)|\\[|\\]|\\b(?:alias|urf|aka|a\\.k\\.a\\.?|a/k/a)\\b|(?:^|\\s)(?:उर्फ|उर्फ़)(?=\\s))\\s*"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return name.split(alias, Qt::SkipEmptyParts).mid(0, maxReadings);
}

QStringList words(const QString &text)
{
    QStringList out;
    QString word;
    for (const QChar c : text) {
        const bool part = c.isLetter() || c.isMark() || c.isSurrogate() || c == QChar(0x200C) || c == QChar(0x200D);
        if (part) {
            word += c;
        } else if (c != u'\'' && c != QChar(0x2019) && !word.isEmpty()) {
            out << word;
            word.clear();
        }
    }
    if (!word.isEmpty())
        out << word;
    return out;
}

// "RK Sharma": two or three consonants without a vowel are initials, unless they are a known short form.
bool areInitials(const Token &token)
{
    static const std::string vowels("aeiouy@N");
    return token.script == Script::Latin && token.plain.size() >= 2 && token.plain.size() <= 3
        && token.shown == token.shown.toUpper() && token.plain.find_first_of(vowels) == std::string::npos
        && !isShortForm(token.shown.toLower().toStdString());
}

void append(NameReading &reading, const QString &word, int count)
{
    Script script = Script::Latin;
    const std::string plain = romanised(word, &script);
    if (plain.empty())
        return;
    if (const char sex = honorificSex(plain, script != Script::Latin, count)) {
        if (sex != 'n')
            reading.honorific = sex;
        return;
    }
    const Token token = makeToken(word, plain, script);
    if (!areInitials(token)) {
        reading.tokens << token;
        return;
    }
    for (const QChar letter : word)
        reading.tokens << makeToken(QString(letter), QString(letter).toLower().toStdString(), script);
}

// A name of weak words alone is told by them: Devi Lal. So is one whose first word is weak, but for those that stand
// before a given name: Rani Patil is not Usha Patil, Mohammad Imran is Imran.
void promote(QList<Token> &tokens)
{
    if (tokens.size() > 1 && !standsBeforeName(tokens.first().plain))
        tokens.first().weak = false;
    const bool strong = std::any_of(tokens.begin(), tokens.end(), [](const Token &t) { return !t.weak && !t.initial; });
    if (strong)
        return;
    for (Token &token : tokens)
        token.weak = false;
}

NameReading readingOf(const QString &text)
{
    NameReading reading;
    const QStringList all = words(text);
    for (const QString &word : all)
        append(reading, word, int(all.size()));
    if (reading.tokens.isEmpty()) { // nothing but honorifics: then they are the name
        for (const QString &word : all) {
            Script script = Script::Latin;
            const std::string plain = romanised(word, &script);
            if (!plain.empty())
                reading.tokens << makeToken(word, plain, script);
        }
    }
    promote(reading.tokens);
    return reading;
}
} // namespace

Token makeToken(const QString &shown, const std::string &plain, Script script)
{
    Token token;
    token.shown = shown;
    token.script = script;
    token.plain = canonicalWord(plain);
    token.initial = token.plain.size() == 1 || (token.plain.size() == 2 && token.plain[1] == '@');
    if (token.initial)
        token.plain.resize(1);
    token.weak = !token.initial && isWeakWord(token.plain);
    token.marker = token.initial ? 0 : sexMarker(token.plain);
    token.sound = token.initial ? token.plain : soundOf(token.plain);
    if (token.sound.empty())
        token.sound = token.plain;
    return token;
}

ParsedName parseName(const QString &name)
{
    ParsedName parsed;
    const QString text = name.normalized(QString::NormalizationForm_KC);
    if (text.size() > maxName) {
        parsed.tooLong = true;
        return parsed;
    }
    const QStringList parts = alternatives(withoutRelation(text));
    for (const QString &part : parts) {
        const NameReading reading = readingOf(part);
        parsed.tooLong = parsed.tooLong || reading.tokens.size() > maxTokens;
        if (!reading.tokens.isEmpty())
            parsed.readings << reading;
    }
    parsed.alias = parsed.readings.size() > 1;
    return parsed;
}

} // namespace mulakat::identity
