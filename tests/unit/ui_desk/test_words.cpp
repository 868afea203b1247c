#include "support/testrunner.h"
#include "ui/presenters/words.h"

#include <QTest>

using namespace mulakat;
using namespace mulakat::ui;
using namespace Qt::StringLiterals;

// No code of the program reaches an officer as a code.
class TestWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFailureIsASentence();
    void failuresSayTheirFacts();
    void everyStateAndTrackHasAWord();
    void codesHaveWords();
    void nameReasonsCarryTheWords();
};

void TestWords::everyFailureIsASentence()
{
    QSet<QString> sentences;
#define X(name, text)                                                                                                  \
    {                                                                                                                  \
        const QString said = presenters::say(base::fail(base::FailureCode::name));                                     \
        QVERIFY2(said.endsWith(u'.'), text);                                                                           \
        QVERIFY2(said.size() > 20 && !said.contains(QLatin1String(text)), text);                                       \
        QVERIFY2(!sentences.contains(said), text);                                                                     \
        sentences.insert(said);                                                                                        \
    }
    MULAKAT_FAILURE_CODES(X)
#undef X
}

void TestWords::failuresSayTheirFacts()
{
    using base::FailureCode;
    QVERIFY(presenters::say(base::fail(FailureCode::TooManyTries, {{u"seconds"_s, 15}})).contains(u"15"));
    QVERIFY(presenters::say(base::fail(FailureCode::BeyondRule, {{u"partyMax"_s, 5}})).contains(u"5"));
    const QString extended = presenters::say(base::fail(FailureCode::BeyondRule, {{u"max"_s, 600}, {u"given"_s, 300}}));
    QVERIFY(extended.contains(u"10") && extended.contains(u"5"));
    QVERIFY(presenters::say(base::fail(FailureCode::PlaceBusy, {{u"visrn"_s, u"2026/12/01/617"_s}})).contains(u"2026/12/01/617"));
    QVERIFY(presenters::say(base::fail(FailureCode::MissingField, {{u"field"_s, u"under"_s}})).contains(u"adult"));
    QVERIFY(presenters::say(base::fail(FailureCode::InmateNotConfirmed, {{u"why"_s, u"another-number"_s}}))
            != presenters::say(base::fail(FailureCode::InmateNotConfirmed)));
}

void TestWords::everyStateAndTrackHasAWord()
{
    QSet<QString> words;
    for (int i = int(visits::State::Pending); i <= int(visits::State::Closed); ++i) {
        const QString said = presenters::word(visits::State(i));
        QVERIFY(!said.isEmpty() && !words.contains(said));
        words.insert(said);
    }
    for (int i = 0; i <= int(visits::InmateTrack::Refuses); ++i)
        QVERIFY(!presenters::word(visits::InmateTrack(i)).isEmpty());
}

void TestWords::codesHaveWords()
{
    for (const QStringList &codes : {presenters::denyCodes(), presenters::leaveCodes(), presenters::unavailableCodes(),
                                     presenters::failCauses(), presenters::terminateCodes(), presenters::extendCodes(),
                                     presenters::pauseCauses(), presenters::rejectCodes(), presenters::cancelCodes()}) {
        QVERIFY(codes.size() >= 3);
        for (const QString &code : codes) {
            QVERIFY(!presenters::reasonWord(code).isEmpty());
            QVERIFY2(code.size() <= 64 && !code.contains(u' '), qPrintable(code)); // fits into the log
        }
    }
    QCOMPARE(presenters::relationWord(u"wife"_s), u"wife"_s);
    QCOMPARE(presenters::relationWord(u"भाई"_s), u"भाई"_s); // as imported
    QCOMPARE(presenters::documentWord(u"dl"_s), u"driving licence"_s);
    QVERIFY(presenters::problemWord(u"issued-in-future"_s).contains(u"date"));
    QVERIFY(presenters::callProblemWord(u"fingerprint-mismatch"_s).size() > 30);
    QCOMPARE(presenters::placeName(visits::Mode::Video, u"3"_s), u"booth 3"_s);
    QCOMPARE(presenters::minutesSeconds(372), u"6:12"_s);
    QCOMPARE(presenters::minutesSeconds(-4), u"0:00"_s);
}

void TestWords::nameReasonsCarryTheWords()
{
    const QString said = presenters::nameReasonWord(u"different:Sharma/Verma"_s);
    QVERIFY(said.contains(u"Sharma") && said.contains(u"Verma"));
    QVERIFY(presenters::nameReasonWord(u"extra-on-id:Vinayak"_s).contains(u"Vinayak"));
    QVERIFY(presenters::nameReasonWord(u"spelling:%2/x"_s).contains(u"%2") || presenters::nameReasonWord(u"spelling:%2/x"_s).contains(u"x"));
    QCOMPARE(presenters::nameReasonWord(u"unheard-of"_s), u"unheard-of"_s);
}

MULAKAT_TEST(TestWords)
#include "test_words.moc"
