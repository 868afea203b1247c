#include "audit/daysheet.h"

#include "audit/signingkey.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>
#include <QUrl>

namespace mulakat::audit {

namespace {

const QString sheetFirstLine = QStringLiteral("mulakat-day-sheet-v1");

QString escaped(const QString &word)
{
    return word.isEmpty() ? QStringLiteral("-") : QString::fromLatin1(QUrl::toPercentEncoding(word, "/+:"));
}

QString unescaped(const QString &word)
{
    return word == QLatin1String("-") ? QString() : QUrl::fromPercentEncoding(word.toLatin1());
}

QString pointsText(const QList<SheetPoint> &points)
{
    QStringList out;
    for (const SheetPoint &point : points)
        out << QStringLiteral("%1:%2:%3").arg(point.chain).arg(point.sequence).arg(QString::fromLatin1(point.hash.toHex()));
    return out.isEmpty() ? QStringLiteral("-") : out.join(u',');
}

QList<SheetPoint> pointsFrom(const QString &text)
{
    QList<SheetPoint> points;
    if (text == QLatin1String("-"))
        return points;
    for (const QString &part : text.split(u',')) {
        const QStringList words = part.split(u':');
        points << SheetPoint{words.value(0), words.value(1).toLongLong(), QByteArray::fromHex(words.value(2).toLatin1())};
    }
    return points;
}

} // namespace

QByteArray sheetText(const SheetContent &content)
{
    QStringList lines{sheetFirstLine,
                      QStringLiteral("jail ") + escaped(content.jail),
                      QStringLiteral("date ") + escaped(content.date),
                      QStringLiteral("number %1").arg(content.number),
                      QStringLiteral("before ") + escaped(content.before),
                      QStringLiteral("station ") + escaped(content.station),
                      QStringLiteral("officer ") + escaped(content.officer),
                      QStringLiteral("right ") + escaped(content.right),
                      QStringLiteral("at %1").arg(content.atMs)};
    for (const SheetEntry &entry : content.entries)
        lines << QStringList{entry.isNote ? QStringLiteral("note") : QStringLiteral("visit"), escaped(entry.visit), pointsText(entry.points),
                             entry.facts}.join(u' ');
    lines << QStringLiteral("end %1").arg(content.entries.size());
    return lines.join(u'\n').toUtf8() + '\n';
}

std::optional<SheetContent> readSheet(const QByteArray &text)
{
    SheetContent content;
    const QStringList lines = QString::fromUtf8(text).split(u'\n');
    for (const QString &line : lines) {
        const QString key = line.section(u' ', 0, 0);
        const QString value = line.section(u' ', 1);
        if (key == QLatin1String("jail"))
            content.jail = unescaped(value);
        else if (key == QLatin1String("date"))
            content.date = unescaped(value);
        else if (key == QLatin1String("number"))
            content.number = value.toInt();
        else if (key == QLatin1String("before"))
            content.before = unescaped(value);
        else if (key == QLatin1String("station"))
            content.station = unescaped(value);
        else if (key == QLatin1String("officer"))
            content.officer = unescaped(value);
        else if (key == QLatin1String("right"))
            content.right = unescaped(value);
        else if (key == QLatin1String("at"))
            content.atMs = value.toLongLong();
        else if (key == QLatin1String("visit") || key == QLatin1String("note"))
            content.entries << SheetEntry{key == QLatin1String("note"), unescaped(value.section(u' ', 0, 0)), value.section(u' ', 2),
                                          pointsFrom(value.section(u' ', 1, 1))};
    }
    return sheetText(content) == text ? std::optional(content) : std::nullopt;
}

QString sheetId(const QByteArray &text)
{
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
}

bool isSignedRight(const DaySheet &sheet)
{
    return verifySignature(sheet.text, sheet.signature, sheet.signer);
}

QByteArray toJson(const DaySheet &sheet)
{
    const QJsonObject json{{QStringLiteral("text"), QString::fromUtf8(sheet.text)},
                           {QStringLiteral("signature"), QString::fromLatin1(sheet.signature.toHex())},
                           {QStringLiteral("signer"), QString::fromLatin1(sheet.signer.toHex())}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<DaySheet> daySheetFrom(const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    const auto hex = [&](const char *key) { return QByteArray::fromHex(json.value(QLatin1String(key)).toString().toLatin1()); };
    const DaySheet sheet{json.value(QLatin1String("text")).toString().toUtf8(), hex("signature"), hex("signer")};
    return sheet.text.isEmpty() ? std::nullopt : std::optional(sheet);
}

} // namespace mulakat::audit
