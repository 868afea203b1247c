#pragma once
#include <QImage>
#include <QWidget>

namespace mulakat::ui::widgets {

// Paints a picture as large as it fits, its shape kept, on the ground around it; or words where there is none.
class PictureView final : public QWidget
{
    Q_OBJECT
public:
    explicit PictureView(QWidget *parent = nullptr);

    void setPicture(const QImage &picture); // null: the words
    const QImage &picture() const { return m_picture; }
    void setWords(const QString &words);
    void setMirrored(bool mirrored);     // one's own picture, as in a mirror
    void setFaceGuide(bool on);          // an oval where the face should be
    void setCodeGuide(bool on);          // corners of a square, where a code should be
    void setBare(bool bare);             // no ground around the picture: its own edge only; words stand in its shape
    void setFill(bool fill);             // cuts the edges instead of showing bars
    void setFrame(const QColor &colour); // invalid: a hairline

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QRectF target() const;
    void paintGuide(QPainter &painter, const QRectF &inside) const;
    void paintCorners(QPainter &painter, const QRectF &inside) const;
    QImage m_picture;
    QString m_words;
    QColor m_frame;
    bool m_mirrored = false;
    bool m_guide = false;
    bool m_corners = false;
    bool m_bare = false;
    bool m_fill = false;
};

} // namespace mulakat::ui::widgets
