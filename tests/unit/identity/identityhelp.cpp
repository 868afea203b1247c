#include "identityhelp.h"

#include <QFile>
#include <ctime>

namespace mulakat::testing
{

QByteArray aadhaarFile(const QString &name)
{
    QFile file(QStringLiteral(MULAKAT_TEST_DATA "/aadhaar/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no test data %s", qPrintable(file.fileName()));
    return file.readAll();
}

identity::TrustStore testTrust()
{
    static const auto store = identity::TrustStore::fromFolder(QStringLiteral(MULAKAT_TEST_DATA "/aadhaar/trust"),
                                                               identity::TrustStore::Pins::NotAsked);
    return store;
}

double processorMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

identity::CheckReport checkDigits(const QByteArray &digits)
{
    return identity::checkPayload(QString::fromLatin1(digits), testTrust(), testNow());
}

} // namespace mulakat::testing
