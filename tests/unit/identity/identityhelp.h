#pragma once
#include "identity/check.h"
#include "identity/truststore.h"

#include <QDateTime>
#include <QString>

namespace mulakat::testing
{

QByteArray aadhaarFile(const QString &name); // of tests/data/aadhaar
identity::TrustStore testTrust(); // tests/data/aadhaar/trust
inline QDateTime testNow()
{
    return QDateTime(QDate(2026, 12, 2), QTime(6, 0), Qt::UTC);
}
// Of this thread, in milliseconds: what else the machine does meanwhile does not count.
double processorMs();

// How much slower the sanitizers make it, and by what tests that count long divide.
#if defined(__SANITIZE_ADDRESS__)
constexpr int slower = 8;
#else
constexpr int slower = 1;
#endif

identity::CheckReport checkDigits(const QByteArray &digits); // with testTrust() at testNow()

} // namespace mulakat::testing
