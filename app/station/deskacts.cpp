#include "station/deskacts.h"

#include "base/masked.h"

namespace mulakat::station {

base::Result<Session::Actor> DeskActs::actor(Right right) const
{
    return m_session.actor(right == Right::Superintendent);
}

base::Done DeskActs::act(const base::VisitId &visit, visits::EventType type, const QJsonObject &data, Right right,
                         const std::optional<RecordDraft> &record)
{
    const auto who = actor(right);
    if (!who)
        return who.error();
    m_session.touch();
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
