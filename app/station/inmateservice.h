#pragma once
#include "station/deskservice.h"
#include "station/inmateviews.h"

namespace mulakat::station {

// What a desk can do with the jail's inmates. As DeskService: lives on the main thread, the work is done on the station
// thread, each reply comes once, on the main thread. NotSignedIn: prisoners are shown to nobody else.
class InmateService : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    // The list; `search` is a number or a name as people type them, empty for all by name.
    virtual void list(const QString &search, const ReplyOf<InmateList> &reply) = 0;
    virtual void open(const base::InmateId &inmate, const ReplyOf<InmateDetail> &reply) = 0;
    virtual void setStatus(const base::InmateId &inmate, const QString &status, const Reply &reply) = 0; // "in", "at-court", …
    virtual void setLanguages(const base::InmateId &inmate, const QStringList &codes, const Reply &reply) = 0; // best first

    virtual void previewImport(const QString &path, const ReplyOf<InmateImportPreview> &reply) = 0;
    virtual void confirmImport(const QString &token, const ReplyOf<int> &reply) = 0; // how many lines were written

    // Who must be brought where: today's, as it is now.
    virtual void callOut(const CallOutWish &wish, const ReplyOf<CallOutList> &reply) = 0;
    // The prisoner's number is asked for at the place; another one is InmateNotConfirmed with why "another-number".
    virtual void moveInmate(const base::VisitId &visit, visits::InmateTrack to, const QString &numberAtPlace, const Reply &reply) = 0;
    virtual void takeBack(const base::VisitId &visit, const Reply &reply) = 0; // the last mark of his way
    // He does not want to come: ends the visit, the family is told in neutral words. Not taken back.
    virtual void refuses(const base::VisitId &visit, const Reply &reply)
    {
        Q_UNUSED(visit)
        reply(base::fail(base::FailureCode::NotAllowed));
    }

Q_SIGNALS:
    void changed(); // the list, or somebody's way: ask again
};

} // namespace mulakat::station
