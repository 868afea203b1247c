#include "portal/web/captchasound.h"

#include <QFile>
#include <QList>
#include <QRandomGenerator>
#include <QtEndian>
#include <algorithm>

namespace mulakat::portal::web {

namespace {

constexpr int rate = 11025;
using Samples = QList<qint16>;

// The samples of one spoken digit: what follows the "data" chunk's head, every second sample (rendered at 22,050 Hz).
Samples spoken(const QString &language, QChar digit)
{
    QFile file(QStringLiteral(":/captcha/%1-%2.wav").arg(language, QString(digit)));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray wav = file.readAll();
    const qsizetype data = wav.indexOf("data") + 8;
    Samples out;
    for (qsizetype i = data; i + 4 <= wav.size(); i += 4) {
        const int two = qFromLittleEndian<qint16>(wav.constData() + i) + qFromLittleEndian<qint16>(wav.constData() + i + 2);
        out << qint16(two / 2);
    }
    return out;
}

void appendSilence(Samples &samples, int milliseconds)
{
    samples.resize(samples.size() + milliseconds * rate / 1000);
}

QByteArray asWav(const Samples &samples)
{
    const auto little = [](auto value) {
        QByteArray out(sizeof value, Qt::Uninitialized);
        qToLittleEndian(value, out.data());
        return out;
    };
    const auto bytes = quint32(samples.size() * 2);
    QByteArray out = "RIFF" + little(quint32(36 + bytes)) + "WAVEfmt " + little(quint32(16)) + little(quint16(1))
        + little(quint16(1)) + little(quint32(rate)) + little(quint32(rate * 2)) + little(quint16(2)) + little(quint16(16))
        + "data" + little(bytes);
    for (const qint16 sample : samples)
        out += little(sample);
    return out;
}

} // namespace

QByteArray captchaSound(const QString &digits, const QString &language)
{
    const bool known = QFile::exists(QStringLiteral(":/captcha/%1-0.wav").arg(language));
    auto *random = QRandomGenerator::global();
    Samples all;
    appendSilence(all, 300);
    for (const QChar digit : digits) {
        const Samples one = spoken(known ? language : QStringLiteral("en"), digit);
        if (one.isEmpty())
            return {};
        all += one;
        appendSilence(all, random->bounded(450, 800));
    }
    for (qint16 &sample : all)
        sample = qint16(std::clamp(int(sample) * 3 / 4 + random->bounded(-500, 500), -32000, 32000));
    return asWav(all);
}

} // namespace mulakat::portal::web
