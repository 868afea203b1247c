#include "station/session.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace mulakat::station {

namespace {

constexpr int freeTries = 5;    // from then on each wrong one waits, 15 s first, doubling
constexpr int lockedAfter = 15;

struct Tries {
    int wrong = 0;
    qint64 notBeforeUtcMs = 0;
};

QString keyOf(const StaffEntry &entry)
{
    return QStringLiteral("tries/") + entry.id.text();
}

Tries triesOf(StorePort &store, const StaffEntry &entry)
{
    const QJsonObject json = QJsonDocument::fromJson(store.setting(keyOf(entry)).toUtf8()).object();
    return {json.value(QLatin1String("wrong")).toInt(), qint64(json.value(QLatin1String("notBefore")).toDouble())};
}

base::Done keep(StorePort &store, const StaffEntry &entry, const Tries &tries)
{
    const QJsonObject json{{QStringLiteral("wrong"), tries.wrong}, {QStringLiteral("notBefore"), double(tries.notBeforeUtcMs)}};
    return store.setSetting(keyOf(entry), QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
}

} // namespace

StaffView viewOf(const StaffEntry &entry)
{
    const bool chief = entry.role == QLatin1String("superintendent");
    return {entry.id, entry.name, entry.role, chief, chief};
}

Session::Session(StorePort &store, const base::Clock &clock, SecretCheck check)
    : m_store(store)
    , m_clock(clock)
    , m_check(std::move(check))
{
}

base::Result<StaffView> Session::signIn(const QString &name, const base::Secret &secret)
{
    const QList<StaffEntry> staff = m_store.staff();
    const auto entry = std::find_if(staff.begin(), staff.end(), [&](const StaffEntry &e) { return e.name == name; });
    if (entry == staff.end())
        return base::fail(base::FailureCode::WrongSecret);
    if (const base::Done may = mayTry(*entry); !may)
        return may.error();
    if (!m_check(secret, entry->hash))
        return wrong(*entry);
    if (const base::Done kept = keep(m_store, *entry, {}); !kept)
        return kept.error();
    m_staff = viewOf(*entry);
    m_sinceMs = m_touchedMs = m_clock.monotonicMs();
    return *m_staff;
}

base::Done Session::mayTry(const StaffEntry &entry) const
{
    const Tries tries = triesOf(m_store, entry);
    if (entry.locked || tries.wrong >= lockedAfter)
        return base::fail(base::FailureCode::TooManyTries, {{QStringLiteral("seconds"), 0}});
    const qint64 waitMs = tries.notBeforeUtcMs - m_clock.utcMs();
    if (waitMs > 0)
        return base::fail(base::FailureCode::TooManyTries, {{QStringLiteral("seconds"), int((waitMs + 999) / 1000)}});
    return base::done();
}

base::Result<StaffView> Session::wrong(const StaffEntry &entry)
{
    Tries tries = triesOf(m_store, entry);
    ++tries.wrong;
    if (tries.wrong >= freeTries)
        tries.notBeforeUtcMs = m_clock.utcMs() + (15000LL << std::min(tries.wrong - freeTries, 8));
    if (const base::Done kept = keep(m_store, entry, tries); !kept)
        return kept.error();
    return base::fail(base::FailureCode::WrongSecret, {{QStringLiteral("left"), std::max(0, freeTries - tries.wrong)}});
}

void Session::signOut()
{
    m_staff.reset();
}

QStringList Session::names() const
{
    QStringList names;
    for (const StaffEntry &entry : m_store.staff()) {
        if (!entry.locked)
            names << entry.name;
    }
    names.sort(Qt::CaseInsensitive);
    return names;
}

std::optional<StaffView> Session::signedIn() const
{
    const qint64 now = m_clock.monotonicMs();
    if (!m_staff || now - m_touchedMs >= idleMs || now - m_sinceMs >= longestMs)
        return std::nullopt;
    return m_staff;
}

void Session::touch()
{
    if (signedIn())
        m_touchedMs = m_clock.monotonicMs();
}

bool Session::tick()
{
    if (!m_staff || signedIn())
        return false;
    m_staff.reset();
    return true;
}

QHash<QString, QString> Session::allNames() const
{
    QHash<QString, QString> names;
    for (const StaffEntry &entry : m_store.staff())
        names.insert(entry.id.text(), entry.name);
    return names;
}

QString Session::roleOf(const QString &staff) const
{
    for (const StaffEntry &entry : m_store.staff()) {
        if (entry.id.text() == staff)
            return entry.role;
    }
    return {};
}

base::Result<Session::Actor> Session::actor(bool superintendentOnly) const
{
    const auto staff = signedIn();
    if (!staff)
        return base::fail(base::FailureCode::NotSignedIn);
    const bool chief = staff->role == QLatin1String("superintendent");
    if ((superintendentOnly && !chief) || staff->role == QLatin1String("inspector"))
        return base::fail(base::FailureCode::NotAllowed, {{QStringLiteral("role"), staff->role}});
    return Actor{staff->id, chief ? visits::Mover::Superintendent : visits::Mover::Officer};
}

} // namespace mulakat::station
