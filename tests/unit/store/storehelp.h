#pragma once
#include "audit/verify.h"
#include "store/logcheck.h"
#include "store/logstore.h"

#include <QJsonObject>

namespace mulakat::testing {

inline audit::Record draft(const QString &chain, const QString &type = QStringLiteral("completed"), const QJsonObject &data = {{QStringLiteral("talk"), 5}})
{
    audit::Record record;
    record.chain = base::StationId(chain);
    record.visit = QStringLiteral("v1");
    record.type = type;
    record.atMs = 1'796'000'000'000;
    record.mover = QStringLiteral("clock");
    record.data = audit::canonicalData(data);
    return record;
}

inline qint64 countOf(store::LogStore &store, const QString &table)
{
    return store.database().value(QStringLiteral("SELECT COUNT(*) FROM ") + table)->toLongLong();
}

inline audit::VerifyReport verified(store::LogStore &store, store::Numbered numbered = store::Numbered::Some)
{
    audit::Verifier verifier({{QStringLiteral("hub"), store.key().publicKey()}});
    if (!store::verifyLog(store.database(), verifier, numbered))
        qFatal("the log cannot be read");
    return verifier.report();
}

} // namespace mulakat::testing
