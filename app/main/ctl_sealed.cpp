#include "main/ctl.h"

#include "audit/checkpoint.h"
#include "portal/hub/hub.h"
#include "store/logstore.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPageSize>
#include <QPdfWriter>
#include <QTextDocument>

namespace mulakat::ctl {

namespace {

using portal::hub::Hub;

QString safe(const QString &text) { return text.toHtmlEscaped(); }
QString hex(const QByteArray &bytes) { return QString::fromLatin1(bytes.toHex()); }

QString tableRow(const QStringList &cells, const char *tag = "td")
{
    const QString open = QStringLiteral("<%1>").arg(QLatin1String(tag)), close = QStringLiteral("</%1>").arg(QLatin1String(tag));
    return QStringLiteral("<tr>") + open + cells.join(close + open) + close + QStringLiteral("</tr>");
}

QString peopleHtml(const visits::Booking &booking, const QString &inmate)
{
    QString html = QStringLiteral("<h2>Who</h2><table border='1' cellspacing='0' cellpadding='4' style='border-collapse: collapse'>");
    html += tableRow({QStringLiteral("Visitor"), QStringLiteral("Father or husband"), QStringLiteral("Age"), QStringLiteral("Relation")}, "th");
    for (const visits::Person &person : booking.visitors)
        html += tableRow({safe(person.name), safe(person.fatherOrHusband), person.age > 0 ? QString::number(person.age) : QString(), safe(person.relation)});
    return html + QStringLiteral("</table><p>To meet: ") + safe(inmate) + QStringLiteral("</p>");
}

// "1, 2 (child)": ids of the party, or plain words.
QString listWords(const QJsonArray &list)
{
    QStringList words;
    for (const QJsonValue &value : list) {
        const QString id = value.isObject() ? value[QLatin1String("id")].toString() : value.toString();
        words << (value[QLatin1String("child")].toBool() ? id + QStringLiteral(" (child)") : id);
    }
    return words.join(QStringLiteral(", "));
}

// What an event says besides its name: codes as they are, and the text of its record.
QString saying(const Hub &hub, const visits::Event &event)
{
    QStringList words;
    for (auto it = event.data.begin(); it != event.data.end(); ++it) {
        static const QStringList hidden{QStringLiteral("digest"), QStringLiteral("record"), QStringLiteral("booking"), QStringLiteral("visitor")};
        if (hidden.contains(it.key()))
            continue;
        const QString value = it->isArray() ? listWords(it->toArray()) : it->toVariant().toString();
        if (!value.isEmpty())
            words << it.key() + u' ' + value;
    }
    const QString id = visits::word(event, QLatin1String("record"));
    const auto text = id.isEmpty() ? base::Result<QByteArray>(QByteArray()) : hub.getRecord(base::RecordId(id));
    if (text && !text->isEmpty() && !text->startsWith("\xFF\xD8"))
        words << QStringLiteral("\u201C") + QString::fromUtf8(*text) + QStringLiteral("\u201D");
    return safe(words.join(QStringLiteral("; ")));
}

struct Proof {
    QString html;
    QHash<QString, qint64> lastOf; // chain → last sequence of this visit
};

base::Result<Proof> eventsHtml(Hub &hub, const base::VisitId &visit)
{
    QHash<QString, QString> staff;
    for (const store::StaffRow &row : hub.log().staff().value_or(QList<store::StaffRow>()))
        staff.insert(row.id.text(), row.name);
    Proof proof;
    proof.html = QStringLiteral("<h2>What happened</h2><table border='1' cellspacing='0' cellpadding='3' style='border-collapse: collapse'>");
    proof.html += tableRow({QStringLiteral("No."), QStringLiteral("Local time"), QStringLiteral("UTC"), QStringLiteral("Event"), QStringLiteral("Who"),
                            QStringLiteral("Details and ground"), QStringLiteral("Chain and number"), QStringLiteral("Hash")}, "th");
    for (qint64 after = 0;;) {
        const auto page = hub.events(after, 1000);
        if (!page)
            return page.error();
        for (const portal::protocol::EventMessage &row : page->events) {
            after = row.order;
            if (row.event.visit != visit)
                continue;
            proof.lastOf[row.chain.text()] = row.sequence;
            const QString who = row.event.by.isEmpty() ? visits::name(row.event.mover) : staff.value(row.event.by, row.event.by);
            const QString what = visits::name(row.event.type) + (row.ignored.isEmpty() ? QString() : QStringLiteral(" (not counted: ") + row.ignored + u')');
            proof.html += tableRow({QString::number(row.order),
                                    base::toJailTime(row.event.atUtcMs).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")),
                                    QDateTime::fromMSecsSinceEpoch(row.event.atUtcMs, Qt::UTC).toString(QStringLiteral("HH:mm:ss")),
                                    safe(what), safe(who), saying(hub, row.event),
                                    row.chain.text() + u' ' + QString::number(row.sequence), hex(row.hash.left(12))});
        }
        if (page->events.size() < 1000)
            break;
    }
    proof.html += QStringLiteral("</table>");
    return proof;
}

// For each chain the first checkpoint at or after the visit's last event of it: signed, so that nothing before can be changed.
QString proofHtml(Hub &hub, const QHash<QString, qint64> &lastOf)
{
    QString html = QStringLiteral("<h2>Proof</h2><p>Each row's hash is SHA-256 over its columns and the hash of the row before it in the same chain. "
                                  "A checkpoint signs the newest hash (Ed25519). With the oversight export and these keys, "
                                  "<tt>mulakatctl log verify --export FILE --keys FILE</tt> recomputes all of it.</p>");
    const auto checkpoints = hub.log().events().checkpoints().value_or(QList<audit::Checkpoint>());
    for (auto it = lastOf.cbegin(); it != lastOf.cend(); ++it) {
        const auto covering = std::find_if(checkpoints.begin(), checkpoints.end(), [&](const audit::Checkpoint &c) {
            return c.chain.text() == it.key() && c.sequence >= it.value();
        });
        html += QStringLiteral("<p>Chain <b>%1</b>: ").arg(safe(it.key()));
        if (covering == checkpoints.end()) {
            html += QStringLiteral("no checkpoint has been signed after this visit yet.</p>");
            continue;
        }
        html += QStringLiteral("checkpoint at number %1, %2 UTC%3<br>hash %4<br>signature %5<br>key %6 (fingerprint %7)</p>")
                    .arg(covering->sequence)
                    .arg(QDateTime::fromMSecsSinceEpoch(covering->atMs, Qt::UTC).toString(Qt::ISODate),
                         audit::isSignedRight(*covering) ? QString() : QStringLiteral(", <b>signature not valid</b>"), hex(covering->hash),
                         hex(covering->signature), hex(covering->signer), audit::fingerprint(covering->signer));
    }
    return html;
}

QByteArray pdfOf(const QString &html, const QString &title)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageOrientation(QPageLayout::Landscape);
    writer.setPageMargins(QMarginsF(12, 12, 12, 12), QPageLayout::Millimeter);
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("Mulakat"));
    QTextDocument document;
    document.setDefaultStyleSheet(QStringLiteral("body { font-size: 9pt } h1 { font-size: 15pt } h2 { font-size: 11pt } tt { font-size: 8pt }"));
    document.setHtml(html);
    document.print(&writer);
    buffer.close();
    return bytes;
}

} // namespace

int exportSealed(const Verb &verb, const QString &visrn, const QString &file)
{
    int exit = Done;
    const auto hub = openHub(verb, &exit);
    if (!hub)
        return exit;
    const visits::Visit *known = hub->book().visitByNumber(visrn);
    if (!known)
        return complain(No, QStringLiteral("there is no visit ") + visrn);
    const auto booking = hub->booking(known->id);
    QString inmate = booking ? booking->inmate.name : QString();
    for (const visits::Inmate &one : hub->inmates().value_or(QList<visits::Inmate>())) {
        if (one.id == known->inmate)
            inmate = one.name + u' ' + one.number;
    }
    const auto events = eventsHtml(*hub, known->id);
    if (!events)
        return complain(events.error());
    const QString title = QStringLiteral("Visit ") + visrn;
    const QString html = QStringLiteral("<h1>%1 &mdash; %2</h1><p>%3, %4 %5, %6 minutes, place %7. State: %8. Printed %9.</p>")
                             .arg(safe(title), safe(hub->book().jail().name), visits::name(known->mode), known->slot.date.toString(Qt::ISODate),
                                  known->slot.start.toString(QStringLiteral("HH:mm")), QString::number(known->slot.minutes), safe(known->place),
                                  visits::name(known->state), base::SystemClock().local().toString(QStringLiteral("yyyy-MM-dd HH:mm")))
        + (booking ? peopleHtml(*booking, inmate) : QString()) + events->html + proofHtml(*hub, events->lastOf);
    if (const auto written = writeFile(file, pdfOf(html, title)); !written)
        return complain(written.error());
    printJson({{QStringLiteral("visrn"), visrn}, {QStringLiteral("chains"), events->lastOf.size()}});
    return Done;
}

} // namespace mulakat::ctl
