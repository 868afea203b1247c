#pragma once
#include "ui/theme/theme.h"

#include <QLabel>

namespace mulakat::ui::widgets {

// Words on a screen: a size of the scale, a tone, and wrapping. Tone and size stay when the scheme or language changes.
class Label : public QLabel
{
    Q_OBJECT
public:
    enum class Size { Inherit, Body, Large, Title, PublicBody, PublicLarge, PublicTitle, PublicHuge };
    explicit Label(const QString &text = {}, QWidget *parent = nullptr) : Label(text, Size::Inherit, parent) { }
    Label(const QString &text, Size size, QWidget *parent = nullptr);

    void setTone(theme::Tone tone);
    void setBold(bool bold);

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();
    Size m_size;
    theme::Tone m_tone = theme::Tone::Ink;
    bool m_bold = false;
    bool m_dressing = false;
};

} // namespace mulakat::ui::widgets
