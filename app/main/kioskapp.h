#pragma once
#include "device/machinewatch.h"
#include "device/printer.h"
#include "main/kioskoptions.h"
#include "main/kioskscan.h"
#include "station/localbooth.h"
#include "station/localdesk.h"

#include <QThread>
#include <functional>
#include <memory>

namespace mulakat::kiosk {

// One role's process without its windows: the station on its own thread and the services the screens are built on.
// Main thread. The store is opened on the station thread while the first window is painted.
class App : public QObject
{
    Q_OBJECT
public:
    // Made on the station thread, not opened yet.
    using MakeStore = std::function<std::unique_ptr<station::StorePort>()>;
    struct Parts {
        MakeStore store;
        station::SecretCheck secretCheck;
        QString mediaProgram; // mulakat-media
        const base::Clock *clock = nullptr;
    };

    App(Options options, Parts parts, QObject *parent = nullptr);
    ~App() override;

    // Keys, station, services. Failures: KeyMissing, StoreFailed, BadInput (portal's address or certificates).
    base::Done build();
    void open(); // opened() or failed() follows
    station::LocalDesk *desk() { return m_desk.get(); }    // null in a booth
    station::LocalBooth *booth() { return m_booth.get(); } // null at a desk
    device::PrinterPort &printer() { return *m_printer; }
    ScanInput &scans() { return m_scans; }
    device::MachineWatch &machine() { return m_machine; }
    const Options &options() const { return m_options; }

    // What the process ends with when it cannot start: 3 data that cannot be read, 4 a needed thing is missing.
    static int exitCodeOf(const base::Failure &failure);

Q_SIGNALS:
    void opened();
    void failed(const mulakat::base::Failure &failure);

private:
    struct OnThread; // what lives on the station thread
    void buildOnThread(); // all but the hub
    void buildServices();
    call::Setup callSetup() const;

    Options m_options;
    Parts m_parts;
    QThread m_thread;
    std::unique_ptr<OnThread> m_on;
    std::unique_ptr<station::LocalDesk> m_desk;
    std::unique_ptr<station::LocalBooth> m_booth;
    std::unique_ptr<device::PrinterPort> m_printer;
    device::MachineWatch m_machine;
    ScanInput m_scans;
};

} // namespace mulakat::kiosk
