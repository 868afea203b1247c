// The part of the booth's presenter that speaks: what is said when, and only once.
#include "ui/presenters/boothpresenter.h"

#include <algorithm>

namespace mulakat::ui::presenters {

namespace {

constexpr qint64 noticeMs = 6000;

QString numberWord(int number)
{
    return QStringLiteral("number.%1").arg(number);
}

} // namespace

// Seconds left are counted here between two facts: what only wavers by a second does not jump back.
void BoothPresenter::keepTime(const BoothShown &before, BoothShown &now)
{
    if (now.allowedSeconds > before.allowedSeconds) {
        m_armed120 = m_armed30 = true;
        note(QStringLiteral("extended"));
    } else if (now.secondsLeft == before.secondsLeft + 1) {
        now.secondsLeft = before.secondsLeft;
    }
    warn(before, now);
}

void BoothPresenter::warn(const BoothShown &before, BoothShown &now)
{
    const auto crossed = [&](int seconds) { return before.secondsLeft > seconds && now.secondsLeft <= seconds; };
    const bool at120 = crossed(120) && std::exchange(m_armed120, false);
    const bool at30 = crossed(30) && std::exchange(m_armed30, false);
    if (at30 && now.secondsLeft > 0)
        note(QStringLiteral("warning.30"));
    else if (at120 && now.secondsLeft > 30)
        note(QStringLiteral("warning.120"));
}

void BoothPresenter::note(const QString &notice)
{
    m_notice = notice;
    m_noticeUntilMs = m_clock.monotonicMs() + noticeMs;
}

void BoothPresenter::speakOf(const BoothShown &before, const BoothShown &now)
{
    if (now.phase != before.phase)
        return sayPhase(now, before.phase);
    if (!now.problem.isEmpty() && now.problem != before.problem) {
        Q_EMIT say(QStringLiteral("say.") + now.problem, {}, false);
    } else if (now.notice != before.notice && now.notice == QLatin1String("extended")) {
        Q_EMIT say(QStringLiteral("say.extended"), {numberWord(std::max(now.secondsLeft / 60, 1))}, true);
    } else if (now.notice != before.notice && !now.notice.isEmpty()) {
        Q_EMIT say(QStringLiteral("say.") + now.notice, {}, true);
    } else if (now.pictureOff && !before.pictureOff && now.inTalk()) {
        Q_EMIT say(QStringLiteral("say.picture-off"), {}, false);
    }
}

void BoothPresenter::sayPhase(const BoothShown &shown, BoothPhase before)
{
    switch (shown.phase) {
    case BoothPhase::Idle:
        return; // nobody sits there
    case BoothPhase::Talking:
        if (before == BoothPhase::Paused || before == BoothPhase::Reconnecting)
            return sayLeft(shown);
        Q_EMIT say(shown.unheard() ? QStringLiteral("say.start.unheard") : QStringLiteral("say.start"), {}, false);
        return;
    default:
        sayAgain();
    }
}

void BoothPresenter::sayLeft(const BoothShown &shown)
{
    const int left = shown.secondsLeft;
    if (left >= 120)
        Q_EMIT say(QStringLiteral("say.left.minutes"), {numberWord(left / 60)}, false);
    else if (left >= 60)
        Q_EMIT say(QStringLiteral("say.left.minute"), {}, false);
    else
        Q_EMIT say(QStringLiteral("say.left.seconds"), {numberWord(left)}, false);
}

void BoothPresenter::sayAgain()
{
    const BoothShown &shown = m_shown;
    const QString kind = shown.whoSuffix();
    if (!shown.problem.isEmpty() && shown.phase != BoothPhase::Goodbye && shown.phase != BoothPhase::Paused) {
        Q_EMIT say(QStringLiteral("say.") + shown.problem, {}, false);
        return;
    }
    switch (shown.phase) {
    case BoothPhase::Idle:
        Q_EMIT say(QStringLiteral("say.idle"), {}, false);
        break;
    case BoothPhase::Next:
        Q_EMIT say(QStringLiteral("say.next"), {}, false);
        break;
    case BoothPhase::Waiting:
        Q_EMIT say(QStringLiteral("say.waiting") + kind, {}, false);
        break;
    case BoothPhase::OfficerLeft:
        Q_EMIT say(QStringLiteral("say.officer-left"), {}, false);
        break;
    case BoothPhase::Talking:
        sayLeft(shown);
        break;
    case BoothPhase::Paused:
        Q_EMIT say(QStringLiteral("say.paused"), {}, false);
        break;
    case BoothPhase::Reconnecting:
        Q_EMIT say(QStringLiteral("say.reconnecting"), {}, false);
        break;
    case BoothPhase::Goodbye:
        if (shown.nextDate.isValid())
            Q_EMIT say(QStringLiteral("say.goodbye.next"),
                       {QStringLiteral("weekday.%1").arg(shown.nextDate.dayOfWeek()), numberWord(shown.nextDate.day()),
                        QStringLiteral("month.%1").arg(shown.nextDate.month())},
                       false);
        else
            Q_EMIT say(QStringLiteral("say.goodbye"), {}, false);
        break;
    }
}

} // namespace mulakat::ui::presenters
