#include "portal/notices/noticewords.h"

#include "portal/notices/templates.h"

namespace mulakat::portal::notices {

base::Result<Notice> noticeFor(const QString &pattern, const visits::Visit &visit, const NoticeSource &source,
                               const std::function<bool(const QString &channel)> &carries)
{
    const auto booking = source.booking(visit.id);
    if (!booking)
        return booking.error();
    Notice notice;
    const visits::Person visitor = booking->visitors.value(0);
    for (const QString &address : {visitor.mobile, visitor.email}) {
        if (notice.to.isEmpty() && !address.isEmpty() && carries(channelOf(address)))
            notice.to = address;
    }
    if (notice.to.isEmpty())
        return base::fail(base::FailureCode::MissingField, {{QStringLiteral("field"), QStringLiteral("mobile")}});
    notice.channel = channelOf(notice.to);
    notice.pattern = pattern;
    notice.variant = visits::name(visit.mode);
    notice.language = booking->language;
    notice.visit = visit.id;
    const visits::Jail &jail = source.book().jail();
    notice.words = {
        {QStringLiteral("visrn"), visit.visrn},
        {QStringLiteral("jail"), jail.name},
        {QStringLiteral("day"), dayText(visit.slot.date, notice.language)},
        {QStringLiteral("time"), visit.slot.start.toString(QStringLiteral("HH:mm"))},
        {QStringLiteral("minutes"), QString::number(visit.slot.minutes)},
        {QStringLiteral("early"), QString::number(jail.earlyMinutes)},
        {QStringLiteral("reason"), reasonText(visit.reasonCode, notice.language)},
        {QStringLiteral("document"), documentText(visit.documentAsked, notice.language)},
        {QStringLiteral("status"), source.publicUrl() + QStringLiteral("/status")},
        {QStringLiteral("register"), source.publicUrl() + QStringLiteral("/register")},
        {QStringLiteral("join"), source.publicUrl() + QStringLiteral("/join")},
    };
    if (const auto access = source.access(visit.id)) {
        notice.words.insert(QStringLiteral("link"), access->link);
        notice.words.insert(QStringLiteral("otp"), access->otp);
        notice.words.insert(QStringLiteral("pin"), access->pin);
    }
    return notice;
}

} // namespace mulakat::portal::notices
