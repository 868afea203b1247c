#pragma once
#include "ui/voice/soundport.h"

#include <QTimer>
#include <memory>

class QSoundEffect;

namespace mulakat::ui::voice {

// The machine's loudspeaker by QSoundEffect, which brings no media framework into this process. Without a sound device
// every file ends at once.
class EffectSound final : public SoundPort
{
    Q_OBJECT
public:
    explicit EffectSound(QObject *parent = nullptr);
    ~EffectSound() override;
    void play(const QStringList &files) override;
    void stop() override;

private:
    void next();
    void follow(); // the current effect changed

    QStringList m_files; // still to come
    std::unique_ptr<QSoundEffect> m_effect;
    QTimer m_guard;      // a device that swallows a sound without an end does not hold up the next
    bool m_started = false;
};

} // namespace mulakat::ui::voice
