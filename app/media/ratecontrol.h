#pragma once

namespace mulakat::media {

// The outgoing picture's bit rate: down at once on loss, up slowly when the line is clean. One step a second. Pure.
class RateControl
{
public:
    RateControl(int startKilobits, int maxKilobits);
    // `loss` 0..1 as the far end reports it; negative: no report. `arrivedKilobits`: what got through, 0 when unknown.
    int step(double loss, int arrivedKilobits);
    int kilobits() const { return m_kilobits; }

private:
    int m_kilobits;
    int m_max;
};

} // namespace mulakat::media
