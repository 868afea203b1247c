#include "audit/courtsheet.h"

#include "audit/verify.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace mulakat::audit {

namespace {

const QByteArray sealHead = "mulakat-visit-seal-v1";

QByteArray shaOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QByteArray factOf(const QByteArray &text, const QByteArray &key)
{
    for (const QByteArray &line : text.split('\n')) {
        if (line.startsWith(key + ' '))
            return line.mid(key.size() + 1);
    }
    return {};
}

// What the lines of a file say about each other, one after the other.
class CourtReader
{
public:
    CourtReader(const QHash<QString, QByteArray> &keys, CourtCheck &check)
        : m_keys(keys)
        , m_check(check)
    {
    }

    void take(const Record &record)
    {
        ++m_check.events;
        if (hashOf(record) != record.hash)
            wrong("hash");
        const auto before = m_hashes.constFind({record.chain.text(), record.sequence - 1});
        if (before != m_hashes.cend() && *before != record.prev)
            wrong("prev");
        m_hashes.insert({record.chain.text(), record.sequence}, record.hash);
        m_visit = record.visit;
    }

    void take(const Checkpoint &checkpoint)
    {
        ++m_check.checkpoints;
        const auto same = m_hashes.constFind({checkpoint.chain.text(), checkpoint.sequence});
        if (!isSignedRight(checkpoint) || (same != m_hashes.cend() && *same != checkpoint.hash))
            wrong("checkpoint");
        trust(checkpoint.chain.text(), checkpoint.signer);
    }

    // A day that was signed says how far the visit's records went then.
    void take(const DaySheet &sheet)
    {
        ++m_check.sheets;
        const auto content = readSheet(sheet.text);
        if (!content || !audit::isSignedRight(sheet))
            return wrong("sheet");
        trust(content->station, sheet.signer);
        for (const SheetEntry &entry : content->entries) {
            for (const SheetPoint &point : entry.points) {
                const auto known = m_hashes.constFind({point.chain, point.sequence});
                if (entry.visit == m_visit && (known == m_hashes.cend() || *known != point.hash))
                    wrong("sheet");
            }
        }
    }

    void takeSeal(const DaySheet &seal, const QByteArray &data, const std::optional<QByteArray> &pdf)
    {
        m_check.visrn = QString::fromUtf8(factOf(seal.text, "visit"));
        if (!seal.text.startsWith(sealHead + '\n') || !audit::isSignedRight(seal))
            wrong("seal");
        if (factOf(seal.text, "data") != shaOf(data))
            wrong("data");
        if (pdf && factOf(seal.text, "pdf") != shaOf(*pdf))
            wrong("pdf");
        trust(QString::fromUtf8(factOf(seal.text, "chain")), seal.signer);
    }

    void wrong(const char *why)
    {
        m_check.ok = false;
        if (m_check.why.isEmpty())
            m_check.why = QLatin1String(why);
    }

    bool allKnown() const { return m_allKnown && !m_keys.isEmpty(); }

private:
    void trust(const QString &chain, const QByteArray &signer)
    {
        const QByteArray trusted = m_keys.value(chain);
        m_allKnown &= trusted.size() == 32 ? trusted == signer : !trusted.isEmpty() && trusted.toHex() == fingerprint(signer).toLatin1();
    }

    const QHash<QString, QByteArray> &m_keys;
    CourtCheck &m_check;
    QHash<QPair<QString, qint64>, QByteArray> m_hashes;
    QString m_visit;
    bool m_allKnown = true;
};

} // namespace

QByteArray courtData(const CourtSheet &sheet)
{
    QByteArray lines;
    for (const CourtRow &row : sheet.rows)
        lines += exportLine(row.record);
    for (const Checkpoint &checkpoint : sheet.checkpoints)
        lines += exportLine(checkpoint);
    for (const DaySheet &day : sheet.sheets)
        lines += exportLine(day);
    return lines;
}

QByteArray courtSealText(const CourtSheet &sheet, const QByteArray &pdf, const QByteArray &data)
{
    return sealHead + "\nvisit " + sheet.visrn.simplified().toUtf8() + "\njail " + sheet.jail.simplified().toUtf8() + "\nchain " + sheet.chain.toUtf8() + "\nby "
        + sheet.madeBy.simplified().toUtf8() + "\nat " + QByteArray::number(sheet.madeUtcMs) + "\npdf " + shaOf(pdf) + "\ndata " + shaOf(data) + '\n';
}

QByteArray courtFile(const QByteArray &data, const DaySheet &seal)
{
    const QJsonObject json{{QStringLiteral("seal"), QJsonDocument::fromJson(toJson(seal)).object()}};
    return data + QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

CourtCheck checkCourtFile(const QByteArray &file, const std::optional<QByteArray> &pdf, const QHash<QString, QByteArray> &keys)
{
    CourtCheck check;
    CourtReader reader(keys, check);
    const qsizetype last = file.trimmed().lastIndexOf('\n') + 1;
    const QByteArray data = file.left(last);
    for (const QByteArray &line : data.split('\n')) {
        const QByteArray text = line.trimmed();
        if (text.isEmpty())
            continue;
        if (const auto record = recordOfLine(text))
            reader.take(*record);
        else if (const auto checkpoint = checkpointOfLine(text))
            reader.take(*checkpoint);
        else if (const auto sheet = sheetOfLine(text))
            reader.take(*sheet);
        else
            reader.wrong("unparsable");
    }
    const QJsonObject sealed = QJsonDocument::fromJson(file.mid(last)).object().value(QLatin1String("seal")).toObject();
    if (const auto seal = daySheetFrom(QJsonDocument(sealed).toJson()))
        reader.takeSeal(*seal, data, pdf);
    else
        reader.wrong("seal");
    check.signerKnown = reader.allKnown();
    return check;
}

} // namespace mulakat::audit
