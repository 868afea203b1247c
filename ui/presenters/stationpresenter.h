#pragma once
#include "base/clock.h"
#include "station/deskservice.h"
#include "ui/presenters/dayrow.h"

#include <QTimer>

namespace mulakat::ui::presenters {

// One thing of the top bar: its state and its words.
struct StatusView {
    Mark mark = Mark::None;
    QString text;
    friend bool operator==(const StatusView &, const StatusView &) = default;
};

// A running talk or a call for help as a locked desk shows it: never a name.
struct LockedLine {
    Mark mark = Mark::Live;
    QString place;
    QString text; // time left, or that help is asked for
    friend bool operator==(const LockedLine &, const LockedLine &) = default;
};

// What the desk's frame says: jail, clock, portal, disk, booths, work to do, and what a locked desk still shows.
// Main thread.
class StationPresenter : public QObject
{
    Q_OBJECT
public:
    StationPresenter(station::DeskService &service, const base::Clock &clock, QObject *parent = nullptr);

    QString jail() const;
    QString date() const;           // "Tue 1 Dec 2026"
    QString time() const;           // "10:42"
    StatusView portal() const;
    StatusView disk() const;
    StatusView booths() const;
    int closeWork() const { return int(health().unsignedDays.size()); }
    StatusView unsignedDays() const; // past days that nobody has signed; no words: none
    QString offline() const;        // the banner's sentences; empty while the portal is reached, always with --standalone
    int dayWork() const;            // visits that wait for the officer
    int requestsWork() const;
    int healthWork() const;         // things that are not as they should be, as many as the health page shows red
    void setDevicesMissing(int count); // of this PC, from whoever watches the devices
    QList<LockedLine> locked() const;
    bool isHelpAsked() const;
    static QString boothOfSeat(const QString &place); // where help was asked for; empty: it is no visitor's seat

Q_SIGNALS:
    void changed();
    void ticked();                                // every second: clock and times left
    void helpHeard(const QString &place);         // a booth asks for help just now

private:
    const station::Health &health() const { return m_service.snapshot()->health; }
    station::DeskService &m_service;
    const base::Clock &m_clock;
    QTimer m_second;
    int m_devicesMissing = 0;
};

} // namespace mulakat::ui::presenters
