#include "base/clock.h"
#include "portal/web/statusview.h"
#include "portal/web/waiting.h"
#include "support/testrunner.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace mulakat;
using namespace mulakat::portal::web;

namespace {

const QDate neutralDay{2026, 12, 1};

QStringList causes()
{
    return {u"at-court"_s, u"hospital"_s, u"transferred"_s, u"released"_s, u"refuses"_s, u"other"_s};
}

// What would tell where a prisoner is, or that he does not want to come.
QStringList tellingWords()
{
    return {u"court"_s,   u"hospital"_s,  u"transfer"_s,   u"releas"_s,  u"refus"_s,  u"does not want"_s, u"कोर्ट"_s, u"अदालत"_s,
            u"न्यायालय"_s, u"पेशी"_s,      u"अस्पताल"_s,    u"तबादला"_s,  u"स्थानांतरित"_s, u"रिहा"_s, u"इनकार"_s, u"इंकार"_s};
}

visits::Visit visitIn(visits::State state)
{
    visits::Visit visit;
    visit.id = base::VisitId(u"v1"_s);
    visit.visrn = u"2026/12/01/601"_s;
    visit.mode = visits::Mode::FaceToFace;
    visit.state = state;
    visit.slot = {neutralDay, QTime(10, 0), 20};
    return visit;
}

QString pageOf(const Texts &texts, const visits::Visit &visit, const Waiting &waiting)
{
    const portal::protocol::HttpRequest request;
    const QList<Texts> languages{texts};
    const Caller caller{request, texts, languages, u"Demo"_s};
    visits::Booking booking;
    booking.visitors << visits::Person();
    booking.visitors[0].name = u"Sunita"_s;
    booking.inmate.name = u"Ramesh"_s;
    StatusView view{u"/status/x"_s, visit, booking, u"/pass/x"_s, {}, true, {}, waiting, false, {}};
    return statusPage(caller, view).body.markup();
}

} // namespace

// The family hears that a visit cannot take place and what to do next, never where the prisoner is.
class TestNeutralWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thePageIsTheSameForEveryCause();
    void waitingSaysNothingOfIt();
    void noTextOfTheStatusPagesTells();
};

void TestNeutralWords::thePageIsTheSameForEveryCause()
{
    const Languages languages = Languages::load();
    for (const Texts &texts : languages.all()) {
        QString first;
        for (const QString &cause : causes()) {
            visits::Visit visit = visitIn(visits::State::InmateUnavailable);
            visit.reasonCode = cause;
            visit.inmateTrack = visits::inmateTrackFrom(cause).value_or(visits::InmateTrack::NotCalled);
            const QString page = pageOf(texts, visit, {});
            QVERIFY(page.size() > 200);
            if (first.isEmpty())
                first = page;
            QVERIFY2(page == first, qPrintable(texts.code() + u' ' + cause));
        }
        for (const QString &word : tellingWords())
            QVERIFY2(!first.contains(word, Qt::CaseInsensitive), qPrintable(texts.code() + u' ' + word));
    }
}

void TestNeutralWords::waitingSaysNothingOfIt()
{
    const Languages languages = Languages::load();
    const visits::VisitBook book;
    for (const Texts &texts : languages.all()) {
        for (const auto state : {visits::State::Approved, visits::State::Arrived, visits::State::Verified, visits::State::Ready}) {
            for (const QTime &at : {QTime(9, 45), QTime(10, 12)}) {
                const qint64 now = base::slotUtcMs(neutralDay, at);
                visits::Visit visit = visitIn(state);
                const Waiting plain = whyWaiting(texts, book, visit, now);
                for (const QString &cause : causes().mid(0, 5)) {
                    visit.inmateTrack = *visits::inmateTrackFrom(cause);
                    const Waiting away = whyWaiting(texts, book, visit, now);
                    QCOMPARE(away.sentence, plain.sentence);
                    QCOMPARE(pageOf(texts, visit, away), pageOf(texts, visitIn(state), plain));
                }
            }
        }
    }
}

void TestNeutralWords::noTextOfTheStatusPagesTells()
{
    const Languages languages = Languages::load();
    QVERIFY(languages.all().size() >= 2);
    for (const Texts &texts : languages.all()) {
        for (const QString &key : {u"state.inmate-unavailable"_s, u"status.next.inmate-unavailable"_s, u"wait.preparing"_s}) {
            for (const QString &word : tellingWords())
                QVERIFY2(!texts(key).contains(word, Qt::CaseInsensitive), qPrintable(texts.code() + u' ' + key));
        }
    }
}

MULAKAT_TEST(TestNeutralWords)
#include "test_neutralwords.moc"
