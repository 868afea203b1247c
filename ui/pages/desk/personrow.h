#pragma once
#include "ui/presenters/evidencepresenter.h"

#include <QWidget>

namespace mulakat::ui::widgets {
class Button;
class ElidedLabel;
class StateBadge;
}

namespace mulakat::ui::pages {

// One person of the party: who it is, how the identity stands; pressed to look at it. Main thread.
class PersonRow : public QWidget
{
    Q_OBJECT
public:
    PersonRow(const base::MemberId &member, QWidget *parent);
    void show(const presenters::EvidencePresenter &person, bool open, bool mayChange, const QString &under);
    const base::MemberId &member() const { return m_member; }

Q_SIGNALS:
    void chosen(const mulakat::base::MemberId &member);
    void hereChanged(const mulakat::base::MemberId &member, bool here);
    void takenBack(const mulakat::base::MemberId &member);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    base::MemberId m_member;
    bool m_open = false;
    bool m_here = true;
    widgets::StateBadge *m_state;
    widgets::ElidedLabel *m_name;
    widgets::Button *m_change;
    widgets::Button *m_takeBack;
};

} // namespace mulakat::ui::pages
