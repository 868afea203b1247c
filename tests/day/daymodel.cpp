// What the register must say: the part of the plan that the product is measured by.
#include "day/dayplan.h"

namespace mulakat::testing {
using namespace Qt::StringLiterals;
using visits::Mode;

namespace {

// Every minute of the clock from one second of the day to another.
QStringList minutes(const DayPlan &plan, int from, int to)
{
    QStringList all;
    for (int second = from; second <= to; ++second) {
        const QString text = plan.clockAt(second).toString(u"HH:mm"_s);
        if (all.isEmpty() || all.constLast() != text)
            all << text;
    }
    return all;
}

QStringList counts(int from, int to)
{
    QStringList all;
    for (int value = from; value <= to; ++value)
        all << QString::number(value);
    return all;
}

bool isTalk(Way way)
{
    return way != Way::NoShow && way != Way::Denied && way != Way::LeftWaiting && way != Way::InmateAway && way != Way::Cancelled;
}

QString stateOf(Way way)
{
    switch (way) {
    case Way::NoShow: return u"no-show"_s;
    case Way::Denied: return u"denied"_s;
    case Way::LeftWaiting: return u"left"_s;
    case Way::InmateAway: return u"inmate-unavailable"_s;
    case Way::Cancelled: return u"cancelled"_s;
    case Way::Terminated: return u"terminated"_s;
    default: return u"completed"_s;
    }
}

QString reasonOf(Way way)
{
    switch (way) {
    case Way::Denied: return u"not-the-person"_s;
    case Way::LeftWaiting: return u"could-not-wait"_s;
    case Way::InmateAway: return u"at-court"_s;
    case Way::Cancelled: return u"jail-closed"_s;
    case Way::Terminated: return u"conduct"_s;
    default: return {};
    }
}

} // namespace

QStringList DayPlan::documents(const Planned &visit) const
{
    const bool known = isTalk(visit.way) || visit.way == Way::InmateAway || visit.way == Way::LeftWaiting;
    if (!known)
        return {QString()};
    const QString vouched = u"none vouched"_s;
    switch (visit.party) {
    case Party::Guest:
    case Party::GuestVouchedByMember:
    case Party::AdultAdded:
        return {vouched + u"; "_s + vouched};
    case Party::Card:
        return {u"aadhaar-qr 9904 signature"_s};
    case Party::Pan:
        return {u"pan %1 by-sight"_s.arg(visit.pan().right(4))};
    default:
        return {vouched};
    }
}

void DayPlan::expectEnd(const Planned &visit, QHash<QString, QStringList> &line) const
{
    const int slot = visit.slot * slotSeconds;
    const int allowed = visit.isVideo() ? videoSeconds : faceSeconds;
    const int heard = visit.isVideo() ? 4 : 0; // the booth counts whole seconds in which both ends were heard
    const auto ends = [&](int from, int to, const QString &by, int talkFrom, int talkTo) {
        line[u"ended"_s] = minutes(*this, slot + from, slot + to);
        line[u"ended by"_s] = {by};
        line[u"talk seconds"_s] = talkTo < 0 ? QStringList{QString()} : counts(talkFrom, talkTo);
    };
    const auto byOfficer = [&](int start, int at, int lost) { ends(at, at, u"officer"_s, at - start - lost - heard, at - start - lost); };
    if (isBatch(visit.slot) && !visit.isVideo() && isTalk(visit.way) && visit.way != Way::Terminated && visit.way != Way::LateComer)
        return byOfficer(at::start, at::batchEnds, 0);
    switch (visit.way) {
    case Way::ByClock:
    case Way::Reversed:
        return ends(allowed, allowed + heard, u"clock"_s, allowed, allowed);
    case Way::Extended: {
        const int longer = allowed + (visit.isVideo() ? videoExtra : faceExtra);
        return ends(longer, longer + heard, u"clock"_s, longer, longer);
    }
    case Way::LineLost: // a new connection is offered every ten seconds: what the line took is given back to the second
        return ends(allowed + at::lineUp - at::lineDown - 4, allowed + at::lineUp - at::lineDown + 16, u"clock"_s, allowed, allowed);
    case Way::Paused:
        return ends(allowed + at::resumed - at::paused, allowed + at::resumed - at::paused + heard, u"clock"_s, allowed, allowed);
    case Way::HungUp: // within a quarter of a minute they might have come back
        return ends(at::hungUp + 14, at::hungUp + 18, u"visitor"_s, at::hungUp - 4, at::hungUp + 3);
    case Way::ByOfficer:
        return byOfficer(at::start, at::officerEnds, 0);
    case Way::Terminated:
        return byOfficer(at::start, at::terminated, 0);
    case Way::LateComer:
        return byOfficer(at::lateStarts, at::lateEnds, 0);
    case Way::LateInCut:
        return byOfficer(at::lateInCutStarts, at::lateInCutEnds, 0);
    case Way::NoShow:
        return ends(graceMinutes * 60, graceMinutes * 60 + 31, u"clock"_s, 0, -1);
    case Way::Denied: {
        const int denied = visit.isVideo() ? at::deniedOnPage : at::reversalDenied;
        return ends(denied, denied, u"officer"_s, 0, -1);
    }
    case Way::LeftWaiting:
        return ends(at::leaves, at::leaves, u"officer"_s, 0, -1);
    case Way::InmateAway:
        return ends(at::inmateAway, at::inmateAway, u"officer"_s, 0, -1);
    case Way::Cancelled:
        line[u"ended"_s] = minutes(*this, -1000, 0); // in the morning, before the first slot
        line[u"ended by"_s] = {u"jail"_s};
        line[u"talk seconds"_s] = {QString()};
        return;
    }
}

QHash<QString, QStringList> DayPlan::expected(const Planned &visit) const
{
    const int slot = visit.slot * slotSeconds;
    const bool late = visit.way == Way::LateComer;
    const bool inCut = visit.way == Way::LateInCut;
    const bool came = visit.way != Way::NoShow && visit.way != Way::Cancelled;
    const bool changed = came && visit.way != Way::Denied; // the party as it was found
    const int comes = inCut ? at::lateInCutComes : late ? at::lateComes : visit.isVideo() ? at::page : at::comes;
    const int starts = inCut ? at::lateInCutStarts : late ? at::lateStarts : at::start;
    const int checks = inCut ? at::lateInCutComes : late ? at::lateChecked : visit.isVideo() ? at::pageChecked : at::checked;
    const int adults = visit.party == Party::GuestAbsent ? (changed ? 1 : 2) : visit.hasGuest() || (changed && visit.party == Party::AdultAdded) ? 2 : 1;
    QHash<QString, QStringList> line{
        {u"date"_s, {m_date.toString(Qt::ISODate)}},
        {u"start"_s, minutes(*this, slot, slot)},
        {u"minutes"_s, {QString::number((visit.isVideo() ? videoSeconds : faceSeconds) / 60)}},
        {u"visrn"_s, {visit.visrn}},
        {u"mode"_s, {visit.isVideo() ? u"video"_s : u"face-to-face"_s}},
        {u"kind"_s, {u"family"_s}},
        {u"place"_s, {late ? spareWindow() : visit.place}},
        {u"visitor"_s, {visit.visitorName()}},
        {u"relation"_s, {u"Wife"_s}},
        {u"adults"_s, {QString::number(adults)}},
        {u"children"_s, {changed && visit.party == Party::ChildAdded ? u"1"_s : u"0"_s}},
        {u"inmate"_s, {visit.inmateName()}},
        {u"inmate number"_s, {visit.inmateNumber()}},
        {u"documents"_s, documents(visit)},
        {u"arrived"_s, came ? minutes(*this, slot + comes, slot + comes) : QStringList{QString()}},
        {u"started"_s, isTalk(visit.way) ? minutes(*this, slot + starts, slot + starts) : QStringList{QString()}},
        {u"state"_s, {stateOf(visit.way)}},
        {u"reason"_s, {reasonOf(visit.way)}},
        {u"officer"_s, {documents(visit) == QStringList{QString()} ? QString() : officer(visit.desk, slot + checks)}},
    };
    expectEnd(visit, line);
    return line;
}

} // namespace mulakat::testing
