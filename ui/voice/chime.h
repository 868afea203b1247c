#pragma once
#include <QByteArray>

namespace mulakat::ui::voice {

// Two soft tones, a third of a second each, as the bytes of a WAV file (16 bit, mono, 22.05 kHz).
QByteArray chimeWave();

} // namespace mulakat::ui::voice
