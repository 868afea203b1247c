#pragma once
#include "base/result.h"

#include <QString>
#include <QStringList>

namespace mulakat::testing {

// Three network namespaces of this process: the kiosk's and the visitor's, each on a veth pair to a router between them.
// Nothing leads out of them. Needs root. Taken down, by name, when destroyed.
class Networks
{
public:
    Networks();
    ~Networks();
    base::Done make();
    base::Done setFamilies(bool v4, bool v6); // addresses and default routes of both ends
    base::Done setForwarding(bool on);        // off: the ends can reach the router, never each other
    enum class End { Kiosk, Visitor };
    // What goes towards this end passes at most so much; the rest is lost. 0: as fast as it may.
    base::Done setRateTowards(End end, int kilobits);

    const QString &kiosk() const { return m_kiosk; }
    const QString &visitor() const { return m_visitor; }
    const QString &router() const { return m_router; }
    QStringList inKiosk() const { return {QStringLiteral("ip"), QStringLiteral("netns"), QStringLiteral("exec"), m_kiosk}; }
    QStringList inRouter() const { return {QStringLiteral("ip"), QStringLiteral("netns"), QStringLiteral("exec"), m_router}; }
    // A raw socket on the router's side of the kiosk's cable: every frame the kiosk sends or gets. Negative: failed.
    int tapKiosk() const;

    static constexpr const char *kioskV4 = "10.77.1.2";
    static constexpr const char *visitorV4 = "10.77.2.2";
    static constexpr const char *routerKioskV4 = "10.77.1.1";
    static constexpr const char *routerVisitorV4 = "10.77.2.1";

private:
    base::Done ip(const QString &words) const;
    void sweep() const;
    QString m_kiosk;
    QString m_visitor;
    QString m_router;
    bool m_made = false;
};

} // namespace mulakat::testing
