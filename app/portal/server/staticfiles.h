#pragma once
#include "portal/protocol/http.h"

#include <QHash>

namespace mulakat::portal::server {

// The pages' assets out of the program's resources (":/web"), each with its ETag and a compressed copy made once.
// Lives on the hub thread.
class StaticFiles
{
public:
    explicit StaticFiles(QString root = QStringLiteral(":/web"));
    // `name` is the path below the root; 404 for what is not an asset.
    protocol::HttpResponse answer(const QString &name, const protocol::HttpRequest &request);

private:
    struct Asset {
        QByteArray type;
        QByteArray body;
        QByteArray zipped; // empty where it is not worth it
        QByteArray etag;
    };
    const Asset *load(const QString &name);

    QString m_root;
    QHash<QString, Asset> m_assets;
};

// gzip of the bytes (RFC 1952).
QByteArray gzipped(const QByteArray &bytes);

} // namespace mulakat::portal::server
