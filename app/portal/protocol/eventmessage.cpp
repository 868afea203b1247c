#include "portal/protocol/eventmessage.h"

#include "portal/protocol/limits.h"
#include "portal/protocol/strictjson.h"

namespace mulakat::portal::protocol {

namespace {

using Need = FieldReader::Need;
using base::FailureCode;

template <class T, class Read>
base::Result<QList<T>> list(const QJsonArray &array, Read read)
{
    QList<T> out;
    out.reserve(array.size());
    for (const auto &value : array) {
        if (!value.isObject())
            return base::fail(FailureCode::BadInput);
        auto item = read(value.toObject());
        if (!item)
            return item.error();
        out << *item;
    }
    return out;
}

template <class T>
QJsonArray array(const QList<T> &items)
{
    QJsonArray out;
    for (const T &item : items)
        out << item.toJson();
    return out;
}

base::Result<PostResult> postResult(const QJsonObject &json)
{
    FieldReader fields(json);
    PostResult result;
    result.sequence = fields.integer("sequence", 1, limits::maxCount);
    result.order = fields.integer("order", 1, limits::maxCount);
    result.ignored = fields.name("ignored", Need::Optional);
    if (const auto whole = fields.finish(); !whole)
        return whole.error();
    return result;
}

} // namespace

base::Result<EventMessage> EventMessage::fromJson(const QJsonObject &json)
{
    FieldReader fields(json);
    EventMessage message;
    message.order = fields.integer("order", 0, limits::maxCount, Need::Optional);
    message.ignored = fields.name("ignored", Need::Optional);
    message.chain = base::StationId(fields.name("chain"));
    message.sequence = fields.integer("sequence", 1, limits::maxCount);
    message.event.visit = base::VisitId(fields.name("visit"));
    const auto type = visits::eventTypeFrom(fields.text("type", 64));
    message.event.atUtcMs = fields.integer("at", 0, limits::maxCount);
    message.offsetMin = int(fields.integer("offset", -24 * 60, 24 * 60));
    const auto mover = visits::moverFrom(fields.text("mover", 64));
    message.event.by = fields.name("by", Need::Optional);
    message.event.data = fields.object("data");
    message.prev = fields.hex("prev", 32);
    message.hash = fields.hex("hash", 32);
    if (!type)
        fields.fault(FailureCode::BadInput, "type");
    if (!mover)
        fields.fault(FailureCode::BadInput, "mover");
    if (const auto whole = fields.finish(); !whole)
        return whole.error();
    message.event.type = *type;
    message.event.mover = *mover;
    return message;
}

QJsonObject EventMessage::toJson() const
{
    QJsonObject json{{QStringLiteral("chain"), chain.text()},
                     {QStringLiteral("sequence"), sequence},
                     {QStringLiteral("visit"), event.visit.text()},
                     {QStringLiteral("type"), visits::name(event.type)},
                     {QStringLiteral("at"), event.atUtcMs},
                     {QStringLiteral("offset"), offsetMin},
                     {QStringLiteral("mover"), visits::name(event.mover)},
                     {QStringLiteral("by"), event.by},
                     {QStringLiteral("data"), event.data},
                     {QStringLiteral("prev"), QString::fromLatin1(prev.toHex())},
                     {QStringLiteral("hash"), QString::fromLatin1(hash.toHex())}};
    if (order > 0) {
        json.insert(QStringLiteral("order"), order);
        json.insert(QStringLiteral("ignored"), ignored.isEmpty() ? QJsonValue() : QJsonValue(ignored));
    }
    return json;
}

visits::OrderedEntry EventMessage::ordered() const
{
    visits::OrderedEntry entry{order, {chain, sequence, hash, event}, std::nullopt};
    if (!ignored.isEmpty())
        entry.ignored = base::fail(failureCodeFrom(ignored));
    return entry;
}

base::Result<RecordMessage> RecordMessage::fromJson(const QJsonObject &json)
{
    FieldReader fields(json);
    RecordMessage message;
    message.position = fields.integer("position", 0, limits::maxCount, Need::Optional);
    message.id = base::RecordId(fields.name("id"));
    message.visit = base::VisitId(fields.name("visit", Need::Optional));
    message.type = fields.name("type");
    const QByteArray saltText = fields.text("salt", 64, Need::Optional).toLatin1();
    message.salt = QByteArray::fromHex(saltText);
    message.body = fields.base64("body", limits::eventsBodyBytes, Need::Optional);
    message.deleted = fields.boolean("deleted", Need::Optional);
    const bool badSalt = message.salt.toHex() != saltText || (!message.deleted && message.salt.size() < 16);
    if (badSalt)
        fields.fault(FailureCode::BadInput, "salt");
    if (const auto whole = fields.finish(); !whole)
        return whole.error();
    return message;
}

QJsonObject RecordMessage::toJson() const
{
    QJsonObject json{{QStringLiteral("id"), id.text()},
                     {QStringLiteral("visit"), visit.text()},
                     {QStringLiteral("type"), type},
                     {QStringLiteral("salt"), QString::fromLatin1(salt.toHex())},
                     {QStringLiteral("body"), QString::fromLatin1(body.toBase64())}};
    if (position > 0)
        json.insert(QStringLiteral("position"), position);
    if (deleted)
        json.insert(QStringLiteral("deleted"), true);
    return json;
}

base::Result<PostEvents> PostEvents::fromBytes(const QByteArray &body)
{
    const auto json = parseObject(body, limits::eventsBodyBytes);
    if (!json)
        return json.error();
    FieldReader fields(*json);
    const QJsonArray records = fields.array("records", limits::eventsAPost, Need::Optional);
    const QJsonArray events = fields.array("events", limits::eventsAPost);
    if (const auto whole = fields.finish(); !whole)
        return whole.error();
    auto recordList = list<RecordMessage>(records, RecordMessage::fromJson);
    if (!recordList)
        return recordList.error();
    auto eventList = list<EventMessage>(events, EventMessage::fromJson);
    if (!eventList)
        return eventList.error();
    return PostEvents{*recordList, *eventList};
}

QByteArray PostEvents::toBytes() const
{
    return protocol::toBytes(
        {{QStringLiteral("records"), array(records)}, {QStringLiteral("events"), array(events)}});
}

base::Result<PostReply> PostReply::fromBytes(const QByteArray &body)
{
    const auto json = parseObject(body, limits::eventsBodyBytes);
    if (!json)
        return json.error();
    FieldReader fields(*json);
    PostReply reply;
    reply.next = fields.integer("next", 1, limits::maxCount);
    const auto results = list<PostResult>(fields.array("results", limits::eventsAPost), postResult);
    if (const auto whole = fields.finish(); !whole)
        return whole.error();
    if (!results)
        return results.error();
    reply.results = *results;
    return reply;
}

QByteArray PostReply::toBytes() const
{
    QJsonArray out;
    for (const PostResult &result : results)
        out << QJsonObject{{QStringLiteral("sequence"), result.sequence},
                           {QStringLiteral("order"), result.order},
                           {QStringLiteral("ignored"),
                            result.ignored.isEmpty() ? QJsonValue() : QJsonValue(result.ignored)}};
    return protocol::toBytes({{QStringLiteral("next"), next}, {QStringLiteral("results"), out}});
}

base::Result<EventsReply> EventsReply::fromBytes(const QByteArray &body)
{
    const auto json = parseObject(body, limits::answerBytes);
    if (!json)
        return json.error();
    FieldReader fields(*json);
    EventsReply reply;
    reply.epoch = fields.name("epoch");
    reply.last = fields.integer("last", 0, limits::maxCount);
    const auto events = list<EventMessage>(fields.array("events", limits::eventsAPage), EventMessage::fromJson);
    if (const auto whole = fields.finish(); !whole)
        return whole.error();
    if (!events)
        return events.error();
    reply.events = *events;
    return reply;
}

QByteArray EventsReply::toBytes() const
{
    return protocol::toBytes({{QStringLiteral("epoch"), epoch},
                              {QStringLiteral("last"), last},
                              {QStringLiteral("events"), array(events)}});
}

base::Result<RecordsReply> RecordsReply::fromBytes(const QByteArray &body)
{
    const auto json = parseObject(body, limits::answerBytes);
    if (!json)
        return json.error();
    FieldReader fields(*json);
    RecordsReply reply;
    reply.last = fields.integer("last", 0, limits::maxCount);
    reply.through = fields.integer("through", 0, limits::maxCount);
    const auto records = list<RecordMessage>(fields.array("records", limits::recordsAPage), RecordMessage::fromJson);
    if (const auto whole = fields.finish(); !whole)
        return whole.error();
    if (!records)
        return records.error();
    reply.records = *records;
    return reply;
}

QByteArray RecordsReply::toBytes() const
{
    return protocol::toBytes({{QStringLiteral("last"), last},
                              {QStringLiteral("through"), through},
                              {QStringLiteral("records"), array(records)}});
}

} // namespace mulakat::portal::protocol
