#include "ui/pages/office/healthpage.h"

#include "ui/pages/marks.h"
#include "ui/theme/theme.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/label.h"
#include "ui/widgets/statebadge.h"

#include <QEvent>
#include <QGridLayout>
#include <QScrollArea>

namespace mulakat::ui::pages {

using presenters::HealthLine;
using theme::Tokens;
using widgets::Label;

HealthPage::HealthPage(presenters::HealthPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_summary(named(new Label({}, Label::Size::Title), "healthSummary"))
    , m_lines(new QVBoxLayout)
{
    setObjectName(QStringLiteral("healthPage"));
    auto *body = new QWidget;
    auto *inner = new QVBoxLayout(body);
    inner->setContentsMargins(Tokens::space5, Tokens::space4, Tokens::space5, Tokens::space4);
    inner->setSpacing(Tokens::space3);
    inner->addWidget(m_summary);
    m_lines->setSpacing(0);
    inner->addLayout(m_lines);
    inner->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(body);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll);
    connect(&presenter, &presenters::HealthPresenter::changed, this, &HealthPage::refresh);
    refresh();
}

HealthPage::Row HealthPage::makeRow(const QString &id)
{
    Row row{new QWidget(this), new Label({}, Label::Size::Large), new widgets::StateBadge, new Label};
    const QString name = QStringLiteral("health") + id.at(0).toUpper() + id.mid(1);
    row.box->setObjectName(name);
    row.state->setObjectName(name + QStringLiteral("State"));
    row.what->setObjectName(name + QStringLiteral("What"));
    row.name->setWordWrap(false);
    auto *grid = new QGridLayout(row.box);
    grid->setContentsMargins(0, Tokens::space2, 0, Tokens::space2);
    grid->setHorizontalSpacing(Tokens::space4);
    grid->setVerticalSpacing(Tokens::space1);
    grid->setColumnMinimumWidth(0, Tokens::formColumn / 2);
    grid->setColumnStretch(1, 1);
    grid->addWidget(row.name, 0, 0);
    grid->addWidget(row.state, 0, 1);
    grid->addWidget(row.what, 1, 1);
    grid->addWidget(new widgets::Hairline(Qt::Horizontal, row.box), 2, 0, 1, 2);
    m_lines->addWidget(row.box);
    return row;
}

void HealthPage::refresh()
{
    m_summary->setText(m_presenter.summary());
    const QList<HealthLine> lines = m_presenter.lines();
    for (const HealthLine &line : lines) {
        auto it = std::find_if(m_rows.begin(), m_rows.end(), [&](const auto &pair) { return pair.first == line.id; });
        if (it == m_rows.end()) {
            m_rows << qMakePair(line.id, makeRow(line.id));
            it = m_rows.end() - 1;
        }
        it->second.name->setText(line.name);
        it->second.state->setState(stateOf(line.mark), line.state);
        it->second.what->setText(line.what);
        it->second.what->setVisible(!line.what.isEmpty());
    }
    for (const auto &[id, row] : std::as_const(m_rows)) {
        const bool there = std::any_of(lines.begin(), lines.end(), [&](const HealthLine &line) { return line.id == id; });
        row.box->setVisible(there);
    }
}

void HealthPage::retranslate()
{
    m_presenter.retranslate();
    refresh();
}

void HealthPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace mulakat::ui::pages

#include "moc_healthpage.cpp"
