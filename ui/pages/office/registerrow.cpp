#include "ui/pages/office/registerrow.h"

namespace mulakat::ui::pages {

print::RegisterRow registerRow(const station::RegisterLine &line)
{
    const station::VisitLine &visit = line.visit;
    print::RegisterRow row;
    row.visrn = visit.visrn;
    row.start = visit.start;
    row.minutes = visit.minutes;
    row.mode = name(visit.mode);
    row.kind = name(visit.kind);
    row.place = visit.place;
    row.visitor = visit.visitor;
    row.relation = visit.relation;
    row.contact = visit.mobileLast4.isEmpty() ? QString() : QStringLiteral("…") + visit.mobileLast4;
    row.inmate = visit.inmate;
    row.inmateNumber = visit.inmateNumber;
    row.adults = visit.adults;
    row.children = visit.children;
    row.documents = line.documents;
    row.arrived = line.arrived;
    row.started = line.started;
    row.ended = line.ended;
    row.endedBy = line.endedBy;
    row.talkSeconds = visit.talkSeconds;
    row.state = name(visit.state);
    row.reason = visit.reasonCode;
    row.officer = line.officer;
    return row;
}

} // namespace mulakat::ui::pages
