#pragma once
#include <QPointer>
#include <QWidget>

class QScreen;
class QStackedLayout;

namespace mulakat::ui::shell {

class Language;

// A window of the kiosk: one content at a time, the whole of its screen, not to be closed by a key or a window manager.
class Window final : public QWidget
{
    Q_OBJECT
public:
    explicit Window(Language &language, QWidget *parent = nullptr);

    void setContent(QWidget *content); // takes it; the one before is destroyed
    QWidget *content() const;
    // Fills the screen, also where no window manager listens; `kiosk` false leaves an ordinary maximized window.
    void showOn(QScreen *screen, bool kiosk);
    bool isPainted() const { return m_painted; }

Q_SIGNALS:
    void firstPainted(); // once, after the first content is on the screen

protected:
    void closeEvent(QCloseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QStackedLayout *m_stack;
    QPointer<QScreen> m_screen;
    bool m_kiosk = false;
    bool m_painted = false;
};

// Keys that would close or leave a kiosk.
bool isClosingKey(int key, Qt::KeyboardModifiers modifiers);

} // namespace mulakat::ui::shell
