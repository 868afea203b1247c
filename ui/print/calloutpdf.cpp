#include "ui/print/calloutsheet.h"
#include "ui/print/canvas.h"
#include "ui/print/words.h"

#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace mulakat::ui::print {

namespace {

constexpr int callOutDpi = 600;
constexpr double sheetWidth = 210;
constexpr double sheetHeight = 297;
constexpr double margin = 14;
constexpr double rowsTop = 52;
constexpr double rowsBottom = sheetHeight - 52;
constexpr double rowHeight = 19;
constexpr double boxSide = 6.5;
constexpr double tickColumn = 26;  // one of three
constexpr double timeColumn = 24;
const Face bigFace{6.2, true};
const Face middleFace{4.4};
const Face smallFace{3.4};
const QColor lightLine(0x80, 0x80, 0x80);

class CallOutPainter
{
public:
    CallOutPainter(Canvas &canvas, const CallOutSheet &sheet, const Words &words)
        : m_canvas(canvas)
        , m_sheet(sheet)
        , m_words(words)
    {
    }

    void paint(QPdfWriter &writer)
    {
        constexpr int perPage = int((rowsBottom - rowsTop) / rowHeight);
        bool first = true;
        for (const CallOutWingSheet &wing : m_sheet.wings) {
            const int pages = std::max(1, int((wing.rows.size() + perPage - 1) / perPage));
            for (int page = 0; page < pages; ++page) {
                if (!std::exchange(first, false))
                    writer.newPage();
                head(wing, page, pages);
                double y = rowsTop;
                for (const CallOutRow &row : wing.rows.mid(page * perPage, perPage))
                    y = line(row, y);
                foot();
            }
        }
        if (first) {
            head({}, 0, 1);
            m_canvas.text(margin, rowsTop + 10, sheetWidth - 2 * margin, m_words(QT_TRANSLATE_NOOP("print", "Nobody is to be brought.")), middleFace,
                          Qt::AlignHCenter);
        }
    }

private:
    QString when() const
    {
        if (m_sheet.batch)
            return m_words(QT_TRANSLATE_NOOP("print", "Batch of %1")).arg(m_words.clock(*m_sheet.batch));
        return m_words(QT_TRANSLATE_NOOP("print", "Visits from %1 until %2")).arg(m_words.clock(m_sheet.from), m_words.clock(m_sheet.until));
    }

    void head(const CallOutWingSheet &wing, int page, int pages)
    {
        const double width = sheetWidth - 2 * margin;
        const QString name = m_sheet.wings.isEmpty() ? QString()
            : wing.wing.isEmpty()                    ? m_words(QT_TRANSLATE_NOOP("print", "Wing not known"))
                                                     : m_words(QT_TRANSLATE_NOOP("print", "Wing %1")).arg(wing.wing);
        m_canvas.text(margin, 12, width, m_words(QT_TRANSLATE_NOOP("print", "Call-out list")) + QStringLiteral(" · ") + m_sheet.jail, middleFace,
                      Qt::AlignLeading, 1);
        m_canvas.text(margin, 19, width * 0.5, name, {10, true}, Qt::AlignLeading, 1);
        m_canvas.text(margin + width * 0.5, 21, width * 0.5, m_words.date(m_sheet.date), bigFace, Qt::AlignRight, 1);
        m_canvas.text(margin, 35, width * 0.7, when(), middleFace, Qt::AlignLeading, 1);
        if (pages > 1)
            m_canvas.text(margin + width * 0.7, 35, width * 0.3, m_words(QT_TRANSLATE_NOOP("print", "Page %1 of %2")).arg(page + 1).arg(pages),
                          middleFace, Qt::AlignRight, 1);
        const QString titles[] = {m_words(QT_TRANSLATE_NOOP("print", "called")), m_words(QT_TRANSLATE_NOOP("print", "on the way")),
                                  m_words(QT_TRANSLATE_NOOP("print", "at the place"))};
        for (int i = 0; i < 3; ++i)
            m_canvas.text(ticks() + i * tickColumn, rowsTop - 6.5, tickColumn, titles[i], smallFace, Qt::AlignHCenter, 1);
        m_canvas.line(margin, rowsTop, sheetWidth - margin, rowsTop, 0.5);
    }

    static double ticks() { return sheetWidth - margin - 3 * tickColumn; }

    QString placeOf(const CallOutRow &row) const
    {
        return (row.mode == QLatin1String("video") ? m_words(QT_TRANSLATE_NOOP("print", "Booth %1"))
                                                   : m_words(QT_TRANSLATE_NOOP("print", "Window %1")))
            .arg(row.place);
    }

    // Ticked already: what the screen knows when it is printed.
    static int reached(const CallOutRow &row)
    {
        static const QStringList steps{QStringLiteral("called"), QStringLiteral("on-the-way"), QStringLiteral("at-place")};
        return int(steps.indexOf(row.track)) + 1;
    }

    QString noteOf(const CallOutRow &row) const
    {
        const bool comes = row.track == QLatin1String("not-called") || reached(row) > 0;
        const QString code = !row.status.isEmpty() ? row.status : comes ? QString() : row.track;
        if (code == QLatin1String("at-court"))
            return m_words(QT_TRANSLATE_NOOP("print", "at court"));
        if (code == QLatin1String("hospital"))
            return m_words(QT_TRANSLATE_NOOP("print", "in hospital"));
        if (code == QLatin1String("transferred"))
            return m_words(QT_TRANSLATE_NOOP("print", "transferred"));
        if (code == QLatin1String("released"))
            return m_words(QT_TRANSLATE_NOOP("print", "released"));
        return code == QLatin1String("refuses") ? m_words(QT_TRANSLATE_NOOP("print", "does not want to come")) : code;
    }

    double line(const CallOutRow &row, double y)
    {
        m_canvas.text(margin, y + 2.2, timeColumn, m_words.clock(row.start), bigFace, Qt::AlignLeading, 1);
        m_canvas.text(margin, y + 11, timeColumn, placeOf(row), smallFace, Qt::AlignLeading, 1);
        const double x = margin + timeColumn;
        const double width = ticks() - x - 2;
        m_canvas.text(x, y + 2.2, width, plain(row.inmate), bigFace, Qt::AlignLeading, 1);
        const QString note = noteOf(row);
        m_canvas.text(x, y + 11, width, plain(row.number) + (note.isEmpty() ? QString() : QStringLiteral(" · ") + note), middleFace, Qt::AlignLeading, 1);
        for (int i = 0; i < 3; ++i) {
            const double left = ticks() + i * tickColumn + (tickColumn - boxSide) / 2;
            const double top = y + (rowHeight - boxSide) / 2;
            m_canvas.frame(left, top, boxSide, boxSide, 0.4);
            if (i >= reached(row))
                continue;
            m_canvas.line(left + 1.2, top + 3.4, left + 2.8, top + 5.2, 0.7);
            m_canvas.line(left + 2.8, top + 5.2, left + 5.5, top + 1.4, 0.7);
        }
        m_canvas.line(margin, y + rowHeight, sheetWidth - margin, y + rowHeight, 0.15, lightLine);
        return y + rowHeight;
    }

    void foot()
    {
        const double width = (sheetWidth - 2 * margin - 2 * 8) / 3;
        const QString signers[] = {m_words(QT_TRANSLATE_NOOP("print", "Visiting room, name and signature")),
                                   m_words(QT_TRANSLATE_NOOP("print", "Wing officer, name and signature")),
                                   m_words(QT_TRANSLATE_NOOP("print", "Brought by, name and signature"))};
        for (int i = 0; i < 3; ++i) {
            const double x = margin + i * (width + 8);
            if (i == 0)
                m_canvas.text(x, sheetHeight - 42, width, m_sheet.printedBy, middleFace, Qt::AlignLeading, 1);
            m_canvas.line(x, sheetHeight - 30, x + width, sheetHeight - 30, 0.3);
            m_canvas.text(x, sheetHeight - 28.5, width, signers[i], smallFace, Qt::AlignLeading, 2);
        }
        m_canvas.text(margin, sheetHeight - 14, sheetWidth - 2 * margin, m_words(QT_TRANSLATE_NOOP("print", "Printed %1")).arg(m_sheet.printedAt),
                      smallFace, Qt::AlignLeading, 1);
    }

    Canvas &m_canvas;
    const CallOutSheet &m_sheet;
    const Words &m_words;
};

} // namespace

QByteArray callOutPdf(const CallOutSheet &sheet, const QString &language)
{
    const Words words(language);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(callOutDpi);
    writer.setCreator(QStringLiteral("Mulakat"));
    writer.setTitle(words(QT_TRANSLATE_NOOP("print", "Call-out list")) + QLatin1Char(' ') + sheet.date.toString(Qt::ISODate));
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF());
    QPainter painter(&writer);
    Canvas canvas(painter, callOutDpi / 25.4);
    CallOutPainter(canvas, sheet, words).paint(writer);
    painter.end();
    return bytes;
}

} // namespace mulakat::ui::print
