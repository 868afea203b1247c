#pragma once
#include "rules/where.h"

#include <QJsonObject>
#include <optional>
#include <vector>

namespace mulakat::rules
{

// From and to within a day, in minutes since midnight.
struct Hours {
    int from = 0;
    int to = 0;
};

// What each part of a rule file says; packaging/manual/rules.md explains every key. Days are Qt's numbers, Monday is 1.
struct Quota {
    Ground ground;
    Where where;
    enum class Per { Inmate, Visitor, Pair } per = Per::Inmate;
    int count = 1;
    Period period = Period::Week;
    int weekStarts = 1;
    int days = 7;        // Period::Days
    QDate anchor;        // a day in some first week of a fortnight
    bool noShowCounts = true;
};

struct SlotRule {
    Ground ground;
    Where where;
    int minutes = 20;
    int turnround = 0;   // kept free after it, at the same place
    int giveBack = 0;    // minutes of it with which lost talk may be made good
    bool batches = false;
    int batchSize = 0;   // 0: as many as there are places
};

struct PartyRule {
    Ground ground;
    Where where;
    int max = 0;         // who counts; 0: not limited
    int maxChildren = -1;
    int childUnder = 0;  // younger ones do not count towards `max`; 0: all count
};

struct ChildRule {
    Ground ground;
    int under = 18;
    bool needsAdult = true;
    bool needsId = false;
};

struct Opening {
    Ground ground;
    Where where;
    unsigned days = 0;   // bit n: day n
    std::vector<Hours> hours;
    QString letters;     // of the inmates' names, upper case Latin; empty: all
};

struct Holiday {
    Ground ground;
    Where where;
    QDate from;
    QDate to;
    QString title;
};

// On its days it takes the place of openings, minutes, party and accepted cards, for the visits it names.
struct Festival {
    Ground ground;
    Where where;
    QDate from;
    QDate to;
    QString title;
    std::vector<Hours> hours;
    int minutes = 0;     // 0: as always
    QStringList visitorSexes;
    int childUnder = 0;  // children below this age may come whatever their sex
    QStringList relations;
    QStringList ids;
    int partyMax = 0;
    bool usesQuota = true;
};

struct Fault {
    QDateTime from;
    QDateTime to;        // invalid: until somebody says otherwise
    QString why;
};

struct VisitPlace {
    QString name;
    Mode mode = Mode::FaceToFace;
    unsigned kinds = ~0u;
    std::vector<Hours> hours; // empty: whenever the jail is open
    std::vector<Fault> faults;
    Ground ground;
};

struct Cap {
    Ground ground;
    Where where;
    enum class What { Visits, Inmates, Visitors } what = What::Visits;
    int count = 0;
};

struct Notice {
    Ground ground;
    Where where;
    int minHours = 0;    // before the slot
    int minDays = 0;     // 1: the day before at the latest
    int maxDays = -1;
};

// When the desk, or the page, takes requests.
struct Registration {
    Ground ground;
    Where where;
    QString channel;     // "web", "desk"
    unsigned days = 0xfe;
    std::vector<Hours> hours;
    bool sameDay = false; // for a visit of that day
};

struct CheckIn {
    Ground ground;
    Where where;
    int opensMinutes = 30;
    int graceMinutes = 20;
};

struct RelationRule {
    Ground ground;
    Where where;
    QStringList allowed; // empty: any
    bool named = false;  // only who stands on the list that the inmate gave
};

struct PaperRule {
    Ground ground;
    Where where;
    QStringList relations; // whose; empty: everybody's
    QStringList needs;
};

struct IdRule {
    Ground ground;
    Where where;
    QStringList accepted;
    QStringList vouchers; // "officer", "member", "inmate": who may stand in for a missing card
};

// Visits that are not given, or only with an agency's no-objection.
struct Bar {
    Ground ground;
    Where where;
    enum class What { NoObjection, Abroad, Barred } what = What::Barred;
    QStringList needs;   // Abroad: papers that open the way
};

struct Override {
    Ground ground;
    QStringList rules;   // words of refusals
    QStringList roles;
};

struct Compassion {
    Ground ground;
    QStringList reasons;
    QStringList waives;  // words of refusals that this lane does not meet
    QStringList papers;
    QStringList approvers;
};

struct ClassWord {
    QString key;
    QStringList also;    // other words for it: "UT", "remand"
};

// One version of a jail's rules.
struct Rules {
    Ground ground;       // of whatever names no authority of its own
    QString jailAuthority; // of what nobody's page says: assumed entries, and facts such as a ban; empty: as `ground`
    QDate from;
    QDate to;
    std::vector<ClassWord> classes;
    std::vector<Quota> quotas;
    std::vector<SlotRule> slots; // like all of them: of these the first that fits counts
    std::vector<PartyRule> parties;
    ChildRule children;
    std::vector<Opening> openings;
    std::vector<Holiday> holidays;
    std::vector<Festival> festivals;
    std::vector<VisitPlace> places;
    std::vector<Cap> caps;
    std::vector<Notice> notices;
    std::vector<Registration> registrations;
    std::vector<CheckIn> checkIns;
    std::vector<RelationRule> relations;
    std::vector<PaperRule> papers;
    std::vector<IdRule> ids;
    std::vector<Bar> bars;
    std::vector<Override> overrides;
    std::optional<Compassion> compassion;
    int courtMargin = 30; // minutes
    QStringList priority; // "elderly", "pregnant", …: who is called first
};

// One file: the rules of today and those of earlier times. A value.
struct RuleSet {
    QString title;
    QString state;
    std::vector<Rules> versions; // the newest first; none overlaps another
    QJsonObject document;        // everything that was read, unknown keys too

    const Rules *on(QDate date) const; // nullptr: no version holds then
};

// Reads and checks a whole file. With faults the set must not be used.
struct RuleFile {
    RuleSet set;
    Findings findings;
    bool usable() const { return findings.faults.empty(); }
};
RuleFile readRules(const QByteArray &bytes);

} // namespace mulakat::rules
