#include "visits/uptime.h"

#include <QStringList>
#include <algorithm>

namespace mulakat::visits {

UpTime UpTime::fromText(const QString &text)
{
    UpTime up;
    for (const QString &part : text.split(u';', Qt::SkipEmptyParts)) {
        const QStringList words = part.split(u' ', Qt::SkipEmptyParts);
        const Stretch stretch{words.value(0).toLongLong(), words.value(1).toLongLong()};
        const qint64 last = up.m_stretches.isEmpty() ? 0 : up.m_stretches.constLast().toMs;
        if (stretch.fromMs > last && stretch.toMs >= stretch.fromMs)
            up.m_stretches << stretch;
    }
    return up;
}

QString UpTime::text() const
{
    QStringList parts;
    for (const Stretch &stretch : m_stretches)
        parts << QStringLiteral("%1 %2").arg(stretch.fromMs).arg(stretch.toMs);
    return parts.join(u';');
}

void UpTime::note(qint64 nowMs)
{
    while (!m_stretches.isEmpty() && m_stretches.constLast().fromMs > nowMs)
        m_stretches.removeLast();
    const bool back = !m_stretches.isEmpty() && m_stretches.constLast().toMs > nowMs;
    if (back) // which of the two times was right is not known: a new stretch begins, and does not touch the old one
        m_stretches.last().toMs = std::max(m_stretches.constLast().fromMs, nowMs - gapMs - 1);
    if (!m_stretches.isEmpty() && nowMs - m_stretches.constLast().toMs <= gapMs)
        m_stretches.last().toMs = nowMs;
    else
        m_stretches << Stretch{nowMs, nowMs};
}

void UpTime::forgetBefore(qint64 ms)
{
    m_stretches.removeIf([ms](const Stretch &stretch) { return stretch.toMs < ms; });
}

QList<Stretch> UpTime::downs(qint64 fromMs, qint64 toMs) const
{
    QList<Stretch> out;
    // A gap counts where it is long as a whole, however little of it lies in what is asked for.
    const auto gap = [&](qint64 from, qint64 to) {
        const Stretch part{std::max(from, fromMs), std::min(to, toMs)};
        if (to - from > gapMs && part.toMs > part.fromMs)
            out << part;
    };
    qint64 seen = std::min(fromMs, toMs) - gapMs - 1;
    for (const Stretch &stretch : m_stretches) {
        gap(seen, stretch.fromMs);
        seen = std::max(seen, stretch.toMs);
    }
    gap(seen, toMs);
    return out;
}

UpTime UpTime::with(const UpTime &other) const
{
    QList<Stretch> all = m_stretches + other.m_stretches;
    std::sort(all.begin(), all.end(), [](const Stretch &a, const Stretch &b) { return a.fromMs < b.fromMs; });
    UpTime joined;
    for (const Stretch &stretch : std::as_const(all)) {
        if (!joined.m_stretches.isEmpty() && stretch.fromMs - joined.m_stretches.constLast().toMs <= gapMs)
            joined.m_stretches.last().toMs = std::max(joined.m_stretches.constLast().toMs, stretch.toMs);
        else
            joined.m_stretches << stretch;
    }
    return joined;
}

} // namespace mulakat::visits
