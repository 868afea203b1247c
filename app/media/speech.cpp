#include "media/speech.h"

#include "media/samples.h"

#include <cmath>

namespace mulakat::media {

void Speech::fill(std::span<qint16> block)
{
    for (qint16 &sample : block) {
        const double t = double(m_sample++) / soundRate;
        const double syllable = std::max(0.0, std::sin(2 * M_PI * 3.5 * t));   // 3.5 syllables a second
        const double sentence = std::fmod(t, 4.0) < 3.2 ? 1.0 : 0.0;           // a breath every 4 s
        const double pitch = 130 + 20 * std::sin(2 * M_PI * 0.7 * t);
        double voice = 0;
        for (int harmonic = 1; harmonic <= 6; ++harmonic)
            voice += std::sin(2 * M_PI * pitch * harmonic * t) / harmonic;
        m_noise = m_noise * 1664525u + 1013904223u; // not a secret: hiss
        const double hiss = (double(m_noise >> 16) / 32768 - 1) * 0.15;
        sample = qint16(4000 * sentence * syllable * (voice + hiss) + 20 * hiss);
    }
}

void TestTone::fill(std::span<qint16> block)
{
    for (qint16 &sample : block) {
        const double t = double(m_sample++) / soundRate;
        const double note = std::fmod(t, 1.0) < 0.5 ? 523.25 : 659.25;
        const double swell = std::sin(M_PI * std::fmod(t, 0.5) / 0.5);
        sample = qint16(9000 * swell * std::sin(2 * M_PI * note * t));
    }
}

} // namespace mulakat::media
