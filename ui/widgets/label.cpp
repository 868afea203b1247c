#include "ui/widgets/label.h"

#include <QEvent>

namespace mulakat::ui::widgets {

using theme::Tokens;

namespace {

int pixelsOf(Label::Size size)
{
    switch (size) {
    case Label::Size::Inherit:
        return 0;
    case Label::Size::Body:
        return Tokens::body;
    case Label::Size::Large:
        return Tokens::large;
    case Label::Size::Title:
        return Tokens::title;
    case Label::Size::PublicBody:
        return Tokens::publicBody;
    case Label::Size::PublicLarge:
        return Tokens::publicLarge;
    case Label::Size::PublicTitle:
        return Tokens::publicTitle;
    case Label::Size::PublicHuge:
        break;
    }
    return Tokens::publicHuge;
}

} // namespace

Label::Label(const QString &text, Size size, QWidget *parent)
    : QLabel(text, parent)
    , m_size(size)
    , m_bold(size == Size::Title || size == Size::PublicTitle || size == Size::PublicHuge)
{
    setTextFormat(Qt::PlainText); // names come from strangers
    setWordWrap(true);
    dress();
}

void Label::setTone(theme::Tone tone)
{
    m_tone = tone;
    dress();
}

void Label::setBold(bool bold)
{
    m_bold = bold;
    dress();
}

void Label::dress()
{
    m_dressing = true;
    if (m_size != Size::Inherit || m_bold) {
        const int pixels = pixelsOf(m_size);
        theme::setType(*this, pixels > 0 ? pixels : font().pixelSize(), m_bold);
    }
    if (m_tone != theme::Tone::Ink)
        theme::setTone(*this, m_tone);
    else
        setPalette(QPalette());
    m_dressing = false;
}

void Label::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    const bool scheme = event->type() == QEvent::PaletteChange && m_tone != theme::Tone::Ink;
    if (!m_dressing && (scheme || event->type() == QEvent::ParentChange || event->type() == QEvent::ApplicationFontChange))
        dress();
}

} // namespace mulakat::ui::widgets

#include "moc_label.cpp"
