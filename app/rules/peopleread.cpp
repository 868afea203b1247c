#include "rules/rulesread.h"

using namespace Qt::StringLiterals;

namespace mulakat::rules
{

namespace
{
void readParty(Fields &fields, Rules &to)
{
    for (Fields &entry : fields.objects("party"_L1)) {
        PartyRule party;
        party.ground = Ground::read(entry, u"party"_s);
        party.where = Where::read(entry);
        party.max = entry.number("max"_L1, 1, 50, 0);
        party.maxChildren = entry.number("maxChildren"_L1, 0, 50, -1);
        party.childUnder = entry.number("freeUnder"_L1, 0, 18, 0);
        entry.rest();
        to.parties.push_back(party);
    }
    for (Fields &entry : fields.objects("children"_L1)) {
        to.children.ground = Ground::read(entry, u"children"_s);
        to.children.under = entry.number("under"_L1, 0, 21, 18);
        to.children.needsAdult = entry.flag("needsAdult"_L1, true);
        to.children.needsId = entry.flag("needsId"_L1, false);
        entry.rest();
    }
}

void readIds(Fields &fields, Rules &to)
{
    for (Fields &entry : fields.objects("ids"_L1)) {
        IdRule rule;
        rule.ground = Ground::read(entry, u"ids"_s);
        rule.where = Where::read(entry);
        rule.accepted = entry.words("accepted"_L1);
        rule.vouchers = entry.words("mayVouch"_L1, { u"officer"_s, u"member"_s, u"inmate"_s });
        // Aadhaar is voluntary: another card must be good enough.
        if (rule.accepted == QStringList{ u"aadhaar"_s })
            entry.fault("accepted"_L1, u"aadhaar-alone"_s);
        entry.rest();
        to.ids.push_back(rule);
    }
}

void readBars(Fields &fields, QLatin1String key, Bar::What what, Rules &to)
{
    for (Fields &entry : fields.objects(key)) {
        Bar bar;
        bar.ground = Ground::read(entry, key);
        bar.where = Where::read(entry);
        bar.what = what;
        if (what == Bar::What::Abroad)
            bar.needs = entry.words("unlessPapers"_L1);
        entry.rest();
        to.bars.push_back(bar);
    }
}

void readOverrides(Fields &fields, Rules &to)
{
    for (Fields &entry : fields.objects("override"_L1)) {
        Override override;
        override.ground = Ground::read(entry, u"override"_s);
        override.rules = entry.words("rules"_L1, refusalWords());
        override.roles = entry.words("roles"_L1, { u"officer"_s, u"superintendent"_s });
        if (override.rules.isEmpty() && !entry.has("rules"_L1))
            entry.fault("rules"_L1, u"missing"_s);
        entry.rest();
        to.overrides.push_back(override);
    }
    for (Fields &entry : fields.objects("compassionate"_L1)) {
        Compassion lane;
        lane.ground = Ground::read(entry, u"compassionate"_s);
        lane.reasons = entry.words("reasons"_L1);
        lane.waives = entry.words("waives"_L1, refusalWords());
        lane.papers = entry.words("papers"_L1);
        lane.approvers = entry.words("approvers"_L1, { u"officer"_s, u"superintendent"_s });
        entry.rest();
        to.compassion = lane;
    }
}
} // namespace

void readPeople(Fields &fields, Rules &to)
{
    readParty(fields, to);
    for (Fields &entry : fields.objects("relations"_L1)) {
        RelationRule rule;
        rule.ground = Ground::read(entry, u"relations"_s);
        rule.where = Where::read(entry);
        rule.allowed = entry.words("allowed"_L1);
        rule.named = entry.flag("onlyNamed"_L1, false);
        entry.rest();
        to.relations.push_back(rule);
    }
    for (Fields &entry : fields.objects("papers"_L1)) {
        PaperRule rule;
        rule.ground = Ground::read(entry, u"papers"_s);
        rule.where = Where::read(entry);
        rule.relations = entry.words("relations"_L1);
        rule.needs = entry.words("needs"_L1);
        if (rule.needs.isEmpty())
            entry.fault("needs"_L1, entry.has("needs"_L1) ? u"empty"_s : u"missing"_s);
        entry.rest();
        to.papers.push_back(rule);
    }
    readIds(fields, to);
    readBars(fields, "noObjection"_L1, Bar::What::NoObjection, to);
    readBars(fields, "abroad"_L1, Bar::What::Abroad, to);
    readBars(fields, "barred"_L1, Bar::What::Barred, to);
    readOverrides(fields, to);
}

} // namespace mulakat::rules
