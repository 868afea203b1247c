#include "ui/presenters/checkinpresenter.h"

namespace mulakat::ui::presenters {

namespace {

// The words of a refusal; what a visitor cannot mend is "failed".
QString problemOf(const base::Failure &failure)
{
    static const QStringList told{QStringLiteral("video"), QStringLiteral("used"), QStringLiteral("over"), QStringLiteral("cancelled"),
                                  QStringLiteral("replaced")};
    const QString why = failure.info.value(QLatin1String("why")).toString();
    switch (failure.code) {
    case base::FailureCode::UnknownVisit:
        return why == QLatin1String("other-jail") ? why : QStringLiteral("unknown");
    case base::FailureCode::NotVerified:
        return why == QLatin1String("no-key") ? why : QStringLiteral("forged");
    case base::FailureCode::TooManyTries:
        return QStringLiteral("locked");
    case base::FailureCode::WrongDay:
        return QStringLiteral("other-day");
    case base::FailureCode::TooEarly:
        return QStringLiteral("early");
    case base::FailureCode::TooLate:
        return QStringLiteral("late");
    case base::FailureCode::NotInThisState:
        return told.contains(why) ? why : QStringLiteral("failed");
    default:
        return QStringLiteral("failed");
    }
}

} // namespace

void CheckinPresenter::refuse(const base::Failure &failure)
{
    m_shown.problem = problemOf(failure);
    // The doors open half an hour before; what the failure tells is when the visit begins.
    const QTime start = QTime::fromString(failure.info.value(QLatin1String("start")).toString(), QStringLiteral("HH:mm"));
    const bool early = m_shown.problem == QLatin1String("early");
    m_shown.opens = start.isValid() && early ? start.addSecs(-m_service.state().earlyMinutes * 60) : start;
    m_shown.day = QDate::fromString(failure.info.value(QLatin1String("date")).toString(), Qt::ISODate);
    m_shown.at = failure.info.value(QLatin1String("at")).toString();
    m_shown.helpAsked = m_shown.helpAsked || m_shown.problem == QLatin1String("locked"); // the station has called one
    show(CheckinScreen::Stop);
}

void CheckinPresenter::sayAgain()
{
    const auto said = [this](const char *key, const QStringList &words = {}, bool chime = false) {
        Q_EMIT say(QLatin1String("say.checkin.") + QLatin1String(key), words, chime);
    };
    switch (m_shown.screen) {
    case CheckinScreen::Language:
        return said("name");
    case CheckinScreen::Slip:
        return said(m_shown.reads ? "slip.frame" : "slip");
    case CheckinScreen::Number:
        return said("number");
    case CheckinScreen::Ask:
        return said("ask");
    case CheckinScreen::Card:
        if (!m_shown.note.isEmpty())
            return said(qPrintable(m_shown.note));
        return said(m_shown.card > 1 ? "card.next" : m_shown.reads ? "card.frame" : "card");
    case CheckinScreen::Look:
        return said(m_shown.cameraMissing ? "no-camera" : "look");
    case CheckinScreen::Token:
        if (m_shown.print == QLatin1String("not-printed"))
            return said("not-printed");
        return said(m_shown.place.isEmpty() ? "token.nowhere" : "token",
                    {QLatin1String("digits.") + m_shown.token, QLatin1String("digits.") + m_shown.place});
    case CheckinScreen::Stop:
        return said(qPrintable(m_shown.problem), {}, true);
    case CheckinScreen::Idle:
        return said("idle", {}, true);
    }
}

} // namespace mulakat::ui::presenters
