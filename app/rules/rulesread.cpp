#include "rules/rulesread.h"

#include "rules/calendarwords.h"

using namespace Qt::StringLiterals;

namespace mulakat::rules
{

namespace
{
void readValidity(Fields &fields, Rules &to)
{
    std::vector<Fields> parts = fields.objects("valid"_L1);
    if (parts.empty()) {
        fields.fault("valid"_L1, u"missing"_s);
        return;
    }
    Fields &valid = parts.front();
    to.from = valid.date("from"_L1, Fields::Need::Required);
    to.to = valid.date("to"_L1);
    if (to.from.isValid() && to.to.isValid() && to.to < to.from)
        valid.fault("to"_L1, u"ends-before-it-starts"_s);
    to.ground.at = valid.at();
    valid.rest();
}

void readClasses(Fields &fields, Rules &to)
{
    for (Fields &entry : fields.objects("classes"_L1)) {
        ClassWord word;
        word.key = entry.text("key"_L1, Fields::Need::Required);
        word.also = entry.words("also"_L1);
        for (const ClassWord &other : to.classes) {
            if (other.key == word.key)
                entry.fault("key"_L1, u"double-name"_s, word.key);
        }
        entry.node("note"_L1);
        entry.rest();
        to.classes.push_back(word);
    }
    if (to.classes.empty())
        fields.fault("classes"_L1, u"missing"_s);
}

Quota readQuota(Fields &entry, const QString &fallbackId)
{
    Quota out;
    out.ground = Ground::read(entry, fallbackId);
    out.where = Where::read(entry);
    if (!entry.has("lanes"_L1)) // a visit of compassion has a quota of its own, or none
        out.where.lanes = 1u << int(Lane::Ordinary);
    const QStringList per{ u"inmate"_s, u"visitor"_s, u"pair"_s };
    out.per = Quota::Per(per.indexOf(entry.oneOf("per"_L1, per, per.first())));
    out.count = entry.number("count"_L1, 0, 100, 1, Fields::Need::Required);
    out.period = Period(periodWords().indexOf(entry.oneOf("period"_L1, periodWords(), u"week"_s)));
    out.weekStarts = int(weekdayWords().indexOf(entry.oneOf("weekStarts"_L1, weekdayWords(), u"mon"_s))) + 1;
    out.days = entry.number("days"_L1, 2, 400, 7, out.period == Period::Days ? Fields::Need::Required : Fields::Need::Optional);
    out.anchor = entry.date("firstWeek"_L1);
    out.noShowCounts = entry.flag("noShowCounts"_L1, true);
    if (!entry.has("period"_L1))
        entry.fault("period"_L1, u"missing"_s);
    entry.rest();
    return out;
}

void readPlaces(Fields &fields, Rules &to)
{
    for (Fields &entry : fields.objects("places"_L1)) {
        VisitPlace place;
        place.ground = Ground::read(entry, u"places"_s);
        place.name = entry.text("name"_L1, Fields::Need::Required);
        place.mode = Mode(modeWords().indexOf(entry.oneOf("mode"_L1, modeWords(), u"face-to-face"_s)));
        if (!entry.has("mode"_L1))
            entry.fault("mode"_L1, u"missing"_s);
        unsigned kinds = 0;
        for (const QString &kind : entry.words("kinds"_L1, kindWords()))
            kinds |= 1u << kindWords().indexOf(kind);
        place.kinds = kinds ? kinds : ~0u;
        place.hours = readHours(entry, "hours"_L1);
        for (Fields &part : entry.objects("faults"_L1)) {
            Fault fault{ part.moment("from"_L1, Fields::Need::Required), part.moment("to"_L1), part.text("why"_L1) };
            if (fault.from.isValid() && fault.to.isValid() && fault.to <= fault.from)
                part.fault("to"_L1, u"ends-before-it-starts"_s);
            part.rest();
            place.faults.push_back(fault);
        }
        const int count = entry.number("count"_L1, 1, 500, 1); // "window" with count 3: window 1, window 2, window 3
        const QString stem = place.name;
        for (int n = 1; n <= count; ++n) {
            place.name = count > 1 ? stem + u' ' + QString::number(n) : stem;
            for (const VisitPlace &other : to.places) {
                if (other.name == place.name && other.mode == place.mode)
                    entry.fault("name"_L1, u"double-name"_s, place.name);
            }
            to.places.push_back(place);
        }
        entry.rest();
    }
}

// A class that no `classes` entry knows would never be met: most likely a slip of the finger.
void checkClasses(Fields &fields, const Rules &rules)
{
    const auto known = [&](const QString &word) {
        for (const ClassWord &entry : rules.classes) {
            if (entry.key == word)
                return true;
        }
        return false;
    };
    const auto check = [&](const auto &entries) {
        for (const auto &entry : entries) {
            for (const QString &word : entry.where.classes) {
                if (!known(word))
                    fields.fault(entry.ground.at, QLatin1String(), u"unknown-class"_s, word);
            }
        }
    };
    check(rules.quotas);
    check(rules.slots);
    check(rules.parties);
    check(rules.openings);
    check(rules.holidays);
    check(rules.festivals);
    check(rules.caps);
    check(rules.notices);
    check(rules.relations);
    check(rules.papers);
    check(rules.ids);
    check(rules.bars);
}
} // namespace

Rules readVersion(Fields &fields)
{
    Rules out;
    out.ground = Ground::read(fields, u"rules"_s);
    out.jailAuthority = fields.text("jailAuthority"_L1);
    readValidity(fields, out);
    readClasses(fields, out);
    int n = 0;
    for (Fields &entry : fields.objects("quotas"_L1))
        out.quotas.push_back(readQuota(entry, u"quota-%1"_s.arg(++n)));
    n = 0;
    for (Fields &entry : fields.objects("caps"_L1)) {
        Cap cap;
        cap.ground = Ground::read(entry, u"cap-%1"_s.arg(++n));
        cap.where = Where::read(entry);
        const QStringList what{ u"visits"_s, u"inmates"_s, u"visitors"_s };
        cap.what = Cap::What(what.indexOf(entry.oneOf("of"_L1, what, what.first())));
        cap.count = entry.number("count"_L1, 0, 10000, 0, Fields::Need::Required);
        entry.rest();
        out.caps.push_back(cap);
    }
    readPlaces(fields, out);
    readCalendar(fields, out);
    readPeople(fields, out);
    out.priority = fields.words("priority"_L1, { u"elderly"_s, u"pregnant"_s, u"disabled"_s, u"infant"_s, u"long-distance"_s });
    checkClasses(fields, out);
    fields.rest();
    return out;
}

} // namespace mulakat::rules
