#include "fakesource.h"
#include "portal/notices/noticequeue.h"
#include "portal/notices/noticerules.h"
#include "support/testrunner.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace mulakat;
using namespace mulakat::testing;
using namespace mulakat::portal::notices;
using visits::EventType;
using visits::Mover;

class TestNoticeQueue : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<FakeSource> m_source;
    std::unique_ptr<NoticeQueue> m_queue;
    HandClock m_clock;
    Box m_box;
    const base::VisitId m_visit{QStringLiteral("v1")};

    void open()
    {
        m_queue.reset();
        Transports ways;
        ways.push_back(std::make_unique<BoxTransport>(m_box));
        m_queue = std::make_unique<NoticeQueue>(*m_database, *m_source, std::move(ways), m_clock);
    }
    visits::Event event(EventType type, QJsonObject data, Mover mover) const
    {
        return {m_visit, type, std::move(data), m_clock.utcMs(), mover, {}};
    }
    void happens(EventType type, QJsonObject data, Mover mover)
    {
        const visits::Event one = event(type, std::move(data), mover);
        const auto folded = m_source->folded.apply(one);
        QVERIFY2(folded.has_value(), folded ? "" : qPrintable(base::failureName(folded.error().code)));
        m_queue->take({one});
    }
    void submitted(const char *mode)
    {
        happens(EventType::Submitted,
                {{QStringLiteral("visrn"), QStringLiteral("2026/09/25/601")}, {QStringLiteral("mode"), QLatin1String(mode)},
                 {QStringLiteral("kind"), QStringLiteral("family")}, {QStringLiteral("date"), QStringLiteral("2026-09-25")},
                 {QStringLiteral("members"), QJsonArray{QJsonObject{{QStringLiteral("id"), QStringLiteral("1")}, {QStringLiteral("child"), false}}}}},
                Mover::Visitor);
    }
    void approved(const char *place)
    {
        happens(EventType::Approved,
                {{QStringLiteral("date"), QStringLiteral("2026-09-25")}, {QStringLiteral("start"), QStringLiteral("10:40")},
                 {QStringLiteral("minutes"), 10}, {QStringLiteral("place"), QLatin1String(place)}, {QStringLiteral("kind"), QStringLiteral("family")},
                 {QStringLiteral("inmate"), QStringLiteral("i1")}},
                Mover::Superintendent);
    }
    QStringList states() const
    {
        QStringList out;
        const auto rows = m_queue->rows(m_visit);
        for (const NoticeQueue::Row &row : rows.value_or(QList<NoticeQueue::Row>()))
            out << row.pattern + u':' + row.state;
        return out;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto database = store::Database::open(m_folder->filePath(QStringLiteral("n.sqlite")));
        QVERIFY(database);
        m_database = std::move(*database);
        m_source = std::make_unique<FakeSource>();
        m_source->one.language = QStringLiteral("hi");
        m_source->one.visitors << visits::Person();
        m_source->one.visitors[0].mobile = QStringLiteral("9876543210");
        m_box = {};
        m_clock = {};
        open();
    }
    void cleanup()
    {
        m_queue.reset();
        m_database.reset();
    }

    void whatIsAskedOfTheFamilyAndWhatIsAnswered()
    {
        submitted("face-to-face");
        const QJsonObject card{{QStringLiteral("what"), QStringLiteral("id")}, {QStringLiteral("code"), QStringLiteral("missing")}};
        happens(EventType::DocumentAsked, card, Mover::Officer);
        QTRY_COMPARE(m_box.letters.size(), 2);
        QCOMPARE(m_box.letters.at(1).pattern, QStringLiteral("document-asked"));
        QVERIFY(m_box.letters.at(1).text.contains(documentText(QStringLiteral("id"), QStringLiteral("hi"))));
        m_clock.pass(3'600'000);
        happens(EventType::DocumentAsked, card, Mover::Officer); // once more, later
        QTRY_COMPARE(m_box.letters.size(), 3);
        approved("1");
        QTRY_COMPARE(m_box.letters.size(), 4);
        happens(EventType::TimeAsked, {{QStringLiteral("date"), QStringLiteral("2026-09-26")}, {QStringLiteral("part"), QStringLiteral("any")}}, Mover::Visitor);
        happens(EventType::TimeKept, {{QStringLiteral("code"), QStringLiteral("no-slot")}}, Mover::Superintendent);
        QTRY_COMPARE(m_box.letters.size(), 5);
        QCOMPARE(m_box.letters.at(4).pattern, QStringLiteral("time-kept"));
        QVERIFY(m_box.letters.at(4).text.contains(QLatin1String("10:40")));
    }

    void theWayOfAVideoVisit()
    {
        submitted("video");
        QTRY_COMPARE(m_box.letters.size(), 1);
        QCOMPARE(m_box.letters.at(0).pattern, QStringLiteral("registered"));
        approved("1"); // says nothing by itself: the link is not there yet
        happens(EventType::AccessIssued, {{QStringLiteral("version"), 1}}, Mover::Portal);
        QTRY_COMPARE(m_box.letters.size(), 2);
        const Letter letter = m_box.letters.at(1);
        QCOMPARE(letter.pattern, QStringLiteral("approved"));
        QCOMPARE(letter.to, QStringLiteral("9876543210"));
        QCOMPARE(letter.language, QStringLiteral("hi"));
        QVERIFY(letter.text.contains(m_source->words.link) && letter.text.contains(QLatin1String("123456")));
        QCOMPARE(m_source->submitted.size(), 2);
        QCOMPARE(m_source->submitted.at(1).type, EventType::NoticeSent);
        QCOMPARE(visits::word(m_source->submitted.at(1), QLatin1String("outcome")), QStringLiteral("sent"));
        happens(EventType::AccessIssued, {{QStringLiteral("version"), 2}}, Mover::Portal);
        QTRY_COMPARE(m_box.letters.size(), 3);
        QCOMPARE(m_box.letters.at(2).pattern, QStringLiteral("link-again"));
    }

    // Where the prisoner is, is not the family's to read in a message: every cause gives the same words, and they say what
    // to do next and that the visit does not count.
    void anUnavailablePrisonerIsNeverExplained()
    {
        const QStringList telling{QStringLiteral("court"),  QStringLiteral("hospital"), QStringLiteral("transfer"), QStringLiteral("releas"),
                                  QStringLiteral("refus"),  QStringLiteral("कोर्ट"),     QStringLiteral("अदालत"),    QStringLiteral("न्यायालय"),
                                  QStringLiteral("अस्पताल"), QStringLiteral("तबादला"),   QStringLiteral("रिहा"),     QStringLiteral("इनकार")};
        for (const QString &language : {QStringLiteral("en"), QStringLiteral("hi")}) {
            QString said;
            for (const char *cause : {"at-court", "hospital", "transferred", "released", "refuses", "other"}) {
                cleanup();
                init();
                m_source->one.language = language;
                submitted("face-to-face");
                approved("1");
                happens(EventType::InmateMoved, {{QStringLiteral("to"), QLatin1String("hospital")}}, Mover::Officer);
                happens(EventType::InmateUnavailable, {{QStringLiteral("code"), QLatin1String(cause)}}, Mover::Officer);
                QTRY_VERIFY(!m_box.letters.isEmpty() && m_box.letters.last().pattern == QLatin1String("not-possible"));
                const Letter letter = m_box.letters.last();
                const QString text = letter.subject + letter.text;
                if (said.isEmpty())
                    said = text;
                QCOMPARE(text, said);
                for (const QString &word : telling)
                    QVERIFY2(!text.contains(word, Qt::CaseInsensitive), qPrintable(word));
                QVERIFY(text.contains(QLatin1String("/status"))); // another time may be asked for
            }
        }
    }

    void rejectionSaysTheReason()
    {
        submitted("face-to-face");
        happens(EventType::Rejected, {{QStringLiteral("code"), QStringLiteral("quota")}}, Mover::Superintendent);
        QTRY_VERIFY(!m_box.letters.isEmpty() && m_box.letters.last().pattern == QLatin1String("rejected"));
        QVERIFY(m_box.letters.last().text.contains(reasonText(QStringLiteral("quota"), QStringLiteral("hi"))));
        // "registered" was never sent meanwhile: it would not be true any more.
        QTRY_COMPARE(states(), (QStringList{QStringLiteral("registered:outdated"), QStringLiteral("rejected:sent")}));
    }

    void theSameEventTwiceIsOneMessage()
    {
        submitted("video");
        const visits::Event again = event(EventType::Submitted, {}, Mover::Visitor);
        m_queue->take({again});
        m_queue->catchUp();
        QTRY_COMPARE(states(), QStringList{QStringLiteral("registered:sent")});
        QCOMPARE(m_box.letters.size(), 1);
    }

    void triedAgainUntilItWorks()
    {
        m_box.answer = Delivery::Later;
        submitted("video");
        QTRY_COMPARE(m_box.letters.size(), 1);
        QCOMPARE(states(), QStringList{QStringLiteral("registered:waiting")});
        m_queue->work();
        QCOMPARE(m_box.letters.size(), 1); // not yet due
        QVERIFY(m_source->submitted.isEmpty());
        m_clock.pass(31000);
        m_box.answer = Delivery::Sent;
        m_queue->work();
        QCOMPARE(states(), QStringList{QStringLiteral("registered:sent")});
        QCOMPARE(m_queue->rows(m_visit)->first().tries, 2);
    }

    void givenUpAfterTheLastTry()
    {
        m_box.answer = Delivery::Later;
        submitted("video");
        for (int i = 0; i < 12; ++i) {
            m_queue->work();
            m_clock.pass(5 * 3600 * 1000);
        }
        QCOMPARE(states(), QStringList{QStringLiteral("registered:failed")});
        QCOMPARE(m_box.letters.size(), 8);
        QCOMPARE(visits::word(m_source->submitted.first(), QLatin1String("outcome")), QStringLiteral("failed"));
    }

    void refusedAddressIsNotTriedAgain()
    {
        m_box.answer = Delivery::Refused;
        submitted("video");
        QTRY_COMPARE(states(), QStringList{QStringLiteral("registered:failed")});
        QCOMPARE(m_box.letters.size(), 1);
    }

    void noAddressIsSaidSo()
    {
        m_source->one.visitors[0].mobile.clear();
        submitted("video");
        QTRY_COMPARE(states(), QStringList{QStringLiteral("registered:no-address")});
        QVERIFY(m_box.letters.isEmpty());
        QCOMPARE(m_source->submitted.size(), 1); // the desk reads that nothing goes to them
        QCOMPARE(visits::word(m_source->submitted.first(), QLatin1String("outcome")), QStringLiteral("no-address"));
    }

    QStringList outcomes() const
    {
        QStringList out;
        for (const visits::Event &one : std::as_const(m_source->submitted))
            out << visits::word(one, QLatin1String("outcome"));
        return out;
    }
    base::Done receipt(const QString &id, const QString &status, const QString &key = QStringLiteral("right"))
    {
        return m_queue->receipt({{QStringLiteral("key"), key}, {QStringLiteral("id"), id}, {QStringLiteral("status"), status}});
    }

    // Taken is not received: what the gateway says later stands beside the visit, whatever the order.
    void receiptsAreKept()
    {
        m_box.name = QStringLiteral("gw-1");
        submitted("video");
        QTRY_COMPARE(states(), QStringList{QStringLiteral("registered:sent")});
        QCOMPARE(receipt(QStringLiteral("gw-1"), QStringLiteral("delivered"), QStringLiteral("wrong")).error().code, base::FailureCode::WrongSecret);
        QCOMPARE(receipt(QStringLiteral("gw-2"), QStringLiteral("delivered")).error().code, base::FailureCode::UnknownVisit);
        QCOMPARE(receipt({}, QStringLiteral("delivered")).error().code, base::FailureCode::UnknownVisit);
        QVERIFY(receipt(QStringLiteral("gw-1"), {})); // on its way
        QCOMPARE(states(), QStringList{QStringLiteral("registered:sent")});
        QVERIFY(receipt(QStringLiteral("gw-1"), QStringLiteral("not-reachable")));
        QVERIFY(receipt(QStringLiteral("gw-1"), QStringLiteral("not-reachable"))); // twice
        QVERIFY(receipt(QStringLiteral("gw-1"), QStringLiteral("delivered")));
        QVERIFY(receipt(QStringLiteral("gw-1"), QStringLiteral("failed"))); // late: it was delivered
        QCOMPARE(states(), QStringList{QStringLiteral("registered:delivered")});
        QCOMPARE(outcomes(), (QStringList{QStringLiteral("sent"), QStringLiteral("not-reachable"), QStringLiteral("delivered")}));
        QCOMPARE(m_source->folded.visit(m_visit)->noticeOutcome, QStringLiteral("delivered"));
    }

    void withoutANameOfItsOwnItGoesByOurs()
    {
        submitted("video");
        QTRY_COMPARE(states(), QStringList{QStringLiteral("registered:sent")});
        const QString ours = m_box.letters.first().reference;
        QVERIFY(ours.size() >= 16);
        open(); // the portal ended and began again
        QVERIFY(receipt(ours, QStringLiteral("failed")));
        QCOMPARE(states(), QStringList{QStringLiteral("registered:failed")});
        QCOMPARE(m_source->folded.visit(m_visit)->noticeOutcome, QStringLiteral("failed"));
    }

    // Not held, by whatever cause of ours: the same neutral words once, with the way to another time; nothing for who did not come.
    void whatDidNotTakePlaceIsTold()
    {
        for (const QString &language : {QStringLiteral("en"), QStringLiteral("hi")}) {
            QString said;
            for (const char *cause : {"line", "power", "device", "media", "portal", "not-held", "other"}) {
                cleanup();
                init();
                m_source->one.language = language;
                submitted("face-to-face");
                approved("1");
                QTRY_COMPARE(m_box.letters.size(), 2); // that it was asked for, that it is given
                const visits::Event failed = event(EventType::Failed, {{QStringLiteral("cause"), QLatin1String(cause)}}, Mover::Officer);
                QVERIFY(m_source->folded.apply(failed));
                m_queue->take({failed});
                m_queue->take({failed});
                m_queue->catchUp();
                QTRY_COMPARE(m_box.letters.size(), 3);
                QTRY_COMPARE(states().last(), QStringLiteral("not-held:sent"));
                const Letter letter = m_box.letters.last();
                QVERIFY(letter.text.contains(QLatin1String("https://jail.example/register")) && letter.text.contains(QLatin1String("10:40")));
                said = said.isEmpty() ? letter.subject + letter.text : said;
                QCOMPARE(letter.subject + letter.text, said);
            }
        }
    }

    void theDaysCloseDoesNotSilenceIt()
    {
        submitted("face-to-face");
        approved("1");
        QTRY_COMPARE(m_box.letters.size(), 2); // that it was asked for, that it is given
        m_box.answer = Delivery::Later;
        happens(EventType::Failed, {{QStringLiteral("cause"), QStringLiteral("not-held")}}, Mover::Officer);
        QTRY_COMPARE(m_box.letters.size(), 3);
        happens(EventType::Closed, {{QStringLiteral("sheet"), QStringLiteral("abc")}}, Mover::Superintendent);
        m_box.answer = Delivery::Sent;
        m_clock.pass(31000);
        m_queue->work();
        QCOMPARE(states().last(), QStringLiteral("not-held:sent"));
    }

    void aTalkThatBrokeOffIsToldSo()
    {
        submitted("face-to-face");
        approved("1");
        visits::Visit visit = *m_source->folded.visit(m_visit);
        visit.state = visits::State::Failed;
        visit.startedAtUtcMs = m_clock.utcMs();
        const auto wanted = wantedAfter(event(EventType::Failed, {{QStringLiteral("cause"), QStringLiteral("line")}}, Mover::Officer), visit);
        QCOMPARE(wanted->pattern, QStringLiteral("broken-off"));
        QVERIFY(stillTrue(*wanted, visit));
        visit.state = visits::State::Completed; // entered later from paper: it was held
        QVERIFY(!stillTrue(*wanted, visit));
        visit.state = visits::State::NoShow;
        QVERIFY(!wantedAfter(event(EventType::NoShow, {}, Mover::Clock), visit) && !wantedInState(visit));
    }

    void emailWhereNoWayCarriesSms()
    {
        m_box.channel = QStringLiteral("email");
        m_source->one.visitors[0].email = QStringLiteral("sunita@example.org");
        submitted("video");
        QTRY_COMPARE(m_box.letters.size(), 1);
        QCOMPARE(m_box.letters.first().to, QStringLiteral("sunita@example.org"));
        QCOMPARE(m_box.letters.first().channel, QStringLiteral("email"));
    }

    // What was numbered a moment before the end, and what was on its way, goes out after the start.
    void nothingIsLostByAnEnd()
    {
        const visits::Event one = event(EventType::Submitted, {{QStringLiteral("visrn"), QStringLiteral("2026/09/25/601")},
            {QStringLiteral("mode"), QStringLiteral("video")}, {QStringLiteral("kind"), QStringLiteral("family")},
            {QStringLiteral("date"), QStringLiteral("2026-09-25")},
            {QStringLiteral("members"), QJsonArray{QJsonObject{{QStringLiteral("id"), QStringLiteral("1")}}}}}, Mover::Visitor);
        QVERIFY(m_source->folded.apply(one));
        open();
        m_queue->catchUp();
        QTRY_COMPARE(states(), QStringList{QStringLiteral("registered:sent")});
        QVERIFY(m_database->run(QStringLiteral("UPDATE notice SET state = 'sending'")));
        open();
        m_queue->catchUp();
        QTRY_COMPARE(m_box.letters.size(), 2);
    }

    void aCodeIsKeptInMemoryOnly()
    {
        Notice code;
        code.to = QStringLiteral("9876501234");
        code.channel = QStringLiteral("sms");
        code.pattern = QStringLiteral("otp");
        code.language = QStringLiteral("en");
        code.words = {{QStringLiteral("code"), QStringLiteral("835211")}, {QStringLiteral("minutes"), QStringLiteral("10")}};
        m_box.answer = Delivery::Later;
        QVERIFY(m_queue->send(code));
        QTRY_COMPARE(m_box.letters.size(), 1);
        QVERIFY(m_box.letters.first().text.contains(QLatin1String("835211")));
        QVERIFY(m_database->run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")));
        QFile file(m_folder->filePath(QStringLiteral("n.sqlite")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.contains("otp"));
        QVERIFY(!bytes.contains("835211") && !bytes.contains("9876501234"));
        m_clock.pass(31000);
        m_box.answer = Delivery::Sent;
        m_queue->work();
        QCOMPARE(m_box.letters.size(), 2);
        QCOMPARE(m_queue->rows({})->first().state, QStringLiteral("sent"));
    }

    void aChannelNobodyCarriesIsRefused()
    {
        m_box.channel = QStringLiteral("email");
        Notice code;
        code.to = QStringLiteral("9876501234");
        code.channel = QStringLiteral("sms");
        code.pattern = QStringLiteral("otp");
        code.language = QStringLiteral("en");
        code.words = {{QStringLiteral("code"), QStringLiteral("1")}, {QStringLiteral("minutes"), QStringLiteral("10")}};
        QVERIFY(!m_queue->carries(QStringLiteral("sms")));
        QCOMPARE(m_queue->send(code).error().code, base::FailureCode::DeviceMissing);
    }
};

MULAKAT_TEST(TestNoticeQueue)
#include "test_noticequeue.moc"
