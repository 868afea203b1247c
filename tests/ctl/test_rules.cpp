#include "../unit/rules/rulescases.h"
#include "ctlrun.h"
#include "support/testrunner.h"

#include <QHash>
#include <QJsonArray>
#include <QTest>

using namespace mulakat::testing;
using namespace Qt::StringLiterals;

// `rules check` as its users call it: no data folder, exit codes, faults with their line.
class TestRulesVerb : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCaseOfTheStates();
    void exitCodes();
    void aBadFileIsToldWithItsLine();
    void aBadRequestIsToldWithItsLine();
    void wrongUse();
    void speaksBothLanguages();
    void listsAndShows();
};

void TestRulesVerb::everyCaseOfTheStates()
{
    const CtlFolder folder;
    QHash<QString, QList<RuleCase>> sets;
    for (const RuleCase &one : ruleCases())
        sets[one.rules] << one;
    for (const QList<RuleCase> &cases : std::as_const(sets)) {
        QByteArray lines;
        for (const RuleCase &one : cases)
            lines += one.request + '\n';
        const CtlAnswer answer = runCtl({ u"rules"_s, u"check"_s, u"--rules"_s, cases.first().rules, u"--batch"_s, folder.write(u"r.jsonl"_s, lines) });
        QCOMPARE(answer.exit, 0);
        const QList<QJsonObject> answers = answer.lines();
        QCOMPARE(answers.size(), cases.size());
        for (int i = 0; i < cases.size(); ++i) {
            const QString title = cases.at(i).rules + u": "_s + cases.at(i).name;
            QCOMPARE(title + differenceOf(cases.at(i), answers.at(i)), title);
        }
    }
}

// One request alone: the exit code is the answer.
void TestRulesVerb::exitCodes()
{
    const CtlFolder folder;
    int asked = 0;
    for (const RuleCase &one : ruleCases()) {
        if (one.rules != u"kerala"_s || !(one.name.contains(u"people"_s) || one.name.contains(u"COFEPOSA"_s)))
            continue;
        ++asked;
        const CtlAnswer answer = runCtl({ u"rules"_s, u"check"_s, u"--rules"_s, one.rules, u"--request"_s, folder.write(u"r.json"_s, one.request) });
        QVERIFY2(answer.exit == (one.expect.value(u"refusals"_s).toArray().isEmpty() ? 0 : 5), qPrintable(one.name));
        QCOMPARE(differenceOf(one, answer.json()), QString());
    }
    QVERIFY(asked >= 4);
}

void TestRulesVerb::aBadFileIsToldWithItsLine()
{
    const CtlFolder folder;
    const QString file = folder.write(u"bad.json"_s, runCtl({ u"rules"_s, u"show"_s, u"delhi"_s }).out.replace("\"count\": 2,", "\"count\": \"two\","));
    const CtlAnswer answer = runCtl({ u"rules"_s, u"check"_s, u"--rules"_s, file });
    QCOMPARE(answer.exit, 3);
    QVERIFY(answer.out.isEmpty());
    QVERIFY2(answer.err.contains("bad.json:22:") && answer.err.contains("quotas[0].count: wants a number"), answer.err.constData());
    QCOMPARE(runCtl({ u"rules"_s, u"check"_s, u"--rules"_s, u"no-such-file.json"_s }).exit, 3);
}

void TestRulesVerb::aBadRequestIsToldWithItsLine()
{
    const CtlFolder folder;
    const QString request = folder.write(u"r.json"_s, "{\n  \"now\": \"2026-11-28T09:00\",\n  \"date\": \"tomorrow\"\n}");
    const CtlAnswer answer = runCtl({ u"rules"_s, u"check"_s, u"--rules"_s, u"default"_s, u"--request"_s, request });
    QCOMPARE(answer.exit, 3);
    QVERIFY2(answer.err.contains("r.json:3:11: date: “tomorrow” is no date"), answer.err.constData());
    const QString batch = folder.write(u"r.jsonl"_s, QByteArray("{\"mode\":1}\n") + ruleCases().first().request + "\n");
    const CtlAnswer lines = runCtl({ u"rules"_s, u"check"_s, u"--rules"_s, u"default"_s, u"--batch"_s, batch });
    QCOMPARE(lines.exit, 3);
    QCOMPARE(lines.lines().size(), 2);
    QVERIFY2(lines.err.contains("r.jsonl:1:9: mode: wants a text"), lines.err.constData());
}

void TestRulesVerb::wrongUse()
{
    QCOMPARE(runCtl({ u"rules"_s, u"check"_s }).exit, 2);
    QCOMPARE(runCtl({ u"rules"_s, u"check"_s, u"--ruels"_s, u"x"_s }).exit, 2);
    QCOMPARE(runCtl({ u"rules"_s, u"show"_s, u"atlantis"_s }).exit, 4);
    QCOMPARE(runCtl({ u"rules"_s, u"check"_s, u"--help"_s }).exit, 0);
}

void TestRulesVerb::speaksBothLanguages()
{
    const CtlFolder folder;
    for (const RuleCase &one : ruleCases()) {
        if (one.name != u"two of two used"_s)
            continue;
        const QStringList check{ u"rules"_s, u"check"_s, u"--rules"_s, one.rules, u"--request"_s, folder.write(u"r.json"_s, one.request), u"--language"_s };
        const QJsonObject english = runCtl(check + QStringList{ u"en"_s }).json();
        QVERIFY2(english.value(u"spoken"_s).toString().startsWith(u"2 of 2 visits of this week are used."_s), qPrintable(english.value(u"spoken"_s).toString()));
        QVERIFY(english.value(u"printed"_s).toArray().at(0).toString().contains(u"[Delhi Prison Rules 2018, rule 585]"_s));
        QVERIFY(runCtl(check + QStringList{ u"hi"_s }).json().value(u"spoken"_s).toString().contains(u"सप्ताह"_s));
        return;
    }
    QFAIL("the case is gone");
}

void TestRulesVerb::listsAndShows()
{
    const QList<QJsonObject> sets = runCtl({ u"rules"_s, u"list"_s }).lines();
    QCOMPARE(sets.size(), 13);
    const CtlFolder folder;
    for (const QJsonObject &set : { sets.first(), sets.last() }) {
        const QString file = folder.write(u"rules.json"_s, runCtl({ u"rules"_s, u"show"_s, set.value(u"name"_s).toString() }).out);
        const CtlAnswer answer = runCtl({ u"rules"_s, u"check"_s, u"--rules"_s, file });
        QCOMPARE(answer.exit, 0);
        QVERIFY(answer.err.isEmpty());
        QCOMPARE(answer.json().value(u"title"_s), set.value(u"title"_s));
    }
}

MULAKAT_TEST(TestRulesVerb)
#include "test_rules.moc"
