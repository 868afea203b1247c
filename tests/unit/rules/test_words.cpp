#include "rules/initial.h"
#include "rules/terms.h"
#include "rules/words.h"
#include "support/testrunner.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace mulakat;
using namespace rules;
using namespace Qt::StringLiterals;

class TestRulesWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyRefusalHasASentence_data();
    void everyRefusalHasASentence();
    void quotaIsTold();
    void causesStayInside();
    void theManualNamesEveryRefusal();
    void initials_data();
    void initials();
};

namespace
{
QJsonObject textsOf(const QString &language)
{
    QFile file(QStringLiteral(MULAKAT_SOURCE_DIR "/resources/rules/words.%1.json").arg(language));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

Decision quotaUsed()
{
    Refusal refusal;
    refusal.rule = u"quota"_s;
    refusal.authority = u"Order 7, para 2"_s;
    refusal.data = { { u"used"_s, 2 }, { u"of"_s, 2 }, { u"period"_s, u"week"_s } };
    refusal.next = QDate(2026, 12, 7);
    Decision out;
    out.refusals = { refusal };
    return out;
}
} // namespace

void TestRulesWords::everyRefusalHasASentence_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    QTest::newRow("Hindi") << u"hi"_s;
}

void TestRulesWords::everyRefusalHasASentence()
{
    QFETCH(QString, language);
    const QJsonObject sentences = textsOf(language).value(u"refusals"_s).toObject();
    for (const QString &word : refusalWords())
        QVERIFY2(!sentences.value(word).toString().isEmpty(), qPrintable(word));
    QCOMPARE(sentences.keys(), textsOf(u"en"_s).value(u"refusals"_s).toObject().keys());
    QCOMPARE(textsOf(language).value(u"words"_s).toObject().keys(), textsOf(u"en"_s).value(u"words"_s).toObject().keys());
    QCOMPARE(Words(language).day(QDate(2026, 12, 7)), language == u"en"_s ? u"Monday 7 December"_s : u"सोमवार, 7 दिसंबर"_s);
}

void TestRulesWords::quotaIsTold()
{
    QCOMPARE(Words(u"en"_s).spoken(quotaUsed()), u"2 of 2 visits of this week are used. Possible again from Monday 7 December."_s);
    QCOMPARE(Words(u"en"_s).printed(quotaUsed()),
             QStringList{ u"2 of 2 visits of this week are used. Possible again from Monday 7 December. [Order 7, para 2]"_s });
    QCOMPARE(Words(u"hi"_s).spoken(quotaUsed()), u"इस सप्ताह की 2 में से 2 मुलाक़ात हो चुकी हैं। फिर से संभव: सोमवार, 7 दिसंबर से।"_s);
    Decision offered = quotaUsed();
    offered.alternatives = { { QDate(2026, 12, 9), 10 * 60, 20, Mode::Video, {} } };
    QCOMPARE(Words(u"en"_s).spoken(offered), u"2 of 2 visits of this week are used. The next possible day is Wednesday 9 December."_s);
    QCOMPARE(Words(u"xx"_s).spoken(quotaUsed()), Words(u"en"_s).spoken(quotaUsed()));
}

// What only officers may know is in no sentence, spoken or printed.
void TestRulesWords::causesStayInside()
{
    for (const QString &language : { u"en"_s, u"hi"_s }) {
        for (const QString &word : refusalWords()) {
            Decision decision;
            decision.refusals.emplace_back();
            decision.refusals.front().rule = word;
            decision.refusals.front().staff = { { u"state"_s, u"hospital"_s }, { u"why"_s, u"riot"_s }, { u"order"_s, u"B-3"_s } };
            const QString all = Words(language).spoken(decision) + Words(language).printed(decision).join(u' ');
            for (const char *secret : { "hospital", "court", "riot", "B-3", "अस्पताल", "अदालत", "न्यायालय" })
                QVERIFY2(!all.contains(QString::fromUtf8(secret), Qt::CaseInsensitive), qPrintable(all));
        }
    }
}

void TestRulesWords::theManualNamesEveryRefusal()
{
    QFile manual(QStringLiteral(MULAKAT_SOURCE_DIR "/packaging/manual/rules.md"));
    QVERIFY(manual.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(manual.readAll());
    for (const QString &word : refusalWords())
        QVERIFY2(text.contains(u"| `"_s + word + u"` |"_s), qPrintable(word));
}

void TestRulesWords::initials_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("letter");
    QTest::newRow("Latin") << u"  ramesh"_s << u"R"_s;
    QTest::newRow("with an accent") << u"Élodie"_s << u"E"_s;
    QTest::newRow("Devanagari") << u"रमेश"_s << u"R"_s;
    QTest::newRow("Devanagari with a dot") << u"ज़ाकिर"_s << u"J"_s;
    QTest::newRow("ai is filed under A") << u"ऐश्वर्या"_s << u"A"_s;
    QTest::newRow("Bengali") << u"সুমন"_s << u"S"_s;
    QTest::newRow("Gurmukhi") << u"ਹਰਜੀਤ"_s << u"H"_s;
    QTest::newRow("Gujarati") << u"ગીતા"_s << u"G"_s;
    QTest::newRow("Odia") << u"ମାଧବ"_s << u"M"_s;
    QTest::newRow("Tamil") << u"முருகன்"_s << u"M"_s;
    QTest::newRow("Telugu") << u"లక్ష్మి"_s << u"L"_s;
    QTest::newRow("Kannada") << u"ನಾಗೇಶ"_s << u"N"_s;
    QTest::newRow("Malayalam") << u"ബിജു"_s << u"B"_s;
    QTest::newRow("behind a dot") << u". Om"_s << u"O"_s;
    QTest::newRow("Urdu is not guessed") << u"رمیش"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void TestRulesWords::initials()
{
    QFETCH(QString, name);
    QFETCH(QString, letter);
    const QChar initial = initialOf(name);
    QCOMPARE(initial.isNull() ? QString() : QString(initial), letter);
}

MULAKAT_TEST(TestRulesWords)
#include "test_words.moc"
