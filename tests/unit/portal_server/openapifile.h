#pragma once
#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

namespace mulakat::testing {

// What resources/openapi.yaml says of one operation.
struct OpenApiOperation {
    bool open = false;       // security: []
    bool seat = false;       // security: - seat: []
    QSet<QString> roles;     // x-roles
    QSet<QString> pathParams;
    QHash<QString, bool> query; // name → required
    bool body = false;       // has a requestBody
    QSet<QString> statuses;
};

// Reads the block and flow style that our file keeps to; anything else makes it fail.
struct OpenApiFile {
    QHash<QString, OpenApiOperation> operations; // "GET /path"
    QHash<QString, QSet<QString>> schemas;       // component → its properties
    QHash<QString, QSet<QString>> required;
    QSet<QString> references;                    // "#/components/…"
    QStringList problems;                        // lines that were not understood

    static OpenApiFile parse(const QString &text);
};

} // namespace mulakat::testing
