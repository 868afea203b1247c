#include "portal/notices/noticerules.h"

namespace mulakat::portal::notices {

namespace {

using visits::EventType;
using visits::State;

QString slotStamp(const visits::Visit &visit)
{
    return visit.slot.date.toString(Qt::ISODate) + visit.slot.start.toString(QStringLiteral("'T'HH:mm"));
}

Wanted accessNotice(const visits::Visit &visit)
{
    return {visit.accessVersion == 1 ? QStringLiteral("approved") : QStringLiteral("link-again"),
            QStringLiteral("v%1").arg(visit.accessVersion)};
}

QString documentStamp(const QString &what, qint64 atMs)
{
    return what + u'@' + QString::number(atMs);
}

QString keptStamp(const visits::Visit &visit)
{
    return slotStamp(visit) + u'#' + QString::number(visit.timesAsked);
}

// The jail's or the line's doing, never the family's: what did not begin, and what was broken off. Once for each slot.
Wanted notHeld(const visits::Visit &visit)
{
    return {visit.startedAtUtcMs > 0 ? QStringLiteral("broken-off") : QStringLiteral("not-held"), slotStamp(visit)};
}

bool hasFailed(const visits::Visit &visit)
{
    return visit.state == State::Failed || (visit.state == State::Closed && visit.closedAs == State::Failed);
}

bool ahead(const visits::Visit &visit)
{
    return visit.state == State::Approved || visit.state == State::Arrived || visit.state == State::Verified
        || visit.state == State::Ready;
}

} // namespace

std::optional<Wanted> wantedAfter(const visits::Event &event, const visits::Visit &visit)
{
    switch (event.type) {
    case EventType::Submitted:
        return Wanted{QStringLiteral("registered"), {}};
    case EventType::Approved:
    case EventType::Imported:
        // A video visit is told with its link, which is issued a moment later.
        if (visit.mode == visits::Mode::FaceToFace && visit.state == State::Approved)
            return Wanted{QStringLiteral("approved"), slotStamp(visit)};
        return std::nullopt;
    case EventType::AccessIssued:
        return accessNotice(visit);
    case EventType::Reslotted:
        return Wanted{QStringLiteral("reslotted"), slotStamp(visit)};
    case EventType::Rejected:
        return Wanted{QStringLiteral("rejected"), {}};
    case EventType::Cancelled:
        return Wanted{visits::word(event, QLatin1String("by")) == QLatin1String("visitor") ? QStringLiteral("cancelled-by-you")
                                                                                          : QStringLiteral("cancelled"), {}};
    case EventType::DocumentAsked: // asked again, told again
        return Wanted{QStringLiteral("document-asked"), documentStamp(visit.documentAsked, event.atUtcMs)};
    case EventType::TimeKept:
        return Wanted{QStringLiteral("time-kept"), keptStamp(visit)};
    case EventType::InmateUnavailable:
        return Wanted{QStringLiteral("not-possible"), {}};
    case EventType::Failed:
        return notHeld(visit);
    default:
        return std::nullopt;
    }
}

std::optional<Wanted> wantedInState(const visits::Visit &visit)
{
    if (visit.state == State::Pending)
        return Wanted{QStringLiteral("registered"), {}};
    if (visit.state == State::Rejected)
        return Wanted{QStringLiteral("rejected"), {}};
    if (hasFailed(visit))
        return notHeld(visit);
    if (!ahead(visit))
        return std::nullopt;
    if (visit.mode == visits::Mode::FaceToFace)
        return Wanted{QStringLiteral("approved"), slotStamp(visit)};
    return visit.accessVersion > 0 ? std::optional(accessNotice(visit)) : std::nullopt;
}

bool stillTrue(const Wanted &wanted, const visits::Visit &visit)
{
    if (wanted.pattern == QLatin1String("registered"))
        return visit.state == State::Pending || ahead(visit);
    if (wanted.pattern == QLatin1String("document-asked"))
        return (visit.state == State::Pending || visit.state == State::Approved) && !visit.documentAsked.isEmpty() && wanted.stamp.startsWith(documentStamp(visit.documentAsked, 0).chopped(1));
    if (wanted.pattern == QLatin1String("not-held") || wanted.pattern == QLatin1String("broken-off"))
        return hasFailed(visit); // entered later from paper, it was held
    if (wanted.pattern == QLatin1String("time-kept"))
        return ahead(visit) && wanted.stamp == keptStamp(visit);
    if (wanted.pattern == QLatin1String("approved") || wanted.pattern == QLatin1String("link-again"))
        return ahead(visit)
            && wanted.stamp == (visit.mode == visits::Mode::Video ? accessNotice(visit).stamp : slotStamp(visit));
    if (wanted.pattern == QLatin1String("reslotted"))
        return ahead(visit) && wanted.stamp == slotStamp(visit);
    return true;
}

} // namespace mulakat::portal::notices
