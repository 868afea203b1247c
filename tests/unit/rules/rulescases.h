#pragma once
#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace mulakat::testing
{

// One case of tests/data/rules/*.json: a request against a shipped rule set, and what must come of it.
struct RuleCase {
    QString rules;       // name of the shipped set
    QString name;
    QByteArray request;  // JSON, on one line
    QJsonObject expect;  // refusals, data, next, alternatives, slot, authority, overridden, version
};
QList<RuleCase> ruleCases();

// Empty where the answer (what `rules check` prints) is what the case expects, else what differs.
QString differenceOf(const RuleCase &expected, const QJsonObject &answer);

} // namespace mulakat::testing
