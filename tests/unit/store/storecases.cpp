#include "storecases.h"

#include "audit/verify.h"
#include "store/logcheck.h"
#include "store/projection.h"
#include "store/stationstore.h"
#include "unit/visits/eventmaker.h"

#include <QFile>
#include <QJsonDocument>
#include <QSqlQuery>
#include <QTest>

namespace mulakat::testing {

namespace {

using store::LogStore;

audit::Record draft(const QString &chain, const QString &type = QStringLiteral("completed"), const QJsonObject &data = {{QStringLiteral("talk"), 5}})
{
    audit::Record record;
    record.chain = base::StationId(chain);
    record.visit = QStringLiteral("v1");
    record.type = type;
    record.atMs = 1'796'000'000'000;
    record.mover = QStringLiteral("clock");
    record.data = audit::canonicalData(data);
    return record;
}

qint64 countOf(LogStore &store, const QString &table)
{
    return store.database().value(QStringLiteral("SELECT COUNT(*) FROM ") + table)->toLongLong();
}

audit::VerifyReport verified(LogStore &store, store::Numbered numbered = store::Numbered::Some)
{
    audit::Verifier verifier({{QStringLiteral("hub"), store.key().publicKey()}});
    if (!store::verifyLog(store.database(), verifier, numbered))
        qFatal("the log cannot be read");
    return verifier.report();
}

} // namespace

std::unique_ptr<LogStore> StoreCases::open(const QString &location, const QString &chain) const
{
    auto opened = LogStore::open(location, keysDir(), base::StationId(chain));
    if (!opened)
        qFatal("%s: %s", qPrintable(location), QJsonDocument(opened.error().info).toJson().constData());
    return std::move(*opened);
}

void StoreCases::chainsContinueAfterReopening()
{
    const QString location = newLocation();
    QByteArray last;
    for (int round = 0; round < 3; ++round) {
        const auto store = open(location);
        for (int i = 1; i <= 2; ++i) {
            const auto row = store->events().append(draft(QStringLiteral("hub")));
            QVERIFY(row);
            QCOMPARE(row->sequence, qint64(round * 2 + i));
            QCOMPARE(row->prev, last.isEmpty() ? audit::firstPrevious() : last);
            QCOMPARE(row->hash, audit::hashOf(*row));
            last = row->hash;
        }
    }
    const auto store = open(location);
    const auto rows = store->events().chain(base::StationId(QStringLiteral("hub")), 1);
    QVERIFY(rows);
    QCOMPARE(rows->size(), 6);
    QCOMPARE(rows->last().hash, last);
    QCOMPARE(*store->events().chains(), QStringList{QStringLiteral("hub")});
}

void StoreCases::foreignRowsAreTakenInOrder()
{
    const auto store = open(newLocation());
    audit::Record first = draft(QStringLiteral("desk"));
    first.sequence = 1;
    first = audit::sealed(first, {});
    audit::Record second = draft(QStringLiteral("desk"));
    second.sequence = 2;
    second = audit::sealed(second, first.hash);
    const auto why = [](const base::Done &done) { return done ? QString() : done.error().info.value(QLatin1String("why")).toString(); };
    QCOMPARE(why(store->events().take(second)), QStringLiteral("gap"));
    QVERIFY(store->events().take(first));
    audit::Record wrong = second;
    wrong.visit = QStringLiteral("other");
    QCOMPARE(why(store->events().take(wrong)), QStringLiteral("hash"));
    QCOMPARE(why(store->events().take(audit::sealed(second, QByteArray(32, 'x')))), QStringLiteral("prev"));
    QVERIFY(store->events().take(second));
    QVERIFY(store->events().take(second)); // again: nothing
    wrong = audit::sealed(wrong, first.hash);
    QCOMPARE(why(store->events().take(wrong)), QStringLiteral("fork"));
    QCOMPARE(countOf(*store, QStringLiteral("event")), qint64(2));
}

// A row that is there already does not spoil the transaction around it.
void StoreCases::knownRowsInsideATransaction()
{
    const auto store = open(newLocation());
    const auto row = store->events().append(draft(QStringLiteral("hub")));
    QVERIFY(row);
    store::Transaction transaction(store->database());
    QVERIFY(transaction.begun());
    QVERIFY(store->events().take(*row));
    QVERIFY(store->events().number(row->chain, row->sequence, 1, {}));
    QVERIFY(transaction.commit());
    QCOMPARE(store->events().lastOrder(), qint64(1));
}

void StoreCases::whatTheCatalogueRefusesIsNotWritten()
{
    const auto store = open(newLocation());
    QVERIFY(!store->events().append(draft(QStringLiteral("hub"), QStringLiteral("rejected"), {{QStringLiteral("code"), QStringLiteral("Sunita Devi")}})));
    QVERIFY(!store->events().append(draft(QStringLiteral("hub"), QStringLiteral("renamed"))));
    QCOMPARE(countOf(*store, QStringLiteral("event")), qint64(0));
    QCOMPARE(store->events().next(base::StationId(QStringLiteral("hub"))), qint64(1));
}

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

void StoreCases::transactionsNest()
{
    const auto store = open(newLocation());
    {
        store::Transaction outer(store->database());
        QVERIFY(outer.begun());
        QVERIFY(store->events().append(draft(QStringLiteral("hub"))));
        QVERIFY(store->records().put(base::RecordId(QStringLiteral("r")), {}, QStringLiteral("text"), "x"));
    } // not committed
    QCOMPARE(countOf(*store, QStringLiteral("event")), qint64(0));
    QCOMPARE(countOf(*store, QStringLiteral("record")), qint64(0));
    store::Transaction outer(store->database());
    QVERIFY(store->events().append(draft(QStringLiteral("hub"))));
    {
        store::Transaction inner(store->database());
        QVERIFY(inner.begun());
    } // a part that failed
    QVERIFY(!outer.commit());
    QCOMPARE(countOf(*store, QStringLiteral("event")), qint64(0));
    QVERIFY(store->events().append(draft(QStringLiteral("hub"))));
    QCOMPARE(countOf(*store, QStringLiteral("event")), qint64(1));
}

void StoreCases::numbersAreForgotten()
{
    const auto store = open(newLocation());
    const base::StationId own(QStringLiteral("hub"));
    QVERIFY(store->events().append(draft(QStringLiteral("hub"))));
    QVERIFY(store->events().append(draft(QStringLiteral("desk"))));
    QVERIFY(store->events().number(own, 1, 1, {}));
    QVERIFY(store->events().number(base::StationId(QStringLiteral("desk")), 1, 2, QStringLiteral("too-late")));
    QVERIFY(!store->events().number(own, 1, 3, {})); // has one
    const auto ordered = store->events().ordered(0, 10);
    QVERIFY(ordered);
    QCOMPARE(ordered->size(), 2);
    QCOMPARE(ordered->at(1).ignored, QStringLiteral("too-late"));
    QCOMPARE(ordered->at(1).record.chain.text(), QStringLiteral("desk"));
    QCOMPARE(store->events().ordered(1, 10)->size(), 1);
    QVERIFY(store->events().forgetNumbers(own));
    QCOMPARE(store->events().lastOrder(), qint64(0));
    QCOMPARE(*store->events().chains(), QStringList{QStringLiteral("hub")});
}

void StoreCases::checkpointsAreSignedOnce()
{
    const auto store = open(newLocation());
    const base::StationId own(QStringLiteral("hub"));
    QVERIFY(store->events().checkpoint(own, 1, store->key())); // an empty chain has none
    QCOMPARE(store->events().checkpoints()->size(), 0);
    QVERIFY(store->events().append(draft(QStringLiteral("hub"))));
    QVERIFY(store->events().checkpoint(own, 2, store->key()));
    QVERIFY(store->events().checkpoint(own, 3, store->key())); // nothing new
    QVERIFY(store->events().append(draft(QStringLiteral("hub"))));
    QVERIFY(store->events().checkpoint(own, 4, store->key()));
    const auto all = store->events().checkpoints();
    QVERIFY(all);
    QCOMPARE(all->size(), 2);
    QCOMPARE(all->last().sequence, qint64(2));
    QCOMPARE(all->last().atMs, qint64(4));
    QVERIFY(audit::isSignedRight(all->first()) && audit::isSignedRight(all->last()));
}

// Every column altered in turn in the database itself; deleted and swapped rows; numbers and checkpoints.
void StoreCases::verifiedRowByRow()
{
    const auto store = open(newLocation());
    for (int i = 1; i <= 9; ++i) {
        const auto row = store->events().append(draft(i % 3 ? QStringLiteral("hub") : QStringLiteral("desk")));
        QVERIFY(row && store->events().number(row->chain, row->sequence, i, {}));
    }
    QVERIFY(store->events().checkpoint(base::StationId(QStringLiteral("hub")), 2, store->key()));
    QVERIFY(verified(*store, store::Numbered::All).ok);
    QCOMPARE(verified(*store).events, 9);
    const QStringList attacks{
        QStringLiteral("UPDATE event SET visit = 'v2' WHERE chain = 'hub' AND sequence = 3"),
        QStringLiteral("UPDATE event SET type = 'measured' WHERE chain = 'hub' AND sequence = 3"),
        QStringLiteral("UPDATE event SET at_ms = at_ms - 1 WHERE chain = 'hub' AND sequence = 3"),
        QStringLiteral("UPDATE event SET offset_min = 0 WHERE chain = 'hub' AND sequence = 3"),
        QStringLiteral("UPDATE event SET mover = 'officer' WHERE chain = 'hub' AND sequence = 3"),
        QStringLiteral("UPDATE event SET by = 's9' WHERE chain = 'hub' AND sequence = 3"),
        QStringLiteral("UPDATE event SET data = '{\"talk\":6}' WHERE chain = 'hub' AND sequence = 3"),
        QStringLiteral("UPDATE event SET prev = hash WHERE chain = 'hub' AND sequence = 3"),
        QStringLiteral("UPDATE event SET hash = prev WHERE chain = 'hub' AND sequence = 3"),
        QStringLiteral("UPDATE event SET sequence = 77 WHERE chain = 'hub' AND sequence = 3"),
        QStringLiteral("UPDATE event SET chain = 'other' WHERE chain = 'hub' AND sequence = 3"),
        QStringLiteral("DELETE FROM event WHERE chain = 'hub' AND sequence = 3"),
        QStringLiteral("UPDATE event SET sequence = 7 - sequence WHERE chain = 'hub' AND sequence = 3"), // 4 is taken: moved below
    };
    for (const QString &attack : attacks) {
        store::Transaction undone(store->database());
        QVERIFY(undone.begun());
        if (attack.contains(QLatin1String("7 - sequence"))) { // swaps rows 3 and 4
            for (const char *step : {"SET sequence = 100 WHERE chain = 'hub' AND sequence = 3", "SET sequence = 3 WHERE chain = 'hub' AND sequence = 4",
                                     "SET sequence = 4 WHERE chain = 'hub' AND sequence = 100"})
                QVERIFY(store->database().run(QStringLiteral("UPDATE event ") + QLatin1String(step)));
        } else {
            QVERIFY2(store->database().run(attack), qPrintable(attack));
        }
        const auto report = verified(*store);
        QVERIFY2(!report.ok, qPrintable(attack));
        const bool named = report.firstBad->sequence == 3 || report.firstBad->chain == QLatin1String("other");
        QVERIFY2(named, qPrintable(attack + QStringLiteral(" → ") + QString::number(report.firstBad->sequence)));
    }
    for (const char *attack : {"DELETE FROM event WHERE chain = 'hub' AND sequence = 6", "DELETE FROM ordering WHERE position = 4",
                               "UPDATE ordering SET position = 40 WHERE position = 4", "UPDATE checkpoint SET at_ms = 3",
                               "UPDATE checkpoint SET sequence = 5", "DELETE FROM event WHERE chain = 'desk' AND sequence = 3"}) {
        store::Transaction undone(store->database());
        QVERIFY(undone.begun());
        QVERIFY2(store->database().run(QLatin1String(attack)), attack);
        QVERIFY2(!verified(*store, store::Numbered::All).ok, attack);
    }
    QVERIFY(verified(*store, store::Numbered::All).ok); // all of it undone
}

void StoreCases::alteredTextsAreNamed()
{
    const auto store = open(newLocation());
    const base::RecordId id(QStringLiteral("r1"));
    const auto digest = store->records().put(id, {}, QStringLiteral("text"), "why it was ended");
    QVERIFY(digest);
    QVERIFY(store->events().append(draft(QStringLiteral("hub"), QStringLiteral("annotated"), {{QStringLiteral("record"), id.text()}, {QStringLiteral("digest"), *digest}})));
    QFile file(keysDir() + QStringLiteral("/records.key"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray key = file.readAll();
    const auto report = [&] {
        audit::Verifier verifier({});
        if (!store::verifyRecords(store->database(), key, verifier))
            qFatal("not read");
        return verifier.report();
    };
    QVERIFY(report().ok);
    QVERIFY(store->records().put(id, {}, QStringLiteral("text"), "another text")); // with the right key, by somebody who has it
    QVERIFY(!report().ok);
    QCOMPARE(report().firstBad->why, QStringLiteral("record"));
    QVERIFY(store->database().run(QStringLiteral("DELETE FROM record")));
    QVERIFY(!report().ok);
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

void StoreCases::othersAreNoticed()
{
    const QString location = newLocation();
    const auto mine = open(location);
    const auto theirs = open(location, QStringLiteral("ctl"));
    const qint64 before = mine->database().dataVersion();
    QCOMPARE(mine->database().dataVersion(), before);
    QVERIFY(theirs->events().append(draft(QStringLiteral("ctl"))));
    QVERIFY(mine->database().dataVersion() != before);
    QCOMPARE(mine->events().next(base::StationId(QStringLiteral("ctl"))), qint64(2));
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
