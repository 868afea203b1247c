#include "media/ratecontrol.h"

#include <algorithm>

namespace mulakat::media {

namespace {
constexpr int leastKilobits = 80;
}

RateControl::RateControl(int startKilobits, int maxKilobits)
    : m_kilobits(std::min(startKilobits, maxKilobits))
    , m_max(maxKilobits)
{
}

int RateControl::step(double loss, int arrivedKilobits)
{
    double next = m_kilobits;
    if (loss > 0.10) {
        next *= 0.7;
        if (arrivedKilobits > 0)
            next = std::min(next, arrivedKilobits * 0.9);
    } else if (loss >= 0 && loss < 0.03) {
        next = next * 1.08 + 5;
    }
    m_kilobits = std::clamp(int(next), std::min(leastKilobits, m_max), m_max);
    return m_kilobits;
}

} // namespace mulakat::media
