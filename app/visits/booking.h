#pragma once
#include "base/ids.h"
#include "base/result.h"
#include "visits/terms.h"

#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace mulakat::visits {

// One visitor as written on the form (Visitor Details) or in an import. Personal data: lives only in encrypted records.
struct Person {
    base::MemberId id;          // "1" is the one who registered
    QString name;               // as typed, any script
    QString latinName;          // Latin form, proposed by ICU, edited by the person
    QString fatherOrHusband;
    QString sex;                // "female", "male", "transgender", or empty where unknown
    int age = 0;                // years, 0 where unknown
    QDate birthDate;            // rarely known
    QString relation;           // "father" … "lawyer", "doctor", "other"; as written where an import has another word
    QString address;
    QString mobile;             // ten digits
    QString email;
    bool international = false;
    bool child = false;
    QString idKind;             // "aadhaar", "pan", "dl", "passport", "epic", "ration", "bar", "other", "none"
    QString idNumber;           // never for Aadhaar: there only idLast4
    QString idLast4;
    QString registration;       // lawyer: bar council number; doctor: medical registration number
};

// The prisoner as the family names them (To Meet), or as an import does.
struct NamedInmate {
    QString name;
    QString latinName;
    QString fatherOrHusband;
    int age = 0;
    QString sex;
    QString number;             // prisoner number: imports and confirmed inmates only
    QString category;           // "undertrial", "convict", "detenue", …
};

struct Document {
    base::RecordId record;      // where the encrypted picture lies
    QString what;               // "photo", "id", "residence", "letter"
    base::MemberId member;
};

// Everything a person wrote about a visit: one encrypted record per visit, beside its events. A value.
struct Booking {
    base::VisitId visit;
    QString visrn;
    Mode mode = Mode::FaceToFace;
    Kind kind = Kind::Family;
    QDate dateAsked;
    QString state;              // of the jail asked for, by name
    QString jail;               // its code
    QString language = QStringLiteral("en");
    QList<Person> visitors;     // at least one
    NamedInmate inmate;         // as named; the confirmed one is Visit::inmate
    QList<Document> documents;
    QString source;             // "web", "import", "walk-in"
    QString localNumber;

    static base::Result<Booking> fromJson(const QJsonObject &json);
    QJsonObject toJson() const;
};

// An inmate of the jail's list. Personal data: encrypted record of its own.
struct Inmate {
    base::InmateId id;
    QString number;             // prisoner number
    QString name;
    QString fatherOrHusband;
    int age = 0;
    QString sex;
    QString category;
    QString wing;
    QStringList languages;
    QDate nextCourt;
    QString status = QStringLiteral("in"); // "in", "at-court", "hospital", "transferred", "released"

    static base::Result<Inmate> fromJson(const QJsonObject &json);
    QJsonObject toJson() const;
};

} // namespace mulakat::visits
