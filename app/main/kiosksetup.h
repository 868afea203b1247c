#pragma once
#include "call/mediaprocess.h"
#include "device/printer.h"
#include "main/kioskoptions.h"
#include "ui/presenters/setuppresenter.h"
#include "ui/shell/language.h"
#include "ui/shell/window.h"

#include <QThreadPool>

namespace mulakat::kiosk {

// The first start's window and what is behind it: the same use case as `mulakatctl setup`. The process ends with 0 when the
// jail is set up, and the supervisor goes on with the hub and the roles. Main thread.
class SetupUi : public QObject
{
    Q_OBJECT
public:
    struct Parts {
        QString mediaProgram;
        const base::Clock *clock = nullptr;
        std::function<base::Done(qint64)> setClock;
    };
    SetupUi(ui::shell::Language &language, Options options, Parts parts, QObject *parent = nullptr);
    ~SetupUi() override;

    void start();
    ui::shell::Window &window() { return *m_window; }
    ui::presenters::SetupPresenter &presenter() { return m_presenter; }

Q_SIGNALS:
    void ended(int code);

private:
    ui::presenters::SetupActs acts();
    void write(const QJsonObject &answers, const QString &code, const std::function<void(const base::Done &)> &reply);
    void tryDevices(bool on);
    void takeFact(const call::Fact &fact);
    void listDevices(const QList<call::Device> &devices);
    bool isSimulated(const char *device) const { return m_options.simulate.contains(QString::fromLatin1(device)); }

    ui::shell::Language &m_language;
    Options m_options;
    Parts m_parts;
    std::unique_ptr<device::PrinterPort> m_printer;
    call::MediaProcess m_media;
    ui::presenters::SetupPresenter m_presenter;
    std::unique_ptr<ui::shell::Window> m_window;
    bool m_trying = false;
    QThreadPool m_pool; // goes first, and waits for what is being written
};

} // namespace mulakat::kiosk
