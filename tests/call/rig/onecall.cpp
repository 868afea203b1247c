#include "rig/onecall.h"

#include "call/timecode.h"

#include <QDateTime>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QJsonDocument>

namespace mulakat::testing {
using namespace Qt::StringLiterals;
using namespace call;

namespace {
MediaProcess::Options processOptions(const Networks &networks, const QString &cacheFolder)
{
    MediaProcess::Options options;
    options.program = QStringLiteral(MULAKAT_BIN_DIR "/mulakat-media");
    options.prefix = networks.inKiosk();
    options.cacheFolder = cacheFolder;
    return options;
}
} // namespace

OneCall::OneCall(const Networks &networks, VisitorEnd &visitor, const QString &cacheFolder)
    : booth(processOptions(networks, cacheFolder), [this](const Signal &signal) { toVisitor(signal); })
    , m_visitor(visitor)
{
    connect(&visitor, &VisitorEnd::said, this, [this](QJsonObject message) {
        if (tamperToBooth)
            tamperToBooth(message);
        if (const auto signal = signalFromJson(message))
            booth.take(input::FarSignal{*signal});
    });
}

OneCall::~OneCall()
{
    booth.take(input::End{});
    m_visitor.leave();
}

void OneCall::toVisitor(Signal signal)
{
    if (tamperToVisitor)
        tamperToVisitor(signal);
    boothSignals << QString::fromUtf8(QJsonDocument(signalToJson(signal)).toJson(QJsonDocument::Compact));
    if (m_present)
        m_visitor.receive(signal);
}

base::Done OneCall::begin(const Wishes &wishes)
{
    BoothEnd::Wishes own;
    own.setup.devices = wishes.devices;
    own.setup.plugFolder = wishes.plugFolder;
    own.setup.mark = u"VS-TEST-1"_s;
    own.offer = !wishes.visitorOffers;
    own.relayOnly = wishes.relayOnly;
    own.servers = wishes.kioskServers;
    booth.prepare(own);
    const auto joined = m_visitor.join({wishes.visitorOffers, wishes.relayOnly, wishes.visitorServers});
    if (!joined)
        return joined;
    if (!waitForState(SessionState::Connecting))
        return base::fail(base::FailureCode::MediaFailed, {{u"state"_s, sessionStateName(booth.state())}});
    m_present = true;
    if (onPresent)
        onPresent();
    booth.take(input::FarPresent{true});
    return wishes.visitorOffers ? m_visitor.offer() : base::done();
}

bool OneCall::waitFor(const std::function<bool()> &reached, int timeoutMs)
{
    const QDeadlineTimer deadline(timeoutMs);
    while (!reached()) {
        if (deadline.hasExpired())
            return false;
        QEventLoop loop;
        QTimer::singleShot(20, &loop, &QEventLoop::quit);
        loop.exec();
    }
    return true;
}

bool OneCall::waitForState(SessionState state, int timeoutMs)
{
    return waitFor([&] { return booth.state() == state; }, timeoutMs);
}

bool OneCall::framesAtVisitor(int more)
{
    const int before = m_visitor.stats()["framesDecoded"_L1].toInt();
    return waitFor([&] { return m_visitor.stats()["framesDecoded"_L1].toInt() >= before + more; }, 10'000);
}

bool OneCall::framesAtBooth(int more)
{
    const int before = booth.pictures(PictureKind::Far);
    return waitFor([&] { return booth.pictures(PictureKind::Far) >= before + more; }, 10'000);
}

std::optional<int> OneCall::ageAtBooth()
{
    const auto code = readTimeCode(booth.media().picture(PictureKind::Far));
    if (!code)
        return {};
    return timeCodeAge(*code, timeCodeOf(QDateTime::currentMSecsSinceEpoch()));
}

bool OneCall::talk()
{
    if (!waitForState(SessionState::Lobby))
        return false;
    booth.take(input::Admit{});
    booth.take(input::Start{});
    const double energy = m_visitor.stats()["energy"_L1].toDouble();
    booth.forgetSound();
    return framesAtVisitor(10) && framesAtBooth(10)
        && waitFor([&] { return m_visitor.stats()["energy"_L1].toDouble() > energy + 1e-4 && booth.loudestIn() > 0.2; }, 10'000);
}

QString OneCall::describe()
{
    const Stats stats = booth.lastStats();
    return u"booth %1, problem '%2', in %3 fps, out %4 fps, loudest %5, visitor '%6' %7 %8"_s.arg(
        sessionStateName(booth.state()), booth.session().problem(), QString::number(stats.framesIn),
        QString::number(stats.framesOut), QString::number(booth.loudestIn()), m_visitor.word(),
        QString::fromUtf8(QJsonDocument(m_visitor.stats()).toJson(QJsonDocument::Compact)),
        m_visitor.browser().consoleLines().mid(std::max<qsizetype>(0, m_visitor.browser().consoleLines().size() - 6)).join(u" | "_s));
}

} // namespace mulakat::testing

#include "moc_onecall.cpp"
