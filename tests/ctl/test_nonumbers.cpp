#include "ctlrun.h"
#include "farjail.h"
#include "portal/hub/hub.h"
#include "station/localcheckin.h"
#include "station/localclose.h"
#include "station/localdesk.h"
#include "station/localinmates.h"
#include "support/planted.h"
#include "support/testrunner.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>
#include <QUrlQuery>

using namespace mulakat;
using namespace mulakat::testing;
using namespace Qt::StringLiterals;

namespace {

const base::MemberId mainVisitor(u"1"_s);

// This process overwrites what it frees, as the kiosk does: ctest starts it so. What it starts itself decides for itself.
const bool overwrites = [] {
    const bool so = qgetenv("GLIBC_TUNABLES").contains("perturb");
    qunsetenv("GLIBC_TUNABLES");
    return so;
}();

// The one answer of a service's call; waits for it.
template <class T>
base::Result<T> heard(const std::function<void(station::ReplyOf<T>)> &call)
{
    std::optional<base::Result<T>> got;
    call([&](base::Result<T> result) { got = std::move(result); });
    return QTest::qWaitFor([&] { return got.has_value(); }, 5000) ? *got : base::Result<T>(base::fail(base::FailureCode::Internal));
}
base::Done heardDone(const std::function<void(station::Reply)> &call)
{
    return heard<std::monostate>(call);
}

QDate today() { return base::SystemClock().today(); }
QString visrnOf(int serial) { return today().toString(u"yyyy/MM/dd"_s) + u"/%1"_s.arg(serial); }

// The columns of a day as a clerk has them, with a row that is fine in all of them.
QList<QPair<QString, QString>> dayRow(int serial, const QString &start)
{
    return {{u"Visit Reg. No"_s, visrnOf(serial)},   {u"Visit Date"_s, today().toString(Qt::ISODate)}, {u"Slot"_s, start},
            {u"Duration (min)"_s, u"20"_s},          {u"Mode"_s, u"Physical"_s},                       {u"Visitor Name"_s, u"Asha Kulmethe"_s},
            {u"Father/Husband Name"_s, u"Vinayak"_s}, {u"Gender"_s, u"Female"_s},                      {u"Age"_s, u"40"_s},
            {u"Relation"_s, u"Wife"_s},              {u"Mobile No"_s, u"6000000%1"_s.arg(serial)},     {u"E-mail"_s, u"a@example.org"_s},
            {u"Address"_s, u"Ward 4, Bhiwandi"_s},   {u"ID Proof"_s, u"Ration Card"_s},                {u"ID No"_s, u"RC 12/88"_s},
            {u"Additional Visitors"_s, u"Meena More"_s}, {u"Prisoner Name"_s, u"Ramesh Kumar"_s},      {u"Prisoner Father/Husband"_s, u"Suresh"_s},
            {u"Prisoner Age"_s, u"41"_s},            {u"Prisoner Gender"_s, u"Male"_s},                {u"Prisoner No"_s, u"UT/%1/2026"_s.arg(serial)},
            {u"Category"_s, u"Undertrial"_s},        {u"Window/Booth"_s, u"1"_s},                      {u"Remarks"_s, u"none"_s},
            {u"Colour"_s, u"none"_s}};
}

QByteArray csvLine(const QStringList &cells)
{
    return (u'"' + cells.join(u"\",\""_s) + u"\"\n"_s).toUtf8();
}

// They outlive their station's last event.
struct DeskServices {
    explicit DeskServices(station::Station &station)
        : desk(station)
        , close(station)
        , inmates(station)
    {
    }
    station::LocalDesk desk;
    station::LocalClose close;
    station::LocalInmates inmates;
};

} // namespace

// 200 numbers that could be somebody's Aadhaar into everything that a jail's programs take; then everything they wrote is
// read again, what is encrypted too. The family's form is in tests/unit/portal_web/test_straynumbers.cpp.
class TestNoNumbers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void listsOfAClerk();
    void typedAtTheCommandLine();
    void atTheHubsDoor();
    void atTheDesk();
    void atTheCheckIn();
    void nothingIsLeft();

private:
    QByteArray plantedDay(int firstSerial);
    QByteArray plantedInmates(int first);
    void notSaid(const CtlAnswer &answer);
    QStringList inMemoryOf(qint64 pid) const;
    QStringList inTheClear(const QString &database, const QString &keys, const QString &chain) const;
    QString data() const { return m_folder->path(u"data"_s); }
    QString far(const QString &name = {}) const { return m_folder->path(name.isEmpty() ? u"far"_s : u"far/"_s + name); }
    bool addStation(FarDesk &station, const QString &name, const QString &role);

    Planted m_planted;
    std::unique_ptr<CtlFolder> m_folder;   // what is searched
    std::unique_ptr<CtlFolder> m_stick;    // what a clerk or a scanner brings
    std::unique_ptr<RealHub> m_hub;
    std::unique_ptr<FarDesk> m_desk;
    std::unique_ptr<DeskServices> m_services;
    QByteArray m_tmp;
    base::VisitId m_pending;
};

void TestNoNumbers::initTestCase()
{
    m_folder = std::make_unique<CtlFolder>();
    m_stick = std::make_unique<CtlFolder>();
    QVERIFY(QDir(m_folder->path()).mkpath(u"tmp"_s) && QDir(m_folder->path()).mkpath(u"far/keys"_s) && QDir(m_folder->path()).mkpath(u"out"_s));
    m_tmp = qgetenv("TMPDIR");
    qputenv("TMPDIR", m_folder->path(u"tmp"_s).toUtf8()); // of mulakatctl and the hub too
    const QString now = base::toJailTime(base::SystemClock().utcMs()).toString(u"HH:mm"_s);
    QByteArray day;
    for (int serial = 101; serial <= 104; ++serial) {
        QStringList heads;
        QStringList cells;
        for (const auto &[head, cell] : dayRow(serial, now)) {
            heads << head;
            cells << (head == u"Window/Booth"_s ? QString::number(serial - 100) : cell);
        }
        day += (day.isEmpty() ? csvLine(heads) : QByteArray()) + csvLine(cells);
    }
    m_stick->write(u"day.csv"_s, day);
    const QJsonObject jail{{u"code"_s, u"thane"_s}, {u"name"_s, u"Thane"_s}, {u"state"_s, u"Maharashtra"_s}, {u"windows"_s, QJsonArray{u"1"_s, u"2"_s, u"3"_s, u"4"_s}},
                           {u"opens"_s, u"00:00"_s}, {u"closes"_s, u"23:59"_s}, {u"graceMinutes"_s, 1440}};
    const QJsonObject answers{{u"clock"_s, QJsonObject{{u"confirmed"_s, true}}}, {u"jail"_s, jail}, {u"verifier"_s, u"OVSE-TEST"_s}, {u"day"_s, u"day.csv"_s},
                              {u"superintendent"_s, QJsonObject{{u"name"_s, u"S. Patil"_s}, {u"secret"_s, u"kite-river-9"_s}}}};
    const CtlAnswer done = runCtl({u"setup"_s, u"--answers"_s, m_stick->write(u"answers.json"_s, QJsonDocument(answers).toJson()), u"--data"_s, data()});
    QVERIFY2(done.exit == 0, done.err.constData());
    QCOMPARE(done.json().value("visits"_L1).toInt(), 4);
    // A family's request that is to be refused.
    const base::SystemClock clock;
    const auto hub = portal::hub::Hub::open(data(), {}, clock, portal::hub::Hub::Chain::Ctl);
    QVERIFY(hub);
    m_pending = base::newId<base::VisitId>();
    QVERIFY((*hub)->submit({m_pending, visits::EventType::Submitted,
                            {{u"visrn"_s, visrnOf(199)}, {u"mode"_s, u"face-to-face"_s}, {u"kind"_s, u"family"_s}, {u"date"_s, today().toString(Qt::ISODate)},
                             {u"members"_s, QJsonArray{QJsonObject{{u"id"_s, u"1"_s}, {u"child"_s, false}}}}},
                            clock.utcMs(), visits::Mover::Portal, {}}, {}));
}

void TestNoNumbers::cleanupTestCase()
{
    m_services.reset();
    m_desk.reset();
    m_hub.reset();
    if (m_tmp.isEmpty())
        qunsetenv("TMPDIR");
    else
        qputenv("TMPDIR", m_tmp);
}

// A row for each column, with a number in that one.
QByteArray TestNoNumbers::plantedDay(int firstSerial)
{
    QByteArray csv;
    const auto columns = dayRow(0, {}).size();
    for (qsizetype planted = 0; planted < columns; ++planted) {
        QStringList heads;
        QStringList cells;
        for (const auto &[head, cell] : dayRow(firstSerial + int(planted), u"23:00"_s)) {
            heads << head;
            cells << (cells.size() == planted ? (planted % 2 ? u"see "_s : QString()) + m_planted.next() : cell);
        }
        csv += (csv.isEmpty() ? csvLine(heads) : QByteArray()) + csvLine(cells);
    }
    return csv;
}

QByteArray TestNoNumbers::plantedInmates(int first)
{
    const QStringList heads{u"Prisoner No"_s, u"Name"_s, u"Father"_s, u"Age"_s, u"Gender"_s, u"Class"_s, u"Wing"_s, u"Languages"_s, u"Next Court Date"_s, u"Remarks"_s, u"Colour"_s};
    QByteArray csv = csvLine(heads);
    for (qsizetype planted = 0; planted < heads.size(); ++planted) {
        QStringList cells{u"UT/%1/2026"_s.arg(first + planted), u"Ramesh Kumar"_s, u"Suresh"_s, u"41"_s, u"Male"_s, u"Undertrial"_s, u"B"_s, u"Hindi"_s, QString(), u"in"_s, u"none"_s};
        cells[planted] = m_planted.next();
        csv += csvLine(cells);
    }
    return csv;
}

void TestNoNumbers::notSaid(const CtlAnswer &answer)
{
    QCOMPARE(m_planted.in(answer.out + answer.err).join(u' '), QString());
}

void TestNoNumbers::listsOfAClerk()
{
    const QString day = m_stick->write(u"day "_s + m_planted.nextPlain() + u".csv"_s, plantedDay(300));
    const CtlAnswer taken = runCtl({u"day"_s, u"import"_s, day, u"--data"_s, data()});
    QVERIFY2(taken.exit == 0, taken.err.constData());
    QVERIFY2(taken.json().value("accepted"_L1).toInt() >= 15, taken.out.constData());
    notSaid(taken);
    const CtlAnswer inmates = runCtl({u"inmates"_s, u"import"_s, m_stick->write(u"inmates.csv"_s, plantedInmates(100)), u"--data"_s, data()});
    QVERIFY2(inmates.exit == 0, inmates.err.constData());
    notSaid(inmates);
    notSaid(runCtl({u"day"_s, u"list"_s, u"--date"_s, today().toString(Qt::ISODate), u"--data"_s, data()}));
}

void TestNoNumbers::typedAtTheCommandLine()
{
    for (const char *kind : {"aadhaar", "ration", "other", "pan"}) {
        const CtlAnswer answer = runCtl({u"id"_s, u"check"_s, u"--kind"_s, QString::fromLatin1(kind), u"--number"_s, m_planted.next(), u"--data"_s, data()});
        QVERIFY2(!answer.out.isEmpty(), answer.err.constData());
        notSaid(answer);
    }
    const QString xml = u"<PrintLetterBarcodeData uid=\"%1\" name=\"Asha\" gender=\"F\" yob=\"1986\"/>"_s;
    for (const QString &payload : {m_planted.nextPlain(), m_planted.next(), xml.arg(m_planted.nextPlain())})
        notSaid(runCtl({u"id"_s, u"check"_s, u"--payload"_s, m_stick->write(u"payload"_s, payload.toUtf8()), u"--data"_s, data()}));
    notSaid(runCtl({u"staff"_s, u"add"_s, u"--name"_s, u"A. Rao "_s + m_planted.next(), u"--role"_s, u"officer"_s, u"--data"_s, data()}, "kite-river-9\n"));
}

// Addresses and forms as anybody may send them to the hub's port.
void TestNoNumbers::atTheHubsDoor()
{
    m_hub = std::make_unique<RealHub>();
    QVERIFY(m_hub->start(data()));
    QNetworkAccessManager network;
    const auto wait = [](QNetworkReply *reply) {
        const bool done = QTest::qWaitFor([&] { return reply->isFinished(); }, 5000);
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        delete reply;
        return done ? status : 0;
    };
    for (const QString &path : {u"/status"_s, u"/join"_s, u"/register"_s, u"/api/v1/visits"_s}) {
        QUrl url = m_hub->url();
        url.setPath(path + u'/' + m_planted.nextPlain());
        url.setQuery(QUrlQuery{{u"visrn"_s, m_planted.next()}});
        QVERIFY(wait(network.get(QNetworkRequest(url))) > 0);
    }
    for (const QString &field : {u"visitor_name"_s, u"visitor_father"_s, u"visitor_address"_s, u"visitor_id_number"_s, u"visitor_mobile"_s, u"visitor_email"_s,
                                 u"visitor_registration"_s, u"guest1_name"_s, u"prisoner_name"_s}) {
        QUrl url = m_hub->url();
        url.setPath(u"/register/draft"_s);
        QNetworkRequest request(url);
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
        request.setRawHeader("Origin", m_hub->url().toString().toUtf8());
        QCOMPARE(wait(network.post(request, field.toUtf8() + '=' + QUrl::toPercentEncoding(m_planted.next()))), 204);
    }
}

bool TestNoNumbers::addStation(FarDesk &station, const QString &name, const QString &role)
{
    return runCtl({u"station"_s, u"add"_s, name, u"--role"_s, role, u"--key"_s, QString::fromLatin1(station.publicKey().toHex()), u"--data"_s, data()}).exit == 0
        && station.station().open();
}

void TestNoNumbers::atTheDesk()
{
    m_desk = std::make_unique<FarDesk>(far(), m_hub->url());
    QVERIFY(addStation(*m_desk, u"desk-2"_s, u"desk"_s));
    station::Station &station = m_desk->station();
    QVERIFY(QTest::qWaitFor([&] { return station.sync().isReached() && station.log().book().visitByNumber(visrnOf(104)) && !station.session().names().isEmpty(); }, 30'000));
    m_services = std::make_unique<DeskServices>(station);
    station::LocalDesk &desk = m_services->desk;
    station::LocalClose &close = m_services->close;
    station::LocalInmates &inmates = m_services->inmates;
    (void)heard<station::StaffView>([&](auto reply) { desk.signIn(m_planted.next(), m_planted.next(), reply); });
    (void)heard<station::StaffView>([&](auto reply) { desk.signIn(u"S. Patil"_s, m_planted.next(), reply); });
    QVERIFY(heard<station::StaffView>([&](auto reply) { desk.signIn(u"S. Patil"_s, u"kite-river-9"_s, reply); }));

    // A document is looked at, by its number and by its code, and accepted with words.
    const base::VisitId here = m_desk->visit(visrnOf(101));
    QVERIFY(heardDone([&](auto reply) { desk.markArrived(here, reply); }));
    QVERIFY(heardDone([&](auto reply) { desk.consent(here, mainVisitor, u"en"_s, reply); }));
    for (const QString &kind : {u"ration"_s, u"other"_s, u"aadhaar"_s})
        QVERIFY(heard<station::EvidenceView>([&](auto reply) { desk.checkNumber(here, mainVisitor, kind, m_planted.next(), u"Asha"_s, {}, reply); }));
    const QString xml = u"<PrintLetterBarcodeData uid=\"%1\" name=\"Asha\" gender=\"F\" yob=\"1986\"/>"_s;
    for (const QString &payload : {m_planted.nextPlain(), xml.arg(m_planted.nextPlain())})
        (void)heard<station::EvidenceView>([&](auto reply) { desk.checkPayload(here, mainVisitor, payload, reply); });
    QVERIFY(heardDone([&](auto reply) { desk.accept({here, mainVisitor, u"vouched"_s, u"vouched-officer"_s, {}, u"known, card "_s + m_planted.next()}, reply); }));
    QVERIFY(heardDone([&](auto reply) { desk.deposit(here, m_planted.next(), reply); }));
    (void)heardDone([&](auto reply) { desk.moveInmate(here, visits::InmateTrack::AtPlace, m_planted.next(), reply); });

    // A party that grows, a refusal with its ground, and its reversal.
    const base::VisitId refused = m_desk->visit(visrnOf(102));
    QVERIFY(heardDone([&](auto reply) { desk.markArrived(refused, reply); }));
    QVERIFY(heardDone([&](auto reply) { desk.addMember(refused, u"Ravi "_s + m_planted.next(), 30, u"male"_s, false, {}, reply); }));
    QVERIFY(heardDone([&](auto reply) { desk.deny(refused, u"not-the-person"_s, u"showed "_s + m_planted.next(), {}, reply); }));
    QVERIFY(heardDone([&](auto reply) { desk.reverseDenial(refused, m_planted.next() + u" is hers"_s, reply); }));
    QVERIFY(heardDone([&](auto reply) { desk.reject(m_pending, u"not-entitled"_s, u"Aadhaar "_s + m_planted.next(), reply); }));
    QVERIFY(heardDone([&](auto reply) { close.addNote(visrnOf(103), u"called "_s + m_planted.next() + u' ' + m_planted.next(), reply); }));

    // What is searched for, and a clerk's lists at the desk.
    (void)heard<QList<station::InmateView>>([&](auto reply) { desk.candidates(here, m_planted.next(), reply); });
    (void)heard<station::InmateList>([&](auto reply) { inmates.list(m_planted.next(), reply); });
    const QString day = m_stick->write(u"desk "_s + m_planted.nextPlain() + u".csv"_s, plantedDay(400));
    const auto preview = heard<station::ImportPreview>([&](auto reply) { desk.previewImport(day, reply); });
    QVERIFY(preview && preview->accepted >= 15);
    QVERIFY(heard<int>([&](auto reply) { desk.confirmImport(preview->token, reply); }));
    const QString list = m_stick->write(u"list.csv"_s, plantedInmates(200));
    const auto listed = heard<station::InmateImportPreview>([&](auto reply) { inmates.previewImport(list, reply); });
    QVERIFY(listed);
    QVERIFY(heard<int>([&](auto reply) { inmates.confirmImport(listed->token, reply); }));
    QVERIFY(QTest::qWaitFor([&] { return station.log().waiting() == 0; }, 10'000));
}

void TestNoNumbers::atTheCheckIn()
{
    FarDesk gate(far(), m_hub->url(), u"gate-1"_s, portal::protocol::StationRole::CheckIn);
    QVERIFY(addStation(gate, u"gate-1"_s, u"checkin"_s));
    station::Station &station = gate.station();
    QVERIFY(QTest::qWaitFor([&] { return station.sync().isReached() && station.log().booking(gate.station().log().book().visitByNumber(visrnOf(104)) ? gate.visit(visrnOf(104)) : base::VisitId()); }, 30'000));
    station::LocalCheckin checkin(station, nullptr);
    const auto claimed = heard<station::CheckinVisit>([&](auto reply) { checkin.claim(visrnOf(104), reply); });
    QVERIFY2(claimed, claimed ? "" : qPrintable(base::failureName(claimed.error().code)));
    const QString xml = u"<PrintLetterBarcodeData uid=\"%1\" name=\"Asha\" gender=\"F\" yob=\"1986\"/>"_s;
    for (const QString &payload : {m_planted.nextPlain(), m_planted.next(), u"PV1."_s + m_planted.nextPlain(), xml.arg(m_planted.nextPlain())}) {
        (void)heard<station::CheckinVisit>([&](auto reply) { checkin.claim(payload, reply); });
        (void)heard<station::CardShown>([&](auto reply) { checkin.showCard(claimed->visit, payload, u"en"_s, reply); });
    }
    while (m_planted.used() < Planted::count) // what is left is shown, too
        (void)heard<station::CardShown>([&](auto reply) { checkin.showCard(claimed->visit, m_planted.next(), u"en"_s, reply); });
    QVERIFY(QTest::qWaitFor([&] { return station.log().waiting() == 0; }, 10'000));
    station.close();
}

// What a folder's records say once they are decrypted with the keys that lie beside them.
QStringList TestNoNumbers::inTheClear(const QString &database, const QString &keys, const QString &chain) const
{
    const auto store = store::LogStore::open(database, keys, base::StationId(chain));
    const auto records = store ? (*store)->records().since(0, 100'000) : base::Result<QList<store::StoredRecord>>(base::fail(base::FailureCode::StoreFailed));
    if (!records || records->isEmpty())
        return {database + u" cannot be read"_s};
    QStringList out;
    int masked = 0;
    for (const store::StoredRecord &record : *records) {
        masked += record.body.contains("XXXXXXXX") ? 1 : 0;
        for (const QString &place : m_planted.in(record.body))
            out << database + u' ' + record.type + u": "_s + place;
    }
    if (masked < 10) // what was planted is there, but for its first eight digits
        out << database + u" holds nothing that was masked"_s;
    return out;
}

// What a process holds in memory that it may write: heap, stacks, static data.
QStringList TestNoNumbers::inMemoryOf(qint64 pid) const
{
    QFile maps(u"/proc/%1/maps"_s.arg(pid));
    QFile memory(u"/proc/%1/mem"_s.arg(pid));
    if (!maps.open(QIODevice::ReadOnly) || !memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return {u"the memory of %1 cannot be read"_s.arg(pid)};
    static const QRegularExpression region(u"^([0-9a-f]+)-([0-9a-f]+) rw"_s);
    QStringList out;
    int regions = 0;
    for (const QByteArray &line : maps.readAll().split('\n')) {
        const auto match = region.match(QString::fromLatin1(line));
        const qint64 from = match.captured(1).toLongLong(nullptr, 16);
        if (!match.hasMatch() || !memory.seek(from))
            continue;
        const QByteArray bytes = memory.read(match.captured(2).toLongLong(nullptr, 16) - from);
        regions += bytes.isEmpty() ? 0 : 1;
        for (const QString &place : m_planted.in(bytes))
            out << u"memory: "_s + place;
    }
    return regions > 5 ? out : QStringList{u"the memory of %1 was not read"_s.arg(pid)};
}

void TestNoNumbers::nothingIsLeft()
{
    QCOMPARE(m_planted.used(), Planted::count);
    const QString date = today().toString(Qt::ISODate);
    const QString out = m_folder->path(u"out/register"_s);
    const CtlAnswer printed = runCtl({u"register"_s, u"--date"_s, date, u"--csv"_s, out + u".csv"_s, u"--pdf"_s, out + u".pdf"_s, u"--outcomes"_s, out + u"-outcomes.csv"_s, u"--contacts"_s,
                                      u"--data"_s, data()});
    QVERIFY2(printed.exit == 0, printed.err.constData());
    // A crash writes no core file: what the hub's memory holds of a form while it answers goes nowhere.
    QFile limits(u"/proc/%1/limits"_s.arg(m_hub->pid()));
    QVERIFY(limits.open(QIODevice::ReadOnly));
    static const QRegularExpression noCore(u"Max core file size +0 +0 "_s);
    QVERIFY(noCore.match(QString::fromLatin1(limits.readAll())).hasMatch());
    // Everything as it lies there while it runs, with what SQLite has not moved out of its WAL yet.
    QStringList left = m_planted.below(m_folder->path());
    m_desk->station().close();
    m_services.reset();
    m_desk.reset();
    // The hub's memory while it runs on, and this process's, which was the desk: what was freed is overwritten.
    QTRY_VERIFY_WITH_TIMEOUT(inMemoryOf(m_hub->pid()).isEmpty(), 5000);
    if (overwrites)
        left << inMemoryOf(QCoreApplication::applicationPid());
    m_hub->stop();
    left << m_planted.below(m_folder->path());
    for (const QString &place : m_planted.in(m_hub->said()))
        left << u"the hub's log: "_s + place;
    left << inTheClear(data() + u"/portal/hub.sqlite"_s, data() + u"/keys"_s, u"ctl"_s) << inTheClear(far(u"desk-2.sqlite"_s), far(u"keys"_s), u"desk-2"_s)
         << inTheClear(far(u"gate-1.sqlite"_s), far(u"keys"_s), u"gate-1"_s);
    QVERIFY2(left.isEmpty(), qPrintable(left.mid(0, 20).join(u'\n')));
}

MULAKAT_TEST(TestNoNumbers)
#include "test_nonumbers.moc"
