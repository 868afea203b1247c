#include "ui/shell/window.h"

#include "ui/shell/language.h"

#include <QCloseEvent>
#include <QKeyEvent>
#include <QScreen>
#include <QShortcut>
#include <QStackedLayout>
#include <QTimer>

namespace mulakat::ui::shell {

Window::Window(Language &language, QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedLayout(this))
{
    setWindowTitle(QStringLiteral("Mulakat"));
    setAttribute(Qt::WA_QuitOnClose, false);
    auto *keys = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_L), this);
    connect(keys, &QShortcut::activated, this, [&language] { language.switchToNext(); });
}

void Window::setContent(QWidget *content)
{
    QWidget *before = this->content();
    m_stack->addWidget(content);
    m_stack->setCurrentWidget(content);
    content->setFocus();
    if (before) {
        m_stack->removeWidget(before);
        before->deleteLater();
    }
}

QWidget *Window::content() const
{
    return m_stack->currentWidget();
}

void Window::showOn(QScreen *screen, bool kiosk)
{
    m_kiosk = kiosk;
    m_screen = screen;
    const QRect area = kiosk ? screen->geometry() : screen->availableGeometry();
    setGeometry(area);
    if (!kiosk)
        return showMaximized();
    setWindowFlag(Qt::FramelessWindowHint);
    showFullScreen();
    setGeometry(area); // without a window manager nobody grants full screen
    connect(screen, &QScreen::geometryChanged, this, [this](const QRect &now) { setGeometry(now); });
}

void Window::closeEvent(QCloseEvent *event)
{
    event->ignore();
}

void Window::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (m_painted)
        return;
    m_painted = true;
    QTimer::singleShot(0, this, &Window::firstPainted);
}

bool Window::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (isClosingKey(key->key(), key->modifiers())) {
            key->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

bool isClosingKey(int key, Qt::KeyboardModifiers modifiers)
{
    const bool control = modifiers.testFlag(Qt::ControlModifier);
    const bool alt = modifiers.testFlag(Qt::AltModifier);
    const bool meta = modifiers.testFlag(Qt::MetaModifier);
    if (key == Qt::Key_F4 && (alt || control))
        return true;
    if ((key == Qt::Key_Q || key == Qt::Key_W) && control)
        return true;
    if ((key == Qt::Key_Tab || key == Qt::Key_Backtab || key == Qt::Key_Escape || key == Qt::Key_Space) && alt)
        return true;
    return key == Qt::Key_F11 || key == Qt::Key_Print || key == Qt::Key_Super_L || key == Qt::Key_Super_R || key == Qt::Key_Menu || meta
        || (control && alt && (key == Qt::Key_T || key == Qt::Key_Delete || key == Qt::Key_Backspace));
}

} // namespace mulakat::ui::shell

#include "moc_window.cpp"
