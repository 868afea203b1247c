#include "portal/protocol/strictjson.h"

#include "portal/protocol/limits.h"

#include <QJsonDocument>
#include <QStringDecoder>
#include <cmath>

namespace mulakat::portal::protocol {

using base::FailureCode;

namespace {

// Deepest nesting of brackets outside strings. Runs before the parser, which recurses.
bool tooDeep(const QByteArray &bytes)
{
    int depth = 0;
    bool inText = false;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (inText) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inText = false;
        } else if (c == '"') {
            inText = true;
        } else if (c == '{' || c == '[') {
            if (++depth > limits::jsonDepth)
                return true;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return false;
}

bool isUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    Q_UNUSED(text)
    return !decoder.hasError();
}

base::Failure bad(const char *why)
{
    return base::fail(FailureCode::BadInput, {{QStringLiteral("why"), QLatin1String(why)}});
}

} // namespace

base::Result<QJsonObject> parseObject(const QByteArray &bytes, qint64 maxBytes)
{
    if (bytes.size() > maxBytes)
        return base::fail(FailureCode::TooLarge, {{QStringLiteral("max"), double(maxBytes)}});
    if (tooDeep(bytes))
        return bad("too-deep");
    if (!isUtf8(bytes))
        return bad("not-utf8");
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return bad("not-json");
    if (!document.isObject())
        return bad("not-an-object");
    return document.object();
}

QByteArray toBytes(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

FieldReader::FieldReader(QJsonObject json, QString path)
    : m_left(std::move(json))
    , m_path(std::move(path))
{
}

void FieldReader::fault(FailureCode code, const char *key)
{
    if (!m_fault)
        m_fault = base::fail(code, {{QStringLiteral("field"), m_path + QLatin1String(key)}});
}

bool FieldReader::has(const char *key) const
{
    const QJsonValue value = m_left.value(QLatin1String(key));
    return !value.isUndefined() && !value.isNull();
}

// A null counts as not there, so that an optional field may be sent either way.
QJsonValue FieldReader::take(const char *key, QJsonValue::Type type, Need need)
{
    const QJsonValue value = m_left.take(QLatin1String(key));
    if (value.isUndefined() || value.isNull()) {
        if (need == Need::Required)
            fault(FailureCode::MissingField, key);
        return QJsonValue(QJsonValue::Undefined);
    }
    if (value.type() != type) {
        fault(FailureCode::BadInput, key);
        return QJsonValue(QJsonValue::Undefined);
    }
    return value;
}

QString FieldReader::text(const char *key, int maxChars, Need need)
{
    const QString value = take(key, QJsonValue::String, need).toString();
    if (value.size() <= maxChars)
        return value;
    fault(FailureCode::TooLarge, key);
    return {};
}

QString FieldReader::name(const char *key, Need need, int maxChars)
{
    const QString value = text(key, maxChars, need);
    if (value.isEmpty() ? need == Need::Required : !isName(value, maxChars))
        fault(value.isEmpty() ? FailureCode::MissingField : FailureCode::BadInput, key);
    return value;
}

QByteArray FieldReader::hex(const char *key, int bytes, Need need)
{
    const QJsonValue value = take(key, QJsonValue::String, need);
    if (value.isUndefined())
        return {};
    const QByteArray text = value.toString().toLatin1();
    const QByteArray raw = QByteArray::fromHex(text);
    if (raw.size() == bytes && raw.toHex() == text)
        return raw;
    fault(FailureCode::BadInput, key);
    return {};
}

QByteArray FieldReader::base64(const char *key, int maxBytes, Need need)
{
    const QJsonValue value = take(key, QJsonValue::String, need);
    if (value.isUndefined())
        return {};
    const auto raw = QByteArray::fromBase64Encoding(value.toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (raw && raw.decoded.size() <= maxBytes)
        return raw.decoded;
    fault(raw ? FailureCode::TooLarge : FailureCode::BadInput, key);
    return {};
}

qint64 FieldReader::integer(const char *key, qint64 min, qint64 max, Need need)
{
    const QJsonValue value = take(key, QJsonValue::Double, need);
    if (value.isUndefined())
        return min > 0 ? min : 0;
    const qint64 a = value.toInteger(min - 1);
    if (a >= min && a <= max && double(a) == value.toDouble())
        return a;
    fault(FailureCode::BadInput, key);
    return min;
}

double FieldReader::number(const char *key, double min, double max, Need need)
{
    const QJsonValue value = take(key, QJsonValue::Double, need);
    if (value.isUndefined())
        return 0;
    const double a = value.toDouble();
    if (std::isfinite(a) && a >= min && a <= max)
        return a;
    fault(FailureCode::BadInput, key);
    return 0;
}

bool FieldReader::boolean(const char *key, Need need)
{
    return take(key, QJsonValue::Bool, need).toBool();
}

QJsonObject FieldReader::object(const char *key, Need need)
{
    return take(key, QJsonValue::Object, need).toObject();
}

QJsonArray FieldReader::array(const char *key, int maxItems, Need need)
{
    const QJsonArray value = take(key, QJsonValue::Array, need).toArray();
    if (value.size() <= maxItems)
        return value;
    fault(FailureCode::TooLarge, key);
    return {};
}

base::Done FieldReader::finish() const
{
    if (m_fault)
        return *m_fault;
    for (auto it = m_left.begin(); it != m_left.end(); ++it)
        return base::fail(FailureCode::UnknownField, {{QStringLiteral("field"), m_path + it.key().left(64)}});
    return base::done();
}

FailureCode failureCodeFrom(const QString &name)
{
#define X(value, text)                                                                                                 \
    if (name == QLatin1String(text))                                                                                   \
        return FailureCode::value;
    MULAKAT_FAILURE_CODES(X)
#undef X
    return FailureCode::Internal;
}

QByteArray errorBody(const base::Failure &failure)
{
    return toBytes({{QStringLiteral("error"), base::failureName(failure.code)}, {QStringLiteral("info"), failure.info}});
}

base::Failure failureFromBody(const QByteArray &body)
{
    const auto json = parseObject(body, limits::bodyBytes);
    if (!json || !json->value(QLatin1String("error")).isString())
        return base::fail(FailureCode::ProtocolBroken);
    return base::fail(failureCodeFrom(json->value(QLatin1String("error")).toString()),
                      json->value(QLatin1String("info")).toObject());
}

bool isName(const QString &text, int max)
{
    if (text.isEmpty() || text.size() > max)
        return false;
    for (const QChar c : text) {
        const bool fits = (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-'
            || c == u'_' || c == u'.';
        if (!fits)
            return false;
    }
    return true;
}

} // namespace mulakat::portal::protocol
