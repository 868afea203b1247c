#include "station/inmatetrack.h"

namespace mulakat::station {

namespace {

QString plainNumber(const QString &number)
{
    QString kept;
    for (const QChar c : number) {
        if (c.isLetterOrNumber())
            kept += c.digitValue() >= 0 ? QChar(u'0' + c.digitValue()) : c.toUpper();
    }
    return kept;
}

} // namespace

base::Done InmateTrackDesk::confirmNumber(const base::VisitId &visit, const QString &number)
{
    const auto known = m_acts.log().visit(visit);
    if (!known)
        return known.error();
    const visits::Inmate *inmate = m_acts.log().inmate((*known)->inmate);
    const QString typed = plainNumber(number);
    if (!inmate)
        return base::fail(base::FailureCode::InmateNotConfirmed);
    if (typed.isEmpty())
        return base::fail(base::FailureCode::MissingField, {{QStringLiteral("field"), QStringLiteral("number")}});
    if (inmate->number.isEmpty()) {
        visits::Inmate completed = *inmate;
        completed.number = number.trimmed().left(40);
        return m_acts.log().putInmate(completed);
    }
    if (typed != plainNumber(inmate->number))
        return base::fail(base::FailureCode::InmateNotConfirmed, {{QStringLiteral("why"), QStringLiteral("another-number")}});
    return base::done();
}

base::Done InmateTrackDesk::move(const base::VisitId &visit, visits::InmateTrack to, const QString &numberAtPlace)
{
    if (const auto who = m_acts.actor(); !who)
        return who.error();
    QJsonObject data{{QStringLiteral("to"), name(to)}};
    if (to == visits::InmateTrack::AtPlace) {
        if (const base::Done confirmed = confirmNumber(visit, numberAtPlace); !confirmed)
            return confirmed;
        data.insert(QStringLiteral("confirmed"), true);
    }
    return m_acts.act(visit, visits::EventType::InmateMoved, data);
}

base::Done InmateTrackDesk::unavailable(const base::VisitId &visit, const QString &code)
{
    return m_acts.act(visit, visits::EventType::InmateUnavailable, {{QStringLiteral("code"), code}});
}

} // namespace mulakat::station
