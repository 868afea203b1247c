#include "audit/verify.h"

#include "audit/catalogue.h"

#include <QJsonDocument>

namespace mulakat::audit {

namespace {

QByteArray hex(const QJsonValue &value)
{
    return QByteArray::fromHex(value.toString().toLatin1());
}

Record recordFrom(const QJsonObject &json)
{
    const auto text = [&](const char *key) { return json.value(QLatin1String(key)).toString(); };
    Record record;
    record.chain = base::StationId(text("chain"));
    record.sequence = text("sequence").toLongLong();
    record.visit = text("visit");
    record.type = text("type");
    record.atMs = text("at").toLongLong();
    record.offsetMin = text("offset").toInt();
    record.mover = text("mover");
    record.by = text("by");
    record.data = text("data");
    record.prev = hex(json.value(QLatin1String("prev")));
    record.hash = hex(json.value(QLatin1String("hash")));
    return record;
}

Checkpoint checkpointFrom(const QJsonObject &json)
{
    const auto text = [&](const char *key) { return json.value(QLatin1String(key)).toString(); };
    return {base::StationId(text("chain")),           text("sequence").toLongLong(),
            hex(json.value(QLatin1String("hash"))),   text("at").toLongLong(),
            hex(json.value(QLatin1String("signature"))), hex(json.value(QLatin1String("signer")))};
}

bool isKey(const QByteArray &trusted, const QByteArray &signer)
{
    return trusted.size() == 32 ? trusted == signer : trusted.toHex() == fingerprint(signer).toLatin1();
}

QString hexText(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QByteArray line(const char *what, const QJsonObject &json)
{
    return QJsonDocument(QJsonObject{{QLatin1String(what), json}}).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

Verifier::Verifier(QHash<QString, QByteArray> keys)
    : m_keys(std::move(keys))
{
}

void Verifier::bad(const QString &chain, qint64 sequence, const char *why)
{
    m_report.ok = false;
    if (!m_report.firstBad)
        m_report.firstBad = FirstBad{chain, sequence, QString::fromLatin1(why)};
}

void Verifier::unparsable(const QString &chain, qint64 sequence)
{
    ++m_report.events;
    bad(chain, sequence, "unparsable");
}

void Verifier::take(const Record &record)
{
    ++m_report.events;
    const QString chain = record.chain.text();
    Tail &tail = m_tails[chain];
    const QByteArray expectedPrev = tail.sequence == 0 ? firstPrevious() : tail.hash;
    const QJsonDocument data = QJsonDocument::fromJson(record.data.toUtf8());
    if (record.sequence != tail.sequence + 1)
        bad(chain, tail.sequence + 1, record.sequence <= tail.sequence ? "order" : "gap");
    else if (record.prev != expectedPrev)
        bad(chain, record.sequence, "prev");
    else if (hashOf(record) != record.hash)
        bad(chain, record.sequence, "hash");
    else if (!data.isObject())
        bad(chain, record.sequence, "unparsable");
    else if (!admit(record.type, data.object()))
        bad(chain, record.sequence, "field");
    if (const QString sheet = data.object().value(QLatin1String("sheet")).toString(); !sheet.isEmpty())
        m_closed << Closed{chain, record.sequence, record.visit, sheet};
    tail.sequence = record.sequence;
    tail.hash = record.hash;
    tail.hashes.insert(record.sequence, record.hash);
}

void Verifier::take(const Checkpoint &checkpoint)
{
    ++m_report.checkpoints;
    const QString chain = checkpoint.chain.text();
    const Tail tail = m_tails.value(chain);
    if (checkpoint.sequence > tail.sequence)
        bad(chain, checkpoint.sequence, "truncated");
    else if (tail.hashes.value(checkpoint.sequence) != checkpoint.hash)
        bad(chain, checkpoint.sequence, "checkpoint");
    if (!isSignedRight(checkpoint))
        bad(chain, checkpoint.sequence, "signature");
    if (m_keys.contains(chain) && !isKey(m_keys.value(chain), checkpoint.signer))
        bad(chain, checkpoint.sequence, "signature");
    m_anyUnknown |= !m_keys.contains(chain);
}

void Verifier::take(const DaySheet &sheet)
{
    ++m_report.sheets;
    const auto content = readSheet(sheet.text);
    const QString chain = content ? content->station : QString();
    if (!content || !isSignedRight(sheet) || (m_keys.contains(chain) && !isKey(m_keys.value(chain), sheet.signer)))
        return bad(chain, 0, "sheet");
    QStringList &visits = m_sheets[sheetId(sheet.text)];
    for (const SheetEntry &entry : content->entries) {
        visits << entry.visit;
        for (const SheetPoint &point : entry.points) {
            if (hashAt(point.chain, point.sequence) != point.hash)
                bad(point.chain, point.sequence, "sheet");
        }
    }
    m_anyUnknown |= !m_keys.contains(chain);
}

void Verifier::checkSheets(VerifyReport &report) const
{
    for (const Closed &closed : m_closed) {
        if (m_sheets.value(closed.sheet).contains(closed.visit))
            continue;
        report.ok = false;
        if (!report.firstBad)
            report.firstBad = FirstBad{closed.chain, closed.sequence, QStringLiteral("sheet")};
        return;
    }
}

QByteArray Verifier::hashAt(const QString &chain, qint64 sequence) const
{
    const auto tail = m_tails.constFind(chain);
    return tail == m_tails.cend() ? QByteArray() : tail->hashes.value(sequence);
}

QHash<QString, qint64> Verifier::lasts() const
{
    QHash<QString, qint64> out;
    for (auto it = m_tails.cbegin(); it != m_tails.cend(); ++it)
        out.insert(it.key(), it->sequence);
    return out;
}

VerifyReport Verifier::report() const
{
    VerifyReport report = m_report;
    report.chains = int(m_tails.size());
    report.signerKnown = !m_anyUnknown && !m_keys.isEmpty();
    if (m_wantsSheets)
        checkSheets(report);
    return report;
}

QByteArray exportLine(const Record &record)
{
    return line("event", {{QStringLiteral("chain"), record.chain.text()},
                          {QStringLiteral("sequence"), QString::number(record.sequence)},
                          {QStringLiteral("visit"), record.visit},
                          {QStringLiteral("type"), record.type},
                          {QStringLiteral("at"), QString::number(record.atMs)},
                          {QStringLiteral("offset"), QString::number(record.offsetMin)},
                          {QStringLiteral("mover"), record.mover},
                          {QStringLiteral("by"), record.by},
                          {QStringLiteral("data"), record.data},
                          {QStringLiteral("prev"), hexText(record.prev)},
                          {QStringLiteral("hash"), hexText(record.hash)}});
}

QByteArray exportLine(const Checkpoint &checkpoint)
{
    return line("checkpoint", {{QStringLiteral("chain"), checkpoint.chain.text()},
                               {QStringLiteral("sequence"), QString::number(checkpoint.sequence)},
                               {QStringLiteral("hash"), hexText(checkpoint.hash)},
                               {QStringLiteral("at"), QString::number(checkpoint.atMs)},
                               {QStringLiteral("signature"), hexText(checkpoint.signature)},
                               {QStringLiteral("signer"), hexText(checkpoint.signer)}});
}

QByteArray exportLine(const DaySheet &sheet)
{
    return line("sheet", QJsonDocument::fromJson(toJson(sheet)).object());
}

std::optional<Record> recordOfLine(const QByteArray &line)
{
    const QJsonObject json = QJsonDocument::fromJson(line).object();
    return json.contains(QLatin1String("event")) ? std::optional(recordFrom(json.value(QLatin1String("event")).toObject())) : std::nullopt;
}

std::optional<Checkpoint> checkpointOfLine(const QByteArray &line)
{
    const QJsonObject json = QJsonDocument::fromJson(line).object();
    return json.contains(QLatin1String("checkpoint")) ? std::optional(checkpointFrom(json.value(QLatin1String("checkpoint")).toObject()))
                                                      : std::nullopt;
}

std::optional<DaySheet> sheetOfLine(const QByteArray &line)
{
    const QJsonObject json = QJsonDocument::fromJson(line).object();
    return daySheetFrom(QJsonDocument(json.value(QLatin1String("sheet")).toObject()).toJson());
}

void verifyExport(const QByteArray &bytes, Verifier &verifier)
{
    qint64 number = 0;
    verifier.wantSheets();
    for (const QByteArray &text : bytes.split('\n')) {
        ++number;
        if (text.trimmed().isEmpty())
            continue;
        if (const auto record = recordOfLine(text))
            verifier.take(*record);
        else if (const auto checkpoint = checkpointOfLine(text))
            verifier.take(*checkpoint);
        else if (const auto sheet = sheetOfLine(text))
            verifier.take(*sheet);
        else
            verifier.unparsable(QStringLiteral("line"), number);
    }
}

} // namespace mulakat::audit
