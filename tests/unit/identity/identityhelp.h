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
identity::CheckReport checkDigits(const QByteArray &digits); // with testTrust() at testNow()

} // namespace mulakat::testing
