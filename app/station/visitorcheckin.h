#pragma once
#include "identity/check.h"
#include "station/checkinservice.h"
#include "station/stationlog.h"

#include <QImage>

namespace mulakat::station {

// The use case of a check-in: a slip makes its party arrived, cards are read and handed to the desk undecided, a token is
// given. In nobody's name: what the visitor does is the visitor's, the rest the station's. Station thread.
class VisitorCheckIn
{
public:
    VisitorCheckIn(StationLog &log, identity::TrustStore trust)
        : m_log(log)
        , m_trust(std::move(trust))
    {
    }

    base::Result<CheckinVisit> claim(const QString &slipOrNumber); // failures as CheckinService::claim
    base::Result<CardShown> showCard(const base::VisitId &visit, QString payload, const QString &language);
    base::Result<CardShown> noCard(const base::VisitId &visit);
    base::Result<CheckinVisit> giveToken(const base::VisitId &visit);
    base::Done keepPicture(const base::VisitId &visit, const QImage &picture);

    // The visit of `day` that the text names: a slip's text, a number with or without its strokes, or the last group of a
    // number where only one of the day ends so. UnknownVisit, WrongDay.
    base::Result<base::VisitId> find(const QString &slipOrNumber, QDate day) const;

private:
    base::Done arrive(const visits::Visit &visit);
    QList<base::MemberId> adultsToShow(const visits::Visit &visit) const; // present, no card shown yet
    base::Result<CardShown> note(const visits::Visit &visit, const base::MemberId &member,
                                 const std::optional<identity::CheckReport> &report, const QString &document);
    identity::CheckReport read(const visits::Visit &visit, const QString &payload, QList<base::MemberId> &adults) const;
    std::optional<identity::PersonOnBooking> person(const visits::Visit &visit, const base::MemberId &member) const;
    base::Done consent(const visits::Visit &visit, const base::MemberId &member, const QString &language);
    CheckinVisit view(const base::VisitId &visit) const;

    StationLog &m_log;
    identity::TrustStore m_trust;
};

} // namespace mulakat::station
