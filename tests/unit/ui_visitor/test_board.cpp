#include "fakecheckin.h"
#include "support/testrunner.h"
#include "ui/pages/board/boardpage.h"
#include "ui/voice/recordedsound.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

using namespace mulakat;
using namespace mulakat::testing;
using namespace Qt::StringLiterals;
using ui::presenters::BoardPresenter;

class TestBoard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void callsOneAfterTheOther();
    void whatWasCalledBeforeIsShownOnly();
    void speaksInEveryLanguageOfTheJail();
    void pictures_data();
    void pictures();
};

void TestBoard::callsOneAfterTheOther()
{
    FakeBoard service;
    HandClock clock;
    service.facts.waiting = {service.line(u"1-01"_s), service.line(u"2-01"_s)};
    BoardPresenter presenter(service, clock);
    QStringList calls;
    connect(&presenter, &BoardPresenter::call, this, [&](const QString &token) { calls << token; });
    QVERIFY(!presenter.shown().now);
    QCOMPARE(presenter.shown().next.size(), 2);
    // A batch: three at once.
    service.facts.called = {service.line(u"1-01"_s, 5), service.line(u"2-01"_s, 6), service.line(u"3-01"_s, 7)};
    service.facts.waiting = {service.line(u"1-02"_s), service.line(u"2-02"_s), service.line(u"3-02"_s), service.line(u"4-02"_s)};
    service.tell();
    QTRY_COMPARE(calls, QStringList{u"1-01"_s});
    QCOMPARE(presenter.shown().now->token, u"1-01"_s);
    QCOMPARE(presenter.shown().next.size(), 4);
    QVERIFY(presenter.shown().next.at(0).called && presenter.shown().next.at(1).called && !presenter.shown().next.at(2).called);
    presenter.setSpeaking(true);
    clock.now += BoardPresenter::holdMs;
    presenter.tick();
    QCOMPARE(presenter.shown().now->token, u"1-01"_s); // spoken to its end
    presenter.setSpeaking(false);
    presenter.tick();
    QTRY_COMPARE(calls.size(), 2);
    clock.now += BoardPresenter::holdMs - 1;
    presenter.tick();
    QCOMPARE(presenter.shown().now->token, u"2-01"_s);
    clock.now += 1;
    presenter.tick();
    QTRY_COMPARE(calls, (QStringList{u"1-01"_s, u"2-01"_s, u"3-01"_s}));
    // The last one stays until its visit begins; then one that was called and has not come is large again, unspoken.
    clock.now += 60'000;
    presenter.tick();
    QCOMPARE(presenter.shown().now->token, u"3-01"_s);
    service.facts.called = {service.line(u"1-01"_s, 5)};
    service.tell();
    QCOMPARE(presenter.shown().now->token, u"1-01"_s);
    service.facts.called.clear();
    service.tell();
    QVERIFY(!presenter.shown().now);
    QCoreApplication::processEvents();
    QCOMPARE(calls.size(), 3);
    // Taken back and called again: spoken again.
    service.facts.called = {service.line(u"1-01"_s, 50)};
    service.tell();
    QTRY_COMPARE(calls.size(), 4);
}

void TestBoard::whatWasCalledBeforeIsShownOnly()
{
    FakeBoard service;
    HandClock clock;
    service.facts.called = {service.line(u"1-01"_s, 5), service.line(u"2-01"_s, 6)};
    BoardPresenter presenter(service, clock);
    QStringList calls;
    connect(&presenter, &BoardPresenter::call, this, [&](const QString &token) { calls << token; });
    QCOMPARE(presenter.shown().now->token, u"2-01"_s);
    service.tell();
    presenter.tick();
    QCoreApplication::processEvents();
    QVERIFY(calls.isEmpty());
}

void TestBoard::speaksInEveryLanguageOfTheJail()
{
    FakeBoard service;
    HandClock clock;
    BoardPresenter presenter(service, clock);
    ui::voice::RecordedSound sound;
    ui::voice::Voice voice(sound, QString::fromUtf8(MULAKAT_VOICES));
    ui::pages::BoardPage page(presenter, voice);
    service.facts.called = {service.line(u"4-101"_s, 5)};
    service.tell();
    QTRY_COMPARE(sound.played().size(), 3);
    QCOMPARE(page.token(), u"4-101"_s);
    QCOMPARE(page.place(), u"4"_s);
    const auto clips = [&](int i) {
        QStringList names;
        for (const QString &file : sound.played().at(i))
            names << QFileInfo(file).dir().dirName() + u'/' + QFileInfo(file).completeBaseName();
        return names;
    };
    QCOMPARE(clips(0).mid(1), (QStringList{u"en/say.board.call.0"_s, u"en/number.4"_s, u"en/number.1"_s, u"en/number.0"_s, u"en/number.1"_s,
                                           u"en/say.board.call.1"_s, u"en/number.4"_s}));
    QVERIFY(clips(0).constFirst().endsWith(u"chime"_s)); // once a call
    QVERIFY(clips(1).constFirst().startsWith(u"hi/say.board.call.0"_s));
    QVERIFY(clips(2).constFirst().startsWith(u"ta/say.board.call.0"_s));
}

void TestBoard::pictures_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("what");
    for (const QSize size : {QSize(1366, 768), QSize(1920, 1080)}) {
        for (const QString &what : {u"called"_s, u"empty"_s, u"offline"_s, u"long"_s})
            QTest::addRow("%s-%d", qPrintable(what), size.width()) << size << what;
    }
}

void TestBoard::pictures()
{
    QFETCH(QSize, size);
    QFETCH(QString, what);
    FakeBoard service;
    HandClock clock;
    service.facts.waiting = {service.line(u"1-02"_s), service.line(u"2-102"_s), service.line(u"10-101"_s), service.line(u"4-02"_s), service.line(u"5-02"_s)};
    if (what == u"called")
        service.facts.called = {service.line(u"3-01"_s, 6), service.line(u"4-07"_s, 7)};
    if (what == u"long" || what == u"offline")
        service.facts.called = {service.line(u"12-101"_s, 7)};
    service.facts.reached = what != u"offline";
    if (what == u"empty")
        service.facts.waiting.clear();
    BoardPresenter presenter(service, clock);
    ui::voice::RecordedSound sound;
    ui::voice::Voice voice(sound, QString::fromUtf8(MULAKAT_VOICES));
    ui::pages::BoardPage page(presenter, voice);
    page.resize(size);
    const QImage image = page.grab().toImage();
    QCOMPARE(image.size(), size);
    if (const QString shots = qEnvironmentVariable("MULAKAT_SHOTS"); !shots.isEmpty())
        image.save(shots + u"/board-%1-%2.png"_s.arg(what).arg(size.width()));
    QVERIFY(presenter.shown().next.size() <= BoardPresenter::mostNext);
    QCOMPARE(page.next().isEmpty(), what == u"empty");
}

MULAKAT_TEST(TestBoard)
#include "test_board.moc"
