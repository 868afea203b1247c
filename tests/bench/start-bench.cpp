// How long the kiosk takes from its start to its first painted window, warm: from exec to the end of a run with
// --exit-after-start, so the tearing down is in it too. usage: start-bench [--role desk] [--repeats N]
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

// Milliseconds, or -1 where it did not end well.
double oneStart(const QString &role, const QString &folder)
{
    QProcess kiosk;
    kiosk.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    kiosk.setStandardOutputFile(QProcess::nullDevice());
    QElapsedTimer timer;
    timer.start();
    kiosk.start(QStringLiteral(MULAKAT_BIN_DIR "/mulakat-kiosk"),
                {u"--role"_s, role, u"--portal"_s, u"http://127.0.0.1:9"_s, u"--data"_s, folder, u"--simulate"_s, u"camera,microphone,speaker,scanner,printer"_s, u"--exit-after-start"_s});
    if (!kiosk.waitForFinished(60000)) {
        kiosk.kill();
        kiosk.waitForFinished(5000);
        return -1;
    }
    return kiosk.exitStatus() == QProcess::NormalExit && kiosk.exitCode() == 0 ? double(timer.nsecsElapsed()) / 1e6 : -1;
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM") && !qEnvironmentVariableIsSet("DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"role"_s, u"desk or booth"_s, u"R"_s, u"desk"_s}, {u"repeats"_s, u"starts that count"_s, u"N"_s, u"7"_s}});
    parser.addHelpOption();
    parser.process(application);
    const QTemporaryDir folder;
    std::vector<double> times;
    oneStart(parser.value(u"role"_s), folder.path()); // makes keys and files, fills the page cache
    for (int i = 0; i < std::max(3, parser.value(u"repeats"_s).toInt()); ++i) {
        times.push_back(oneStart(parser.value(u"role"_s), folder.path()));
        if (times.back() < 0)
            return 4;
    }
    std::sort(times.begin(), times.end());
    const QJsonObject line{{u"bench"_s, u"start"_s}, {u"role"_s, parser.value(u"role"_s)}, {u"repeats"_s, int(times.size())},
                           {u"startMs"_s, QJsonObject{{u"median"_s, times.at(times.size() / 2)}, {u"min"_s, times.front()}, {u"max"_s, times.back()}}}};
    std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    return 0;
}
