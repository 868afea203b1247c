#pragma once
#include "layoutcheck.h"

#include "../../flow/hand.h"
#include "../ui_desk/sampleday.h"
#include "ui/presenters/sessionpresenter.h"
#include "ui/presenters/stationpresenter.h"
#include "ui/shell/boothscreen.h"
#include "ui/shell/deskscreen.h"
#include "ui/shell/language.h"
#include "ui/shell/startpage.h"
#include "ui/shell/window.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>

namespace mulakat::testing {

using namespace mulakat::ui;
using namespace Qt::StringLiterals;
using shell::DeskScreen;

// A desk's window over a played desk.
struct ShellRig {
    ShellRig() : clock(deskTime(10, 10)), session((desk.staff.reset(), desk), clock), station(desk, clock), language(*qApp), window(language)
    {
        desk.names = {u"A. Kulkarni"_s, u"R. Deshmukh"_s, u"S. Patil"_s};
        language.set(u"en"_s);
        screen = new DeskScreen(session, station, language);
        for (const auto &page : {u"day"_s, u"requests"_s, u"register"_s, u"health"_s}) {
            auto *label = new widgets::Label(page + u" page with Sunita Devi"_s);
            label->setObjectName(page + u"Page"_s);
            screen->addPage(page, label);
        }
        screen->showPage(u"day"_s);
        window.setContent(screen);
        desk.publish(sampleDay());
        window.resize(1366, 768);
        window.show();
        window.activateWindow();
    }
    bool signIn()
    {
        return hand.choose(u"signInNames"_s, u"S. Patil"_s) && hand.type(u"signInSecret"_s, u"246813"_s) && hand.press(u"keypadDone"_s)
            && hand.sees(u"dayPage"_s);
    }
    void shot(const QString &name)
    {
        const QString folder = qEnvironmentVariable("MULAKAT_SHOTS");
        if (!folder.isEmpty() && QDir().mkpath(folder))
            window.grab().save(folder + u'/' + name + u".png"_s);
    }

    DeskClock clock;
    FakeDesk desk;
    presenters::SessionPresenter session;
    presenters::StationPresenter station;
    shell::Language language;
    shell::Window window;
    DeskScreen *screen = nullptr;
    Hand hand;
};

inline QString everythingRead(const QWidget &window)
{
    QString words;
    for (const QLabel *label : window.findChildren<QLabel *>())
        words += label->isVisible() ? label->text() + u'\n' : QString();
    return words;
}

} // namespace mulakat::testing
