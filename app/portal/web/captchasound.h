#pragma once
#include <QByteArray>
#include <QString>

namespace mulakat::portal::web {

// WAV (mono, 16 bit, 11,025 Hz) of the digits spoken one by one over a soft noise. A language without spoken digits hears
// English; empty where none were built in. Any thread.
QByteArray captchaSound(const QString &digits, const QString &language);

} // namespace mulakat::portal::web
