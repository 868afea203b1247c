#include "ui/print/courtpdf.h"

#include "base/clock.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>

namespace mulakat::ui::print {

namespace {

constexpr int courtDpi = 300;
constexpr int footMm = 8;

QString courtSafe(const QString &text) { return text.toHtmlEscaped(); }
QString courtHex(const QByteArray &bytes) { return QString::fromLatin1(bytes.toHex()); }

QString courtTable() { return QStringLiteral("<table border='1' cellspacing='0' cellpadding='4' style='border-collapse: collapse; border-color: #51606F'>"); }

QString courtLine(const QStringList &cells, const char *tag = "td")
{
    const QString open = QStringLiteral("<%1>").arg(QLatin1String(tag)), close = QStringLiteral("</%1>").arg(QLatin1String(tag));
    return QStringLiteral("<tr>") + open + cells.join(close + open) + close + QStringLiteral("</tr>");
}

QString utcText(qint64 utcMs, const QString &format)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC).toString(format);
}

QString headHtml(const audit::CourtSheet &sheet)
{
    return QStringLiteral("<h1>Visit %1 &mdash; %2</h1><p>%3, %4, on %5 at %6, %7 minutes, place %8. State: <b>%9</b>. ")
               .arg(courtSafe(sheet.visrn), courtSafe(sheet.jail), courtSafe(sheet.mode), courtSafe(sheet.kind), courtSafe(sheet.date),
                    courtSafe(sheet.start), QString::number(sheet.minutes), courtSafe(sheet.place), courtSafe(sheet.state))
        + QStringLiteral("Printed %1.</p>").arg(base::toJailTime(sheet.madeUtcMs).toString(QStringLiteral("yyyy-MM-dd HH:mm")));
}

QString whoHtml(const audit::CourtSheet &sheet)
{
    QString html = QStringLiteral("<h2>Who</h2>") + courtTable();
    html += courtLine({QStringLiteral("Visitor"), QStringLiteral("Father or husband"), QStringLiteral("Age"), QStringLiteral("Relation")}, "th");
    for (const audit::CourtPerson &person : sheet.people)
        html += courtLine({courtSafe(person.name) + (person.child ? QStringLiteral(" (child)") : QString()), courtSafe(person.fatherOrHusband),
                           person.age > 0 ? QString::number(person.age) : QString(), courtSafe(person.relation)});
    return html + QStringLiteral("</table><p>To meet: <b>") + courtSafe(sheet.inmate) + QStringLiteral("</b></p>");
}

QString eventsHtml(const audit::CourtSheet &sheet)
{
    QString html = QStringLiteral("<h2>What happened</h2>") + courtTable();
    html += QStringLiteral("<thead>") + courtLine({QStringLiteral("No."), QStringLiteral("Local time"), QStringLiteral("UTC"), QStringLiteral("Event"), QStringLiteral("Who"),
                       QStringLiteral("Details and ground"), QStringLiteral("Chain and number"), QStringLiteral("Hash")}, "th") + QStringLiteral("</thead>"); // on each page
    for (const audit::CourtRow &row : sheet.rows) {
        const QString what = row.record.type + (row.ignored.isEmpty() ? QString() : QStringLiteral(" (not counted: ") + row.ignored + u')');
        html += courtLine({row.order > 0 ? QString::number(row.order) : QStringLiteral("not sent yet"),
                           base::toJailTime(row.record.atMs).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")),
                           utcText(row.record.atMs, QStringLiteral("HH:mm:ss")), courtSafe(what), courtSafe(row.who), courtSafe(row.says),
                           courtSafe(row.record.chain.text()) + u' ' + QString::number(row.record.sequence), courtHex(row.record.hash.left(12))});
    }
    return html + QStringLiteral("</table>");
}

QString checkpointHtml(const audit::Checkpoint &point)
{
    return QStringLiteral("<p>Chain <b>%1</b>: checkpoint at number %2, %3 UTC%4<br>hash %5<br>signature %6<br>key %7 (fingerprint %8)</p>")
        .arg(courtSafe(point.chain.text()))
        .arg(point.sequence)
        .arg(utcText(point.atMs, QStringLiteral("yyyy-MM-ddTHH:mm:ss")),
             audit::isSignedRight(point) ? QString() : QStringLiteral(", <b>signature not valid</b>"), courtHex(point.hash), courtHex(point.signature),
             courtHex(point.signer), audit::fingerprint(point.signer));
}

QString dayHtml(const audit::DaySheet &day)
{
    const auto content = audit::readSheet(day.text);
    return QStringLiteral("<p>Signed day <b>%1</b>, sheet %2, by station %3%4<br>sheet %5<br>signature %6<br>key %7 (fingerprint %8)</p>")
        .arg(content ? courtSafe(content->date) : QString())
        .arg(content ? content->number : 0)
        .arg(content ? courtSafe(content->station) : QString(),
             audit::isSignedRight(day) ? QString() : QStringLiteral(", <b>signature not valid</b>"), audit::sheetId(day.text), courtHex(day.signature),
             courtHex(day.signer), audit::fingerprint(day.signer));
}

QString proofHtml(const audit::CourtSheet &sheet)
{
    QString html = QStringLiteral("<h2>Proof</h2><p>Each row's hash is SHA-256 over its columns and the hash of the row before it in the same chain. "
                                  "A checkpoint signs the newest hash, a signed day names the last row of each chain (both Ed25519). The file that goes "
                                  "with this paper holds these rows in full and a signature over both: <tt>mulakatctl log verify --sealed FILE --pdf FILE "
                                  "--keys FILE</tt> recomputes it; with the oversight export <tt>mulakatctl log verify --export FILE --keys FILE</tt> "
                                  "recomputes the whole log.</p>");
    for (const audit::Checkpoint &point : sheet.checkpoints)
        html += checkpointHtml(point);
    for (const audit::DaySheet &day : sheet.sheets)
        html += dayHtml(day);
    if (!sheet.uncovered.isEmpty()) {
        const QString chains = courtSafe(sheet.uncovered.join(QStringLiteral(", ")));
        html += sheet.sheets.isEmpty()
            ? QStringLiteral("<p>Chains without a signature after this visit yet: <b>%1</b>. The oversight export has it once there is one.</p>").arg(chains)
            : QStringLiteral("<p>Chains whose checkpoint is not at this desk: <b>%1</b>. The signed day names their last rows.</p>").arg(chains);
    }
    return html;
}

void numberPage(QPainter &painter, const audit::CourtSheet &sheet, const QRectF &foot, int page, int pages)
{
    painter.drawText(foot, int(Qt::AlignLeft) | int(Qt::AlignBottom), QStringLiteral("Mulakat \u00B7 visit ") + sheet.visrn);
    painter.drawText(foot, int(Qt::AlignRight) | int(Qt::AlignBottom), QStringLiteral("page %1 of %2").arg(page).arg(pages));
}

void drawPage(QPainter &painter, QTextDocument &document, int page)
{
    const QSizeF size = document.pageSize();
    const QRectF shown(0, page * size.height(), size.width(), size.height());
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = shown;
    context.palette.setColor(QPalette::Text, Qt::black);
    painter.save();
    painter.translate(0, -shown.top());
    painter.setClipRect(shown);
    document.documentLayout()->draw(&painter, context);
    painter.restore();
}

} // namespace

QByteArray courtPdf(const audit::CourtSheet &sheet)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(courtDpi);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageOrientation(QPageLayout::Landscape);
    writer.setPageMargins(QMarginsF(12, 12, 12, 10), QPageLayout::Millimeter);
    writer.setTitle(QStringLiteral("Visit ") + sheet.visrn);
    writer.setCreator(QStringLiteral("Mulakat"));
    QFont font(QStringLiteral("Noto Sans"));
    font.setPointSizeF(9);
    const QRectF paper(0, 0, writer.width(), writer.height());
    const double foot = footMm * courtDpi / 25.4;
    QTextDocument document;
    document.documentLayout()->setPaintDevice(&writer);
    document.setDefaultFont(font);
    document.setDocumentMargin(0);
    document.setDefaultStyleSheet(QStringLiteral("h1 { font-size: 15pt } h2 { font-size: 11pt } tt { font-size: 8pt } th { background-color: #EDF0F3 }"));
    document.setHtml(headHtml(sheet) + whoHtml(sheet) + eventsHtml(sheet) + proofHtml(sheet));
    document.setPageSize(QSizeF(paper.width(), paper.height() - foot));
    QPainter painter(&writer);
    painter.setFont(font);
    const int pages = document.pageCount();
    for (int page = 0; page < pages; ++page) {
        if (page > 0)
            writer.newPage();
        drawPage(painter, document, page);
        numberPage(painter, sheet, paper, page + 1, pages);
    }
    painter.end();
    buffer.close();
    return bytes;
}

} // namespace mulakat::ui::print
