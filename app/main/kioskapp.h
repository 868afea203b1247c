#pragma once
#include "device/machinewatch.h"
#include "device/slipprinter.h"
#include "main/kioskoptions.h"
#include "main/kioskscan.h"
#include "station/localboard.h"
#include "station/localbooth.h"
#include "station/localcheckin.h"
#include "station/localclose.h"
#include "station/localgap.h"
#include "station/localinmates.h"
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
        std::function<base::Done(qint64)> setClock; // the machine's; may be empty
    };

    App(Options options, Parts parts, QObject *parent = nullptr);
    ~App() override;

    // Keys, station, services. Failures: KeyMissing, StoreFailed, BadInput (portal's address or certificates).
    base::Done build();
    void open(); // opened() or failed() follows
    station::LocalDesk *desk() { return m_desk.get(); }    // null in a booth
    station::LocalGap *gap() { return m_gap.get(); }     // as desk()
    station::LocalClose *close() { return m_close.get(); }
    station::LocalInmates *inmates() { return m_inmates.get(); } // as desk()
    station::LocalBooth *booth() { return m_booth.get(); } // null at a desk
    station::LocalCheckin *checkin() { return m_checkin.get(); } // null in the other roles
    station::LocalBoard *board() { return m_board.get(); }
    device::PrinterPort &printer() { return m_slipPrinter ? *m_slipPrinter : *m_printer; }
    ScanInput &scans() { return m_scans; }
    device::MachineWatch &machine() { return m_machine; }
    // The clock's question at a desk: what an officer typed goes to the machine's clock and to the station.
    const std::function<base::Done(qint64)> &setClock() const { return m_parts.setClock; }
    void confirmClock(qint64 utcMs, bool applied, const std::function<void(const base::Done &)> &reply);
    const Options &options() const { return m_options; }
    const QString &mediaProgram() const { return m_parts.mediaProgram; }

    // What the process ends with when it cannot start: 3 data that cannot be read, 4 a needed thing is missing.
    static int exitCodeOf(const base::Failure &failure);

Q_SIGNALS:
    void opened();
    void failed(const mulakat::base::Failure &failure);

private:
    struct OnThread; // what lives on the station thread
    void buildOnThread(); // all but the hub
    void buildServices();
    void followScanner();
    call::Setup callSetup() const;

    Options m_options;
    Parts m_parts;
    QThread m_thread;
    std::unique_ptr<OnThread> m_on;
    std::unique_ptr<station::LocalDesk> m_desk;
    std::unique_ptr<station::LocalInmates> m_inmates;
    std::unique_ptr<station::LocalGap> m_gap;
    std::unique_ptr<station::LocalClose> m_close;
    std::unique_ptr<station::LocalBooth> m_booth;
    std::unique_ptr<station::LocalCheckin> m_checkin;
    std::unique_ptr<station::LocalBoard> m_board;
    std::unique_ptr<device::PrinterPort> m_printer;
    std::unique_ptr<device::PrinterPort> m_slipPrinter; // beside it, where there is one
    device::MachineWatch m_machine;
    ScanInput m_scans;
    QTimer m_scannerLook;
};

} // namespace mulakat::kiosk
