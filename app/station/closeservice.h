#pragma once
#include "station/deskservice.h"

namespace mulakat::station {

// The one thing that finishes a visit at the end of the day.
enum class CloseAct { Wait, EndTalk, AnotherDay, NotHeld, WentHome };

struct UnfinishedLine {
    VisitLine visit;
    QString why;               // "running", "here", "later", "missed", "not-come", "waiting"
    CloseAct act = CloseAct::Wait;
    qint64 waitUntilUtcMs = 0; // Wait: then the clock decides
};

// A station whose entries may be missing.
struct UnsyncedLine {
    QString station;
    QString role;
    qint64 seenUtcMs = 0;      // 0: this desk itself
    int waiting = 0;           // this desk: entries to send
};

// A list that was taken in with rows left out.
struct ImportNote {
    QString id;
    QString file;
    qint64 atUtcMs = 0;
    int accepted = 0;
    QList<RejectedRow> rejected;
};

struct SheetView {
    QString id;                // SHA-256 of its text, hex
    int number = 1;            // 1 the day's sheet, greater a supplement
    QDate date;
    qint64 atUtcMs = 0;
    QString station;
    QString officer;           // display name
    QString right;             // "superintendent", "deputy"
    QString fingerprint;       // of the key that signed
    QString signature;         // hex
    int visits = 0;
    int notes = 0;
    bool genuine = false;      // the signature is the key's
    QByteArray text;
};

struct CloseView {
    QDate date;
    bool mayClose = false;     // who is signed in here may sign
    int visits = 0;
    QList<UnfinishedLine> unfinished;
    QList<UnsyncedLine> unsynced;
    QList<ImportNote> imports;
    QList<SheetView> sheets;   // the day's sheet, then its supplements
    int late = 0;              // visits and notes that stand on no sheet yet
    QList<QDate> unsignedDays; // past ones
    QString hinder;            // why it cannot be signed now: "running", "unfinished", "waiting", "nothing", "future"; empty: it can
};

// The end of a day. As DeskService: main thread, each reply once.
class CloseService : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void day(QDate date, const ReplyOf<CloseView> &reply) = 0;
    virtual void settle(const base::VisitId &visit, CloseAct act, const Reply &reply) = 0;
    virtual void importSeen(const QString &id, const Reply &reply) = 0;
    // A word about a visit of a signed day; a supplement signs it. UnknownVisit, ReasonMissing.
    virtual void addNote(const QString &visrn, const QString &text, const Reply &reply) = 0;
    // The superintendent, or a deputy by the jail's rule. NotAllowed; NotInThisState with `why` as in CloseView::hinder.
    virtual void sign(QDate date, const ReplyOf<SheetView> &reply) = 0;
    virtual void registerOf(QDate date, const ReplyOf<QList<RegisterLine>> &reply) = 0;

Q_SIGNALS:
    void changed(); // ask again
};

} // namespace mulakat::station
