#include "identity/names.h"
#include "identityhelp.h"
#include "support/namepairs.h"
#include "support/testrunner.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace mulakat::identity;
using namespace mulakat::testing;

namespace
{
struct Rates {
    int match = 0;
    int review = 0;
    int mismatch = 0;
    QStringList matched;
    QStringList mismatched;
};

Rates ratesOf(const QList<NamePair> &pairs, qsizetype step = 1)
{
    Rates rates;
    for (qsizetype i = 0; i < pairs.size(); i += step) {
        const NamePair &pair = pairs.at(i);
        const Verdict verdict = matchNames(pair.onId, pair.onBooking).verdict;
        const QString both = pair.onId + u" | "_s + pair.onBooking;
        if (verdict == Verdict::Match) {
            ++rates.match;
            rates.matched << both;
        } else if (verdict == Verdict::Mismatch) {
            ++rates.mismatch;
            rates.mismatched << both;
        } else {
            ++rates.review;
        }
    }
    return rates;
}
} // namespace

// How often names are told right over some twenty thousand pairs made of tests/data/names. A false accept is the costly
// error: none is allowed.
class NameRatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void otherPeopleNeverMatch()
    {
        const auto pairs = otherPeople();
        QVERIFY(pairs.size() > 15'000);
        const Rates rates = ratesOf(pairs, slower);
        QVERIFY2(rates.match == 0, qPrintable(rates.matched.mid(0, 20).join(u'\n')));
        QVERIFY2(rates.review * 100 <= pairs.size() * 2, qPrintable(QString::number(rates.review)));
    }
    void relativesAndNearNamesNeverMatch()
    {
        const auto pairs = nearPeople();
        QVERIFY(pairs.size() > 800);
        const Rates rates = ratesOf(pairs);
        QVERIFY2(rates.match == 0, qPrintable(rates.matched.mid(0, 20).join(u'\n')));
    }
    void samePeopleAreSeldomTurnedAway()
    {
        const auto pairs = samePeople();
        QVERIFY(pairs.size() > 800);
        const Rates rates = ratesOf(pairs);
        QVERIFY2(rates.mismatch * 200 <= pairs.size(), qPrintable(rates.mismatched.join(u'\n'))); // half a per cent
        QVERIFY2(rates.match * 100 >= pairs.size() * 96, qPrintable(QString::number(rates.match)));
    }

    void scripts_data()
    {
        QTest::addColumn<int>("script");
        const char *const words[] = { "devanagari", "bengali",  "tamil",    "telugu", "kannada",
                                      "malayalam",  "gujarati", "gurmukhi", "odia",   "urdu" };
        for (int i = 0; i < 10; ++i)
            QTest::newRow(words[i]) << i + 1;
    }
    // Every person of the list in this script, against every person in Latin.
    void scripts()
    {
        QFETCH(int, script);
        const auto people = namesInScripts();
        int turnedAway = 0;
        for (qsizetype i = 0; i < people.size(); ++i) {
            QCOMPARE(people.at(i).size(), 11);
            for (qsizetype j = 0; j < people.size(); ++j) {
                const NameMatch found = matchNames(people.at(i).at(script), people.at(j).first());
                const QString both = people.at(i).at(script) + u" | "_s + people.at(j).first();
                if (i == j)
                    turnedAway += found.verdict == Verdict::Mismatch ? 1 : 0;
                else
                    QVERIFY2(found.verdict != Verdict::Match, qPrintable(both));
            }
        }
        QVERIFY2(turnedAway <= 1, qPrintable(QString::number(turnedAway)));
    }
};
MULAKAT_TEST(NameRatesTest)
#include "test_namerates.moc"
