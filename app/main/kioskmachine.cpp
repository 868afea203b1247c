#include "main/kioskmachine.h"

namespace mulakat::kiosk {

namespace {

constexpr int oftenMs = 20'000; // paper and cables; cameras and sound are told by the system

} // namespace

MachineLook::MachineLook(App &app, QObject *parent)
    : QObject(parent)
    , m_app(app)
    , m_media(app.mediaProgram(), app.options().data + QStringLiteral("/cache"))
{
    connect(&m_media, &device::MediaDevices::changed, this, &MachineLook::changed);
    connect(&m_often, &QTimer::timeout, this, [this] {
        const bool scanner = m_app.scans().isConnected();
        if (std::exchange(m_scanner, scanner) != scanner)
            Q_EMIT changed();
        lookAtPrinter();
    });
    m_often.start(oftenMs);
}

bool MachineLook::isSimulated(const char *device) const
{
    return m_app.options().simulate.contains(QString::fromLatin1(device));
}

void MachineLook::look()
{
    m_scanner = m_app.scans().isConnected();
    Q_EMIT changed();
    lookAtPrinter();
    if (!isSimulated("camera") || !isSimulated("microphone") || !isSimulated("speaker"))
        m_media.look();
}

// The print service may take its time: away from the main thread.
void MachineLook::lookAtPrinter()
{
    if (std::exchange(m_asking, true))
        return;
    m_pool.start([this] {
        const base::Done ready = m_app.printer().ready();
        QMetaObject::invokeMethod(this, [this, ready] {
            m_asking = false;
            const QString why = ready ? QString() : ready.error().info.value(QStringLiteral("why")).toString();
            const bool news = m_printer != ready.has_value() || m_printerWhy != why;
            m_printer = ready.has_value();
            m_printerWhy = why;
            if (news)
                Q_EMIT changed();
        }, Qt::QueuedConnection);
    });
}

std::optional<bool> MachineLook::media(const char *kind) const
{
    if (isSimulated(kind))
        return true;
    return m_media.isKnown() ? std::optional(m_media.has(QString::fromLatin1(kind))) : std::nullopt;
}

ui::presenters::MachineFacts MachineLook::facts() const
{
    ui::presenters::MachineFacts facts;
    facts.camera = media("camera");
    facts.microphone = media("microphone");
    facts.speaker = media("speaker");
    facts.scanner = m_scanner;
    facts.printer = m_printer;
    facts.printerWhy = m_printerWhy;
    facts.isBooth = m_app.options().paired;
    return facts;
}

} // namespace mulakat::kiosk

#include "moc_kioskmachine.cpp"
