#include "support/testrunner.h"
#include "ui/pages/service/setuppage.h"
#include "ui/presenters/setuppresenter.h"
#include "ui/print/recoverysheet.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "unit/ui_desk/fakedesk.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

using namespace mulakat;
using namespace mulakat::testing;
using namespace mulakat::ui;
using namespace Qt::StringLiterals;
using presenters::SetupPresenter;

namespace mulakat::testing {
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    auto application = std::make_unique<QApplication>(argc, argv);
    theme::apply(*application);
    return application;
}
}

namespace {

constexpr qint64 now = 1'796'082'780'000; // Tue 1 Dec 2026, 05:23 in India

// The jail behind the screens, as the test wants it.
struct FakeJail {
    DeskClock clock{now};
    QList<presenters::SetupFault> faults;
    QStringList printed;
    QList<QJsonObject> written;
    QString code;
    base::Done printAnswer = base::done();
    base::Done writeAnswer = base::done();
    QList<qint64> clocks;
    bool mayset = true;

    presenters::SetupActs acts()
    {
        presenters::SetupActs acts;
        acts.check = [this](const QJsonObject &answers) {
            QList<presenters::SetupFault> all = faults;
            if (answers.value("jail"_L1)["name"_L1].toString().isEmpty())
                all << presenters::SetupFault{u"jail.name"_s, u"missing"_s};
            if (answers.value("superintendent"_L1)["secret"_L1].toString().size() < 6)
                all << presenters::SetupFault{u"superintendent.secret"_s, u"too-easy"_s};
            return all;
        };
        acts.look = [](const QString &, const QString &path, const QJsonObject &) {
            return path.endsWith(u".csv"_s) ? presenters::SetupList{{}, 152, 3} : presenters::SetupList{u"unreadable"_s, 0, 0};
        };
        acts.write = [this](const QJsonObject &answers, const QString &with, const std::function<void(const base::Done &)> &reply) {
            written << answers;
            code = with;
            QTimer::singleShot(0, qApp, [this, reply] { reply(writeAnswer); });
        };
        acts.newCode = [] { return u"K7QF-2M9C-W4ZT-PB6X-HN3R-80AE"_s; };
        acts.recoverySheet = [](const QString &jail, const QString &sheet) { return ui::print::recoverySheetPdf({jail, sheet, QDate(2026, 12, 1)}, u"en"_s); };
        acts.testPage = [](const QString &jail) { return ui::print::printerTestPdf(jail, u"en"_s); };
        acts.setClock = [this](qint64 utcMs) {
            clocks << utcMs;
            if (mayset)
                clock.advance(utcMs - clock.utcMs());
            return mayset ? base::done() : base::Done(base::fail(base::FailureCode::NotAllowed));
        };
        acts.print = [this](const QString &name, const QByteArray &pdf, const std::function<void(base::Done)> &reply) {
            printed << name;
            QVERIFY(pdf.startsWith("%PDF"));
            reply(printAnswer);
        };
        acts.clock = &clock;
        acts.builtUtcMs = now - 86'400'000LL * 30;
        return acts;
    }
};

// With MULAKAT_GRABS=folder each page is kept there, to be looked at.
void keep(QWidget &page, const QString &name)
{
    for (int i = 0; i < 5; ++i) // what wraps is laid out again
        QCoreApplication::processEvents();
    const QString folder = qEnvironmentVariable("MULAKAT_GRABS");
    if (!folder.isEmpty())
        page.grab().save(QDir(folder).filePath(name + u".png"_s));
}

class Screens
{
public:
    explicit Screens(FakeJail &jail, const QSize &size = {1366, 768})
        : presenter(jail.acts())
        , page(presenter)
    {
        page.resize(size);
        page.show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
    }
    template <class W = QWidget>
    W *find(const QString &name) { return page.findChild<W *>(name); }
    void type(const QString &name, const QString &text)
    {
        auto *edit = find<QLineEdit>(name);
        QVERIFY2(edit && edit->isVisible(), qPrintable(name));
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    void press(const QString &name)
    {
        auto *button = find<QAbstractButton>(name);
        QVERIFY2(button && button->isVisible() && button->isEnabled(), qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton);
    }
    QString text(const QString &name)
    {
        const auto *label = find<QLabel>(name);
        return label && label->isVisible() ? label->text() : QString();
    }
    void fillJail()
    {
        type(u"setupJailName"_s, u"Thane Central Prison"_s);
        type(u"setupJailCode"_s, u"thane"_s);
    }
    void goTo(int step)
    {
        while (presenter.step() < step) {
            const int before = presenter.step();
            if (before == SetupPresenter::Jail)
                fillJail();
            if (before == SetupPresenter::Superintendent) {
                type(u"setupChiefName"_s, u"S. Patil"_s);
                type(u"setupChiefSecret"_s, u"kite-river-9"_s);
                type(u"setupChiefAgain"_s, u"kite-river-9"_s);
                press(u"setupPrintCode"_s);
                press(u"setupCodeKept"_s);
            }
            press(u"setupNext"_s);
            QCOMPARE(presenter.step(), before + 1);
        }
    }

    SetupPresenter presenter;
    pages::SetupPage page;
};

} // namespace

class TestFirstStart : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sixScreensByTheKeyboard();
    void faultsStandBesideTheirFields();
    void nothingTypedIsLost();
    void aVisitorsSeatHasItsOwnDevices();
    void theCodeMustBeKept();
    void aPrinterWithoutPaper();
    void aWrongClockIsSet();
    void aClockThatMayNotBeSet();
    void typedMoments_data();
    void typedMoments();
    void failuresOfWritingAreSaid();
    void listsAreLookedAt();
    void pictures_data();
    void pictures();
};

void TestFirstStart::sixScreensByTheKeyboard()
{
    FakeJail jail;
    Screens screens(jail);
    QSignalSpy done(&screens.presenter, &SetupPresenter::done);
    const auto keys = [&](const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); };
    const auto key = [&](int code) { QTest::keyClick(QApplication::focusWidget(), Qt::Key(code)); };
    key(Qt::Key_F2); // language
    QCOMPARE(screens.presenter.step(), int(SetupPresenter::Clock));
    key(Qt::Key_F2); // what the clock says is right
    QCOMPARE(screens.presenter.step(), int(SetupPresenter::Jail));
    keys(u"Thane Central Prison"_s);
    key(Qt::Key_Tab);
    keys(u"thane"_s);
    key(Qt::Key_Return); // as good as F2
    QCOMPARE(screens.presenter.step(), int(SetupPresenter::Superintendent));
    for (const QString &text : {u"S. Patil"_s, u"kite-river-9"_s, u"kite-river-9"_s}) {
        keys(text);
        key(Qt::Key_Tab);
    }
    key(Qt::Key_Space); // print
    QCOMPARE(jail.printed, QStringList{u"recovery-code"_s});
    screens.find(u"setupCodeKept"_s)->setFocus();
    key(Qt::Key_Space);
    key(Qt::Key_F2);
    QCOMPARE(screens.presenter.step(), int(SetupPresenter::Devices));
    key(Qt::Key_F2);
    key(Qt::Key_F2);
    QVERIFY(done.wait(2000));
    QCOMPARE(jail.written.size(), 1);
    const QJsonObject answers = jail.written.first();
    QCOMPARE(answers.value("jail"_L1)["code"_L1].toString(), u"thane"_s);
    QCOMPARE(answers.value("jail"_L1)["windows"_L1].toArray().size(), 4);
    QCOMPARE(answers.value("superintendent"_L1)["secret"_L1].toString(), u"kite-river-9"_s);
    QVERIFY(answers.value("clock"_L1)["confirmed"_L1].toBool());
    QCOMPARE(jail.code, u"K7QF-2M9C-W4ZT-PB6X-HN3R-80AE"_s);
}

void TestFirstStart::faultsStandBesideTheirFields()
{
    FakeJail jail;
    jail.faults = {{u"jail.code"_s, u"not-a-name"_s}, {u"jail.closes"_s, u"closes-before-opens"_s}};
    Screens screens(jail);
    screens.goTo(SetupPresenter::Jail);
    screens.type(u"setupBooths"_s, u"many"_s);
    screens.press(u"setupNext"_s);
    QCOMPARE(screens.presenter.step(), int(SetupPresenter::Jail));
    for (const QString &name : {u"setupJailNameError"_s, u"setupJailCodeError"_s, u"setupClosesError"_s, u"setupBoothsError"_s})
        QVERIFY2(!screens.text(name).isEmpty(), qPrintable(name));
    QCOMPARE(QApplication::focusWidget(), screens.find(u"setupJailName"_s));
    QVERIFY(theme::isWrong(screens.find(u"setupJailName"_s)) && !theme::isWrong(screens.find(u"setupOpens"_s)));
    screens.type(u"setupJailName"_s, u"Thane"_s);
    QVERIFY(!theme::isWrong(screens.find(u"setupJailName"_s))); // mended: no longer red
    QVERIFY(theme::isWrong(screens.find(u"setupJailCode"_s)));
}

void TestFirstStart::aVisitorsSeatHasItsOwnDevices()
{
    FakeJail jail;
    Screens screens(jail);
    screens.goTo(SetupPresenter::Jail);
    screens.fillJail();
    screens.type(u"setupSeats"_s, u"2"_s); // of one booth
    screens.press(u"setupNext"_s);
    QVERIFY(!screens.text(u"setupSeatsError"_s).isEmpty());
    screens.type(u"setupSeats"_s, u"0"_s);
    QVERIFY(!screens.presenter.answers().value("jail"_L1).toObject().contains("seats"_L1));
    screens.type(u"setupSeats"_s, u"1"_s);
    screens.goTo(SetupPresenter::Devices);
    for (const QString &kind : {u"camera"_s, u"microphone"_s, u"speaker"_s})
        screens.presenter.takeDevices(kind, {{kind + u"-a"_s, u"Front"_s}, {kind + u"-b"_s, u"Side"_s}});
    QVERIFY(screens.find(u"setupSeatCamera"_s)->isVisible() && screens.find(u"setupSeatHint"_s)->isVisible());
    QSignalSpy tried(&screens.presenter, &SetupPresenter::deviceChosen);
    auto *camera = screens.find<QComboBox>(u"setupSeatCamera"_s);
    QCOMPARE(camera->currentData().toString(), u"camera-b"_s); // the booth has the first one
    camera->setCurrentIndex(camera->findData(u"camera-a"_s));
    QVERIFY(tried.isEmpty()); // the picture beside it is the booth's
    const QJsonObject answers = screens.presenter.answers();
    QCOMPARE(answers.value("jail"_L1)["seats"_L1].toArray(), QJsonArray{u"1"_s});
    QCOMPARE(answers.value("devices"_L1).toObject(), (QJsonObject{{u"seatCamera"_s, u"camera-a"_s}, {u"seatMicrophone"_s, u"microphone-b"_s}, {u"seatSpeaker"_s, u"speaker-b"_s}}));
}

void TestFirstStart::nothingTypedIsLost()
{
    FakeJail jail;
    Screens screens(jail);
    screens.goTo(SetupPresenter::Superintendent);
    screens.type(u"setupChiefName"_s, u"S. Patil"_s);
    screens.press(u"setupNext"_s); // refused
    screens.press(u"setupBack"_s);
    QCOMPARE(screens.find<QLineEdit>(u"setupJailName"_s)->text(), u"Thane Central Prison"_s);
    screens.press(u"setupBack"_s);
    screens.press(u"setupBack"_s);
    QCOMPARE(screens.presenter.step(), int(SetupPresenter::Language));
    QVERIFY(!screens.find<QAbstractButton>(u"setupBack"_s)->isEnabled());
    screens.press(u"setupLanguage_hi"_s);
    QCOMPARE(screens.presenter.answers().value("language"_L1).toString(), u"hi"_s);
    screens.press(u"setupNext"_s);
    screens.press(u"setupNext"_s);
    screens.press(u"setupNext"_s);
    QCOMPARE(screens.find<QLineEdit>(u"setupChiefName"_s)->text(), u"S. Patil"_s);
}

void TestFirstStart::theCodeMustBeKept()
{
    FakeJail jail;
    Screens screens(jail);
    screens.goTo(SetupPresenter::Superintendent);
    screens.type(u"setupChiefName"_s, u"S. Patil"_s);
    screens.type(u"setupChiefSecret"_s, u"kite-river-9"_s);
    screens.type(u"setupChiefAgain"_s, u"kite-river-8"_s);
    screens.press(u"setupNext"_s);
    QVERIFY(!screens.text(u"setupCodeError"_s).isEmpty() && !screens.text(u"setupChiefAgainError"_s).isEmpty());
    QVERIFY(!screens.find<QAbstractButton>(u"setupCodeKept"_s)->isEnabled());
    screens.type(u"setupChiefAgain"_s, u"kite-river-9"_s);
    screens.press(u"setupShowCode"_s);
    QCOMPARE(screens.text(u"setupCode"_s), u"K7QF-2M9C-W4ZT-PB6X-HN3R-80AE"_s);
    screens.press(u"setupNext"_s);
    QCOMPARE(screens.presenter.step(), int(SetupPresenter::Superintendent)); // not ticked
    screens.press(u"setupCodeKept"_s);
    screens.press(u"setupNext"_s);
    QCOMPARE(screens.presenter.step(), int(SetupPresenter::Devices));
    QVERIFY(jail.printed.isEmpty());
}

void TestFirstStart::aPrinterWithoutPaper()
{
    FakeJail jail;
    jail.printAnswer = base::fail(base::FailureCode::DeviceMissing, {{u"why"_s, u"paper-out"_s}});
    Screens screens(jail);
    screens.goTo(SetupPresenter::Superintendent);
    screens.press(u"setupPrintCode"_s);
    QVERIFY(!screens.text(u"setupPrintWords"_s).isEmpty());
    QVERIFY(!screens.find<QAbstractButton>(u"setupCodeKept"_s)->isEnabled());
    jail.printAnswer = base::done();
    screens.press(u"setupPrintCode"_s);
    QVERIFY(screens.find<QAbstractButton>(u"setupCodeKept"_s)->isEnabled());
}

void TestFirstStart::aWrongClockIsSet()
{
    FakeJail jail;
    jail.clock.advance(-86'400'000LL * 365); // a dead battery
    Screens screens(jail);
    screens.press(u"setupNext"_s);
    jail.faults = {{u"clock"_s, u"clock-wrong"_s}};
    screens.press(u"setupNext"_s);
    QCOMPARE(screens.presenter.step(), int(SetupPresenter::Clock));
    QVERIFY(!screens.text(u"setupClockError"_s).isEmpty());
    screens.type(u"clockDate"_s, u"31/2/2026"_s);
    screens.press(u"clockGive"_s);
    QVERIFY(screens.presenter.problem().contains(u"day/month/year"_s));
    QVERIFY(jail.clocks.isEmpty());
    jail.faults.clear();
    screens.type(u"clockDate"_s, u"1/12/2026"_s);
    screens.type(u"clockTime"_s, u"0523"_s);
    screens.press(u"clockGive"_s);
    QCOMPARE(jail.clocks.size(), 1);
    QVERIFY(std::abs(jail.clocks.first() - now) < 60'000);
    QCOMPARE(screens.presenter.step(), int(SetupPresenter::Jail));
}

void TestFirstStart::aClockThatMayNotBeSet()
{
    FakeJail jail;
    jail.mayset = false;
    Screens screens(jail);
    screens.press(u"setupNext"_s);
    screens.type(u"clockDate"_s, u"2/12/2026"_s);
    screens.type(u"clockTime"_s, u"10:00"_s);
    screens.press(u"clockGive"_s);
    QVERIFY(screens.presenter.problem().contains(u"timedatectl set-time '2026-12-0"_s)); // in the zone of this PC
    QCOMPARE(screens.presenter.step(), int(SetupPresenter::Clock));
    // An administrator has done it meanwhile.
    jail.clock.advance(*presenters::typedMoment(u"2/12/2026"_s, u"10:00"_s) - jail.clock.utcMs());
    screens.press(u"clockGive"_s);
    QCOMPARE(screens.presenter.step(), int(SetupPresenter::Jail));
}

void TestFirstStart::typedMoments_data()
{
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("time");
    QTest::addColumn<bool>("good");
    QTest::newRow("slashes") << u"01/12/2026"_s << u"05:30"_s << true;
    QTest::newRow("dots, short year") << u"1.12.26"_s << u"5.30"_s << true;
    QTest::newRow("from big to small") << u"2026-12-01"_s << u"0530"_s << true;
    QTest::newRow("no such day") << u"31/11/2026"_s << u"05:30"_s << false;
    QTest::newRow("no such hour") << u"1/12/2026"_s << u"25:30"_s << false;
    QTest::newRow("empty") << QString() << QString() << false;
    QTest::newRow("words") << u"today"_s << u"now"_s << false;
}

void TestFirstStart::typedMoments()
{
    QFETCH(QString, date);
    QFETCH(QString, time);
    QFETCH(bool, good);
    const auto moment = presenters::typedMoment(date, time);
    QCOMPARE(moment.has_value(), good);
    if (good)
        QCOMPARE(*moment, base::slotUtcMs(QDate(2026, 12, 1), QTime(5, 30)));
}

void TestFirstStart::failuresOfWritingAreSaid()
{
    FakeJail jail;
    jail.writeAnswer = base::fail(base::FailureCode::DiskFull);
    Screens screens(jail);
    QSignalSpy done(&screens.presenter, &SetupPresenter::done);
    screens.goTo(SetupPresenter::Lists);
    screens.press(u"setupNext"_s);
    QVERIFY(screens.presenter.isWriting());
    screens.presenter.next(); // a second press does nothing
    QVERIFY(QTest::qWaitFor([&] { return !screens.presenter.isWriting(); }, 2000));
    QCOMPARE(jail.written.size(), 1);
    QVERIFY(screens.presenter.problem().contains(u"disk"_s));
    jail.writeAnswer = base::done();
    screens.press(u"setupNext"_s);
    QVERIFY(done.wait(2000));
}

void TestFirstStart::listsAreLookedAt()
{
    FakeJail jail;
    Screens screens(jail);
    screens.goTo(SetupPresenter::Lists);
    screens.type(u"setupInmates"_s, u"list.xls"_s);
    QVERIFY(screens.text(u"setupInmatesWords"_s).contains(u"cannot be read"_s));
    screens.type(u"setupDay"_s, u"day.csv"_s);
    QVERIFY(screens.text(u"setupDayWords"_s).contains(u"152"_s) && screens.text(u"setupDayWords"_s).contains(u'3'));
}

void TestFirstStart::pictures_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    QTest::newRow("en-1366") << u"en"_s << QSize(1366, 768);
    QTest::newRow("hi-1366") << u"hi"_s << QSize(1366, 768);
    QTest::newRow("en-1920") << u"en"_s << QSize(1920, 1080);
    QTest::newRow("hi-1920") << u"hi"_s << QSize(1920, 1080);
}

// Every screen at every size in both languages: no label is cut.
void TestFirstStart::pictures()
{
    QFETCH(QString, language);
    QFETCH(QSize, size);
    QTranslator translator;
    if (language == u"hi"_s) {
        QVERIFY(translator.load(u":/i18n/mulakat_hi.qm"_s));
        qApp->installTranslator(&translator);
    }
    theme::useLanguage(*qApp, language);
    FakeJail jail;
    Screens screens(jail, size);
    screens.presenter.setLanguage(language);
    QImage face(640, 480, QImage::Format_RGB32);
    face.fill(QColor(70, 90, 110));
    for (int step = 0; step < SetupPresenter::steps; ++step) {
        if (step == SetupPresenter::Superintendent || step == SetupPresenter::Jail) {
            screens.press(u"setupNext"_s); // with its faults
            keep(screens.page, QString::fromLatin1(QTest::currentDataTag()) + u"-%1-faults"_s.arg(step));
        }
        if (step == SetupPresenter::Devices) {
            screens.presenter.setText(u"seats"_s, u"1"_s);
            screens.presenter.takeDevices(u"camera"_s, {{u"a"_s, u"Logitech C270"_s}});
            screens.presenter.takeDevices(u"microphone"_s, {});
            screens.presenter.takePicture(face);
            screens.presenter.takeLevel(0.6);
        }
        if (step == SetupPresenter::Lists)
            screens.type(u"setupDay"_s, u"day.csv"_s);
        keep(screens.page, QString::fromLatin1(QTest::currentDataTag()) + u"-%1"_s.arg(step));
        for (const QLabel *label : screens.page.findChildren<QLabel *>()) {
            if (label->isVisible() && !label->text().isEmpty() && !label->wordWrap())
                QVERIFY2(label->width() >= label->sizeHint().width(), qPrintable(label->text()));
        }
        if (step + 1 < SetupPresenter::steps)
            screens.goTo(step + 1);
    }
    qApp->removeTranslator(&translator);
    theme::useLanguage(*qApp, u"en"_s);
}

MULAKAT_TEST(TestFirstStart)
#include "test_firststart.moc"
