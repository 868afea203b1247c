#include "audit/record.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <sodium.h>

namespace mulakat::audit {

QByteArray canonical(const Record &record)
{
    // Numbers as text: a double would lose the lowest digits of a large one.
    const QJsonArray columns{record.chain.text(), QString::number(record.sequence), record.visit, record.type,
                             QString::number(record.atMs), QString::number(record.offsetMin), record.mover, record.by,
                             record.data, QString::fromLatin1(record.prev.toHex())};
    return QJsonDocument(columns).toJson(QJsonDocument::Compact);
}

QByteArray hashOf(const Record &record)
{
    const QByteArray bytes = '\0' + canonical(record);
    QByteArray hash(crypto_hash_sha256_BYTES, Qt::Uninitialized);
    crypto_hash_sha256(reinterpret_cast<unsigned char *>(hash.data()),
                       reinterpret_cast<const unsigned char *>(bytes.constData()), size_t(bytes.size()));
    return hash;
}

Record sealed(Record record, const QByteArray &previous)
{
    record.prev = previous.isEmpty() ? firstPrevious() : previous;
    record.hash = hashOf(record);
    return record;
}

QByteArray firstPrevious()
{
    return QByteArray(crypto_hash_sha256_BYTES, '\0');
}

QString canonicalData(const QJsonObject &data)
{
    return QString::fromUtf8(QJsonDocument(data).toJson(QJsonDocument::Compact)); // QJsonObject keeps its keys sorted
}

} // namespace mulakat::audit
