// The identity engine without a screen: how fast a card is checked and names compared, how often names of the same and
// of two people are told right, what mutated payloads do to it, which pictures it reads.
// usage: id-bench [--parts check,names,payloads,pictures] [--repeats N] [--payloads N] [--frames N] [--seed N]
// modules: identity
#include "id-bench/parts.h"

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QJsonDocument>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <malloc.h>

using namespace Qt::StringLiterals;

namespace mulakat::bench
{

QJsonObject spread(std::vector<double> figures)
{
    std::sort(figures.begin(), figures.end());
    return { { u"median"_s, figures.at(figures.size() / 2) },
             { u"min"_s, figures.front() },
             { u"max"_s, figures.back() } };
}

double processorMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

void print(const QJsonObject &line)
{
    std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

} // namespace mulakat::bench

int main(int argc, char **argv)
{
    using namespace mulakat::bench;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // Packing a card asks for 270 KB each time, as tests do and the product does not.
    mallopt(M_MMAP_THRESHOLD, 4 * 1024 * 1024);
    mallopt(M_TRIM_THRESHOLD, 64 * 1024 * 1024);
    const QGuiApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions(
        { { u"parts"_s, u"check, names, payloads, pictures"_s, u"LIST"_s, u"check,names,payloads,pictures"_s },
          { u"repeats"_s, u"Rounds that count."_s, u"N"_s, u"7"_s },
          { u"payloads"_s, u"Mutated payloads."_s, u"N"_s, u"200000"_s },
          { u"frames"_s, u"Pictures a condition."_s, u"N"_s, u"6"_s },
          { u"seed"_s, u"Of every random choice."_s, u"N"_s, u"20261202"_s } });
    parser.addHelpOption();
    parser.process(application);
    const QStringList parts = parser.value(u"parts"_s).split(u',');
    const int repeats = std::max(3, parser.value(u"repeats"_s).toInt());
    const int seed = parser.value(u"seed"_s).toInt();
    if (parts.contains(u"check"_s))
        benchCheck(repeats);
    if (parts.contains(u"names"_s))
        benchNames(repeats);
    bool held = true;
    if (parts.contains(u"payloads"_s))
        held = benchPayloads(std::max(1000, parser.value(u"payloads"_s).toInt()), seed);
    if (parts.contains(u"pictures"_s))
        benchPictures(std::max(1, parser.value(u"frames"_s).toInt()), seed);
    return held ? 0 : 1;
}
