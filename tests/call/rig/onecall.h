#pragma once
#include "rig/boothend.h"
#include "rig/networks.h"
#include "rig/visitorend.h"

namespace mulakat::testing {

// One visit's call: a booth's end and a visitor's page, with the test as the portal between them.
class OneCall : public QObject
{
    Q_OBJECT
public:
    struct Wishes {
        bool visitorOffers = false;
        bool relayOnly = false;
        QList<call::IceServer> kioskServers;
        QList<call::IceServer> visitorServers;
        call::Devices devices{QStringLiteral("simulated"), QStringLiteral("simulated"), QStringLiteral("simulated")};
        QString plugFolder;
    };
    OneCall(const Networks &networks, VisitorEnd &visitor, const QString &cacheFolder);
    ~OneCall() override;

    // Both present; does not wait for the connection. A failure: the browser or the media process did not come up.
    base::Done begin(const Wishes &wishes);
    bool waitFor(const std::function<bool()> &reached, int timeoutMs); // runs the event loop
    bool waitForState(call::SessionState state, int timeoutMs = 15'000);
    bool talk(); // admit, start, and wait until pictures and sound pass both ways

    std::optional<int> ageAtBooth(); // of the picture the booth shows
    bool framesAtVisitor(int more);  // within 10 s
    bool framesAtBooth(int more);
    QString describe();              // where it stands, for a failed test

    BoothEnd booth;
    // Looks at and changes what the portal relays; empty: as it is.
    std::function<void(QJsonObject &)> tamperToBooth;
    std::function<void(call::Signal &)> tamperToVisitor;
    std::function<void()> onPresent; // both ends are there, nothing was said yet
    QStringList boothSignals; // everything the booth sent, as JSON

private:
    void toVisitor(call::Signal signal);
    VisitorEnd &m_visitor;
    bool m_present = false;
};

} // namespace mulakat::testing
