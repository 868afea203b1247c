#include "station/importnotes.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace mulakat::station {

namespace {

const QString importNotesKey = QStringLiteral("import-notes");
constexpr int mostNotes = 30;
constexpr int mostRows = 200;

QJsonObject noteJson(const ImportNote &note)
{
    QJsonArray rows;
    for (const RejectedRow &row : note.rejected.mid(0, mostRows))
        rows << QJsonObject{{QStringLiteral("line"), row.line}, {QStringLiteral("code"), row.code}, {QStringLiteral("text"), row.text}};
    return {{QStringLiteral("id"), note.id},
            {QStringLiteral("file"), note.file},
            {QStringLiteral("at"), double(note.atUtcMs)},
            {QStringLiteral("accepted"), note.accepted},
            {QStringLiteral("rejected"), rows}};
}

ImportNote noteFrom(const QJsonObject &json)
{
    ImportNote note{json.value(QLatin1String("id")).toString(), json.value(QLatin1String("file")).toString(),
                    qint64(json.value(QLatin1String("at")).toDouble()), json.value(QLatin1String("accepted")).toInt(), {}};
    for (const auto &row : json.value(QLatin1String("rejected")).toArray())
        note.rejected << RejectedRow{row[QLatin1String("line")].toInt(), row[QLatin1String("code")].toString(), row[QLatin1String("text")].toString()};
    return note;
}

base::Done keepNotes(StorePort &store, const QList<ImportNote> &notes)
{
    QJsonArray array;
    for (const ImportNote &note : notes)
        array << noteJson(note);
    return store.setSetting(importNotesKey, QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact)));
}

} // namespace

QList<ImportNote> importNotes(StorePort &store)
{
    QList<ImportNote> notes;
    for (const auto &value : QJsonDocument::fromJson(store.setting(importNotesKey).toUtf8()).array())
        notes << noteFrom(value.toObject());
    return notes;
}

base::Done keepImportNote(StorePort &store, const ImportNote &note)
{
    QList<ImportNote> notes = importNotes(store);
    notes << note;
    return keepNotes(store, notes.mid(std::max<qsizetype>(0, notes.size() - mostNotes)));
}

base::Done dropImportNote(StorePort &store, const QString &id)
{
    QList<ImportNote> notes = importNotes(store);
    notes.removeIf([&](const ImportNote &note) { return note.id == id; });
    return keepNotes(store, notes);
}

} // namespace mulakat::station
