#include "ui/voice/sentence.h"

#include <algorithm>

namespace mulakat::ui::voice {

QString numberClip(int number)
{
    int sayable = std::clamp(number, 0, 60);
    if (sayable > 31)
        sayable = std::max(31, sayable / 5 * 5);
    return QStringLiteral("number.%1").arg(sayable);
}

static bool hasLetters(const QString &piece)
{
    return std::any_of(piece.begin(), piece.end(), [](QChar c) { return c.isLetterOrNumber(); });
}

// "number.7" is one clip, "digits.4-07" one for each digit: tokens and windows are said as they are read off.
static QStringList clipsOfWord(const QString &word)
{
    if (word.startsWith(QLatin1String("number.")))
        return {numberClip(word.mid(7).toInt())};
    if (!word.startsWith(QLatin1String("digits.")))
        return {word};
    QStringList clips;
    for (const QChar c : word) {
        if (c.digitValue() >= 0)
            clips << numberClip(c.digitValue());
    }
    return clips;
}

QStringList clipsOf(const Sentence &sentence, const QString &pattern)
{
    QStringList clips;
    QString piece;
    int pieces = 0;
    const auto endPiece = [&] {
        if (hasLetters(piece))
            clips << QStringLiteral("%1.%2").arg(sentence.key).arg(pieces);
        ++pieces;
        piece.clear();
    };
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const int place = pattern.at(i) == QLatin1Char('%') && i + 1 < pattern.size() ? pattern.at(i + 1).digitValue() : 0;
        if (place < 1) {
            piece += pattern.at(i);
            continue;
        }
        ++i;
        endPiece();
        if (place <= sentence.words.size())
            clips << clipsOfWord(sentence.words.at(place - 1));
    }
    if (pieces == 0)
        return {sentence.key};
    endPiece();
    return clips;
}

} // namespace mulakat::ui::voice
