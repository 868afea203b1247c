#pragma once
#include "base/clock.h"
#include "station/deskservice.h"

namespace mulakat::ui::presenters {

// Who is at the desk: signing in, out, and what keeps an officer from it. Main thread.
class SessionPresenter : public QObject
{
    Q_OBJECT
public:
    SessionPresenter(station::DeskService &service, const base::Clock &clock, QObject *parent = nullptr);

    QStringList names() const { return m_service.staffNames(); }
    QString lastName() const { return m_lastName; } // who was here before; empty at the start
    bool isSignedIn() const { return m_service.signedIn().has_value(); }
    QString officer() const;       // "S. Patil, officer"
    bool mayDecideRequests() const;
    bool isBusy() const { return m_busy; }
    const QString &message() const { return m_message; } // why the last try failed; empty when it did not

    void signIn(const QString &name, const QString &secret); // ignored while one is under way
    void signOut();
    void clearMessage();
    void touched(); // the officer does something: the idle time begins anew

Q_SIGNALS:
    void changed();
    void signedIn();
    void signedOut(); // also by the idle time
    void refused();   // message() says why; what was typed is to be typed again

private:
    void look();

    station::DeskService &m_service;
    const base::Clock &m_clock;
    QString m_message;
    QString m_lastName;
    qint64 m_touchedMs = 0;
    bool m_busy = false;
    bool m_wasIn = false;
};

} // namespace mulakat::ui::presenters
