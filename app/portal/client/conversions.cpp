#include "portal/client/conversions.h"

#include "portal/protocol/limits.h"

#include <QBuffer>
#include <QImageReader>
#include <algorithm>

namespace mulakat::portal::client {

namespace {

QString jpegText(const QImage &picture)
{
    for (int quality = 70; quality >= 20; quality -= 25) {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        if (!picture.save(&buffer, "JPEG", quality))
            return {};
        const QByteArray text = bytes.toBase64();
        if (text.size() <= protocol::limits::pictureChars)
            return QString::fromLatin1(text);
    }
    return {};
}

QImage imageFrom(const QString &text)
{
    QByteArray bytes = QByteArray::fromBase64(text.toLatin1());
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, "jpeg");
    reader.setAutoDetectImageFormat(false);
    const QSize size = reader.size();
    if (size.width() > 640 || size.height() > 640)
        return {};
    return reader.read();
}

} // namespace

protocol::EventMessage toMessage(const station::ChainRow &row)
{
    protocol::EventMessage message;
    message.chain = row.entry.chain;
    message.sequence = row.entry.sequence;
    message.event = row.entry.event;
    message.offsetMin = row.offsetMin;
    message.prev = row.prev;
    message.hash = row.entry.digest;
    return message;
}

protocol::RecordMessage toMessage(const station::RecordRow &row)
{
    protocol::RecordMessage message;
    message.id = row.record.id;
    message.visit = row.record.visit;
    message.type = row.record.type;
    message.salt = row.salt;
    message.body = row.record.body;
    return message;
}

station::NumberedRow fromMessage(const protocol::EventMessage &message)
{
    station::ChainRow row{{message.chain, message.sequence, message.hash, message.event}, message.offsetMin, message.prev};
    return {message.order, row, message.ignored};
}

station::RecordRow fromMessage(const protocol::RecordMessage &message)
{
    return {message.position, {message.id, message.visit, message.type, message.body}, message.salt, message.deleted};
}

QJsonObject toJson(const station::CallView &view)
{
    QJsonObject json{{QStringLiteral("phase"), view.phase},
                     {QStringLiteral("connected"), view.visitorConnected},
                     {QStringLiteral("weak"), view.weak},
                     {QStringLiteral("quality"), view.quality},
                     {QStringLiteral("levelVisitor"), view.levelVisitor},
                     {QStringLiteral("levelBooth"), view.levelBooth},
                     {QStringLiteral("problem"), view.problem},
                     {QStringLiteral("counting"), view.counting},
                     {QStringLiteral("remaining"), view.remainingSeconds},
                     {QStringLiteral("allowed"), view.allowedSeconds}};
    if (const QString picture = view.visitorPicture.isNull() ? QString() : jpegText(view.visitorPicture); !picture.isEmpty())
        json.insert(QStringLiteral("picture"), picture);
    return json;
}

station::CallView callViewFrom(const base::VisitId &visit, const QJsonObject &json, qint64 nowMs)
{
    station::CallView view;
    view.visit = visit;
    view.phase = json.value(QLatin1String("phase")).toString();
    view.visitorConnected = json.value(QLatin1String("connected")).toBool();
    view.weak = json.value(QLatin1String("weak")).toBool();
    view.quality = std::clamp(json.value(QLatin1String("quality")).toInt(), 0, 5);
    view.levelVisitor = std::clamp(json.value(QLatin1String("levelVisitor")).toDouble(), 0.0, 1.0);
    view.levelBooth = std::clamp(json.value(QLatin1String("levelBooth")).toDouble(), 0.0, 1.0);
    view.problem = json.value(QLatin1String("problem")).toString();
    view.counting = json.value(QLatin1String("counting")).toBool();
    view.remainingSeconds = std::max(0, json.value(QLatin1String("remaining")).toInt());
    view.allowedSeconds = std::max(0, json.value(QLatin1String("allowed")).toInt());
    view.asOfMonotonicMs = nowMs;
    if (const QString picture = json.value(QLatin1String("picture")).toString(); !picture.isEmpty())
        view.visitorPicture = imageFrom(picture);
    return view;
}

} // namespace mulakat::portal::client
