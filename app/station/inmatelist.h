#pragma once
#include "station/deskacts.h"
#include "station/inmateimport.h"
#include "station/inmatematch.h"
#include "station/inmateviews.h"
#include "station/snapshots.h"

namespace mulakat::station {

// The jail's inmates: found, looked at, their state and languages changed, their list read from a file. A line is a record;
// that it was written, by whom and to what state stands in the log, no words of it. Station thread.
class InmateListDesk
{
public:
    static constexpr int mostRows = 300;

    InmateListDesk(DeskActs &acts, const Snapshots &snapshots)
        : m_acts(acts)
        , m_snapshots(snapshots)
    {
    }

    base::Result<InmateList> list(const QString &search) const;
    base::Result<InmateDetail> detail(const base::InmateId &id) const; // BadInput: nobody of this id
    // BadInput: not a state of the list. The same state again changes nothing.
    base::Done setStatus(const base::InmateId &id, const QString &status);
    base::Done setLanguages(const base::InmateId &id, const QStringList &codes);

    // Failures: Unreadable, TooLarge, NotADay, NotSignedIn.
    base::Result<InmateImportPreview> preview(const QString &file, const QByteArray &bytes);
    base::Result<int> confirm(const QString &token); // Expired: another preview came after this one

    base::Result<CallOutList> callOut(const CallOutWish &wish) const;

    static QStringList statuses(); // "in" first

private:
    base::Result<visits::Inmate> known(const base::InmateId &id) const;
    base::Done put(const visits::Inmate &inmate, const QString &what, const QString &to);
    QList<TimelineLine> history(const base::InmateId &id) const;

    DeskActs &m_acts;
    const Snapshots &m_snapshots;
    InmateMatcher m_matcher;
    QString m_token;
    QList<visits::Inmate> m_new; // of the preview, with their ids
};

// A line of the list was written: the event that goes with its record. `what`: "listed", "state", "languages", "number".
EventDraft inmateDraft(const visits::Inmate &inmate, const QString &what, const QString &to, const Session::Actor &actor);

} // namespace mulakat::station
