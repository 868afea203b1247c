#pragma once
#include <QWidget>

namespace mulakat::ui::widgets {

class Button;
class Label;

// What stands where there is nothing to show: why, what to do, and where it helps a button for it.
class EmptyState final : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(const QString &title = {}, const QString &text = {}, QWidget *parent = nullptr);
    void setTexts(const QString &title, const QString &text);
    void setAction(const QString &text); // empty: no button
    Button *action() const { return m_action; }

Q_SIGNALS:
    void actionPressed();

private:
    Label *m_title;
    Label *m_text;
    Button *m_action;
};

} // namespace mulakat::ui::widgets
