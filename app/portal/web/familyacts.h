#pragma once
#include "portal/web/pages.h"

#include <QDate>

namespace mulakat::portal::web {

// What a family changes of its own visit once a code has shown that it is theirs. Each is one event of the hub's chain; what
// does not fit any more is refused by it (NotInThisState, BeyondRule, TooLate). Hub thread.
class FamilyActs
{
public:
    explicit FamilyActs(Services &services)
        : m_services(services)
    {
    }

    base::Done cancel(const base::VisitId &visit);
    base::Done askTime(const base::VisitId &visit, QDate day, const QString &part); // "morning", "afternoon", "any"
    // The picture that was asked for (JPEG, cleaned); it takes the place of the one before.
    base::Done giveDocument(const base::VisitId &visit, const QString &what, const QByteArray &jpeg);
    // Ten digits; the code to them has been right. The number before is told.
    base::Done changeMobile(const base::VisitId &visit, const QString &number, const QString &language);

    // Where codes and messages go; empty where the registration has nothing that can be reached.
    QString addressOf(const base::VisitId &visit) const;

private:
    base::Done amend(const visits::Booking &booking, const QJsonObject &data, QList<hub::RecordDraft> records);

    Services &m_services;
};

} // namespace mulakat::portal::web
