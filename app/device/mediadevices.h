#pragma once
#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace mulakat::device {

// Which of camera, microphone and loudspeaker this machine has, as mulakat-media sees them: it is asked at the start and
// whenever something is plugged in or out, never by the clock. Lives on the main thread, blocks nothing.
class MediaDevices : public QObject
{
    Q_OBJECT
public:
    MediaDevices(QString program, QString cacheFolder, QObject *parent = nullptr);
    void look(); // now; an answer that is still outstanding is asked for again afterwards
    bool isKnown() const { return m_known; } // false until the first answer, and where mulakat-media does not run
    bool has(const QString &kind) const { return m_kinds.contains(kind); } // "camera", "microphone", "speaker"

Q_SIGNALS:
    void changed();

private:
    void take(bool answered, const QByteArray &line);

    QString m_program;
    QString m_cacheFolder;
    QFileSystemWatcher m_watch;
    QTimer m_soon;
    QStringList m_kinds;
    bool m_known = false;
    bool m_asking = false;
    bool m_askAgain = false;
};

} // namespace mulakat::device
