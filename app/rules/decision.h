#pragma once
#include "rules/history.h"
#include "rules/request.h"

#include <QJsonObject>

namespace mulakat::rules
{

// One rule that stands in the way.
struct Refusal {
    QString rule;      // a word of refusalWords()
    QString id;        // of the entry in the rule file
    QString authority; // with its paragraph, in one line
    QString source;
    QString certain;
    int line = 0;      // of the entry in the rule file; 0: none
    QJsonObject data;  // for the words: counts, dates, names of places; may be told to the family
    QJsonObject staff; // for officers alone: never a cause of court or health to the family
    QDate next;        // the next day on which this rule would not stand in the way; invalid: not known
    QStringList mayOverride; // roles
};

struct Offer {
    QDate date;
    int start = -1; // minutes since midnight
    int minutes = 0;
    Mode mode = Mode::FaceToFace;
    QString place;  // empty: the rules name no places
};

// The whole answer.
struct Decision {
    bool allowed = false;
    std::vector<Refusal> refusals;   // all of them
    std::vector<Refusal> overridden; // would have stood in the way
    std::vector<Offer> alternatives; // at most three, what the family prefers first
    Offer slot;                      // allowed: when, how long and where
    const Rules *version = nullptr;  // of the rule set that was asked; lives as long as the set
};

// The same at the web form, at the desk and at the gate. Alternatives only where another time would help.
Decision decide(const RuleSet &set, const Request &request, const History &history, const Facts &facts);

} // namespace mulakat::rules
