#include "ui/voice/chime.h"

#include <QDataStream>
#include <QIODevice>
#include <algorithm>
#include <cmath>
#include <numbers>

namespace mulakat::ui::voice {

namespace {

constexpr int chimeRate = 22'050;
constexpr int toneSamples = chimeRate / 3;

qint16 chimeSample(int index)
{
    const double hertz = index < toneSamples ? 659.3 : 523.3; // E5, then C5
    const double seconds = double(index % toneSamples) / chimeRate;
    const double swell = std::min(seconds / 0.01, 1.0) * std::exp(-6.0 * seconds); // no click at the start
    return qint16(12'000 * swell * std::sin(2 * std::numbers::pi * hertz * seconds));
}

} // namespace

QByteArray chimeWave()
{
    const quint32 bytes = 2 * toneSamples * sizeof(qint16);
    QByteArray wave;
    QDataStream out(&wave, QIODevice::WriteOnly);
    out.setByteOrder(QDataStream::LittleEndian);
    out.writeRawData("RIFF", 4);
    out << quint32(36 + bytes);
    out.writeRawData("WAVEfmt ", 8);
    out << quint32(16) << quint16(1) << quint16(1) << quint32(chimeRate) << quint32(chimeRate * 2) << quint16(2) << quint16(16);
    out.writeRawData("data", 4);
    out << bytes;
    for (int i = 0; i < 2 * toneSamples; ++i)
        out << chimeSample(i);
    return wave;
}

} // namespace mulakat::ui::voice
