#include "station/deskacts.h"

#include "base/masked.h"

namespace mulakat::station {

base::Result<Session::Actor> DeskActs::actor(Right right) const
{
    return m_session.actor(right == Right::Superintendent);
}

bool DeskActs::mayMove(const base::VisitId &id) const
{
    const visits::Visit *visit = m_log.book().visit(id);
    return !m_lease || !visit || m_lease(*visit);
}

base::Done DeskActs::act(const base::VisitId &visit, visits::EventType type, const QJsonObject &data, Right right,
                         const std::optional<RecordDraft> &record)
{
    const auto who = actor(right);
    if (!who)
        return who.error();
    m_session.touch();
    if (type != visits::EventType::Annotated && !mayMove(visit)) // a note moves nothing
        return base::fail(base::FailureCode::PortalUnreachable, {{QStringLiteral("why"), QStringLiteral("lease")}});
    return m_log.commit(visits::Event{visit, type, data, 0, who->mover, who->id.text()}, record);
}

base::Done DeskActs::actWithText(const base::VisitId &visit, visits::EventType type, QJsonObject data, const QString &text,
                                 Right right)
{
    const QString words = base::maskAadhaarNumbers(text.trimmed()).left(2000);
    if (words.isEmpty())
        return act(visit, type, data, right);
    const RecordDraft record{base::newId<base::RecordId>(), visit, QStringLiteral("text"), words.toUtf8()};
    data.insert(QStringLiteral("record"), record.id.text());
    return act(visit, type, data, right, record);
}

} // namespace mulakat::station
