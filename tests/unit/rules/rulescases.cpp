#include "rulescases.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace mulakat::testing
{

namespace
{
QJsonObject merged(QJsonObject base, const QJsonObject &over)
{
    for (auto it = over.begin(); it != over.end(); ++it) {
        if (it->isObject() && base.value(it.key()).isObject())
            base.insert(it.key(), merged(base.value(it.key()).toObject(), it->toObject()));
        else
            base.insert(it.key(), it.value());
    }
    return base;
}

// A bare date stands for an ordinary visit of this inmate with this visitor; an object may leave out the same.
QJsonObject withHistory(QJsonObject request)
{
    QJsonArray history;
    const QJsonObject usual{ { u"inmate"_s, request.value(u"inmate"_s)[u"id"_s] },
                             { u"visitors"_s, QJsonArray{ u"V1"_s } },
                             { u"mode"_s, request.value(u"mode"_s) },
                             { u"start"_s, u"07:00"_s },
                             { u"state"_s, u"completed"_s } };
    for (const QJsonValue &entry : request.value(u"history"_s).toArray())
        history.append(merged(usual, entry.isString() ? QJsonObject{ { u"date"_s, entry } } : entry.toObject()));
    request.insert(u"history"_s, history);
    return request;
}

// "party": 4 stands for so many adults like the first visitor; "visitor": {…} changes the first.
QJsonObject withParty(QJsonObject request)
{
    QJsonArray visitors = request.value(u"visitors"_s).toArray();
    if (request.contains(u"visitor"_s))
        visitors.replace(0, merged(visitors.at(0).toObject(), request.take(u"visitor"_s).toObject()));
    const int party = request.take(u"party"_s).toInt();
    for (int n = 2; n <= party; ++n)
        visitors.append(merged(visitors.at(0).toObject(), { { u"id"_s, u"V%1"_s.arg(n) } }));
    request.insert(u"visitors"_s, visitors);
    return request;
}

QStringList words(const QJsonArray &refusals)
{
    QStringList out;
    for (const QJsonValue &refusal : refusals)
        out << (refusal.isString() ? refusal.toString() : refusal[u"rule"_s].toString());
    out.sort();
    return out;
}

QString text(const QJsonValue &value)
{
    return QString::fromUtf8(QJsonDocument(QJsonObject{ { u"v"_s, value } }).toJson(QJsonDocument::Compact));
}

QJsonObject refusalOf(const QJsonObject &answer, const QString &rule)
{
    for (const QJsonValue &refusal : answer.value(u"refusals"_s).toArray()) {
        if (refusal[u"rule"_s].toString() == rule)
            return refusal.toObject();
    }
    return {};
}

// Every value of `expected` stands in `answer`.
QString lacks(const QString &what, const QJsonObject &expected, const QJsonObject &answer)
{
    for (auto it = expected.begin(); it != expected.end(); ++it) {
        if (answer.value(it.key()) != it.value())
            return what + u'.' + it.key() + u": wanted "_s + text(it.value()) + u", got "_s + text(answer.value(it.key()));
    }
    return {};
}
} // namespace

QList<RuleCase> ruleCases()
{
    QList<RuleCase> out;
    const QDir folder(QStringLiteral(MULAKAT_TEST_DATA "/rules"));
    for (const QString &name : folder.entryList({ u"*.json"_s }, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        QJsonParseError error;
        const QJsonObject whole = QJsonDocument::fromJson(file.readAll(), &error).object();
        if (error.error != QJsonParseError::NoError)
            qFatal("%s: %s at %d", qPrintable(name), qPrintable(error.errorString()), error.offset);
        for (const QJsonValue &entry : whole.value(u"cases"_s).toArray()) {
            QJsonObject expect = entry.toObject();
            const QJsonObject request = expect.take(u"request"_s).toObject();
            out << RuleCase{ whole.value(u"rules"_s).toString(), expect.take(u"name"_s).toString(),
                             QJsonDocument(withHistory(withParty(merged(whole.value(u"base"_s).toObject(), request)))).toJson(QJsonDocument::Compact), expect };
        }
    }
    return out;
}

QString differenceOf(const RuleCase &expected, const QJsonObject &answer)
{
    const QJsonObject &expect = expected.expect;
    const QStringList wanted = words(expect.value(u"refusals"_s).toArray());
    const QStringList got = words(answer.value(u"refusals"_s).toArray());
    if (wanted != got)
        return u"refusals: wanted ["_s + wanted.join(u' ') + u"], got ["_s + got.join(u' ') + u']';
    if (answer.value(u"allowed"_s).toBool() != wanted.isEmpty())
        return u"allowed does not fit the refusals"_s;
    if (words(expect.value(u"overridden"_s).toArray()) != words(answer.value(u"overridden"_s).toArray()))
        return u"overridden: got "_s + text(answer.value(u"overridden"_s));
    const QJsonObject data = expect.value(u"data"_s).toObject();
    for (auto it = data.begin(); it != data.end(); ++it) {
        const QString lack = lacks(it.key(), it->toObject(), refusalOf(answer, it.key()).value(u"data"_s).toObject());
        if (!lack.isEmpty())
            return lack;
    }
    const QJsonObject refusal = expect.value(u"refusal"_s).toObject();
    for (auto it = refusal.begin(); it != refusal.end(); ++it) {
        const QString lack = lacks(it.key(), it->toObject(), refusalOf(answer, it.key()));
        if (!lack.isEmpty())
            return lack;
    }
    QStringList offers;
    for (const QJsonValue &offer : answer.value(u"alternatives"_s).toArray())
        offers << offer[u"date"_s].toString() + u' ' + offer[u"start"_s].toString();
    if (expect.contains(u"alternatives"_s) && QJsonArray::fromStringList(offers) != expect.value(u"alternatives"_s).toArray())
        return u"alternatives: got "_s + offers.join(u", "_s);
    const QString slot = lacks(u"slot"_s, expect.value(u"slot"_s).toObject(), answer.value(u"slot"_s).toObject());
    return slot.isEmpty() ? lacks(u"version"_s, expect.value(u"version"_s).toObject(), answer.value(u"version"_s).toObject()) : slot;
}

} // namespace mulakat::testing
