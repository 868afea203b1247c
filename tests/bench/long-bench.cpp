// A jail's whole day, 155 video and 400 face-to-face visits at two desks and seven booths, played at speed over the real hub
// and station code; every line of the register is looked at, as list and as CSV, and the log and its folds. By hand, one to
// three minutes. usage: long-bench [--video N] [--face N]
// modules: day_rig
#include "bench/proc.h"
#include "day/simday.h"

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <cstdio>

using namespace mulakat;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (!qEnvironmentVariableIsSet("QT_LOGGING_RULES"))
        qputenv("QT_LOGGING_RULES", "*.info=false");
    QGuiApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"video"_s, u"video visits"_s, u"N"_s, u"155"_s}, {u"face"_s, u"visits face to face"_s, u"N"_s, u"400"_s}});
    parser.addHelpOption();
    parser.process(application);
    const testing::SimDayResult day = testing::simulateDay(parser.value(u"video"_s).toInt(), parser.value(u"face"_s).toInt());
    const QJsonObject line{{u"bench"_s, u"long-day"_s}, {u"visits"_s, day.visits}, {u"events"_s, day.events}, {u"seconds"_s, day.seconds},
                           {u"faults"_s, day.faults.size()}, {u"first"_s, QJsonArray::fromStringList(day.faults.mid(0, 20))},
                           {u"privateMb"_s, double(bench::privateKb(QCoreApplication::applicationPid())) / 1024}, {u"load"_s, bench::machineLoad()}};
    std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    return day.faults.isEmpty() && day.visits > 0 ? 0 : 1;
}
