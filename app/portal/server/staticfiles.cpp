#include "portal/server/staticfiles.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <zlib.h>

namespace mulakat::portal::server {

namespace {

// Only these are assets: templates and texts beside them are not given out.
QByteArray typeOf(const QString &name)
{
    static const QHash<QString, QByteArray> types{
        {QStringLiteral("css"), "text/css; charset=utf-8"},
        {QStringLiteral("js"), "text/javascript; charset=utf-8"},
        {QStringLiteral("svg"), "image/svg+xml"},
        {QStringLiteral("png"), "image/png"},
        {QStringLiteral("ico"), "image/x-icon"},
        {QStringLiteral("woff2"), "font/woff2"},
        {QStringLiteral("wasm"), "application/wasm"},
        {QStringLiteral("webmanifest"), "application/manifest+json"},
    };
    return types.value(QFileInfo(name).suffix());
}

bool accepts(const protocol::HttpRequest &request, const QByteArray &coding)
{
    for (const QByteArray &word : request.headers.value("accept-encoding").split(',')) {
        const QList<QByteArray> parts = word.split(';');
        if (parts.first().trimmed() == coding)
            return !parts.value(1).trimmed().startsWith("q=0") || parts.value(1).trimmed().startsWith("q=0.");
    }
    return false;
}

} // namespace

QByteArray gzipped(const QByteArray &bytes)
{
    z_stream stream{};
    if (deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    QByteArray out(qsizetype(deflateBound(&stream, uLong(bytes.size()))) + 32, Qt::Uninitialized);
    QByteArray in = bytes; // zlib's input pointer is not const
    stream.next_in = reinterpret_cast<Bytef *>(in.data());
    stream.avail_in = uInt(in.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = uInt(out.size());
    const int rc = deflate(&stream, Z_FINISH);
    out.truncate(rc == Z_STREAM_END ? qsizetype(stream.total_out) : 0);
    deflateEnd(&stream);
    return out;
}

StaticFiles::StaticFiles(QString root)
    : m_root(std::move(root))
{
}

const StaticFiles::Asset *StaticFiles::load(const QString &name)
{
    if (const auto it = m_assets.constFind(name); it != m_assets.cend())
        return &*it;
    const QByteArray type = typeOf(name);
    QFile file(m_root + u'/' + name);
    if (type.isEmpty() || name.contains(QLatin1String("..")) || !file.open(QIODevice::ReadOnly))
        return nullptr;
    Asset asset{type, file.readAll(), {}, {}};
    asset.etag = '"' + QCryptographicHash::hash(asset.body, QCryptographicHash::Sha256).toHex().left(20) + '"';
    if (type.startsWith("text/") || type.contains("svg") || type.contains("json") || type.contains("wasm"))
        asset.zipped = gzipped(asset.body);
    return &*m_assets.insert(name, asset);
}

protocol::HttpResponse StaticFiles::answer(const QString &name, const protocol::HttpRequest &request)
{
    protocol::HttpResponse response;
    const Asset *asset = load(name);
    if (!asset) {
        response.status = 404;
        response.contentType = "text/plain; charset=utf-8";
        response.body = "not found";
        return response;
    }
    response.contentType = asset->type;
    response.headers = {{"ETag", asset->etag}, {"Cache-Control", "public, max-age=3600"}};
    if (!asset->zipped.isEmpty())
        response.headers << qMakePair(QByteArray("Vary"), QByteArray("Accept-Encoding"));
    if (request.headers.value("if-none-match").contains(asset->etag)) {
        response.status = 304;
        return response;
    }
    const bool zip = !asset->zipped.isEmpty() && asset->zipped.size() < asset->body.size() && accepts(request, "gzip");
    response.body = zip ? asset->zipped : asset->body;
    if (zip)
        response.headers << qMakePair(QByteArray("Content-Encoding"), QByteArray("gzip"));
    return response;
}

} // namespace mulakat::portal::server
