#include "portal/web/draft.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace mulakat::portal::web {

namespace {

QJsonObject toObject(const QHash<QString, QString> &map)
{
    QJsonObject out;
    for (auto it = map.begin(); it != map.end(); ++it)
        out.insert(it.key(), it.value());
    return out;
}

QHash<QString, QString> toMap(const QJsonValue &value)
{
    QHash<QString, QString> out;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        out.insert(it.key(), it.value().toString());
    return out;
}

QByteArray toBytes(const Draft &draft)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("values"), toObject(draft.values)},
                                     {QStringLiteral("documents"), toObject(draft.documents)},
                                     {QStringLiteral("doubted"), QJsonArray::fromStringList(draft.doubted)},
                                     {QStringLiteral("visit"), draft.visit.text()},
                                     {QStringLiteral("sentTo"), draft.sentTo},
                                     {QStringLiteral("sentAt"), double(draft.sentAtMs)},
                                     {QStringLiteral("humanUntil"), double(draft.humanUntilMs)},
                                     {QStringLiteral("language"), draft.language},
                                     {QStringLiteral("visrn"), draft.visrn}})
        .toJson(QJsonDocument::Compact);
}

Draft fromBytes(const QString &id, const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    Draft draft;
    draft.id = id;
    draft.values = toMap(json.value(QLatin1String("values")));
    draft.documents = toMap(json.value(QLatin1String("documents")));
    for (const auto &one : json.value(QLatin1String("doubted")).toArray())
        draft.doubted << one.toString();
    draft.visit = base::VisitId(json.value(QLatin1String("visit")).toString());
    draft.sentTo = json.value(QLatin1String("sentTo")).toString();
    draft.sentAtMs = qint64(json.value(QLatin1String("sentAt")).toDouble());
    draft.humanUntilMs = qint64(json.value(QLatin1String("humanUntil")).toDouble());
    draft.language = json.value(QLatin1String("language")).toString();
    draft.visrn = json.value(QLatin1String("visrn")).toString();
    return draft;
}

} // namespace

DraftStore::DraftStore(store::LogStore &store, const Tokens &tokens, const base::Clock &clock)
    : m_store(store)
    , m_tokens(tokens)
    , m_clock(clock)
{
}

// Who reads the file cannot take over a browser's draft: the cookie stands nowhere in it.
QString DraftStore::keyOf(const QString &id) const
{
    return QStringLiteral("draft-") + m_tokens.keyed(QStringLiteral("draft"), id) + m_tokens.keyed(QStringLiteral("draft/2"), id);
}

std::optional<Draft> DraftStore::load(const QString &id) const
{
    if (id.size() != 26)
        return std::nullopt;
    const auto until = m_store.database().value(QStringLiteral("SELECT until_ms FROM web_draft WHERE id = ?"), {keyOf(id)});
    if (!until || until->toLongLong() < m_clock.utcMs())
        return std::nullopt;
    const auto record = m_store.records().get(base::RecordId(keyOf(id)));
    return record ? std::optional<Draft>(fromBytes(id, record->body)) : std::nullopt;
}

base::Done DraftStore::save(const Draft &draft)
{
    store::Transaction transaction(m_store.database());
    if (!transaction.begun())
        return transaction.begun();
    if (const auto swept = sweep(); !swept)
        return swept;
    const QString key = keyOf(draft.id);
    const auto put = m_store.records().put(base::RecordId(key), base::VisitId(key), QStringLiteral("draft"), toBytes(draft));
    if (!put)
        return put.error();
    const auto noted = m_store.database().run(QStringLiteral("INSERT INTO web_draft (id, until_ms) VALUES (?, ?) "
                                                             "ON CONFLICT (id) DO UPDATE SET until_ms = excluded.until_ms"),
                                              {key, m_clock.utcMs() + qint64(hours) * 3600 * 1000});
    return noted ? transaction.commit() : base::Done(noted.error());
}

base::Done DraftStore::putDocument(Draft &draft, const QString &what, const QByteArray &jpeg)
{
    const base::RecordId id(draft.documents.value(what, base::randomId()));
    const auto put = m_store.records().put(id, base::VisitId(keyOf(draft.id)), QStringLiteral("draft-document"), jpeg);
    if (!put)
        return put.error();
    draft.documents.insert(what, id.text());
    return save(draft);
}

base::Result<QByteArray> DraftStore::document(const Draft &draft, const QString &what) const
{
    const auto record = m_store.records().get(base::RecordId(draft.documents.value(what)));
    if (!record)
        return record.error();
    return record->body;
}

base::Done DraftStore::dropDocument(Draft &draft, const QString &what)
{
    const QString id = draft.documents.take(what);
    const auto gone = m_store.database().run(QStringLiteral("DELETE FROM record WHERE id = ? AND type = 'draft-document'"), {id});
    return gone ? save(draft) : base::Done(gone.error());
}

base::Done DraftStore::sweep()
{
    auto old = m_store.database().run(QStringLiteral("SELECT id FROM web_draft WHERE until_ms < ?"), {m_clock.utcMs()});
    if (!old)
        return old.error();
    QStringList keys;
    while (old->next())
        keys << old->value(0).toString();
    old->finish();
    for (const QString &key : std::as_const(keys)) {
        if (const auto erased = erase(key); !erased)
            return erased;
    }
    return base::done();
}

// No event refers to a draft, so its rows go altogether.
base::Done DraftStore::erase(const QString &key)
{
    const auto records = m_store.database().run(QStringLiteral("DELETE FROM record WHERE visit = ?"), {key});
    if (!records)
        return records.error();
    const auto row = m_store.database().run(QStringLiteral("DELETE FROM web_draft WHERE id = ?"), {key});
    return row ? base::done() : base::Done(row.error());
}

} // namespace mulakat::portal::web
