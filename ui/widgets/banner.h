#pragma once
#include <QWidget>

namespace mulakat::ui::widgets {

class Button;
class Label;

// A line across a page that stays until its cause is gone: shape, words, and where it helps one action. Hidden while
// its text is empty.
class Banner final : public QWidget
{
    Q_OBJECT
public:
    enum class Kind { Info, Waiting, Attention, Legal };
    explicit Banner(Kind kind, QWidget *parent = nullptr);

    void setKind(Kind kind);
    void setText(const QString &text);
    QString text() const;
    void setAction(const QString &text); // empty: none
    Button *action() const { return m_action; }
    void setName(const QString &name); // the words get `name`, the button `nameAction`

Q_SIGNALS:
    void actionPressed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void dress();
    Kind m_kind;
    Label *m_text;
    Button *m_action;
    bool m_dressing = false;
};

} // namespace mulakat::ui::widgets
