// The part of a DetailPresenter that knows the visit's path: which step is next, and what one key does about it.
#include "ui/presenters/detailpresenter.h"

#include "ui/presenters/words.h"
#include "ui/presenters/wordtable.h"

namespace mulakat::ui::presenters {

namespace {

using visits::InmateTrack;
using visits::Mode;
using visits::State;

constexpr qint64 deadMs = 500;

} // namespace

bool DetailPresenter::done(Step step) const
{
    const station::VisitLine &line = m_detail.line;
    switch (step) {
    case Step::Identity:
        return line.state == State::Verified || line.state == State::Ready || visits::isRunning(line.state)
            || line.state == State::Completed || line.state == State::Terminated;
    case Step::Inmate:
        return !m_detail.inmate.id.isEmpty() && line.inmateTrack == InmateTrack::AtPlace;
    case Step::Place:
        return line.mode == Mode::Video ? m_detail.soundBooth && m_detail.soundVisitor : !line.token.isEmpty();
    case Step::Start:
        return visits::isRunning(line.state) || line.state == State::Completed || line.state == State::Terminated;
    }
    return false;
}

QString DetailPresenter::stateOf(Step step) const
{
    const station::VisitLine &line = m_detail.line;
    switch (step) {
    case Step::Identity: {
        int checked = 0;
        int wanted = 0;
        for (const station::PersonView &person : m_detail.people) {
            if (person.child || person.absent)
                continue;
            ++wanted;
            checked += person.accepted ? 1 : 0;
        }
        if (!hasArrived() && !done(step))
            return tr("not here");
        return done(step) ? tr("accepted") : tr("%1 of %2").arg(checked).arg(wanted);
    }
    case Step::Inmate:
        return m_detail.inmate.id.isEmpty() ? tr("to confirm") : word(line.inmateTrack);
    case Step::Place:
        if (line.mode == Mode::FaceToFace)
            return line.token.isEmpty() ? tr("to give") : line.token;
        return done(step) ? tr("both heard") : m_detail.soundBooth || m_detail.soundVisitor ? tr("one heard") : tr("to check");
    case Step::Start:
        return visits::isRunning(line.state) || visits::isEnd(line.state) ? word(line.state) : tr("waits");
    }
    return {};
}

QList<StepView> DetailPresenter::steps() const
{
    const bool video = m_detail.line.mode == Mode::Video;
    const QString titles[stepCount] = {tr("Identity"), tr("Prisoner"), video ? tr("Sound") : tr("Token"), tr("Start")};
    const auto next = nextStep();
    const bool over = visits::isEnd(m_detail.line.state);
    QList<StepView> views;
    for (int i = 0; i < stepCount; ++i) {
        const Step step = Step(i);
        const bool is = done(step);
        const bool away = step == Step::Inmate && !visits::isPresentable(m_detail.line.inmateTrack);
        const Mark mark = is       ? (step == Step::Start && !over ? Mark::Live : Mark::Ready)
            : over                 ? Mark::Closed
            : away                 ? Mark::Attention
            : next && *next == step ? Mark::Waiting
                                   : Mark::None;
        views << StepView{step, titles[i], stateOf(step), mark, is};
    }
    return views;
}

std::optional<Step> DetailPresenter::nextStep() const
{
    const State state = m_detail.line.state;
    if (!m_loaded || visits::isRunning(state) || (visits::isEnd(state) && state != State::NoShow))
        return std::nullopt;
    for (int i = 0; i < stepCount; ++i) {
        if (!done(Step(i)))
            return Step(i);
    }
    return std::nullopt;
}

Step DetailPresenter::openStep() const
{
    return m_looked.value_or(nextStep().value_or(Step::Start));
}

void DetailPresenter::openStepOf(Step step)
{
    m_looked = step == nextStep() ? std::nullopt : std::optional(step);
    noteStep();
    Q_EMIT changed();
}

bool DetailPresenter::isInsideOnly() const
{
    return m_service.snapshot()->health.standalone;
}

bool DetailPresenter::hasSeat() const
{
    return m_detail.line.mode == Mode::Video && m_service.snapshot()->health.seats.contains(m_detail.line.place);
}

QString DetailPresenter::noSeat() const
{
    QStringList booths;
    for (const QString &booth : m_service.snapshot()->health.seats)
        booths << placeName(Mode::Video, booth);
    const QString here = placeName(Mode::Video, m_detail.line.place);
    if (m_detail.line.place.isEmpty() && !booths.isEmpty())
        return tr("Give the visit a booth first, under “More”: %1 has a visitor's seat.").arg(booths.join(QStringLiteral(", ")));
    return booths.isEmpty() ? tr("There is no visitor's seat at %1. Without a network a video visit needs one.").arg(here)
                            : tr("There is no visitor's seat at %1. Change the booth under “More”: %2 has one.").arg(here, booths.join(QStringLiteral(", ")));
}

NextAct DetailPresenter::identityAct() const
{
    const station::VisitLine &line = m_detail.line;
    if (line.state == State::NoShow)
        return {NextAct::Kind::Arrive, {}, tr("Came late: let in"), true, {}};
    if (line.state == State::Approved) {
        if (line.mode == Mode::Video && isInsideOnly()) // both ends sit here
            return {NextAct::Kind::Arrive, {}, tr("Visitor is here"), hasSeat(), hasSeat() ? QString() : noSeat()};
        if (line.mode == Mode::Video)
            return {NextAct::Kind::None, {}, tr("Accept"), false, tr("The visitor has not opened the link yet.")};
        return {NextAct::Kind::Arrive, {}, tr("Party is here"), true, {}};
    }
    const EvidencePresenter *open = openPerson();
    if (!open || open->person().accepted || open->person().child || open->person().absent)
        return {NextAct::Kind::None, {}, tr("Accept"), false, tr("Choose the person whose identity is checked.")};
    if (open->stage() == EvidencePresenter::Stage::AskConsent)
        return {NextAct::Kind::Consent, open->person().id, tr("Consent given"), !open->isBusy(), {}};
    return {NextAct::Kind::Accept, open->person().id, tr("Accept"), open->canAccept(), open->whyNot()};
}

NextAct DetailPresenter::inmateAct() const
{
    if (m_detail.inmate.id.isEmpty())
        return {NextAct::Kind::ConfirmInmate, {}, tr("Confirm this prisoner"), !m_chosen.isEmpty(),
                m_chosen.isEmpty() ? tr("Choose the prisoner in the list.") : QString()};
    const InmateTrack track = m_detail.line.inmateTrack;
    if (track == InmateTrack::NotCalled)
        return {NextAct::Kind::CallInmate, {}, tr("Prisoner is called"), true, {}};
    if (!visits::isPresentable(track))
        return {NextAct::Kind::None, {}, tr("Prisoner is at the place"), false,
                tr("Prisoner %1. Say so to the family in neutral words, or call again.").arg(word(track))};
    if (track == InmateTrack::Called && m_number.trimmed().isEmpty())
        return {NextAct::Kind::InmateOnTheWay, {}, tr("Prisoner is on the way"), true, {}};
    return {NextAct::Kind::InmateAtPlace, {}, tr("Prisoner is at the place"), !m_number.trimmed().isEmpty(),
            m_number.trimmed().isEmpty() ? tr("Type the prisoner's number as it is read at the place.") : QString()};
}

NextAct DetailPresenter::placeAct() const
{
    if (m_detail.line.mode == Mode::FaceToFace)
        return {NextAct::Kind::Token, {}, tr("Give token"), hasArrived(), hasArrived() ? QString() : tr("The party is not here yet.")};
    if (!hasArrived())
        return {NextAct::Kind::None, {}, tr("Heard"), false, isInsideOnly() ? tr("The visitor is not here yet.") : tr("The visitor has not opened the link yet.")};
    return m_detail.soundBooth ? NextAct{NextAct::Kind::SoundVisitor, {}, tr("Visitor is heard"), true, {}}
                               : NextAct{NextAct::Kind::SoundBooth, {}, tr("Booth is heard"), true, {}};
}

NextAct DetailPresenter::nextAct() const
{
    if (!m_loaded)
        return {};
    NextAct next;
    if (isHeld())
        next = {NextAct::Kind::TakeOver, {}, tr("Take over from %1").arg(m_detail.line.openedBy), true, {}};
    else if (m_detail.line.state == State::Interrupted)
        next = {NextAct::Kind::Resume, {}, tr("Go on"), true, {}};
    else if (!nextStep())
        return {};
    else {
        switch (openStep()) {
        case Step::Identity:
            next = identityAct();
            break;
        case Step::Inmate:
            next = inmateAct();
            break;
        case Step::Place:
            next = placeAct();
            break;
        case Step::Start: {
            QStringList missing;
            for (const StepView &step : steps()) {
                if (step.step != Step::Start && !step.done)
                    missing << step.title.toLower();
            }
            next = {NextAct::Kind::Start, {}, tr("Start"), missing.isEmpty(),
                    missing.isEmpty() ? QString() : tr("Still open: %1.").arg(missing.join(QStringLiteral(", ")))};
            break;
        }
        }
        if (!isHeld() && done(openStep())) // an officer looks at a step that is done
            return {};
    }
    next.possible = next.possible && !m_acts.isBusy();
    return next;
}

void DetailPresenter::noteStep()
{
    if (m_looked && (m_looked == nextStep() || !nextStep()))
        m_looked.reset();
    const NextAct next = nextAct();
    const QString key = QStringLiteral("%1/%2/%3").arg(m_id.text()).arg(int(next.kind)).arg(next.member.text());
    if (key == m_stepKey)
        return;
    m_stepKey = key;
    m_stepSinceMs = m_clock.monotonicMs();
    Q_EMIT stepChanged();
}

bool DetailPresenter::isDead() const
{
    return m_clock.monotonicMs() - m_stepSinceMs < deadMs;
}

void DetailPresenter::act()
{
    const NextAct next = nextAct();
    if (isDead() || m_acts.isBusy())
        return;
    if (!next.possible) {
        if (!next.why.isEmpty())
            m_acts.refuse(next.why);
        return;
    }
    switch (next.kind) {
    case NextAct::Kind::None:
        return;
    case NextAct::Kind::Arrive:
        return arrive();
    case NextAct::Kind::Consent:
        return person(next.member)->giveConsent(m_detail.language.isEmpty() ? QStringLiteral("en") : m_detail.language);
    case NextAct::Kind::Accept:
        return person(next.member)->accept();
    case NextAct::Kind::ConfirmInmate:
        return confirmInmate();
    case NextAct::Kind::CallInmate:
        return moveInmate(InmateTrack::Called);
    case NextAct::Kind::InmateOnTheWay:
        return moveInmate(InmateTrack::OnTheWay);
    case NextAct::Kind::InmateAtPlace:
        return moveInmate(InmateTrack::AtPlace);
    case NextAct::Kind::SoundBooth:
        return m_call.soundHeard(QStringLiteral("booth"), true);
    case NextAct::Kind::SoundVisitor:
        return m_call.soundHeard(QStringLiteral("visitor"), true);
    case NextAct::Kind::Token:
        return issueToken(true);
    case NextAct::Kind::Start:
        return start();
    case NextAct::Kind::Resume:
        return m_call.resume();
    case NextAct::Kind::TakeOver:
        return takeOver();
    }
}

} // namespace mulakat::ui::presenters
