#pragma once
#include "rules/terms.h"
#include "rules/fields.h"
#include "rules/ruleset.h"

#include <vector>

namespace mulakat::rules
{

struct Court {
    QDate date;
    int from = 0; // minutes since midnight
    int to = 24 * 60;
};

struct InmateFacts {
    QString id;
    QString name;          // its first letter chooses the alphabet day; any Indian script
    QString initial;       // that letter where the jail files the name under another one
    QString category;      // one of the rules' classes
    QString sex;
    QStringList tags;
    QString state;         // "in", "at-court", "hospital", "transferred", "released"
    QDate stateUntil;      // invalid: not known
    std::vector<Court> court;
    QDate stoppedUntil;    // visits stopped up to and including this day
    QString stoppedBy;     // the order
    QDate noObjectionUntil;
};

struct VisitorFacts {
    QString id;            // the same for the same person
    QString relation;
    QString sex;
    int age = -1;          // -1: not known, then an adult
    QString idKind;        // "aadhaar", …; empty or "none": no card
    QString vouchedBy;     // "officer", "member", "inmate"
    QStringList papers;
    bool named = false;    // on the inmate's list
    bool abroad = false;
    bool banned = false;
    QDate bannedUntil;     // invalid: for good
    QString bannedBy;
};

// What the jail knows of a day or of two people.
struct Block {
    QDate date;
    int from = 0;
    int to = 24 * 60;
    Where where;
    QString why;
};

struct PlaceFault {
    QString place;
    Mode mode = Mode::FaceToFace;
    Fault fault;
};

struct Facts {
    std::vector<Block> blocked;
    std::vector<std::pair<QString, QString>> keepApart; // inmates or visitors
    std::vector<PlaceFault> faults;
};

struct Overriding {
    QString role;
    QString reason;
    QStringList rules;
};

// One question. All times are the jail's local time.
struct Request {
    QDateTime now;
    Stage stage = Stage::Request;
    QString channel;      // "web", "desk"; empty: registration hours are not asked
    QString visit;        // its own id, where the history holds it already
    QDate date;
    int start = -1;       // minutes since midnight; -1: any time of that day
    int minutes = 0;      // 0: what the rules give
    QString place;        // empty: any
    Mode mode = Mode::FaceToFace;
    Kind kind = Kind::Family;
    Lane lane = Lane::Ordinary;
    QString reason;       // of the compassionate lane
    QString approver;     // who gives it
    InmateFacts inmate;
    std::vector<VisitorFacts> visitors;
    QStringList prefer;   // "same-day", "same-time", "morning", "afternoon", "same-weekday", "weekend"
    std::optional<Overriding> override;
};

} // namespace mulakat::rules
