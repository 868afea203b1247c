#include "main/kiosksetup.h"

#include "device/clockwatch.h"
#include "main/kioskprint.h"
#include "main/setuprun.h"
#include "staff/recoverycode.h"
#include "ui/pages/service/setuppage.h"
#include "ui/print/recoverysheet.h"

#include <QApplication>
#include <QFile>
#include <QPointer>
#include <cstdio>

namespace mulakat::kiosk {

namespace {

ui::presenters::SetupList lookAt(const QString &field, const setuprun::Checked &checked)
{
    for (const portal::hub::SetupProblem &problem : checked.problems) {
        if (problem.field == field)
            return {problem.code, 0, 0};
    }
    if (field == QLatin1String("inmates") && checked.inmates)
        return {{}, int(checked.inmates->inmates.size()), int(checked.inmates->rejected.size())};
    if (checked.day)
        return {{}, int(checked.day->visits.size()), int(checked.day->rejected.size())};
    return {};
}

} // namespace

SetupUi::SetupUi(ui::shell::Language &language, Options options, Parts parts, QObject *parent)
    : QObject(parent)
    , m_language(language)
    , m_options(std::move(options))
    , m_parts(std::move(parts))
    , m_media({m_parts.mediaProgram, {}, m_options.data + QStringLiteral("/cache")})
    , m_presenter(acts())
    , m_window(std::make_unique<ui::shell::Window>(language))
{
    if (isSimulated("printer"))
        m_printer = std::make_unique<device::FolderPrinter>(m_options.data + QStringLiteral("/prints"));
    else
        m_printer = std::make_unique<device::SystemPrinter>();
    m_presenter.setLanguage(language.current());
    m_window->setObjectName(QStringLiteral("setupWindow"));
    m_window->setContent(new ui::pages::SetupPage(m_presenter));
    connect(&m_presenter, &ui::presenters::SetupPresenter::languageChosen, &language, &ui::shell::Language::set);
    connect(&language, &ui::shell::Language::changed, &m_presenter, &ui::presenters::SetupPresenter::setLanguage);
    connect(&m_presenter, &ui::presenters::SetupPresenter::devicesWanted, this, &SetupUi::tryDevices);
    connect(&m_presenter, &ui::presenters::SetupPresenter::deviceChosen, this, [this] {
        if (m_trying) {
            tryDevices(false);
            tryDevices(true);
        }
    });
    connect(&m_presenter, &ui::presenters::SetupPresenter::done, this, [this] {
        std::fprintf(stderr, "mulakat-kiosk: the jail is set up\n");
        Q_EMIT ended(0);
    });
    connect(&m_media, &call::MediaPort::fact, this, &SetupUi::takeFact);
    connect(&m_media, &call::MediaPort::died, this, [this] { m_presenter.takeDeviceProblem(QStringLiteral("no-media")); });
    connect(&m_media, &call::MediaPort::pictureChanged, this, [this](call::PictureKind kind) {
        if (kind == call::PictureKind::Own)
            m_presenter.takePicture(m_media.picture(kind));
    });
}

SetupUi::~SetupUi()
{
    m_pool.waitForDone();
    m_media.stop();
    m_window.reset();
}

void SetupUi::start()
{
    m_window->showOn(QGuiApplication::screens().constFirst(), true);
    std::fprintf(stderr, "mulakat-kiosk: the first start has begun\n");
}

ui::presenters::SetupActs SetupUi::acts()
{
    ui::presenters::SetupActs acts;
    acts.check = [](const QJsonObject &answers) {
        QList<ui::presenters::SetupFault> faults;
        for (const portal::hub::SetupProblem &problem : setuprun::check(answers, {}).problems)
            faults << ui::presenters::SetupFault{problem.field, problem.code};
        return faults;
    };
    acts.look = [](const QString &field, const QString &path, const QJsonObject &answers) {
        QJsonObject one = answers;
        one.insert(field, path);
        return lookAt(field, setuprun::check(one, {}));
    };
    acts.write = [this](const QJsonObject &answers, const QString &code, const std::function<void(const base::Done &)> &reply) { write(answers, code, reply); };
    acts.newCode = [] { return staff::newRecoveryCode().reveal(); };
    acts.recoverySheet = [this](const QString &jail, const QString &code) {
        return ui::print::recoverySheetPdf({jail, code, m_parts.clock->today()}, m_language.current());
    };
    acts.testPage = [this](const QString &jail) { return ui::print::printerTestPdf(jail, m_language.current()); };
    acts.setClock = m_parts.setClock;
    acts.print = [this](const QString &name, const QByteArray &pdf, const std::function<void(base::Done)> &reply) {
        printJob(*m_printer, this)(name, pdf, reply);
    };
    acts.clock = m_parts.clock;
    acts.builtUtcMs = device::ClockWatch::builtUtcMs();
    return acts;
}

// Argon2id and a day's list take their time: away from the main thread.
void SetupUi::write(const QJsonObject &answers, const QString &code, const std::function<void(const base::Done &)> &reply)
{
    QJsonObject whole = answers;
    QJsonObject devices = whole.value(QLatin1String("devices")).toObject();
    for (const QString &simulated : std::as_const(m_options.simulate)) {
        if (!devices.contains(simulated))
            devices.insert(simulated, QStringLiteral("simulated"));
    }
    whole.insert(QStringLiteral("devices"), devices);
    m_pool.start([self = QPointer(this), data = m_options.data, whole, secret = base::Secret(code), reply] {
        const setuprun::Checked checked = setuprun::check(whole, {});
        base::Done done = base::done();
        if (!checked.problems.isEmpty())
            done = base::fail(base::FailureCode::BadInput, {{QStringLiteral("field"), checked.problems.first().field}});
        else if (const auto outcome = setuprun::run(data, {}, checked, secret); !outcome)
            done = outcome.error();
        QMetaObject::invokeMethod(qApp, [self, reply, done] {
            if (self)
                reply(done);
        }, Qt::QueuedConnection);
    });
}

void SetupUi::tryDevices(bool on)
{
    m_trying = on;
    if (!on)
        return m_media.stop();
    if (!QFile::exists(m_parts.mediaProgram))
        return m_presenter.takeDeviceProblem(QStringLiteral("no-media"));
    m_media.start(call::ProcessKind::Family);
}

void SetupUi::takeFact(const call::Fact &fact)
{
    if (std::holds_alternative<call::Ready>(fact)) {
        call::Setup setup;
        const auto chosen = [this](const char *kind) {
            const QString name = m_presenter.text(QStringLiteral("devices.") + QLatin1String(kind));
            return name.isEmpty() && isSimulated(kind) ? QStringLiteral("simulated") : name;
        };
        setup.devices = {chosen("camera"), chosen("microphone"), QStringLiteral("none")};
        listDevices({}); // until it has looked
        return m_media.send(setup);
    }
    if (const auto *list = std::get_if<call::DeviceList>(&fact))
        listDevices(list->devices);
    else if (const auto *levels = std::get_if<call::Levels>(&fact))
        m_presenter.takeLevel(levels->out);
}

void SetupUi::listDevices(const QList<call::Device> &devices)
{
    for (const auto &[kind, name] : {std::pair(call::DeviceKind::Camera, "camera"), std::pair(call::DeviceKind::Microphone, "microphone"),
                                     std::pair(call::DeviceKind::Speaker, "speaker")}) {
        QList<ui::presenters::SetupPresenter::DeviceChoice> choices;
        if (isSimulated(name))
            choices << ui::presenters::SetupPresenter::DeviceChoice{QStringLiteral("simulated"), QStringLiteral("simulated")};
        for (const call::Device &device : devices) {
            if (device.kind == kind)
                choices << ui::presenters::SetupPresenter::DeviceChoice{device.id, device.name};
        }
        m_presenter.takeDevices(QLatin1String(name), choices);
    }
}

} // namespace mulakat::kiosk

#include "moc_kiosksetup.cpp"
