#pragma once
#include "base/clock.h"
#include "base/masked.h"
#include "station/storeport.h"
#include "station/views.h"
#include "visits/terms.h"

#include <functional>

namespace mulakat::station {

// Whether the secret is the one of this Argon2id hash; takes some 100 ms on purpose.
using SecretCheck = std::function<bool(const base::Secret &secret, const QString &hash)>;

// Who is at this desk: sign-in against hashes kept here (they come from the hub), tries, idle lock. Station thread.
class Session
{
public:
    static constexpr qint64 idleMs = 5 * 60 * 1000;
    static constexpr qint64 longestMs = 12 * 3600 * 1000LL;

    Session(StorePort &store, const base::Clock &clock, SecretCheck check);

    // Failures: WrongSecret (info `left`), TooManyTries (info `seconds`, 0 where an administrator must unlock), StoreFailed.
    base::Result<StaffView> signIn(const QString &name, const base::Secret &secret);
    void signOut();
    QStringList names() const;
    std::optional<StaffView> signedIn() const; // empty after the idle time
    void touch();          // the officer did something
    bool tick();           // true when the session has just ended by itself
    QHash<QString, QString> allNames() const; // StaffId → display name
    QList<StaffEntry> staff() const { return m_store.staff(); }
    QString roleOf(const QString &staff) const; // "officer", …; empty where nobody has this StaffId

    // Fails with NotSignedIn or NotAllowed; else who writes and as what.
    struct Actor {
        base::StaffId id;
        visits::Mover mover = visits::Mover::Officer;
    };
    base::Result<Actor> actor(bool superintendentOnly = false) const;

private:
    base::Done mayTry(const StaffEntry &entry) const;
    base::Result<StaffView> wrong(const StaffEntry &entry);

    StorePort &m_store;
    const base::Clock &m_clock;
    SecretCheck m_check;
    std::optional<StaffView> m_staff;
    qint64 m_sinceMs = 0;
    qint64 m_touchedMs = 0;
};

StaffView viewOf(const StaffEntry &entry);

} // namespace mulakat::station
