// mulakat_tour: see packaging/run-demo --shots.
#include "demo/tour.h"
#include "flow/ownnetwork.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QTest>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace mulakat;

int main(int argc, char **argv)
{
    // Nobody sees these windows; two displays of the size that a jail's PC has.
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" MULAKAT_SOURCE_DIR "/tests/flow/screens.json");
    if (::geteuid() == 0 && !testing::enterOwnNetwork())
        return 4;
    QElapsedTimer time;
    time.start();
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    ui::theme::apply(application);
    testing::Kiosk::setLanguage(u"en"_s);

    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"data"_s, u"folder with staff, inmates and a day"_s, u"DIR"_s},
                       {u"shots"_s, u"where SCREEN.LANG.png are saved"_s, u"DIR"_s},
                       {u"seconds"_s, u"shortest run"_s, u"N"_s, u"0"_s},
                       {u"superintendent"_s, u"who signs in, NAME:SECRET"_s, u"WHO"_s}});
    parser.process(application);
    const QString who = parser.value(u"superintendent"_s);
    if (!parser.isSet(u"data"_s) || !parser.isSet(u"shots"_s) || !who.contains(u':'))
        parser.showHelp(2);
    if (!QDir().mkpath(parser.value(u"shots"_s)))
        return 3;
    testing::Tour tour(parser.value(u"data"_s), parser.value(u"shots"_s), {who.section(u':', 0, 0), who.section(u':', 1)});
    const bool done = tour.run();
    const qint64 left = parser.value(u"seconds"_s).toLongLong() * 1000 - time.elapsed();
    if (left > 0)
        QTest::qWait(int(left));
    return done ? 0 : 1;
}
