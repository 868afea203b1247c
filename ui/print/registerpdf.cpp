#include "ui/print/canvas.h"
#include "ui/print/registersheet.h"
#include "ui/print/words.h"

#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace mulakat::ui::print {

namespace {

constexpr int registerDpi = 600;
constexpr double pageWidth = 297;
constexpr double pageHeight = 210;
constexpr double side = 10;
constexpr double tableTop = 32;
constexpr double tableBottom = pageHeight - 16;
constexpr double pad = 1.1;
constexpr int cellLines = 4; // of one cell: a name of any length keeps the row in hand
const Face small{2.9};
const QColor hair(0x80, 0x80, 0x80);

struct Column {
    QString title;
    double width;
};

QString talkTime(const std::optional<int> &seconds)
{
    if (!seconds)
        return {};
    return QStringLiteral("%1:%2").arg(*seconds / 60).arg(*seconds % 60, 2, 10, QLatin1Char('0'));
}

// Lays the rows out on pages, then draws them: the number of pages stands on each.
class RegisterPainter
{
public:
    RegisterPainter(Canvas &canvas, const RegisterSheet &sheet, const Words &words)
        : m_canvas(canvas)
        , m_sheet(sheet)
        , m_words(words)
        , m_columns(columns())
    {
    }

    void paint(QPdfWriter &writer)
    {
        const QList<int> firsts = pageStarts();
        for (int page = 0; page < firsts.size(); ++page) {
            if (page > 0)
                writer.newPage();
            head();
            const int end = page + 1 < firsts.size() ? firsts.at(page + 1) : int(m_sheet.rows.size());
            double y = titles();
            for (int i = firsts.at(page); i < end; ++i)
                y = row(i, y);
            if (m_sheet.rows.isEmpty())
                m_canvas.text(side, y + 12, pageWidth - 2 * side, m_words(QT_TRANSLATE_NOOP("print", "No visits on this day.")), {4.5},
                              Qt::AlignHCenter);
            foot(page + 1, int(firsts.size()));
        }
    }

private:
    QList<Column> columns() const
    {
        const double contact = m_sheet.contacts ? 20 : 0;
        QList<Column> all{{m_words(QT_TRANSLATE_NOOP("print", "No.")), 9},
                          {m_words(QT_TRANSLATE_NOOP("print", "Slot")), 12},
                          {m_words(QT_TRANSLATE_NOOP("print", "Visit number")), 26},
                          {m_words(QT_TRANSLATE_NOOP("print", "Visitor")), 43 - contact / 2},
                          {m_words(QT_TRANSLATE_NOOP("print", "Inmate")), 41 - contact / 2},
                          {m_words(QT_TRANSLATE_NOOP("print", "Visit")), 28},
                          {m_words(QT_TRANSLATE_NOOP("print", "Identity")), 32},
                          {m_words(QT_TRANSLATE_NOOP("print", "Came")), 12},
                          {m_words(QT_TRANSLATE_NOOP("print", "From – to")), 21},
                          {m_words(QT_TRANSLATE_NOOP("print", "Talk")), 12},
                          {m_words(QT_TRANSLATE_NOOP("print", "Outcome")), 24},
                          {m_words(QT_TRANSLATE_NOOP("print", "Officer")), 17}};
        if (m_sheet.contacts)
            all.insert(4, {m_words(QT_TRANSLATE_NOOP("print", "Mobile")), contact});
        return all;
    }

    QString placeOf(const RegisterRow &row) const
    {
        if (row.place.isEmpty())
            return {};
        return (row.mode == QLatin1String("video") ? m_words(QT_TRANSLATE_NOOP("print", "Booth %1"))
                                                   : m_words(QT_TRANSLATE_NOOP("print", "Window %1")))
            .arg(row.place);
    }

    QString documentsOf(const RegisterRow &row) const
    {
        QStringList lines;
        for (const QString &document : row.documents) {
            QStringList words = document.split(QLatin1Char(' '), Qt::SkipEmptyParts);
            for (QString &word : words)
                word = m_words.of(word);
            lines << words.join(QLatin1Char(' '));
        }
        return lines.join(QStringLiteral("; "));
    }

    QStringList cells(int index) const
    {
        const RegisterRow &row = m_sheet.rows.at(index);
        const QString party = row.adults + row.children > 1 ? QStringLiteral(" +%1").arg(row.adults + row.children - 1) : QString();
        const QString relation = row.relation.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(m_words.of(row.relation));
        const QString number = row.inmateNumber.isEmpty() ? QString() : QStringLiteral(", ") + row.inmateNumber;
        QStringList what{m_words.of(row.mode), placeOf(row)};
        if (!row.kind.isEmpty() && row.kind != QLatin1String("family"))
            what << m_words.of(row.kind);
        what.removeAll(QString());
        const QString times = row.started.isEmpty() ? QString() : row.started + QStringLiteral("–") + row.ended;
        QStringList outcome{m_words.of(row.state)};
        if (!row.endedBy.isEmpty())
            outcome << m_words.of(row.endedBy);
        QStringList out{QString::number(index + 1),
                        row.start.toString(QStringLiteral("HH:mm")),
                        row.visrn,
                        plain(row.visitor) + relation + party,
                        plain(row.inmate) + number,
                        what.join(QStringLiteral(", ")),
                        documentsOf(row),
                        row.arrived,
                        times,
                        talkTime(row.talkSeconds),
                        outcome.join(QStringLiteral(", ")),
                        row.officer};
        if (m_sheet.contacts)
            out.insert(4, row.contact);
        return out;
    }

    double rowHeight(int index) const
    {
        const QStringList texts = cells(index);
        double height = 0;
        for (int i = 0; i < m_columns.size(); ++i)
            height = std::max(height, m_canvas.textHeight(m_columns.at(i).width - 2 * pad, texts.at(i), small, cellLines));
        return height + 2 * pad;
    }

    double titlesHeight() const
    {
        double height = 0;
        for (const Column &column : m_columns)
            height = std::max(height, m_canvas.textHeight(column.width - 2 * pad, column.title, {2.9, true}, 2));
        return height + 2 * pad;
    }

    QList<int> pageStarts() const
    {
        QList<int> starts{0};
        double y = tableTop + titlesHeight();
        for (int i = 0; i < m_sheet.rows.size(); ++i) {
            const double height = rowHeight(i);
            if (y + height > tableBottom) {
                starts << i;
                y = tableTop + titlesHeight();
            }
            y += height;
        }
        return starts;
    }

    void head()
    {
        const double width = pageWidth - 2 * side;
        m_canvas.text(side, 9, width * 0.65, m_words(QT_TRANSLATE_NOOP("print", "Register of visits")), {6, true}, Qt::AlignLeading, 1);
        m_canvas.text(side, 18.5, width * 0.65, m_sheet.jail, {4}, Qt::AlignLeading, 1);
        m_canvas.text(side + width * 0.65, 9, width * 0.35, m_words.date(m_sheet.date), {6, true}, Qt::AlignRight, 1);
        m_canvas.text(side + width * 0.65, 18.5, width * 0.35, totals(), {3.6}, Qt::AlignRight, 1);
    }

    QString totals() const
    {
        int talked = 0;
        for (const RegisterRow &row : m_sheet.rows)
            talked += row.talkSeconds && *row.talkSeconds > 0 ? 1 : 0;
        return m_words(QT_TRANSLATE_NOOP("print", "Visits: %1")).arg(m_sheet.rows.size()) + QStringLiteral(" · ")
            + m_words(QT_TRANSLATE_NOOP("print", "talks held: %1")).arg(talked);
    }

    double titles()
    {
        double x = side;
        for (const Column &column : m_columns) {
            m_canvas.text(x + pad, tableTop + pad, column.width - 2 * pad, column.title, {2.9, true}, Qt::AlignLeading, 2);
            x += column.width;
        }
        m_canvas.line(side, tableTop, x, tableTop, 0.3);
        const double y = tableTop + titlesHeight();
        m_canvas.line(side, y, x, y, 0.3);
        return y;
    }

    double row(int index, double y)
    {
        const QStringList texts = cells(index);
        const double height = rowHeight(index);
        double x = side;
        for (int i = 0; i < m_columns.size(); ++i) {
            m_canvas.text(x + pad, y + pad, m_columns.at(i).width - 2 * pad, texts.at(i), small, Qt::AlignLeading, cellLines);
            x += m_columns.at(i).width;
        }
        m_canvas.line(side, y + height, x, y + height, 0.1, hair);
        return y + height;
    }

    void foot(int page, int pages)
    {
        const double width = pageWidth - 2 * side;
        QStringList printed;
        if (!m_sheet.printedAt.isEmpty())
            printed << m_words(QT_TRANSLATE_NOOP("print", "Printed %1")).arg(m_sheet.printedAt);
        printed << m_sheet.printedBy;
        printed.removeAll(QString());
        m_canvas.text(side, pageHeight - 12, width * 0.7, printed.join(QStringLiteral(" · ")), {3.2}, Qt::AlignLeading, 1);
        m_canvas.text(side + width * 0.7, pageHeight - 12, width * 0.3,
                      m_words(QT_TRANSLATE_NOOP("print", "Page %1 of %2")).arg(page).arg(pages), {3.2}, Qt::AlignRight, 1);
    }

    Canvas &m_canvas;
    const RegisterSheet &m_sheet;
    const Words &m_words;
    QList<Column> m_columns;
};

} // namespace

QByteArray registerPdf(const RegisterSheet &sheet, const QString &language)
{
    const Words words(language);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(registerDpi);
    writer.setCreator(QStringLiteral("Mulakat"));
    writer.setTitle(words(QT_TRANSLATE_NOOP("print", "Register of visits")) + QLatin1Char(' ') + sheet.date.toString(Qt::ISODate));
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageOrientation(QPageLayout::Landscape);
    writer.setPageMargins(QMarginsF());
    QPainter painter(&writer);
    Canvas canvas(painter, registerDpi / 25.4);
    RegisterPainter(canvas, sheet, words).paint(writer);
    painter.end();
    return bytes;
}

} // namespace mulakat::ui::print
