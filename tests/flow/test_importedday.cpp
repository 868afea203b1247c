#include "flow/stage.h"

#include "support/testrunner.h"

#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace mulakat;
using namespace mulakat::testing;
using namespace Qt::StringLiterals;

// A day as a jail exports it, imported at the desk; one of its video visits is joined from a phone.
class ImportedDayFlow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { QVERIFY2(!m_broken, "an earlier step failed"); }
    void cleanup() { m_broken = m_broken || QTest::currentTestFailed(); }
    void fixtureDaysAreTaken_data();
    void fixtureDaysAreTaken();
    void notADayIsRefused();
    void todayIsImported();
    void aPrisonerIsNotedInHospital();
    void oneIsCalledFromTheWing();
    void visitorJoinsByNumberOtpAndPin();

private:
    QString m_start; // of the video visit, HH:mm
    bool choose(const QString &file);
    std::unique_ptr<Stage> m_stage;
    bool m_broken = false; // each step needs the one before
};

void ImportedDayFlow::initTestCase()
{
    m_stage = std::make_unique<Stage>();
    QVERIFY(m_stage->begin());
    QVERIFY(m_stage->openFamily());
    QVERIFY(m_stage->signIn());
}

// Picks a file in the file dialog, which runs its own loop.
bool ImportedDayFlow::choose(const QString &file)
{
    QTimer timer;
    bool chosen = false;
    QObject::connect(&timer, &QTimer::timeout, &timer, [&] {
        for (QWidget *top : QApplication::topLevelWidgets()) {
            auto *dialog = qobject_cast<QFileDialog *>(top);
            if (!dialog || !dialog->isVisible() || chosen)
                continue;
            chosen = true;
            auto *line = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
            line->setText(file);
            QTest::keyClick(line, Qt::Key_Return);
        }
    });
    timer.start(50);
    const bool again = m_stage->hand.find(u"importFile"_s) == nullptr;
    const QString button = !again ? u"importFile"_s : m_stage->hand.find(u"importAgain"_s) ? u"importAgain"_s : u"importOther"_s;
    return m_stage->hand.press(button) && World::until([&] { return chosen; }, 5000);
}

void ImportedDayFlow::fixtureDaysAreTaken_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("a busy day") << u"thane-2026-12-01.csv"_s;
    QTest::newRow("a clerk's sheet") << u"district-messy-2026-12-02.csv"_s;
}

void ImportedDayFlow::fixtureDaysAreTaken()
{
    QFETCH(QString, file);
    const Answer answer = m_stage->world.ctl({u"day"_s, u"import"_s, QStringLiteral(MULAKAT_TEST_DATA "/days/") + file});
    QCOMPARE(answer.exitCode, 0);
    QVERIFY2(answer.json()["accepted"_L1].toInt() > 0, answer.out.constData());
    const Answer again = m_stage->world.ctl({u"day"_s, u"import"_s, QStringLiteral(MULAKAT_TEST_DATA "/days/") + file});
    QCOMPARE(again.json()["accepted"_L1].toInt(), 0);
    QCOMPARE(again.json()["duplicates"_L1].toInt(), answer.json()["accepted"_L1].toInt() + answer.json()["duplicates"_L1].toInt());
}

void ImportedDayFlow::notADayIsRefused()
{
    const QString file = m_stage->world.folder() + u"/letter.csv"_s;
    QFile letter(file);
    QVERIFY(letter.open(QIODevice::WriteOnly));
    letter.write("Dear Sir\nplease find enclosed\n");
    letter.close();
    QCOMPARE(m_stage->world.ctl({u"day"_s, u"import"_s, file}).exitCode, 3);
}

void ImportedDayFlow::todayIsImported()
{
    QFile fixture(QStringLiteral(MULAKAT_TEST_DATA "/days/thane-2026-12-01.csv"));
    QVERIFY(fixture.open(QIODevice::ReadOnly));
    QList<QByteArray> lines = fixture.readAll().split('\n').mid(0, 3);
    const QDateTime now = base::toJailTime(QDateTime::currentMSecsSinceEpoch());
    for (int i = 1; i < lines.size(); ++i) {
        lines[i].replace("2026-12-01", now.date().toString(Qt::ISODate).toLatin1());
        lines[i].replace("2026/12/01", now.date().toString(u"yyyy/MM/dd"_s).toLatin1());
    }
    m_start = now.time().toString(u"HH:mm"_s);
    lines[2].replace(",09:10,", u",%1,"_s.arg(m_start).toLatin1());
    const QString path = m_stage->world.folder() + u"/today.csv"_s;
    QFile today(path);
    QVERIFY(today.open(QIODevice::WriteOnly));
    today.write(lines.join('\n') + '\n');
    today.close();
    QVERIFY(m_stage->officer.openTab(u"tabDay"_s));
    QVERIFY(m_stage->hand.press(u"dayImport"_s));
    QVERIFY(choose(path));
    QVERIFY(m_stage->hand.reads(u"importSummary"_s, u"2"_s));
    QVERIFY(m_stage->hand.press(u"importConfirm"_s));
    QVERIFY(m_stage->hand.sees(u"importResult"_s));
}

void ImportedDayFlow::aPrisonerIsNotedInHospital()
{
    const Hand &hand = m_stage->hand;
    QVERIFY(m_stage->officer.openTab(u"tabInmates"_s));
    QVERIFY(hand.reads(u"inmatesCount"_s, u"3"_s));
    QVERIFY(hand.choose(u"inmatesTable"_s, u"UT/501/2025"_s));
    QVERIFY(hand.reads(u"inmateLineName"_s, u"Rahul Patil"_s));
    QVERIFY(hand.choose(u"inmateStatus"_s, u"hospital"_s));
    QVERIFY(hand.press(u"inmateSetStatus"_s));
    QVERIFY(hand.reads(u"inmateLineHistory"_s, u"in hospital"_s));
    QVERIFY(World::until([&] { return m_stage->world.ctl({u"log"_s, u"verify"_s}).exitCode == 0; }, 8000)); // its event is in the chain
}

void ImportedDayFlow::oneIsCalledFromTheWing()
{
    const Hand &hand = m_stage->hand;
    QVERIFY(m_stage->officer.openTab(u"tabCallout"_s));
    QVERIFY(hand.choose(u"callOutWish"_s, u"batch of "_s + m_start));
    QVERIFY(hand.reads(u"callOutName1"_s, u"Anil Singh"_s));
    QVERIFY(hand.press(u"callOutAct1"_s));
    QVERIFY(hand.sees(u"callOutBack1"_s));
    QVERIFY(hand.reads(u"callOutAct1"_s, u"On the way"_s));
    QVERIFY(hand.press(u"callOutBack1"_s));
    QVERIFY(hand.misses(u"callOutBack1"_s));
}

void ImportedDayFlow::visitorJoinsByNumberOtpAndPin()
{
    const QString visrn = m_stage->world.today().toString(u"yyyy/MM/dd"_s) + u"/601"_s;
    const Answer access = m_stage->world.ctl({u"day"_s, u"access"_s, u"--visrn"_s, visrn});
    QCOMPARE(access.exitCode, 0);
    const QJsonObject words = access.json();
    Chromium &browser = m_stage->family->browser();
    QVERIFY(browser.navigate(m_stage->world.page(u"/join"_s)));
    QVERIFY(browser.type(u"[name=visrn]"_s, visrn));
    QVERIFY(browser.type(u"[name=otp]"_s, words["otp"_L1].toString()));
    QVERIFY(browser.type(u"[name=pin]"_s, words["pin"_L1].toString()));
    QVERIFY2(m_stage->family->takeSeat(), qPrintable(m_stage->family->said()));
    QVERIFY2(m_stage->family->enterCall(), qPrintable(m_stage->family->said()));
    QVERIFY(m_stage->officer.openVisit(visrn));
    QVERIFY(m_stage->hand.reads(u"dayList"_s, u"in the lobby"_s));
}

MULAKAT_TEST(ImportedDayFlow)
#include "test_importedday.moc"
