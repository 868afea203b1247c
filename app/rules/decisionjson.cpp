#include "rules/decisionjson.h"

#include "rules/calendarwords.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace mulakat::rules
{

namespace
{
void putText(QJsonObject &json, QLatin1String key, const QString &text)
{
    if (!text.isEmpty())
        json.insert(key, text);
}

QJsonObject refusalJson(const Refusal &refusal)
{
    QJsonObject out{ { u"rule"_s, refusal.rule }, { u"authority"_s, refusal.authority }, { u"data"_s, refusal.data } };
    putText(out, "id"_L1, refusal.id);
    putText(out, "source"_L1, refusal.source);
    putText(out, "certain"_L1, refusal.certain);
    if (refusal.line > 0)
        out.insert(u"line"_s, refusal.line);
    if (refusal.next.isValid())
        out.insert(u"next"_s, refusal.next.toString(Qt::ISODate));
    if (!refusal.staff.isEmpty())
        out.insert(u"staff"_s, refusal.staff);
    if (!refusal.mayOverride.isEmpty())
        out.insert(u"mayOverride"_s, QJsonArray::fromStringList(refusal.mayOverride));
    return out;
}

QJsonArray refusalsJson(const std::vector<Refusal> &refusals)
{
    QJsonArray out;
    for (const Refusal &refusal : refusals)
        out.append(refusalJson(refusal));
    return out;
}

QJsonObject offerJson(const Offer &offer)
{
    QJsonObject out{ { u"date"_s, offer.date.toString(Qt::ISODate) },
                     { u"minutes"_s, offer.minutes },
                     { u"mode"_s, visits::name(offer.mode) } };
    if (offer.start >= 0)
        out.insert(u"start"_s, clockText(offer.start));
    putText(out, "place"_L1, offer.place);
    return out;
}
} // namespace

QJsonObject toJson(const Decision &decision)
{
    QJsonObject out{ { u"allowed"_s, decision.allowed }, { u"refusals"_s, refusalsJson(decision.refusals) } };
    if (!decision.overridden.empty())
        out.insert(u"overridden"_s, refusalsJson(decision.overridden));
    if (decision.allowed && decision.slot.date.isValid())
        out.insert(u"slot"_s, offerJson(decision.slot));
    if (!decision.allowed) {
        QJsonArray offers;
        for (const Offer &offer : decision.alternatives)
            offers.append(offerJson(offer));
        out.insert(u"alternatives"_s, offers);
    }
    if (decision.version) {
        QJsonObject version{ { u"from"_s, decision.version->from.toString(Qt::ISODate) } };
        if (decision.version->to.isValid())
            version.insert(u"to"_s, decision.version->to.toString(Qt::ISODate));
        out.insert(u"version"_s, version);
    }
    return out;
}

} // namespace mulakat::rules
