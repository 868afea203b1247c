#pragma once
#include <QWidget>

class QGridLayout;

namespace mulakat::ui::presenters {
class StationPresenter;
}
namespace mulakat::ui::widgets {
class Label;
}

namespace mulakat::ui::shell {

// What a locked desk still shows: talks that run with their time left, and calls for help. No names. Hidden while there
// is neither. objectName lockedPanel; lines lockedLine0 …
class LockedPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit LockedPanel(presenters::StationPresenter &station, QWidget *parent = nullptr);
    bool hasLines() const { return m_lines > 0; }

Q_SIGNALS:
    void linesChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    presenters::StationPresenter &m_station;
    widgets::Label *m_title;
    QGridLayout *m_grid;
    int m_lines = 0;
};

} // namespace mulakat::ui::shell
