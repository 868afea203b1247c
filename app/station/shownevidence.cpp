#include "station/shownevidence.h"

#include "identity/report.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace mulakat::station {

namespace {

// The enumerator whose name is `text`, up to `last`; `fallback` where there is none.
template <class E>
E enumFrom(const QString &text, E last, E fallback)
{
    for (int i = 0; i <= int(last); ++i) {
        if (identity::name(E(i)) == text)
            return E(i);
    }
    return fallback;
}

QJsonObject keptFields(const QJsonObject &fields)
{
    QJsonObject kept;
    for (const auto key : {QLatin1String("name"), QLatin1String("birthDate"), QLatin1String("birthYear"), QLatin1String("sex"),
                           QLatin1String("last4")}) {
        if (!fields.value(key).isNull())
            kept.insert(key, fields.value(key));
    }
    return kept;
}

identity::Fields fieldsFrom(const QJsonObject &json)
{
    identity::Fields fields;
    fields.name = json.value(QLatin1String("name")).toString();
    fields.birth = identity::Birth::of(QDate::fromString(json.value(QLatin1String("birthDate")).toString(), Qt::ISODate));
    if (fields.birth.isEmpty())
        fields.birth.year = json.value(QLatin1String("birthYear")).toInt();
    fields.sex = identity::sexFrom(json.value(QLatin1String("sex")).toString());
    fields.number = base::MaskedId::fromLast4(json.value(QLatin1String("last4")).toString());
    return fields;
}

identity::Match matchFrom(const QJsonObject &json)
{
    using namespace identity;
    const QJsonObject named = json.value(QLatin1String("name")).toObject();
    Match match;
    match.verdict = enumFrom(json.value(QLatin1String("verdict")).toString(), Verdict::Mismatch, Verdict::Review);
    match.name.verdict = enumFrom(named.value(QLatin1String("verdict")).toString(), Verdict::Mismatch, Verdict::Review);
    match.name.score = named.value(QLatin1String("score")).toDouble();
    for (const auto &reason : named.value(QLatin1String("reasons")).toArray())
        match.name.reasons << reason.toString();
    match.birth = enumFrom(json.value(QLatin1String("birth")).toString(), BirthEvidence::Absent, BirthEvidence::Absent);
    match.sex = enumFrom(json.value(QLatin1String("sex")).toString(), Evidence::Absent, Evidence::Absent);
    match.number = enumFrom(json.value(QLatin1String("number")).toString(), Evidence::Absent, Evidence::Absent);
    match.contact = enumFrom(json.value(QLatin1String("contact")).toString(), Evidence::Absent, Evidence::Absent);
    match.otherDocument = json.value(QLatin1String("otherDocument")).toBool();
    return match;
}

} // namespace

QByteArray shownRecord(const identity::CheckReport &report)
{
    QJsonObject json = identity::toJson(report);
    json.insert(QStringLiteral("fields"), keptFields(json.value(QLatin1String("fields")).toObject()));
    for (const auto key : {QLatin1String("proved"), QLatin1String("notProved"), QLatin1String("next"), QLatin1String("result")})
        json.remove(key); // said anew from the rest
    json.insert(QStringLiteral("subject"), report.certificate ? report.certificate->subject : QString());
    if (!report.referenceDigest.isEmpty())
        json.insert(QStringLiteral("reference"), QString::fromLatin1(report.referenceDigest.toHex()));
    if (!report.cardDigest.isEmpty()) // encrypted, as all of it: the desk asks who else stands with the card
        json.insert(QStringLiteral("card"), QString::fromLatin1(report.cardDigest.toHex()));
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<identity::CheckReport> shownReport(const QByteArray &record)
{
    using namespace identity;
    const QJsonObject json = QJsonDocument::fromJson(record).object();
    const QString document = json.value(QLatin1String("document")).toString();
    if (document.isEmpty())
        return std::nullopt;
    CheckReport report;
    report.document = enumFrom(document, DocumentKind::Slip, DocumentKind::Unknown);
    report.read = json.value(QLatin1String("read")).toBool();
    report.signature = enumFrom(json.value(QLatin1String("signature")).toString(), Signature::OutOfValidity, Signature::Absent);
    report.outcome = enumFrom(json.value(QLatin1String("outcome")).toString(), Outcome::Unverified, Outcome::Unverified);
    report.copy = json.value(QLatin1String("copy")).toBool();
    report.level = json.value(QLatin1String("level")).toInt();
    for (const auto &problem : json.value(QLatin1String("problems")).toArray())
        report.problems << problem.toString();
    if (const QString sha256 = json.value(QLatin1String("certificateSha256")).toString(); !sha256.isEmpty()) {
        report.certificate = Certificate{};
        report.certificate->sha256 = sha256.toLatin1();
        report.certificate->subject = json.value(QLatin1String("subject")).toString();
        report.certificate->file = json.value(QLatin1String("certificate")).toString();
    }
    report.fields = fieldsFrom(json.value(QLatin1String("fields")).toObject());
    if (json.contains(QLatin1String("match")))
        report.match = matchFrom(json.value(QLatin1String("match")).toObject());
    report.referenceDigest = QByteArray::fromHex(json.value(QLatin1String("reference")).toString().toLatin1());
    report.cardDigest = QByteArray::fromHex(json.value(QLatin1String("card")).toString().toLatin1());
    return report;
}

} // namespace mulakat::station
