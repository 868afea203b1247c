#include "support/captchaear.h"

#include <QFile>
#include <QList>
#include <QtEndian>
#include <cstdlib>

namespace mulakat::testing {

namespace {

constexpr int captchaRate = 11025;
constexpr int noise = 510; // what the portal mixes in, and rounding

QList<int> samplesOf(const QByteArray &wav)
{
    QList<int> out;
    for (qsizetype i = wav.indexOf("data") + 8; i + 2 <= wav.size(); i += 2)
        out << qFromLittleEndian<qint16>(wav.constData() + i);
    return out;
}

// The voice as built, at the rate and loudness of a captcha.
QList<int> clipOf(const QString &language, int digit)
{
    QFile file(QStringLiteral(MULAKAT_BIN_DIR "/../resources/captcha/%1-%2.wav").arg(language).arg(digit));
    const QList<int> full = file.open(QIODevice::ReadOnly) ? samplesOf(file.readAll()) : QList<int>();
    QList<int> out;
    for (qsizetype i = 0; i + 2 <= full.size(); i += 2)
        out << (full.at(i) + full.at(i + 1)) / 2 * 3 / 4;
    return out;
}

bool standsAt(const QList<int> &sound, qsizetype at, const QList<int> &clip)
{
    if (clip.isEmpty() || at + clip.size() > sound.size())
        return false;
    for (qsizetype i = 0; i < clip.size(); ++i) {
        if (std::abs(sound.at(at + i) - clip.at(i)) > noise)
            return false;
    }
    return true;
}

} // namespace

QString heardDigits(const QByteArray &wav, const QString &language)
{
    const QList<int> sound = samplesOf(wav);
    QList<QList<int>> clips;
    for (int digit = 0; digit < 10; ++digit)
        clips << clipOf(language, digit);
    QString out;
    for (qsizetype at = 0; at < sound.size(); ++at) {
        for (int digit = 0; digit < 10; ++digit) {
            if (!standsAt(sound, at, clips.at(digit)))
                continue;
            out += QString::number(digit);
            // A clip begins and ends in near silence: beyond its middle nothing of it is found again.
            at += clips.at(digit).size() + captchaRate / 5;
            break;
        }
    }
    return out;
}

} // namespace mulakat::testing
