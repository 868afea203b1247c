// Memory of everything a jail's PC runs during a 640x480 call: `mulakat-kiosk --role all` with its desk, booth and media
// process as shipped, and a second desk, signed in with the visit open, that does the officer's work. Portal, Chromium and
// this program are not in the sum. usage: kiosk-bench [--calls N]     (root: it makes a network namespace)
// modules: kiosk_app flow_rig
#include "bench/proc.h"
#include "flow/family.h"
#include "flow/kiosk.h"
#include "flow/ownnetwork.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>
#include <cstdio>
#include <poll.h>

using namespace mulakat;
using namespace mulakat::testing;
using namespace mulakat::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr double budgetMb = 250;
constexpr int warmSeconds = 5; // as long as the picture's bit rate climbs
constexpr int samples = 10;    // half a second apart
const QString officerName = QStringLiteral("R. Deshmukh");
const QString officerSecret = QStringLiteral("neem-tree-47");
const QString prisoner = QStringLiteral("UT/502/2025");

// ---- The officer's desk: this program again, a process of its own ----

bool admit(const Hand &hand, const Officer &officer, const QString &visrn)
{
    return officer.openVisit(visrn) && hand.press(u"evidenceNoCard"_s) && officer.confirmHolder(u"vouched-officer"_s)
        && officer.writeReason(u"Known to this officer from earlier visits"_s) && officer.next(u"Accept"_s)
        && officer.bringInmate(prisoner) && hand.reads(u"detailNext"_s, u"Start"_s) && officer.next(u"Start"_s) && hand.sees(u"talkPicture"_s);
}

bool end(const Hand &hand)
{
    return hand.press(u"talkEnd"_s) && hand.reads(u"detailState"_s, u"completed"_s);
}

QString nextLine()
{
    pollfd in{0, POLLIN, 0};
    char line[200];
    while (::poll(&in, 1, 0) == 0)
        World::until([&] { return ::poll(&in, 1, 0) != 0; }, 1000);
    return std::fgets(line, sizeof line, stdin) ? QString::fromUtf8(line).trimmed() : QString();
}

// Reads "admit VISRN" and "end" line by line, answers "ok" or "failed". Goes with its input.
int officerMain(int &argc, char **argv, const QString &folder, const QUrl &portal)
{
    QApplication application(argc, argv);
    ui::theme::apply(application);
    Kiosk::setLanguage(u"en"_s);
    World world(folder);
    world.meet(portal);
    const Hand hand(20'000);
    const Officer officer(world, hand);
    Kiosk desk(world, u"desk"_s, {u"--station"_s, u"desk-2"_s});
    bool well = desk.start() && officer.signIn(officerName, officerSecret);
    for (QString line = u"signed in"_s; !line.isEmpty(); line = nextLine()) {
        if (line.startsWith("admit "_L1))
            well = admit(hand, officer, line.mid(6));
        else if (line == "end"_L1)
            well = end(hand);
        std::printf("%s\n", well ? "ok" : "failed");
        std::fflush(stdout);
    }
    return 0;
}

// ---- The bench ----

class Program
{
public:
    bool start(const QString &program, const QStringList &words)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(program, words);
        return m_process.waitForStarted();
    }
    ~Program()
    {
        m_process.closeWriteChannel();
        m_process.terminate();
        if (!m_process.waitForFinished(8000)) {
            m_process.kill();
            m_process.waitForFinished(5000);
        }
    }
    bool ask(const QByteArray &line)
    {
        m_process.write(line + '\n');
        return answers();
    }
    bool answers()
    {
        World::until([&] { return m_process.canReadLine() || m_process.state() == QProcess::NotRunning; }, 90'000);
        return m_process.readLine().trimmed() == "ok";
    }
    qint64 id() const { return m_process.processId(); }

private:
    QProcess m_process;
};

// What a process is, by its program and role.
QString nameOf(qint64 pid)
{
    QFile file(u"/proc/%1/cmdline"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QList<QByteArray> words = file.readAll().split('\0');
    const QString program = QFileInfo(QString::fromLocal8Bit(words.value(0))).fileName();
    const qsizetype role = words.indexOf("--role");
    return role < 0 ? program : program + u' ' + QString::fromLocal8Bit(words.value(role + 1));
}

class Bench
{
public:
    bool begin(int calls);
    bool call(int number);
    QJsonObject result(int calls) const;

private:
    QString visrn(int number) const { return m_world.today().toString(u"yyyy/MM/dd"_s) + u"/%1"_s.arg(700 + number); }
    bool importVisits(int calls);
    void sample();

    World m_world;
    Program m_kiosk;
    Program m_officer;
    std::unique_ptr<Family> m_family;
    QMap<QString, QList<double>> m_pss; // of each process, MB
    QMap<QString, int> m_descriptors;   // at the last sample
    QList<double> m_total, m_rss, m_private, m_portal;
    QJsonArray m_counts;                // processes counted in each call
    QString m_picture;
};

// Late in the evening, and let in from midnight on, so that the hour of the run does not matter.
bool Bench::importVisits(int calls)
{
    QByteArray csv = "Visit Reg. No,Visit Date,Slot,Duration (min),Mode,Visitor Name,Father/Husband Name,Gender,Age,Relation,Mobile No,ID Proof,ID No,"
                     "Prisoner Name,Prisoner Father/Husband,Prisoner Age,Prisoner Gender,Prisoner No,Window/Booth\n";
    for (int i = 0; i < calls; ++i)
        csv += u"%1,%2,%3,5,Video,Sunita Devi,Mohan Lal,Female,40,Wife,60000007%4,Not Available,,Ramesh Kumar,Mohan Lal,41,Male,%5,1\n"_s
                   .arg(visrn(i), m_world.today().toString(Qt::ISODate), QTime(23, 0).addSecs(i * 120).toString(u"HH:mm"_s)).arg(10 + i).arg(prisoner).toUtf8();
    QFile file(m_world.folder() + u"/day.csv"_s);
    if (!file.open(QIODevice::WriteOnly) || file.write(csv) != csv.size())
        return false;
    file.close();
    return m_world.ctl({u"day"_s, u"import"_s, file.fileName()}).json()["accepted"_L1].toInt() == calls;
}

bool Bench::begin(int calls)
{
    m_world.jail.insert(u"earlyMinutes"_s, 1440);
    m_world.writeJail();
    if (!m_world.startPortal() || !m_world.addStaff(officerName, u"superintendent"_s, officerSecret)
        || !m_world.importInmates("Prisoner No,Name,Father/Husband,Age,Sex,Class,Wing,Languages,Next Court Date,State\n"
                                  "UT/502/2025,Ramesh Kumar,Mohan Lal,41,Male,Convict,4,en,,in\n")
        || !importVisits(calls))
        return false;
    if (!m_kiosk.start(QStringLiteral(MULAKAT_BIN_DIR "/mulakat-kiosk"),
                       {u"--role"_s, u"all"_s, u"--portal"_s, m_world.url().toString(), u"--data"_s, m_world.folder(), u"--simulate"_s,
                        u"camera,microphone,speaker,scanner,printer"_s}))
        return false;
    if (!m_officer.start(u"/proc/self/exe"_s, {u"--officer"_s, m_world.folder(), m_world.url().toString()}) || !m_officer.answers())
        return false;
    m_family = std::make_unique<Family>(m_world);
    return m_family->start();
}

void Bench::sample()
{
    QList<qint64> ids = {m_kiosk.id(), m_officer.id()};
    ids << descendantsOf(m_kiosk.id()) << descendantsOf(m_officer.id());
    double pss = 0, rss = 0, own = 0;
    for (const qint64 id : std::as_const(ids)) {
        const QString name = id == m_officer.id() ? u"officer's desk"_s : nameOf(id);
        const double mb = double(pssKb(id)) / 1024;
        pss += mb;
        rss += double(rssKb(id)) / 1024;
        own += double(privateKb(id)) / 1024;
        m_pss[name] << mb;
        m_descriptors[name] = entries(id, u"fd"_s);
    }
    m_total << pss;
    m_rss << rss;
    m_private << own;
    for (const qint64 id : childrenOf(QCoreApplication::applicationPid())) {
        if (nameOf(id) == "mulakat-portal"_L1)
            m_portal << double(pssKb(id)) / 1024;
    }
    if (m_pss.value(u"mulakat-media"_s).size() == m_total.size())
        return;
    std::fprintf(stderr, "kiosk-bench: no media process beside the kiosk\n");
}

bool Bench::call(int number)
{
    const QString link = m_world.ctl({u"day"_s, u"access"_s, u"--visrn"_s, visrn(number)}).json()["link"_L1].toString();
    if (!m_family->openJoin(link) || !m_family->takeSeat() || !m_family->enterCall() || !m_officer.ask("admit " + visrn(number).toUtf8()))
        return false;
    Chromium &page = m_family->browser();
    if (!page.waitFor(u"page.phase === 'talking' && document.getElementById('far').videoWidth > 0"_s, 20'000))
        return false;
    const int before = m_family->stats()["framesDecoded"_L1].toInt();
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < samples; ++i) {
        World::until([&] { return clock.elapsed() >= warmSeconds * 1000 + i * 500; }, 20'000);
        sample();
    }
    const bool runs = m_family->stats()["framesDecoded"_L1].toInt() > before + 50 && m_family->phase() == "talking"_L1;
    m_picture = page.evaluate(u"document.getElementById('far').videoWidth + 'x' + document.getElementById('far').videoHeight"_s).value_or(QJsonValue()).toString();
    m_counts << 2 + descendantsOf(m_kiosk.id()).size() + descendantsOf(m_officer.id()).size();
    return runs && m_officer.ask("end") && page.waitFor(u"page.phase === 'ended'"_s);
}

QJsonObject Bench::result(int calls) const
{
    QJsonObject processes;
    for (auto it = m_pss.cbegin(); it != m_pss.cend(); ++it) {
        QJsonObject one = spread(it.value());
        one.insert(u"descriptors"_s, m_descriptors.value(it.key()));
        processes.insert(it.key(), one);
    }
    return {{u"bench"_s, u"kiosk-memory"_s}, {u"calls"_s, calls}, {u"samples"_s, m_total.size()}, {u"picture"_s, m_picture}, {u"pssMb"_s, processes},
            {u"totalMb"_s, spread(m_total)}, {u"budgetMb"_s, budgetMb}, {u"ratio"_s, median(m_total) / budgetMb}, {u"processes"_s, m_counts},
            {u"rssMb"_s, spread(m_rss)}, {u"privateMb"_s, spread(m_private)}, {u"portalMb"_s, spread(m_portal)}, {u"load"_s, machineLoad()}};
}

} // namespace

int main(int argc, char **argv)
{
    if (argc == 4 && qstrcmp(argv[1], "--officer") == 0)
        return officerMain(argc, argv, QString::fromLocal8Bit(argv[2]), QUrl(QString::fromLocal8Bit(argv[3])));
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) // two displays: the booth has its own
        qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" MULAKAT_SOURCE_DIR "/tests/flow/screens.json");
    if (!enterOwnNetwork())
        return 4;
    QGuiApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"calls"_s, u"calls, one after another, at least 3"_s, u"N"_s, u"3"_s});
    parser.addHelpOption();
    parser.process(application);
    const int calls = std::clamp(parser.value(u"calls"_s).toInt(), 3, 20);
    Bench bench;
    if (!bench.begin(calls))
        return 4;
    for (int i = 0; i < calls; ++i) {
        if (!bench.call(i)) {
            std::fprintf(stderr, "kiosk-bench: call %d did not come about\n", i + 1);
            return 1;
        }
    }
    const QJsonObject result = bench.result(calls);
    std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return result["ratio"_L1].toDouble() <= 1 ? 0 : 1;
}
