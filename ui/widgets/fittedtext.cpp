#include "ui/widgets/fittedtext.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QTextLayout>
#include <QtMath>

namespace mulakat::ui::widgets {

FittedText::FittedText(const QString &text, const QFont &font, int width, int mostLines)
    : m_font(font)
    , m_lineHeight(lineHeight(text, font))
{
    const QFontMetrics metrics(font);
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WordWrap);
    layout.setTextOption(option);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(qMax(1, width));
        const bool last = m_lines.size() + 1 == mostLines;
        QString words = last ? text.mid(line.textStart()) : text.mid(line.textStart(), line.textLength()).trimmed();
        if (widthOf(words, font) > width) {
            words = metrics.elidedText(words, Qt::ElideRight, qMax(1, width));
            m_elided = true;
        }
        m_lines << words;
        m_width = qMax(m_width, qMin(qMax(1, width), widthOf(words, font)));
        if (last)
            break;
    }
    layout.endLayout();
}

int FittedText::height() const
{
    return m_lineHeight * qMax(1, int(m_lines.size()));
}

void FittedText::paint(QPainter &painter, const QRect &rect, const QColor &colour, Qt::Alignment alignment) const
{
    painter.save();
    painter.setFont(m_font);
    painter.setPen(colour);
    // The base font's own baseline, whatever fonts the words fall back to: scripts side by side stand on one line.
    const QFontMetrics metrics(m_font);
    const int baseline = (m_lineHeight - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent();
    const int top = alignment.testFlag(Qt::AlignVCenter) ? rect.top() + (rect.height() - height()) / 2 : rect.top();
    for (int i = 0; i < m_lines.size(); ++i) {
        const int spare = rect.width() - widthOf(m_lines.at(i), m_font);
        const int indent = alignment.testFlag(Qt::AlignRight) ? spare : alignment.testFlag(Qt::AlignHCenter) ? spare / 2 : 0;
        painter.drawText(rect.left() + indent, top + i * m_lineHeight + baseline, m_lines.at(i));
    }
    painter.restore();
}

int FittedText::widthOf(const QString &text, const QFont &font)
{
    return QFontMetrics(font).size(Qt::TextSingleLine, text).width() + 1;
}

int FittedText::widestWord(const QString &text, const QFont &font)
{
    int widest = 0;
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &word : words)
        widest = qMax(widest, widthOf(word, font));
    return widest;
}

int FittedText::lineHeight(const QString &text, const QFont &font)
{
    QTextLayout layout(text.isEmpty() ? QStringLiteral("x") : text, font);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(1e6);
    layout.endLayout();
    return qMax(theme::lineHeightOf(font), qCeil(line.height()));
}

} // namespace mulakat::ui::widgets
