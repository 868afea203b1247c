#include "ui/widgets/field.h"

#include "ui/widgets/label.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace mulakat::ui::widgets {

using theme::Tokens;

Field::Field(const QString &label, QWidget *parent)
    : Field(label, new QLineEdit, parent)
{
}

Field::Field(const QString &label, QWidget *input, QWidget *parent)
    : QWidget(parent)
    , m_input(input)
    , m_edit(qobject_cast<QLineEdit *>(input))
{
    build(label);
    if (m_edit) {
        connect(m_edit, &QLineEdit::textChanged, this, &Field::changed);
        connect(m_edit, &QLineEdit::returnPressed, this, &Field::entered);
    } else if (auto *box = qobject_cast<QComboBox *>(m_input)) {
        connect(box, &QComboBox::currentIndexChanged, this, &Field::changed);
    }
}

void Field::build(const QString &label)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Tokens::space1);
    m_label = new Label(label, this);
    m_label->setBuddy(m_input);
    m_below = new Label({}, this);
    m_below->hide();
    column->addWidget(m_label);
    column->addWidget(m_input);
    column->addWidget(m_below);
    setFocusProxy(m_input);
    setLabel(label);
}

void Field::setName(const QString &name)
{
    m_input->setObjectName(name);
    m_below->setObjectName(name + QStringLiteral("Error"));
}

void Field::setLabel(const QString &text)
{
    m_label->setText(text);
    m_label->setVisible(!text.isEmpty());
    m_input->setAccessibleName(text);
}

void Field::setHint(const QString &text)
{
    m_hint = text;
    showBelow();
}

void Field::setError(const QString &text)
{
    m_error = text;
    theme::setWrong(*m_input, !text.isEmpty());
    showBelow();
}

void Field::showBelow()
{
    const QString &text = m_error.isEmpty() ? m_hint : m_error;
    m_below->setTone(m_error.isEmpty() ? theme::Tone::Quiet : theme::Tone::Attention);
    m_below->setText(text);
    m_below->setVisible(!text.isEmpty());
    m_input->setAccessibleDescription(text);
}

QString Field::text() const
{
    if (m_edit)
        return m_edit->text();
    auto *box = qobject_cast<QComboBox *>(m_input);
    return box ? box->currentText() : QString();
}

void Field::setText(const QString &text)
{
    if (m_edit)
        m_edit->setText(text);
    else if (auto *box = qobject_cast<QComboBox *>(m_input))
        box->setCurrentText(text);
}

} // namespace mulakat::ui::widgets

#include "moc_field.cpp"
