#include "main/kioskapp.h"

#include "base/logging.h"
#include "call/mediaprocess.h"
#include "main/kioskkeys.h"
#include "portal/client/hubclient.h"
#include "station/posted.h"

#include <QDir>

namespace mulakat::kiosk {

// Members are made and unmade in this order, on the station thread: the station goes before what it uses.
struct App::OnThread {
    std::unique_ptr<station::StorePort> store;
    std::unique_ptr<portal::client::HubClient> hub;
    std::unique_ptr<call::MediaProcess> media;
    std::unique_ptr<MediaScan> scan;
    std::unique_ptr<station::Station> station;
};

namespace {

portal::protocol::StationRole hubRole(Role role)
{
    using portal::protocol::StationRole;
    switch (role) {
    case Role::Booth:
        return StationRole::Booth;
    case Role::CheckIn:
        return StationRole::CheckIn;
    case Role::Board:
        return StationRole::Board;
    case Role::Desk:
    case Role::All:
        break;
    }
    return StationRole::Desk;
}

constexpr int scannerLookMs = 5000;

station::HubSync::Wants wantsOf(Role role)
{
    using Wants = station::HubSync::Wants;
    return role == Role::CheckIn ? Wants::CheckInData : role == Role::Board ? Wants::BoardData : Wants::DeskData;
}

} // namespace

App::App(Options options, Parts parts, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_parts(std::move(parts))
    , m_on(std::make_unique<OnThread>())
    , m_machine(m_options.data, *m_parts.clock)
{
    m_thread.setObjectName(QStringLiteral("station"));
}

App::~App()
{
    if (m_thread.isRunning()) {
        QObject context;
        context.moveToThread(&m_thread);
        QMetaObject::invokeMethod(&context, [this, &context] {
            m_on.reset();
            context.moveToThread(nullptr);
        }, Qt::BlockingQueuedConnection);
    }
    m_thread.quit();
    m_thread.wait();
}

base::Done App::build()
{
    const auto key = StationKey::loadOrCreate(m_options.data, m_options.station);
    if (!key)
        return key.error();
    const bool booth = m_options.role == Role::Booth;
    if (const auto known = key->registerAt(m_options.data, m_options.station, portal::protocol::name(hubRole(m_options.role))); !known)
        return known;
    const auto factory = portal::client::RequestFactory::make(m_options.portal, m_options.tlsCa);
    if (!factory)
        return factory.error();
    m_thread.start();
    QObject context;
    context.moveToThread(&m_thread);
    QMetaObject::invokeMethod(&context, [&] {
        const auto role = hubRole(m_options.role);
        portal::client::HubClientOptions hub{base::StationId(m_options.station), role, booth ? m_options.place : QString(),
                                             [key = *key](const QByteArray &text) { return key.sign(text); }};
        m_on->hub = std::make_unique<portal::client::HubClient>(*factory, std::move(hub), *m_parts.clock);
        buildOnThread();
        context.moveToThread(nullptr);
    }, Qt::BlockingQueuedConnection);
    buildServices();
    return base::done();
}

void App::buildOnThread()
{
    const bool booth = m_options.role == Role::Booth;
    station::StationOptions options;
    options.name = base::StationId(m_options.station);
    options.place = m_options.place;
    options.standalone = m_options.standalone;
    options.trust = identity::TrustStore::fromFolder(m_options.data + QStringLiteral("/trust"), identity::TrustStore::Pins::Asked);
    options.secretCheck = m_parts.secretCheck;
    options.callSetup = callSetup();
    options.wants = wantsOf(m_options.role);
    m_on->store = m_parts.store();
    if (booth || m_options.role == Role::CheckIn) {
        call::MediaProcess::Options media;
        media.program = m_parts.mediaProgram;
        media.cacheFolder = m_options.data + QStringLiteral("/cache");
        m_on->media = std::make_unique<call::MediaProcess>(media);
    }
    m_on->scan = std::make_unique<MediaScan>(m_parts.mediaProgram);
    m_on->station = std::make_unique<station::Station>(*m_on->store, *m_on->hub, m_on->scan.get(), booth ? m_on->media.get() : nullptr,
                                                       *m_parts.clock, options);
}

call::Setup App::callSetup() const
{
    call::Setup setup;
    const auto device = [&](const char *kind) {
        const QString name = QString::fromLatin1(kind);
        return m_options.simulate.contains(name) ? QStringLiteral("simulated") : m_options.devices.value(name);
    };
    setup.devices = {device("camera"), device("microphone"), device("speaker")};
    if (m_options.role == Role::CheckIn && setup.devices.camera == QLatin1String("simulated"))
        setup.plugFolder = m_options.data + QStringLiteral("/camera-") + m_options.station; // what is held before it
    return setup;
}

void App::buildServices()
{
    station::Station &station = *m_on->station;
    if (m_options.role == Role::Booth)
        m_booth = std::make_unique<station::LocalBooth>(station);
    else if (m_options.role == Role::CheckIn)
        m_checkin = std::make_unique<station::LocalCheckin>(station, m_on->media.get());
    else if (m_options.role == Role::Board)
        m_board = std::make_unique<station::LocalBoard>(station);
    else
        m_desk = std::make_unique<station::LocalDesk>(station);
    if (m_options.simulate.contains(QStringLiteral("printer")))
        m_printer = std::make_unique<device::FolderPrinter>(m_options.data + QStringLiteral("/prints"), m_options.slipMm);
    else
        m_printer = std::make_unique<device::SystemPrinter>();
    if (!m_options.slipPrinter.isEmpty())
        m_slipPrinter = std::make_unique<device::SlipPrinter>(*m_printer, m_options.slipPrinter, m_options.slipMm);
    if (m_desk) {
        m_inmates = std::make_unique<station::LocalInmates>(station);
        m_gap = std::make_unique<station::LocalGap>(station);
        m_close = std::make_unique<station::LocalClose>(station);
    }
    if (m_desk)
        connect(&m_scans, &ScanInput::scanned, m_desk.get(), &station::LocalDesk::deliverScan);
    if (m_checkin)
        connect(&m_scans, &ScanInput::scanned, m_checkin.get(), &station::LocalCheckin::deliverScan);
    const QString fifo = m_options.data + QStringLiteral("/scanner-") + m_options.station;
    if (m_options.simulate.contains(QStringLiteral("scanner")) && device::ByteSource::makeFifo(fifo))
        m_scans.listenTo(fifo);
    else if (!m_options.scanner.isEmpty())
        m_scans.listenTo(m_options.scanner);
    followScanner();
    connect(&m_machine, &device::MachineWatch::changed, this, [this] {
        const bool disk = m_machine.diskOk();
        const bool clock = m_machine.clockOk();
        station::Station *there = m_on->station.get();
        QMetaObject::invokeMethod(there, [there, disk, clock] { there->setHealth(disk, clock); }, Qt::QueuedConnection);
    });
    connect(&m_machine, &device::MachineWatch::clockJumped, this, [this] {
        station::Station *there = m_on->station.get();
        QMetaObject::invokeMethod(there, [there] { there->clockJumped(); }, Qt::QueuedConnection);
    });
    m_machine.start();
}

// Without a scanner the camera of a check-in reads codes; one may be plugged in later.
void App::followScanner()
{
    if (!m_checkin)
        return;
    const auto look = [this] { m_checkin->setHasScanner(m_scans.isConnected()); };
    look();
    connect(&m_scannerLook, &QTimer::timeout, this, look);
    m_scannerLook.start(scannerLookMs);
}

void App::confirmClock(qint64 utcMs, bool applied, const std::function<void(const base::Done &)> &reply)
{
    station::Station *there = m_on->station.get();
    m_machine.look(); // a clock that was just set is a jump: seen before it is confirmed
    station::ask<station::Nothing>(there, this, [there, utcMs, applied] { return there->confirmClock(utcMs, applied); }, reply);
}

void App::open()
{
    station::Station *station = m_on->station.get();
    station::ask<station::Nothing>(station, this, [station] { return station->open(); }, [this](const base::Done &done) {
        if (done)
            Q_EMIT opened();
        else
            Q_EMIT failed(done.error());
    });
}

int App::exitCodeOf(const base::Failure &failure)
{
    switch (failure.code) {
    case base::FailureCode::BadInput:
        return 2;
    case base::FailureCode::StoreNewer:
    case base::FailureCode::StoreDamaged:
    case base::FailureCode::ChainBroken:
    case base::FailureCode::Unreadable:
        return 3;
    case base::FailureCode::NotAllowed:
        return 5;
    default:
        return 4;
    }
}

} // namespace mulakat::kiosk

#include "moc_kioskapp.cpp"
