#pragma once
#include "ui/voice/soundport.h"

namespace mulakat::ui::voice {

// No loudspeaker: keeps what would have been heard, for tests and for `--simulate speaker`.
class RecordedSound final : public SoundPort
{
    Q_OBJECT
public:
    using SoundPort::SoundPort;
    void play(const QStringList &files) override
    {
        m_played << files;
        QMetaObject::invokeMethod(this, &SoundPort::finished, Qt::QueuedConnection);
    }
    void stop() override { }
    const QList<QStringList> &played() const { return m_played; } // oldest first
    void forget() { m_played.clear(); }

private:
    QList<QStringList> m_played;
};

} // namespace mulakat::ui::voice
