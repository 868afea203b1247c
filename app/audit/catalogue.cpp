#include "audit/catalogue.h"

#include <QHash>
#include <QJsonArray>
#include <QRegularExpression>

namespace mulakat::audit {

namespace {

// type, then "field:shape" words. Shapes: w code word or id, n number, b truth value, d date, t HH:MM, h hex digest,
// l list of words, m list of members.
constexpr const char *catalogue[][2] = {
    {"drafted", "mode:w"},
    {"submitted", "visrn:w mode:w kind:w date:d members:m visitor:h booking:w digest:h"},
    {"imported", "visrn:w mode:w kind:w date:d start:t minutes:n place:w members:m visitor:h booking:w digest:h source:w"},
    {"walked-in", "visrn:w mode:w kind:w date:d start:t minutes:n place:w members:m visitor:h booking:w digest:h source:w inmate:w"},
    {"approved", "date:d start:t minutes:n place:w kind:w inmate:w"},
    {"reslotted", "date:d start:t minutes:n place:w code:w"},
    {"rejected", "code:w record:w digest:h"},
    {"cancelled", "by:w code:w"},
    {"access-issued", "version:n"},
    {"notice-sent", "template:w channel:w outcome:w"},
    {"inmate-confirmed", "inmate:w"},
    {"inmate-moved", "to:w confirmed:b back:b"},
    {"kind-tightened", "to:w"},
    {"place-changed", "place:w"},
    {"opened", "station:w"},
    {"arrived", "present:l lobby:b"},
    {"party-changed", "present:l absent:l added:m booking:w digest:h"},
    {"token-issued", "token:w"},
    {"deposited", "record:w digest:h"},
    {"goods-returned", "code:w"},
    {"searched", "people:n"},
    {"document-shown", "member:w document:w last4:w signature:w certificate:w outcome:w verdict:w record:w digest:h card:h"},
    {"consented", "member:w language:w form:w"},
    {"identity-accepted", "member:w document:w last4:w method:w holder:w vouchedBy:w verdict:w signature:w certificate:w record:w digest:h card:h"},
    {"identity-withdrawn", "member:w code:w"},
    {"denied", "code:w record:w digest:h nextDate:d"},
    {"denial-reversed", "record:w digest:h"},
    {"sound-checked", "end:w ok:b"},
    {"made-ready", "place:w"},
    {"started", "supervision:w recording:b"},
    {"interrupted", "cause:w"},
    {"resumed", "lost:n"},
    {"extended", "seconds:n code:w"},
    {"completed", "talk:n lost:n by:w"},
    {"terminated", "code:w record:w digest:h talk:n lost:n"},
    {"measured", "talk:n lost:n"},
    {"no-show", "grace:n up:n"},
    {"left", "code:w"},
    {"inmate-unavailable", "code:w"},
    {"failed", "cause:w"},
    {"entered-from-paper", "from:n until:n talk:n paper:w officer:w"},
    {"closed", "sheet:w record:w digest:h"},
    {"annotated", "record:w digest:h code:w chain:w sequence:n sheet:w"},
    {"inmate-listed", "inmate:w what:w to:w"},
    {"document-asked", "what:w code:w"},
    {"booking-amended", "booking:w digest:h change:w what:w"},
    {"time-asked", "date:d part:w"},
    {"time-kept", "code:w"},
    {"set-up", "code:w language:w stations:n inmates:n visits:n"},
    {"staff-recovered", "staff:w"},
    {"restored", "epoch:w backup:h made:n"},
    {"clock-set", "from:n to:n applied:b"},
    {"visitor-known", "visitor:h"},
    {"staff-added", "staff:w role:w"},
    {"staff-locked", "staff:w"},
    {"staff-unlocked", "staff:w"},
    {"staff-secret", "staff:w"},
};

using Fields = QHash<QString, QChar>;

const QHash<QString, Fields> &table()
{
    static const QHash<QString, Fields> all = [] {
        QHash<QString, Fields> out;
        for (const auto &[type, fields] : catalogue) {
            Fields shapes;
            for (const QString &field : QString::fromLatin1(fields).split(u' '))
                shapes.insert(field.section(u':', 0, 0), field.back());
            out.insert(QString::fromLatin1(type), shapes);
        }
        return out;
    }();
    return all;
}

bool matches(const QJsonValue &value, const char *pattern)
{
    const QRegularExpression expression(QRegularExpression::anchoredPattern(QLatin1String(pattern)));
    return value.isString() && expression.match(value.toString()).hasMatch();
}

bool isWord(const QJsonValue &value)
{
    // Ids, codes, visit numbers, tokens, names of booths. No spaces: a name or a sentence does not fit.
    if (!value.isString() || value.toString().size() > 64)
        return false;
    for (const QChar c : value.toString()) {
        const bool plain = c.unicode() < 0x80 && (c.isLetterOrNumber() || QStringLiteral("-_./:+").contains(c));
        if (!plain)
            return false;
    }
    return true;
}

bool isMember(const QJsonValue &value)
{
    const QJsonObject json = value.toObject();
    for (auto it = json.begin(); it != json.end(); ++it) {
        const bool fits = it.key() == QLatin1String("child") ? it.value().isBool()
            : it.key() == QLatin1String("id") || it.key() == QLatin1String("under") ? isWord(it.value())
                                                                                  : false;
        if (!fits)
            return false;
    }
    return json.contains(QLatin1String("id"));
}

bool isListOf(const QJsonValue &value, bool (*fits)(const QJsonValue &))
{
    if (!value.isArray() || value.toArray().size() > 50)
        return false;
    for (const auto &item : value.toArray()) {
        if (!fits(item))
            return false;
    }
    return true;
}

bool hasShape(const QJsonValue &value, QChar shape)
{
    switch (shape.unicode()) {
    case u'n':
        return value.isDouble();
    case u'b':
        return value.isBool();
    case u'd':
        return matches(value, "\\d{4}-\\d{2}-\\d{2}|");
    case u't':
        return matches(value, "\\d{2}:\\d{2}");
    case u'h':
        return matches(value, "[0-9a-f]{16,64}|");
    case u'l':
        return isListOf(value, isWord);
    case u'm':
        return isListOf(value, isMember);
    default:
        return isWord(value);
    }
}

} // namespace

const QStringList &eventTypes()
{
    static const QStringList types = [] {
        QStringList out;
        for (const auto &row : catalogue)
            out << QString::fromLatin1(row[0]);
        return out;
    }();
    return types;
}

QStringList fieldsOf(const QString &type)
{
    return table().value(type).keys();
}

base::Done admit(const QString &type, const QJsonObject &data)
{
    const auto fields = table().constFind(type);
    if (fields == table().cend())
        return base::fail(base::FailureCode::UnknownField, {{QStringLiteral("field"), QStringLiteral("type")}});
    for (auto it = data.begin(); it != data.end(); ++it) {
        const auto shape = fields->constFind(it.key());
        if (shape == fields->cend())
            return base::fail(base::FailureCode::UnknownField, {{QStringLiteral("field"), it.key()}});
        if (!hasShape(it.value(), *shape))
            return base::fail(base::FailureCode::BadInput, {{QStringLiteral("field"), it.key()}});
    }
    return base::done();
}

} // namespace mulakat::audit
