#include "station/namelikeness.h"

#include "identity/namesound.h"

#include <algorithm>
#include <array>
#include <bit>

namespace mulakat::station {

using identity::Token;

namespace {

constexpr size_t longestSound = 24;
constexpr int mostOtherLetters = 6;     // that only one of two words has
constexpr double lettersWorth = 0.9;    // a mistyped word is worth a little less than a spelling of it
constexpr double leastLetters = 0.6;    // further off: another word
constexpr double spareWorth = 0.85;     // a word of the father's name among the prisoner's
constexpr double missingCost = 0.3;     // of a word's weight, where only the list has it
constexpr double extraCost = 0.45;      // where only the family has it

// The letters of a word as a set: two words that share few cannot be spellings of each other.
unsigned lettersOf(const std::string &sound)
{
    unsigned letters = 0;
    for (const char c : sound)
        letters |= c >= 'a' && c <= 'z' ? 1U << (c - 'a') : 0U;
    return letters;
}

// Letters to add, drop, change or swap; gives up above `most`.
int editsBetween(const std::string &a, const std::string &b, int most)
{
    if (std::abs(int(a.size()) - int(b.size())) > most || a.size() > longestSound || b.size() > longestSound)
        return most + 1;
    std::array<std::array<int, longestSound + 1>, longestSound + 1> cost;
    for (size_t i = 0; i <= a.size(); ++i) {
        for (size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                cost[i][j] = int(i + j);
                continue;
            }
            int best = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                best = std::min(best, cost[i - 2][j - 2] + 1);
            cost[i][j] = best;
        }
    }
    return cost[a.size()][b.size()];
}

double bestOf(const Token &word, const QList<Token> &others, WordMemo &memo, qsizetype *which = nullptr)
{
    double best = 0;
    for (qsizetype i = 0; i < others.size(); ++i) {
        const double like = memo.likeness(others.at(i), word);
        if (like > best) {
            best = like;
            if (which)
                *which = i;
        }
    }
    return best;
}

// Two words written as one: "Omprakash".
double joinedLikeness(const Token &word, const QList<Token> &others)
{
    double best = 0;
    for (qsizetype i = 0; i + 1 < others.size(); ++i) {
        const Token &left = others.at(i);
        const Token &right = others.at(i + 1);
        const size_t length = left.plain.size() + right.plain.size();
        if (left.initial || right.initial || length > word.plain.size() + 2 || length + 2 < word.plain.size()
            || left.plain.front() != word.plain.front())
            continue;
        best = std::max(best, wordLikeness(word, identity::makeToken(left.shown, left.plain + right.plain, left.script)));
    }
    return best;
}

} // namespace

QList<Token> nameTokens(const QString &name)
{
    QList<Token> words;
    for (const identity::NameReading &reading : identity::parseName(name).readings)
        words << reading.tokens;
    return words;
}

double wordLikeness(const Token &a, const Token &b)
{
    if (a.sound == b.sound)
        return 1;
    if (!a.initial && !b.initial && std::popcount(lettersOf(a.sound) ^ lettersOf(b.sound)) > mostOtherLetters)
        return 0;
    const double heard = identity::similarity(a, b);
    if (heard > 0 || a.initial || b.initial)
        return heard;
    const size_t longer = std::max(a.sound.size(), b.sound.size());
    if (longer < 3)
        return 0;
    const int most = int(double(longer) * (1 - leastLetters));
    const int edits = editsBetween(a.sound, b.sound, most);
    if (edits > most)
        return 0;
    double like = 1 - double(edits) / double(longer);
    // The first letter is seldom the wrong one.
    if (!a.sound.empty() && !b.sound.empty() && a.sound.front() != b.sound.front())
        like -= 0.15;
    return like < leastLetters ? 0 : like * lettersWorth;
}

double WordMemo::likeness(const Token &listed, const Token &typed)
{
    Known &known = m_known[&typed];
    const auto found = known.find(listed.sound);
    if (found != known.end())
        return found->second;
    return known.emplace(listed.sound, wordLikeness(listed, typed)).first->second;
}

double namesLikeness(const QList<Token> &listed, const QList<Token> &typed, const QList<Token> &spare, WordMemo &memo)
{
    if (listed.isEmpty() || typed.isEmpty())
        return 0;
    double found = 0;
    double whole = 0;
    QList<bool> met(listed.size(), false);
    for (const Token &word : typed) {
        qsizetype which = -1;
        double like = bestOf(word, listed, memo, &which);
        if (like < 0.9) {
            if (const double joined = joinedLikeness(word, listed); joined > like) {
                like = joined;
                met.fill(true);
                which = -1;
            }
        }
        if (like > 0 && which >= 0)
            met[which] = true;
        const double inFather = like > 0.5 ? 0 : bestOf(word, spare, memo) * spareWorth;
        const double best = std::max(like, inFather);
        const double weight = word.weight() * (best > 0 ? 1.0 : extraCost + (word.weight() >= 1 ? 0.3 : 0.0));
        found += word.weight() * best * (best > 0 ? 1.0 : 0.0);
        whole += weight;
    }
    for (qsizetype i = 0; i < listed.size(); ++i) {
        if (met.at(i))
            continue;
        // Perhaps two of the family's words are one of the list's.
        if (joinedLikeness(listed.at(i), typed) < leastLetters)
            whole += listed.at(i).weight() * missingCost;
    }
    return whole > 0 ? found / whole : 0;
}

double wordsFound(const QList<Token> &search, const QList<Token> &listed, WordMemo &memo)
{
    double worst = search.isEmpty() ? 0 : 1;
    for (const Token &word : search) {
        double best = std::max(bestOf(word, listed, memo), joinedLikeness(word, listed));
        for (const Token &other : listed) {
            if (word.sound.size() >= 3 && other.sound.compare(0, word.sound.size(), word.sound) == 0)
                best = std::max(best, 0.95);
        }
        worst = std::min(worst, best);
    }
    return worst;
}

} // namespace mulakat::station
