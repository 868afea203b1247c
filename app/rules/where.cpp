#include "rules/where.h"

#include "rules/request.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mulakat::rules
{

namespace
{
unsigned bits(const QStringList &chosen, const QStringList &all)
{
    unsigned out = 0;
    for (const QString &word : chosen)
        out |= 1u << all.indexOf(word);
    return chosen.isEmpty() ? ~0u : out;
}

bool shares(const QStringList &a, const QStringList &b)
{
    return std::any_of(a.begin(), a.end(), [&](const QString &word) { return b.contains(word); });
}
} // namespace

bool Where::matches(Mode mode, Kind kind, Lane lane) const
{
    return (modes >> int(mode) & 1u) && (kinds >> int(kind) & 1u) && (lanes >> int(lane) & 1u);
}

bool Where::matches(const Request &request) const
{
    const InmateFacts &inmate = request.inmate;
    return matches(request.mode, request.kind, request.lane) && (classes.isEmpty() || classes.contains(inmate.category))
        && (sexes.isEmpty() || sexes.contains(inmate.sex)) && (tags.isEmpty() || shares(tags, inmate.tags))
        && !shares(withoutTags, inmate.tags);
}

Where Where::read(Fields &fields)
{
    Where out;
    out.classes = fields.words("classes"_L1);
    out.sexes = fields.words("sexes"_L1, { u"female"_s, u"male"_s, u"transgender"_s });
    out.tags = fields.words("tags"_L1);
    out.withoutTags = fields.words("withoutTags"_L1);
    out.modes = bits(fields.words("modes"_L1, modeWords()), modeWords());
    out.kinds = bits(fields.words("kinds"_L1, kindWords()), kindWords());
    out.lanes = bits(fields.words("lanes"_L1, laneWords()), laneWords());
    return out;
}

QStringList certainWords() { return { u"stated"_s, u"disputed"_s, u"assumed"_s }; }

Ground Ground::read(Fields &fields, const QString &fallbackId)
{
    Ground out;
    out.at = fields.at();
    out.id = fields.text("id"_L1);
    if (out.id.isEmpty())
        out.id = fallbackId;
    out.authority = fields.text("authority"_L1);
    out.paragraph = fields.text("paragraph"_L1);
    out.source = fields.text("source"_L1);
    out.certain = fields.oneOf("certain"_L1, certainWords(), {});
    out.note = fields.text("note"_L1);
    return out;
}

QString Ground::cite() const { return paragraph.isEmpty() ? authority : authority + u", "_s + paragraph; }

} // namespace mulakat::rules
