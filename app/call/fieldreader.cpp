#include "call/fieldreader.h"

#include <cmath>

namespace mulakat::call {
using base::FailureCode;

void FieldReader::refuse(FailureCode code, const QString &key)
{
    if (!m_fault)
        m_fault = base::fail(code, {{QStringLiteral("field"), key.left(40)}});
}

bool FieldReader::has(const char *key) const
{
    return m_object.contains(QLatin1String(key));
}

QJsonValue FieldReader::take(const char *key)
{
    const QString name = QLatin1String(key);
    m_known << name;
    const auto found = m_object.constFind(name);
    if (found == m_object.constEnd()) {
        refuse(FailureCode::MissingField, name);
        return {};
    }
    return *found;
}

QString FieldReader::text(const char *key, int maxLength)
{
    const QJsonValue value = take(key);
    if (!value.isString())
        refuse(FailureCode::BadInput, QLatin1String(key));
    const QString text = value.toString();
    if (text.size() > maxLength) {
        refuse(FailureCode::TooLarge, QLatin1String(key));
        return {};
    }
    return text;
}

QString FieldReader::word(const char *key, std::initializer_list<const char *> allowed)
{
    const QString word = text(key, 40);
    for (const char *each : allowed) {
        if (word == QLatin1String(each))
            return word;
    }
    refuse(FailureCode::BadInput, QLatin1String(key));
    return {};
}

qint64 FieldReader::number(const char *key, qint64 min, qint64 max)
{
    const double value = real(key, double(min), double(max));
    if (std::floor(value) != value)
        refuse(FailureCode::BadInput, QLatin1String(key));
    return qint64(value);
}

double FieldReader::real(const char *key, double min, double max)
{
    const QJsonValue value = take(key);
    const double number = value.toDouble();
    if (!value.isDouble() || !std::isfinite(number) || number < min || number > max) {
        refuse(FailureCode::BadInput, QLatin1String(key));
        return min;
    }
    return number;
}

bool FieldReader::flag(const char *key)
{
    const QJsonValue value = take(key);
    if (!value.isBool())
        refuse(FailureCode::BadInput, QLatin1String(key));
    return value.toBool();
}

QJsonArray FieldReader::list(const char *key, int maxItems)
{
    const QJsonValue value = take(key);
    if (!value.isArray())
        refuse(FailureCode::BadInput, QLatin1String(key));
    const QJsonArray array = value.toArray();
    if (array.size() > maxItems) {
        refuse(FailureCode::TooLarge, QLatin1String(key));
        return {};
    }
    return array;
}

base::Done FieldReader::finish()
{
    if (!m_fault) {
        for (auto field = m_object.constBegin(); field != m_object.constEnd(); ++field) {
            if (!m_known.contains(field.key()))
                refuse(FailureCode::UnknownField, field.key());
        }
    }
    return m_fault ? base::Done(*m_fault) : base::done();
}

} // namespace mulakat::call
