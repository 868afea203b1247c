#include "ui/presenters/stationpresenter.h"

#include "station/places.h"
#include "ui/presenters/dates.h"
#include "ui/presenters/words.h"

#include <QLocale>
#include <algorithm>

namespace mulakat::ui::presenters {

namespace {

constexpr int tickMs = 1000;

QString clockTime(const QDateTime &local)
{
    return QLocale::c().toString(local.time(), QStringLiteral("HH:mm"));
}

bool isTalking(const station::VisitLine &line)
{
    return line.state == visits::State::InProgress || line.state == visits::State::Interrupted;
}

} // namespace

StationPresenter::StationPresenter(station::DeskService &service, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_clock(clock)
{
    connect(&service, &station::DeskService::snapshotChanged, this, &StationPresenter::changed);
    connect(&service, &station::DeskService::helpAsked, this, [this](const base::VisitId &, const QString &place) {
        Q_EMIT helpHeard(place);
        Q_EMIT changed();
    });
    connect(&m_second, &QTimer::timeout, this, &StationPresenter::ticked);
    m_second.start(tickMs);
}

QString StationPresenter::jail() const
{
    return health().jailName.isEmpty() ? tr("This jail") : health().jailName;
}

QString StationPresenter::date() const
{
    const QDate day = m_clock.today();
    const QLocale locale;
    return QStringLiteral("%1 %2 %3 %4").arg(locale.dayName(day.dayOfWeek(), QLocale::ShortFormat), QString::number(day.day()),
                                             locale.monthName(day.month(), QLocale::ShortFormat), QString::number(day.year()));
}

QString StationPresenter::time() const
{
    return clockTime(m_clock.local());
}

StatusView StationPresenter::portal() const
{
    if (health().standalone)
        return {Mark::Ready, tr("this PC alone")};
    if (health().portalReached)
        return {Mark::Ready, tr("portal reached")};
    return {Mark::Attention, tr("portal not reached")};
}

StatusView StationPresenter::disk() const
{
    if (!health().diskOk)
        return {Mark::Attention, tr("disk nearly full")};
    if (!health().clockOk)
        return {Mark::Attention, tr("clock is wrong")};
    return {Mark::Ready, tr("disk all right")};
}

StatusView StationPresenter::booths() const
{
    if (health().booths == 0)
        return {Mark::Closed, tr("no booths")};
    const Mark mark = boothsMark(health());
    const QString up = mark == Mark::Closed ? QStringLiteral("–") : QString::number(health().boothsUp);
    return {mark, tr("booths %1/%2").arg(up).arg(health().booths)};
}

QString StationPresenter::boothOfSeat(const QString &place)
{
    return station::boothOfSeat(place);
}

StatusView StationPresenter::unsignedDays() const
{
    const QList<QDate> &days = health().unsignedDays;
    if (days.isEmpty())
        return {};
    if (days.size() > 1)
        return {Mark::Attention, tr("%n day(s) not signed", nullptr, int(days.size()))};
    return {Mark::Attention, tr("%1 not signed").arg(dayWord(days.constFirst()))};
}

QString StationPresenter::offline() const
{
    if (health().standalone || health().portalReached)
        return {};
    const auto day = m_service.snapshot()->day;
    const auto waiting = std::count_if(day.begin(), day.end(), [](const station::VisitLine &line) {
        return line.mode == visits::Mode::Video && !visits::isEnd(line.state) && !isTalking(line);
    });
    QStringList sentences;
    sentences << (health().portalLostUtcMs > 0 ? tr("Portal not reached since %1.").arg(clockTime(base::toJailTime(health().portalLostUtcMs)))
                                               : tr("Portal not reached yet."));
    QStringList parts{tr("Face to face goes on")};
    if (waiting > 0)
        parts << tr("%n video visit(s) wait", nullptr, int(waiting));
    if (health().waitingToSend > 0)
        parts << tr("%n entries to send", nullptr, health().waitingToSend);
    sentences << tr("%1.", "a sentence and its full stop").arg(parts.join(QStringLiteral("; ")));
    return sentences.join(QLatin1Char(' '));
}

int StationPresenter::dayWork() const
{
    const Moment now{m_clock.utcMs(), m_clock.monotonicMs(), m_clock.today()};
    const auto &day = m_service.snapshot()->day;
    return int(std::count_if(day.begin(), day.end(), [&](const station::VisitLine &line) {
        const Mark mark = rowOf(line, now).mark;
        return !visits::isEnd(line.state) && (mark == Mark::Waiting || mark == Mark::Attention || mark == Mark::Ready);
    }));
}

int StationPresenter::requestsWork() const
{
    return int(m_service.snapshot()->requests.size());
}

int StationPresenter::healthWork() const
{
    const station::Health &h = health();
    return int(!h.diskOk) + int(!h.clockOk) + int(!h.standalone && !h.portalReached) + int(boothsMark(h) == Mark::Attention) + m_devicesMissing;
}

void StationPresenter::setDevicesMissing(int count)
{
    if (std::exchange(m_devicesMissing, count) != count)
        Q_EMIT changed();
}

QList<LockedLine> StationPresenter::locked() const
{
    QList<LockedLine> lines;
    for (const station::VisitLine &line : m_service.snapshot()->day) {
        if (!isTalking(line) && !line.help)
            continue;
        const QString place = placeName(line.mode, line.place);
        if (line.help)
            lines << LockedLine{Mark::Attention, place, tr("asks for help")};
        if (isTalking(line))
            lines << LockedLine{line.counting ? Mark::Live : Mark::Waiting, place, minutesSeconds(remainingSeconds(line, m_clock.monotonicMs()))};
    }
    std::stable_partition(lines.begin(), lines.end(), [](const LockedLine &line) { return line.mark == Mark::Attention; });
    return lines;
}

bool StationPresenter::isHelpAsked() const
{
    const auto &day = m_service.snapshot()->day;
    return std::any_of(day.begin(), day.end(), [](const station::VisitLine &line) { return line.help; });
}

} // namespace mulakat::ui::presenters

#include "moc_stationpresenter.cpp"
