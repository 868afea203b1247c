#pragma once
#include "ui/theme/theme.h"

#include <QKeySequence>
#include <QPushButton>

namespace mulakat::ui::widgets {

// A push button whose text wraps to two lines and then is elided, never clipped, with the key that presses it shown
// beside the text. After setDead() it takes no press for Tokens::deadKeyMs: what it means has just changed.
class Button : public QPushButton
{
    Q_OBJECT
public:
    Button(theme::ButtonKind kind, const QString &text, QWidget *parent);

    void setKey(const QKeySequence &key); // F2 …: presses it while its window is active
    QKeySequence key() const { return m_key; }
    void setDead();
    bool isDead() const { return m_dead; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool hitButton(const QPoint &position) const override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int chipWidth() const; // of the key's hint with its gap, 0 without a key
    int textWidth(int width) const;
    QKeySequence m_key;
    QAction *m_action = nullptr;
    bool m_dead = false;
};

// The one thing to do here.
class PrimaryButton final : public Button
{
    Q_OBJECT
public:
    explicit PrimaryButton(const QString &text = {}, QWidget *parent = nullptr) : Button(theme::ButtonKind::Primary, text, parent) { }
};

class SecondaryButton final : public Button
{
    Q_OBJECT
public:
    explicit SecondaryButton(const QString &text = {}, QWidget *parent = nullptr) : Button(theme::ButtonKind::Secondary, text, parent) { }
};

// Looks like a link; for what is rarely pressed.
class QuietButton final : public Button
{
    Q_OBJECT
public:
    explicit QuietButton(const QString &text = {}, QWidget *parent = nullptr) : Button(theme::ButtonKind::Quiet, text, parent) { }
};

} // namespace mulakat::ui::widgets
