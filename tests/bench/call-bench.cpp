// The call in numbers: set-up time each way, memory and processor time of the media process, and what twenty calls leave behind.
// usage: call-bench [--repeats N] [--parts setup,memory,growth]     (root: it makes network namespaces)
// modules: call call_rig
#include "bench/proc.h"
#include "rig/onecall.h"

#include <QDateTime>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>

using namespace mulakat;
using namespace mulakat::testing;
using namespace mulakat::bench;
using namespace Qt::StringLiterals;
using call::SessionState;

namespace {
void print(const QJsonObject &line)
{
    std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

class Bench
{
public:
    Bench() : m_visitor(m_networks.visitor()) { }
    bool begin()
    {
        const auto made = m_networks.make();
        return made && m_visitor.start();
    }
    void setup(int repeats);
    void memory();
    void growthOverCalls();
    void growthOverConnections();

private:
    std::unique_ptr<OneCall> newCall() { return std::make_unique<OneCall>(m_networks, m_visitor, m_cache.path()); }
    bool timeOne(bool visitorOffers, double &booth, double &visitor);
    QTemporaryDir m_cache;
    Networks m_networks;
    VisitorEnd m_visitor;
};

// From "both present" to the first decoded picture; the officer admits and starts at once.
bool Bench::timeOne(bool visitorOffers, double &booth, double &visitor)
{
    const auto one = newCall();
    OneCall::Wishes wishes;
    wishes.visitorOffers = visitorOffers;
    one->booth.admitAndStartWhenConnected();
    qint64 began = 0;
    one->onPresent = [&] { began = QDateTime::currentMSecsSinceEpoch(); };
    if (!one->begin(wishes))
        return false;
    if (!one->waitFor([&] { return one->booth.firstFarFrameMs() && m_visitor.firstFrameMs(); }, 20'000))
        return false;
    booth = double(one->booth.firstFarFrameMs() - began);
    visitor = double(m_visitor.firstFrameMs() - began);
    return true;
}

void Bench::setup(int repeats)
{
    for (const bool visitorOffers : {false, true}) {
        QList<double> atBooth;
        QList<double> atVisitor;
        int failed = 0;
        for (int i = 0; i < repeats + 1; ++i) {
            double booth = 0;
            double visitor = 0;
            if (!timeOne(visitorOffers, booth, visitor)) {
                ++failed;
            } else if (i > 0) { // the first one warms caches
                atBooth << booth;
                atVisitor << visitor;
            }
        }
        print({{u"bench"_s, u"call-setup"_s}, {u"offerer"_s, visitorOffers ? u"visitor"_s : u"jail"_s}, {u"repeats"_s, atBooth.size()},
               {u"failed"_s, failed}, {u"boothMs"_s, spread(atBooth)}, {u"visitorMs"_s, spread(atVisitor)},
               {u"load"_s, machineLoad()}, {u"target"_s, u"median <= 2000 each way"_s}});
    }
}

void Bench::memory()
{
    const auto one = newCall();
    if (!one->begin({}) || !one->talk())
        return print({{u"bench"_s, u"call-memory"_s}, {u"failed"_s, one->describe()}});
    const qint64 pid = one->booth.media().processId();
    QList<double> pssMb;
    double frames = 0;
    const double cpu = processorSeconds(pid);
    QElapsedTimer clock;
    clock.start();
    for (int second = 1; second <= 15; ++second) { // as long as the picture's bit rate climbs
        one->waitFor([&] { return clock.elapsed() >= second * 1000; }, 2000);
        if (second > 10)
            pssMb << double(pssKb(pid)) / 1024;
        frames = one->booth.lastStats().framesIn;
    }
    const double used = (processorSeconds(pid) - cpu) / (double(clock.elapsed()) / 1000);
    print({{u"bench"_s, u"call-memory"_s}, {u"picture"_s, u"640x480"_s}, {u"pssMb"_s, spread(pssMb)},
           {u"privateMb"_s, double(privateKb(pid)) / 1024}, {u"threads"_s, entries(pid, u"task"_s)}, {u"descriptors"_s, entries(pid, u"fd"_s)},
           {u"cores"_s, used}, {u"framesIn"_s, frames}, {u"framesOut"_s, one->booth.lastStats().framesOut},
           {u"kilobitsOut"_s, one->booth.lastStats().kilobitsOut}, {u"load"_s, machineLoad()}});
}

QJsonObject difference(const char *bench, const QJsonObject &fifth, const QJsonObject &twentieth, int failed)
{
    return {{u"bench"_s, QLatin1String(bench)}, {u"call5"_s, fifth}, {u"call20"_s, twentieth}, {u"failed"_s, failed},
            {u"privateGrowthMb"_s, twentieth["privateMb"_L1].toDouble() - fifth["privateMb"_L1].toDouble()},
            {u"target"_s, u"private <= +5 MB; descriptors and processes equal"_s}, {u"load"_s, machineLoad()}};
}

// Twenty visits, a media process each: what stays in this process, which holds the booth's half.
void Bench::growthOverCalls()
{
    QJsonObject fifth;
    QJsonObject now;
    int failed = 0;
    for (int i = 1; i <= 20; ++i) {
        qint64 mediaKb = 0;
        {
            const auto one = newCall();
            if (!one->begin({}) || !one->talk())
                ++failed;
            mediaKb = privateKb(one->booth.media().processId());
        }
        const qint64 self = QCoreApplication::applicationPid();
        now = {{u"privateMb"_s, double(privateKb(self)) / 1024}, {u"descriptors"_s, entries(self, u"fd"_s)},
               {u"processes"_s, childrenOf(self).size()}, {u"mediaPrivateMb"_s, double(mediaKb) / 1024}};
        if (i == 5)
            fifth = now;
    }
    print(difference("call-growth-visits", fifth, now, failed));
}

// One visit whose page is opened twenty times: what stays in one media process.
void Bench::growthOverConnections()
{
    const auto one = newCall();
    QJsonObject fifth;
    QJsonObject now;
    int failed = one->begin({}) && one->talk() ? 0 : 1;
    const qint64 pid = one->booth.media().processId();
    for (int i = 2; i <= 20; ++i) {
        one->booth.take(call::input::FarPresent{false});
        const bool joined = m_visitor.join({}).has_value();
        one->booth.take(call::input::FarPresent{true});
        failed += !(joined && one->waitForState(SessionState::Talking) && one->framesAtVisitor(30) && one->framesAtBooth(30));
        now = {{u"privateMb"_s, double(privateKb(pid)) / 1024}, {u"descriptors"_s, entries(pid, u"fd"_s)},
               {u"threads"_s, entries(pid, u"task"_s)}, {u"sameProcess"_s, pid == one->booth.media().processId()}};
        if (i == 5)
            fifth = now;
    }
    print(difference("call-growth-connections", fifth, now, failed));
}
} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    const QStringList words = application.arguments();
    const auto option = [&](const QString &name, const QString &otherwise) {
        const qsizetype at = words.indexOf(name);
        return at < 0 ? otherwise : words.value(at + 1, otherwise);
    };
    const QStringList parts = option(u"--parts"_s, u"setup,memory,growth"_s).split(u',');
    Bench bench;
    if (!bench.begin()) {
        std::fprintf(stderr, "call-bench: no network namespaces (root?) or no Chromium\n");
        return 4;
    }
    if (parts.contains(u"setup"_s))
        bench.setup(std::clamp(option(u"--repeats"_s, u"7"_s).toInt(), 3, 100));
    if (parts.contains(u"memory"_s))
        bench.memory();
    if (parts.contains(u"growth"_s)) {
        bench.growthOverCalls();
        bench.growthOverConnections();
    }
    return 0;
}
