#include "ui/widgets/keypad.h"

#include "ui/widgets/button.h"

#include <QApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace mulakat::ui::widgets {

using theme::Tokens;

Keypad::Keypad(QWidget *parent)
    : QWidget(parent)
    , m_done(new PrimaryButton(QStringLiteral("✓"), this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(Tokens::space2);
    constexpr int columns = 3;
    setLayoutDirection(Qt::LeftToRight); // digits stand alike in every script
    for (int column = 0; column < columns; ++column)
        grid->setColumnStretch(column, 1);
    const auto place = [&](Button *button, int cell, const QString &name) {
        button->setObjectName(name);
        button->setFocusPolicy(Qt::NoFocus);
        theme::setType(*button, Tokens::title);
        button->setMinimumWidth(Tokens::publicTouch);
        button->setFixedHeight(Tokens::publicTouch);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        grid->addWidget(button, cell / columns, cell % columns);
    };
    const QString order = QStringLiteral("123456789 0");
    for (int cell = 0; cell < order.size(); ++cell) {
        const QChar digit = order.at(cell);
        if (digit == QLatin1Char(' '))
            continue;
        auto *button = new SecondaryButton(digit, this);
        place(button, cell, QStringLiteral("keypad") + digit);
        connect(button, &Button::clicked, this, [this, digit] {
            typeKey(digit.unicode(), digit);
            Q_EMIT pressed(digit);
        });
    }
    auto *back = new SecondaryButton(QStringLiteral("⌫"), this);
    place(back, int(order.indexOf(QLatin1Char(' '))), QStringLiteral("keypadBack"));
    place(m_done, int(order.size()), QStringLiteral("keypadDone"));
    connect(back, &Button::clicked, this, [this] {
        typeKey(Qt::Key_Backspace, {});
        Q_EMIT backspace();
    });
    connect(m_done, &Button::clicked, this, &Keypad::done);
}

void Keypad::setTarget(QLineEdit *edit)
{
    m_target = edit;
}

void Keypad::setDoneText(const QString &text)
{
    m_done->setText(text);
    theme::setType(*m_done, Tokens::large);
}

void Keypad::typeKey(int key, const QString &text)
{
    if (!m_target)
        return;
    m_target->setFocus();
    QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier, text);
    QApplication::sendEvent(m_target, &press);
}

} // namespace mulakat::ui::widgets

#include "moc_keypad.cpp"
