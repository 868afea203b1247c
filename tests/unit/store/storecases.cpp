// StoreCases: chains, numbers, checkpoints, what a verifier sees.
#include "storecases.h"
#include "storehelp.h"

#include "store/logcheck.h"
#include "unit/visits/eventmaker.h"

#include <QFile>
#include <QJsonDocument>
#include <QSqlQuery>
#include <QTest>

namespace mulakat::testing {

using store::LogStore;

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

} // namespace mulakat::testing

#include "moc_storecases.cpp"
