#include "ui/pages/office/accesslist.h"

#include "ui/pages/marks.h"
#include "ui/pages/office/linedelegate.h"
#include "ui/presenters/importpresenter.h"
#include "ui/print/slips.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableWidget>

namespace mulakat::ui::pages {

using theme::Tokens;
using widgets::Label;

AccessList::AccessList(presenters::ImportPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_table(named(new QTableWidget(0, 3, this), "accessTable"))
    , m_side(new QWidget(this))
    , m_name(named(new Label({}, Label::Size::Large, m_side), "accessName"))
    , m_when(new Label({}, m_side))
    , m_link(named(new Label({}, m_side), "accessLink"))
    , m_otp(named(new Label({}, Label::Size::Title, m_side), "accessOtp"))
    , m_pin(named(new Label({}, Label::Size::Title, m_side), "accessPin"))
    , m_ask(named(new widgets::PrimaryButton({}, m_side), "accessShow"))
    , m_print(named(new widgets::SecondaryButton({}, m_side), "accessPrint"))
    , m_printed(named(new Label({}, m_side), "accessPrinted"))
{
    dressTable(*m_table);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->setDefaultSectionSize(Tokens::deskRow);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    buildSide(m_side);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Tokens::space5);
    row->addWidget(m_table, 3);
    row->addWidget(m_side, 2);
    connect(m_table, &QTableWidget::currentCellChanged, this, [this](int chosen) {
        m_chosen = chosen;
        showChosen();
    });
    connect(m_ask, &QPushButton::clicked, this, [this] { m_presenter.askAccess(m_presenter.videoVisits().value(m_chosen).id); });
    connect(m_print, &QPushButton::clicked, this, &AccessList::printSlip);
    connect(&presenter, &presenters::ImportPresenter::accessChanged, this, &AccessList::refresh);
    refresh();
}

void AccessList::buildSide(QWidget *side)
{
    m_when->setTone(theme::Tone::Quiet);
    m_link->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_printed->setTone(theme::Tone::Quiet);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Tokens::space3);
    buttons->addWidget(m_ask);
    buttons->addWidget(m_print);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Tokens::space2);
    for (QWidget *line : {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_when), static_cast<QWidget *>(m_otp),
                          static_cast<QWidget *>(m_pin), static_cast<QWidget *>(m_link)})
        column->addWidget(line);
    column->addLayout(buttons);
    column->addWidget(m_printed);
    column->addStretch(1);
}

void AccessList::refresh()
{
    const auto &visits = m_presenter.videoVisits();
    m_table->setHorizontalHeaderLabels({tr("Time"), tr("Visitor"), tr("Visit number")});
    m_table->setRowCount(int(visits.size()));
    for (int i = 0; i < visits.size(); ++i) {
        const QStringList texts{visits.at(i).when + QStringLiteral(", ") + visits.at(i).place, visits.at(i).visitor, visits.at(i).visrn};
        for (int column = 0; column < texts.size(); ++column) {
            QTableWidgetItem *item = m_table->item(i, column);
            if (!item)
                m_table->setItem(i, column, new QTableWidgetItem(texts.at(column)));
            else
                item->setText(texts.at(column));
        }
    }
    m_table->setVisible(!visits.isEmpty());
    showChosen();
}

void AccessList::showChosen()
{
    const auto &visits = m_presenter.videoVisits();
    const bool any = m_chosen >= 0 && m_chosen < visits.size();
    m_side->setVisible(any);
    if (!any)
        return;
    const presenters::AccessRow &row = visits.at(m_chosen);
    const bool known = row.access.known;
    m_name->setText(row.visitor);
    m_when->setText(row.when + QStringLiteral(" · ") + row.place + QStringLiteral(" · ") + row.visrn);
    m_otp->setText(tr("One-time code %1").arg(row.access.otp));
    m_pin->setText(tr("Room PIN %1").arg(row.access.pin));
    m_link->setText(row.access.link);
    for (QWidget *secret : {static_cast<QWidget *>(m_otp), static_cast<QWidget *>(m_pin), static_cast<QWidget *>(m_link)})
        secret->setVisible(known);
    m_otp->setVisible(known && !row.access.otp.isEmpty());
    m_ask->setText(row.asked ? tr("Being fetched …") : tr("Show link and codes"));
    m_ask->setVisible(!known);
    m_ask->setEnabled(!row.asked);
    m_print->setText(tr("Print the slip"));
    m_print->setVisible(known);
    m_printed->setText(m_presenter.printed());
    m_printed->setVisible(!m_presenter.printed().isEmpty());
}

void AccessList::printSlip()
{
    const auto &visits = m_presenter.videoVisits();
    if (m_chosen < 0 || m_chosen >= visits.size() || !visits.at(m_chosen).access.known)
        return;
    const presenters::AccessRow &row = visits.at(m_chosen);
    const station::VisitDetail *detail = m_presenter.detail(row.id);
    if (!detail)
        return;
    const print::AccessSlip slip{m_presenter.jail(),  row.visrn,       row.visitor,     detail->line.date, detail->line.start,
                                 detail->line.minutes, row.access.link, row.access.otp, row.access.pin};
    m_presenter.print(row.visrn, print::accessSlipPdf(slip, detail->language)); // in the family's language
}

} // namespace mulakat::ui::pages

#include "moc_accesslist.cpp"
