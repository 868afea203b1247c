#include "identity/nameassignment.h"

#include "identity/namesound.h"

#include <algorithm>
#include <map>
#include <vector>

namespace mulakat::identity
{

namespace
{
class Assignment
{
public:
    Assignment(const QList<Token> &a, const QList<Token> &b)
        : m_a(a)
        , m_b(b)
    {
        for (const Token &left : a) {
            for (const Token &right : b)
                m_sim.push_back(similarity(left, right));
        }
    }
    QList<WordPair> best()
    {
        search(0, 0);
        QList<WordPair> pairs;
        unsigned used = 0;
        for (int i = 0; i < m_a.size(); ++i) {
            const int j = m_choice.at({ i, used });
            if (j < 0)
                continue;
            pairs.append({ i, j, sim(i, j) });
            used |= 1U << j;
        }
        return pairs;
    }

private:
    double sim(int i, int j) const { return m_sim.at(size_t(i) * size_t(m_b.size()) + size_t(j)); }
    double gain(int i, int j) const
    {
        return std::min(m_a.at(i).weight(), m_b.at(j).weight()) * sim(i, j) - (i == j ? 0 : 1e-6);
    }
    double search(int i, unsigned used)
    {
        if (i == m_a.size())
            return 0;
        if (const auto known = m_known.find({ i, used }); known != m_known.end())
            return known->second;
        double top = search(i + 1, used);
        int choice = -1;
        for (int j = 0; j < m_b.size(); ++j) {
            if ((used >> j & 1U) || sim(i, j) <= 0)
                continue;
            const double value = gain(i, j) + search(i + 1, used | 1U << j);
            if (value > top) {
                top = value;
                choice = j;
            }
        }
        m_choice[{ i, used }] = choice;
        return m_known[{ i, used }] = top;
    }

    const QList<Token> &m_a;
    const QList<Token> &m_b;
    std::vector<double> m_sim;
    std::map<std::pair<int, unsigned>, double> m_known;
    std::map<std::pair<int, unsigned>, int> m_choice;
};
} // namespace

QList<WordPair> bestAssignment(const QList<Token> &a, const QList<Token> &b)
{
    return Assignment(a, b).best();
}

} // namespace mulakat::identity
