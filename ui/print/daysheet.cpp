#include "ui/print/daysheet.h"

#include "ui/print/canvas.h"
#include "ui/print/words.h"

#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace mulakat::ui::print {

namespace {

constexpr int daySheetDpi = 600;
constexpr double dayLeft = 18;
constexpr double dayWidth = 174;
constexpr double dayBottom = 278;
const Face dayCell{2.9};
const Face dayHeading{2.9, true};

struct DayColumn {
    const char *title;
    double width;
};
constexpr DayColumn dayColumns[] = {
    {QT_TRANSLATE_NOOP("print", "No."), 9},          {QT_TRANSLATE_NOOP("print", "Slot"), 13},
    {QT_TRANSLATE_NOOP("print", "Visit number"), 29}, {QT_TRANSLATE_NOOP("print", "Visitor"), 38},
    {QT_TRANSLATE_NOOP("print", "Inmate"), 38},       {QT_TRANSLATE_NOOP("print", "From – to"), 21},
    {QT_TRANSLATE_NOOP("print", "Outcome"), 26},
};

// Hex in groups, so that it can be compared by eye and broken over lines.
QString grouped(const QString &hex, int by)
{
    QStringList groups;
    for (qsizetype i = 0; i < hex.size(); i += by)
        groups << hex.mid(i, by);
    return groups.join(u' ');
}

class DaySheetPainter
{
public:
    DaySheetPainter(Canvas &canvas, QPdfWriter &writer, const DaySheetPage &page, const Words &words)
        : m_canvas(canvas)
        , m_writer(writer)
        , m_page(page)
        , m_words(words)
    {
    }

    void paint()
    {
        double y = head();
        y = seal(y + 4);
        y = titles(y + 8);
        for (int i = 0; i < m_page.rows.size(); ++i) {
            if (y + heightOf(i) > dayBottom) {
                foot();
                m_writer.newPage();
                ++m_number;
                y = titles(18);
            }
            y = row(i, y);
        }
        if (y + 34 > dayBottom) {
            foot();
            m_writer.newPage();
            ++m_number;
            y = 18;
        }
        signatures(y + 22);
        foot();
    }

private:
    double head()
    {
        const QString title = m_page.number == 1 ? m_words(QT_TRANSLATE_NOOP("print", "Day sheet"))
                                                 : m_words(QT_TRANSLATE_NOOP("print", "Supplement %1 to the day sheet")).arg(m_page.number - 1);
        double y = 18;
        y += m_canvas.text(dayLeft, y, dayWidth * 0.65, title, {8, true}, Qt::AlignLeading, 2);
        m_canvas.text(dayLeft + dayWidth * 0.6, 18, dayWidth * 0.4, m_words.date(m_page.date), {6, true}, Qt::AlignRight, 1);
        y += m_canvas.text(dayLeft, y + 1, dayWidth, plain(m_page.jail), {4.5}, Qt::AlignLeading, 2) + 2;
        m_canvas.line(dayLeft, y, dayLeft + dayWidth, y, 0.3);
        return y;
    }

    // Who, when, with which key; the digest of what was signed.
    double seal(double top)
    {
        constexpr double qrSide = 34;
        constexpr double textWidth = dayWidth - qrSide - 6;
        const QString right = m_page.right == QLatin1String("deputy") ? m_words(QT_TRANSLATE_NOOP("print", "deputy by the jail's rule"))
                                                                      : m_words(QT_TRANSLATE_NOOP("print", "superintendent"));
        double y = top;
        const auto fact = [&](const char *name, const QString &value, const Face &face) {
            y += m_canvas.text(dayLeft, y, textWidth, m_words(name), {3, false, Qt::darkGray}, Qt::AlignLeading, 1);
            y += m_canvas.text(dayLeft, y, textWidth, value, face, Qt::AlignLeading, 4) + 1.5;
        };
        fact(QT_TRANSLATE_NOOP("print", "Signed by"), plain(m_page.signedBy) + QStringLiteral(", ") + right + QStringLiteral(" · ") + m_page.signedAt, {4, true});
        fact(QT_TRANSLATE_NOOP("print", "What it holds"),
             m_words(QT_TRANSLATE_NOOP("print", "Visits: %1")).arg(m_page.visits)
                 + (m_page.notes > 0 ? QStringLiteral(" · ") + m_words(QT_TRANSLATE_NOOP("print", "later notes: %1")).arg(m_page.notes) : QString()), {4});
        fact(QT_TRANSLATE_NOOP("print", "Fingerprint of the key, station"), grouped(m_page.fingerprint, 4) + QStringLiteral(" · ") + m_page.station, {5, true});
        fact(QT_TRANSLATE_NOOP("print", "SHA-256 of the signed text"), grouped(m_page.digest, 8), {3.4});
        fact(QT_TRANSLATE_NOOP("print", "Ed25519 signature"), grouped(m_page.signature, 8), {3});
        m_canvas.qr(dayLeft + dayWidth - qrSide, top, qrSide, m_page.digest.toLatin1());
        return std::max(y, top + qrSide);
    }

    double titles(double y)
    {
        double x = dayLeft;
        double height = 0;
        for (const DayColumn &column : dayColumns) {
            height = std::max(height, m_canvas.text(x, y, column.width - 1.5, m_words(column.title), dayHeading, Qt::AlignLeading, 2));
            x += column.width;
        }
        m_canvas.line(dayLeft, y + height + 1, dayLeft + dayWidth, y + height + 1, 0.3);
        return y + height + 2;
    }

    QStringList cells(int index) const
    {
        const RegisterRow &row = m_page.rows.at(index);
        QStringList outcome{m_words.of(row.state)};
        if (!row.reason.isEmpty())
            outcome << m_words.of(row.reason);
        return {QString::number(index + 1),
                row.start.toString(QStringLiteral("HH:mm")),
                row.visrn,
                plain(row.visitor) + (row.adults + row.children > 1 ? QStringLiteral(" +%1").arg(row.adults + row.children - 1) : QString()),
                plain(row.inmate) + (row.inmateNumber.isEmpty() ? QString() : QStringLiteral(", ") + row.inmateNumber),
                row.started.isEmpty() ? QString() : row.started + QStringLiteral("–") + row.ended,
                outcome.join(QStringLiteral(", "))};
    }

    double heightOf(int index) const
    {
        const QStringList texts = cells(index);
        double height = 0;
        for (int i = 0; i < texts.size(); ++i)
            height = std::max(height, m_canvas.textHeight(dayColumns[i].width - 1.5, texts.at(i), dayCell, 3));
        return height + 1.6;
    }

    double row(int index, double y)
    {
        const QStringList texts = cells(index);
        double x = dayLeft;
        for (int i = 0; i < texts.size(); ++i) {
            m_canvas.text(x, y, dayColumns[i].width - 1.5, texts.at(i), dayCell, Qt::AlignLeading, 3);
            x += dayColumns[i].width;
        }
        const double end = y + heightOf(index);
        m_canvas.line(dayLeft, end - 0.6, dayLeft + dayWidth, end - 0.6, 0.1, Qt::gray);
        return end;
    }

    void signatures(double y)
    {
        m_canvas.line(dayLeft, y, dayLeft + 75, y, 0.3);
        m_canvas.line(dayLeft + 90, y, dayLeft + dayWidth, y, 0.3);
        m_canvas.text(dayLeft, y + 1.5, 75, m_words(QT_TRANSLATE_NOOP("print", "Date, signature of the superintendent")), {3.2});
        m_canvas.text(dayLeft + 90, y + 1.5, 84, m_words(QT_TRANSLATE_NOOP("print", "Seal of the jail")), {3.2});
    }

    void foot()
    {
        m_canvas.text(dayLeft, 286, dayWidth * 0.75, m_words(QT_TRANSLATE_NOOP("print", "Printed %1")).arg(m_page.printedAt), {3}, Qt::AlignLeading, 1);
        m_canvas.text(dayLeft + dayWidth * 0.75, 286, dayWidth * 0.25, QString::number(m_number), {3}, Qt::AlignRight, 1);
    }

    Canvas &m_canvas;
    QPdfWriter &m_writer;
    const DaySheetPage &m_page;
    const Words &m_words;
    int m_number = 1;
};

} // namespace

QByteArray daySheetPdf(const DaySheetPage &page, const QString &language)
{
    const Words words(language);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(daySheetDpi);
    writer.setCreator(QStringLiteral("Mulakat"));
    writer.setTitle(words(QT_TRANSLATE_NOOP("print", "Day sheet")) + QLatin1Char(' ') + page.date.toString(Qt::ISODate));
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF());
    QPainter painter(&writer);
    Canvas canvas(painter, daySheetDpi / 25.4);
    DaySheetPainter(canvas, writer, page, words).paint();
    painter.end();
    return bytes;
}

} // namespace mulakat::ui::print
