#pragma once
#include "station/scanport.h"

#include <QElapsedTimer>
#include <QObject>
#include <QProcess>
#include <QTimer>
#include <memory>

namespace mulakat::kiosk {

// One `mulakat-media --scan --live` for as long as pictures of a camera are read. It is started by a picture, and again by
// the next one after it has died, in growing steps of time; a process that does not answer is ended. One thread.
class LiveScan final : public QObject
{
    Q_OBJECT
public:
    static constexpr int answerMs = 3000;      // ten times the budget: then it hangs
    static constexpr int firstRestMs = 250;    // from its death to the next start
    static constexpr int longestRestMs = 8000;

    explicit LiveScan(QString program, QObject *parent = nullptr);
    ~LiveScan() override;

    // One picture (PNG or JPEG) at a time. MediaFailed: no reader now, or it has died of this one.
    void read(const QByteArray &picture, const station::ScanPort::LiveAnswer &answer);
    void end();
    qint64 processId() const { return m_process ? m_process->processId() : 0; }

private:
    bool rests() const;
    void launch();
    void takeLines();
    QProcess *letGo();
    void fall();
    void give(const base::Result<station::LiveRead> &read);

    QString m_program;
    std::unique_ptr<QProcess> m_process;
    station::ScanPort::LiveAnswer m_answer; // of the picture that it has now
    QTimer m_late;
    QElapsedTimer m_sinceFall;
    int m_restMs = 0; // 0: it has answered since it died last
};

} // namespace mulakat::kiosk
