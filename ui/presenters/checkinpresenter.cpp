#include "ui/presenters/checkinpresenter.h"

#include <QPointer>
#include <algorithm>
#include <utility>

namespace mulakat::ui::presenters {

namespace {

constexpr int secondMs = 1000;

int stageOf(CheckinScreen screen, int before)
{
    switch (screen) {
    case CheckinScreen::Language:
        return 0;
    case CheckinScreen::Slip:
    case CheckinScreen::Number:
        return 1;
    case CheckinScreen::Ask:
    case CheckinScreen::Card:
        return 2;
    case CheckinScreen::Look:
        return 3;
    case CheckinScreen::Token:
        return 4;
    case CheckinScreen::Stop:
    case CheckinScreen::Idle:
        break;
    }
    return before;
}

} // namespace

CheckinPresenter::CheckinPresenter(station::CheckinService &service, const base::Clock &clock, const QString &language, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_clock(clock)
    , m_standing(language)
{
    m_shown.language = m_standing;
    m_touchedMs = m_clock.monotonicMs();
    connect(&service, &station::CheckinService::scanned, this, &CheckinPresenter::scanned);
    connect(&service, &station::CheckinService::pictureChanged, this, [this] {
        const CheckinShown before = m_shown;
        useCamera();
        if (m_shown.cameraMissing && !before.cameraMissing)
            sayAgain();
        change(before);
        Q_EMIT pictureChanged();
    });
    connect(&service, &station::CheckinService::hinted, this, &CheckinPresenter::takeHint);
    connect(&m_second, &QTimer::timeout, this, &CheckinPresenter::tick);
    m_second.start(secondMs);
}

template <class T>
station::ReplyOf<T> CheckinPresenter::mine(void (CheckinPresenter::*take)(const base::Result<T> &))
{
    return [self = QPointer<CheckinPresenter>(this), take, round = m_round](const base::Result<T> &result) {
        if (self && round == self->m_round)
            (self->*take)(result);
    };
}

void CheckinPresenter::change(const CheckinShown &before)
{
    if (m_shown != before)
        Q_EMIT changed();
}

void CheckinPresenter::show(CheckinScreen screen)
{
    const CheckinShown before = m_shown;
    m_shown.screen = screen;
    m_shown.stage = stageOf(screen, before.stage);
    m_shown.busy = false;
    if (screen != CheckinScreen::Card)
        m_shown.note.clear();
    m_hint = {};
    m_saidHints.clear();
    if (screen == CheckinScreen::Number && before.screen != CheckinScreen::Idle)
        m_shown.digits.clear();
    useCamera();
    change(before); // first the words, then the voice: it speaks in the language that is shown
    if (screen != CheckinScreen::Language)
        sayAgain();
}

// On only while its picture is shown: for the face, and where no scanner is here for a slip or a card.
void CheckinPresenter::useCamera()
{
    const bool code = (m_shown.screen == CheckinScreen::Slip || m_shown.screen == CheckinScreen::Card) && m_service.readsByCamera();
    const bool on = code || m_shown.screen == CheckinScreen::Look;
    if (std::exchange(m_looking, on) != on)
        m_service.look(on);
    if (std::exchange(m_reading, code) != code)
        m_service.read(code);
    m_shown.cameraMissing = on && m_service.cameraMissing();
    m_shown.reads = code && !m_shown.cameraMissing;
    m_shown.hint = m_shown.reads ? m_hint.shown() : QString();
}

void CheckinPresenter::chooseLanguage(const QString &language)
{
    if (m_shown.screen != CheckinScreen::Language)
        return;
    const CheckinShown before = m_shown;
    const bool again = m_shown.chosen && m_shown.language == language;
    m_shown.language = language;
    m_shown.chosen = true;
    change(before);
    if (again)
        show(CheckinScreen::Slip);
    else
        sayAgain();
}

void CheckinPresenter::goOn()
{
    switch (m_shown.screen) {
    case CheckinScreen::Language:
        if (m_shown.chosen)
            show(CheckinScreen::Slip);
        return;
    case CheckinScreen::Number:
        if (!m_shown.digits.isEmpty())
            claim(m_shown.digits);
        return;
    case CheckinScreen::Ask:
        return show(CheckinScreen::Card);
    case CheckinScreen::Look:
        return m_shown.cameraMissing || m_service.picture().isNull() ? skipPicture() : keepPicture();
    case CheckinScreen::Token:
        return wipe();
    case CheckinScreen::Stop:
        return m_shown.isFinal() ? wipe() : show(CheckinScreen::Slip);
    case CheckinScreen::Idle:
    case CheckinScreen::Slip:
    case CheckinScreen::Card:
        return;
    }
}

// A slip that was shown stays shown: from the card on, back begins anew.
void CheckinPresenter::back()
{
    switch (m_shown.screen) {
    case CheckinScreen::Number:
    case CheckinScreen::Stop:
        return show(CheckinScreen::Slip);
    case CheckinScreen::Card:
        return show(CheckinScreen::Ask);
    case CheckinScreen::Look:
        return skipPicture();
    case CheckinScreen::Slip:
    case CheckinScreen::Ask:
    case CheckinScreen::Token:
        return wipe();
    case CheckinScreen::Language:
    case CheckinScreen::Idle:
        return;
    }
}

void CheckinPresenter::typeNumber()
{
    if (m_shown.screen == CheckinScreen::Slip)
        show(CheckinScreen::Number);
}

void CheckinPresenter::digit(QChar digit)
{
    const CheckinShown before = m_shown;
    if (m_shown.screen == CheckinScreen::Number && m_shown.digits.size() < mostDigits)
        m_shown.digits += digit;
    change(before);
}

void CheckinPresenter::backspace()
{
    const CheckinShown before = m_shown;
    if (m_shown.screen == CheckinScreen::Number)
        m_shown.digits.chop(1);
    change(before);
}

void CheckinPresenter::scanned(const QString &payload)
{
    touched();
    if (m_shown.busy)
        return;
    switch (m_shown.screen) {
    case CheckinScreen::Language:
    case CheckinScreen::Slip:
    case CheckinScreen::Number:
        return claim(payload);
    case CheckinScreen::Card: {
        const CheckinShown before = m_shown;
        m_shown.busy = true;
        change(before);
        return m_service.showCard(m_visit.visit, payload, m_shown.language, mine(&CheckinPresenter::takeCard));
    }
    case CheckinScreen::Ask:
        return sayAgain(); // nothing is read before it was allowed
    default:
        return;
    }
}

void CheckinPresenter::claim(const QString &slipOrNumber)
{
    if (m_shown.busy)
        return;
    const CheckinShown before = m_shown;
    m_shown.busy = true;
    change(before);
    m_service.claim(slipOrNumber, mine(&CheckinPresenter::takeVisit));
}

void CheckinPresenter::takeVisit(const base::Result<station::CheckinVisit> &visit)
{
    if (!visit)
        return refuse(visit.error());
    // A slip shown before a language was touched: the family's own, as registered.
    if (m_shown.screen == CheckinScreen::Language && !m_shown.chosen && !visit->language.isEmpty())
        m_shown.language = visit->language;
    m_visit = *visit;
    m_shown.cards = std::max(1, visit->adults);
    m_shown.card = 1;
    show(CheckinScreen::Ask);
}

void CheckinPresenter::noCard()
{
    withoutReading(&station::CheckinService::noCard);
}

void CheckinPresenter::plainCard()
{
    if (m_shown.screen == CheckinScreen::Card)
        withoutReading(&station::CheckinService::plainCard);
}

void CheckinPresenter::withoutReading(void (station::CheckinService::*what)(const base::VisitId &, const station::ReplyOf<station::CardShown> &))
{
    if ((m_shown.screen != CheckinScreen::Ask && m_shown.screen != CheckinScreen::Card) || m_shown.busy)
        return;
    const CheckinShown before = m_shown;
    m_shown.busy = true;
    change(before);
    (m_service.*what)(m_visit.visit, mine(&CheckinPresenter::takeCard));
}

void CheckinPresenter::takeCard(const base::Result<station::CardShown> &card)
{
    const bool forOfficer = !card && card.error().code == base::FailureCode::VerifierNotRegistered;
    if (!card && !forOfficer)
        return refuse(card.error());
    m_shown.note.clear();
    const int left = forOfficer ? card.error().info.value(QLatin1String("left")).toInt() : card->left;
    if (left == 0)
        return show(CheckinScreen::Look);
    if (!forOfficer && !card->read)
        m_shown.note = QStringLiteral("again");
    else if (forOfficer)
        m_shown.note = QStringLiteral("officer-card");
    m_shown.card = std::clamp(m_shown.cards - left + 1, 1, m_shown.cards);
    show(CheckinScreen::Card);
}

void CheckinPresenter::keepPicture()
{
    const CheckinShown before = m_shown;
    if (std::exchange(m_shown.busy, true))
        return;
    change(before);
    m_service.keepPicture(m_visit.visit, m_service.picture(), [self = QPointer<CheckinPresenter>(this), round = m_round](const base::Done &) {
        if (self && round == self->m_round)
            self->askToken(); // kept or not: nobody is sent away for a picture
    });
}

void CheckinPresenter::skipPicture()
{
    if (m_shown.screen != CheckinScreen::Look || m_shown.busy)
        return;
    const CheckinShown before = m_shown;
    m_shown.busy = true;
    change(before);
    askToken();
}

void CheckinPresenter::askToken()
{
    m_service.giveToken(m_visit.visit, mine(&CheckinPresenter::takeToken));
}

void CheckinPresenter::takeToken(const base::Result<station::CheckinVisit> &visit)
{
    if (!visit)
        return refuse(visit.error());
    m_visit = *visit;
    m_shown.token = visit->token;
    m_shown.place = visit->place;
    m_shown.start = visit->start;
    m_shown.print.clear();
    touched();
    show(CheckinScreen::Token);
    Q_EMIT printAsked(m_visit, m_shown.language);
}

void CheckinPresenter::setPrint(const QString &state)
{
    if (m_shown.screen != CheckinScreen::Token)
        return;
    const CheckinShown before = m_shown;
    m_shown.print = state;
    change(before);
    if (state == QLatin1String("not-printed") && before.print != state)
        sayAgain();
}

void CheckinPresenter::callOfficer()
{
    const CheckinShown before = m_shown;
    if (!std::exchange(m_shown.helpAsked, true))
        m_service.callOfficer(m_visit.visit);
    change(before);
    Q_EMIT say(QStringLiteral("say.help"), {}, false);
}

void CheckinPresenter::touched()
{
    m_touchedMs = m_clock.monotonicMs();
    if (m_shown.screen == CheckinScreen::Idle)
        show(m_before);
}

void CheckinPresenter::setSpeaking(bool speaking)
{
    // The question itself does not keep the screen awake.
    if (std::exchange(m_speaking, speaking) && !speaking && m_shown.screen != CheckinScreen::Idle)
        m_touchedMs = m_clock.monotonicMs();
}

void CheckinPresenter::tick()
{
    dropStaleHint();
    const qint64 idle = m_clock.monotonicMs() - m_touchedMs;
    if (m_shown.screen == CheckinScreen::Language && !m_shown.chosen && !m_shown.helpAsked)
        return;
    if (idle >= wipeMs || (m_shown.screen == CheckinScreen::Token && idle >= tokenMs && !m_speaking))
        return wipe();
    if (idle < askMs || m_shown.screen == CheckinScreen::Idle || m_speaking)
        return;
    if (m_shown.screen == CheckinScreen::Language)
        return wipe(); // there is nothing to lose
    m_before = m_shown.screen;
    show(CheckinScreen::Idle);
}

void CheckinPresenter::wipe()
{
    ++m_round;
    m_visit = {};
    m_shown = {};
    m_hint = {};
    useCamera();
    m_shown.language = m_standing;
    m_touchedMs = m_clock.monotonicMs();
    Q_EMIT changed();
}

} // namespace mulakat::ui::presenters

#include "moc_checkinpresenter.cpp"
