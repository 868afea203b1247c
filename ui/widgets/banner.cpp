#include "ui/widgets/banner.h"

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>

namespace mulakat::ui::widgets {

using theme::Tokens;

namespace {

theme::State stateOf(Banner::Kind kind)
{
    switch (kind) {
    case Banner::Kind::Waiting:
        return theme::State::Waiting;
    case Banner::Kind::Attention:
        return theme::State::Attention;
    case Banner::Kind::Info:
    case Banner::Kind::Legal:
        break;
    }
    return theme::State::Live;
}

} // namespace

Banner::Banner(Kind kind, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_text(new Label({}, this))
    , m_action(new SecondaryButton({}, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Tokens::space4 + Tokens::icon + Tokens::space3, Tokens::space2, Tokens::space4, Tokens::space2);
    row->setSpacing(Tokens::space4);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    m_action->hide();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(m_action, &Button::clicked, this, &Banner::actionPressed);
    dress();
    hide();
}

void Banner::setKind(Kind kind)
{
    m_kind = kind;
    dress();
    update();
}

void Banner::setText(const QString &text)
{
    m_text->setText(text);
    setVisible(!text.isEmpty());
}

QString Banner::text() const
{
    return m_text->text();
}

void Banner::setAction(const QString &text)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
}

void Banner::setName(const QString &name)
{
    m_text->setObjectName(name);
    m_action->setObjectName(name + QStringLiteral("Action"));
}

void Banner::dress()
{
    m_dressing = true;
    m_text->setTone(m_kind == Kind::Legal ? theme::Tone::OnBrand : theme::Tone::Ink);
    m_dressing = false;
}

void Banner::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_dressing)
        dress();
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::Colours &c = theme::coloursOf(*this);
    const QColor &ground = m_kind == Kind::Attention ? c.attentionTint : m_kind == Kind::Waiting ? c.waitingTint : m_kind == Kind::Legal ? c.legal : c.liveTint;
    painter.fillRect(rect(), ground);
    const QRect shape(Tokens::space4, (height() - Tokens::icon) / 2, Tokens::icon, Tokens::icon);
    const theme::State state = stateOf(m_kind);
    theme::paintState(painter, state, m_kind == Kind::Legal ? c.onBrand : c.of(state), QRectF(QStyle::visualRect(layoutDirection(), rect(), shape)));
}

} // namespace mulakat::ui::widgets

#include "moc_banner.cpp"
