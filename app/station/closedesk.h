#pragma once
#include "station/closeservice.h"
#include "station/dayclose.h"
#include "station/gapdesk.h"
#include "station/hubsync.h"

namespace mulakat::station {

// Ends a day: what is left to do, the signed sheet, its supplements. Station thread.
class CloseDesk
{
public:
    CloseDesk(DeskActs &acts, const Snapshots &snapshots, GapDesk &gaps, const Watch &watch, const HubSync &sync)
        : m_acts(acts)
        , m_snapshots(snapshots)
        , m_gaps(gaps)
        , m_watch(watch)
        , m_sync(sync)
    {
    }

    base::Result<CloseView> day(QDate date, const LiveFacts &live) const;
    base::Done settle(const base::VisitId &visit, CloseAct act);
    base::Done importSeen(const QString &id);
    base::Done addNote(const QString &visrn, const QString &text);
    base::Result<SheetView> sign(QDate date, const LiveFacts &live);
    base::Result<QList<RegisterLine>> registerOf(QDate date) const;
    QList<QDate> unsignedDays() const;

private:
    base::Result<QString> right() const; // "superintendent", "deputy"; NotAllowed
    QString hinder(const CloseView &view) const;
    QList<visits::Visit> visitsOf(QDate date) const;
    QList<UnfinishedLine> unfinishedOf(const QList<visits::Visit> &visits, const LiveFacts &live) const;
    QList<UnsyncedLine> unsynced(QDate date) const;
    QList<SheetView> sheetsOf(const QList<visits::Visit> &visits) const;
    std::optional<SheetView> sheetView(const QByteArray &record) const;
    QList<audit::SheetEntry> entriesOf(const QList<visits::Visit> &visits) const;
    base::Done write(const audit::SheetContent &content, const audit::DaySheet &sheet);

    DeskActs &m_acts;
    const Snapshots &m_snapshots;
    GapDesk &m_gaps;
    const Watch &m_watch;
    const HubSync &m_sync;
};

} // namespace mulakat::station
