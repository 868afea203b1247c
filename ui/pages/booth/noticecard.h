#pragma once
#include "ui/pages/booth/pictogram.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace mulakat::ui::widgets {
class Label;
}

namespace mulakat::ui::pages {

class PictogramView;

// A pictogram with words, over the picture.
class NoticeCard final : public QWidget
{
    Q_OBJECT
public:
    // `name`: prefix of the labels' names, "<name>Title" and "<name>Text".
    NoticeCard(const QString &name, int sign, QWidget *parent);
    void put(Pictogram pictogram, theme::Tone tone, const QString &title, const QString &text = {});
    QSize sizeFor(int width) const; // at most so wide

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PictogramView *m_sign;
    widgets::Label *m_title;
    widgets::Label *m_text;
    theme::Tone m_tone = theme::Tone::Ink;
};

} // namespace mulakat::ui::pages
