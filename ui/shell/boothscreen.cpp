#include "ui/shell/boothscreen.h"

#include "ui/theme/theme.h"
#include "ui/widgets/button.h"

#include <QEvent>
#include <QVBoxLayout>

namespace mulakat::ui::shell {

using theme::Tokens;

BoothScreen::BoothScreen(QWidget *page, QWidget *parent)
    : QWidget(parent)
    , m_page(page)
    , m_return(new widgets::QuietButton({}, page))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(page);
    m_return->setObjectName(QStringLiteral("boothReturn"));
    m_return->setFocusPolicy(Qt::NoFocus);
    m_return->hide();
    connect(m_return, &widgets::Button::clicked, this, &BoothScreen::returnAsked);
    page->installEventFilter(this);
    setFocusProxy(page);
}

void BoothScreen::setShared(bool shared)
{
    m_return->setVisible(shared);
    place();
}

void BoothScreen::place()
{
    m_return->setText(tr("Officer"));
    m_return->resize(m_return->sizeHint());
    const int x = layoutDirection() == Qt::RightToLeft ? Tokens::space2 : m_page->width() - m_return->width() - Tokens::space2;
    m_return->move(x, Tokens::space2);
    m_return->raise();
}

bool BoothScreen::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        place();
    return QWidget::eventFilter(watched, event);
}

void BoothScreen::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        place();
}

} // namespace mulakat::ui::shell

#include "moc_boothscreen.cpp"
