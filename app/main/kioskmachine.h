#pragma once
#include "device/mediadevices.h"
#include "main/kioskapp.h"
#include "ui/presenters/healthpresenter.h"

#include <QThreadPool>

namespace mulakat::kiosk {

// What the health page says of this machine's devices: camera, microphone and loudspeaker as mulakat-media sees them,
// the scanner that is listened to, the printer that would print. Simulated ones count as there. Main thread.
class MachineLook : public QObject
{
    Q_OBJECT
public:
    explicit MachineLook(App &app, QObject *parent = nullptr); // `app` outlives it
    ui::presenters::MachineFacts facts() const;
    void look(); // now; changed() follows where something is another way

Q_SIGNALS:
    void changed();

private:
    void lookAtPrinter();
    bool isSimulated(const char *device) const;
    std::optional<bool> media(const char *kind) const;

    App &m_app;
    device::MediaDevices m_media;
    QTimer m_often;
    std::optional<bool> m_printer;
    QString m_printerWhy;
    bool m_scanner = false;
    bool m_asking = false;
    QThreadPool m_pool; // goes first, and waits for the printer's answer
};

} // namespace mulakat::kiosk
