#pragma once
#include "ui/presenters/evidencepresenter.h"

#include <QWidget>

namespace mulakat::ui::widgets {
class Label;
class StateBadge;
}

namespace mulakat::ui::pages {

// Below a field: whether what is being typed is right, wrong, or not complete yet; shape and word. Main thread.
class TypedCheckLine : public QWidget
{
    Q_OBJECT
public:
    // Names for tests: the badge gets `name`, the sentence `nameNote`.
    TypedCheckLine(const QString &name, QWidget *parent);
    void show(const presenters::TypedLine &line); // nothing typed: hidden

private:
    widgets::StateBadge *m_badge;
    widgets::Label *m_note;
};

} // namespace mulakat::ui::pages
