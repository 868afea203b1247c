#include "main/ctl.h"

#include "portal/hub/hub.h"

namespace mulakat::ctl {

namespace {

using visits::State;

bool mayJoin(const visits::Visit &visit)
{
    return visit.mode == visits::Mode::Video
        && (visit.state == State::Approved || visit.state == State::Arrived || visit.state == State::Verified
            || visit.state == State::Ready || visits::isRunning(visit.state));
}

// The next video visit to come that has not begun: of today where there is one, else of the first day after.
const visits::Visit *firstVideo(const visits::VisitBook &book, QDate from)
{
    const visits::Visit *first = nullptr;
    const auto when = [](const visits::Visit &visit) { return std::tuple(visit.slot.date, visit.slot.start, visit.visrn); };
    for (const visits::Visit &visit : book.visits()) {
        if (mayJoin(visit) && !visits::isRunning(visit.state) && visit.slot.date >= from && (!first || when(visit) < when(*first)))
            first = &visit;
    }
    return first;
}

} // namespace

int dayAccess(const Verb &verb)
{
    int exit = Done;
    const QCommandLineOption visrn(QStringLiteral("visrn"), {}, QStringLiteral("N"));
    const QCommandLineOption first(QStringLiteral("first-video"));
    const QCommandLineOption renew(QStringLiteral("new"));
    const auto parser = parse(verb, QStringLiteral("day access --visrn N|--first-video [--new]"), {visrn, first, renew}, 0, &exit);
    if (!parser)
        return exit;
    if (parser->isSet(visrn) == parser->isSet(first))
        return complain(WrongUse, QStringLiteral("say which visit: --visrn N, or --first-video"));
    const auto hub = openHub(verb, &exit);
    if (!hub)
        return exit;
    const visits::Visit *known = parser->isSet(first) ? firstVideo(hub->book(), base::SystemClock().today())
                                                      : hub->book().visitByNumber(parser->value(visrn));
    if (!known)
        return complain(No, QStringLiteral("there is no such video visit"));
    if (!mayJoin(*known))
        return complain(Refused, QStringLiteral("this visit is not a video visit that can be joined: it is ") + visits::name(known->state));
    const visits::Visit visit = *known; // the book may change below
    const bool issue = parser->isSet(renew) || visit.accessVersion == 0;
    const auto access = issue ? hub->issueAccess(visit.id) : hub->access(visit.id);
    if (!access)
        return complain(access.error());
    if (issue)
        (void)hub->checkpoint();
    printJson({{QStringLiteral("visrn"), visit.visrn},
               {QStringLiteral("link"), access->link},
               {QStringLiteral("otp"), access->otp},
               {QStringLiteral("pin"), access->pin},
               {QStringLiteral("version"), access->version}});
    return Done;
}

} // namespace mulakat::ctl
