#include "ctlrun.h"
#include "store/logstore.h"
#include "support/testrunner.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace mulakat;
using namespace mulakat::testing;
using namespace Qt::StringLiterals;

// Who could sign in when stands in mulakatctl's chain, without a name.
class TestStaff : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyChangeIsAnEvent();
    void folderFromBeforeStaysWhole();

private:
    static CtlAnswer staff(const CtlFolder &ctl, const QStringList &words, const QByteArray &input = {})
    {
        return ctl(QStringList{u"staff"_s} + words, input);
    }
};

void TestStaff::everyChangeIsAnEvent()
{
    const CtlFolder ctl;
    QCOMPARE(staff(ctl, {u"add"_s, u"--name"_s, u"Zubeida Qalandar"_s, u"--role"_s, u"superintendent"_s}, "kite-river-9\n").exit, 0);
    QCOMPARE(staff(ctl, {u"lock"_s, u"--name"_s, u"Zubeida Qalandar"_s}).exit, 0);
    QCOMPARE(staff(ctl, {u"lock"_s, u"--name"_s, u"Zubeida Qalandar"_s, u"--unlock"_s}).exit, 0);
    QCOMPARE(staff(ctl, {u"secret"_s, u"--name"_s, u"Zubeida Qalandar"_s}, "591284\n").exit, 0);
    QCOMPARE(staff(ctl, {u"add"_s, u"--name"_s, u"Zubeida Qalandar"_s, u"--role"_s, u"officer"_s}, "482915\n").exit, 5);
    const QString file = ctl.path(u"log.jsonl"_s);
    QCOMPARE(ctl({u"log"_s, u"export"_s, file}).exit, 0);
    QFile exported(file);
    QVERIFY(exported.open(QIODevice::ReadOnly));
    const QByteArray text = exported.readAll();
    QVERIFY(!text.contains("Zubeida") && !text.contains("argon2"));
    QStringList types;
    for (const QByteArray &line : text.split('\n')) {
        const QJsonObject event = QJsonDocument::fromJson(line).object().value("event"_L1).toObject();
        if (!event.isEmpty())
            types << event.value("chain"_L1).toString() + u' ' + event.value("type"_L1).toString();
    }
    QCOMPARE(types, (QStringList{u"ctl staff-added"_s, u"ctl staff-locked"_s, u"ctl staff-unlocked"_s, u"ctl staff-secret"_s}));
    const CtlAnswer verified = ctl({u"log"_s, u"verify"_s});
    QCOMPARE(verified.exit, 0);
    QCOMPARE(verified.json().value("events"_L1).toInt(), 4);
}

void TestStaff::folderFromBeforeStaysWhole()
{
    const CtlFolder ctl;
    QCOMPARE(staff(ctl, {u"list"_s}).exit, 0); // the folder is made
    {
        const auto store = store::LogStore::open(ctl.path(u"portal/hub.sqlite"_s), ctl.path(u"keys"_s), base::StationId(u"ctl"_s));
        QVERIFY(store);
        QVERIFY((*store)->putStaff({base::StaffId(u"s1"_s), u"S. Patil"_s, u"officer"_s, u"$argon2id$none"_s, false}));
    }
    CtlAnswer verified = ctl({u"log"_s, u"verify"_s});
    QCOMPARE(verified.exit, 0);
    QCOMPARE(verified.json().value("events"_L1).toInt(), 0);
    QCOMPARE(staff(ctl, {u"lock"_s, u"--name"_s, u"S. Patil"_s}).exit, 0);
    verified = ctl({u"log"_s, u"verify"_s});
    QCOMPARE(verified.exit, 0);
    QCOMPARE(verified.json().value("events"_L1).toInt(), 1);
}

MULAKAT_TEST(TestStaff)
#include "test_staff.moc"
