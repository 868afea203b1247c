#pragma once
#include <QColor>
#include <QFont>
#include <QImage>
#include <QMarginsF>
#include <QSizeF>
#include <QString>
#include <functional>

class QPainter;

namespace mulakat::ui::print {

struct Face {
    double mm = 3.2; // height of the type
    bool bold = false;
    QColor ink = Qt::black;
};

// Draws in millimetres, the same on a PDF page and on the dots of a slip printer. One thread at a time, with a GUI application.
class Canvas
{
public:
    static constexpr int allLines = 1000;

    Canvas(QPainter &painter, double dotsPerMm);

    // Lines broken at words, or anywhere within a word that is wider; a text that needs more than `most` lines ends in "…".
    // Gives the height used.
    double text(double x, double y, double width, const QString &text, const Face &face = {},
                Qt::Alignment align = Qt::AlignLeading, int most = allLines);
    double textHeight(double width, const QString &text, const Face &face, int most = allLines) const;
    double textWidth(const QString &text, const Face &face) const;
    void line(double x1, double y1, double x2, double y2, double width = 0.2, const QColor &ink = Qt::black);
    void frame(double x, double y, double width, double height, double pen = 0.2, double radius = 0);
    void fill(double x, double y, double width, double height, const QColor &ink);
    void image(double x, double y, double width, double height, const QImage &image); // keeps its shape, centred
    // QR code of the bytes with its quiet zone, in a square; nothing for what is too long for one.
    void qr(double x, double y, double side, const QByteArray &payload);
    QPainter &painter() { return m_painter; }
    double dots(double mm) const { return mm * m_dotsPerMm; }

private:
    QFont font(const Face &face, const QString &text) const;
    double layOut(double x, double y, double width, const QString &text, const Face &face, Qt::Alignment align, int most,
                  bool draw) const;

    QPainter &m_painter;
    double m_dotsPerMm;
};

// What a person typed, fit to be drawn or written on one line: no control characters and none that turn the direction of text.
QString plain(const QString &text);

// Paints a sheet from (0, 0) and gives the height used, in millimetres.
using Paint = std::function<double(Canvas &)>;

// One page as wide as said and as high as its content, for a roll.
QByteArray rollPdf(double widthMm, const QString &title, const Paint &paint);
QImage rollImage(double widthMm, double dotsPerMm, const Paint &paint); // black on white
// One A4 page, portrait.
QByteArray pagePdf(const QString &title, const Paint &paint);

} // namespace mulakat::ui::print
