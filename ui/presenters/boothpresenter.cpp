#include "ui/presenters/boothpresenter.h"

#include <algorithm>

namespace mulakat::ui::presenters {

namespace {

constexpr int tickMs = 200;
constexpr qint64 volumeEchoMs = 1500;
constexpr qint64 standingAfterMs = 2000; // while talking: the clock waits for each second's reports

BoothPhase boothPhaseOf(const QString &word)
{
    static const QHash<QString, BoothPhase> phases{{QStringLiteral("idle"), BoothPhase::Idle},
                                                   {QStringLiteral("next"), BoothPhase::Next},
                                                   {QStringLiteral("waiting"), BoothPhase::Waiting},
                                                   {QStringLiteral("officer-left"), BoothPhase::OfficerLeft},
                                                   {QStringLiteral("talking"), BoothPhase::Talking},
                                                   {QStringLiteral("paused"), BoothPhase::Paused},
                                                   {QStringLiteral("reconnecting"), BoothPhase::Reconnecting},
                                                   {QStringLiteral("goodbye"), BoothPhase::Goodbye}};
    return phases.value(word, BoothPhase::Idle);
}

BoothTalk boothTalkOf(visits::Kind kind)
{
    switch (kind) {
    case visits::Kind::Legal:
        return BoothTalk::Legal;
    case visits::Kind::Medical:
        return BoothTalk::Medical;
    case visits::Kind::Family:
        break;
    }
    return BoothTalk::Family;
}

// A first name as it fits; what a stranger wrote may be anything.
QString shortened(const QString &name)
{
    constexpr int most = 18;
    return name.size() <= most ? name : name.left(most - 1) + QChar(0x2026);
}

// Problems that an inmate can be told about; the rest is the officer's.
QString boothProblemOf(const QString &word)
{
    static const QStringList told{QStringLiteral("no-camera"), QStringLiteral("no-microphone"), QStringLiteral("no-speaker"),
                                  QStringLiteral("visitor-left"), QStringLiteral("media-failed")};
    return told.contains(word) ? word : QString();
}

} // namespace

BoothPresenter::BoothPresenter(station::BoothService &booth, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_booth(booth)
    , m_clock(clock)
{
    connect(&booth, &station::BoothService::viewChanged, this, &BoothPresenter::refresh);
    connect(&booth, &station::BoothService::farPictureChanged, this, &BoothPresenter::farPictureChanged);
    connect(&booth, &station::BoothService::ownPictureChanged, this, &BoothPresenter::ownPictureChanged);
    connect(&m_tick, &QTimer::timeout, this, &BoothPresenter::tick);
    m_tick.start(tickMs);
    refresh();
}

void BoothPresenter::setIdleLanguage(const QString &language)
{
    m_idleLanguage = language;
    refresh();
}

void BoothPresenter::setLanguages(const QStringList &codes)
{
    m_languages = codes;
    refresh();
}

void BoothPresenter::tick()
{
    refresh();
}

int BoothPresenter::secondsLeft(const station::BoothView &view) const
{
    const qint64 passed = view.counting ? std::max<qint64>(m_clock.monotonicMs() - view.asOfMonotonicMs, 0) : 0;
    return int(std::max<qint64>((qint64(view.remainingSeconds) * 1000 - passed + 999) / 1000, 0));
}

// The inmate's end speaks the inmate's language: the first of his that there are words and a voice for.
QString BoothPresenter::languageOf(const station::BoothView &view) const
{
    if (view.languages.isEmpty())
        return view.language.isEmpty() ? m_idleLanguage : view.language;
    for (const QString &code : view.languages) {
        if (m_languages.isEmpty() || m_languages.contains(code))
            return code;
    }
    return m_idleLanguage;
}

BoothShown BoothPresenter::read(const station::BoothView &view) const
{
    BoothShown now;
    now.phase = boothPhaseOf(view.phase);
    now.talk = boothTalkOf(view.kind);
    now.visitorsEnd = view.visitorsEnd;
    now.visitor = shortened(view.visitorFirstName);
    now.inmate = shortened(view.inmateFirstName);
    now.language = languageOf(view);
    now.nextStart = view.nextStart;
    now.nextDate = view.nextDate;
    now.allowedSeconds = view.allowedSeconds;
    now.pictureOff = view.pictureOff;
    now.problem = boothProblemOf(view.problem);
    now.helpAsked = view.helpAsked;
    now.volume = int(view.volume * 10 + 0.5);
    if (m_askedVolume >= 0 && m_clock.monotonicMs() - m_askedVolumeMs < volumeEchoMs)
        now.volume = m_askedVolume;
    return now;
}

bool BoothPresenter::isStanding(const station::BoothView &view, BoothPhase phase)
{
    if (view.counting && phase == BoothPhase::Talking) {
        m_standingSinceMs = 0;
        return false;
    }
    if (m_standingSinceMs == 0)
        m_standingSinceMs = m_clock.monotonicMs();
    return phase != BoothPhase::Talking || m_clock.monotonicMs() - m_standingSinceMs >= standingAfterMs;
}

void BoothPresenter::refresh()
{
    const station::BoothView view = m_booth.view();
    const BoothShown before = m_shown;
    BoothShown now = read(view);
    const bool sameVisit = m_known && view.visit == m_visit;
    if (!sameVisit || now.phase != before.phase)
        m_phaseSinceMs = m_clock.monotonicMs();
    if (now.phase == BoothPhase::Waiting)
        now.waitedSeconds = int((m_clock.monotonicMs() - m_phaseSinceMs) / 1000);
    if (now.phase == BoothPhase::Goodbye && sameVisit && before.phase == BoothPhase::Goodbye)
        now.mood = before.mood;
    if (!sameVisit || !now.inTalk())
        m_armed120 = m_armed30 = false;
    if (now.inTalk()) {
        now.secondsLeft = secondsLeft(view);
        now.standing = isStanding(view, now.phase);
        if (!sameVisit || !before.inTalk())
            m_armed120 = m_armed30 = true;
        else
            keepTime(before, now);
        now.time = now.secondsLeft <= 30 ? BoothTime::Last : now.secondsLeft <= 120 ? BoothTime::Soon : BoothTime::Plenty;
    } else {
        m_notice.clear();
        m_standingSinceMs = 0;
    }
    now.notice = m_clock.monotonicMs() < m_noticeUntilMs ? m_notice : QString();
    const bool first = !std::exchange(m_known, true);
    m_visit = view.visit;
    m_shown = now;
    if (first || now != before)
        Q_EMIT changed(); // first the words, then the voice: it speaks in the language that is shown
    speakOf(sameVisit ? before : BoothShown(), now);
}

void BoothPresenter::askHelp()
{
    if (!m_shown.helpAsked)
        m_booth.askHelp();
    if (!m_shown.inTalk()) // in the talk the other side would hear it; the hand on the screen changes
        Q_EMIT say(QStringLiteral("say.help"), {}, false);
}

void BoothPresenter::turnVolume(int tenths)
{
    m_askedVolume = std::clamp(m_shown.volume + tenths, 1, 10);
    m_askedVolumeMs = m_clock.monotonicMs();
    m_booth.setVolume(m_askedVolume / 10.0);
    refresh();
}

void BoothPresenter::rate(int mood)
{
    if (m_shown.phase != BoothPhase::Goodbye || m_shown.mood)
        return;
    m_shown.mood = mood;
    m_booth.rate(mood);
    Q_EMIT changed();
    Q_EMIT say(QStringLiteral("say.thanks"), {}, false);
}

void BoothPresenter::chooseLanguage(const QString &language)
{
    m_booth.setLanguage(language);
    if (m_booth.view().visit.isEmpty())
        setIdleLanguage(language);
}

} // namespace mulakat::ui::presenters

#include "moc_boothpresenter.cpp"
