#pragma once
#include "base/result.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>
#include <QTime>

namespace mulakat::visits {

// What a jail is and how it holds visits: the first, small rule set (one JSON file per jail, `jail.json`).
struct Jail {
    QString code = QStringLiteral("demo");
    QString name = QStringLiteral("Demo District Prison");
    QString state = QStringLiteral("Maharashtra");
    QStringList booths{QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")};
    QStringList windows{QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"), QStringLiteral("4")};
    QStringList seats;              // booths with a visitor's seat (visits/seats.h), for those who came to the jail
    QTime opens{9, 0};
    QTime closes{17, 0};
    QList<int> closedWeekdays{7};   // Qt::DayOfWeek numbers
    int videoMinutes = 10;
    int faceMinutes = 20;
    int turnroundMinutes = 5;
    int maxExtensionSeconds = 600;  // all extensions of one visit together
    int partyMax = 5;               // adults and children
    int noticeDaysMax = 30;         // how far ahead a visit may be asked for
    int earlyMinutes = 30;          // check-in opens this long before the slot
    int graceMinutes = 20;          // after the start, before a no-show
    int lateMinutes = 240;          // an officer may still take a late comer in
    bool officerMayVouch = true;
    bool memberMayVouch = true;
    bool inmateMayVouch = true;
    bool mrzProvesDocument = false; // an MRZ with right check digits needs no second look at the document
    QStringList deputies;           // StaffIds of officers who may sign the day in the superintendent's place
    QString verifier;               // UIDAI offline-verification (OVSE) registration; empty: Aadhaar is not read
    QStringList languages{QStringLiteral("en"), QStringLiteral("hi")};

    static base::Result<Jail> fromJson(const QJsonObject &json); // unknown keys are kept in `rest`
    QJsonObject toJson() const;
    QJsonObject rest;
};

} // namespace mulakat::visits
