#include "ui/voice/effectsound.h"

#include <QFileInfo>
#include <QSoundEffect>
#include <QUrl>

namespace mulakat::ui::voice {

namespace {
constexpr int bytesPerSecond = 44'100; // 16 bit, mono, 22.05 kHz
constexpr int spareMs = 1500;          // to open the device
} // namespace

EffectSound::EffectSound(QObject *parent)
    : SoundPort(parent)
{
    m_guard.setSingleShot(true);
    connect(&m_guard, &QTimer::timeout, this, &EffectSound::next);
}

EffectSound::~EffectSound() = default;

void EffectSound::play(const QStringList &files)
{
    stop();
    m_files = files;
    QMetaObject::invokeMethod(this, &EffectSound::next, Qt::QueuedConnection);
}

void EffectSound::stop()
{
    m_files.clear();
    m_guard.stop();
    if (m_effect)
        m_effect.release()->deleteLater(); // we may stand in one of its signals
}

void EffectSound::next()
{
    m_guard.stop();
    if (m_effect)
        m_effect.release()->deleteLater();
    if (m_files.isEmpty()) {
        Q_EMIT finished();
        return;
    }
    const QString file = m_files.takeFirst();
    m_started = false;
    m_effect = std::make_unique<QSoundEffect>();
    connect(m_effect.get(), &QSoundEffect::statusChanged, this, &EffectSound::follow);
    connect(m_effect.get(), &QSoundEffect::playingChanged, this, &EffectSound::follow);
    m_guard.start(int(QFileInfo(file).size() * 1000 / bytesPerSecond) + spareMs);
    m_effect->setSource(QUrl::fromLocalFile(file));
    m_effect->play();
}

void EffectSound::follow()
{
    QSoundEffect *effect = m_effect.get();
    if (sender() != effect)
        return;
    const bool over = m_started && !effect->isPlaying();
    m_started = m_started || (effect->isPlaying() && effect->status() == QSoundEffect::Ready);
    if (effect->status() == QSoundEffect::Error || over)
        QMetaObject::invokeMethod(this, [this, effect] {
            if (m_effect.get() == effect)
                next();
        }, Qt::QueuedConnection);
}

} // namespace mulakat::ui::voice

#include "moc_effectsound.cpp"
