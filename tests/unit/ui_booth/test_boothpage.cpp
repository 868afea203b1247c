#include "fakebooth.h"
#include "support/testrunner.h"
#include "ui/pages/booth/boothpage.h"
#include "ui/theme/tokens.h"
#include "ui/voice/recordedsound.h"

#include <QAbstractButton>
#include <QDir>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace mulakat;
using namespace mulakat::testing;
using namespace Qt::StringLiterals;
using ui::pages::BoothPage;
using ui::presenters::BoothPresenter;
using ui::theme::Tokens;

namespace {

// One state of the booth; `set` says its facts.
struct BoothScene {
    QString name;
    std::function<void(FakeBooth &, const StillClock &)> set;
};

void person(FakeBooth &booth, const QString &phase)
{
    booth.facts.visit = base::VisitId(u"v1"_s);
    static const QHash<QString, QPair<QString, QString>> names{{u"hi"_s, {u"सुनीता"_s, u"रमेश"_s}}, {u"ta"_s, {u"லட்சுமி"_s, u"முருகன்"_s}}};
    const auto [visitor, inmate] = names.value(booth.facts.language, {u"Sunita"_s, u"Ramesh"_s});
    booth.facts.visitorFirstName = visitor;
    booth.facts.inmateFirstName = inmate;
    booth.facts.nextStart = QTime(10, 50);
    booth.facts.phase = phase;
}

void talking(FakeBooth &booth, const StillClock &clock, int left, const QString &phase = u"talking"_s)
{
    booth.talk(clock, left, 600, phase == u"talking"_s);
    person(booth, phase);
}

QList<BoothScene> scenes()
{
    return {
        {u"idle"_s, [](FakeBooth &, const StillClock &) {}},
        {u"next"_s, [](FakeBooth &b, const StillClock &) { person(b, u"next"_s); }},
        {u"waiting"_s, [](FakeBooth &b, const StillClock &) { person(b, u"waiting"_s); }},
        {u"waiting-no-camera"_s,
         [](FakeBooth &b, const StillClock &) {
             person(b, u"waiting"_s);
             b.facts.problem = u"no-camera"_s;
         }},
        {u"waiting-legal"_s,
         [](FakeBooth &b, const StillClock &) {
             person(b, u"waiting"_s);
             b.facts.kind = visits::Kind::Legal;
         }},
        {u"call"_s, [](FakeBooth &b, const StillClock &c) { talking(b, c, 372); }},
        {u"call-warning"_s,
         [](FakeBooth &b, const StillClock &c) {
             talking(b, c, 121);
             b.tell();
             talking(b, c, 120);
         }},
        {u"call-last"_s,
         [](FakeBooth &b, const StillClock &c) {
             talking(b, c, 31);
             b.tell();
             talking(b, c, 30);
         }},
        {u"call-extended"_s,
         [](FakeBooth &b, const StillClock &c) {
             talking(b, c, 100);
             b.tell();
             talking(b, c, 400);
             b.facts.allowedSeconds = 900;
         }},
        {u"call-help"_s,
         [](FakeBooth &b, const StillClock &c) {
             talking(b, c, 372);
             b.facts.helpAsked = true;
         }},
        {u"call-officer-left"_s,
         [](FakeBooth &b, const StillClock &) {
             person(b, u"officer-left"_s);
             b.facts.kind = visits::Kind::Legal;
         }},
        {u"call-legal"_s,
         [](FakeBooth &b, const StillClock &c) {
             talking(b, c, 372);
             b.facts.kind = visits::Kind::Legal;
         }},
        {u"call-no-microphone"_s,
         [](FakeBooth &b, const StillClock &c) {
             talking(b, c, 372);
             b.facts.problem = u"no-microphone"_s;
         }},
        {u"call-picture-off"_s,
         [](FakeBooth &b, const StillClock &c) {
             talking(b, c, 372);
             b.facts.pictureOff = true;
         }},
        {u"paused"_s, [](FakeBooth &b, const StillClock &c) { talking(b, c, 372, u"paused"_s); }},
        {u"reconnecting"_s, [](FakeBooth &b, const StillClock &c) { talking(b, c, 372, u"reconnecting"_s); }},
        {u"visitor-left"_s,
         [](FakeBooth &b, const StillClock &c) {
             talking(b, c, 372, u"reconnecting"_s);
             b.facts.problem = u"visitor-left"_s;
         }},
        {u"goodbye"_s,
         [](FakeBooth &b, const StillClock &) {
             person(b, u"goodbye"_s);
             b.facts.nextDate = QDate(2026, 12, 7);
         }},
    };
}

QList<QSize> boothSizes()
{
    return {{1280, 800}, {1366, 768}, {1920, 1080}};
}

} // namespace

class TestBoothPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyState_data();
    void everyState();
    void languageSwitchesLive();
    void pictures();
    void controls();
    void nothingOfTheLastTalkStays();
    void hostileNameIsPlainText();

private:
    struct Rig {
        Rig()
            : presenter(booth, clock)
            , voice(sound, QString::fromUtf8(MULAKAT_VOICES))
            , page(presenter, voice)
        {
        }
        StillClock clock;
        FakeBooth booth;
        ui::voice::RecordedSound sound;
        BoothPresenter presenter;
        ui::voice::Voice voice;
        BoothPage page;

        QString text(const char *name) const
        {
            const auto *label = page.findChild<QLabel *>(QLatin1String(name));
            return label && label->isVisible() ? label->text() : QString();
        }
        QWidget *named(const char *name) const { return page.findChild<QWidget *>(QLatin1String(name)); }
        QStringList lastSound() const { return sound.played().isEmpty() ? QStringList() : sound.played().last(); }
    };
};

void TestBoothPage::everyState_data()
{
    QTest::addColumn<int>("scene");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    const QList<BoothScene> all = scenes();
    for (int i = 0; i < all.size(); ++i) {
        for (const QString &language : {u"en"_s, u"hi"_s, u"ta"_s}) {
            for (const QSize &size : boothSizes())
                QTest::addRow("%s.%s.%d", qPrintable(all.at(i).name), qPrintable(language), size.width()) << i << language << size;
        }
    }
}

// Nothing is cut, everything is large enough for a thumb, and nothing covers a key.
void TestBoothPage::everyState()
{
    QFETCH(int, scene);
    QFETCH(QString, language);
    QFETCH(QSize, size);
    const BoothScene what = scenes().at(scene);
    Rig rig;
    rig.page.resize(size);
    rig.page.show();
    rig.booth.facts.language = language;
    what.set(rig.booth, rig.clock);
    rig.booth.tell();
    if (what.name != u"waiting-no-camera"_s)
        rig.booth.showOwn(fakeFace({640, 480}, QColor(0xC9C2B4), QColor(0x7A7F86)));
    rig.booth.showFar(what.name == u"paused"_s ? QImage() : fakeFace({640, 480}, QColor(0x7FA08C), QColor(0xB0413E)));
    rig.clock.now += 1000;
    QCoreApplication::processEvents();
    QCOMPARE(rig.page.size(), size); // no screen asks for more than there is
    for (QLabel *label : rig.page.findChildren<QLabel *>()) {
        if (!label->isVisible() || label->text().isEmpty())
            continue;
        const QRect inPage(label->mapTo(&rig.page, QPoint()), label->size());
        QVERIFY2(rig.page.rect().contains(inPage), qPrintable(label->objectName()));
        QVERIFY2(!label->objectName().isEmpty(), qPrintable(label->text()));
        const QRect needed = QFontMetrics(label->font()).boundingRect(QRect(0, 0, label->width(), 10'000), Qt::TextWordWrap, label->text());
        QVERIFY2(needed.height() <= label->height() && needed.width() <= label->width(), qPrintable(label->objectName() + u": "_s + label->text()));
        QVERIFY(label->font().pixelSize() >= Tokens::publicBody);
    }
    for (QAbstractButton *button : rig.page.findChildren<QAbstractButton *>()) {
        if (!button->isVisible())
            continue;
        QVERIFY2(!button->objectName().isEmpty(), qPrintable(button->text()));
        QVERIFY2(button->width() >= Tokens::publicTouch && button->height() >= Tokens::publicTouch, qPrintable(button->objectName()));
        QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(), qPrintable(button->objectName()));
        QVERIFY2(!button->hasFocus(), qPrintable(button->objectName())); // nothing looks pressed at the start
        QVERIFY(button->height() == Tokens::publicTouch || button->objectName().startsWith(u"boothRate"_s));
        const QPoint middle = button->mapTo(&rig.page, button->rect().center());
        QCOMPARE(rig.page.childAt(middle), button);
    }
    if (auto *banner = rig.named("boothUnheard"); banner->isVisible()) { // dark words on the night's frame colour
        const QColor words = banner->palette().color(QPalette::WindowText);
        QVERIFY(std::abs(words.lightness() - Tokens::dark().legal.lightness()) > 100);
        QVERIFY(banner->height() < Tokens::publicTouch);
    }
    QVERIFY(rig.named("boothReplay")->isVisible() && rig.named("boothHelp")->isVisible());
    if (const QString folder = qEnvironmentVariable("MULAKAT_SHOTS"); !folder.isEmpty() && size.width() != 1920)
        QVERIFY(rig.page.grab().save(QDir(folder).filePath(u"booth-%1.%2.%3.png"_s.arg(what.name, language).arg(size.width()))));
}

void TestBoothPage::languageSwitchesLive()
{
    Rig rig;
    rig.page.resize(1280, 800);
    rig.page.show();
    person(rig.booth, u"waiting"_s);
    rig.booth.tell();
    QCOMPARE(rig.text("boothWaitingTitle"), u"Sunita is being connected"_s);
    auto *hindi = rig.page.findChild<QAbstractButton *>(u"boothLanguage_hi"_s);
    QVERIFY(hindi && hindi->isVisible());
    QCOMPARE(hindi->text(), u"हिन्दी"_s);
    rig.sound.forget();
    QTest::mouseClick(hindi, Qt::LeftButton);
    QCOMPARE(rig.text("boothWaitingTitle"), u"Sunita से जोड़ा जा रहा है"_s);
    QTRY_VERIFY(!rig.sound.played().isEmpty()); // the sentence in the language that was pressed
    QVERIFY(rig.lastSound().last().endsWith(u"/hi/say.waiting.wav"_s));
    QTest::mouseClick(rig.page.findChild<QAbstractButton *>(u"boothLanguage_en"_s), Qt::LeftButton);
    QCOMPARE(rig.text("boothWaitingTitle"), u"Sunita is being connected"_s);
    rig.booth.facts.language = u"hi"_s;
    rig.booth.talk(rig.clock, 121, 600);
    rig.clock.now += 1000;
    rig.presenter.tick();
    QCOMPARE(rig.text("boothNoticeTitle"), u"2 मिनट बाकी"_s);
    QVERIFY(rig.lastSound().last().endsWith(u"/hi/say.warning.120.wav"_s));
    QCOMPARE(rig.lastSound().size(), 2); // with the chime
}

void TestBoothPage::pictures()
{
    Rig rig;
    rig.page.resize(1280, 800);
    rig.page.show();
    person(rig.booth, u"talking"_s);
    rig.booth.talk(rig.clock, 372, 600);
    QImage far(640, 480, QImage::Format_RGB32);
    far.fill(QColor(10, 200, 30));
    QImage own(640, 480, QImage::Format_RGB32);
    own.fill(QColor(200, 20, 200));
    QPainter(&own).fillRect(0, 0, 320, 480, QColor(20, 20, 220)); // its left half
    rig.booth.showFar(far);
    rig.booth.showOwn(own);
    const QImage screen = rig.page.grab().toImage();
    QWidget *big = rig.named("boothFarPicture");
    const QPoint middle = big->mapTo(&rig.page, big->rect().center());
    QCOMPARE(screen.pixelColor(middle), QColor(10, 200, 30));
    QWidget *small = rig.named("boothOwnSmall");
    const QPoint at = small->mapTo(&rig.page, QPoint());
    QCOMPARE(screen.pixelColor(at + QPoint(small->width() / 4, small->height() / 2)), QColor(200, 20, 200)); // a mirror
    QCOMPARE(screen.pixelColor(at + QPoint(small->width() * 3 / 4, small->height() / 2)), QColor(20, 20, 220));
    QVERIFY(big->width() * big->height() > rig.page.width() * rig.page.height() * 3 / 4);
    rig.booth.showFar(QImage());
    QVERIFY(rig.page.grab().toImage().pixelColor(middle) != QColor(10, 200, 30));
    rig.booth.showFar(far);
    rig.booth.facts.pictureOff = true;
    rig.booth.tell();
    rig.booth.showFar(far);
    QCOMPARE(rig.text("boothMessageTitle"), u"Picture off, voice stays"_s);
    QVERIFY(rig.page.grab().toImage().pixelColor(big->mapTo(&rig.page, QPoint(big->width() / 2, 20))) != QColor(10, 200, 30));
}

void TestBoothPage::controls()
{
    Rig rig;
    rig.page.resize(1366, 768);
    rig.page.show();
    person(rig.booth, u"talking"_s);
    rig.booth.talk(rig.clock, 372, 600);
    const auto press = [&](const char *name) {
        auto *button = rig.page.findChild<QAbstractButton *>(QLatin1String(name));
        QVERIFY(button && button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
    };
    press("boothQuieter");
    QCOMPARE(rig.booth.facts.volume, 0.7);
    QCOMPARE(rig.named("boothVolume")->property("tenths").toInt(), 7);
    press("boothLouder");
    press("boothLouder");
    QCOMPARE(rig.booth.facts.volume, 0.9);
    QCOMPARE(rig.named("boothTimeLeft")->property("text").toString(), u"6:12"_s);
    press("boothReplay");
    QVERIFY(rig.lastSound().first().endsWith(u"/en/number.6.wav"_s));
    press("boothHelp");
    QCOMPARE(rig.booth.helps, 1);
    rig.booth.facts.helpAsked = true;
    rig.booth.tell();
    QCOMPARE(rig.page.findChild<QAbstractButton *>(u"boothHelp"_s)->text(), u"Officer called"_s);
    rig.booth.facts.counting = false;
    rig.booth.phase(u"reconnecting"_s);
    QCOMPARE(rig.text("boothNotCounted"), u"not counted"_s);
    QCOMPARE(rig.text("boothMessageTitle"), u"The line is being restored"_s);
    person(rig.booth, u"goodbye"_s);
    rig.booth.facts.nextDate = QDate(2026, 12, 7);
    rig.booth.tell();
    QCOMPARE(rig.text("boothGoodbyeDate"), u"Monday 7 December"_s);
    press("boothRateGood");
    press("boothRateBad"); // dead by now
    QCOMPARE(rig.booth.moods, QList<int>{1});
    QCOMPARE(rig.text("boothRateText"), u"Thank you"_s);
    QVERIFY(rig.lastSound().last().endsWith(u"/en/say.thanks.wav"_s));
}

void TestBoothPage::nothingOfTheLastTalkStays()
{
    Rig rig;
    rig.page.resize(1280, 800);
    rig.page.show();
    person(rig.booth, u"talking"_s);
    rig.booth.talk(rig.clock, 372, 600);
    QImage face(64, 48, QImage::Format_RGB32);
    face.fill(QColor(1, 254, 1));
    rig.booth.showFar(face);
    rig.booth.showOwn(face);
    rig.booth.facts = {};
    rig.booth.far = {};
    rig.booth.own = {};
    rig.booth.tell();
    for (QLabel *label : rig.page.findChildren<QLabel *>())
        QVERIFY(!label->isVisible() || !label->text().contains(u"Sunita"_s));
    person(rig.booth, u"waiting"_s); // the next one, whose camera has not given a picture yet
    rig.booth.facts.visit = base::VisitId(u"v2"_s);
    rig.booth.tell();
    const QImage screen = rig.page.grab().toImage();
    for (int y = 0; y < screen.height(); y += 7) {
        for (int x = 0; x < screen.width(); x += 7)
            QVERIFY(screen.pixelColor(x, y) != QColor(1, 254, 1));
    }
}

void TestBoothPage::hostileNameIsPlainText()
{
    Rig rig;
    rig.page.resize(1280, 800);
    rig.page.show();
    person(rig.booth, u"waiting"_s);
    rig.booth.facts.visitorFirstName = u"<img"_s + QString(400, u'x') + u">%2"_s;
    rig.booth.tell();
    QCoreApplication::processEvents();
    QCOMPARE(rig.page.size(), QSize(1280, 800));
    auto *label = rig.page.findChild<QLabel *>(u"boothWaitingTitle"_s);
    QCOMPARE(label->textFormat(), Qt::PlainText);
    QVERIFY(label->text().startsWith(u"<imgxxx"_s));
    QVERIFY(label->text().contains(QChar(0x2026)));
    QVERIFY(rig.named("boothHelp")->isVisible());
}

MULAKAT_TEST(TestBoothPage)
#include "test_boothpage.moc"
