#pragma once
#include "base/result.h"
#include "portal/notices/smsreceipts.h"

#include <QHash>
#include <QList>
#include <QPair>

namespace mulakat::portal::notices {

// How one SMS gateway wants to be asked: Indian ones take GET or POST with a number, a text, a sender and the id under which
// the text was registered (DLT). A value; thread-safe.
struct SmsGateway {
    QByteArray url;                             // without query
    QList<QPair<QByteArray, QString>> fields;   // name, value with {mobile} {text} {template} {unicode} {reference} {secret} in it
    bool post = false;
    QByteArray secret;                          // stands for {secret}; in no log and no command line
    QHash<QString, QString> templates;          // "approved.video.hi" or "approved.hi" or "approved" -> DLT id
    QByteArray accepted;                        // what an answer holds that means yes; empty: any 2xx
    QByteArray refused;                         // and never
    QByteArray caFile;
    QByteArray idAfter;                         // in its answer, what stands before its own number of the message; empty: none
    SmsReceipts receipts;

    // "https://HOST/PATH?to=91{mobile}&message={text}&…#method=post&secret-file=FILE&templates=FILE&accepted=WORD&refused=WORD&ca=FILE
    // &id-after=WORD&receipt-secret-file=FILE&receipt-id=FIELD&receipt-status=FIELD&delivered=WORDS&unreachable=WORDS&failed=WORDS";
    // http to this machine only. BadInput with `detail`, KeyMissing where a file cannot be read.
    static base::Result<SmsGateway> fromAddress(const QString &address);

    // The query, or the form of a POST. BadInput where the text has no id and one is wanted.
    base::Result<QByteArray> fieldsFor(const Letter &letter) const;
    QString idIn(const QByteArray &answer) const; // empty where it says none
};

} // namespace mulakat::portal::notices
