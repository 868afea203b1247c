#pragma once
#include "identity/check.h"
#include "station/checkinservice.h"
#include "station/stationlog.h"
#include "station/trylimit.h"

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
    base::Result<CardShown> plainCard(const base::VisitId &visit);
    base::Result<CheckinVisit> giveToken(const base::VisitId &visit);
    base::Done keepPicture(const base::VisitId &visit, const QImage &picture);

    // The visit of `day` that the number names: with or without its strokes, or its last group where only one of the day
    // ends so. A visit of another day is told of to who has the whole number. UnknownVisit, WrongDay.
    base::Result<base::VisitId> find(const QString &number, QDate day) const;

private:
    base::Result<base::VisitId> findByNumber(const QString &text);
    base::Result<CheckinVisit> claimVisit(const visits::Visit &visit);
    bool isResumed(const visits::Visit &visit) const; // arrived here a moment ago, the token is still to come
    base::Result<CardShown> noteWithout(const base::VisitId &visit, const QString &document);
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
    TryLimit m_tries;
};

} // namespace mulakat::station
