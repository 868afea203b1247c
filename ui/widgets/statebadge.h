#pragma once
#include "ui/theme/theme.h"

#include <QWidget>

namespace mulakat::ui::widgets {

// A state as colour, shape and word together. Elides its word when there is no room; the shape always shows.
class StateBadge final : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QString text READ text)
public:
    explicit StateBadge(QWidget *parent = nullptr) : StateBadge(theme::State::Closed, {}, parent) { }
    StateBadge(theme::State state, const QString &word, QWidget *parent = nullptr);

    void setState(theme::State state, const QString &word);
    theme::State state() const { return m_state; }
    QString text() const { return m_word; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    // For delegates: paints the same into a rectangle and says how wide it was.
    static int paint(QPainter &painter, const QRect &rect, theme::State state, const QString &word, const QFont &font,
                     const theme::Colours &colours, Qt::LayoutDirection direction);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    theme::State m_state;
    QString m_word;
};

} // namespace mulakat::ui::widgets
