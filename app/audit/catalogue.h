#pragma once
#include "base/result.h"

#include <QJsonObject>
#include <QStringList>

namespace mulakat::audit {

// What an event of each type may carry. This is what keeps personal data out of the log: a value is an id, a code word,
// a number, a truth value, a date, a time, a digest or a list of such; no spaces, at most 64 characters.
const QStringList &eventTypes();
QStringList fieldsOf(const QString &type);
// UnknownField or BadInput with `field`, where the data does not fit the catalogue.
base::Done admit(const QString &type, const QJsonObject &data);

} // namespace mulakat::audit
