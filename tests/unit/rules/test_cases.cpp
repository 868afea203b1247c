#include "rules/decisionjson.h"
#include "rules/requestread.h"
#include "rules/shipped.h"
#include "rulescases.h"
#include "support/testrunner.h"

#include <QTest>

using namespace mulakat;
using namespace mulakat::testing;
using namespace Qt::StringLiterals;

// The facts of the states, a line each: tests/data/rules.
class TestRuleCases : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void decides_data();
    void decides();
    void thereAreEnough();
};

void TestRuleCases::decides_data()
{
    QTest::addColumn<int>("index");
    const QList<RuleCase> cases = ruleCases();
    for (int i = 0; i < cases.size(); ++i)
        QTest::newRow(qPrintable(cases.at(i).rules + u": "_s + cases.at(i).name)) << i;
}

void TestRuleCases::decides()
{
    static const QList<RuleCase> cases = ruleCases();
    QFETCH(int, index);
    const RuleCase &one = cases.at(index);
    const rules::RuleFile file = rules::readRules(rules::shippedRules(one.rules));
    QVERIFY(file.usable());
    const rules::RequestFile asked = rules::readRequest(one.request);
    for (const rules::Problem &problem : asked.findings.faults)
        qWarning("%d:%d %s %s", problem.at.line, problem.at.column, qPrintable(problem.path), qPrintable(problem.code));
    QVERIFY(asked.usable());
    QVERIFY2(asked.findings.remarks.empty(), "a key of the request that nobody knows");
    const QJsonObject answer = rules::toJson(rules::decide(file.set, asked.request, asked.history, asked.facts));
    QCOMPARE(differenceOf(one, answer), QString());
}

void TestRuleCases::thereAreEnough()
{
    QSet<QString> sets;
    for (const RuleCase &one : ruleCases())
        sets << one.rules;
    QVERIFY2(ruleCases().size() >= 150, qPrintable(QString::number(ruleCases().size())));
    for (const QString &name : rules::shippedNames())
        QVERIFY2(sets.contains(name), qPrintable(name));
}

MULAKAT_TEST(TestRuleCases)
#include "test_cases.moc"
