#pragma once
#include "audit/checkpoint.h"
#include "audit/daysheet.h"
#include "base/result.h"

#include <QHash>
#include <QList>
#include <optional>

namespace mulakat::audit {

struct FirstBad {
    QString chain;
    qint64 sequence = 0;
    // "hash", "prev", "gap", "order", "unparsable", "field", "checkpoint", "signature", "truncated", "sheet" (a day's sheet is
    // missing, altered, or not what the events say); of a whole folder also
    // "fork" (two files differ) and "record" (a text is not the one the event names)
    QString why;
};

struct VerifyReport {
    bool ok = true;
    int events = 0;
    int chains = 0;
    int checkpoints = 0;
    int sheets = 0;
    std::optional<FirstBad> firstBad;
    bool signerKnown = false; // every checkpoint's signer is among the keys given
};

// Takes records in any interleaving of the chains, each chain in order; then checkpoints; then says what is wrong first.
// `keys`: chain → public key (32 bytes) or its fingerprint (8 bytes), what is trusted from outside. Without the key of a
// chain its signer is unknown.
class Verifier
{
public:
    explicit Verifier(QHash<QString, QByteArray> keys);
    void take(const Record &record);
    void take(const Checkpoint &checkpoint);
    void take(const DaySheet &sheet);
    void wantSheets() { m_wantsSheets = true; } // each sheet that a `closed` names must be among those taken
    void unparsable(const QString &chain, qint64 sequence); // a row that is no record
    void bad(const QString &chain, qint64 sequence, const char *why);       // what the caller has found
    VerifyReport report() const;
    QByteArray hashAt(const QString &chain, qint64 sequence) const;         // as read; empty where there was none
    QHash<QString, qint64> lasts() const;                                   // chain → last sequence read

private:
    struct Closed { // an event that names a sheet
        QString chain;
        qint64 sequence = 0;
        QString visit;
        QString sheet;
    };
    void checkSheets(VerifyReport &report) const;

    struct Tail {
        qint64 sequence = 0;
        QByteArray hash;
        QHash<qint64, QByteArray> hashes;
    };
    QHash<QString, QByteArray> m_keys;
    QHash<QString, Tail> m_tails;
    QList<Closed> m_closed;
    QHash<QString, QStringList> m_sheets; // id → visits
    VerifyReport m_report;
    bool m_wantsSheets = false;
    bool m_anyUnknown = false;
};

// A row for an export: one JSON object a line, {"event":{…}} or {"checkpoint":{…}}.
QByteArray exportLine(const Record &record);
QByteArray exportLine(const Checkpoint &checkpoint);
QByteArray exportLine(const DaySheet &sheet); // {"sheet":{…}}
// What one such line holds; nothing where it is another's.
std::optional<Record> recordOfLine(const QByteArray &line);
std::optional<Checkpoint> checkpointOfLine(const QByteArray &line);
std::optional<DaySheet> sheetOfLine(const QByteArray &line);
// Reads such lines into the verifier.
void verifyExport(const QByteArray &bytes, Verifier &verifier);

} // namespace mulakat::audit
