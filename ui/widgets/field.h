#pragma once
#include <QWidget>

class QLineEdit;

namespace mulakat::ui::widgets {

class Label;

// A label above, an input, one line of error or hint below. Nothing typed is lost when an error shows.
class Field final : public QWidget
{
    Q_OBJECT
public:
    explicit Field(const QString &label, QWidget *parent = nullptr); // with a QLineEdit
    Field(const QString &label, QWidget *input, QWidget *parent);    // with any input, owned

    // Names for tests: the input gets `name`, the line below `nameError`.
    void setName(const QString &name);
    void setLabel(const QString &text);
    void setHint(const QString &text);  // quiet, below, while there is no error
    void setError(const QString &text); // empty: all is well
    bool hasError() const { return !m_error.isEmpty(); }

    QLineEdit *edit() const { return m_edit; } // null with another input
    QWidget *input() const { return m_input; }
    QString text() const; // of the line edit, or the current text of a combo box
    void setText(const QString &text);

Q_SIGNALS:
    void changed();
    void entered(); // Return in the line edit

private:
    void build(const QString &label);
    void showBelow();
    QWidget *m_input;
    QLineEdit *m_edit = nullptr;
    Label *m_label = nullptr;
    Label *m_below = nullptr;
    QString m_hint;
    QString m_error;
};

} // namespace mulakat::ui::widgets
