#include "identity/namesound.h"

#include <algorithm>
#include <array>
#include <set>

namespace mulakat::identity
{

namespace
{
constexpr double enough = 0.82; // below: another name
constexpr size_t maxSound = 24;

bool isVowel(char c)
{
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == '@';
}
bool isConsonant(char c)
{
    return c != 0 && !isVowel(c);
}

void replaceAll(std::string &text, const std::string &from, const std::string &to)
{
    for (size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

// Every remaining c is s before e, i, y and k elsewhere; C stood for ch meanwhile.
void foldC(std::string &text)
{
    for (size_t i = 0; i < text.size(); ++i) {
        const char next = i + 1 < text.size() ? text[i + 1] : '\0';
        if (text[i] == 'c')
            text[i] = next == 'e' || next == 'i' || next == 'y' ? 's' : 'k';
    }
    replaceAll(text, "C", "c");
}

// Gowda is Gauda: ow before a consonant.
void foldOw(std::string &text)
{
    for (size_t at = text.find("ow"); at != std::string::npos; at = text.find("ow", at + 1)) {
        if (at + 2 < text.size() && isConsonant(text[at + 2]))
            text.replace(at, 2, "au");
    }
}

// Rajendra, Rajender and Rajinder are one name.
void foldIndra(std::string &text)
{
    static const std::array<std::string, 6> ends{ "ndra", "ndr@", "nder", "nd@r", "ndar", "ndr" };
    for (const std::string &end : ends) {
        if (text.size() < end.size() + 3 || !text.ends_with(end))
            continue;
        const size_t vowel = text.size() - end.size() - 1;
        if (text[vowel] == 'e' || text[vowel] == 'i')
            text.replace(vowel, std::string::npos, "indr");
        return;
    }
}

// Pairs that the allowed edits would join though they are two names.
bool areKnownApart(const std::string &a, const std::string &b)
{
    static const std::set<std::pair<std::string, std::string>> pairs{
        { "patel", "patil" }, { "mane", "mani" }, { "rane", "rani" },     { "ranjit", "rajit" },
        { "ravi", "revi" },   { "mona", "muna" }, { "kanti", "kati" },    { "sonia", "sunia" },
        { "omar", "amar" },   { "anil", "anel" }, { "dev", "div" },       { "amanda", "amada" },
        { "manju", "maju" },  { "lal", "lel" },   { "haresh", "harish" },
    };
    return pairs.contains({ a, b }) || pairs.contains({ b, a });
}

// Walks both sounds together; each allowed edit has a cost. A letter dropped on one side is never followed by one
// dropped on the other: that would be a substitution by the back door (Kiran, Karan).
class Alignment
{
public:
    Alignment(const Token &a, const Token &b)
        : m_a(a.sound)
        , m_b(b.sound)
        , m_short(std::min(m_a.size(), m_b.size()) <= 4)
        , m_indic(a.script != Script::Latin || b.script != Script::Latin)
        , m_bengali(a.script == Script::Bengali || b.script == Script::Bengali)
        , m_tamil(a.script == Script::Tamil || b.script == Script::Tamil)
    {
        for (auto &row : m_cost)
            for (auto &cell : row)
                cell.fill(-1);
    }

    double cost() { return best(0, 0, Free); }

private:
    enum Last { Free, DroppedA, DroppedB };
    static constexpr double never = 9;

    char a(size_t i) const { return i < m_a.size() ? m_a[i] : '\0'; }
    char b(size_t i) const { return i < m_b.size() ? m_b[i] : '\0'; }
    double scaled(double cost) const { return m_short && !m_indic ? cost + 0.06 : cost; }

    double best(size_t i, size_t j, Last last)
    {
        if (i == m_a.size() && j == m_b.size())
            return 0;
        double &known = m_cost[i][j][last];
        if (known >= 0)
            return known;
        double found = never;
        if (i < m_a.size() && j < m_b.size())
            found = std::min(found, substituted(i, j) + best(i + 1, j + 1, Free));
        if (last != DroppedB && i < m_a.size()) {
            if (const double cost = dropped(m_a, i); cost < never)
                found = std::min(found, cost + best(i + 1, j, DroppedA));
        }
        if (last != DroppedA && j < m_b.size()) {
            if (const double cost = dropped(m_b, j); cost < never)
                found = std::min(found, cost + best(i, j + 1, DroppedB));
        }
        if (a(i) == 'a' && a(i + 1) == 'u' && b(j) == 'o')
            found = std::min(found, rathore() + best(i + 2, j + 1, Free));
        if (b(j) == 'a' && b(j + 1) == 'u' && a(i) == 'o')
            found = std::min(found, rathore() + best(i + 1, j + 2, Free));
        if (m_indic && a(i) == 'a' && a(i + 1) == 'i' && b(j) == 'e')
            found = std::min(found, 0.03 + best(i + 2, j + 1, Free));
        if (m_indic && b(j) == 'a' && b(j + 1) == 'i' && a(i) == 'e')
            found = std::min(found, 0.03 + best(i + 1, j + 2, Free));
        if (canSwap(i, j))
            found = std::min(found, 0.09 + best(i + 2, j + 2, Free));
        return known = found;
    }

    double rathore() const { return m_indic ? 0.02 : 0.06; } // au and o

    static bool arePair(char x, char y, char one, char other)
    {
        return (x == one && y == other) || (x == other && y == one);
    }

    double substituted(size_t i, size_t j) const
    {
        const char x = a(i);
        const char y = b(j);
        const bool inner = i + 1 < m_a.size() && j + 1 < m_b.size();
        if (x == y || arePair(x, y, '@', 'a') || arePair(x, y, 'R', 'r') || arePair(x, y, 'R', 'd'))
            return 0;
        if ((x == 'N' && (y == 'n' || y == 'm')) || (y == 'N' && (x == 'n' || x == 'm')))
            return 0;
        if (arePair(x, y, 'e', 'i') || arePair(x, y, 'o', 'u'))
            return scaled(inner || m_indic ? 0.06 : 0.11);
        if (arePair(x, y, '@', 'e') && inner)
            return 0.08;
        if (arePair(x, y, 'a', 'e') && inner)
            return scaled(a(i + 1) == 'h' || a(i + 1) == 'r' ? 0.08 : 0.11);
        if (arePair(x, y, 's', 'c'))
            return m_tamil ? 0.03 : 0.11;
        if (arePair(x, y, 'm', 'n') && i + 1 == m_a.size() && j + 1 == m_b.size()
            && std::min(m_a.size(), m_b.size()) >= 7)
            return 0.07;
        return scriptSubstituted(x, y);
    }

    // Sounds that a script does not tell apart.
    double scriptSubstituted(char x, char y) const
    {
        if (m_bengali
            && (arePair(x, y, '@', 'o') || arePair(x, y, 'a', 'o') || arePair(x, y, 'b', 'v')
                || arePair(x, y, 'i', 'j')))
            return 0.02;
        if (m_tamil
            && (arePair(x, y, 'k', 'g') || arePair(x, y, 't', 'd') || arePair(x, y, 'p', 'b')
                || arePair(x, y, 'c', 'j')))
            return 0.02;
        return never;
    }

    // The cost of a letter that the other side does not have.
    double dropped(const std::string &in, size_t at) const
    {
        const char c = in[at];
        const char before = at > 0 ? in[at - 1] : '\0';
        const char after = at + 1 < in.size() ? in[at + 1] : '\0';
        if (c == '@')
            return at > 0 ? 0.01 : never;
        if (c == 'N')
            return 0.03;
        if (c == 'h' && at > 0)
            return 0.03;
        if (c == 'a' && isConsonant(before) && isConsonant(after))
            return scaled(0.05);
        static const std::string stops("kgcjtdpb");
        if ((c == 'n' || c == 'm') && at > 0 && after && stops.find(after) != std::string::npos)
            return m_indic ? 0.05 : 0.11;
        if (c == 'e' && !after && isConsonant(before) && in.size() >= 6)
            return 0.05;
        if (isVowel(c) && before && after && in.size() >= 5)
            return scaled(0.12);
        return never;
    }

    bool canSwap(size_t i, size_t j) const
    {
        if (i == 0 || j == 0 || i + 1 >= m_a.size() || j + 1 >= m_b.size() || std::min(m_a.size(), m_b.size()) < 5)
            return false;
        if (a(i) == a(i + 1) || a(i) != b(j + 1) || a(i + 1) != b(j))
            return false;
        const bool last = i + 2 == m_a.size() || j + 2 == m_b.size();
        return !last || (isConsonant(a(i)) && isConsonant(a(i + 1))); // Kamil is not Kamli
    }

    const std::string &m_a;
    const std::string &m_b;
    bool m_short;
    bool m_indic;
    bool m_bengali;
    bool m_tamil;
    std::array<std::array<std::array<double, 3>, maxSound + 1>, maxSound + 1> m_cost;
};

// Urdu writes no short vowels: what is left to compare are the consonants.
std::string skeleton(const std::string &sound)
{
    std::string out;
    for (const char c : sound) {
        if (!isVowel(c) && c != 'h' && c != 'v' && (out.empty() || out.back() != c))
            out += c == 'N' ? 'n' : c == 'R' ? 'r' : c;
    }
    return out;
}
} // namespace

std::string soundOf(const std::string &plain)
{
    std::string s = plain;
    static const std::array<std::pair<const char *, const char *>, 24> folds{ {
        { "ksh", "ks" }, { "x", "ks" },  { "ph", "f" }, { "chh", "C" }, { "ch", "C" }, { "ck", "k" },
        { "kh", "k" },   { "gh", "g" },  { "jh", "j" }, { "th", "t" },  { "dh", "d" }, { "bh", "b" },
        { "w", "v" },    { "z", "j" },   { "q", "k" },  { "aa", "a" },  { "ee", "i" }, { "oo", "u" },
        { "ou", "au" },  { "ey$", "e" }, { "y", "i" },  { "$", "" },    { "aa", "a" }, { "ii", "i" },
    } };
    foldOw(s);
    s += '$';
    for (const auto &[from, to] : folds) {
        if (*from == 'w')
            foldC(s);
        replaceAll(s, from, to);
    }
    s.erase(std::unique(s.begin(), s.end()), s.end());
    foldIndra(s);
    if (s.size() > maxSound)
        s.resize(maxSound);
    return s;
}

double similarity(const Token &a, const Token &b)
{
    if (a.plain.empty() || b.plain.empty())
        return 0;
    if (a.initial || b.initial) {
        if (a.initial && b.initial)
            return a.plain == b.plain ? 0.98 : 0;
        return a.plain.front() == b.plain.front() || a.sound.front() == b.sound.front() ? 0.80 : 0;
    }
    if (a.plain == b.plain)
        return 1;
    if (a.sound == b.sound)
        return 0.98;
    if (areKnownApart(a.sound, b.sound))
        return 0;
    if (a.script == Script::Arabic || b.script == Script::Arabic)
        return skeleton(a.sound) == skeleton(b.sound) && !skeleton(a.sound).empty() ? 0.88 : 0;
    const double found = 0.98 - Alignment(a, b).cost();
    return found >= enough - 1e-9 ? found : 0;
}

} // namespace mulakat::identity
