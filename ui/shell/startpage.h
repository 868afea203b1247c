#pragma once
#include <QWidget>

namespace mulakat::ui::widgets {
class Button;
class Label;
}

namespace mulakat::ui::shell {

// The first thing painted: that the program starts, or why it cannot and what to do. objectNames startTitle, startText,
// startClose.
class StartPage final : public QWidget
{
    Q_OBJECT
public:
    explicit StartPage(QWidget *parent = nullptr);

    void setProblem(const QString &problem); // words of presenters::say()
    void setSecondsLeft(int seconds);        // until the program ends by itself

Q_SIGNALS:
    void closeAsked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    widgets::Label *m_title;
    widgets::Label *m_text;
    widgets::Label *m_note;
    widgets::Button *m_close;
    QString m_problem;
    int m_seconds = 0;
};

} // namespace mulakat::ui::shell
