#pragma once
#include "station/dayimport.h"
#include "station/deskacts.h"

#include <QString>

namespace mulakat::station {

// A clerk's day list: shown first, taken in when the officer confirms it. The same file twice changes nothing. Station thread.
class Imports
{
public:
    explicit Imports(DeskActs &acts)
        : m_acts(acts)
    {
    }

    // Failures: Unreadable, TooLarge, NotADay, NotSignedIn.
    base::Result<ImportPreview> preview(const QString &file, const QByteArray &bytes);
    // How many visits were taken in. Expired: another preview came after this one.
    base::Result<int> confirm(const QString &token);

private:
    bool isSame(const ImportedVisit &row, const visits::Visit &visit) const;
    void putDays(ImportPreview &preview) const;
    base::Result<int> keepNote(int taken);
    EventDraft draftOf(const ImportedVisit &imported, const Session::Actor &actor) const;

    DeskActs &m_acts;
    QString m_token;
    QList<ImportedVisit> m_new;
    QString m_file;
    QList<RejectedRow> m_rejected;
};

} // namespace mulakat::station
