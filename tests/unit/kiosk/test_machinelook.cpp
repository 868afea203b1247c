#include "main/kioskmachine.h"
#include "support/testrunner.h"

#include "../station/memorystore.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace mulakat;
using namespace mulakat::kiosk;
using namespace Qt::StringLiterals;

// What a station says of its own machine: cameras and sound as mulakat-media lists them, scanner, printer.
class MachineLookTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void nothingIsClaimedBeforeTheLook();
    void devicesAreThoseOfTheMediaProgram();
    void whatIsUnpluggedIsMissed();
    void aMediaProgramThatFailsClaimsNothing();
    void simulatedOnesAreThere();
    void thePrinterSaysWhy();
    void aBoothNeedsItsDevices();

private:
    void list(const QByteArray &kinds);  // what mulakat-media answers from now on, words with commas; "-": it fails
    std::unique_ptr<App> app(const QString &simulate, const QStringList &more = {}) const;
    int asked() const; // how often mulakat-media was
    std::unique_ptr<QTemporaryDir> m_folder;
    base::SystemClock m_clock;
};

void MachineLookTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QFile script(m_folder->filePath(u"media"_s));
    QVERIFY(script.open(QIODevice::WriteOnly));
    const QByteArray here = m_folder->path().toUtf8();
    script.write("#!/bin/sh\necho \"$1\" >> " + here + "/asked\n[ \"$1\" = --devices ] && exec cat " + here + "/answer\n");
    script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

void MachineLookTest::list(const QByteArray &kinds)
{
    const QString answer = m_folder->filePath(u"answer"_s);
    QFile::remove(answer);
    QFile file(answer);
    if (kinds == "-" || !file.open(QIODevice::WriteOnly))
        return;
    QByteArrayList devices;
    for (const QByteArray &kind : kinds.split(','))
        devices << "{\"kind\":\"" + kind + "\",\"id\":\"a\",\"name\":\"A\"}";
    file.write("{\"devices\":[" + (kinds.isEmpty() ? QByteArray() : devices.join(',')) + "]}\n");
}

int MachineLookTest::asked() const
{
    QFile file(m_folder->filePath(u"asked"_s));
    return file.open(QIODevice::ReadOnly) ? int(file.readAll().count('\n')) : 0;
}

std::unique_ptr<App> MachineLookTest::app(const QString &simulate, const QStringList &more) const
{
    QStringList words{u"mulakat-kiosk"_s, u"--role"_s, u"desk"_s, u"--portal"_s, u"http://127.0.0.1:9"_s, u"--data"_s, m_folder->path()};
    if (!simulate.isEmpty())
        words << u"--simulate"_s << simulate;
    App::Parts parts;
    parts.store = [] { return std::make_unique<testing::MemoryStore>(base::StationId(u"desk-1"_s)); };
    parts.secretCheck = [](const base::Secret &, const QString &) { return false; };
    parts.mediaProgram = m_folder->filePath(u"media"_s);
    parts.clock = &m_clock;
    auto made = std::make_unique<App>(*Options::parse(words + more), parts);
    return made->build() ? std::move(made) : nullptr;
}

void MachineLookTest::nothingIsClaimedBeforeTheLook()
{
    list("camera");
    const auto of = app(u"scanner"_s);
    QVERIFY(of);
    MachineLook look(*of);
    const ui::presenters::MachineFacts facts = look.facts();
    QVERIFY(!facts.camera && !facts.microphone && !facts.speaker && !facts.printer); // not known, which is not "missing"
    QVERIFY(!facts.isBooth);
}

void MachineLookTest::devicesAreThoseOfTheMediaProgram()
{
    list("camera,microphone,microphone");
    const auto of = app(u"scanner,printer"_s);
    QVERIFY(of);
    MachineLook look(*of);
    look.look();
    QTRY_VERIFY(look.facts().camera.has_value() && look.facts().printer.has_value());
    QCOMPARE(look.facts().camera, std::optional(true));
    QCOMPARE(look.facts().microphone, std::optional(true));
    QCOMPARE(look.facts().speaker, std::optional(false));
    QCOMPARE(look.facts().printer, std::optional(true));
    QVERIFY(look.facts().scanner.value_or(false)); // the simulated one's FIFO is listened to
    QCOMPARE(asked(), 1);
}

void MachineLookTest::whatIsUnpluggedIsMissed()
{
    list("camera,microphone,speaker");
    const auto of = app(u"printer"_s);
    QVERIFY(of);
    MachineLook look(*of);
    look.look();
    QTRY_COMPARE(look.facts().camera, std::optional(true));
    list("microphone,speaker");
    QSignalSpy changed(&look, &MachineLook::changed);
    look.look();
    QTRY_COMPARE(look.facts().camera, std::optional(false));
    QVERIFY(!changed.isEmpty());
    QCOMPARE(look.facts().speaker, std::optional(true));
}

void MachineLookTest::aMediaProgramThatFailsClaimsNothing()
{
    list("camera");
    const auto of = app(u"printer"_s);
    QVERIFY(of);
    MachineLook look(*of);
    look.look();
    QTRY_COMPARE(look.facts().camera, std::optional(true));
    list("-");
    look.look();
    QTRY_VERIFY(!look.facts().camera.has_value()); // not "no camera": nobody knows
}

void MachineLookTest::simulatedOnesAreThere()
{
    list("");
    const auto of = app(u"camera,microphone,speaker,printer"_s);
    QVERIFY(of);
    MachineLook look(*of);
    look.look();
    QTRY_COMPARE(look.facts().printer, std::optional(true));
    QCOMPARE(look.facts().camera, std::optional(true));
    QCOMPARE(look.facts().speaker, std::optional(true));
    QCOMPARE(asked(), 0); // nothing to ask about
    const auto mixed = app(u"camera,printer"_s);
    QVERIFY(mixed);
    MachineLook partly(*mixed);
    partly.look();
    QTRY_COMPARE(partly.facts().microphone, std::optional(false));
    QCOMPARE(partly.facts().camera, std::optional(true));
}

void MachineLookTest::thePrinterSaysWhy()
{
    const auto of = app(u"camera,microphone,speaker,printer"_s);
    QVERIFY(of);
    QVERIFY(QDir(m_folder->path()).mkpath(u"prints"_s));
    QFile paper(m_folder->filePath(u"prints/paper-out"_s));
    QVERIFY(paper.open(QIODevice::WriteOnly));
    MachineLook look(*of);
    QSignalSpy changed(&look, &MachineLook::changed);
    look.look();
    QTRY_COMPARE(look.facts().printer, std::optional(false));
    QCOMPARE(look.facts().printerWhy, u"paper-out"_s);
    QVERIFY(paper.remove());
    const qsizetype before = changed.size();
    look.look();
    QTRY_COMPARE(look.facts().printer, std::optional(true));
    QVERIFY(look.facts().printerWhy.isEmpty());
    QVERIFY(changed.size() > before);
}

void MachineLookTest::aBoothNeedsItsDevices()
{
    const auto of = app(u"camera,microphone,speaker,printer"_s, {u"--paired"_s});
    QVERIFY(of);
    QVERIFY(MachineLook(*of).facts().isBooth); // desk and booth of one machine: what is missing is red
}

MULAKAT_TEST(MachineLookTest)
#include "test_machinelook.moc"
