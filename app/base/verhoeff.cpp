#include "base/verhoeff.h"

#include <array>

namespace mulakat::base {

namespace {

// Multiplication in the dihedral group of ten elements.
constexpr std::array<std::array<int, 10>, 10> verhoeffProduct{{{0, 1, 2, 3, 4, 5, 6, 7, 8, 9},
                                                               {1, 2, 3, 4, 0, 6, 7, 8, 9, 5},
                                                               {2, 3, 4, 0, 1, 7, 8, 9, 5, 6},
                                                               {3, 4, 0, 1, 2, 8, 9, 5, 6, 7},
                                                               {4, 0, 1, 2, 3, 9, 5, 6, 7, 8},
                                                               {5, 9, 8, 7, 6, 0, 4, 3, 2, 1},
                                                               {6, 5, 9, 8, 7, 1, 0, 4, 3, 2},
                                                               {7, 6, 5, 9, 8, 2, 1, 0, 4, 3},
                                                               {8, 7, 6, 5, 9, 3, 2, 1, 0, 4},
                                                               {9, 8, 7, 6, 5, 4, 3, 2, 1, 0}}};
constexpr std::array<std::array<int, 10>, 8> verhoeffOrder{{{0, 1, 2, 3, 4, 5, 6, 7, 8, 9},
                                                            {1, 5, 7, 6, 2, 8, 3, 0, 9, 4},
                                                            {5, 8, 0, 3, 7, 9, 6, 1, 4, 2},
                                                            {8, 9, 1, 6, 0, 4, 3, 5, 2, 7},
                                                            {9, 4, 5, 3, 1, 2, 6, 8, 7, 0},
                                                            {4, 2, 8, 6, 5, 7, 3, 9, 0, 1},
                                                            {2, 7, 9, 3, 8, 0, 6, 4, 1, 5},
                                                            {7, 0, 4, 6, 9, 1, 3, 2, 5, 8}}};

} // namespace

int verhoeffSum(QStringView digits, qsizetype place)
{
    int sum = 0;
    for (qsizetype i = digits.size() - 1; i >= 0; --i, ++place) {
        const int digit = digits.at(i).digitValue();
        if (digit < 0)
            return -1;
        sum = verhoeffProduct[size_t(sum)][size_t(verhoeffOrder[size_t(place % 8)][size_t(digit)])];
    }
    return sum;
}

} // namespace mulakat::base
