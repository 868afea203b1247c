#include "ui/pages/booth/noticecard.h"

#include "ui/pages/booth/pictowidgets.h"
#include "ui/widgets/fittedtext.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>

namespace mulakat::ui::pages {

using theme::Tokens;
using widgets::FittedText;
using widgets::Label;

NoticeCard::NoticeCard(const QString &name, int sign, QWidget *parent)
    : QWidget(parent)
    , m_sign(new PictogramView(Pictogram::Clock, sign, this))
    , m_title(new Label({}, Label::Size::PublicLarge, this))
    , m_text(new Label({}, Label::Size::PublicBody, this))
{
    m_title->setBold(true);
    setObjectName(name);
    m_title->setObjectName(name + QStringLiteral("Title"));
    m_text->setObjectName(name + QStringLiteral("Text"));
    auto *words = new QVBoxLayout;
    words->setSpacing(Tokens::space2);
    words->addStretch(1);
    words->addWidget(m_title);
    words->addWidget(m_text);
    words->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Tokens::space5, Tokens::space4, Tokens::space5, Tokens::space4);
    row->setSpacing(Tokens::space5);
    row->addWidget(m_sign, 0, Qt::AlignVCenter);
    row->addLayout(words, 1);
    setAttribute(Qt::WA_OpaquePaintEvent);
    hide();
}

void NoticeCard::put(Pictogram pictogram, theme::Tone tone, const QString &title, const QString &text)
{
    m_tone = tone;
    m_sign->setPictogram(pictogram);
    m_sign->setTone(tone);
    m_title->setTone(tone == theme::Tone::Waiting ? tone : theme::Tone::Ink);
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    update();
}

QSize NoticeCard::sizeFor(int width) const
{
    const int around = 3 * Tokens::space5 + m_sign->sizeHint().width();
    const int words = std::max(FittedText::widthOf(m_title->text(), m_title->font()), FittedText::widthOf(m_text->text(), m_text->font()));
    const int wide = std::min(width, around + words + Tokens::space2);
    return {wide, std::max(layout()->heightForWidth(wide), layout()->minimumSize().height())};
}

void NoticeCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::Colours &c = theme::coloursOf(*this);
    const bool warns = m_tone == theme::Tone::Waiting;
    const double edge = warns ? Tokens::focusRing : Tokens::hairline;
    // Square: round corners would have to be blended with every picture below.
    painter.setPen(QPen(warns ? c.waiting : c.fieldLine, edge, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(warns ? c.waitingTint : c.raised);
    painter.drawRect(QRectF(rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2));
}

} // namespace mulakat::ui::pages

#include "moc_noticecard.cpp"
