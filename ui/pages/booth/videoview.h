#pragma once
#include "ui/pages/booth/pictogram.h"

#include <QImage>
#include <QWidget>
#include <optional>

namespace mulakat::ui::pages {

// A moving picture, thirty times a second: scaled while it is painted and not smoothed, never copied. As large as it fits;
// a seventh of it may be cut off where that fills the view better.
class VideoView final : public QWidget
{
    Q_OBJECT
public:
    explicit VideoView(QWidget *parent = nullptr);
    void setPicture(const QImage &picture); // null: the pictogram
    const QImage &picture() const { return m_picture; }
    void setMirrored(bool mirrored);        // one's own picture, as in a mirror
    void setPictogram(std::optional<Pictogram> pictogram);
    void setReserved(int bottom);           // px that another widget covers

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QRect target() const;
    QImage m_picture;
    std::optional<Pictogram> m_pictogram;
    int m_reserved = 0;
    bool m_mirrored = false;
};

} // namespace mulakat::ui::pages
