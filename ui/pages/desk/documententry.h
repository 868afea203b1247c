#pragma once
#include "ui/presenters/evidencepresenter.h"

#include <QPointer>
#include <QWidget>

class QComboBox;

namespace mulakat::ui::widgets {
class Button;
class Field;
class Label;
}

namespace mulakat::ui::pages {

class TypedCheckLine;
class ZoneEntry;

// How a document comes in: by a scanner, as a typed number, as a picture file. What was typed stays until another person
// is looked at. Main thread.
class DocumentEntry : public QWidget
{
    Q_OBJECT
public:
    explicit DocumentEntry(QWidget *parent);
    void show(presenters::EvidencePresenter *person);

private:
    void build();
    void check();
    void checkTyped(); // while it is typed
    void showFields(); // those of the kind that is chosen
    bool takesLines() const;
    QLayout *buildActions();
    void choosePicture();
    void fillKinds();

    QPointer<presenters::EvidencePresenter> m_person;
    widgets::Label *m_hint;
    QComboBox *m_kinds;
    widgets::Field *m_kind;
    widgets::Field *m_number;
    TypedCheckLine *m_typed;
    ZoneEntry *m_zone;
    widgets::Field *m_name;
    widgets::Field *m_birth;
    widgets::Button *m_check;
    widgets::Button *m_picture;
    widgets::Button *m_unreadable;
    widgets::Button *m_noCard;
};

} // namespace mulakat::ui::pages
