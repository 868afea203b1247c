// StoreCases: what lies beside the log: records, settings, staff, the fold as a table, a station's copy.
#include "storecases.h"
#include "storehelp.h"

#include "store/projection.h"
#include "store/stationstore.h"
#include "unit/visits/eventmaker.h"

#include <QFile>
#include <QJsonDocument>
#include <QSqlQuery>
#include <QTest>

namespace mulakat::testing {

using store::LogStore;

void StoreCases::recordsAreEncryptedAndBound()
{
    const auto store = open(newLocation());
    const base::RecordId one(QStringLiteral("one")), two(QStringLiteral("two"));
    const QByteArray body("Sunita Devi, 9876543210");
    const auto digest = store->records().put(one, base::VisitId(QStringLiteral("v")), QStringLiteral("text"), body);
    QVERIFY(digest);
    const auto record = store->records().get(one);
    QVERIFY(record);
    QCOMPARE(record->body, body);
    QCOMPARE(record->digest, *digest);
    QCOMPARE(store::saltedDigest(record->salt, body), *digest);
    QVERIFY(record->salt.size() >= 16);
    const auto raw = store->database().value(QStringLiteral("SELECT body FROM record WHERE id = 'one'"));
    QVERIFY(raw && !raw->toByteArray().isEmpty());
    QVERIFY(!raw->toByteArray().contains("Sunita"));
    // Under another id the same bytes are no record.
    QVERIFY(store->records().put(two, {}, QStringLiteral("text"), "other"));
    QVERIFY(store->database().run(QStringLiteral("UPDATE record SET body = ?, nonce = (SELECT nonce FROM record WHERE id = 'one') WHERE id = 'two'"), {*raw}));
    QVERIFY(!store->records().get(two));
    QVERIFY(store->database().run(QStringLiteral("UPDATE record SET type = 'booking' WHERE id = 'one'")));
    QVERIFY(!store->records().get(one));
    QCOMPARE(store->records().get(base::RecordId(QStringLiteral("none"))).error().code, base::FailureCode::UnknownVisit);
}

void StoreCases::recordsArePurged()
{
    const auto store = open(newLocation());
    const base::RecordId id(QStringLiteral("one"));
    QVERIFY(store->records().put(id, {}, QStringLiteral("document"), "picture"));
    const qint64 before = store->records().lastPosition();
    QVERIFY(store->records().purge(id, 1'796'000'000'000));
    QVERIFY(!store->records().get(id));
    const auto news = store->records().since(before, 10);
    QVERIFY(news);
    QCOMPARE(news->size(), 1);
    QVERIFY(news->first().deleted);
    QVERIFY(news->first().body.isEmpty());
    QCOMPARE(store->records().ofType(QStringLiteral("document"))->size(), 0);
}

void StoreCases::recordsComeByPosition()
{
    const auto store = open(newLocation());
    for (int i = 0; i < 5; ++i)
        QVERIFY(store->records().put(base::RecordId(QString::number(i)), {}, i % 2 ? QStringLiteral("text") : QStringLiteral("booking"), QByteArray::number(i)));
    QVERIFY(store->records().put(base::RecordId(QStringLiteral("0")), {}, QStringLiteral("booking"), "new")); // replaced: moves to the end
    const auto all = store->records().since(0, 100);
    QVERIFY(all);
    QStringList ids;
    for (const store::StoredRecord &record : *all)
        ids << record.id.text();
    QCOMPARE(ids, QStringList({QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"), QStringLiteral("4"), QStringLiteral("0")}));
    QCOMPARE(all->last().body, QByteArray("new"));
    QCOMPARE(store->records().since(0, 2)->size(), 2);
    QCOMPARE(store->records().since(0, 100, {QStringLiteral("text")})->size(), 2);
    QCOMPARE(store->records().since(all->last().position, 100)->size(), 0);
}

void StoreCases::settingsAndStaff()
{
    const QString location = newLocation();
    {
        const auto store = open(location);
        QCOMPARE(store->setting(QStringLiteral("epoch")), QString());
        QVERIFY(store->setSetting(QStringLiteral("epoch"), QStringLiteral("a")));
        QVERIFY(store->setSetting(QStringLiteral("epoch"), QStringLiteral("b")));
        QVERIFY(store->setSetting(QStringLiteral("empty"), QString()));
        QVERIFY(store->putStaff({base::StaffId(QStringLiteral("s1")), QStringLiteral("सुनील पाटील"), QStringLiteral("officer"), QStringLiteral("$h"), false}));
        const auto taken = store->putStaff({base::StaffId(QStringLiteral("s2")), QStringLiteral("सुनील पाटील"), QStringLiteral("officer"), QStringLiteral("$h"), false});
        QCOMPARE(taken.error().code, base::FailureCode::NotAllowed);
        QVERIFY(store->putStaff({base::StaffId(QStringLiteral("s1")), QStringLiteral("सुनील पाटील"), QStringLiteral("officer"), QStringLiteral("$h"), true}));
    }
    const auto store = open(location);
    QCOMPARE(store->setting(QStringLiteral("epoch")), QStringLiteral("b"));
    const auto rows = store->staff();
    QVERIFY(rows);
    QCOMPARE(rows->size(), 1);
    QCOMPARE(rows->first().name, QStringLiteral("सुनील पाटील"));
    QVERIFY(rows->first().locked);
    QCOMPARE(store->keyed(QStringLiteral("9876543210")).size(), 16);
    QCOMPARE(store->keyed(QStringLiteral("a")), store->keyed(QStringLiteral("a")));
    QVERIFY(store->keyed(QStringLiteral("a")) != store->keyed(QStringLiteral("b")));
}

void StoreCases::projectionIsTheFold()
{
    const auto store = open(newLocation());
    store::Projection projection(store->database());
    visits::VisitBook book;
    int made = 0;
    for (const visits::State state : {visits::State::Pending, visits::State::Rejected, visits::State::Approved, visits::State::NoShow, visits::State::Verified,
                                      visits::State::Ready, visits::State::Completed, visits::State::Closed}) {
        EventMaker maker;
        maker.visit = base::VisitId(QStringLiteral("v%1").arg(++made));
        maker.inmate = QStringLiteral("i%1").arg(made);
        maker.visitor = QStringLiteral("k%1").arg(made);
        maker.mode = visits::Mode::FaceToFace;
        maker.start = QTime(9 + made % 3, made / 3 * 15);
        maker.now = at(9, 0);
        for (const visits::Event &event : maker.upTo(state)) {
            if (book.apply(event))
                QVERIFY(projection.put(*book.visit(event.visit)));
        }
    }
    QVERIFY(book.visits().size() == made);
    QVERIFY(projection.differences(book)->isEmpty());
    for (const char *attack : {"UPDATE visit_state SET state = 'approved' WHERE visit = 'v1'", "DELETE FROM visit_state WHERE visit = 'v1'",
                               "INSERT INTO visit_state (visit, visrn, day, state, place, fold) VALUES ('v1x', '', '', '', '', '')",
                               "UPDATE visit_state SET fold = '{}' WHERE visit = 'v1'"}) {
        QVERIFY2(store->database().run(QLatin1String(attack)), attack);
        const auto different = projection.differences(book);
        QVERIFY(different);
        QVERIFY2(different->size() == 1 && different->first().startsWith(QLatin1String("v1")), attack);
        QVERIFY(projection.rebuild(book));
        QVERIFY(projection.differences(book)->isEmpty());
    }
}

void StoreCases::newerDatabasesAreRefused()
{
    const QString location = newLocation();
    {
        const auto store = open(location);
        QVERIFY(store->events().append(draft(QStringLiteral("hub"))));
        QVERIFY(store->database().run(QStringLiteral("INSERT INTO schema_version (version, sha256) VALUES (9000, 'x')")));
    }
    const auto refused = store::Database::open(location);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, base::FailureCode::StoreNewer);
    QCOMPARE(refused.error().info.value(QLatin1String("version")).toInt(), 9000);
}

void StoreCases::stationKeepsItsCopy()
{
    const QString location = newLocation();
    const base::SystemClock clock;
    const base::StationId own(QStringLiteral("desk-1"));
    EventMaker maker;
    maker.visitor = QStringLiteral("00112233445566aa");
    QList<visits::ChainEntry> entries;
    {
        store::StationStore station(location, keysDir(), own, clock);
        QVERIFY(station.open());
        const station::RecordDraft booking{base::RecordId(QStringLiteral("b1")), maker.visit, QStringLiteral("booking"), "{\"name\":\"Sunita\"}"};
        visits::Event imported = maker.imported();
        imported.data.insert(QStringLiteral("booking"), booking.id.text());
        const auto written = station.append({{imported, booking}, {maker.arrived(), std::nullopt}});
        QVERIFY(written);
        entries = *written;
        QCOMPARE(entries.size(), 2);
        QCOMPARE(entries.first().event.data.value(QLatin1String("digest")).toString().size(), 64);
        const auto outgoing = station.outgoing(1, 10);
        QVERIFY(outgoing);
        QCOMPARE(outgoing->events.size(), 2);
        QCOMPARE(outgoing->records.size(), 1);
        // The hub gives back the first with its number, twice.
        const station::NumberedRow numbered{1, outgoing->events.first(), {}};
        QVERIFY(station.takeNumbered({numbered}));
        QVERIFY(station.takeNumbered({numbered}));
        station.checkpoint();
    }
    store::StationStore station(location, keysDir(), own, clock);
    QVERIFY(station.open());
    const auto known = station.load();
    QVERIFY(known);
    QCOMPARE(known->ordered.size(), 1);
    QCOMPARE(known->ordered.first().entry.digest, entries.first().digest);
    QCOMPARE(known->waiting.size(), 1);
    QCOMPARE(known->waiting.first().sequence, qint64(2));
    // An inmate's line of the list goes out with its event, as it is now; the event names no text.
    const auto listed = [&](const QByteArray &body) {
        const visits::Event event{base::VisitId(QStringLiteral("i1")), visits::EventType::InmateListed,
                                  {{QStringLiteral("inmate"), QStringLiteral("i1")}, {QStringLiteral("what"), QStringLiteral("state")},
                                   {QStringLiteral("to"), QStringLiteral("at-court")}},
                                  maker.arrived().atUtcMs, visits::Mover::Officer, QStringLiteral("s1")};
        return station.append({{event, station::RecordDraft{base::RecordId(QStringLiteral("i1")), {}, QStringLiteral("inmate"), body}}});
    };
    QVERIFY(listed("{\"status\":\"in\"}"));
    QVERIFY(listed("{\"status\":\"at-court\"}"));
    const auto line = station.outgoing(3, 10);
    QVERIFY(line);
    QCOMPARE(line->events.size(), 2);
    QVERIFY(!line->events.first().entry.event.data.contains(QLatin1String("digest")));
    QVERIFY(!line->records.isEmpty());
    for (const station::RecordRow &row : line->records)
        QCOMPARE(row.record.body, QByteArray("{\"status\":\"at-court\"}"));
    station::StaffEntry speaks{base::StaffId(QStringLiteral("s1")), QStringLiteral("S. Patil"), QStringLiteral("officer"), QStringLiteral("$h"), false, {}};
    speaks.languages = {QStringLiteral("hi"), QStringLiteral("ta")};
    QVERIFY(station.setStaff({speaks}));
    QCOMPARE(station.staff().first().languages, speaks.languages);
    QCOMPARE(*station.record(base::RecordId(QStringLiteral("b1"))), QByteArray("{\"name\":\"Sunita\"}"));
    const auto waiting = station.forgetNumbers();
    QVERIFY(waiting);
    QCOMPARE(waiting->size(), 4);
}

} // namespace mulakat::testing
