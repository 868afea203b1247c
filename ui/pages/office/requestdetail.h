#pragma once
#include <QWidget>

class QButtonGroup;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace mulakat::ui::presenters {
class RequestsPresenter;
}
namespace mulakat::ui::widgets {
class Banner;
class Button;
class EmptyState;
class Label;
class PictureView;
}

namespace mulakat::ui::pages {

class Chip;
class DecisionBar;
class DocumentStrip;
class InmateChooser;
class SlotChooser;

// The request that is open: who asks, which prisoner, what kind, when; the decision below, always in its place. Main thread.
class RequestDetail : public QWidget
{
    Q_OBJECT
public:
    RequestDetail(presenters::RequestsPresenter &presenter, QWidget *parent);
    void refresh();
    void startOver(); // another request, or none

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildRequest();
    QWidget *buildPicture();
    QWidget *buildAsking(QWidget *parent);
    QWidget *buildKind(QWidget *parent);
    void refreshPeople();
    void refreshKind();
    void openPicture(int document);

    presenters::RequestsPresenter &m_presenter;
    QStackedWidget *m_stack; // nothing open, the request, a document
    widgets::EmptyState *m_nothing;
    widgets::Label *m_title = nullptr;
    widgets::Label *m_asked = nullptr;
    widgets::Banner *m_outcome = nullptr;
    QScrollArea *m_scroll = nullptr;
    widgets::Label *m_who = nullptr;
    widgets::Label *m_party = nullptr;
    QVBoxLayout *m_people = nullptr;
    QList<widgets::Label *> m_names;
    QList<widgets::Label *> m_facts;
    DocumentStrip *m_documents = nullptr;
    widgets::Label *m_kindHeading = nullptr;
    QButtonGroup *m_kinds = nullptr;
    InmateChooser *m_inmate = nullptr;
    SlotChooser *m_slots = nullptr;
    DecisionBar *m_decision = nullptr;
    widgets::PictureView *m_picture = nullptr;
    widgets::Label *m_pictureTitle = nullptr;
    widgets::Button *m_back = nullptr;
    QWidget *m_request = nullptr;
    QWidget *m_document = nullptr;
    int m_open = -1; // document shown large
};

} // namespace mulakat::ui::pages
