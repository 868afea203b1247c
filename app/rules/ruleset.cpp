#include "rules/ruleset.h"

#include "rules/rulesread.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mulakat::rules
{

namespace
{
QString span(const Rules &rules)
{
    return rules.from.toString(Qt::ISODate) + u".."_s + (rules.to.isValid() ? rules.to.toString(Qt::ISODate) : QString());
}

// Each version by its first day, the newest first; none may reach into another.
void orderVersions(RuleSet &set, Findings &findings)
{
    std::stable_sort(set.versions.begin(), set.versions.end(),
                     [](const Rules &a, const Rules &b) { return a.from > b.from; });
    for (size_t i = 1; i < set.versions.size(); ++i) {
        const Rules &newer = set.versions[i - 1];
        const Rules &older = set.versions[i];
        if (!older.to.isValid() || older.to >= newer.from)
            findings.faults.push_back({ older.ground.at, u"valid"_s, u"versions-overlap"_s, span(older) + u" / "_s + span(newer) });
    }
}
} // namespace

const Rules *RuleSet::on(QDate date) const
{
    for (const Rules &rules : versions) {
        if (date >= rules.from && (!rules.to.isValid() || date <= rules.to))
            return &rules;
    }
    return nullptr;
}

RuleFile readRules(const QByteArray &bytes)
{
    RuleFile out;
    const JsonText text = readJson(bytes);
    out.findings.faults = text.problems;
    if (!out.usable())
        return out;
    Fields top(text.root, {}, out.findings);
    if (!out.usable())
        return out;
    out.set.document = text.root.toJson().toObject();
    top.node("$schema"_L1);
    const QString schema = top.text("schema"_L1, Fields::Need::Required);
    if (!schema.isEmpty() && schema != u"mulakat-rules/1"_s)
        top.fault("schema"_L1, u"unknown-word"_s, schema + u" (mulakat-rules/1)"_s);
    out.set.title = top.text("title"_L1, Fields::Need::Required);
    out.set.state = top.text("state"_L1);
    std::vector<Fields> earlier = top.objects("earlier"_L1);
    out.set.versions.push_back(readVersion(top));
    for (Fields &version : earlier)
        out.set.versions.push_back(readVersion(version));
    orderVersions(out.set, out.findings);
    std::stable_sort(out.findings.faults.begin(), out.findings.faults.end(), [](const Problem &a, const Problem &b) {
        return std::pair(a.at.line, a.at.column) < std::pair(b.at.line, b.at.column);
    });
    return out;
}

} // namespace mulakat::rules
