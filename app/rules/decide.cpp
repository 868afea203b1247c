#include "rules/asked.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mulakat::rules
{

namespace
{
QString canonicalClass(const Rules &rules, const QString &word)
{
    for (const ClassWord &entry : rules.classes) {
        if (entry.key == word)
            return word;
    }
    for (const ClassWord &entry : rules.classes) {
        if (entry.key.compare(word, Qt::CaseInsensitive) == 0 || entry.also.contains(word, Qt::CaseInsensitive))
            return entry.key;
    }
    return word;
}

// What another time would not change.
bool staysRefused(const Refusal &refusal)
{
    static const QStringList words{ u"class-unknown"_s, u"party-size"_s, u"children"_s, u"child-alone"_s, u"relation"_s,
                                    u"not-on-list"_s, u"papers"_s, u"id-missing"_s, u"id-kind"_s, u"vouching"_s,
                                    u"compassion"_s, u"no-objection"_s, u"abroad"_s, u"barred"_s, u"inmate-gone"_s,
                                    u"not-offered"_s, u"override"_s };
    return words.contains(refusal.rule);
}

// Takes out of the refusals what the officer may, and wants to, override with a reason.
void applyOverride(const Asked &asked, Decision &decision)
{
    const std::optional<Overriding> &wanted = asked.request.override;
    if (!wanted)
        return;
    std::vector<Refusal> left;
    for (Refusal &refusal : decision.refusals) {
        const bool may = refusal.mayOverride.contains(wanted->role) && wanted->rules.contains(refusal.rule);
        (may ? decision.overridden : left).push_back(std::move(refusal));
    }
    decision.refusals = std::move(left);
    if (decision.overridden.empty() || !wanted->reason.trimmed().isEmpty())
        return;
    Refusal missing; // an override without a reason is none
    missing.rule = u"override"_s;
    missing.data = { { u"missing"_s, u"reason"_s } };
    missing.authority = asked.rules.ground.cite();
    decision.refusals.insert(decision.refusals.begin(), std::make_move_iterator(decision.overridden.begin()),
                             std::make_move_iterator(decision.overridden.end()));
    decision.overridden.clear();
    decision.refusals.push_back(std::move(missing));
}

// Everything, whether or not something was found before.
void checkAll(const Asked &asked, Decision &decision)
{
    Found found(asked, &decision.refusals);
    checkPeople(asked, found);
    checkDay(asked, found);
    checkQuotas(asked, found);
    checkCaps(asked, found);
    if (asked.start >= 0) {
        checkHour(asked, found);
        decision.slot = { asked.date, asked.start, asked.minutes, asked.request.mode, checkRoom(asked, found) };
        return;
    }
    const bool dayOpen = !openHours(asked).empty();
    decision.slot = dayOpen ? firstRoom(asked) : Offer();
    if (dayOpen && decision.slot.start < 0)
        found.refuse(u"full", asked.rules.ground, [&](Refusal &r) { r.data = { { u"date"_s, asked.date.toString(Qt::ISODate) } }; });
}

Refusal noRules(const RuleSet &set, const Request &request)
{
    Refusal out;
    out.rule = u"no-rules"_s;
    out.authority = set.title;
    out.data = { { u"date"_s, request.date.toString(Qt::ISODate) } };
    return out;
}
} // namespace

bool Found::isWaived(QStringView rule) const
{
    return m_asked.request.lane == Lane::Compassionate && m_asked.rules.compassion
        && m_asked.rules.compassion->waives.contains(rule);
}

// A rule that no source states is not told in that source's name.
Refusal Found::make(QStringView rule, const Ground &ground) const
{
    const Ground &whole = m_asked.rules.ground;
    const bool fact = &ground == &whole || ground.id.isEmpty(); // no entry of the file
    const bool own = fact || (ground.certain == u"assumed"_s && ground.authority.isEmpty());
    Refusal out;
    out.rule = rule.toString();
    if (own && !m_asked.rules.jailAuthority.isEmpty()) {
        out.authority = m_asked.rules.jailAuthority;
        out.source = fact ? QString() : ground.source;
    } else {
        Ground cited = ground;
        if (cited.authority.isEmpty()) { // the paragraph is then one of the set's own authority
            cited.authority = whole.authority;
            cited.paragraph = ground.paragraph.isEmpty() ? whole.paragraph : ground.paragraph;
        }
        out.authority = cited.cite();
        out.source = ground.source.isEmpty() ? whole.source : ground.source;
    }
    if (!fact) {
        out.id = ground.id;
        out.certain = ground.certain.isEmpty() ? whole.certain : ground.certain;
        out.line = ground.at.line;
    }
    for (const Override &override : m_asked.rules.overrides) {
        if (!override.rules.contains(rule))
            continue;
        for (const QString &role : override.roles) {
            if (!out.mayOverride.contains(role))
                out.mayOverride << role;
        }
    }
    return out;
}

Decision decide(const RuleSet &set, const Request &request, const History &history, const Facts &facts)
{
    Decision out;
    out.version = set.on(request.date);
    if (!out.version) {
        out.refusals.push_back(noRules(set, request));
        out.alternatives = alternatives(set, request, history, facts);
        return out;
    }
    Request canonical = request;
    canonical.inmate.category = canonicalClass(*out.version, request.inmate.category);
    const Asked asked = askedFor(*out.version, canonical, history, facts, request.date, request.start);
    checkAll(asked, out);
    applyOverride(asked, out);
    out.allowed = out.refusals.empty();
    const bool stays = !asked.festival && std::any_of(out.refusals.begin(), out.refusals.end(), staysRefused);
    if (!out.allowed && !stays)
        out.alternatives = alternatives(set, canonical, history, facts);
    return out;
}

} // namespace mulakat::rules
