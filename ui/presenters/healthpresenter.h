#pragma once
#include "base/clock.h"
#include "station/deskservice.h"
#include "ui/presenters/dayrow.h"

namespace mulakat::ui::presenters {

// One thing this PC or the jail needs: how it stands, and what to do where it does not work.
struct HealthLine {
    QString id;        // stable: "portal", "disk", …; names the controls
    Mark mark = Mark::None; // Ready, Waiting, Attention; Closed: not known here
    QString name;      // "Portal"
    QString state;     // "reached", "not reached since 10:31"
    QString what;      // what to do; empty where all is well
    friend bool operator==(const HealthLine &, const HealthLine &) = default;
};

// What this PC knows of its own devices; nullopt: it has none to speak of, or nobody looked.
struct MachineFacts {
    std::optional<bool> camera;
    std::optional<bool> microphone;
    std::optional<bool> speaker;
    std::optional<bool> scanner;
    std::optional<bool> printer;
    QString printerWhy;   // "no-printer", "paper-out", "cover-open", "off-line"
    bool isBooth = true;  // this PC is a booth as well; a desk alone works without camera and sound
    friend bool operator==(const MachineFacts &, const MachineFacts &) = default;
};

// The health page: what is missing and what to do about it. Main thread.
class HealthPresenter : public QObject
{
    Q_OBJECT
public:
    explicit HealthPresenter(station::DeskService &service, QObject *parent = nullptr);

    void setMachine(const MachineFacts &facts); // from whoever watches the devices
    QList<HealthLine> lines() const;
    int devicesMissing() const; // red lines that are about this PC's devices
    int work() const;      // lines that need somebody: the tab's number
    QString summary() const;
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    HealthLine portal(const station::Health &health) const;
    HealthLine sending(const station::Health &health) const;
    HealthLine booths(const station::Health &health) const;
    HealthLine seats(const station::Health &health) const;
    HealthLine clock(const station::Health &health) const;
    HealthLine disk(const station::Health &health) const;
    HealthLine verifier(const station::Health &health) const;
    QList<HealthLine> devices() const;
    HealthLine printer() const;

    station::DeskService &m_service;
    MachineFacts m_machine;
    QList<HealthLine> m_last;
};

} // namespace mulakat::ui::presenters
