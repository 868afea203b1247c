#include "day-bench/livejail.h"

#include "staff/credential.h"

#include <QFile>
#include <QJsonArray>
#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace mulakat::bench {
using namespace testing;
using namespace Qt::StringLiterals;
using portal::protocol::StationRole;
using visits::InmateTrack;
using visits::State;

namespace {

constexpr int waitMs = 15'000;

bool failed(const QString &what)
{
    std::fprintf(stderr, "live jail: %s\n", qPrintable(what));
    return false;
}

QString prisoner(int i)
{
    return u"UT/%1/2026"_s.arg(1000 + i);
}

// A picture with as much in it as a face before a wall has: some eight kilobytes of JPEG.
QImage face(int seed)
{
    QImage image(320, 240, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const int grain = (x * 31 + y * 17 + x * y + seed * 7) % 23;
            image.setPixel(x, y, qRgb(90 + y / 3 + grain, 80 + x / 4 + grain, 70 + (x + y) / 5 + grain));
        }
    }
    return image;
}

} // namespace

LiveJail::Threaded::~Threaded()
{
    QMetaObject::invokeMethod(&context, [this] {
        station.reset();
        media.reset();
    }, Qt::BlockingQueuedConnection);
    thread.quit();
    thread.wait();
}

LiveJail::~LiveJail()
{
    m_pages.clear();
    for (Booth &booth : m_booths)
        booth.station.reset();
}

QString LiveJail::number(int i) const
{
    return m_world.today().toString(u"yyyy/MM/dd/"_s) + QString::number(601 + i);
}

bool LiveJail::done(const char *what, const std::function<void(const station::Reply &)> &call)
{
    std::optional<base::Done> answer;
    call([&answer](const base::Done &done) { answer = done; });
    if (World::until([&] { return answer.has_value(); }, waitMs) && *answer)
        return true;
    return failed(QLatin1String(what) + u": "_s + (answer ? base::failureName(answer->error().code) : u"no answer"_s));
}

// The calls late in the evening, and everybody let in from midnight on, so that the hour of the run does not matter; the
// others all day long.
bool LiveJail::importDay()
{
    QByteArray csv = "Visit Reg. No,Visit Date,Slot,Duration (min),Mode,Visitor Name,Father/Husband Name,Gender,Age,Relation,Mobile No,ID Proof,ID No,"
                     "Prisoner Name,Prisoner Father/Husband,Prisoner Age,Prisoner Gender,Prisoner No,Window/Booth\n";
    QByteArray inmates = "Prisoner No,Name,Father/Husband,Age,Sex,Class,Wing,Languages,Next Court Date,State\n";
    for (int i = 0; i < m_visits; ++i) {
        const bool call = i < booths;
        const int seat = i - booths;
        const bool late = call || i >= firstToCome; // a visitor may claim it at the check-in at any hour of the run
        const QTime start = late ? QTime(23, 30) : QTime(0, 0).addSecs(60 * (seat / 8 * 20));
        const QStringList cells{number(i), m_world.today().toString(Qt::ISODate), start.toString(u"HH:mm"_s), u"15"_s, call ? u"Video"_s : u"Physical"_s,
                                u"Visitor %1"_s.arg(i), u"Mohan Lal"_s, u"Female"_s, u"40"_s, u"Wife"_s, u"60000%1"_s.arg(i, 5, 10, QLatin1Char('0')),
                                u"Not Available"_s, {}, u"Prisoner %1"_s.arg(i), u"Mohan Lal"_s, u"41"_s, u"Male"_s, prisoner(i),
                                QString::number(call ? i + 1 : 1 + seat % 8)};
        csv += cells.join(u',').toUtf8() + '\n';
        inmates += u"%1,Prisoner %2,Mohan Lal,41,Male,Undertrial,2,en,,in\n"_s.arg(prisoner(i)).arg(i).toUtf8();
    }
    QFile file(m_world.folder() + u"/day.csv"_s);
    if (!file.open(QIODevice::WriteOnly) || file.write(csv) != csv.size())
        return false;
    file.close();
    const Answer answer = m_world.ctl({u"day"_s, u"import"_s, file.fileName()});
    return m_world.importInmates(inmates) && (answer.json()["accepted"_L1].toInt() == m_visits || failed(QString::fromUtf8(answer.out.right(500))));
}

std::unique_ptr<LiveJail::Threaded> LiveJail::make(const QString &name, StationRole role, int booth)
{
    auto made = std::make_unique<Threaded>();
    Threaded &on = *made;
    on.context.moveToThread(&on.thread);
    on.thread.start();
    QMetaObject::invokeMethod(&on.context, [&] {
        if (booth > 0) {
            on.media = std::make_unique<PlayedMedia>(m_clock);
            on.media->setPictures(face(booth));
        }
        const auto check = [](const base::Secret &given, const QString &hash) { return staff::matches(given, hash); };
        const SimStation::Wish wish{name, role, booth > 0 ? QString::number(booth) : QString(), on.media.get(), check};
        on.station = std::make_unique<SimStation>(m_world.folder(), m_world.url(), wish, m_clock);
    }, Qt::BlockingQueuedConnection);
    QObject::connect(&on.get(), &station::Station::detailChanged, &m_here, [this, name](const base::VisitId &visit) {
        if (m_listener)
            m_listener(name, visit);
    });
    return made;
}

bool LiveJail::open(Threaded &station)
{
    bool opened = false;
    QMetaObject::invokeMethod(&station.context, [&] { opened = station.station->open(); }, Qt::BlockingQueuedConnection);
    return opened;
}

bool LiveJail::openStations()
{
    m_deskStation = make(u"desk-1"_s, StationRole::Desk);
    m_desk = std::make_unique<station::LocalDesk>(m_deskStation->get());
    m_checkinStation = make(u"checkin-1"_s, StationRole::CheckIn);
    m_checkin = std::make_unique<station::LocalCheckin>(m_checkinStation->get(), nullptr);
    m_boardStation = make(u"board-1"_s, StationRole::Board);
    m_board = std::make_unique<station::LocalBoard>(m_boardStation->get());
    bool opened = open(*m_deskStation) && open(*m_checkinStation) && open(*m_boardStation);
    for (int i = 1; i <= booths; ++i) {
        Booth booth;
        booth.station = make(u"booth-%1"_s.arg(i), StationRole::Booth, i);
        booth.screen = std::make_unique<station::LocalBooth>(booth.station->get());
        opened = opened && open(*booth.station);
        m_booths.push_back(std::move(booth));
    }
    const auto known = [&] {
        const station::DeskSnapshotPtr snapshot = m_desk->snapshot();
        return snapshot->day.size() == m_visits && snapshot->health.boothsUp == booths && !m_desk->staffNames().isEmpty();
    };
    if (!opened || !World::until(known, 60'000))
        return failed(u"the desk does not know all"_s);
    for (const station::VisitLine &line : m_desk->snapshot()->day)
        m_ids.insert(line.visrn, line.id);
    return done("sign-in", [&](const station::Reply &reply) {
        m_desk->signIn(officer, secret, [reply](const base::Result<station::StaffView> &staff) { reply(staff ? base::done() : base::Done(staff.error())); });
    });
}

// The cookie that the link's button gives.
QByteArray LiveJail::seatOf(int call)
{
    const QUrl link(m_world.ctl({u"day"_s, u"access"_s, u"--visrn"_s, number(call)}).json()["link"_L1].toString());
    QNetworkAccessManager manager;
    QNetworkRequest request(link);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
    request.setRawHeader("Origin", m_world.url().toString(QUrl::StripTrailingSlash | QUrl::RemovePath).toLatin1());
    QByteArray cookie;
    World::until([&] { // a running portal sees within a second what mulakatctl wrote
        const std::unique_ptr<QNetworkReply> reply(manager.post(request, QByteArray("action=join")));
        World::until([&] { return reply->isFinished(); }, 5000);
        cookie = reply->rawHeader("Set-Cookie").split(';').first();
        return cookie.startsWith("seat=");
    }, 8000);
    return cookie;
}

bool LiveJail::soundHeard(const base::VisitId &visit)
{
    bool heard = false;
    const bool ended = World::until([&] {
        m_desk->open(visit, [&heard](const base::Result<station::VisitDetail> &detail) { heard = detail && detail->soundBooth && detail->soundVisitor; });
        return World::until([&] { return heard; }, 200);
    }, waitMs);
    return ended || failed(u"nobody is heard"_s);
}

bool LiveJail::beginCall(int i)
{
    const base::VisitId visit = id(i);
    m_pages.push_back(std::make_unique<PlayedPage>(m_world.url(), seatOf(i)));
    const auto here = [&] {
        const auto day = m_desk->snapshot()->day;
        return std::any_of(day.begin(), day.end(), [&](const station::VisitLine &line) { return line.id == visit && line.state == State::Arrived; });
    };
    if (!World::until(here, waitMs))
        return failed(u"call %1: nobody comes"_s.arg(i + 1));
    std::optional<base::Result<QList<station::InmateView>>> found;
    m_desk->candidates(visit, prisoner(i), [&](const auto &all) { found = all; });
    if (!World::until([&] { return found.has_value(); }, waitMs) || !*found || (*found)->isEmpty())
        return failed(u"no prisoner"_s);
    const station::AcceptInput known{visit, base::MemberId(u"1"_s), u"vouched"_s, u"vouched-officer"_s, {}, u"Known from earlier visits"_s};
    return done("accept", [&](const auto &reply) { m_desk->accept(known, reply); })
        && done("confirm", [&](const auto &reply) { m_desk->confirmInmate(visit, (*found)->constFirst().id, reply); })
        && done("at the place", [&](const auto &reply) { m_desk->moveInmate(visit, InmateTrack::AtPlace, prisoner(i), reply); })
        && soundHeard(visit) && done("ready", [&](const auto &reply) { m_desk->makeReady(visit, reply); }) && done("start", [&](const auto &reply) { m_desk->start(visit, reply); });
}

bool LiveJail::begin()
{
    QJsonArray names;
    for (int i = 1; i <= booths; ++i)
        names << QString::number(i);
    m_world.jail.insert(u"booths"_s, names);
    m_world.jail.insert(u"earlyMinutes"_s, 1440);
    m_world.writeJail();
    if (!m_world.startPortal() || !m_world.addStaff(officer, u"superintendent"_s, secret) || !m_world.addStaff(otherOfficer, u"officer"_s, secret)
        || !importDay() || !openStations())
        return false;
    for (int i = 0; i < booths; ++i) {
        if (!beginCall(i))
            return false;
    }
    return World::until([&] { return callsRunning() == booths; }, 20'000) || failed(u"only %1 calls run"_s.arg(callsRunning()));
}

int LiveJail::callsRunning() const
{
    return int(std::count_if(m_booths.begin(), m_booths.end(), [](const Booth &booth) { return booth.screen->view().counting; }));
}

} // namespace mulakat::bench
