#include "ui/pages/office/slotchooser.h"

#include "ui/pages/marks.h"
#include "ui/pages/office/chip.h"
#include "ui/pages/office/daychooser.h"
#include "ui/presenters/requestspresenter.h"
#include "ui/presenters/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QHBoxLayout>

namespace mulakat::ui::pages {

using theme::Tokens;
using widgets::Label;

SlotChooser::SlotChooser(presenters::RequestsPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_heading(new Label({}, this))
    , m_day(new DayChooser("slotDay", this))
    , m_note(named(new Label({}, this), "slotNote"))
    , m_grid(new QGridLayout)
    , m_group(new QButtonGroup(this))
{
    m_heading->setBold(true);
    m_note->setTone(theme::Tone::Quiet);
    auto *row = new QHBoxLayout;
    row->setSpacing(Tokens::space3);
    row->addWidget(m_day);
    row->addWidget(m_note, 1);
    m_grid->setSpacing(Tokens::space1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Tokens::space2);
    column->addWidget(m_heading);
    column->addLayout(row);
    column->addLayout(m_grid);
    connect(m_day, &DayChooser::dayChosen, &presenter, &presenters::RequestsPresenter::showSlotsFrom);
    connect(m_group, &QButtonGroup::idClicked, &presenter, &presenters::RequestsPresenter::chooseSlot);
    connect(&presenter, &presenters::RequestsPresenter::offersChanged, this, &SlotChooser::fill);
}

void SlotChooser::refresh()
{
    m_heading->setText(m_presenter.isApproved() ? tr("Another time") : tr("Time"));
    m_day->setDay(m_presenter.slotDay());
    fill();
}

void SlotChooser::fill()
{
    const auto &offers = m_presenter.offers();
    while (m_chips.size() < offers.size()) {
        auto *chip = new Chip({}, this);
        chip->setObjectName(QStringLiteral("slot%1").arg(m_chips.size() + 1));
        m_group->addButton(chip, int(m_chips.size()));
        m_chips << chip;
        m_columns = 0;
    }
    m_group->setExclusive(false);
    for (int i = 0; i < m_chips.size(); ++i) {
        m_chips.at(i)->setVisible(i < offers.size());
        if (i >= offers.size())
            continue;
        m_chips.at(i)->setText(offers.at(i).start.toString(QStringLiteral("HH:mm")) + QStringLiteral("  ")
                               + presenters::placeName(m_presenter.detail().line.mode, offers.at(i).place));
        m_chips.at(i)->setChecked(i == m_presenter.slot());
        m_chips.at(i)->setEnabled(m_presenter.mayDecide());
    }
    m_group->setExclusive(true);
    m_note->setText(m_presenter.offerNote());
    arrange();
}

// As many columns as the widest chip allows.
void SlotChooser::arrange()
{
    int widest = 1;
    for (const Chip *chip : std::as_const(m_chips))
        widest = std::max(widest, chip->sizeHint().width());
    const int columns = std::max(1, (width() + Tokens::space1) / (widest + Tokens::space1));
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (int i = 0; i < m_chips.size(); ++i)
        m_grid->addWidget(m_chips.at(i), i / columns, i % columns);
    for (int i = 0; i < m_grid->columnCount(); ++i)
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
}

void SlotChooser::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace mulakat::ui::pages

#include "moc_slotchooser.cpp"
