#include "media/speech.h"

#include "media/samples.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace mulakat::media {

namespace {
constexpr double strength = 2600; // of the voice, before the formants
// First three formants of a, e, i, o, u in a grown-up's voice, Hz.
constexpr double vowels[5][3] = {{730, 1090, 2440}, {530, 1840, 2480}, {300, 2240, 2950}, {570, 840, 2410}, {320, 900, 2240}};
constexpr double widths[3] = {70, 100, 140};
} // namespace

void Speech::Resonance::tune(double frequency, double width)
{
    c = -std::exp(-2 * M_PI * width / soundRate);
    b = 2 * std::exp(-M_PI * width / soundRate) * std::cos(2 * M_PI * frequency / soundRate);
    a = 1 - b - c;
}

double Speech::Resonance::pass(double in)
{
    const double out = a * in + b * before + c * beforeThat;
    beforeThat = std::exchange(before, out);
    return out;
}

double Speech::random()
{
    m_seed = m_seed * 1664525u + 1013904223u; // not a secret
    return double(m_seed >> 8) / (1 << 24);
}

void Speech::nextSyllable()
{
    m_at = 0;
    m_pause = m_syllablesLeft == 0 && !m_pause;
    if (m_pause) {
        m_length = int(soundRate * (0.6 + 0.3 * random()));
        return;
    }
    if (m_syllablesLeft == 0)
        m_syllablesLeft = 9 + int(6 * random());
    --m_syllablesLeft;
    m_length = int(soundRate * (0.15 + 0.11 * random()));
    m_consonant = random() < 0.4;
    m_pitch = 108 + 3.0 * m_syllablesLeft + 14 * random(); // falls to the sentence's end
    const auto &vowel = vowels[int(5 * random())];
    for (size_t i = 0; i < m_formants.size(); ++i)
        m_formants[i].tune(vowel[i], widths[i]);
    m_hiss.tune(4200, 1500);
}

void Speech::fill(std::span<qint16> block)
{
    for (qint16 &sample : block) {
        if (m_at >= m_length)
            nextSyllable();
        const double noise = 2 * random() - 1;
        double voice = 3 * noise; // the room
        if (!m_pause) {
            const double done = double(m_at) / m_length;
            const double swell = std::min({1.0, done / 0.15, (1 - done) / 0.3});
            m_phase = std::fmod(m_phase + m_pitch * (1 - 0.08 * done) / soundRate, 1.0);
            double out = m_phase < 0.6 ? std::sin(M_PI * m_phase / 0.6) - 0.38 : -0.38; // the glottis opens and shuts
            for (Resonance &each : m_formants)
                out = each.pass(out);
            voice += strength * swell * out;
            if (m_consonant && done < 0.22)
                voice += 900 * m_hiss.pass(noise) * (1 - done / 0.22);
        }
        ++m_at;
        sample = qint16(std::clamp(voice, -30000.0, 30000.0));
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
