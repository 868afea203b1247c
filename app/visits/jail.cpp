#include "visits/jail.h"

#include <QJsonArray>

namespace mulakat::visits {

namespace {

// Reads and writes the same list of keys, so that the two cannot drift apart.
template <class J, class Visit>
void eachField(J &jail, Visit &&visit)
{
    visit(QLatin1String("code"), jail.code);
    visit(QLatin1String("name"), jail.name);
    visit(QLatin1String("state"), jail.state);
    visit(QLatin1String("booths"), jail.booths);
    visit(QLatin1String("windows"), jail.windows);
    visit(QLatin1String("seats"), jail.seats);
    visit(QLatin1String("opens"), jail.opens);
    visit(QLatin1String("closes"), jail.closes);
    visit(QLatin1String("closedWeekdays"), jail.closedWeekdays);
    visit(QLatin1String("videoMinutes"), jail.videoMinutes);
    visit(QLatin1String("faceMinutes"), jail.faceMinutes);
    visit(QLatin1String("turnroundMinutes"), jail.turnroundMinutes);
    visit(QLatin1String("maxExtensionSeconds"), jail.maxExtensionSeconds);
    visit(QLatin1String("partyMax"), jail.partyMax);
    visit(QLatin1String("noticeDaysMax"), jail.noticeDaysMax);
    visit(QLatin1String("earlyMinutes"), jail.earlyMinutes);
    visit(QLatin1String("graceMinutes"), jail.graceMinutes);
    visit(QLatin1String("lateMinutes"), jail.lateMinutes);
    visit(QLatin1String("officerMayVouch"), jail.officerMayVouch);
    visit(QLatin1String("memberMayVouch"), jail.memberMayVouch);
    visit(QLatin1String("inmateMayVouch"), jail.inmateMayVouch);
    visit(QLatin1String("mrzProvesDocument"), jail.mrzProvesDocument);
    visit(QLatin1String("deputies"), jail.deputies);
    visit(QLatin1String("verifier"), jail.verifier);
    visit(QLatin1String("languages"), jail.languages);
}

struct Reader {
    QJsonObject &json;
    QString wrong;

    QJsonValue take(QLatin1String key) { return json.take(key); }
    void bad(QLatin1String key) { wrong = key; }

    void operator()(QLatin1String key, QString &value)
    {
        const QJsonValue v = take(key);
        if (v.isString())
            value = v.toString();
        else if (!v.isUndefined())
            bad(key);
    }
    void operator()(QLatin1String key, int &value)
    {
        const QJsonValue v = take(key);
        if (v.isDouble() && v.toInt(-1) >= 0)
            value = v.toInt();
        else if (!v.isUndefined())
            bad(key);
    }
    void operator()(QLatin1String key, bool &value)
    {
        const QJsonValue v = take(key);
        if (v.isBool())
            value = v.toBool();
        else if (!v.isUndefined())
            bad(key);
    }
    void operator()(QLatin1String key, QTime &value)
    {
        const QJsonValue v = take(key);
        const QTime time = QTime::fromString(v.toString(), QStringLiteral("HH:mm"));
        if (time.isValid())
            value = time;
        else if (!v.isUndefined())
            bad(key);
    }
    template <class List, class Convert>
    void list(QLatin1String key, List &value, Convert convert)
    {
        const QJsonValue v = take(key);
        if (v.isUndefined())
            return;
        if (!v.isArray())
            return bad(key);
        value.clear();
        for (const auto &item : v.toArray())
            value << convert(item);
    }
    void operator()(QLatin1String key, QStringList &value)
    {
        list(key, value, [](const QJsonValue &v) { return v.toString(); });
    }
    void operator()(QLatin1String key, QList<int> &value)
    {
        list(key, value, [](const QJsonValue &v) { return v.toInt(); });
    }
};

struct Writer {
    QJsonObject &json;
    void operator()(QLatin1String key, const QString &v) { json.insert(key, v); }
    void operator()(QLatin1String key, int v) { json.insert(key, v); }
    void operator()(QLatin1String key, bool v) { json.insert(key, v); }
    void operator()(QLatin1String key, QTime v) { json.insert(key, v.toString(QStringLiteral("HH:mm"))); }
    void operator()(QLatin1String key, const QStringList &v) { json.insert(key, QJsonArray::fromStringList(v)); }
    void operator()(QLatin1String key, const QList<int> &v)
    {
        QJsonArray array;
        for (const int item : v)
            array << item;
        json.insert(key, array);
    }
};

} // namespace

base::Result<Jail> Jail::fromJson(const QJsonObject &json)
{
    Jail jail;
    QJsonObject left = json;
    Reader reader{left, {}};
    eachField(jail, reader);
    if (!reader.wrong.isEmpty())
        return base::fail(base::FailureCode::BadInput, {{QStringLiteral("field"), reader.wrong}});
    if (jail.closes <= jail.opens || jail.videoMinutes < 1 || jail.faceMinutes < 1)
        return base::fail(base::FailureCode::BadInput, {{QStringLiteral("field"), QStringLiteral("opens")}});
    jail.rest = left;
    return jail;
}

QJsonObject Jail::toJson() const
{
    QJsonObject json = rest;
    Writer writer{json};
    eachField(*this, writer);
    return json;
}

} // namespace mulakat::visits
