#pragma once
#include "sampleday.h"
#include "ui/presenters/daypresenter.h"

#include <QSignalSpy>
#include <QTest>

namespace mulakat::testing {

using namespace mulakat::ui::presenters;
using namespace Qt::StringLiterals;

// One visit beside the list, over a played desk.
struct DetailRig {
    DeskClock clock{deskTime(10, 10)};
    FakeDesk desk;
    DayPresenter day{desk, nullptr, &clock};
    DetailPresenter &detail = day.detail();

    bool open(const station::VisitDetail &visit)
    {
        if (!desk.day.date.isValid())
            desk.publish(sampleDay(0));
        desk.put(visit);
        day.select(visit.line.id);
        return QTest::qWaitFor([&] { return detail.isLoaded(); }) && settle();
    }
    bool put(const station::VisitDetail &visit)
    {
        const int opened = desk.count(u"open"_s);
        desk.put(visit);
        return QTest::qWaitFor([&] { return desk.count(u"open"_s) > opened; }) && settle();
    }
    bool settle()
    {
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
        clock.advance(600);
        return true;
    }
    void key() { detail.act(); }
};

} // namespace mulakat::testing
