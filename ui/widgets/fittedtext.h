#pragma once
#include <QFont>
#include <QStringList>

class QColor;
class QPainter;
class QRect;

namespace mulakat::ui::widgets {

// Text broken into at most so many lines of a width; what does not fit ends in "…". A value; measures as scripts need.
class FittedText
{
public:
    FittedText(const QString &text, const QFont &font, int width, int mostLines);

    int width() const { return m_width; } // of the widest line
    int height() const;
    bool isElided() const { return m_elided; }
    void paint(QPainter &painter, const QRect &rect, const QColor &colour, Qt::Alignment alignment) const;

    static int widthOf(const QString &text, const QFont &font); // on one line
    static int widestWord(const QString &text, const QFont &font);
    static int lineHeight(const QString &text, const QFont &font); // with the fonts that its script falls back to

private:
    QFont m_font;
    QStringList m_lines;
    int m_width = 0;
    int m_lineHeight = 0;
    bool m_elided = false;
};

} // namespace mulakat::ui::widgets
