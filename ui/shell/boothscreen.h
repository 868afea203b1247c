#pragma once
#include <QWidget>

namespace mulakat::ui::widgets {
class Button;
}

namespace mulakat::ui::shell {

// The booth's page over the whole screen, in the colours that the page chooses. On a display that it shares with the desk a small control in
// the corner asks for the desk; only an officer's PIN there brings it. objectName boothReturn.
class BoothScreen final : public QWidget
{
    Q_OBJECT
public:
    explicit BoothScreen(QWidget *page, QWidget *parent = nullptr);
    void setShared(bool shared);

Q_SIGNALS:
    void returnAsked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void place();
    QWidget *m_page;
    widgets::Button *m_return; // in the page, so that it has its colours
};

} // namespace mulakat::ui::shell
