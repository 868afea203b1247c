#include "portal/hub/setupanswers.h"

#include "base/clock.h"
#include "portal/protocol/stationmessages.h"
#include "portal/protocol/strictjson.h"
#include "staff/credential.h"

#include <QSet>

namespace mulakat::portal::hub {

namespace {

constexpr qint64 clockMayBeOffMs = 5 * 60 * 1000;
constexpr int placesMax = 200;

const QStringList &setupFields()
{
    static const QStringList all{QStringLiteral("language"), QStringLiteral("clock"),    QStringLiteral("jail"),
                                 QStringLiteral("superintendent"), QStringLiteral("verifier"), QStringLiteral("stations"),
                                 QStringLiteral("devices"),  QStringLiteral("inmates"),  QStringLiteral("day")};
    return all;
}

const QStringList &deviceKinds()
{
    static const QStringList all{QStringLiteral("camera"), QStringLiteral("microphone"), QStringLiteral("speaker"),
                                 QStringLiteral("scanner"), QStringLiteral("printer"), QStringLiteral("seatCamera"),
                                 QStringLiteral("seatMicrophone"), QStringLiteral("seatSpeaker")};
    return all;
}

// Collects what is wrong while it reads.
class SetupReader
{
public:
    SetupReader(QJsonObject json, qint64 nowUtcMs, qint64 builtUtcMs)
        : m_json(std::move(json))
        , m_nowUtcMs(nowUtcMs)
        , m_builtUtcMs(builtUtcMs)
    {
    }

    ReadAnswers read()
    {
        language();
        clock();
        jail();
        superintendent();
        verifier();
        stations();
        devices();
        m_out.answers.inmatesFile = text(m_json, "inmates", {}, 4096, false);
        m_out.answers.dayFile = text(m_json, "day", {}, 4096, false);
        unknown(m_json, setupFields(), {});
        return m_out;
    }

private:
    void problem(const QString &field, const char *code) { m_out.problems << SetupProblem{field, QString::fromLatin1(code)}; }

    // A text that is there, without blanks around it.
    QString text(const QJsonObject &from, const char *key, const QString &path, int most, bool needed)
    {
        const QString field = path + QLatin1String(key);
        const QJsonValue value = from.value(QLatin1String(key));
        if (!value.isUndefined() && !value.isNull() && !value.isString()) {
            problem(field, "not-a-text");
            return {};
        }
        const QString out = value.toString().simplified();
        if (out.isEmpty() && needed)
            problem(field, "missing");
        if (out.size() > most)
            problem(field, "too-long");
        return out;
    }

    QJsonObject object(const char *key, bool needed)
    {
        const QJsonValue value = m_json.value(QLatin1String(key));
        if (value.isUndefined() ? needed : !value.isObject())
            problem(QLatin1String(key), value.isUndefined() ? "missing" : "unknown");
        return value.toObject();
    }

    void unknown(const QJsonObject &json, const QStringList &known, const QString &path)
    {
        for (auto it = json.begin(); it != json.end(); ++it) {
            if (!known.contains(it.key()))
                problem(path + it.key(), "unknown");
        }
    }

    void language()
    {
        const QString code = text(m_json, "language", {}, 8, false);
        if (code.isEmpty())
            return;
        if (code != QLatin1String("en") && code != QLatin1String("hi"))
            return problem(QStringLiteral("language"), "unknown");
        m_out.answers.language = code;
    }

    // Somebody has looked at the clock: `confirmed`, or `now` in the jail's time as the person read it elsewhere.
    void clock()
    {
        const QJsonObject json = object("clock", true);
        unknown(json, {QStringLiteral("confirmed"), QStringLiteral("now")}, QStringLiteral("clock."));
        if (m_nowUtcMs < m_builtUtcMs)
            return problem(QStringLiteral("clock"), "clock-wrong");
        const QString now = text(json, "now", QStringLiteral("clock."), 40, false);
        if (now.isEmpty()) {
            if (!json.value(QLatin1String("confirmed")).toBool() && m_json.contains(QLatin1String("clock")))
                problem(QStringLiteral("clock.confirmed"), "not-confirmed");
            return;
        }
        QDateTime when = QDateTime::fromString(now, Qt::ISODate);
        if (when.timeSpec() == Qt::LocalTime)
            when = QDateTime(when.date(), when.time(), base::jailZone());
        if (!when.isValid())
            problem(QStringLiteral("clock.now"), "not-a-time");
        else if (std::abs(when.toMSecsSinceEpoch() - m_nowUtcMs) > clockMayBeOffMs)
            problem(QStringLiteral("clock.now"), "clock-wrong");
    }

    void places(const QJsonObject &json, const char *key)
    {
        const QString field = QStringLiteral("jail.") + QLatin1String(key);
        const QJsonArray list = json.value(QLatin1String(key)).toArray();
        QSet<QString> seen;
        for (const QJsonValue &value : list) {
            const QString name = value.toString();
            if (!protocol::isName(name, 32))
                return problem(field, "not-a-name");
            if (seen.contains(name))
                return problem(field, "doubled");
            seen.insert(name);
        }
        if (list.size() > placesMax)
            problem(field, "too-long");
    }

    void seats(const QJsonObject &json)
    {
        places(json, "seats");
        const QJsonArray booths = json.value(QLatin1String("booths")).toArray();
        for (const QJsonValue &seat : json.value(QLatin1String("seats")).toArray()) {
            if (!booths.contains(seat))
                return problem(QStringLiteral("jail.seats"), "unknown");
        }
    }

    void jailTimes(const QJsonObject &json)
    {
        QTime opens = visits::Jail().opens, closes = visits::Jail().closes;
        for (const auto &[key, time] : {std::pair("opens", &opens), std::pair("closes", &closes)}) {
            if (!json.contains(QLatin1String(key)))
                continue;
            *time = QTime::fromString(json.value(QLatin1String(key)).toString(), QStringLiteral("HH:mm"));
            if (!time->isValid())
                return problem(QStringLiteral("jail.") + QLatin1String(key), "not-a-time");
        }
        if (closes <= opens)
            problem(QStringLiteral("jail.closes"), "closes-before-opens");
    }

    void jail()
    {
        const QJsonObject json = object("jail", true);
        if (!m_json.value(QLatin1String("jail")).isObject())
            return;
        const auto before = m_out.problems.size();
        const QString code = text(json, "code", QStringLiteral("jail."), 32, true);
        text(json, "name", QStringLiteral("jail."), 120, true);
        text(json, "state", QStringLiteral("jail."), 80, true);
        if (!code.isEmpty() && !protocol::isName(code, 32))
            problem(QStringLiteral("jail.code"), "not-a-name");
        places(json, "booths");
        places(json, "windows");
        seats(json);
        if (json.value(QLatin1String("booths")).toArray().isEmpty() && json.value(QLatin1String("windows")).toArray().isEmpty())
            problem(QStringLiteral("jail.windows"), "missing");
        jailTimes(json);
        unknown(json, visits::Jail().toJson().keys(), QStringLiteral("jail."));
        QJsonObject whole = json;
        for (const auto list : {QLatin1String("booths"), QLatin1String("windows")}) {
            if (!whole.contains(list))
                whole.insert(list, QJsonArray());
        }
        const auto jail = visits::Jail::fromJson(whole);
        if (jail)
            m_out.answers.jail = *jail;
        else if (m_out.problems.size() == before)
            problem(QStringLiteral("jail.") + jail.error().info.value(QLatin1String("field")).toString(), "unknown");
    }

    void superintendent()
    {
        const QJsonObject json = object("superintendent", true);
        if (!m_json.value(QLatin1String("superintendent")).isObject())
            return;
        const QString path = QStringLiteral("superintendent.");
        unknown(json, {QStringLiteral("name"), QStringLiteral("secret")}, path);
        m_out.answers.superintendent = text(json, "name", path, 80, true);
        m_out.answers.secret = base::Secret(json.value(QLatin1String("secret")).toString());
        if (m_out.answers.secret.isEmpty())
            problem(path + QStringLiteral("secret"), "missing");
        else if (!staff::acceptable(m_out.answers.secret))
            problem(path + QStringLiteral("secret"), "too-easy");
    }

    void verifier()
    {
        const QString number = text(m_json, "verifier", {}, 64, false);
        if (!number.isEmpty())
            m_out.answers.jail.verifier = number;
    }

    void station(const QJsonObject &json, const QString &path, QSet<QString> &seen)
    {
        unknown(json, {QStringLiteral("name"), QStringLiteral("role"), QStringLiteral("key")}, path);
        SetupStation station{text(json, "name", path, 32, true), text(json, "role", path, 64, true), {}};
        const bool ours = station.name == QLatin1String("hub") || station.name == QLatin1String("ctl");
        if (!station.name.isEmpty() && (!protocol::isName(station.name, 32) || station.name.startsWith(u'.') || ours))
            problem(path + QStringLiteral("name"), "not-a-name");
        if (seen.contains(station.name))
            problem(path + QStringLiteral("name"), "doubled");
        seen.insert(station.name);
        for (const QString &role : station.roles.split(u',')) {
            if (!role.isEmpty() && !protocol::stationRoleFrom(role))
                problem(path + QStringLiteral("role"), "unknown");
        }
        const QByteArray hex = text(json, "key", path, 64, false).toLatin1();
        station.publicKey = QByteArray::fromHex(hex);
        if (!hex.isEmpty() && (station.publicKey.size() != 32 || hex.size() != 64))
            problem(path + QStringLiteral("key"), "unknown");
        m_out.answers.stations << station;
    }

    // This PC's desk and booth where nothing is said.
    void stations()
    {
        const QJsonValue value = m_json.value(QLatin1String("stations"));
        if (value.isUndefined()) {
            m_out.answers.stations << SetupStation{QStringLiteral("desk-1"), QStringLiteral("desk"), {}}
                                   << SetupStation{QStringLiteral("booth-1"), QStringLiteral("booth"), {}};
            if (m_out.answers.jail.seats.contains(QStringLiteral("1")))
                m_out.answers.stations << SetupStation{QStringLiteral("booth-1v"), QStringLiteral("booth"), {}};
            return;
        }
        if (!value.isArray())
            return problem(QStringLiteral("stations"), "unknown");
        QSet<QString> seen;
        const QJsonArray list = value.toArray();
        for (int i = 0; i < list.size(); ++i)
            station(list.at(i).toObject(), QStringLiteral("stations[%1].").arg(i), seen);
    }

    void devices()
    {
        const QJsonObject json = object("devices", false);
        unknown(json, deviceKinds(), QStringLiteral("devices."));
        for (const QString &kind : deviceKinds()) {
            const QString name = text(json, kind.toLatin1().constData(), QStringLiteral("devices."), 200, false);
            if (!name.isEmpty())
                m_out.answers.devices.insert(kind, name);
        }
    }

    QJsonObject m_json;
    qint64 m_nowUtcMs;
    qint64 m_builtUtcMs;
    ReadAnswers m_out;
};

} // namespace

ReadAnswers readAnswers(const QJsonObject &json, qint64 nowUtcMs, qint64 builtUtcMs)
{
    return SetupReader(json, nowUtcMs, builtUtcMs).read();
}

} // namespace mulakat::portal::hub
