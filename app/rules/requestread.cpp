#include "rules/requestread.h"

#include "rules/calendarwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mulakat::rules
{

namespace
{
constexpr qsizetype maxRequest = 16 * 1024 * 1024;
using Need = Fields::Need;

const QStringList &sexWords()
{
    static const QStringList words{ u"female"_s, u"male"_s, u"transgender"_s };
    return words;
}

Mode readMode(Fields &fields)
{
    return Mode(modeWords().indexOf(fields.oneOf("mode"_L1, modeWords(), u"face-to-face"_s)));
}

Kind readKind(Fields &fields)
{
    return Kind(kindWords().indexOf(fields.oneOf("kind"_L1, kindWords(), u"family"_s)));
}

Lane readLane(Fields &fields)
{
    return Lane(laneWords().indexOf(fields.oneOf("lane"_L1, laneWords(), u"ordinary"_s)));
}

// "from" and "to" of a day; the whole day where they are not there.
Hours readSession(Fields &fields)
{
    Hours out{ 0, 24 * 60 };
    if (fields.has("from"_L1))
        out.from = std::max(0, minutesOf(fields.time("from"_L1)));
    if (fields.has("to"_L1))
        out.to = std::max(0, minutesOf(fields.time("to"_L1)));
    if (out.to <= out.from)
        fields.fault("to"_L1, u"ends-before-it-starts"_s);
    return out;
}

void readInmate(Fields fields, InmateFacts &to)
{
    to.id = fields.text("id"_L1, Need::Required);
    to.name = fields.text("name"_L1);
    to.initial = fields.text("initial"_L1);
    to.category = fields.text("class"_L1, Need::Required);
    to.sex = fields.oneOf("sex"_L1, sexWords(), {});
    to.tags = fields.words("tags"_L1);
    to.state = fields.oneOf("state"_L1, { u"in"_s, u"at-court"_s, u"hospital"_s, u"transferred"_s, u"released"_s }, u"in"_s);
    to.stateUntil = fields.date("stateUntil"_L1);
    for (Fields &entry : fields.objects("court"_L1)) {
        const QDate date = entry.date("date"_L1, Need::Required);
        const Hours hours = readSession(entry);
        entry.rest();
        to.court.push_back({ date, hours.from, hours.to });
    }
    to.stoppedUntil = fields.date("visitsStoppedUntil"_L1);
    to.stoppedBy = fields.text("stoppedBy"_L1);
    to.noObjectionUntil = fields.date("noObjectionUntil"_L1);
    fields.rest();
}

VisitorFacts readVisitor(Fields &fields)
{
    VisitorFacts out;
    out.id = fields.text("id"_L1);
    out.relation = fields.text("relation"_L1);
    out.sex = fields.oneOf("sex"_L1, sexWords(), {});
    out.age = fields.number("age"_L1, 0, 130, -1);
    out.idKind = fields.text("idKind"_L1);
    out.vouchedBy = fields.oneOf("vouchedBy"_L1, { u"officer"_s, u"member"_s, u"inmate"_s }, {});
    out.papers = fields.words("papers"_L1);
    out.named = fields.flag("named"_L1, false);
    out.abroad = fields.flag("abroad"_L1, false);
    const Node *ban = fields.node("banned"_L1);
    if (ban && ban->type == Node::Type::Bool) {
        out.banned = ban->flag;
    } else if (ban) {
        Fields ordered(*ban, fields.path("banned"_L1), fields.findings());
        out.banned = true;
        out.bannedUntil = ordered.date("until"_L1);
        out.bannedBy = ordered.text("order"_L1);
        ordered.rest();
    }
    fields.rest();
    return out;
}

Past readPast(Fields &fields)
{
    Past out;
    out.visit = fields.text("visit"_L1);
    out.inmate = fields.text("inmate"_L1, Need::Required);
    out.visitors = fields.words("visitors"_L1);
    out.mode = readMode(fields);
    out.kind = readKind(fields);
    out.lane = readLane(fields);
    out.date = fields.date("date"_L1, Need::Required);
    out.start = minutesOf(fields.time("start"_L1));
    out.minutes = fields.number("minutes"_L1, 0, 240, 20);
    out.place = fields.text("place"_L1);
    const QString state = fields.text("state"_L1);
    const std::optional<visits::State> known = visits::stateFrom(state);
    if (state == u"held"_s)
        out.state = visits::State::Draft;
    else if (known && *known != visits::State::None)
        out.state = *known;
    else if (!state.isEmpty())
        fields.fault("state"_L1, u"unknown-word"_s, state);
    fields.rest();
    return out;
}

void readPairs(Fields &fields, Facts &to)
{
    const Node *list = fields.node("keepApart"_L1);
    if (!list)
        return;
    const auto isPair = [](const Node &node) {
        return node.type == Node::Type::List && node.items.size() == 2 && node.items[0].type == Node::Type::Text
            && node.items[1].type == Node::Type::Text;
    };
    for (const Node &pair : list->items) {
        if (isPair(pair))
            to.keepApart.emplace_back(pair.items[0].text, pair.items[1].text);
        else
            fields.fault(pair.at, "keepApart"_L1, u"not-a-pair"_s);
    }
    if (list->type != Node::Type::List)
        fields.fault(list->at, "keepApart"_L1, u"not-a-list"_s);
}

void readFacts(Fields fields, Facts &to)
{
    for (Fields &entry : fields.objects("blocked"_L1)) {
        Block block;
        block.where = Where::read(entry);
        block.date = entry.date("date"_L1, Need::Required);
        const Hours hours = readSession(entry);
        block.from = hours.from;
        block.to = hours.to;
        block.why = entry.text("why"_L1);
        entry.rest();
        to.blocked.push_back(block);
    }
    for (Fields &entry : fields.objects("faults"_L1)) {
        PlaceFault fault;
        fault.place = entry.text("place"_L1, Need::Required);
        fault.mode = readMode(entry);
        fault.fault = { entry.moment("from"_L1, Need::Required), entry.moment("to"_L1), entry.text("why"_L1) };
        entry.rest();
        to.faults.push_back(fault);
    }
    readPairs(fields, to);
    fields.rest();
}

void readAsked(Fields &top, Request &to)
{
    to.now = top.moment("now"_L1, Need::Required);
    to.stage = Stage(stageWords().indexOf(top.oneOf("stage"_L1, stageWords(), u"request"_s)));
    to.channel = top.oneOf("channel"_L1, { u"web"_s, u"desk"_s, u"phone"_s }, {});
    to.visit = top.text("visit"_L1);
    to.date = top.date("date"_L1, Need::Required);
    to.start = minutesOf(top.time("start"_L1));
    to.minutes = top.number("minutes"_L1, 1, 240, 0);
    to.place = top.text("place"_L1);
    to.mode = readMode(top);
    if (!top.has("mode"_L1))
        top.fault("mode"_L1, u"missing"_s);
    to.kind = readKind(top);
    to.lane = readLane(top);
    to.reason = top.text("reason"_L1);
    to.approver = top.text("approver"_L1);
    to.prefer = top.words("prefer"_L1, { u"same-day"_s, u"same-time"_s, u"morning"_s, u"afternoon"_s, u"same-weekday"_s, u"weekend"_s });
    for (Fields &entry : top.objects("override"_L1)) {
        to.override = Overriding{ entry.text("role"_L1, Need::Required), entry.text("reason"_L1), entry.words("rules"_L1, refusalWords()) };
        entry.rest();
    }
}
} // namespace

RequestFile readRequest(const QByteArray &bytes)
{
    RequestFile out;
    const JsonText text = readJson(bytes, maxRequest);
    out.findings.faults = text.problems;
    if (!out.usable())
        return out;
    Fields top(text.root, {}, out.findings);
    if (!out.usable())
        return out;
    readAsked(top, out.request);
    const Node *inmate = top.node("inmate"_L1);
    if (inmate)
        readInmate(Fields(*inmate, u"inmate"_s, out.findings), out.request.inmate);
    else
        top.fault("inmate"_L1, u"missing"_s);
    for (Fields &entry : top.objects("visitors"_L1))
        out.request.visitors.push_back(readVisitor(entry));
    if (out.request.visitors.empty())
        top.fault("visitors"_L1, u"missing"_s);
    for (Fields &entry : top.objects("history"_L1))
        out.history.add(readPast(entry));
    if (const Node *facts = top.node("facts"_L1))
        readFacts(Fields(*facts, u"facts"_s, out.findings), out.facts);
    top.rest();
    std::stable_sort(out.findings.faults.begin(), out.findings.faults.end(), [](const Problem &a, const Problem &b) {
        return std::pair(a.at.line, a.at.column) < std::pair(b.at.line, b.at.column);
    });
    return out;
}

} // namespace mulakat::rules
