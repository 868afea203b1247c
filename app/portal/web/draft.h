#pragma once
#include "base/clock.h"
#include "portal/web/tokens.h"
#include "store/logstore.h"
#include "visits/booking.h"

#include <QHash>

namespace mulakat::portal::web {

// A registration on its way: what was typed, so that a reload or a restart of the portal loses nothing. An Aadhaar number
// is kept as its last four digits only.
struct Draft {
    QString id;                             // the browser's cookie; names nothing that is stored
    QHash<QString, QString> values;         // by field name
    QHash<QString, QString> documents;      // "photo" -> record
    QStringList doubted;                    // "<field>|<value>" that was warned about once: taken the second time
    base::VisitId visit;                    // made with the first code
    QString sentTo;                         // where the last code went
    qint64 sentAtMs = 0;
    qint64 humanUntilMs = 0;                // the captcha was right: not asked again until then
    QString language;
    QString visrn;                          // once submitted; the values are gone then
};

// Keeps drafts encrypted for a day. Lives on the hub thread.
class DraftStore
{
public:
    DraftStore(store::LogStore &store, const Tokens &tokens, const base::Clock &clock);

    std::optional<Draft> load(const QString &id) const;
    base::Done save(const Draft &draft);
    // A picture of the draft, JPEG. It replaces the one of the same kind.
    base::Done putDocument(Draft &draft, const QString &what, const QByteArray &jpeg);
    base::Result<QByteArray> document(const Draft &draft, const QString &what) const;
    base::Done dropDocument(Draft &draft, const QString &what);

    static constexpr int hours = 24;

private:
    QString keyOf(const QString &id) const;
    base::Done sweep();
    base::Done erase(const QString &key);

    store::LogStore &m_store;
    const Tokens &m_tokens;
    const base::Clock &m_clock;
};

} // namespace mulakat::portal::web
