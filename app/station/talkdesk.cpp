#include "station/talkdesk.h"

namespace mulakat::station {

namespace {

using visits::EventType;

} // namespace

base::Done TalkDesk::changePlace(const base::VisitId &visit, const QString &place)
{
    return m_acts.act(visit, EventType::PlaceChanged, {{QStringLiteral("place"), place}});
}

base::Done TalkDesk::soundOk(const base::VisitId &visit, const QString &end, bool ok)
{
    if (end != QLatin1String("booth") && end != QLatin1String("visitor"))
        return base::fail(base::FailureCode::BadInput, {{QStringLiteral("field"), QStringLiteral("end")}});
    return m_acts.act(visit, EventType::SoundChecked, {{QStringLiteral("end"), end}, {QStringLiteral("ok"), ok}});
}

base::Done TalkDesk::makeReady(const base::VisitId &visit)
{
    const auto known = m_acts.log().visit(visit);
    if (!known)
        return known.error();
    return m_acts.act(visit, EventType::MadeReady, {{QStringLiteral("place"), (*known)->place}});
}

base::Done TalkDesk::start(const base::VisitId &visit)
{
    const auto known = m_acts.log().visit(visit);
    if (!known)
        return known.error();
    // At a window an officer stands by; of a legal or medical call nobody sees or hears anything. Nothing is recorded anywhere.
    const bool video = (*known)->mode == visits::Mode::Video;
    const QString supervision = !video                          ? QStringLiteral("sight")
        : (*known)->kind == visits::Kind::Family                ? QStringLiteral("picture")
                                                                : QStringLiteral("none");
    return m_acts.act(visit, EventType::Started,
                      {{QStringLiteral("supervision"), supervision},
                       {QStringLiteral("recording"), false}});
}

base::Done TalkDesk::extend(const base::VisitId &visit, int seconds, const QString &code)
{
    return m_acts.act(visit, EventType::Extended, {{QStringLiteral("seconds"), seconds}, {QStringLiteral("code"), code}});
}

base::Done TalkDesk::pause(const base::VisitId &visit, const QString &cause)
{
    return m_acts.act(visit, EventType::Interrupted, {{QStringLiteral("cause"), cause}});
}

base::Done TalkDesk::resume(const base::VisitId &visit)
{
    return m_acts.act(visit, EventType::Resumed, {{QStringLiteral("lost"), 0}});
}

base::Done TalkDesk::end(const base::VisitId &visit)
{
    return m_acts.act(visit, EventType::Completed, {{QStringLiteral("by"), QStringLiteral("officer")}});
}

base::Done TalkDesk::terminate(const base::VisitId &visit, const QString &code, const QString &ground)
{
    if (ground.trimmed().isEmpty())
        return base::fail(base::FailureCode::ReasonMissing);
    return m_acts.actWithText(visit, EventType::Terminated, {{QStringLiteral("code"), code}}, ground);
}

base::Done TalkDesk::fail(const base::VisitId &visit, const QString &cause)
{
    return m_acts.act(visit, EventType::Failed, {{QStringLiteral("cause"), cause}});
}

int TalkDesk::endByClock(const std::function<bool(const visits::Visit &)> &may)
{
    const qint64 now = m_acts.log().clock().utcMs();
    QList<base::VisitId> over;
    for (const visits::Visit &visit : m_acts.log().book().visits()) {
        if (visit.mode == visits::Mode::FaceToFace && visit.state == visits::State::InProgress
            && visit.remainingSeconds(now) == 0 && (!may || may(visit)))
            over << visit.id;
    }
    int ended = 0;
    for (const base::VisitId &visit : over) {
        const base::Done done = m_acts.log().commit(visits::Event{
            visit, EventType::Completed, {{QStringLiteral("by"), QStringLiteral("clock")}}, 0, visits::Mover::Station, {}});
        ended += done ? 1 : 0;
    }
    return ended;
}

} // namespace mulakat::station
