#include "fakecheckin.h"
#include "support/testrunner.h"
#include "ui/pages/visitor/checkinpage.h"
#include "ui/theme/tokens.h"
#include "ui/voice/recordedsound.h"

#include <QAbstractButton>
#include <QFontInfo>
#include <QLabel>
#include <QPainter>
#include <QTest>

using namespace mulakat;
using namespace mulakat::testing;
using namespace Qt::StringLiterals;
using ui::pages::CheckinPage;
using ui::presenters::CheckinPresenter;
using ui::presenters::CheckinScreen;
using ui::theme::Tokens;

namespace {

QImage visitorFace()
{
    QImage image(640, 480, QImage::Format_RGB32);
    image.fill(QColor(0xC9D2D8));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0x5A4470));
    painter.drawEllipse(QPointF(320, 520), 220, 190);
    painter.setBrush(QColor(0xB98260));
    painter.drawEllipse(QPointF(320, 220), 90, 115);
    return image;
}

// What the camera sees of a visitor who holds up a slip.
QImage heldSlip()
{
    QImage image = visitorFace().scaled(1280, 720);
    QPainter painter(&image);
    painter.fillRect(QRect(430, 150, 420, 420), Qt::white);
    for (int i = 0; i < 45 * 45; ++i) {
        if ((i * 7 + i / 45 * 13) % 5 < 2)
            painter.fillRect(QRect(460 + i % 45 * 8, 180 + i / 45 * 8, 8, 8), Qt::black);
    }
    return image;
}

base::Failure refusal(const QString &problem)
{
    if (problem == u"unknown" || problem == u"other-jail")
        return base::fail(base::FailureCode::UnknownVisit, {{u"why"_s, problem}});
    if (problem == u"early")
        return base::fail(base::FailureCode::TooEarly, {{u"start"_s, u"10:50"_s}});
    if (problem == u"other-day")
        return base::fail(base::FailureCode::WrongDay, {{u"date"_s, u"2026-12-03"_s}});
    if (problem == u"locked")
        return base::fail(base::FailureCode::TooManyTries);
    if (problem == u"forged" || problem == u"no-key")
        return base::fail(base::FailureCode::NotVerified, {{u"why"_s, problem}});
    return base::fail(base::FailureCode::NotInThisState, {{u"why"_s, problem}, {u"at"_s, u"10:12"_s}, {u"start"_s, u"14:00"_s}});
}

} // namespace

class TestCheckinPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyScreen_data();
    void everyScreen();
    void aVisitorsHand();
    void theQuestionIsAnsweredByAnyTouch();

private:
    struct Rig {
        Rig()
        {
            service.camera = visitorFace();
            page.resize(1366, 768);
            page.show();
        }
        QAbstractButton *button(const QString &name) const { return page.findChild<QAbstractButton *>(name); }
        bool press(const QString &name)
        {
            QAbstractButton *key = button(name);
            if (!key || !key->isVisible() || !key->isEnabled())
                return false;
            QTest::mouseClick(key, Qt::LeftButton);
            return true;
        }
        QString text(const QString &name) const { return page.findChild<QLabel *>(name)->text(); }
        CheckinScreen screen() const { return presenter.shown().screen; }
        void go(CheckinScreen to, const QString &language);

        FakeCheckin service;
        HandClock clock;
        CheckinPresenter presenter{service, clock, u"en"_s};
        ui::voice::RecordedSound sound;
        ui::voice::Voice voice{sound, QString::fromUtf8(MULAKAT_VOICES)};
        CheckinPage page{presenter, voice};
    };
};

void TestCheckinPage::Rig::go(CheckinScreen to, const QString &language)
{
    presenter.chooseLanguage(language);
    if (to == CheckinScreen::Language)
        return;
    presenter.goOn();
    if (to == CheckinScreen::Number) {
        presenter.typeNumber();
        for (const QChar digit : u"20261201617"_s)
            presenter.digit(digit);
    }
    if (to == CheckinScreen::Slip || to == CheckinScreen::Number)
        return;
    service.scan(u"617"_s);
    QTRY_VERIFY(!presenter.shown().busy);
    if (to == CheckinScreen::Ask || to == CheckinScreen::Stop)
        return;
    presenter.goOn();
    if (to == CheckinScreen::Card)
        return;
    service.left = 1;
    service.scan(u"card"_s);
    QTRY_COMPARE(screen(), CheckinScreen::Look);
    service.tellPicture();
    if (to == CheckinScreen::Look)
        return;
    presenter.goOn();
    QTRY_COMPARE(screen(), CheckinScreen::Token);
    if (to == CheckinScreen::Idle) {
        presenter.goOn();
        go(CheckinScreen::Card, language);
        QTRY_VERIFY(!voice.isSpeaking());
        clock.now += CheckinPresenter::askMs;
        presenter.tick();
    }
}

void TestCheckinPage::everyScreen_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("screen");
    QTest::addColumn<QString>("name");
    const QList<QPair<CheckinScreen, QString>> screens{
        {CheckinScreen::Language, u"language"_s}, {CheckinScreen::Slip, u"slip"_s},   {CheckinScreen::Number, u"number"_s},
        {CheckinScreen::Ask, u"ask"_s},           {CheckinScreen::Card, u"card"_s},   {CheckinScreen::Look, u"look"_s},
        {CheckinScreen::Token, u"token"_s},       {CheckinScreen::Token, u"token-unprinted"_s}, {CheckinScreen::Stop, u"stop-unknown"_s},
        {CheckinScreen::Stop, u"stop-video"_s},   {CheckinScreen::Stop, u"stop-used"_s}, {CheckinScreen::Stop, u"stop-early"_s},
        {CheckinScreen::Stop, u"stop-forged"_s},  {CheckinScreen::Stop, u"stop-replaced"_s}, {CheckinScreen::Stop, u"stop-locked"_s},
        {CheckinScreen::Stop, u"stop-other-day"_s}, {CheckinScreen::Stop, u"stop-no-key"_s}, {CheckinScreen::Slip, u"slip-camera"_s},
        {CheckinScreen::Card, u"card-camera"_s},  {CheckinScreen::Card, u"card-camera-closer"_s},
        {CheckinScreen::Card, u"card-camera-flatter"_s}, {CheckinScreen::Slip, u"slip-camera-less-glare"_s},
        {CheckinScreen::Slip, u"slip-camera-hold-still"_s},
        {CheckinScreen::Card, u"card-again"_s},   {CheckinScreen::Look, u"look-blind"_s}, {CheckinScreen::Idle, u"idle"_s}};
    for (const QString &language : {u"en"_s, u"hi"_s, u"ta"_s}) {
        for (const QSize size : {QSize(1366, 768), QSize(1920, 1080)}) {
            for (const auto &[screen, name] : screens)
                QTest::addRow("%s-%s-%d", qPrintable(name), qPrintable(language), size.width()) << language << size << int(screen) << name;
        }
    }
}

// Nothing is cut, nothing stands outside, every key is large enough for a thumb, the words are of the language's own font.
void TestCheckinPage::everyScreen()
{
    QFETCH(QString, language);
    QFETCH(QSize, size);
    QFETCH(int, screen);
    QFETCH(QString, name);
    Rig r;
    r.page.resize(size);
    if (name.startsWith(u"stop-"))
        r.service.refuse = refusal(name.mid(5));
    if (name.contains(u"-camera")) {
        r.service.reader = true;
        r.service.visit.adults = 2;
    }
    if (name == u"card-again") {
        r.service.visit.adults = r.service.left = 2;
        r.service.readable = false;
    }
    r.service.missing = name == u"look-blind";
    r.go(CheckinScreen(screen), language);
    if (name == u"card-again") {
        r.service.scan(u"blurred"_s);
        QTRY_COMPARE(r.presenter.shown().note, u"again"_s);
    }
    if (name == u"token-unprinted")
        r.presenter.setPrint(u"not-printed"_s);
    if (r.presenter.shown().reads) {
        r.service.camera = heldSlip();
        r.service.tellPicture();
        QTest::qWait(0);
        const QString hint = name.section(u"-camera-"_s, 1);
        const QSize frame = r.page.findChild<QWidget *>(u"checkinFrame"_s)->size();
        for (int i = 0; i < ui::presenters::SteadyHint::timesSeen; ++i)
            r.service.tellHint(hint);
        QTest::qWait(0);
        QCOMPARE(r.page.findChild<QWidget *>(u"checkinHint"_s)->isVisible(), !hint.isEmpty());
        QCOMPARE(r.page.findChild<QWidget *>(u"checkinText"_s)->isVisible(), hint.isEmpty());
        QCOMPARE(r.page.findChild<QWidget *>(u"checkinFrame"_s)->size(), frame); // nothing jumps
    }
    QTest::qWait(0);
    QCOMPARE(r.presenter.shown().screen, CheckinScreen(screen));
    QCOMPARE(r.page.size(), size); // nothing asks for more room than the screen has
    if (const QString shots = qEnvironmentVariable("MULAKAT_SHOTS"); !shots.isEmpty())
        r.page.grab().save(shots + u"/checkin-%1-%2-%3.png"_s.arg(name, language).arg(size.width()));
    for (const QAbstractButton *key : r.page.findChildren<QAbstractButton *>()) {
        if (!key->isVisible())
            continue;
        QVERIFY2(key->width() >= Tokens::publicTouch && key->height() >= Tokens::publicTouch, qPrintable(key->objectName()));
        const QRect at(key->mapTo(&r.page, QPoint()), key->size());
        QVERIFY2(r.page.rect().contains(at), qPrintable(key->objectName()));
        QVERIFY2(!key->accessibleName().isEmpty() || !key->text().isEmpty(), qPrintable(key->objectName()));
    }
    for (const QLabel *label : r.page.findChildren<QLabel *>()) {
        if (!label->isVisible() || label->text().isEmpty())
            continue;
        QVERIFY2(!label->text().contains(u'%') && !label->text().startsWith(u"word."), qPrintable(label->text()));
        const int needed = label->hasHeightForWidth() ? label->heightForWidth(label->width()) : label->sizeHint().height();
        QVERIFY2(label->height() >= needed, qPrintable(label->objectName() + u" is cut"_s));
        if (label->font().pixelSize() < 2 * Tokens::publicHuge) // words break
            continue;
        QVERIFY2(QFontMetrics(label->font()).horizontalAdvance(label->text()) <= label->width(), qPrintable(label->text()));
    }
    if (screen != int(CheckinScreen::Language))
        QVERIFY(!r.sound.played().isEmpty());
}

void TestCheckinPage::aVisitorsHand()
{
    Rig r;
    QVERIFY(!r.button(u"checkinBack"_s)->isVisible());
    QVERIFY(r.press(u"checkinLanguage_ta"_s));
    QVERIFY(r.sound.played().last().constLast().contains(u"/ta/say.checkin.name"_s));
    QVERIFY(r.press(u"checkinLanguage_ta"_s));
    QCOMPARE(r.screen(), CheckinScreen::Slip);
    const QPoint help = r.button(u"checkinHelp"_s)->mapTo(&r.page, QPoint());
    QVERIFY(r.press(u"checkinNumber"_s));
    for (const QChar digit : u"617"_s)
        QVERIFY(r.press(u"checkinKey"_s + digit));
    QVERIFY(r.press(u"checkinErase"_s));
    QVERIFY(r.press(u"checkinKey7"_s));
    QCOMPARE(r.text(u"checkinDigits"_s), u"617"_s);
    QVERIFY(r.press(u"checkinOn"_s));
    QTRY_COMPARE(r.screen(), CheckinScreen::Ask);
    QVERIFY(r.press(u"checkinYes"_s));
    QCOMPARE(r.screen(), CheckinScreen::Card);
    QVERIFY(r.press(u"checkinHelp"_s));
    QCOMPARE(r.service.helps.constFirst().text(), u"v1"_s);
    QCOMPARE(r.button(u"checkinHelp"_s)->mapTo(&r.page, QPoint()).y(), help.y()); // always in its corner
    QVERIFY(r.press(u"checkinNoCard"_s));
    QTRY_COMPARE(r.screen(), CheckinScreen::Look);
    r.service.tellPicture();
    QVERIFY(r.press(u"checkinOn"_s));
    QTRY_COMPARE(r.screen(), CheckinScreen::Token);
    QCOMPARE(r.text(u"checkinToken"_s), u"4-101"_s);
    const qsizetype before = r.sound.played().size();
    QVERIFY(r.press(u"checkinReplay"_s));
    QCOMPARE(r.sound.played().size(), before + 1);
    QVERIFY(r.press(u"checkinOn"_s));
    QCOMPARE(r.screen(), CheckinScreen::Language);
    QVERIFY(r.text(u"checkinToken"_s).isEmpty()); // nothing of the last one stays
}

void TestCheckinPage::theQuestionIsAnsweredByAnyTouch()
{
    Rig r;
    r.go(CheckinScreen::Slip, u"hi"_s);
    QTRY_VERIFY(!r.voice.isSpeaking());
    r.clock.now += CheckinPresenter::askMs;
    r.presenter.tick();
    QCOMPARE(r.screen(), CheckinScreen::Idle);
    QVERIFY(r.press(u"checkinOn"_s));
    QCOMPARE(r.screen(), CheckinScreen::Slip); // and nothing behind the question was pressed
}

MULAKAT_TEST(TestCheckinPage)
#include "test_checkinpage.moc"
