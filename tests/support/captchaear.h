#pragma once
#include <QByteArray>
#include <QString>

namespace mulakat::testing {

// The digits that a captcha's WAV says, for tests that know the voice: each clip is looked for in the noise. Empty where
// something in it is none of the voice's digits.
QString heardDigits(const QByteArray &wav, const QString &language);

} // namespace mulakat::testing
