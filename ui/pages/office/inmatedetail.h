#pragma once
#include "ui/presenters/inmatespresenter.h"

#include <QWidget>

class QComboBox;
class QVBoxLayout;

namespace mulakat::ui::widgets {
class Button;
class EmptyState;
class Field;
class Label;
class StateBadge;
}

namespace mulakat::ui::pages {

// One inmate's line of the list: what is known, his visits ahead, and what an officer may change here. Main thread.
class InmateDetailView : public QWidget
{
    Q_OBJECT
public:
    InmateDetailView(presenters::InmatesPresenter &presenter, QWidget *parent);
    void refresh();

private:
    QWidget *buildFacts();
    void buildChanges(QVBoxLayout &column);
    void fillChanges();
    void setLanguages();

    presenters::InmatesPresenter &m_presenter;
    widgets::EmptyState *m_empty;
    QWidget *m_facts = nullptr;
    widgets::Label *m_name = nullptr;
    widgets::Label *m_number = nullptr;
    widgets::Label *m_about = nullptr;
    widgets::Label *m_place = nullptr;
    widgets::Label *m_court = nullptr;
    widgets::StateBadge *m_state = nullptr;
    QComboBox *m_statusBox = nullptr;
    widgets::Field *m_status = nullptr;
    widgets::Button *m_setStatus = nullptr;
    QComboBox *m_firstBox = nullptr;
    QComboBox *m_secondBox = nullptr;
    widgets::Field *m_first = nullptr;
    widgets::Field *m_second = nullptr;
    widgets::Button *m_setLanguages = nullptr;
    widgets::Label *m_message = nullptr;
    widgets::Label *m_visitsTitle = nullptr;
    widgets::Label *m_visits = nullptr;
    widgets::Label *m_note = nullptr;
    widgets::Label *m_historyTitle = nullptr;
    widgets::Label *m_history = nullptr;
    base::InmateId m_shown;
    QString m_shownStatus;
    QStringList m_shownLanguages;
};

} // namespace mulakat::ui::pages
