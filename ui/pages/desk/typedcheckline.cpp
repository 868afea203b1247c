#include "ui/pages/desk/typedcheckline.h"

#include "ui/pages/marks.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"
#include "ui/widgets/statebadge.h"

#include <QVBoxLayout>

namespace mulakat::ui::pages {

TypedCheckLine::TypedCheckLine(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_badge(new widgets::StateBadge(this))
    , m_note(new widgets::Label({}, this))
{
    m_badge->setObjectName(name);
    m_note->setObjectName(name + QStringLiteral("Note"));
    m_note->setTone(theme::Tone::Quiet);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_badge);
    column->addWidget(m_note);
    hide();
}

void TypedCheckLine::show(const presenters::TypedLine &line)
{
    m_badge->setState(stateOf(line.mark), line.word);
    m_note->setText(line.note);
    m_note->setVisible(!line.note.isEmpty());
    setVisible(line.mark != presenters::Mark::None);
}

} // namespace mulakat::ui::pages
