#include "portal/web/waiting.h"

#include "base/clock.h"

#include <algorithm>

namespace mulakat::portal::web {

namespace {

using visits::InmateTrack;
using visits::State;

bool isThere(const visits::Visit &visit)
{
    return visit.state == State::Arrived || visit.state == State::Verified || visit.state == State::Ready;
}

bool roomInUse(const visits::VisitBook &book, const visits::Visit &visit)
{
    const auto &all = book.visits();
    return std::any_of(all.cbegin(), all.cend(), [&](const visits::Visit &other) {
        return other.id != visit.id && visits::isRunning(other.state) && other.mode == visit.mode && other.place == visit.place;
    });
}

QString causeFor(const visits::VisitBook &book, const visits::Visit &visit, qint64 startMs, qint64 nowMs)
{
    if (!isThere(visit))
        return nowMs < startMs - qint64(book.jail().earlyMinutes) * 60000 ? QStringLiteral("not-open") : QStringLiteral("not-here");
    if (visit.state == State::Arrived)
        return QStringLiteral("identity");
    const bool onTheWay = visit.inmateTrack == InmateTrack::Called || visit.inmateTrack == InmateTrack::OnTheWay;
    if (nowMs < startMs && visit.state != State::Ready)
        return QStringLiteral("not-yet");
    if (onTheWay)
        return QStringLiteral("being-brought");
    if (visit.inmateTrack != InmateTrack::AtPlace)
        return QStringLiteral("preparing");
    if (roomInUse(book, visit))
        return QStringLiteral("room");
    if (visit.state == State::Ready)
        return QStringLiteral("soon");
    return visit.mode == visits::Mode::Video && !(visit.soundBooth && visit.soundVisitor) ? QStringLiteral("sound") : QStringLiteral("soon");
}

} // namespace

Waiting whyWaiting(const Texts &t, const visits::VisitBook &book, const visits::Visit &visit, qint64 nowUtcMs)
{
    const bool today = visit.slot.date == base::toJailTime(nowUtcMs).date() && visit.slot.start.isValid();
    if (!today || !(isThere(visit) || visit.state == State::Approved))
        return {};
    const qint64 start = base::slotUtcMs(visit.slot.date, visit.slot.start);
    Waiting out;
    out.code = causeFor(book, visit, start, nowUtcMs);
    const QTime opens = visit.slot.start.addSecs(-60 * book.jail().earlyMinutes);
    const QTime time = out.code == QLatin1String("not-open") ? opens : visit.slot.start;
    const QString key = QStringLiteral("wait.") + out.code;
    const QString ofMode = key + u'.' + visits::name(visit.mode);
    out.sentence = t(t.has(ofMode) ? ofMode : key, time.toString(QStringLiteral("HH:mm")));
    const int late = int((nowUtcMs - start) / 60000);
    out.lateMinutes = isThere(visit) && late >= 2 ? late : 0;
    return out;
}

} // namespace mulakat::portal::web
