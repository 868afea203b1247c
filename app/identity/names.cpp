#include "identity/names.h"

#include "identity/nameassignment.h"
#include "identity/namesound.h"
#include "identity/nametokens.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mulakat::identity
{

namespace
{
constexpr double softBelow = 0.88; // a token this doubtful makes a review
constexpr double differenceBelow
    = 0.925; // with one strong word only, any spelling further off than this is a difference
constexpr double joinFrom = 0.90;

bool contains(const QList<Token> &tokens, const Token &wanted)
{
    return std::any_of(tokens.begin(), tokens.end(), [&](const Token &t) { return t.sound == wanted.sound; });
}

// "Om Prakash" and "Omprakash": neighbours become one word only where the other name has that word and not the parts.
void joinNeighbours(QList<Token> &tokens, const QList<Token> &other)
{
    for (qsizetype i = 0; i + 1 < tokens.size(); ++i) {
        const Token &left = tokens.at(i);
        const Token &right = tokens.at(i + 1);
        if (left.initial || right.initial || left.script != right.script
            || (contains(other, left) && contains(other, right)))
            continue;
        const Token joined = makeToken(left.shown + u' ' + right.shown, left.plain + right.plain, left.script);
        for (const Token &whole : other) {
            const bool urdu = whole.script == Script::Arabic || left.script == Script::Arabic;
            if (!whole.initial && similarity(left, whole) <= 0 && similarity(right, whole) <= 0
                && similarity(joined, whole) >= (urdu ? softBelow : joinFrom)) {
                tokens.replace(i, joined);
                tokens.removeAt(i + 1);
                break;
            }
        }
    }
}

class Comparison
{
public:
    Comparison(const NameReading &document, const NameReading &booking)
        : m_a(document.tokens)
        , m_b(booking.tokens)
    {
        m_honorificsDiffer = document.honorific && booking.honorific && document.honorific != booking.honorific;
        joinNeighbours(m_a, m_b);
        joinNeighbours(m_b, m_a);
        m_pairs = bestAssignment(m_a, m_b);
        sortOut();
    }

    NameMatch decide()
    {
        m_out.score = score();
        m_out.verdict = verdict();
        if (m_out.reasons.isEmpty())
            m_out.reasons << u"same"_s;
        return m_out;
    }

private:
    void sortOut()
    {
        m_restA = unmatched(m_a, [](const WordPair &p) { return p.a; });
        m_restB = unmatched(m_b, [](const WordPair &p) { return p.b; });
        for (const WordPair &pair : m_pairs) {
            const Token &a = m_a.at(pair.a);
            const Token &b = m_b.at(pair.b);
            m_initials = m_initials || (a.initial != b.initial);
            m_weightMatched += std::min(a.weight(), b.weight());
            m_weighted += std::min(a.weight(), b.weight()) * pair.sim;
            if (!a.initial && !b.initial && !(a.weak && b.weak))
                ++m_strong;
            m_lowest = std::min(m_lowest, pair.sim);
            m_scriptSafe = m_scriptSafe && isSafe(a, b);
            if (a.initial != b.initial)
                say(u"initial"_s, a.shown, b.shown);
            else if (pair.sim < 0.975)
                say(u"spelling"_s, a.shown, b.shown);
        }
    }
    // Tamil, Malayalam and Urdu do not write all that tells two names apart, unless both sides are written so.
    static bool isSafe(const Token &a, const Token &b)
    {
        const auto loose = [](const Token &t) {
            return t.script == Script::Tamil || t.script == Script::Arabic || t.script == Script::Other;
        };
        return (!loose(a) && !loose(b)) || (a.script == b.script && a.shown == b.shown);
    }
    template <class Side> QList<int> unmatched(const QList<Token> &tokens, Side side) const
    {
        QList<int> rest;
        for (int i = 0; i < tokens.size(); ++i) {
            if (std::none_of(m_pairs.begin(), m_pairs.end(), [&](const WordPair &p) { return side(p) == i; }))
                rest << i;
        }
        return rest;
    }

    static double weightOf(const QList<Token> &tokens, const QList<int> &rest)
    {
        double sum = 0;
        for (const int i : rest)
            sum += tokens.at(i).weight();
        return sum;
    }
    // Words that only one side has cost a third; words in conflict cost all of their weight.
    double score() const
    {
        const double a = weightOf(m_a, m_restA);
        const double b = weightOf(m_b, m_restB);
        const double against = std::min(a, b) + 0.35 * (std::max(a, b) - std::min(a, b));
        const double whole = m_weightMatched + against;
        return whole > 0 ? m_weighted / whole : 0;
    }

    static QList<int> strongOf(const QList<Token> &tokens, const QList<int> &rest)
    {
        QList<int> out;
        std::copy_if(rest.begin(), rest.end(), std::back_inserter(out),
                     [&](int i) { return !tokens.at(i).weak && !tokens.at(i).initial; });
        return out;
    }
    static bool isInner(const QList<Token> &tokens, int i) { return i > 0 && i + 1 < tokens.size(); }

    Verdict verdict()
    {
        if (saysManAndWoman())
            return Verdict::Mismatch;
        const QList<int> strongA = strongOf(m_a, m_restA);
        const QList<int> strongB = strongOf(m_b, m_restB);
        if (!strongA.isEmpty() && !strongB.isEmpty())
            return conflict(strongA, strongB);
        if (m_pairs.isEmpty()) {
            sayRest();
            return Verdict::Mismatch;
        }
        // An initial that stands against a whole given name of the other side.
        const bool initialsAgainst
            = (hasInitial(m_a, m_restA) && !strongB.isEmpty()) || (hasInitial(m_b, m_restB) && !strongA.isEmpty());
        sayRest();
        if (initialsAgainst && m_strong < 2)
            return Verdict::Mismatch;
        return isClear() && !initialsAgainst ? Verdict::Match : Verdict::Review;
    }

    // A conflict in the middle of two long names (the father's name) is for the officer; in given name or surname it is
    // another person.
    Verdict conflict(const QList<int> &strongA, const QList<int> &strongB)
    {
        say(u"different"_s, shown(m_a, strongA), shown(m_b, strongB));
        const bool inner = strongA.size() == 1 && strongB.size() == 1 && isInner(m_a, strongA.first())
            && isInner(m_b, strongB.first());
        return inner && m_strong >= 2 && m_out.score >= 0.62 ? Verdict::Review : Verdict::Mismatch;
    }

    bool saysManAndWoman()
    {
        for (const int i : m_restA) {
            for (const int j : m_restB) {
                const char a = m_a.at(i).marker;
                const char b = m_b.at(j).marker;
                const bool singhKaur = (m_a.at(i).plain == "singh" && m_b.at(j).plain == "kaur")
                    || (m_a.at(i).plain == "kaur" && m_b.at(j).plain == "singh");
                if ((a && b && a != b) || singhKaur) {
                    say(u"man-woman"_s, m_a.at(i).shown, m_b.at(j).shown);
                    return true;
                }
            }
        }
        if (m_honorificsDiffer)
            m_out.reasons << u"man-woman"_s;
        return m_honorificsDiffer;
    }

    // Nothing left that an officer should look at.
    bool isClear()
    {
        const qsizetype extras = m_restA.size() + m_restB.size();
        bool clear = m_out.score >= 0.80 && m_lowest >= softBelow && !m_initials;
        if (!m_restA.isEmpty() && !m_restB.isEmpty())
            clear = false; // suffixes swapped
        if (extras > 1 || (extras == 1 && m_strong < 2))
            clear = false;
        if (m_strong < 2 && (m_a.size() != m_b.size() || m_lowest < differenceBelow)) {
            m_out.reasons << u"single-name"_s;
            clear = false;
        }
        if (m_strong == 0)
            clear = false;
        if (isInAnotherOrder()) {
            m_out.reasons << u"reversed"_s;
            clear = false;
        }
        if (isGivenNameExtra(m_a, m_restA) || isGivenNameExtra(m_b, m_restB))
            clear = false;
        if (!m_scriptSafe) {
            m_out.reasons << u"script"_s;
            clear = false;
        }
        return clear;
    }

    // Ashok Vishnu Patil and Vishnu Ashok Patil are father and son. A surname that moves from the end to the front,
    // with all three words there, is the same person.
    bool isInAnotherOrder() const
    {
        QList<int> all;
        QList<int> strong;
        for (const WordPair &pair : m_pairs) {
            all << pair.b;
            if (!(m_a.at(pair.a).weak && m_b.at(pair.b).weak))
                strong << pair.b;
        }
        if (std::is_sorted(strong.begin(), strong.end()))
            return false;
        std::rotate(all.begin(), std::min_element(all.begin(), all.end()), all.end());
        return all.size() < 3 || !std::is_sorted(all.begin(), all.end());
    }

    // The word that only one side has is its first: Vishnu Ashok Patil is Ashok Patil's son, Asha Vinayak Patil the
    // wife of Vinayak Patil.
    static bool isGivenNameExtra(const QList<Token> &tokens, const QList<int> &rest)
    {
        return rest.size() == 1 && rest.first() == 0 && !tokens.first().weak && !tokens.first().initial;
    }

    static bool hasInitial(const QList<Token> &tokens, const QList<int> &rest)
    {
        return std::any_of(rest.begin(), rest.end(), [&](int i) { return tokens.at(i).initial; });
    }
    static QString shown(const QList<Token> &tokens, const QList<int> &which)
    {
        QStringList words;
        for (const int i : which)
            words << tokens.at(i).shown;
        return words.join(u' ');
    }
    void sayRest()
    {
        if (!m_restA.isEmpty() && !m_restB.isEmpty())
            say(u"suffix"_s, shown(m_a, m_restA), shown(m_b, m_restB));
        else if (!m_restA.isEmpty())
            m_out.reasons << u"extra-on-id:"_s + shown(m_a, m_restA);
        else if (!m_restB.isEmpty())
            m_out.reasons << u"extra-on-booking:"_s + shown(m_b, m_restB);
    }
    void say(const QString &code, const QString &a, const QString &b) { m_out.reasons << code + u':' + a + u'/' + b; }

    QList<Token> m_a;
    QList<Token> m_b;
    QList<WordPair> m_pairs;
    QList<int> m_restA;
    QList<int> m_restB;
    bool m_honorificsDiffer = false;
    bool m_initials = false;
    bool m_scriptSafe = true;
    int m_strong = 0;
    double m_weightMatched = 0;
    double m_weighted = 0;
    double m_lowest = 1;
    NameMatch m_out;
};
} // namespace

NameMatch matchNames(const QString &onDocument, const QString &onBooking)
{
    const ParsedName a = parseName(onDocument);
    const ParsedName b = parseName(onBooking);
    if (a.tooLong || b.tooLong)
        return { Verdict::Review, 0, { u"too-long"_s } };
    if (a.readings.isEmpty() || b.readings.isEmpty())
        return { Verdict::Review, 0, { u"no-name"_s } };
    NameMatch best{ Verdict::Mismatch, -1, {} };
    for (const NameReading &left : a.readings) {
        for (const NameReading &right : b.readings) {
            const NameMatch found = Comparison(left, right).decide();
            if (found.verdict < best.verdict || (found.verdict == best.verdict && found.score > best.score))
                best = found;
        }
    }
    if (a.alias || b.alias) {
        best.reasons << u"alias"_s;
        best.verdict = std::max(best.verdict, Verdict::Review);
    }
    return best;
}

} // namespace mulakat::identity
