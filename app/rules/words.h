#pragma once
#include "rules/decision.h"

namespace mulakat::rules
{

// Sentences about a decision in one language, out of resources/rules/words.<language>.json; English where there is none.
// Nothing of Refusal::staff gets into them: they are heard and read by families.
class Words
{
public:
    explicit Words(const QString &language);

    QString sentence(const Refusal &refusal) const; // "Two of two visits of this week are used. …"
    QString day(QDate date) const;                  // "Monday 7 December"

    // At the gate: one sentence to be spoken (the first reason, and from when on it is possible), and one line a reason
    // for the paper, each with its authority.
    QString spoken(const Decision &decision) const;
    QStringList printed(const Decision &decision) const;

private:
    QString text(const QString &key) const;
    QString filled(const QString &pattern, const QJsonObject &data) const;
    QString value(const QString &key, const QJsonValue &value) const;

    QJsonObject m_texts;
};

} // namespace mulakat::rules
