#pragma once
#include "base/result.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QString>
#include <optional>

namespace mulakat::portal::protocol {

// One JSON object out of bytes from outside: TooLarge beyond `maxBytes`, BadInput where it is not valid UTF-8 JSON, not
// an object, or deeper than limits::jsonDepth.
base::Result<QJsonObject> parseObject(const QByteArray &bytes, qint64 maxBytes);

// Compact UTF-8; keys come out sorted.
QByteArray toBytes(const QJsonObject &json);

// Takes the known fields out of an object. The first thing that is wrong is kept; finish() gives it, and refuses any
// field nobody asked for. Values read after a fault are harmless defaults.
class FieldReader
{
public:
    explicit FieldReader(QJsonObject json, QString path = {});

    enum class Need { Required, Optional };
    QString text(const char *key, int maxChars, Need need = Need::Required);
    QString name(const char *key, Need need = Need::Required, int maxChars = 64); // isName, see below
    QByteArray hex(const char *key, int bytes, Need need = Need::Required);     // exactly `bytes`
    QByteArray base64(const char *key, int maxBytes, Need need = Need::Required);
    qint64 integer(const char *key, qint64 min, qint64 max, Need need = Need::Required);
    double number(const char *key, double min, double max, Need need = Need::Required);
    bool boolean(const char *key, Need need = Need::Required);
    QJsonObject object(const char *key, Need need = Need::Required);
    QJsonArray array(const char *key, int maxItems, Need need = Need::Required);
    bool has(const char *key) const; // there and not null

    void fault(base::FailureCode code, const char *key);
    base::Done finish() const;

private:
    QJsonValue take(const char *key, QJsonValue::Type type, Need need);

    QJsonObject m_left;
    QString m_path;
    std::optional<base::Failure> m_fault;
};

// Failure by its stable name; Internal for a name this version does not know.
base::FailureCode failureCodeFrom(const QString &name);

// `{"error":"<code>","info":{…}}`
QByteArray errorBody(const base::Failure &failure);
// The other way; a body that is not an error object gives ProtocolBroken.
base::Failure failureFromBody(const QByteArray &body);

// Letters, digits, '-', '_' and '.', 1 to `max` of them: ids, station and chain names, words of a vocabulary.
bool isName(const QString &text, int max = 64);

} // namespace mulakat::portal::protocol
