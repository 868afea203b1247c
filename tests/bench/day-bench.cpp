// The officer's day with 500 visits, in the desk's own window over a real hub and a station's file: from the key in the find
// field to the painted frame, once from where the field gets it and once through the filter that tells a scanner's keys from a
// person's; and how long the day takes to be built. Then the desk beside seven booths in a call: what it costs, and when a
// change at one station is seen at the others. usage: day-bench [--visits N] [--repeats N] [--parts keys,snapshot,live]
// modules: station ui_presenters kiosk_app flow_rig day_stations
#include "bench/proc.h"
#include "day-bench/live.h"
#include "flow/hand.h"
#include "flow/kiosk.h"
#include "flow/world.h"
#include "station/session.h"
#include "station/snapshots.h"
#include "ui/presenters/daymodel.h"
#include "ui/theme/theme.h"
#include "unit/station/memorystore.h"
#include "unit/station/testclock.h"
#include "unit/visits/eventmaker.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QTest>
#include <cstdio>

using namespace mulakat;
using namespace mulakat::testing;
using namespace mulakat::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr double budgetMs = 16; // a frame
const QString officerName = QStringLiteral("S. Patil");
const QString officerSecret = QStringLiteral("neem-tree-47");

const QStringList names{u"Sunita Devi"_s, u"Meena Patil"_s, u"Abdul Shaikh"_s, u"सुनीता कुलमेथे"_s, u"Joseph Fernandes"_s, u"Lakshmi Iyer"_s, u"Gurpreet Kaur"_s, u"Kavita More"_s};

// One imported visit and its booking, spread over the day's hours, booths and windows.
station::EventDraft visitNumber(int i)
{
    testing::EventMaker maker;
    maker.visit = base::VisitId(u"v%1"_s.arg(i));
    maker.mode = i % 2 ? visits::Mode::Video : visits::Mode::FaceToFace;
    maker.start = QTime(9, 0).addSecs(i % 48 * 600);
    maker.place = QString::number(1 + i % 3);
    maker.visitor = u"k%1"_s.arg(i);
    visits::Booking booking;
    booking.visit = maker.visit;
    booking.visrn = u"2026/12/01/%1"_s.arg(600 + i);
    booking.mode = maker.mode;
    visits::Person person;
    person.id = base::MemberId(u"1"_s);
    person.name = names.at(i % names.size()) + u' ' + QString::number(i);
    person.relation = u"wife"_s;
    person.mobile = u"60000%1"_s.arg(i, 5, 10, QLatin1Char('0'));
    booking.visitors << person;
    booking.inmate.name = names.at((i + 3) % names.size()) + u" Kumar"_s;
    booking.inmate.number = u"UT/%1/2025"_s.arg(i);
    visits::Event event = maker.imported();
    event.data.insert(u"visrn"_s, booking.visrn);
    const station::RecordDraft record{base::RecordId(u"b%1"_s.arg(i)), maker.visit, u"booking"_s, QJsonDocument(booking.toJson()).toJson(QJsonDocument::Compact)};
    event.data.insert(u"booking"_s, record.id.text());
    return {event, record};
}

double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}


// How long the station takes to build a day of so many visits.
QJsonObject snapshotTime(int count, int repeats)
{
    testing::TestClock clock(testing::at(9, 45));
    testing::MemoryStore store{base::StationId(u"desk-1"_s)};
    QList<station::EventDraft> drafts;
    for (int i = 0; i < count; ++i)
        drafts << visitNumber(i);
    station::StationLog log(store, clock, base::StationId(u"desk-1"_s), visits::Jail());
    const station::Session session(store, clock, [](const base::Secret &, const QString &) { return true; });
    if (!store.append(drafts) || !log.open())
        return {};
    const station::Snapshots snapshots(log, session);
    QList<double> built;
    for (int round = 0; round < repeats; ++round) {
        std::shared_ptr<station::DeskSnapshot> snapshot;
        built << milliseconds([&] { snapshot = snapshots.desk(testing::visitDay, {}); });
        if (snapshot->day.size() != count)
            return {};
    }
    return spread(built);
}

class Bench
{
public:
    explicit Bench(Screen &screen) : m_screen(screen) { }
    bool begin(int visits);
    QList<double> typeAll(int repeats);
    void withoutScanner() { qApp->removeEventFilter(&m_desk->ui().app().scans()); }
    int rows() const { return m_list->model()->rowCount(); }

private:
    double key(int key, const QString &text);
    bool importVisits(int count);

    Screen &m_screen;
    World m_world;
    Hand m_hand;
    Officer m_officer{m_world, m_hand};
    std::unique_ptr<Kiosk> m_desk;
    QLineEdit *m_find = nullptr;
    QListView *m_list = nullptr;
    bool m_changed = false; // rows of the list, since the key
};

bool Bench::importVisits(int count)
{
    QByteArray csv = "Visit Reg. No,Visit Date,Slot,Duration (min),Mode,Visitor Name,Father/Husband Name,Gender,Age,Relation,Mobile No,ID Proof,ID No,"
                     "Prisoner Name,Prisoner Father/Husband,Prisoner Age,Prisoner Gender,Prisoner No,Window/Booth\n";
    const QDate today = m_world.today();
    for (int i = 0; i < count; ++i) {
        const QString time = QTime(0, 0).addSecs(i * 86'000 / count / 60 * 60).toString(u"HH:mm"_s);
        csv += u"%1/%2,%3,%4,10,%5,%6,Mohan Lal,Female,40,Wife,60000%7,Not Available,,"_s
                   .arg(today.toString(u"yyyy/MM/dd"_s)).arg(600 + i).arg(today.toString(Qt::ISODate), time, i % 2 ? u"Video"_s : u"Physical"_s,
                        names.at(i % names.size())).arg(i, 5, 10, QLatin1Char('0')).toUtf8();
        csv += u"%1 Kumar,Mohan Lal,41,Male,UT/%2/2025,%3\n"_s.arg(names.at((i + 3) % names.size())).arg(i).arg(1 + i % 3).toUtf8();
    }
    QFile file(m_world.folder() + u"/day.csv"_s);
    if (!file.open(QIODevice::WriteOnly) || file.write(csv) != csv.size())
        return false;
    file.close();
    const Answer answer = m_world.ctl({u"day"_s, u"import"_s, file.fileName()});
    if (answer.json()["accepted"_L1].toInt() != count)
        std::fprintf(stderr, "day-bench: %s%s\n", answer.out.right(400).constData(), answer.err.constData());
    return answer.json()["accepted"_L1].toInt() == count;
}

bool Bench::begin(int visits)
{
    m_world.writeJail();
    if (!m_world.startPortal() || !m_world.addStaff(officerName, u"officer"_s, officerSecret) || !importVisits(visits))
        return false;
    m_desk = std::make_unique<Kiosk>(m_world, u"desk"_s, QStringList{u"--station"_s, u"desk-1"_s});
    if (!m_desk->start() || !m_officer.signIn(officerName, officerSecret) || !m_hand.sees(u"dayList"_s))
        return false;
    m_list = qobject_cast<QListView *>(m_hand.find(u"dayList"_s));
    m_find = qobject_cast<QLineEdit *>(m_hand.find(u"findField"_s));
    auto *model = qobject_cast<ui::presenters::DayModel *>(m_list ? m_list->model() : nullptr);
    if (!model || !m_find)
        return false;
    for (const auto group : {ui::presenters::Group::Later, ui::presenters::Group::Done, ui::presenters::Group::NotCome})
        model->setFolded(group, false); // everything in the list: the slowest case
    auto *stack = m_list->parentWidget();
    m_screen.watched = {m_list->viewport(), stack->findChild<QObject *>(u"dayEmpty"_s), m_find};
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        QObject::connect(model, signal, m_list, [this] { m_changed = true; });
    QObject::connect(model, &QAbstractItemModel::dataChanged, m_list, [this] { m_changed = true; }); // a heading's count
    m_find->setFocus();
    return World::until([&] { return model->visits() == visits && model->shown() == visits && m_find->hasFocus(); }, 30'000);
}

// Milliseconds from the key to the end of the first frame that shows what it means. Negative: no such frame.
double Bench::key(int key, const QString &text)
{
    QTest::qWait(250); // as a person does, so that nothing of the key before is left
    const QString wanted = key == Qt::Key_Backspace ? m_find->text().chopped(1) : m_find->text() + text;
    m_screen.painted.clear();
    m_changed = false;
    QElapsedTimer clock;
    clock.start();
    QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier, text);
    QApplication::sendEvent(m_find, &press);
    // A letter that leaves the same rows is on the screen with the field alone.
    const auto shown = [&] {
        const QSet<QObject *> &painted = m_screen.painted;
        return m_find->text() == wanted && (m_changed ? painted.size() > int(painted.contains(m_find)) : painted.contains(m_find));
    };
    while (!shown()) {
        if (clock.elapsed() > 2000)
            return -1;
        QCoreApplication::processEvents();
    }
    return double(clock.nsecsElapsed()) / 1e6;
}

// Searches as officers do, a letter at a time, and back.
QList<double> Bench::typeAll(int repeats)
{
    QList<double> times;
    for (int round = 0; round < repeats; ++round) {
        for (const QString &word : {u"sun"_s, u"42"_s, u"zz"_s, u"क"_s}) {
            const QString typed = word == u"zz"_s ? u"z"_s : word;
            for (const QChar c : typed)
                times << key(c.toUpper().unicode(), c);
            for (int i = 0; i < typed.size(); ++i)
                times << key(Qt::Key_Backspace, u"\b"_s);
        }
    }
    return times;
}

QJsonObject judged(const char *what, const QList<double> &times)
{
    const bool failed = std::any_of(times.begin(), times.end(), [](double ms) { return ms < 0; });
    QJsonObject line{{u"bench"_s, QLatin1String(what)}, {u"keys"_s, times.size()}, {u"ms"_s, spread(times)}, {u"load"_s, machineLoad()}};
    line.insert(u"failed"_s, failed);
    line.insert(u"budgetMs"_s, budgetMs);
    line.insert(u"ratio"_s, median(times) / budgetMs);
    return line;
}

QList<QJsonObject> measureKeys(Screen &screen, int visits, int repeats)
{
    Bench bench(screen);
    if (!bench.begin(visits))
        return {};
    const QJsonObject throughScanner = judged("day-key-through-scanner-filter", bench.typeAll(repeats));
    bench.withoutScanner();
    return {throughScanner, judged("day-key-to-frame", bench.typeAll(repeats))};
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" MULAKAT_SOURCE_DIR "/tests/flow/screens.json");
    if (argc == 4 && qstrcmp(argv[1], "--live-desk") == 0)
        return liveDeskMain(argc, argv, QString::fromLocal8Bit(argv[2]), QUrl(QString::fromLocal8Bit(argv[3])));
    Screen application(argc, argv);
    ui::theme::apply(application);
    QCommandLineParser parser;
    parser.addOptions({{u"visits"_s, u"how many"_s, u"N"_s, u"555"_s}, {u"repeats"_s, u"rounds, at least 3"_s, u"N"_s, u"5"_s},
                       {u"parts"_s, u"what to measure"_s, u"LIST"_s, u"keys,snapshot,live"_s}});
    parser.addHelpOption();
    parser.process(application);
    const int visits = parser.value(u"visits"_s).toInt();
    const int repeats = std::max(3, parser.value(u"repeats"_s).toInt());
    const QStringList parts = parser.value(u"parts"_s).split(u',');
    int status = 0;
    const auto print = [&](const QList<QJsonObject> &lines) {
        status = lines.isEmpty() ? 4 : status;
        for (QJsonObject line : lines) {
            line.insert(u"visits"_s, visits);
            std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
            std::fflush(stdout);
            status = line["failed"_L1].toBool() || line["ratio"_L1].toDouble() > 1 ? std::max(status, 1) : status;
        }
    };
    if (parts.contains(u"keys"_s))
        print(measureKeys(application, visits, repeats));
    if (parts.contains(u"snapshot"_s))
        print({{{u"bench"_s, u"day-snapshot"_s}, {u"ms"_s, snapshotTime(visits, repeats)}, {u"load"_s, machineLoad()}}});
    if (parts.contains(u"live"_s))
        print(measureLive(application, visits, repeats));
    return status;
}
