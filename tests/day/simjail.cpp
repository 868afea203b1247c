#include "day/simjail.h"

#include "base/failure.h"
#include "store/logstore.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace mulakat::testing {
using namespace Qt::StringLiterals;
using portal::protocol::StationRole;

namespace {

constexpr int booths = 7;

bool missing(const QString &what)
{
    std::fprintf(stderr, "simulated jail: %s\n", qPrintable(what));
    return false;
}

QJsonArray numbers(int count)
{
    QJsonArray all;
    for (int i = 1; i <= count; ++i)
        all << QString::number(i);
    return all;
}

} // namespace

SimJail::~SimJail()
{
    close();
    if (m_server)
        m_server->stop();
}

void SimJail::close()
{
    m_board.reset();
    m_checkin.reset();
    m_checkinStation.reset();
    m_desks.clear();
    for (Booth &booth : m_booths) {
        booth.station->station().close();
        booth.booth.reset();
        booth.station.reset();
    }
    m_booths.clear();
}

bool SimJail::openHub(const DayPlan &plan)
{
    const QJsonObject jail{{u"code"_s, u"sim"_s}, {u"name"_s, u"Simulated District Prison"_s}, {u"opens"_s, u"08:00"_s}, {u"closes"_s, u"18:00"_s},
                           {u"closedWeekdays"_s, QJsonArray()}, {u"booths"_s, numbers(booths)}, {u"windows"_s, numbers(plan.windows() + 1)},
                           {u"graceMinutes"_s, DayPlan::graceMinutes}, {u"verifier"_s, u"OVSE-SIM"_s}};
    QFile file(m_folder + u"/jail.json"_s);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(jail).toJson()) < 0)
        return missing(u"no jail.json"_s);
    file.close();
    auto hub = portal::hub::Hub::open(m_folder, {}, m_clock);
    if (!hub)
        return missing(u"hub: "_s + base::failureName(hub.error().code));
    m_hub = std::move(*hub);
    portal::server::PortalServer::Options options;
    options.transport.port = 0;
    // Limits that go by real seconds: in one of those minutes of the day pass here.
    options.transport.livePerSecond = 1'000'000;
    options.publicPerSecond = options.publicBurst = 1e6;
    m_server = std::make_unique<portal::server::PortalServer>(
        options, *m_hub, [](const auto &) { return portal::protocol::HttpResponse(); }, m_seats, m_turn, m_clock);
    const auto port = m_server->start();
    if (!port)
        return missing(u"no port"_s);
    m_url = QUrl(u"http://127.0.0.1:%1"_s.arg(*port));
    return true;
}

bool SimJail::putPeople(const DayPlan &plan)
{
    for (const auto &[name, role] : DayPlan::staff()) {
        const store::StaffRow row{base::newId<base::StaffId>(), name, role, SimStation::hashOf(name)};
        if (const auto added = m_hub->changeStaff(row, visits::EventType::StaffAdded); !added)
            return missing(u"staff: "_s + base::failureName(added.error().code));
    }
    for (const Planned &visit : plan.visits()) {
        visits::Inmate inmate;
        inmate.id = visit.inmateId();
        inmate.name = visit.inmateName();
        inmate.number = visit.inmateNumber();
        inmate.fatherOrHusband = u"Mohan Lal"_s;
        inmate.age = 41;
        if (!m_hub->putRecord({base::RecordId(inmate.id.text()), {}, u"inmate"_s, QJsonDocument(inmate.toJson()).toJson(QJsonDocument::Compact)}))
            return missing(u"no inmate"_s);
    }
    return true;
}

bool SimJail::openStations()
{
    m_cable = std::make_unique<Cable>(m_url);
    for (int i = 1; i <= 2; ++i) {
        Desk desk;
        desk.station = std::make_unique<SimStation>(folder(), i == 2 ? m_cable->url() : m_url, SimStation::Wish{u"desk-%1"_s.arg(i), StationRole::Desk, {}, nullptr, {}}, m_clock);
        desk.desk = std::make_unique<station::LocalDesk>(desk.station->station());
        desk.close = std::make_unique<station::LocalClose>(desk.station->station());
        m_desks.push_back(std::move(desk));
    }
    for (int i = 1; i <= booths; ++i) {
        Booth booth;
        booth.media = std::make_unique<PlayedMedia>(m_clock);
        const SimStation::Wish wish{u"booth-%1"_s.arg(i), StationRole::Booth, QString::number(i), booth.media.get(), {}};
        booth.station = std::make_unique<SimStation>(folder(), m_url, wish, m_clock);
        booth.booth = std::make_unique<station::LocalBooth>(booth.station->station());
        m_booths.push_back(std::move(booth));
    }
    m_checkinStation = std::make_unique<SimStation>(folder(), m_url, SimStation::Wish{u"checkin-1"_s, StationRole::CheckIn, {}, nullptr, {}}, m_clock);
    m_checkin = std::make_unique<station::LocalCheckin>(m_checkinStation->station(), nullptr);
    m_board = std::make_unique<SimStation>(folder(), m_url, SimStation::Wish{u"board-1"_s, StationRole::Board, {}, nullptr, {}}, m_clock);
    bool opened = m_checkinStation->open() && m_board->open();
    for (Desk &desk : m_desks)
        opened = opened && desk.station->open();
    for (Booth &booth : m_booths)
        opened = opened && booth.station->open();
    m_time.settleUntil([this] { return disagreement().isEmpty(); });
    return (opened || missing(u"a station does not open"_s)) && (disagreement().isEmpty() || missing(disagreement()));
}

bool SimJail::open(const DayPlan &plan)
{
    return openHub(plan) && putPeople(plan) && openStations();
}

std::vector<station::Station *> SimJail::stations() const
{
    std::vector<station::Station *> all{&m_checkinStation->station(), &m_board->station()};
    for (const Desk &desk : m_desks)
        all.push_back(&desk.station->station());
    for (const Booth &booth : m_booths)
        all.push_back(&booth.station->station());
    return all;
}

bool SimJail::isQuiet() const
{
    const std::vector<station::Station *> all = stations();
    return std::all_of(all.begin(), all.end(), [this](station::Station *station) {
        const station::StationLog &log = station->log();
        return !station->sync().isReached() || (log.waiting() == 0 && log.knownOrder() == m_hub->lastOrder());
    });
}

QString SimJail::disagreement() const
{
    QStringList words;
    for (station::Station *station : stations()) {
        const station::StationLog &log = station->log();
        if (!station->sync().isReached() || log.waiting() > 0 || log.knownOrder() != m_hub->lastOrder())
            words << u"%1: %2, %3 to send, knows %4 of %5"_s.arg(log.own().text(), station->sync().isReached() ? u"connected"_s : u"cut off"_s)
                         .arg(log.waiting()).arg(log.knownOrder()).arg(m_hub->lastOrder());
    }
    return words.join(u"; "_s);
}

} // namespace mulakat::testing
