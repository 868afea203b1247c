#include "ui/presenters/dayrow.h"

#include "base/clock.h"
#include "ui/presenters/words.h"
#include "ui/presenters/wordtable.h"

namespace mulakat::ui::presenters {

namespace {

using visits::InmateTrack;
using visits::State;
using station::VisitLine;

constexpr qint64 nextWithinMs = 30 * 60'000;

struct Standing {
    Mark mark = Mark::None;
    QString note;
};

// The inmate list or the call-out says that he does not come: for officers only.
std::optional<Standing> awayOf(const VisitLine &line)
{
    if (!visits::isPresentable(line.inmateTrack))
        return Standing{Mark::Attention, inWords(QT_TRANSLATE_NOOP("Words", "prisoner %1")).arg(word(line.inmateTrack))};
    if (!line.inmateStatus.isEmpty() && line.inmateTrack != InmateTrack::AtPlace)
        return Standing{Mark::Attention, inWords(QT_TRANSLATE_NOOP("Words", "prisoner %1")).arg(inmateStatusWord(line.inmateStatus))};
    return std::nullopt;
}

Standing beforeArrival(const VisitLine &line)
{
    if (const auto away = awayOf(line))
        return *away;
    if (line.lobby)
        return {Mark::Waiting, inWords(QT_TRANSLATE_NOOP("Words", "in the lobby"))};
    if (line.late)
        return {Mark::Attention, inWords(QT_TRANSLATE_NOOP("Words", "late, not here yet"))};
    if (!line.noticeFailed.isEmpty())
        return {Mark::Attention, inWords(QT_TRANSLATE_NOOP("Words", "not told: phone the family"))};
    if (!line.inmateConfirmed)
        return {Mark::None, inWords(QT_TRANSLATE_NOOP("Words", "prisoner to confirm"))};
    return {Mark::None, inWords(QT_TRANSLATE_NOOP("Words", "not here yet"))};
}

Standing afterIdentity(const VisitLine &line)
{
    if (!line.inmateConfirmed)
        return {Mark::Waiting, inWords(QT_TRANSLATE_NOOP("Words", "prisoner to confirm"))};
    if (const auto away = awayOf(line))
        return *away;
    if (line.inmateTrack != InmateTrack::AtPlace)
        return {Mark::Waiting, inWords(QT_TRANSLATE_NOOP("Words", "prisoner %1")).arg(word(line.inmateTrack))};
    if (line.mode == visits::Mode::FaceToFace)
        return line.token.isEmpty() ? Standing{Mark::Waiting, inWords(QT_TRANSLATE_NOOP("Words", "token to give"))}
                                    : Standing{Mark::Ready, inWords(QT_TRANSLATE_NOOP("Words", "can start"))};
    return {Mark::Waiting, inWords(QT_TRANSLATE_NOOP("Words", "sound, then start"))};
}

Standing running(const VisitLine &line)
{
    if (line.help)
        return {Mark::Attention, inWords(QT_TRANSLATE_NOOP("Words", "asks for help"))};
    if (line.state == State::Interrupted)
        return {Mark::Attention, inWords(QT_TRANSLATE_NOOP("Words", "interrupted"))};
    if (!line.counting && line.remainingSeconds == line.allowedSeconds)
        return {Mark::Waiting, callPhaseWord(QStringLiteral("connecting"))}; // both have not been seen yet
    if (!line.counting)
        return {Mark::Attention, inWords(QT_TRANSLATE_NOOP("Words", "line is down"))};
    return {Mark::Live, {}};
}

Standing standingOf(const VisitLine &line)
{
    switch (line.state) {
    case State::Approved:
        return beforeArrival(line);
    case State::Arrived:
        if (const auto away = awayOf(line))
            return *away;
        return {line.mode == visits::Mode::FaceToFace || line.inside ? Mark::Attention : Mark::Waiting,
                line.lobby ? inWords(QT_TRANSLATE_NOOP("Words", "in the lobby: ID to check"))
                           : inWords(QT_TRANSLATE_NOOP("Words", "ID to check"))};
    case State::Verified:
        return afterIdentity(line);
    case State::Ready:
        return {Mark::Ready, inWords(QT_TRANSLATE_NOOP("Words", "can start"))};
    case State::InProgress:
    case State::Interrupted:
        return running(line);
    case State::Completed:
    case State::Terminated:
        return {Mark::Closed, line.talkSeconds ? QStringLiteral("%1 · %2").arg(word(line.state), minutesSeconds(*line.talkSeconds))
                                               : word(line.state)};
    default:
        return {Mark::Closed, word(line.state)};
    }
}

// "sh" and "s", "aa" and "a", "w" and "v" … are one: names are typed as they are heard.
QString asHeard(const QString &plain)
{
    QString out;
    for (QChar c : plain) {
        const QChar last = out.isEmpty() ? QChar() : out.back();
        const bool latin = c >= u'a' && c <= u'z';
        if (c == u'w')
            c = u'v';
        else if (c == u'z')
            c = u'j';
        else if (c == u'h' && last == u'p') {
            out.back() = u'f';
            continue;
        } else if (c == u'h' && QStringLiteral("kgcjtdbs").contains(last))
            continue;
        else if (c == u'e' && last == u'e') {
            out.back() = u'i';
            continue;
        } else if (c == u'o' && last == u'o') {
            out.back() = u'u';
            continue;
        }
        if (latin && c == last)
            continue;
        out += c;
    }
    return out;
}

} // namespace

QString word(Group group)
{
    switch (group) {
    case Group::Now:
        return inWords(QT_TRANSLATE_NOOP("Words", "Now"));
    case Group::Next:
        return inWords(QT_TRANSLATE_NOOP("Words", "Next"));
    case Group::Later:
        return inWords(QT_TRANSLATE_NOOP("Words", "Later"));
    case Group::Done:
        return inWords(QT_TRANSLATE_NOOP("Words", "Done"));
    case Group::NotCome:
        return inWords(QT_TRANSLATE_NOOP("Words", "Not come"));
    }
    return {};
}

Group groupOf(const VisitLine &line, const Moment &now)
{
    if (visits::isRunning(line.state))
        return Group::Now;
    if (line.state == State::NoShow || line.state == State::Cancelled)
        return Group::NotCome;
    if (visits::isEnd(line.state))
        return Group::Done;
    if (line.state != State::Approved || line.lobby || line.help)
        return Group::Next;
    if (line.date < now.today)
        return Group::NotCome; // nobody ever said what became of it
    return base::slotUtcMs(line.date, line.start) - now.utcMs <= nextWithinMs ? Group::Next : Group::Later;
}

Mark boothsMark(const station::Health &health)
{
    if (health.booths == 0 || health.standalone || !health.portalReached)
        return Mark::Closed;
    return health.boothsUp >= health.booths ? Mark::Ready : health.boothsUp == 0 ? Mark::Attention : Mark::Waiting;
}

int remainingSeconds(const VisitLine &line, qint64 monotonicMs)
{
    const qint64 passed = line.counting ? std::max<qint64>(0, monotonicMs - line.asOfMonotonicMs) / 1000 : 0;
    return int(std::max<qint64>(0, line.remainingSeconds - passed));
}

DayRow rowOf(const VisitLine &line, const Moment &now)
{
    const Standing standing = standingOf(line);
    DayRow row;
    row.group = groupOf(line, now);
    row.id = line.id;
    row.visrn = line.visrn;
    row.mark = standing.mark;
    row.note = standing.note;
    row.time = line.start.toString(QStringLiteral("HH:mm"));
    row.place = placeName(line.mode, line.place);
    row.visitor = line.visitor;
    row.inmate = line.inmate;
    row.token = visits::isEnd(line.state) ? QString() : line.token;
    row.kind = line.kind == visits::Kind::Family ? QString() : word(line.kind);
    row.openedBy = line.openedBy;
    if (visits::isRunning(line.state))
        row.timeLeft = minutesSeconds(remainingSeconds(line, now.monotonicMs));
    return row;
}

QString foldForFind(const QString &text)
{
    QString plain;
    bool afterLatin = false;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD).toCaseFolded()) {
        const bool mark = c.isMark();
        if (mark && afterLatin)
            continue;
        if (!mark)
            afterLatin = c.script() == QChar::Script_Latin;
        if (c.isDigit())
            plain += QChar(u'0' + c.digitValue());
        else if (c.isLetter() || mark || c == u'/')
            plain += c;
        else if (!plain.isEmpty() && plain.back() != u' ')
            plain += u' ';
    }
    return asHeard(plain.trimmed());
}

QString findTextOf(const VisitLine &line)
{
    QStringList parts;
    for (const QString &part : {line.visrn, line.visitor, line.visitorLatin, line.inmate, line.inmateLatin, line.inmateNumber,
                                line.mobileLast4, line.token})
        parts << foldForFind(part);
    return parts.join(u'\n');
}

} // namespace mulakat::ui::presenters
