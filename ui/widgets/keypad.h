#pragma once
#include <QPointer>
#include <QWidget>

class QLineEdit;

namespace mulakat::ui::widgets {

class Button;

// Digits for touch: 1-9, backspace, 0, done. Types into a line edit as a keyboard would, without taking its focus.
class Keypad final : public QWidget
{
    Q_OBJECT
public:
    explicit Keypad(QWidget *parent = nullptr);
    void setTarget(QLineEdit *edit);
    void setDoneText(const QString &text); // "Sign in"; objectName keypadDone

Q_SIGNALS:
    void pressed(QChar digit);
    void backspace();
    void done();

private:
    void typeKey(int key, const QString &text);
    QPointer<QLineEdit> m_target;
    Button *m_done;
};

} // namespace mulakat::ui::widgets
