#include "flow/ownnetwork.h"

#include <QProcess>
#include <QStringList>
#include <cstdio>
#include <sched.h>

namespace mulakat::testing {

bool enterOwnNetwork()
{
    if (::unshare(CLONE_NEWNET) != 0) {
        std::perror("a network namespace (root is needed)");
        return false;
    }
    // With loopback alone no end of a call finds an address to offer.
    const QStringList steps{QStringLiteral("link set lo up"),
                            QStringLiteral("link add call0 type veth peer name call1"),
                            QStringLiteral("addr add 10.77.9.1/24 dev call0"),
                            QStringLiteral("link set call0 up"),
                            QStringLiteral("link set call1 up"),
                            QStringLiteral("route add default via 10.77.9.2 dev call0")};
    for (const QString &step : steps) {
        if (QProcess::execute(QStringLiteral("ip"), step.split(QLatin1Char(' '))) != 0) {
            std::fprintf(stderr, "ip %s failed\n", qPrintable(step));
            return false;
        }
    }
    return true;
}

} // namespace mulakat::testing
