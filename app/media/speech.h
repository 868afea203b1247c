#pragma once
#include <QtGlobal>
#include <span>

namespace mulakat::media {

// What a simulated microphone hears: a voice-like buzz in syllables with pauses, about -22 dBFS while it "speaks".
class Speech
{
public:
    void fill(std::span<qint16> block);

private:
    qint64 m_sample = 0;
    quint32 m_noise = 1;
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
