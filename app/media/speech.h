#pragma once
#include <QtGlobal>
#include <array>
#include <span>

namespace mulakat::media {

// What a simulated microphone hears: a voice that talks in vowels, with hiss at some syllables' beginnings and a breath
// after each sentence; about -22 dBFS while it speaks. No words: the same nonsense each time.
class Speech
{
public:
    void fill(std::span<qint16> block);

private:
    struct Resonance { // one of the mouth's formants
        double a = 0, b = 0, c = 0, before = 0, beforeThat = 0;
        void tune(double frequency, double width);
        double pass(double in);
    };
    void nextSyllable();
    double random(); // 0..1

    std::array<Resonance, 3> m_formants;
    Resonance m_hiss;
    int m_length = 0; // of the syllable, in samples
    int m_at = 0;
    int m_syllablesLeft = 0;
    bool m_pause = true;
    bool m_consonant = false;
    double m_pitch = 120;
    double m_phase = 0;
    quint32 m_seed = 1;
};

// The sound check's tone: two pleasant notes in turn.
class TestTone
{
public:
    void fill(std::span<qint16> block);

private:
    qint64 m_sample = 0;
};

} // namespace mulakat::media
