#include "ui/presenters/batchpresenter.h"

#include "ui/presenters/words.h"

#include <QPointer>
#include <algorithm>

namespace mulakat::ui::presenters {

using station::BatchAct;
using station::BatchDone;
using station::BatchView;

BatchPresenter::BatchPresenter(station::DeskService &service, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_clock(clock)
{
    connect(&service, &station::DeskService::snapshotChanged, this, &BatchPresenter::refresh);
    refresh();
}

QList<BatchView> BatchPresenter::batches() const
{
    QList<BatchView> all = m_service.snapshot()->batches;
    all.removeIf([](const BatchView &batch) { return batch.visits < fewest; });
    return all;
}

// The first that is not over and does not lie further back than one that runs.
qsizetype BatchPresenter::indexNow() const
{
    const QList<BatchView> all = batches();
    for (qsizetype i = 0; i < all.size(); ++i) {
        const qint64 start = base::slotUtcMs(all.at(i).day, all.at(i).start);
        if (all.at(i).running > 0 || m_clock.utcMs() < start + 3600 * 1000LL)
            return i;
    }
    return all.size() - 1;
}

void BatchPresenter::refresh()
{
    const QList<BatchView> all = batches();
    const auto chosen = std::find_if(all.begin(), all.end(), [this](const BatchView &batch) { return batch.start == m_chosen; });
    std::optional<BatchView> now;
    if (chosen != all.end())
        now = *chosen;
    else if (const qsizetype index = indexNow(); index >= 0 && index < all.size())
        now = all.at(index);
    if (std::exchange(m_batch, now) != now)
        Q_EMIT changed();
}

void BatchPresenter::step(int by)
{
    const QList<BatchView> all = batches();
    for (qsizetype i = 0; m_batch && i < all.size(); ++i) {
        if (all.at(i).start != m_batch->start)
            continue;
        const qsizetype next = std::clamp<qsizetype>(i + by, 0, all.size() - 1);
        m_chosen = all.at(next).start;
        m_left.clear();
        m_message.clear();
        m_batch = all.at(next);
        Q_EMIT changed();
        return;
    }
}

bool BatchPresenter::hasEarlier() const
{
    const QList<BatchView> all = batches();
    return m_batch && !all.isEmpty() && all.constFirst().start < m_batch->start;
}

bool BatchPresenter::hasLater() const
{
    const QList<BatchView> all = batches();
    return m_batch && !all.isEmpty() && m_batch->start < all.constLast().start;
}

QString BatchPresenter::title() const
{
    return m_batch ? tr("Batch %1 · %2 visits").arg(m_batch->start.toString(QStringLiteral("HH:mm"))).arg(m_batch->visits) : QString();
}

QString BatchPresenter::progress() const
{
    if (!m_batch)
        return {};
    const BatchView &b = *m_batch;
    QStringList parts{tr("here %1").arg(b.arrived), tr("accepted %1").arg(b.verified), tr("searched %1").arg(b.searched)};
    parts << (b.called > 0 ? tr("prisoners at the place %1, called %2").arg(b.atPlace).arg(b.called) : tr("prisoners at the place %1").arg(b.atPlace));
    if (b.atWindows > 0)
        parts << tr("at the windows %1").arg(b.atWindows);
    if (b.running > 0)
        parts << tr("talking %1").arg(b.running);
    if (b.over > 0)
        parts << tr("over %1").arg(b.over);
    return parts.join(QStringLiteral(" · "));
}

QString BatchPresenter::actText(BatchAct act) const
{
    switch (act) {
    case BatchAct::CallToWard:
        return tr("Call to ward");
    case BatchAct::ToWindows:
        return tr("To the windows");
    case BatchAct::Start:
        return tr("Start all");
    case BatchAct::End:
        break;
    }
    return tr("End all");
}

bool BatchPresenter::mayAct(BatchAct act) const
{
    if (!m_batch || m_busy || !m_service.signedIn())
        return false;
    const BatchView &b = *m_batch;
    switch (act) {
    case BatchAct::CallToWard:
        return b.called + b.atPlace < b.visits;
    case BatchAct::ToWindows:
        return b.verified > b.atWindows + b.running && b.atPlace > b.atWindows + b.running;
    case BatchAct::Start:
        return b.atWindows > 0;
    case BatchAct::End:
        break;
    }
    return b.running > 0;
}

void BatchPresenter::act(BatchAct act)
{
    if (!mayAct(act))
        return;
    m_busy = true;
    m_message.clear();
    m_left.clear();
    m_chosen = m_batch->start; // it stays in view while it is worked on
    Q_EMIT changed();
    m_service.actOnBatch(act, m_batch->day, m_batch->start, [self = QPointer<BatchPresenter>(this), act](const base::Result<BatchDone> &done) {
        if (self)
            self->taken(act, done);
    });
}

void BatchPresenter::taken(BatchAct act, const base::Result<BatchDone> &done)
{
    m_busy = false;
    if (!done) {
        m_message = say(done.error());
        Q_EMIT changed();
        return;
    }
    m_message = done->left.isEmpty() ? tr("%1: %2 done.").arg(actText(act)).arg(done->done)
                                     : tr("%1: %2 done, %3 left behind.").arg(actText(act)).arg(done->done).arg(done->left.size());
    for (const station::BatchLeft &left : done->left) {
        const bool absent = left.why.info.value(QLatin1String("why")).toString() == QLatin1String("not-here");
        const QString who = left.token.isEmpty() ? left.visitor : left.token + QLatin1Char(' ') + left.visitor;
        m_left << tr("%1 for %2: %3").arg(who, left.inmate, absent ? tr("The party is not here.") : say(left.why));
    }
    Q_EMIT changed();
}

} // namespace mulakat::ui::presenters

#include "moc_batchpresenter.cpp"
