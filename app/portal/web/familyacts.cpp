#include "portal/web/familyacts.h"

#include "base/logging.h"

#include <QJsonDocument>

namespace mulakat::portal::web {

using visits::EventType;

QString FamilyActs::addressOf(const base::VisitId &visit) const
{
    const auto booking = m_services.hub.booking(visit);
    const visits::Person person = booking ? booking->visitors.value(0) : visits::Person();
    for (const QString &address : {person.mobile, person.email}) {
        if (!address.isEmpty() && m_services.notices.carries(notices::channelOf(address)))
            return address;
    }
    return {};
}

base::Done FamilyActs::cancel(const base::VisitId &visit)
{
    return m_services.hub.submit({visit, EventType::Cancelled,
                                  {{QStringLiteral("by"), QStringLiteral("visitor")}, {QStringLiteral("code"), QStringLiteral("by-visitor")}},
                                  m_services.clock.utcMs(), visits::Mover::Visitor, {}},
                                 {});
}

base::Done FamilyActs::askTime(const base::VisitId &visit, QDate day, const QString &part)
{
    return m_services.hub.submit({visit, EventType::TimeAsked,
                                  {{QStringLiteral("date"), day.toString(Qt::ISODate)}, {QStringLiteral("part"), part}},
                                  m_services.clock.utcMs(), visits::Mover::Visitor, {}},
                                 {});
}

// What was written before stays in the log beside its own event; the new one is read from now on.
base::Done FamilyActs::amend(const visits::Booking &booking, const QJsonObject &data, QList<hub::RecordDraft> records)
{
    const auto id = base::newId<base::RecordId>();
    records << hub::RecordDraft{id, booking.visit, QStringLiteral("booking"), QJsonDocument(booking.toJson()).toJson(QJsonDocument::Compact)};
    QJsonObject all = data;
    all.insert(QStringLiteral("booking"), id.text());
    return m_services.hub.submit({booking.visit, EventType::BookingAmended, all, m_services.clock.utcMs(), visits::Mover::Visitor, {}}, records);
}

base::Done FamilyActs::giveDocument(const base::VisitId &visit, const QString &what, const QByteArray &jpeg)
{
    auto booking = m_services.hub.booking(visit);
    if (!booking)
        return booking.error();
    booking->visit = visit;
    const auto id = base::newId<base::RecordId>();
    booking->documents.removeIf([&](const visits::Document &one) { return one.what == what; });
    booking->documents << visits::Document{id, what, booking->visitors.first().id};
    return amend(*booking, {{QStringLiteral("change"), QStringLiteral("document")}, {QStringLiteral("what"), what}},
                 {hub::RecordDraft{id, visit, QStringLiteral("document"), jpeg}});
}

base::Done FamilyActs::changeMobile(const base::VisitId &visit, const QString &number, const QString &language)
{
    auto booking = m_services.hub.booking(visit);
    const visits::Visit *known = m_services.hub.book().visit(visit);
    if (!booking || !known)
        return booking ? base::Done(base::FailureCode::UnknownVisit) : base::Done(booking.error());
    const QString before = addressOf(visit);
    booking->visit = visit;
    booking->visitors.first().mobile = number;
    booking->visitors.first().international = false;
    if (const auto written = amend(*booking, {{QStringLiteral("change"), QStringLiteral("mobile")}}, {}); !written || before.isEmpty())
        return written;
    notices::Notice notice;
    notice.to = before;
    notice.channel = notices::channelOf(before);
    notice.pattern = QStringLiteral("mobile-changed");
    notice.language = language;
    notice.words = {{QStringLiteral("visrn"), known->visrn}};
    if (const auto told = m_services.notices.send(notice); !told)
        qCWarning(base::logPortal, "the number before was not told: %s", qPrintable(base::failureName(told.error().code)));
    return base::done();
}

} // namespace mulakat::portal::web
