#pragma once
#include "base/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

namespace mulakat::call {

// Reads one JSON object of which every field is known, wanted and bounded. The first fault stays; finish() tells it,
// or names a field that nobody asked for.
class FieldReader
{
public:
    explicit FieldReader(const QJsonObject &object) : m_object(object) { }
    QString text(const char *key, int maxLength);
    QString word(const char *key, std::initializer_list<const char *> allowed);
    qint64 number(const char *key, qint64 min, qint64 max);
    int integer(const char *key, int min, int max) { return int(number(key, min, max)); }
    double real(const char *key, double min, double max);
    bool flag(const char *key);
    QJsonArray list(const char *key, int maxItems);
    bool has(const char *key) const; // an optional field is there
    void refuse(base::FailureCode code, const QString &key);
    base::Done finish();

private:
    QJsonValue take(const char *key);
    const QJsonObject &m_object;
    QSet<QString> m_known;
    std::optional<base::Failure> m_fault;
};

} // namespace mulakat::call
