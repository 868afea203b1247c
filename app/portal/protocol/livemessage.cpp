#include "portal/protocol/livemessage.h"

#include "portal/protocol/limits.h"
#include "portal/protocol/strictjson.h"

#include <algorithm>

namespace mulakat::portal::protocol {

namespace {

using Need = FieldReader::Need;
using base::FailureCode;


std::optional<LiveType> liveTypeFrom(const QString &text)
{
#define X(type, word)                                                                                                  \
    if (text == QLatin1String(word))                                                                                   \
        return LiveType::type;
    MULAKAT_LIVE_MESSAGES(X)
#undef X
    return std::nullopt;
}

bool mayWrite(LiveSender sender, LiveType type)
{
    switch (type) {
    case LiveType::Hello:
        return sender == LiveSender::Station;
    case LiveType::Signal:
    case LiveType::Call:
    case LiveType::Help:
    case LiveType::Clock:
        return sender != LiveSender::Page;
    case LiveType::News:
    case LiveType::Presence:
    case LiveType::Stations:
    case LiveType::State:
    case LiveType::Taken:
    case LiveType::CardSeen:
        return sender == LiveSender::Hub;
    case LiveType::Ready:
    case LiveType::Card:
    case LiveType::Sound:
    case LiveType::Stats:
        return sender == LiveSender::Page;
    case LiveType::Offer:
    case LiveType::Answer:
    case LiveType::Candidate:
    case LiveType::Bye:
        return sender != LiveSender::Station; // a booth wraps them into "signal", the hub unwraps them for the page
    }
    return false;
}

// What the far page or the booth's media says in a signal.
bool isSignalBody(LiveType type)
{
    switch (type) {
    case LiveType::Ready:
    case LiveType::Offer:
    case LiveType::Answer:
    case LiveType::Candidate:
    case LiveType::Sound:
    case LiveType::Card:
    case LiveType::CardSeen:
    case LiveType::Stats:
    case LiveType::Bye:
        return true;
    default:
        return false;
    }
}

void signalFields(FieldReader &fields)
{
    fields.name("visit", Need::Required);
    fields.name("from", Need::Optional);
    if (const auto inner = LiveMessage::fromSignalBody(fields.object("body")); !inner)
        fields.fault(inner.error().code, "body");
}

void callFields(FieldReader &fields)
{
    fields.name("visit", Need::Required);
    fields.name("from", Need::Optional);
    const QJsonObject view = fields.object("view");
    if (view.size() > 40)
        fields.fault(FailureCode::TooLarge, "view");
    for (auto it = view.begin(); it != view.end(); ++it) {
        const bool picture = it.key() == QLatin1String("picture");
        const bool flat = !it->isObject() && !it->isArray();
        if (!flat || it->toString().size() > (picture ? limits::pictureChars : 200))
            fields.fault(flat ? FailureCode::TooLarge : FailureCode::BadInput, "view");
    }
}

void statsFields(const QJsonObject &json, FieldReader &fields)
{
    if (json.size() > 41)
        fields.fault(FailureCode::TooLarge, "stats");
    for (auto it = json.begin(); it != json.end(); ++it) {
        const QByteArray key = it.key().toUtf8();
        if (!isName(it.key(), 40))
            fields.fault(FailureCode::BadInput, "stats");
        else if (it->isString())
            fields.text(key.constData(), 64, Need::Optional);
        else if (it->isBool())
            fields.boolean(key.constData(), Need::Optional);
        else
            fields.number(key.constData(), -1e15, 1e15, Need::Optional);
    }
}

void stationsFields(FieldReader &fields)
{
    for (const auto &[list, need] : {std::pair("booths", Need::Required), std::pair("seats", Need::Optional)}) {
        for (const auto &value : fields.array(list, 500, need)) {
            FieldReader one(value.toObject(), QLatin1String(list) + QLatin1Char('.'));
            one.name("station", Need::Required);
            one.text("place", 32);
            if (!one.finish())
                fields.fault(FailureCode::BadInput, list);
        }
    }
}

void candidateFields(FieldReader &fields)
{
    fields.text("candidate", limits::candidateBytes);
    fields.text("sdpMid", 64, Need::Optional);
    fields.integer("sdpMLineIndex", 0, 63, Need::Optional);
    fields.text("usernameFragment", 256, Need::Optional);
}

void clockFields(FieldReader &fields)
{
    fields.name("visit", Need::Optional);
    fields.integer("remaining", 0, 86400);
    fields.integer("allowed", 0, 86400, Need::Optional);
    fields.boolean("counting");
    fields.name("phase", Need::Required);
}

// Digits only, and so many that they are a Secure QR: no other code, and no Aadhaar number, goes this way.
void cardFields(FieldReader &fields)
{
    const QString payload = fields.text("payload", limits::cardDigits);
    const bool digits = std::all_of(payload.begin(), payload.end(), [](QChar c) { return c >= QChar(u'0') && c <= QChar(u'9'); });
    if (!digits || payload.size() < limits::cardDigitsFewest)
        fields.fault(FailureCode::BadInput, "payload");
    if (!fields.boolean("agreed"))
        fields.fault(FailureCode::ConsentMissing, "agreed");
    fields.name("language", Need::Required, 8);
}

void cardSeenFields(FieldReader &fields)
{
    fields.name("outcome", Need::Required);
    fields.integer("left", 0, 100);
}

void sdpField(FieldReader &fields)
{
    const QString sdp = fields.text("sdp", limits::sdpBytes);
    if (sdp.toUtf8().size() > limits::sdpBytes)
        fields.fault(FailureCode::TooLarge, "sdp");
}

void readFields(LiveType type, const QJsonObject &json, FieldReader &fields)
{
    switch (type) {
    case LiveType::Hello:
        fields.text("place", 32, Need::Optional);
        return;
    case LiveType::News:
        fields.integer("order", 0, limits::maxCount);
        fields.integer("records", 0, limits::maxCount);
        return;
    case LiveType::Signal:
        return signalFields(fields);
    case LiveType::Presence:
        fields.name("visit", Need::Required);
        fields.boolean("lobby");
        return;
    case LiveType::Call:
        return callFields(fields);
    case LiveType::Help:
        fields.name("visit", Need::Optional);
        fields.text("place", 32);
        fields.boolean("on", Need::Optional);
        return;
    case LiveType::Stations:
        return stationsFields(fields);
    case LiveType::Clock:
        return clockFields(fields);
    case LiveType::Ready:
        fields.boolean("audio");
        fields.boolean("video");
        fields.name("phase", Need::Optional);
        return;
    case LiveType::Offer:
    case LiveType::Answer:
        return sdpField(fields);
    case LiveType::Candidate:
        return candidateFields(fields);
    case LiveType::Sound:
        fields.boolean("ok");
        return;
    case LiveType::Card:
        return cardFields(fields);
    case LiveType::CardSeen:
        return cardSeenFields(fields);
    case LiveType::Stats:
        return statsFields(json, fields);
    case LiveType::Bye:
        fields.name("reason", Need::Optional);
        return;
    case LiveType::State:
        fields.name("state", Need::Required);
        fields.name("phase", Need::Optional);
        fields.name("reason", Need::Optional);
        return;
    case LiveType::Taken:
        return;
    }
}

} // namespace

QString name(LiveType type)
{
    switch (type) {
#define X(value, text)                                                                                                 \
    case LiveType::value:                                                                                              \
        return QStringLiteral(text);
        MULAKAT_LIVE_MESSAGES(X)
#undef X
    }
    return {};
}

LiveMessage::LiveMessage(LiveType type, QJsonObject json)
    : m_type(type)
    , m_json(std::move(json))
{
    m_json.insert(QStringLiteral("t"), name(type));
}

base::Result<LiveMessage> LiveMessage::fromBytes(LiveSender sender, const QByteArray &bytes)
{
    const auto json = parseObject(bytes, limits::liveBytes);
    if (!json)
        return json.error();
    return fromJson(sender, *json);
}

base::Result<LiveMessage> LiveMessage::fromJson(LiveSender sender, const QJsonObject &json)
{
    FieldReader fields(json);
    const auto type = liveTypeFrom(fields.text("t", 32));
    if (!type)
        return base::fail(FailureCode::BadInput, {{QStringLiteral("field"), QStringLiteral("t")}});
    if (!mayWrite(sender, *type))
        return base::fail(FailureCode::NotAllowed, {{QStringLiteral("field"), QStringLiteral("t")}});
    readFields(*type, json, fields);
    if (const auto whole = fields.finish(); !whole)
        return whole.error();
    return LiveMessage(*type, json);
}

base::Result<LiveMessage> LiveMessage::fromSignalBody(const QJsonObject &body)
{
    const bool answer = body.value(QLatin1String("t")).toString() == name(LiveType::CardSeen);
    auto message = fromJson(answer ? LiveSender::Hub : LiveSender::Page, body);
    if (message && !isSignalBody(message->type()))
        return base::fail(FailureCode::BadInput, {{QStringLiteral("field"), QStringLiteral("body")}});
    return message;
}

QByteArray LiveMessage::toBytes() const
{
    return protocol::toBytes(m_json);
}

LiveMessage LiveMessage::hello(const QString &place)
{
    return LiveMessage(LiveType::Hello, {{QStringLiteral("place"), place}});
}

LiveMessage LiveMessage::news(qint64 order, qint64 records)
{
    return LiveMessage(LiveType::News, {{QStringLiteral("order"), order}, {QStringLiteral("records"), records}});
}

LiveMessage LiveMessage::signal(const base::VisitId &visit, const QJsonObject &body, const QString &from)
{
    QJsonObject json{{QStringLiteral("visit"), visit.text()}, {QStringLiteral("body"), body}};
    if (!from.isEmpty())
        json.insert(QStringLiteral("from"), from);
    return LiveMessage(LiveType::Signal, json);
}

LiveMessage LiveMessage::presence(const base::VisitId &visit, bool lobby)
{
    return LiveMessage(LiveType::Presence, {{QStringLiteral("visit"), visit.text()}, {QStringLiteral("lobby"), lobby}});
}

LiveMessage LiveMessage::call(const base::VisitId &visit, const QJsonObject &view, const QString &from)
{
    QJsonObject json{{QStringLiteral("visit"), visit.text()}, {QStringLiteral("view"), view}};
    if (!from.isEmpty())
        json.insert(QStringLiteral("from"), from);
    return LiveMessage(LiveType::Call, json);
}

LiveMessage LiveMessage::help(const base::VisitId &visit, const QString &place, bool on)
{
    return LiveMessage(LiveType::Help, {{QStringLiteral("visit"), visit.text()},
                                        {QStringLiteral("place"), place},
                                        {QStringLiteral("on"), on}});
}

LiveMessage LiveMessage::stations(const QJsonArray &booths, const QJsonArray &seats)
{
    QJsonObject json{{QStringLiteral("booths"), booths}};
    if (!seats.isEmpty())
        json.insert(QStringLiteral("seats"), seats);
    return LiveMessage(LiveType::Stations, json);
}

LiveMessage LiveMessage::clock(const base::VisitId &visit, int remaining, int allowed, bool counting,
                               const QString &phase)
{
    QJsonObject json{{QStringLiteral("remaining"), remaining},
                     {QStringLiteral("allowed"), allowed},
                     {QStringLiteral("counting"), counting},
                     {QStringLiteral("phase"), phase}};
    if (!visit.isEmpty())
        json.insert(QStringLiteral("visit"), visit.text());
    return LiveMessage(LiveType::Clock, json);
}

LiveMessage LiveMessage::state(const QString &state, const QString &phase, const QString &reason)
{
    QJsonObject json{{QStringLiteral("state"), state}};
    if (!phase.isEmpty())
        json.insert(QStringLiteral("phase"), phase);
    if (!reason.isEmpty())
        json.insert(QStringLiteral("reason"), reason);
    return LiveMessage(LiveType::State, json);
}

LiveMessage LiveMessage::taken()
{
    return LiveMessage(LiveType::Taken, {});
}

LiveMessage LiveMessage::cardSeen(const QString &outcome, int left)
{
    return LiveMessage(LiveType::CardSeen, {{QStringLiteral("outcome"), outcome}, {QStringLiteral("left"), left}});
}

} // namespace mulakat::portal::protocol
