#include "id-bench/parts.h"

#include "identity/names.h"
#include "support/namepairs.h"

#include <QJsonArray>
#include <map>

using namespace Qt::StringLiterals;

namespace mulakat::bench
{

namespace
{
using identity::Verdict;

double rounded(double value)
{
    return double(qRound64(value * 100)) / 100;
}

struct Counts {
    int match = 0;
    int review = 0;
    int mismatch = 0;
    QJsonArray odd; // pairs that went wrong, at most forty
    void add(const testing::NamePair &pair, Verdict wrong)
    {
        const identity::NameMatch found = identity::matchNames(pair.onId, pair.onBooking);
        ++(found.verdict == Verdict::Match ? match : found.verdict == Verdict::Review ? review : mismatch);
        if (found.verdict == wrong && odd.size() < 40)
            odd << QString(pair.onId + u" | "_s + pair.onBooking);
    }
    QJsonObject json() const
    {
        const double all = std::max(1, match + review + mismatch) / 100.0;
        return { { u"pairs"_s, match + review + mismatch },
                 { u"matchPercent"_s, rounded(match / all) },
                 { u"reviewPercent"_s, rounded(review / all) },
                 { u"mismatchPercent"_s, rounded(mismatch / all) },
                 { u"wrong"_s, odd } };
    }
};

Counts counted(const QList<testing::NamePair> &pairs, Verdict wrong)
{
    Counts counts;
    for (const testing::NamePair &pair : pairs)
        counts.add(pair, wrong);
    return counts;
}

void rates()
{
    print({ { u"bench"_s, u"names"_s },
            { u"scenario"_s, u"other-people"_s },
            { u"ours"_s, counted(testing::otherPeople(), Verdict::Match).json() } });
    print({ { u"bench"_s, u"names"_s },
            { u"scenario"_s, u"near-people"_s },
            { u"ours"_s, counted(testing::nearPeople(), Verdict::Match).json() } });
    print({ { u"bench"_s, u"names"_s },
            { u"scenario"_s, u"same-people"_s },
            { u"ours"_s, counted(testing::samePeople(), Verdict::Mismatch).json() } });
}

// Each script against Latin: the person itself, and every other person of the list.
void scripts()
{
    static const QStringList words{ u"latin"_s,    u"devanagari"_s, u"bengali"_s,   u"tamil"_s,
                                    u"telugu"_s,   u"kannada"_s,    u"malayalam"_s, u"gujarati"_s,
                                    u"gurmukhi"_s, u"odia"_s,       u"urdu"_s };
    const QList<QStringList> people = testing::namesInScripts();
    for (qsizetype script = 1; script < words.size(); ++script) {
        Counts same;
        Counts other;
        for (qsizetype i = 0; i < people.size(); ++i) {
            for (qsizetype j = 0; j < people.size(); ++j) {
                const testing::NamePair pair{ people.at(i).at(script), people.at(j).first() };
                (i == j ? same : other).add(pair, i == j ? Verdict::Mismatch : Verdict::Match);
            }
        }
        print({ { u"bench"_s, u"names"_s },
                { u"scenario"_s, u"script-"_s + words.at(script) },
                { u"same"_s, same.json() },
                { u"other"_s, other.json() } });
    }
}

void speed(int repeats)
{
    const QList<testing::NamePair> pairs{ { u"Rajehs Kumar Gupta"_s, u"Rajesh Kumar Gupta"_s },
                                          { u"Smt. Kamla Bai Meena W/O Harlal Meena"_s, u"Kamala Bai Meena"_s },
                                          { u"Mohd Imran Khan"_s, u"Mohammad Imran Khan"_s },
                                          { u"Ramesh Kumar"_s, u"Suresh Kumar"_s },
                                          { u"सुनीता देवी"_s, u"Sunita Devi"_s } };
    constexpr int rounds = 400;
    for (const testing::NamePair &pair : pairs) {
        std::vector<double> each;
        for (int i = 0; i <= repeats; ++i) {
            const double began = processorMs();
            for (int n = 0; n < rounds; ++n)
                (void)identity::matchNames(pair.onId, pair.onBooking);
            if (i > 0) // the first round warms up
                each.push_back((processorMs() - began) * 1000 / rounds);
        }
        print({ { u"bench"_s, u"names"_s },
                { u"scenario"_s, u"speed"_s },
                { u"names"_s, pair.onId },
                { u"microseconds"_s, spread(each) },
                { u"wanted"_s, 50 } });
    }
}
} // namespace

void benchNames(int repeats)
{
    speed(repeats);
    rates();
    scripts();
}

} // namespace mulakat::bench
