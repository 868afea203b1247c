#include "hubrig.h"
#include "portal/hub/setup.h"
#include "staff/credential.h"
#include "staff/recoverycode.h"
#include "support/testrunner.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace mulakat;
using namespace mulakat::testing;
using namespace Qt::StringLiterals;
using portal::hub::Hub;
using portal::hub::readAnswers;
using portal::hub::SetupProblem;

namespace {

constexpr qint64 now = 1'800'000'000'000;
constexpr qint64 built = now - 1'000'000;

QJsonObject goodAnswers()
{
    return {{u"language"_s, u"hi"_s},
            {u"clock"_s, QJsonObject{{u"confirmed"_s, true}}},
            {u"jail"_s, QJsonObject{{u"code"_s, u"thane"_s}, {u"name"_s, u"Thane Central"_s}, {u"state"_s, u"Maharashtra"_s},
                                    {u"booths"_s, QJsonArray{u"1"_s, u"2"_s}}, {u"windows"_s, QJsonArray{u"1"_s}}, {u"opens"_s, u"08:30"_s}, {u"closes"_s, u"16:00"_s}}},
            {u"superintendent"_s, QJsonObject{{u"name"_s, u"S. Patil"_s}, {u"secret"_s, u"kite-river-9"_s}}}};
}

QJsonObject with(QJsonObject answers, const QString &path, const QJsonValue &value)
{
    const QString first = path.section(u'.', 0, 0);
    if (path.contains(u'.')) {
        QJsonObject inner = answers.value(first).toObject();
        inner.insert(path.section(u'.', 1), value);
        answers.insert(first, inner);
    } else if (value.isUndefined()) {
        answers.remove(first);
    } else {
        answers.insert(first, value);
    }
    return answers;
}

portal::hub::SetupPlan planFor(const base::Secret &code)
{
    portal::hub::SetupPlan plan{readAnswers(goodAnswers(), now, built).answers, code, {}, {}};
    visits::Inmate inmate;
    inmate.id = base::newId<base::InmateId>();
    inmate.number = u"UT/1/2026"_s;
    inmate.name = u"Ramesh Kumar"_s;
    const visits::Event listed{base::VisitId(inmate.id.text()), visits::EventType::InmateListed, {{u"inmate"_s, inmate.id.text()}, {u"what"_s, u"listed"_s}}, now,
                               visits::Mover::Portal, {}};
    plan.inmates << portal::hub::SetupEvent{listed, {base::RecordId(inmate.id.text()), {}, u"inmate"_s, QJsonDocument(inmate.toJson()).toJson(QJsonDocument::Compact)}};
    const EventMaker maker;
    const auto booking = bookingOf(maker.visit, personalBooking(maker));
    visits::Event event = byPortal(maker.imported());
    event.data.insert(u"booking"_s, booking.id.text());
    plan.visits << portal::hub::SetupEvent{event, booking};
    return plan;
}

} // namespace

class TestSetup : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void goodAnswersAreRead();
    void eachFaultIsNamed_data();
    void eachFaultIsNamed();
    void everyFaultAtOnce();
    void everythingIsWritten();
    void aSecondSetupIsRefused();
    void aVisitThatDoesNotFitWritesNothing();
    void theCodeRecoversASuperintendent();
    void aTypedCodeIsUnderstood();
    void restoredFolderHasANewEpoch();
};

void TestSetup::goodAnswersAreRead()
{
    const auto read = readAnswers(goodAnswers(), now, built);
    QVERIFY(read.problems.isEmpty());
    QCOMPARE(read.answers.language, u"hi"_s);
    QCOMPARE(read.answers.jail.booths, (QStringList{u"1"_s, u"2"_s}));
    QCOMPARE(read.answers.jail.opens, QTime(8, 30));
    QCOMPARE(read.answers.stations.size(), 2);
    const auto seated = readAnswers(with(with(goodAnswers(), u"jail.seats"_s, QJsonArray{u"1"_s}), u"devices"_s, QJsonObject{{u"seatCamera"_s, u"side"_s}}), now, built);
    QVERIFY(seated.problems.isEmpty());
    QCOMPARE(seated.answers.jail.seats, QStringList{u"1"_s});
    QCOMPARE(seated.answers.stations.size(), 3); // the seat of booth 1 is this PC's too
    QCOMPARE(seated.answers.stations.last().name, u"booth-1v"_s);
    QCOMPARE(seated.answers.devices.value(u"seatCamera"_s).toString(), u"side"_s);
    const auto told = readAnswers(with(goodAnswers(), u"clock"_s, QJsonObject{{u"now"_s, base::toJailTime(now + 60'000).toString(u"yyyy-MM-ddTHH:mm"_s)}}), now, built);
    QVERIFY(told.problems.isEmpty());
}

void TestSetup::eachFaultIsNamed_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QString &path, const QJsonValue &value, const QString &field, const QString &code) {
        QTest::newRow(name) << path << value << field << code;
    };
    row("no clock", u"clock"_s, QJsonValue::Undefined, u"clock"_s, u"missing"_s);
    row("not looked at", u"clock.confirmed"_s, false, u"clock.confirmed"_s, u"not-confirmed"_s);
    row("another hour", u"clock.now"_s, u"2020-01-01T09:00"_s, u"clock.now"_s, u"clock-wrong"_s);
    row("no moment", u"clock.now"_s, u"half past nine"_s, u"clock.now"_s, u"not-a-time"_s);
    row("language", u"language"_s, u"fr"_s, u"language"_s, u"unknown"_s);
    row("no name", u"jail.name"_s, u"  "_s, u"jail.name"_s, u"missing"_s);
    row("seat of no booth", u"jail.seats"_s, QJsonArray{u"7"_s}, u"jail.seats"_s, u"unknown"_s);
    row("code with blanks", u"jail.code"_s, u"thane central"_s, u"jail.code"_s, u"not-a-name"_s);
    row("booth twice", u"jail.booths"_s, QJsonArray{u"1"_s, u"1"_s}, u"jail.booths"_s, u"doubled"_s);
    row("booth with a blank", u"jail.booths"_s, QJsonArray{u"1 a"_s}, u"jail.booths"_s, u"not-a-name"_s);
    row("no time", u"jail.opens"_s, u"nine"_s, u"jail.opens"_s, u"not-a-time"_s);
    row("night", u"jail.closes"_s, u"08:00"_s, u"jail.closes"_s, u"closes-before-opens"_s);
    row("unknown rule", u"jail.colour"_s, u"red"_s, u"jail.colour"_s, u"unknown"_s);
    row("no number", u"jail.partyMax"_s, u"many"_s, u"jail.partyMax"_s, u"unknown"_s);
    row("easy secret", u"superintendent.secret"_s, u"123456"_s, u"superintendent.secret"_s, u"too-easy"_s);
    row("no secret", u"superintendent.secret"_s, u""_s, u"superintendent.secret"_s, u"missing"_s);
    row("nobody", u"superintendent"_s, QJsonValue::Undefined, u"superintendent"_s, u"missing"_s);
    row("role", u"stations"_s, QJsonArray{QJsonObject{{u"name"_s, u"a"_s}, {u"role"_s, u"cook"_s}}}, u"stations[0].role"_s, u"unknown"_s);
    row("reserved", u"stations"_s, QJsonArray{QJsonObject{{u"name"_s, u"hub"_s}, {u"role"_s, u"desk"_s}}}, u"stations[0].name"_s, u"not-a-name"_s);
    row("key", u"stations"_s, QJsonArray{QJsonObject{{u"name"_s, u"a"_s}, {u"role"_s, u"desk"_s}, {u"key"_s, u"abcd"_s}}}, u"stations[0].key"_s, u"unknown"_s);
    row("device", u"devices"_s, QJsonObject{{u"toaster"_s, u"simulated"_s}}, u"devices.toaster"_s, u"unknown"_s);
    row("stranger", u"colour"_s, u"red"_s, u"colour"_s, u"unknown"_s);
}

void TestSetup::eachFaultIsNamed()
{
    QFETCH(QString, path);
    QFETCH(QJsonValue, value);
    QFETCH(QString, field);
    QFETCH(QString, code);
    const auto read = readAnswers(with(goodAnswers(), path, value), now, built);
    QCOMPARE(read.problems.size(), 1);
    QCOMPARE(read.problems.first().field, field);
    QCOMPARE(read.problems.first().code, code);
}

void TestSetup::everyFaultAtOnce()
{
    const auto read = readAnswers({}, built - 1, built);
    QStringList fields;
    for (const SetupProblem &problem : read.problems)
        fields << problem.field;
    QCOMPARE(fields, (QStringList{u"clock"_s, u"clock"_s, u"jail"_s, u"superintendent"_s}));
    QCOMPARE(read.problems.at(1).code, u"clock-wrong"_s); // it stands before the program was built
}

void TestSetup::everythingIsWritten()
{
    HubRig rig;
    QVERIFY(!portal::hub::isSetUp(rig.folder.path()));
    const base::Secret code = staff::newRecoveryCode();
    {
        const auto hub = rig.open(Hub::Chain::Ctl);
        QVERIFY(!hub->isSetUp());
        QVERIFY(hub->setUp(planFor(code)));
        QCOMPARE(hub->book().jail().name, u"Thane Central"_s);
    }
    QVERIFY(portal::hub::isSetUp(rig.folder.path()));
    const auto hub = rig.open();
    QCOMPARE(hub->book().jail().code, u"thane"_s);
    QCOMPARE(hub->book().visits().size(), 1);
    QCOMPARE(hub->inmates()->size(), 1);
    const auto rows = hub->log().staff();
    QCOMPARE(rows->size(), 1);
    QCOMPARE(rows->first().role, u"superintendent"_s);
    QVERIFY(staff::matches(base::Secret(u"kite-river-9"_s), rows->first().hash));
    const auto events = hub->events(0, 100);
    QStringList written;
    for (const portal::protocol::EventMessage &message : events->events.mid(0, 4)) {
        written << visits::name(message.event.type);
        QVERIFY(message.ignored.isEmpty());
    }
    // The log tells who may do what from its first line on; the hub's own work comes after the set-up.
    QCOMPARE(written, (QStringList{u"staff-added"_s, u"inmate-listed"_s, u"imported"_s, u"set-up"_s}));
    QCOMPARE(visits::word(events->events.first().event, QLatin1String("staff")), rows->first().id.text());
    QCOMPARE(visits::word(events->events.first().event, QLatin1String("role")), u"superintendent"_s);
    for (const QString &name : {u"keys/stations/desk-1.pub"_s, u"keys/stations/booth-1.pub"_s, u"keys/desk-1.key"_s, u"jail.json"_s, u"machine.json"_s})
        QVERIFY2(QFile::exists(rig.folder.filePath(name)), qPrintable(name));
    // The code itself is nowhere.
    QFile file(rig.folder.filePath(u"portal/hub.sqlite"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(!bytes.contains(code.reveal().toLatin1()) && !bytes.contains(QString(code.reveal()).remove(u'-').toLatin1()));
    QCOMPARE(portal::hub::recoverySeal(rig.folder.path()).publicKey.size(), 32);
}

void TestSetup::aSecondSetupIsRefused()
{
    HubRig rig;
    const auto hub = rig.open(Hub::Chain::Ctl);
    QVERIFY(hub->setUp(planFor(staff::newRecoveryCode())));
    const auto again = hub->setUp(planFor(staff::newRecoveryCode()));
    QVERIFY(!again);
    QCOMPARE(again.error().code, base::FailureCode::AlreadySetUp);
    QCOMPARE(hub->log().staff()->size(), 1);
}

void TestSetup::aVisitThatDoesNotFitWritesNothing()
{
    HubRig rig;
    const auto hub = rig.open(Hub::Chain::Ctl);
    const QString before = hub->book().jail().name;
    auto plan = planFor(staff::newRecoveryCode());
    plan.visits.first().event.data.remove(u"visrn"_s);
    QVERIFY(!hub->setUp(plan));
    QVERIFY(!hub->isSetUp());
    QCOMPARE(hub->inmates()->size(), 0);
    QCOMPARE(hub->lastOrder(), 0);
    QCOMPARE(hub->book().jail().name, before);
    QVERIFY(hub->setUp(planFor(staff::newRecoveryCode()))); // the next try is whole
}

void TestSetup::theCodeRecoversASuperintendent()
{
    HubRig rig;
    const auto hub = rig.open(Hub::Chain::Ctl);
    const base::Secret code = staff::newRecoveryCode();
    QCOMPARE(hub->recoverStaff({}, code, base::Secret(u"another-9"_s)).error().code, base::FailureCode::KeyMissing);
    QVERIFY(hub->setUp(planFor(code)));
    QCOMPARE(hub->recoverStaff({}, staff::newRecoveryCode(), base::Secret(u"another-9"_s)).error().code, base::FailureCode::WrongSecret);
    QVERIFY(staff::matches(base::Secret(u"kite-river-9"_s), hub->log().staff()->first().hash));
    QCOMPARE(hub->recoverStaff(u"Nobody"_s, code, base::Secret(u"another-9"_s)).error().code, base::FailureCode::UnknownField);
    QCOMPARE(*hub->recoverStaff({}, code, base::Secret(u"another-9"_s)), u"S. Patil"_s);
    QVERIFY(staff::matches(base::Secret(u"another-9"_s), hub->log().staff()->first().hash));
    QCOMPARE(hub->events(0, 100)->events.last().event.type, visits::EventType::StaffRecovered);
}

void TestSetup::aTypedCodeIsUnderstood()
{
    const base::Secret code = staff::newRecoveryCode();
    QCOMPARE(code.reveal().size(), 29);
    QVERIFY(code.reveal() != staff::newRecoveryCode().reveal());
    QCOMPARE(staff::normalCode(code.reveal().toLower()).reveal(), code.reveal());
    QCOMPARE(staff::normalCode(QString(code.reveal()).replace(u'-', u' ')).reveal(), code.reveal());
    QCOMPARE(staff::normalCode(u"oooo-iiii-llll-2222-3333-4444"_s).reveal(), u"0000-1111-1111-2222-3333-4444"_s);
    QVERIFY(staff::normalCode(u"too-short"_s).isEmpty());
    const auto pair = staff::sealPair(code);
    QCOMPARE(staff::sealPair(code, pair->salt)->publicKey, pair->publicKey);
    QVERIFY(staff::sealPair(staff::newRecoveryCode(), pair->salt)->publicKey != pair->publicKey);
}

void TestSetup::restoredFolderHasANewEpoch()
{
    HubRig rig;
    QString before;
    {
        const auto hub = rig.open(Hub::Chain::Ctl);
        before = hub->epoch();
        const auto epoch = hub->declareRestored(QString(64, u'a'), now);
        QVERIFY(epoch && *epoch != before);
    }
    const auto hub = rig.open();
    QVERIFY(hub->epoch() != before);
    QCOMPARE(hub->events(0, 10)->events.last().event.type, visits::EventType::Restored);
}

MULAKAT_TEST(TestSetup)
#include "test_setup.moc"
