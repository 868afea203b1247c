#include "day-bench/live.h"

#include "bench/proc.h"
#include "day-bench/livejail.h"
#include "flow/kiosk.h"
#include "ui/presenters/daymodel.h"
#include "ui/theme/theme.h"

#include <QElapsedTimer>
#include <QListView>
#include <QSet>
#include <QTimer>
#include <cstdio>
#include <memory>
#include <poll.h>

namespace mulakat::bench {
using namespace testing;
using namespace Qt::StringLiterals;

namespace {

constexpr int measuredSeconds = 20;
constexpr double coreBudget = 0.3;
constexpr double seenBudgetMs = 200;

QString lineOf(QProcess &process)
{
    World::until([&] { return process.canReadLine() || process.state() == QProcess::NotRunning; }, 60'000);
    return QString::fromUtf8(process.readLine()).trimmed();
}

// Cores used by the desk over some seconds in which it is left alone.
double coresOf(qint64 pid)
{
    const double before = processorSeconds(pid);
    QElapsedTimer clock;
    clock.start();
    World::until([&] { return clock.elapsed() >= measuredSeconds * 1000; }, measuredSeconds * 2000);
    return (processorSeconds(pid) - before) / (double(clock.elapsed()) / 1000);
}

QJsonObject deskCost(LiveJail &jail)
{
    QProcess desk;
    desk.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    desk.start(u"/proc/self/exe"_s, {u"--live-desk"_s, jail.world().folder(), jail.world().url().toString()});
    if (lineOf(desk) != "list"_L1)
        return {};
    const double list = coresOf(desk.processId());
    desk.write(jail.number(0).toUtf8() + '\n');
    if (lineOf(desk) != "call"_L1)
        return {};
    const double call = coresOf(desk.processId());
    const double pssMb = double(pssKb(desk.processId())) / 1024;
    desk.closeWriteChannel();
    desk.terminate();
    if (!desk.waitForFinished(8000))
        desk.kill();
    return {{u"bench"_s, u"day-live-desk"_s}, {u"booths"_s, jail.callsRunning()}, {u"coresList"_s, list}, {u"coresCallOpen"_s, call},
            {u"budgetCores"_s, coreBudget}, {u"ratio"_s, std::max(list, call) / coreBudget}, {u"pssMb"_s, pssMb}, {u"load"_s, machineLoad()}};
}

// Somewhere a change is to be seen.
struct Sight {
    QString where;
    std::function<bool()> shows;
};

// Another desk, in its own window.
class OtherDesk
{
public:
    explicit OtherDesk(Screen &screen, LiveJail &jail)
        : m_screen(screen)
        , m_kiosk(jail.world(), u"desk"_s, {u"--station"_s, u"desk-3"_s})
        , m_officer(jail.world(), m_hand)
    {
    }
    bool open(int visits)
    {
        if (!m_kiosk.start() || !m_officer.signIn(LiveJail::otherOfficer, LiveJail::secret) || !m_hand.sees(u"dayList"_s))
            return false;
        m_list = qobject_cast<QListView *>(m_hand.find(u"dayList"_s));
        m_model = m_list ? qobject_cast<ui::presenters::DayModel *>(m_list->model()) : nullptr;
        if (!m_model)
            return false;
        m_screen.watched = {m_list->viewport()};
        return World::until([&] { return m_model->visits() == visits; }, 30'000);
    }
    // Known to the list and in a frame that was painted since.
    Sight sight(const base::VisitId &visit, const std::function<bool(const station::VisitLine &)> &holds)
    {
        m_known = false;
        return {u"desk window"_s, [this, visit, holds] {
                    const station::VisitLine *line = m_model->line(visit);
                    if (!m_known && line && holds(*line)) {
                        m_known = true;
                        m_screen.painted.clear();
                        m_list->viewport()->update();
                    }
                    return m_known && m_screen.painted.contains(m_list->viewport());
                }};
    }

private:
    Screen &m_screen;
    Kiosk m_kiosk;
    Hand m_hand{20'000};
    Officer m_officer;
    QListView *m_list = nullptr;
    ui::presenters::DayModel *m_model = nullptr;
    bool m_known = false;
};

// Milliseconds until each of them shows it; false where one does not.
bool watch(const std::function<void()> &act, QList<Sight> sights, QHash<QString, QList<double>> &times)
{
    constexpr int longestMs = 5000;
    QTimer wake; // the loop looks at its time
    wake.start(50);
    QElapsedTimer clock;
    clock.start();
    act();
    while (!sights.isEmpty() && clock.elapsed() < longestMs) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        for (qsizetype i = sights.size() - 1; i >= 0; --i) {
            if (!sights.at(i).shows())
                continue;
            times[sights.at(i).where] << double(clock.nsecsElapsed()) / 1e6;
            sights.removeAt(i);
        }
    }
    for (const Sight &sight : sights)
        std::fprintf(stderr, "live: not seen at %s\n", qPrintable(sight.where));
    return sights.isEmpty();
}

QJsonObject told(const char *act, const QHash<QString, QList<double>> &times)
{
    QList<double> all;
    QJsonObject where;
    for (auto it = times.cbegin(); it != times.cend(); ++it) {
        all << *it;
        where.insert(it.key(), spread(*it));
    }
    const QJsonObject ms = spread(all);
    return {{u"bench"_s, u"day-change-seen"_s}, {u"act"_s, QLatin1String(act)}, {u"ms"_s, ms}, {u"at"_s, where}, {u"seen"_s, all.size()},
            {u"budgetMs"_s, seenBudgetMs}, {u"ratio"_s, ms["max"_L1].toDouble() / seenBudgetMs}, {u"load"_s, machineLoad()}};
}

// Every station without a window but the one that acts: it has taken something new of the visit into its log.
QList<Sight> takenSights(LiveJail &jail, const QString &actor, const base::VisitId &visit)
{
    QStringList names{u"desk-1"_s, u"checkin-1"_s, u"board-1"_s};
    for (int i = 1; i <= LiveJail::booths; ++i)
        names << u"booth-%1"_s.arg(i);
    names.removeAll(actor);
    const auto taken = std::make_shared<QSet<QString>>();
    jail.onTaken([taken, visit](const QString &station, const base::VisitId &changed) {
        if (changed == visit || changed.isEmpty())
            taken->insert(station);
    });
    QList<Sight> sights;
    for (const QString &name : std::as_const(names))
        sights << Sight{name, [taken, name] { return taken->contains(name); }};
    return sights;
}

QList<QJsonObject> changesSeen(Screen &screen, LiveJail &jail, int repeats)
{
    OtherDesk other(screen, jail);
    if (!other.open(jail.visits()))
        return {};
    QHash<QString, QList<double>> byDesk, byCheckin, byBooth;
    bool seen = true;
    const auto arrived = [](const auto &visit) { return visit.state == visits::State::Arrived; };
    for (int i = 0; i < repeats && seen; ++i) {
        const base::VisitId visit = jail.id(jail.nextFaceToFace());
        QList<Sight> sights = takenSights(jail, u"desk-1"_s, visit);
        seen = watch([&] { jail.desk().markArrived(visit, [](const auto &) {}); }, sights << other.sight(visit, arrived), byDesk);
    }
    for (int i = 0; i < LiveJail::booths && seen; ++i) { // a minute more: the booth's clock shows it, and the other desk's list
        const int allowed = jail.booth(i).view().allowedSeconds + 60;
        const Sight booth{u"booth's screen"_s, [&jail, i, allowed] { return jail.booth(i).view().allowedSeconds == allowed; }};
        const Sight desk = other.sight(jail.id(i), [allowed](const station::VisitLine &line) { return line.allowedSeconds == allowed; });
        seen = watch([&] { jail.desk().extend(jail.id(i), 60, u"late-start"_s, [](const auto &) {}); }, {booth, desk}, byDesk);
    }
    for (int i = 0; i < repeats && seen; ++i) {
        const int number = jail.nextFaceToFace();
        const base::VisitId visit = jail.id(number);
        QList<Sight> sights = takenSights(jail, u"checkin-1"_s, visit);
        seen = watch([&] { jail.checkin().claim(jail.number(number), [](const auto &) {}); }, sights << other.sight(visit, arrived), byCheckin);
        sights = {Sight{u"board"_s, [&] {
                            const auto waiting = jail.board().view().waiting;
                            return std::any_of(waiting.begin(), waiting.end(), [&](const station::BoardLine &line) { return line.visit == visit; });
                        }}};
        seen = seen && watch([&] { jail.checkin().giveToken(visit, [](const auto &) {}); }, sights, byCheckin);
    }
    for (int i = 0; i < repeats && seen; ++i) { // a hand goes up in a booth
        const int booth = i % LiveJail::booths;
        const base::VisitId visit = jail.id(booth);
        const auto helps = [](const station::VisitLine &line) { return line.help; };
        if (i >= LiveJail::booths)
            break; // a hand stays up for three minutes
        const Sight desk{u"desk-1"_s, [&] {
                             const auto day = jail.desk().snapshot()->day;
                             return std::any_of(day.begin(), day.end(), [&](const station::VisitLine &line) { return line.id == visit && line.help; });
                         }};
        seen = watch([&] { jail.booth(booth).askHelp(); }, {desk, other.sight(visit, helps)}, byBooth);
    }
    return seen ? QList<QJsonObject>{told("desk", byDesk), told("check-in", byCheckin), told("booth", byBooth)} : QList<QJsonObject>();
}

} // namespace

QList<QJsonObject> measureLive(Screen &screen, int visits, int repeats)
{
    LiveJail jail(visits);
    if (!jail.begin())
        return {};
    QList<QJsonObject> lines = changesSeen(screen, jail, 5 * repeats);
    const QJsonObject cost = deskCost(jail);
    return lines.isEmpty() || cost.isEmpty() ? QList<QJsonObject>() : lines << cost;
}

// Says "list" once the day is on the screen; reads a number, opens that visit and says "call" once its picture is there.
int liveDeskMain(int &argc, char **argv, const QString &folder, const QUrl &portal)
{
    QApplication application(argc, argv);
    ui::theme::apply(application);
    Kiosk::setLanguage(u"en"_s);
    World world(folder);
    world.meet(portal);
    const Hand hand(20'000);
    const Officer officer(world, hand);
    Kiosk desk(world, u"desk"_s, {u"--station"_s, u"desk-2"_s});
    if (!desk.start() || !officer.signIn(LiveJail::otherOfficer, LiveJail::secret) || !hand.sees(u"dayList"_s))
        return 4;
    std::printf("list\n");
    std::fflush(stdout);
    pollfd in{0, POLLIN, 0};
    while (::poll(&in, 1, 0) == 0)
        World::until([&] { return ::poll(&in, 1, 0) != 0; }, 1000);
    char line[100];
    if (!std::fgets(line, sizeof line, stdin))
        return 0;
    if (!officer.openVisit(QString::fromUtf8(line).trimmed()) || !hand.type(u"findField"_s, {}) || !hand.sees(u"talkPicture"_s))
        return 4;
    std::printf("call\n");
    std::fflush(stdout);
    World::until([&] { return ::poll(&in, 1, 0) != 0 && (in.revents & POLLHUP); }, 600'000);
    return 0;
}

} // namespace mulakat::bench
