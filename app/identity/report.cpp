#include "identity/report.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <cmath>

using namespace Qt::StringLiterals;

namespace mulakat::identity
{

namespace
{
constexpr qsizetype maxBooking = 1024 * 1024;

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}
QJsonValue orNull(QDate date)
{
    return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue();
}

double rounded(double score)
{
    return std::round(score * 100) / 100;
}

QJsonObject fieldsJson(const Fields &fields)
{
    return {
        { u"name"_s, orNull(fields.name) },
        { u"birthDate"_s, orNull(fields.birth.date) },
        { u"birthYear"_s, fields.birth.isEmpty() ? QJsonValue() : QJsonValue(fields.birth.year) },
        { u"sex"_s, orNull(name(fields.sex)) },
        { u"last4"_s, orNull(fields.number.last4()) },
        { u"photo"_s, fields.photo },
        { u"expiry"_s, orNull(fields.expiry) },
        { u"careOf"_s, orNull(fields.careOf) },
        { u"version"_s, orNull(fields.version) },
        { u"issued"_s, fields.issued.isValid() ? QJsonValue(fields.issued.toString(Qt::ISODate)) : QJsonValue() },
        { u"mobileLast4"_s, orNull(fields.mobileLast4) },
        { u"district"_s, orNull(fields.district) },
        { u"state"_s, orNull(fields.state) },
        { u"postcode"_s, orNull(fields.postcode) },
        { u"issuer"_s, orNull(fields.issuer) },
        { u"nationality"_s, orNull(fields.nationality) },
    };
}

QJsonObject matchJson(const Match &match)
{
    return {
        { u"verdict"_s, name(match.verdict) },       { u"name"_s, toJson(match.name) },
        { u"birth"_s, name(match.birth) },           { u"sex"_s, name(match.sex) },
        { u"number"_s, name(match.number) },         { u"contact"_s, name(match.contact) },
        { u"otherDocument"_s, match.otherDocument },
    };
}

int ageFrom(const QJsonValue &value)
{
    return value.isString() ? value.toString().toInt() : value.toInt();
}
} // namespace

QJsonObject toJson(const NameMatch &match)
{
    return { { u"verdict"_s, name(match.verdict) },
             { u"score"_s, rounded(match.score) },
             { u"reasons"_s, QJsonArray::fromStringList(match.reasons) } };
}

QJsonObject toJson(const CheckReport &report, const DocumentRules &rules)
{
    const Proof proof = proofOf(report);
    QJsonObject json{
        { u"document"_s, name(report.document) },
        { u"read"_s, report.read },
        { u"signature"_s, name(report.signature) },
        { u"certificate"_s, report.certificate ? QJsonValue(report.certificate->file) : QJsonValue() },
        { u"certificateSha256"_s,
          report.certificate ? QJsonValue(QString::fromLatin1(report.certificate->sha256)) : QJsonValue() },
        { u"level"_s, report.level },
        { u"outcome"_s, name(report.outcome) },
        { u"problems"_s, QJsonArray::fromStringList(report.problems) },
        { u"fields"_s, fieldsJson(report.fields) },
        { u"proved"_s, QJsonArray::fromStringList(proof.settled) },
        { u"notProved"_s, QJsonArray::fromStringList(proof.open) },
        { u"result"_s, name(documentResult(report, rules)) },
        { u"next"_s, QJsonArray::fromStringList(nextSteps(report, rules)) },
        { u"copy"_s, report.copy },
    };
    if (report.match)
        json.insert(u"match"_s, matchJson(*report.match));
    return json;
}

int exitCode(const CheckReport &report)
{
    if (report.outcome == Outcome::Rescan)
        return 3;
    const bool mismatch = report.match && report.match->verdict == Verdict::Mismatch;
    return report.outcome == Outcome::Rejected || mismatch ? 1 : 0;
}

base::Result<PersonOnBooking> personFromBooking(const QByteArray &bytes, int person)
{
    const QJsonDocument document = bytes.size() > maxBooking ? QJsonDocument() : QJsonDocument::fromJson(bytes);
    const QJsonObject booking = document.object();
    const QJsonArray visitors = booking.value("visitors"_L1).toArray();
    if (!document.isObject() || person < 1 || person > visitors.size() || !visitors.at(person - 1).isObject())
        return base::fail(base::FailureCode::BadInput,
                          { { u"field"_s, document.isObject() ? u"visitors"_s : u"booking"_s } });
    const QJsonObject visitor = visitors.at(person - 1).toObject();
    PersonOnBooking out;
    out.name = visitor.value("name"_L1).toString();
    out.latinName = visitor.value("latinName"_L1).toString();
    out.fatherOrHusband = visitor.value("fatherOrHusband"_L1).toString();
    out.sex = visitor.value("sex"_L1).toString();
    out.age = ageFrom(visitor.value("age"_L1));
    out.birthDate = Birth::from(visitor.value("birthDate"_L1).toString()).date;
    out.idKind = visitor.value("idKind"_L1).toString().toLower();
    out.idLast4 = visitor.value("idLast4"_L1).toString();
    out.idNumber = visitor.value("idNumber"_L1).toString();
    out.mobile = visitor.value("mobile"_L1).toString();
    out.email = visitor.value("email"_L1).toString();
    out.visitDate = Birth::from(booking.value("date"_L1).toString()).date;
    return out;
}

} // namespace mulakat::identity
