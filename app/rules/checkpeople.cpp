#include "rules/asked.h"

#include <QJsonArray>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace mulakat::rules
{

namespace
{
bool isChild(const Asked &asked, const VisitorFacts &visitor)
{
    return visitor.age >= 0 && visitor.age < asked.rules.children.under;
}

void checkParty(const Asked &asked, Found &found)
{
    const PartyRule *rule = firstFor(asked.rules.parties, asked.request);
    const int festivalMax = asked.festival ? asked.festival->partyMax : 0;
    if (!rule && festivalMax == 0)
        return;
    const int freeUnder = rule ? rule->childUnder : 0;
    int counted = 0;
    int children = 0;
    int adults = 0;
    for (const VisitorFacts &visitor : asked.request.visitors) {
        const bool child = isChild(asked, visitor);
        (child ? children : adults) += 1;
        counted += visitor.age >= 0 && visitor.age < freeUnder ? 0 : 1;
    }
    const int max = festivalMax > 0 ? festivalMax : rule->max;
    const Ground &ground = festivalMax > 0 ? asked.festival->ground : rule->ground;
    if (max > 0 && counted > max)
        found.refuse(u"party-size", ground, [&](Refusal &r) { r.data = { { u"people"_s, counted }, { u"max"_s, max } }; });
    if (rule && rule->maxChildren >= 0 && children > rule->maxChildren)
        found.refuse(u"children", rule->ground,
                     [&](Refusal &r) { r.data = { { u"children"_s, children }, { u"max"_s, rule->maxChildren } }; });
}

void checkChildren(const Asked &asked, Found &found)
{
    const std::vector<VisitorFacts> &party = asked.request.visitors;
    const auto child = [&](const VisitorFacts &visitor) { return isChild(asked, visitor); };
    if (asked.rules.children.needsAdult && !party.empty() && std::all_of(party.begin(), party.end(), child))
        found.refuse(u"child-alone", asked.rules.children.ground,
                     [&](Refusal &r) { r.data = { { u"adultFrom"_s, asked.rules.children.under } }; });
}

void checkRelations(const Asked &asked, Found &found)
{
    const RelationRule *rule = firstFor(asked.rules.relations, asked.request);
    if (!rule)
        return;
    QJsonArray wrong;
    QJsonArray unnamed;
    for (const VisitorFacts &visitor : asked.request.visitors) {
        if (!rule->allowed.isEmpty() && !rule->allowed.contains(visitor.relation))
            wrong.append(visitor.relation);
        if (rule->named && !visitor.named && !isChild(asked, visitor))
            unnamed.append(visitor.id);
    }
    if (!wrong.isEmpty())
        found.refuse(u"relation", rule->ground, [&](Refusal &r) {
            r.data = { { u"relations"_s, wrong }, { u"allowed"_s, QJsonArray::fromStringList(rule->allowed) } };
        });
    if (!unnamed.isEmpty())
        found.refuse(u"not-on-list", rule->ground, [&](Refusal &r) { r.data = { { u"visitors"_s, unnamed } }; });
}

void checkPapers(const Asked &asked, Found &found)
{
    for (const PaperRule &rule : asked.rules.papers) {
        if (!rule.where.matches(asked.request))
            continue;
        QStringList missing;
        for (const VisitorFacts &visitor : asked.request.visitors) {
            const bool meant = rule.relations.isEmpty() ? !isChild(asked, visitor) : rule.relations.contains(visitor.relation);
            for (const QString &paper : rule.needs) {
                if (meant && !visitor.papers.contains(paper) && !missing.contains(paper))
                    missing << paper;
            }
        }
        if (!missing.isEmpty())
            found.refuse(u"papers", rule.ground,
                         [&](Refusal &r) { r.data = { { u"missing"_s, QJsonArray::fromStringList(missing) } }; });
    }
}

void refuseCards(Found &found, QStringView word, const IdRule &rule, const QStringList &accepted, const QJsonArray &who)
{
    if (!who.isEmpty())
        found.refuse(word, rule.ground, [&](Refusal &r) {
            r.data = { { u"visitors"_s, who }, { u"accepted"_s, QJsonArray::fromStringList(accepted) } };
        });
}

// A form may be sent without a card where somebody may vouch: that is settled at the gate.
void checkIds(const Asked &asked, Found &found)
{
    const IdRule *rule = firstFor(asked.rules.ids, asked.request);
    if (!rule)
        return;
    const QStringList &accepted = asked.festival && !asked.festival->ids.isEmpty() ? asked.festival->ids : rule->accepted;
    QJsonArray missing, wrong, vouched;
    for (const VisitorFacts &visitor : asked.request.visitors) {
        if (isChild(asked, visitor) && !asked.rules.children.needsId)
            continue;
        const bool none = visitor.idKind.isEmpty() || visitor.idKind == u"none"_s;
        if (!none && (accepted.isEmpty() || accepted.contains(visitor.idKind)))
            continue;
        if (!visitor.vouchedBy.isEmpty()) {
            if (!rule->vouchers.contains(visitor.vouchedBy))
                vouched.append(visitor.vouchedBy);
        } else if (!none) {
            wrong.append(visitor.id);
        } else if (asked.request.stage == Stage::Gate || rule->vouchers.isEmpty()) {
            missing.append(visitor.id);
        }
    }
    refuseCards(found, u"id-missing", *rule, accepted, missing);
    refuseCards(found, u"id-kind", *rule, accepted, wrong);
    if (!vouched.isEmpty())
        found.refuse(u"vouching", rule->ground, [&](Refusal &r) {
            r.data = { { u"by"_s, vouched }, { u"mayVouch"_s, QJsonArray::fromStringList(rule->vouchers) } };
        });
}

void checkCompassion(const Asked &asked, Found &found)
{
    const Request &request = asked.request;
    if (request.lane != Lane::Compassionate)
        return;
    const std::optional<Compassion> &rule = asked.rules.compassion;
    if (!rule)
        return found.refuse(u"compassion", asked.rules.ground);
    if (!rule->reasons.isEmpty() && !rule->reasons.contains(request.reason))
        found.refuse(u"compassion", rule->ground, [&](Refusal &r) {
            r.data = { { u"reason"_s, request.reason }, { u"reasons"_s, QJsonArray::fromStringList(rule->reasons) } };
        });
    if (request.stage != Stage::Request && !rule->approvers.isEmpty() && !rule->approvers.contains(request.approver))
        found.refuse(u"compassion", rule->ground,
                     [&](Refusal &r) { r.data = { { u"approvers"_s, QJsonArray::fromStringList(rule->approvers) } }; });
    const auto has = [&](const QString &paper) {
        return std::any_of(request.visitors.begin(), request.visitors.end(),
                           [&](const VisitorFacts &visitor) { return visitor.papers.contains(paper); });
    };
    for (const QString &paper : rule->papers) {
        if (!has(paper))
            found.refuse(u"papers", rule->ground, [&](Refusal &r) { r.data = { { u"missing"_s, QJsonArray{ paper } } }; });
    }
}

bool opens(const Bar &bar, const Asked &asked)
{
    const Request &request = asked.request;
    if (bar.what == Bar::What::NoObjection)
        return request.inmate.noObjectionUntil.isValid() && request.inmate.noObjectionUntil >= asked.date;
    if (bar.what == Bar::What::Barred)
        return false;
    return std::none_of(request.visitors.begin(), request.visitors.end(), [&](const VisitorFacts &visitor) {
        const auto lacks = [&](const QString &paper) { return !visitor.papers.contains(paper); };
        return visitor.abroad && (bar.needs.isEmpty() || std::any_of(bar.needs.begin(), bar.needs.end(), lacks));
    });
}

void checkBars(const Asked &asked, Found &found)
{
    for (const Bar &bar : asked.rules.bars) {
        if (!bar.where.matches(asked.request) || opens(bar, asked))
            continue;
        if (bar.what == Bar::What::NoObjection)
            found.refuse(u"no-objection", bar.ground);
        else if (bar.what == Bar::What::Abroad)
            found.refuse(u"abroad", bar.ground,
                         [&](Refusal &r) { r.data = { { u"papers"_s, QJsonArray::fromStringList(bar.needs) } }; });
        else
            found.refuse(u"barred", bar.ground);
    }
}
} // namespace

void checkPeople(const Asked &asked, Found &found)
{
    const InmateFacts &inmate = asked.request.inmate;
    const auto known = [&](const ClassWord &word) { return word.key == inmate.category; };
    if (std::none_of(asked.rules.classes.begin(), asked.rules.classes.end(), known))
        found.refuse(u"class-unknown", asked.rules.ground, [&](Refusal &r) { r.data = { { u"class"_s, inmate.category } }; });
    if (inmate.state == u"released"_s || inmate.state == u"transferred"_s)
        found.refuse(u"inmate-gone", asked.rules.ground, [&](Refusal &r) { r.staff = { { u"state"_s, inmate.state } }; });
    checkParty(asked, found);
    checkChildren(asked, found);
    checkRelations(asked, found);
    checkPapers(asked, found);
    checkIds(asked, found);
    checkCompassion(asked, found);
    checkBars(asked, found);
}

} // namespace mulakat::rules
