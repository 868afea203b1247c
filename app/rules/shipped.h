#pragma once
#include <QByteArray>
#include <QStringList>

namespace mulakat::rules
{

// The rule sets that come with the product: a starting point for a jail, no claim of law. "default", "delhi", …
QStringList shippedNames();
QByteArray shippedRules(const QString &name); // empty: there is none of that name

} // namespace mulakat::rules
