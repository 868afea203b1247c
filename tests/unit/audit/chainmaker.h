#pragma once
#include "audit/checkpoint.h"

#include <QJsonArray>
#include <QList>

namespace mulakat::testing {

// A chain of plausible rows, sealed one after the other.
inline QList<audit::Record> chainOf(const QString &name, int rows)
{
    QList<audit::Record> chain;
    for (int i = 1; i <= rows; ++i) {
        audit::Record row;
        row.chain = base::StationId(name);
        row.sequence = i;
        row.visit = QStringLiteral("visit%1").arg(i % 7);
        row.type = QStringLiteral("completed");
        row.atMs = 1'796'000'000'000 + i;
        row.mover = QStringLiteral("clock");
        row.by = i % 2 ? QStringLiteral("s1") : QString();
        row.data = audit::canonicalData({{QStringLiteral("by"), QStringLiteral("clock")}, {QStringLiteral("talk"), i}});
        chain << audit::sealed(row, chain.isEmpty() ? QByteArray() : chain.last().hash);
    }
    return chain;
}

} // namespace mulakat::testing
