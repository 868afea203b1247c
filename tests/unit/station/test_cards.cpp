#include "identity/cardindex.h"
#include "rig.h"
#include "station/visitorcheckin.h"
#include "store/stationstore.h"
#include "support/secureqr.h"
#include "support/testrunner.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace mulakat;
using namespace mulakat::testing;
using namespace Qt::StringLiterals;
using visits::EventType;

namespace {

const base::MemberId first(u"1"_s);
const base::MemberId second(u"2"_s);
const QString pan = u"ACUPA7085R"_s;
const QString sunita = u"Sunita Devi"_s;

identity::TrustStore cardTrust()
{
    return identity::TrustStore::fromFolder(QStringLiteral(MULAKAT_TEST_DATA "/aadhaar/trust"), identity::TrustStore::Pins::NotAsked);
}

struct Party {
    QStringList names;
    int serial = 601;
    QString visitor = {}; // who registered; empty: somebody of their own
    QDate day = rigDay;
};

visits::Booking bookingOfParty(const Party &party)
{
    visits::Booking booking;
    booking.visit = base::newId<base::VisitId>();
    booking.visrn = party.day.toString(u"yyyy/MM/dd/"_s) + QString::number(party.serial);
    booking.dateAsked = party.day;
    booking.inmate.name = u"Ramesh Kumar"_s;
    for (const QString &name : party.names) {
        visits::Person person;
        person.id = base::MemberId(QString::number(booking.visitors.size() + 1));
        person.name = person.latinName = name;
        person.sex = u"female"_s;
        person.age = 40;
        person.idKind = u"pan"_s;
        booking.visitors << person;
    }
    return booking;
}

// Registered, approved and here, by the hub's own hand.
base::VisitId arrivedParty(RigJail &jail, const Party &party)
{
    const visits::Booking booking = bookingOfParty(party);
    QJsonArray members;
    for (const visits::Person &person : booking.visitors)
        members << QJsonObject{{u"id"_s, person.id.text()}, {u"child"_s, false}, {u"under"_s, QString()}};
    const station::RecordDraft record{base::newId<base::RecordId>(), booking.visit, u"booking"_s, QJsonDocument(booking.toJson()).toJson(QJsonDocument::Compact)};
    const QString visitor = party.visitor.isEmpty() ? u"k"_s + QString::number(party.serial) : party.visitor;
    const QString day = party.day.toString(Qt::ISODate);
    const auto by = [&](EventType type, const QJsonObject &data, visits::Mover mover, const QString &who = {}, const std::optional<station::RecordDraft> &text = std::nullopt) {
        const auto entry = jail.hub.submit({booking.visit, type, data, jail.clock.utcMs(), mover, who}, text);
        if (entry.ignored)
            qFatal("%s: %s", qPrintable(visits::name(type)), qPrintable(base::failureName(entry.ignored->code)));
    };
    by(EventType::Submitted, {{u"visrn"_s, booking.visrn}, {u"mode"_s, u"face-to-face"_s}, {u"kind"_s, u"family"_s}, {u"date"_s, day},
                              {u"visitor"_s, visitor}, {u"members"_s, members}, {u"booking"_s, record.id.text()}},
       visits::Mover::Portal, {}, record);
    const QTime start = QTime(10, 0).addSecs((party.serial - 601) * 30 * 60);
    by(EventType::Approved, {{u"date"_s, day}, {u"start"_s, start.toString(u"HH:mm"_s)}, {u"minutes"_s, 20}, {u"place"_s, u"1"_s}, {u"kind"_s, u"family"_s},
                             {u"inmate"_s, u"i1"_s}}, visits::Mover::Superintendent, u"s2"_s);
    QJsonArray present;
    for (const auto &member : members)
        present << member.toObject().value(u"id"_s);
    by(EventType::Arrived, {{u"present"_s, present}, {u"lobby"_s, false}}, visits::Mover::Officer, u"s1"_s);
    return booking.visit;
}

base::VisitId brought(RigJail &jail, RigDesk &d, const Party &party)
{
    jail.clock.set(base::slotUtcMs(party.day, QTime(9, 45)));
    const auto visit = arrivedParty(jail, party);
    const bool known = QTest::qWaitFor([&] {
        const visits::Visit *here = d.station.log().book().visit(visit);
        return here && here->state == visits::State::Arrived && d.station.log().booking(visit);
    });
    const bool in = answerOf<station::StaffView>([&](auto reply) { d.desk.signIn(u"S. Patil"_s, u"litaP"_s, reply); }).has_value();
    return known && in ? visit : base::VisitId();
}

template <class Desk>
station::EvidenceView typed(Desk &d, const base::VisitId &visit, const base::MemberId &member = first, const QString &number = pan)
{
    const auto view = answerOf<station::EvidenceView>([&](auto reply) { d.desk.checkNumber(visit, member, u"pan"_s, number, {}, {}, reply); });
    return view ? *view : station::EvidenceView();
}

template <class Desk>
station::EvidenceView scanned(Desk &d, const base::VisitId &visit)
{
    (void)doneOf([&](auto reply) { d.desk.consent(visit, first, u"hi"_s, reply); });
    const QString payload = QString::fromLatin1(makeSecureQr(CardText()));
    const auto view = answerOf<station::EvidenceView>([&](auto reply) { d.desk.checkPayload(visit, first, payload, reply); });
    return view ? *view : station::EvidenceView();
}

QString markIn(const station::StationLog &log, const base::VisitId &visit, EventType type)
{
    QString mark;
    for (const station::LoggedEvent &logged : log.history(visit)) {
        if (logged.event.type == type)
            mark = visits::word(logged.event, QLatin1String("card"));
    }
    return mark;
}

// A desk over real files.
struct FileDesk {
    FileDesk(RigJail &jail, const QString &folder)
        : store(folder + u"/station/desk-1.sqlite"_s, folder + u"/keys"_s, base::StationId(u"desk-1"_s), jail.clock)
        , link(jail.hub, base::StationId(u"desk-1"_s))
        , station(store, link, nullptr, nullptr, jail.clock, options(jail))
        , desk(station)
    {
    }
    static station::StationOptions options(const RigJail &jail)
    {
        station::StationOptions out;
        out.name = base::StationId(u"desk-1"_s);
        out.jail = jail.hub.jail;
        out.trust = cardTrust();
        out.secretCheck = [](const base::Secret &secret, const QString &hash) { return secret.reveal() == hash; };
        return out;
    }
    bool open(RigJail &jail)
    {
        return station.open() && QTest::qWaitFor([&] {
            return desk.snapshot()->health.portalReached && desk.staffNames().size() == 3 && station.log().knownOrder() == jail.hub.numbered().size();
        });
    }
    store::StationStore store;
    FakeLink link;
    station::Station station;
    station::LocalDesk desk;
};

// As from a clerk's day list: the desk's own entries, in a chain with real hashes.
base::VisitId listed(RigJail &jail, FileDesk &d, const Party &party)
{
    jail.clock.set(base::slotUtcMs(party.day, QTime(9, 45)));
    const bool in = answerOf<station::StaffView>([&](auto reply) { d.desk.signIn(u"S. Patil"_s, u"litaP"_s, reply); }).has_value();
    const visits::Booking booking = bookingOfParty(party);
    const station::RecordDraft record{base::newId<base::RecordId>(), booking.visit, u"booking"_s, QJsonDocument(booking.toJson()).toJson(QJsonDocument::Compact)};
    const QString start = QTime(10, 0).addSecs((party.serial - 601) * 30 * 60).toString(u"HH:mm"_s);
    const auto entered = d.station.log().commit({booking.visit, EventType::Imported,
                                                 {{u"visrn"_s, booking.visrn}, {u"mode"_s, u"face-to-face"_s}, {u"kind"_s, u"family"_s},
                                                  {u"date"_s, party.day.toString(Qt::ISODate)}, {u"start"_s, start}, {u"minutes"_s, 20}, {u"place"_s, u"1"_s},
                                                  {u"source"_s, u"csv"_s}, {u"booking"_s, record.id.text()},
                                                  {u"members"_s, QJsonArray{QJsonObject{{u"id"_s, u"1"_s}, {u"child"_s, false}}}}},
                                                 0, visits::Mover::Portal, {}}, record);
    const bool here = doneOf([&](auto reply) { d.desk.markArrived(booking.visit, reply); }).has_value();
    return in && entered && here ? booking.visit : base::VisitId();
}

QByteArray bytesUnder(const QString &folder)
{
    QByteArray all;
    for (const QFileInfo &info : QDir(folder).entryInfoList(QDir::Files)) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

} // namespace

// One card for two visitors of a day, one person under two names: told at the desk; nothing of it to be read in the files.
class TestCards : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void typedCardOfAnotherVisitor();
    void signedCardOfAnotherVisitor();
    void twoOfOneParty();
    void takenBackIsForgotten();
    void shownAtTheCheckinCounts();
    void otherNameWithinTheWeek();
    void sameNameAnotherDayIsNoNews();
    void sameRegistrationTwiceADay();
    void withoutAKeyNothingIsSaid();
    void nothingToReadInTheFiles();
};

void TestCards::typedCardOfAnotherVisitor()
{
    RigJail jail;
    RigDesk d(jail, u"desk-1"_s);
    QVERIFY(d.open());
    const auto one = brought(jail, d, {{sunita}, 601});
    const auto two = brought(jail, d, {{u"Lata Shinde"_s}, 602});
    QVERIFY(!one.isEmpty() && !two.isEmpty());
    QCOMPARE(typed(d, one).cardAlert, QString());
    RIG_DO(d.desk.accept({one, first, u"by-sight"_s, u"photo"_s, {}, {}}, reply));
    QCOMPARE(markIn(d.station.log(), one, EventType::IdentityAccepted),
             identity::cardMark(identity::numberDigest(jail.hub.cardKey, identity::DocumentKind::Pan, pan), one.text(), u"1"_s));
    QVERIFY(markIn(d.station.log(), one, EventType::IdentityAccepted)
            != identity::cardMark(identity::numberDigest(QByteArray(32, 'd'), identity::DocumentKind::Pan, pan), one.text(), u"1"_s));
    const station::EvidenceView again = typed(d, two);
    QCOMPARE(again.cardAlert, u"two-visitors"_s);
    QCOMPARE(again.cardVisit, u"2026/12/01/601"_s);
    QCOMPARE(again.cardName, sunita);
    QCOMPARE(again.cardDate, rigDay);
    RIG_REFUSED(d.desk.accept({two, first, u"by-sight"_s, u"photo"_s, {}, u"  "_s}, reply), ReasonMissing);
    QCOMPARE(typed(d, two, first, u"ACUPA7086R"_s).cardAlert, QString()); // another card
    QCOMPARE(typed(d, two).cardAlert, u"two-visitors"_s);
    RIG_DO(d.desk.accept({two, first, u"by-sight"_s, u"photo"_s, {}, u"number misread the first time"_s}, reply));
    int told = 0;
    for (const station::RecordRow &row : d.store.records(u"evidence"_s)) {
        const QJsonObject before = QJsonDocument::fromJson(row.record.body).object().value(u"cardBefore"_s).toObject();
        told += before.value(u"alert"_s).toString() == u"two-visitors"_s && before.value(u"visit"_s).toString() == u"2026/12/01/601"_s;
    }
    QCOMPARE(told, 1);
}

void TestCards::signedCardOfAnotherVisitor()
{
    RigJail jail;
    RigDesk d(jail, u"desk-1"_s);
    RigDesk other(jail, u"desk-2"_s);
    QVERIFY(d.open() && other.open());
    const auto one = brought(jail, d, {{u"Asha Vinayak Kulmethe"_s}, 601});
    const auto two = brought(jail, other, {{u"Asha Vinayak Kulmethe"_s}, 602});
    QCOMPARE(scanned(d, one).cardAlert, QString());
    QCOMPARE(scanned(d, one).cardAlert, QString()); // the same person's second read
    QCOMPARE(scanned(other, two).cardAlert, QString()); // read only: nobody was accepted or shown yet
    RIG_DO(d.desk.accept({one, first, u"signature"_s, u"photo"_s, {}, {}}, reply));
    QTRY_COMPARE(markIn(other.station.log(), one, EventType::IdentityAccepted).size(), 32);
    RIG_REFUSED(other.desk.accept({two, first, u"signature"_s, u"photo"_s, {}, {}}, reply), ReasonMissing); // it came in between
    QCOMPARE(scanned(other, two).cardAlert, u"two-visitors"_s); // somebody else registered under the same name
    RIG_DO(other.desk.accept({two, first, u"signature"_s, u"photo"_s, {}, u"same lady, two mobiles"_s}, reply));
}

void TestCards::twoOfOneParty()
{
    RigJail jail;
    RigDesk d(jail, u"desk-1"_s);
    QVERIFY(d.open());
    const auto visit = brought(jail, d, {{sunita, u"Lata Shinde"_s}, 601});
    QCOMPARE(typed(d, visit).cardAlert, QString());
    RIG_DO(d.desk.accept({visit, first, u"by-sight"_s, u"photo"_s, {}, {}}, reply));
    const station::EvidenceView again = typed(d, visit, second);
    QCOMPARE(again.cardAlert, u"two-visitors"_s);
    QCOMPARE(again.cardVisit, QString());
    QCOMPARE(again.cardName, sunita);
}

void TestCards::takenBackIsForgotten()
{
    RigJail jail;
    RigDesk d(jail, u"desk-1"_s);
    QVERIFY(d.open());
    const auto visit = brought(jail, d, {{sunita, u"Lata Shinde"_s}, 601});
    QCOMPARE(typed(d, visit).cardAlert, QString());
    RIG_DO(d.desk.accept({visit, first, u"by-sight"_s, u"photo"_s, {}, {}}, reply));
    RIG_DO(d.desk.takeBack(visit, first, reply)); // it was Lata's
    QCOMPARE(typed(d, visit, second).cardAlert, QString());
}

void TestCards::shownAtTheCheckinCounts()
{
    RigJail jail;
    RigDesk d(jail, u"desk-1"_s);
    QVERIFY(d.open());
    const auto one = brought(jail, d, {{u"Asha Vinayak Kulmethe"_s}, 601});
    const auto two = brought(jail, d, {{u"Usha Vinayak Kulmethe"_s}, 602});
    station::VisitorCheckIn kiosk(d.station.log(), cardTrust());
    const QString payload = QString::fromLatin1(makeSecureQr(CardText()));
    QVERIFY(kiosk.showCard(one, payload, u"hi"_s));
    QVERIFY(kiosk.showCard(two, payload, u"hi"_s));
    QVERIFY(markIn(d.station.log(), one, EventType::DocumentShown) != markIn(d.station.log(), two, EventType::DocumentShown));
    const auto shown = answerOf<station::EvidenceView>([&](auto reply) { d.desk.shownEvidence(two, first, reply); });
    QVERIFY(shown);
    QCOMPARE(shown->cardAlert, u"two-visitors"_s);
    QCOMPARE(shown->cardVisit, u"2026/12/01/601"_s);
    RIG_REFUSED(d.desk.accept({two, first, u"signature"_s, u"photo"_s, {}, {}}, reply), ReasonMissing);
}

void TestCards::otherNameWithinTheWeek()
{
    RigJail jail;
    RigDesk d(jail, u"desk-1"_s);
    QVERIFY(d.open());
    const auto one = brought(jail, d, {{sunita}, 601});
    QCOMPARE(typed(d, one).cardAlert, QString());
    RIG_DO(d.desk.accept({one, first, u"by-sight"_s, u"photo"_s, {}, {}}, reply));
    const auto week = brought(jail, d, {{u"Lata Shinde"_s}, 602, {}, rigDay.addDays(7)});
    QVERIFY(!week.isEmpty());
    const station::EvidenceView again = typed(d, week);
    QCOMPARE(again.cardAlert, u"other-name"_s);
    QCOMPARE(again.cardVisit, u"2026/12/01/601"_s);
    QCOMPARE(again.cardDate, rigDay);
    QCOMPARE(again.cardName, sunita);
    RIG_REFUSED(d.desk.accept({week, first, u"by-sight"_s, u"photo"_s, {}, {}}, reply), ReasonMissing);
    const auto later = brought(jail, d, {{u"Lata Shinde"_s}, 603, {}, rigDay.addDays(8)});
    QVERIFY(!later.isEmpty());
    QCOMPARE(typed(d, later).cardAlert, QString());
    RIG_DO(d.desk.accept({later, first, u"by-sight"_s, u"photo"_s, {}, {}}, reply));
}

void TestCards::sameNameAnotherDayIsNoNews()
{
    RigJail jail;
    RigDesk d(jail, u"desk-1"_s);
    QVERIFY(d.open());
    const auto one = brought(jail, d, {{sunita}, 601});
    QCOMPARE(typed(d, one).cardAlert, QString());
    RIG_DO(d.desk.accept({one, first, u"by-sight"_s, u"photo"_s, {}, {}}, reply));
    const auto next = brought(jail, d, {{u"Suneeta Devi"_s}, 602, {}, rigDay.addDays(1)});
    QCOMPARE(typed(d, next).cardAlert, QString());
    RIG_DO(d.desk.accept({next, first, u"by-sight"_s, u"photo"_s, {}, {}}, reply));
}

// An advocate with two clients: said, no reason asked for.
void TestCards::sameRegistrationTwiceADay()
{
    RigJail jail;
    RigDesk d(jail, u"desk-1"_s);
    QVERIFY(d.open());
    const auto one = brought(jail, d, {{sunita}, 601, u"k1"_s});
    QCOMPARE(typed(d, one).cardAlert, QString());
    RIG_DO(d.desk.accept({one, first, u"by-sight"_s, u"photo"_s, {}, {}}, reply));
    const auto two = brought(jail, d, {{sunita}, 602, u"k1"_s});
    QCOMPARE(typed(d, two).cardAlert, u"same-visitor"_s);
    RIG_DO(d.desk.accept({two, first, u"by-sight"_s, u"photo"_s, {}, {}}, reply));
}

void TestCards::withoutAKeyNothingIsSaid()
{
    RigJail jail;
    jail.hub.cardKey.clear();
    RigDesk d(jail, u"desk-1"_s);
    QVERIFY(d.open());
    const auto one = brought(jail, d, {{sunita}, 601});
    const auto two = brought(jail, d, {{u"Lata Shinde"_s}, 602});
    QCOMPARE(typed(d, one).cardAlert, QString());
    RIG_DO(d.desk.accept({one, first, u"by-sight"_s, u"photo"_s, {}, {}}, reply));
    QCOMPARE(markIn(d.station.log(), one, EventType::IdentityAccepted), QString());
    QCOMPARE(typed(d, two).cardAlert, QString());
}

void TestCards::nothingToReadInTheFiles()
{
    const QTemporaryDir folder;
    RigJail jail;
    jail.hub.cardKey = base::randomBytes(32);
    base::VisitId one;
    QString mark;
    {
        FileDesk d(jail, folder.path());
        QVERIFY(d.open(jail));
        one = listed(jail, d, {{sunita}, 601});
        QVERIFY(!one.isEmpty());
        QCOMPARE(typed(d, one).cardAlert, QString());
        RIG_DO(d.desk.accept({one, first, u"by-sight"_s, u"photo"_s, {}, {}}, reply));
        const auto two = listed(jail, d, {{u"Asha Vinayak Kulmethe"_s}, 602});
        QCOMPARE(scanned(d, two).cardAlert, QString());
        RIG_DO(d.desk.accept({two, first, u"signature"_s, u"photo"_s, {}, {}}, reply));
        mark = markIn(d.station.log(), one, EventType::IdentityAccepted);
        const QByteArray bytes = bytesUnder(folder.filePath(u"station"_s)); // database and journal, as a thief finds them
        const QByteArray digest = identity::numberDigest(jail.hub.cardKey, identity::DocumentKind::Pan, pan);
        QVERIFY(bytes.contains(mark.toLatin1())); // the search finds what is there
        const QByteArrayList secret{pan.toLatin1(), "7085R", "Sunita", "Asha", "Kulmethe", "1986-03-14", digest, digest.toHex(),
                                    jail.hub.cardKey, jail.hub.cardKey.toHex(), jail.hub.cardKey.toBase64()};
        for (const QByteArray &word : secret)
            QVERIFY2(!bytes.contains(word), word.toHex().constData());
        d.station.close();
    }
    // The key lies among the keys, and is there again without the hub.
    QCOMPARE(QFile::permissions(folder.filePath(u"keys/cards.key"_s)) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther), QFile::Permissions());
    FileDesk later(jail, folder.path());
    QCOMPARE(later.store.cardKey(), QByteArray());
    QVERIFY(later.open(jail));
    QCOMPARE(later.store.cardKey(), jail.hub.cardKey);
    const auto three = listed(jail, later, {{u"Lata Shinde"_s}, 603});
    QCOMPARE(typed(later, three).cardVisit, u"2026/12/01/601"_s);
}

MULAKAT_TEST(TestCards)
#include "test_cards.moc"
