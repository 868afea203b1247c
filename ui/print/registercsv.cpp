#include "ui/print/canvas.h"
#include "ui/print/registersheet.h"

namespace mulakat::ui::print {

namespace {

QString cell(const QString &text)
{
    QString value = plain(text);
    static const QString dangerous = QStringLiteral("=+-@");
    if (!value.isEmpty() && dangerous.contains(value.front()))
        value.prepend(QLatin1Char('\''));
    if (!value.contains(QLatin1Char('"')) && !value.contains(QLatin1Char(',')))
        return value;
    return QLatin1Char('"') + value.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
}

void put(QByteArray &out, const QStringList &cells)
{
    QStringList made;
    for (const QString &text : cells)
        made << cell(text);
    out += made.join(QLatin1Char(',')).toUtf8() + "\r\n";
}

QStringList headings(bool contacts)
{
    QStringList all{QStringLiteral("date"),      QStringLiteral("start"),    QStringLiteral("minutes"),       QStringLiteral("visrn"),
                    QStringLiteral("mode"),      QStringLiteral("kind"),     QStringLiteral("place"),         QStringLiteral("visitor"),
                    QStringLiteral("relation"),  QStringLiteral("adults"),   QStringLiteral("children"),      QStringLiteral("inmate"),
                    QStringLiteral("inmate number"), QStringLiteral("documents"), QStringLiteral("arrived"),   QStringLiteral("started"),
                    QStringLiteral("ended"),     QStringLiteral("ended by"), QStringLiteral("talk seconds"),  QStringLiteral("state"),
                    QStringLiteral("reason"),    QStringLiteral("officer")};
    if (contacts)
        all << QStringLiteral("contact");
    return all;
}

} // namespace

QByteArray registerCsv(const RegisterSheet &sheet)
{
    QByteArray out("\xEF\xBB\xBF");
    put(out, headings(sheet.contacts));
    for (const RegisterRow &row : sheet.rows) {
        QStringList cells{sheet.date.toString(Qt::ISODate), row.start.toString(QStringLiteral("HH:mm")), QString::number(row.minutes),
                          row.visrn, row.mode, row.kind, row.place, row.visitor, row.relation, QString::number(row.adults),
                          QString::number(row.children), row.inmate, row.inmateNumber, row.documents.join(QStringLiteral("; ")),
                          row.arrived, row.started, row.ended, row.endedBy,
                          row.talkSeconds ? QString::number(*row.talkSeconds) : QString(), row.state, row.reason, row.officer};
        if (sheet.contacts)
            cells << row.contact;
        put(out, cells);
    }
    return out;
}

} // namespace mulakat::ui::print
