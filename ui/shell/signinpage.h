#pragma once
#include <QWidget>

class QListWidget;

namespace mulakat::ui::presenters {
class SessionPresenter;
class StationPresenter;
}
namespace mulakat::ui::widgets {
class Button;
class EmptyState;
class Field;
class Keypad;
class Label;
}

namespace mulakat::ui::shell {

class Language;
class LockedPanel;

// Names, PIN or password, keypad. The same page locks the desk, and takes a handed-over display back. Main thread.
// objectNames: signInNames, signInSecret, signInSecretError, signInTitle, signInText, signInCaps, keypad0 … keypadDone,
// returnCancel, languageSwitch.
class SignInPage final : public QWidget
{
    Q_OBJECT
public:
    // Return: the display shows a booth; nothing of the desk but this page may be seen.
    enum class Mode { Desk, Return };

    SignInPage(presenters::SessionPresenter &session, presenters::StationPresenter &station, Language &language,
               QWidget *parent = nullptr);
    void setMode(Mode mode);
    Mode mode() const { return m_mode; }
    void begin(); // empty secret, focus where the next key goes

Q_SIGNALS:
    void cancelled(); // back to the booth

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build(Language &language);
    QWidget *buildForm();
    void connectPresenter();
    void retranslate();
    void showNames();
    void refresh();
    void submit();
    QString chosen() const;

    presenters::SessionPresenter &m_session;
    presenters::StationPresenter &m_station;
    Mode m_mode = Mode::Desk;
    widgets::Label *m_jail = nullptr;
    widgets::Label *m_title = nullptr;
    widgets::Label *m_text = nullptr;
    widgets::Label *m_caps = nullptr;
    QListWidget *m_names = nullptr;
    widgets::Field *m_secret = nullptr;
    widgets::Keypad *m_keypad = nullptr;
    widgets::EmptyState *m_nobody = nullptr;
    widgets::Button *m_cancel = nullptr;
    LockedPanel *m_locked = nullptr;
    QWidget *m_form = nullptr;
};

} // namespace mulakat::ui::shell
