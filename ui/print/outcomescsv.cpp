#include "ui/print/registersheet.h"

#include <QHash>

namespace mulakat::ui::print {

namespace {

// The portal's word for how a visit went; empty while it has not ended.
QString outcomeOf(const RegisterRow &row)
{
    static const QHash<QString, QString> words{
        {QStringLiteral("completed"), QStringLiteral("Completed")},
        {QStringLiteral("terminated"), QStringLiteral("Completed")}, // they met; the remark says how it ended
        {QStringLiteral("no-show"), QStringLiteral("Expired")},
        {QStringLiteral("left"), QStringLiteral("Expired")},
        {QStringLiteral("cancelled"), QStringLiteral("Cancelled")},
        {QStringLiteral("rejected"), QStringLiteral("Rejected")},
        {QStringLiteral("denied"), QStringLiteral("Rejected")},
        {QStringLiteral("inmate-unavailable"), QStringLiteral("Cancelled")},
        {QStringLiteral("failed"), QStringLiteral("Cancelled")},
    };
    return words.value(row.state);
}

} // namespace

QByteArray outcomesCsv(const RegisterSheet &sheet)
{
    QByteArray out("visrn,outcome,date,started,ended,talk seconds,remarks\r\n");
    for (const RegisterRow &row : sheet.rows) {
        const QString outcome = outcomeOf(row);
        if (outcome.isEmpty())
            continue;
        const QString remarks = row.reason.isEmpty() ? row.state : row.state + QStringLiteral(": ") + row.reason;
        const QStringList cells{row.visrn, outcome, sheet.date.toString(Qt::ISODate), row.started, row.ended,
                                row.talkSeconds ? QString::number(*row.talkSeconds) : QString(), remarks};
        out += cells.join(u',').toUtf8() + "\r\n";
    }
    return out;
}

} // namespace mulakat::ui::print
