#pragma once
#include "sampleday.h"
#include "ui/pages/desk/daypage.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QTranslator>

namespace mulakat::testing {

using namespace mulakat::ui;
using namespace Qt::StringLiterals;

// A page in a window of the shape it has under the desk's bars.
struct PageRig {
    DeskClock clock{deskTime(10, 10)};
    FakeDesk desk;
    presenters::DayPresenter day{desk, nullptr, &clock};
    pages::DayPage page{day, nullptr};

    explicit PageRig(QSize window = QSize(1366, 768))
    {
        theme::apply(*qApp);
        page.setGeometry(0, 0, window.width(), window.height() - 2 * theme::Tokens::topBar);
        page.show();
        desk.publish(sampleDay());
    }
    bool open(const station::VisitDetail &visit)
    {
        desk.put(visit);
        day.select(visit.line.id);
        const bool loaded = QTest::qWaitFor([&] { return day.detail().isLoaded(); });
        settle();
        return loaded;
    }
    void settle()
    {
        for (int i = 0; i < 4; ++i)
            QCoreApplication::processEvents();
        clock.advance(600);
    }
    template <class W = QWidget>
    W *find(const QString &name) { return page.findChild<W *>(name); }
    QString text(const QString &name)
    {
        auto *label = find<QLabel>(name);
        return label && label->isVisible() ? label->text() : QString();
    }
    bool press(const QString &name)
    {
        auto *button = find<QAbstractButton>(name);
        if (!button || !button->isVisible() || !button->isEnabled())
            return false;
        QTest::mouseClick(button, Qt::LeftButton);
        settle();
        return true;
    }
    bool type(const QString &name, const QString &words)
    {
        auto *edit = find<QLineEdit>(name);
        if (!edit || !edit->isVisible() || !edit->isEnabled())
            return false;
        edit->clear();
        QTest::keyClicks(edit, words);
        return true;
    }
};

// With MULAKAT_SHOTS=folder the page is kept there, to be looked at.
// For a look, into the folder MULAKAT_SHOTS; in Hindi too where MULAKAT_HINDI names a .qm and the name ends in ".en".
inline void shot(QWidget &page, const QString &name)
{
    const QString folder = qEnvironmentVariable("MULAKAT_SHOTS");
    if (folder.isEmpty())
        return;
    page.grab().save(QDir(folder).filePath(name + u".png"_s));
    QTranslator hindi;
    if (!name.endsWith(u".en") || !hindi.load(qEnvironmentVariable("MULAKAT_HINDI")))
        return;
    qApp->installTranslator(&hindi);
    QTest::qWait(50);
    page.grab().save(QDir(folder).filePath(name.chopped(2) + u"hi.png"_s));
    qApp->removeTranslator(&hindi);
    QTest::qWait(50);
}

} // namespace mulakat::testing
