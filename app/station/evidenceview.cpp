#include "station/evidenceview.h"

#include "base/masked.h"
#include "identity/report.h"

#include <QJsonDocument>

namespace mulakat::station {

EvidenceView evidenceView(const identity::CheckReport &report, const identity::DocumentRules &rules, const CardBefore &before)
{
    EvidenceView view;
    view.cardAlert = name(before.kind);
    view.cardVisit = before.visrn;
    view.cardName = before.name;
    view.cardDate = before.date;
    view.document = identity::name(report.document);
    view.read = report.read;
    view.signature = identity::name(report.signature);
    view.certificate = report.certificate ? report.certificate->subject : QString();
    view.level = report.level;
    view.outcome = identity::name(report.outcome);
    view.problems = report.problems;
    view.name = report.fields.name;
    const identity::Birth &birth = report.fields.birth;
    view.birth = birth.date.isValid() ? birth.date.toString(Qt::ISODate) : birth.isEmpty() ? QString() : QString::number(birth.year);
    view.sex = identity::name(report.fields.sex);
    view.last4 = report.fields.number.last4();
    view.photo = report.photo;
    view.copy = report.copy;
    view.result = identity::name(identity::documentResult(report, rules));
    const identity::Proof proof = identity::proofOf(report);
    view.proved = proof.settled;
    view.notProved = proof.open;
    view.next = identity::nextSteps(report, rules);
    if (report.match) {
        view.verdict = identity::name(report.match->verdict);
        view.nameVerdict = identity::name(report.match->name.verdict);
        view.nameScore = report.match->name.score;
        view.nameReasons = report.match->name.reasons;
        view.birthVerdict = identity::name(report.match->birth);
        view.sexVerdict = identity::name(report.match->sex);
        view.numberVerdict = identity::name(report.match->number);
        view.contactVerdict = identity::name(report.match->contact);
        view.otherDocument = report.match->otherDocument;
    }
    return view;
}

QByteArray evidenceRecord(const std::optional<identity::CheckReport> &report, const QString &reason,
                          const identity::DocumentRules &rules, const CardBefore &before)
{
    QJsonObject json;
    if (report) {
        json = identity::toJson(*report, rules);
        for (const auto key : {QLatin1String("fields"), QLatin1String("proved"), QLatin1String("notProved"), QLatin1String("next")})
            json.remove(key); // said anew from the rest
        if (!report->referenceDigest.isEmpty())
            json.insert(QStringLiteral("reference"), QString::fromLatin1(report->referenceDigest.toHex()));
    }
    if (before.kind != CardBefore::Kind::None)
        json.insert(QStringLiteral("cardBefore"), QJsonObject{{QStringLiteral("alert"), name(before.kind)},
                                                              {QStringLiteral("visit"), before.visrn},
                                                              {QStringLiteral("date"), before.date.toString(Qt::ISODate)}});
    if (!reason.isEmpty())
        json.insert(QStringLiteral("reason"), base::maskAadhaarNumbers(reason).left(2000));
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace mulakat::station
