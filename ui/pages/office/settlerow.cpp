#include "ui/pages/office/settlerow.h"

#include "ui/pages/marks.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/label.h"
#include "ui/widgets/statebadge.h"

#include <QHBoxLayout>

namespace mulakat::ui::pages {

using presenters::SettleAct;
using presenters::SettleLine;
using theme::Tokens;
using widgets::Label;

SettleRow::SettleRow(const SettleLine &line, QWidget *parent)
    : QWidget(parent)
    , m_line(line)
{
    setObjectName(line.name);
    auto *title = new Label(line.title, Label::Size::Large, this);
    auto *text = new Label(line.text, this);
    text->setTone(theme::Tone::Quiet);
    text->setObjectName(line.name + QStringLiteral("Text"));
    text->setVisible(!line.text.isEmpty());
    auto *state = new widgets::StateBadge(stateOf(line.mark), line.state, this);
    state->setObjectName(line.name + QStringLiteral("State"));
    auto *words = new QVBoxLayout;
    words->setSpacing(Tokens::space1);
    words->addWidget(title);
    words->addWidget(text);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, Tokens::space2, 0, Tokens::space2);
    row->setSpacing(Tokens::space4);
    state->setMinimumWidth(Tokens::formColumn / 3);
    row->addWidget(state, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addWidget(buildActs(), 0, Qt::AlignVCenter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(new widgets::Hairline(Qt::Horizontal, this));
}

QWidget *SettleRow::buildActs()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Tokens::space2);
    for (const SettleAct &act : m_line.acts) {
        auto *button = new widgets::SecondaryButton(act.text, box);
        button->setObjectName(act.name);
        button->setToolTip(act.hint);
        connect(button, &widgets::Button::clicked, this, [this, what = act.act] { Q_EMIT pressed(what); });
        row->addWidget(button);
    }
    return box;
}

SettleList::SettleList(const char *name, QWidget *parent)
    : QWidget(parent)
    , m_title(new Label({}, Label::Size::Large, this))
    , m_rows(new QVBoxLayout)
{
    setObjectName(QLatin1String(name));
    m_title->setBold(true);
    m_rows->setSpacing(0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, Tokens::space2, 0, Tokens::space3);
    column->setSpacing(Tokens::space1);
    column->addWidget(m_title);
    column->addWidget(new widgets::Hairline(Qt::Horizontal, this));
    column->addLayout(m_rows);
}

void SettleList::show(const QString &title, const QList<SettleLine> &lines)
{
    m_title->setText(title);
    for (int i = 0; i < lines.size(); ++i) {
        if (i < m_shown.size() && m_shown.at(i)->line() == lines.at(i))
            continue;
        auto *row = new SettleRow(lines.at(i), this);
        connect(row, &SettleRow::pressed, this, [this, row](int act) { Q_EMIT pressed(row->line(), act); });
        if (i < m_shown.size()) {
            delete m_rows->replaceWidget(m_shown.at(i), row);
            m_shown.at(i)->hide();
            m_shown.at(i)->deleteLater();
            m_shown[i] = row;
        } else {
            m_rows->addWidget(row);
            m_shown << row;
        }
    }
    while (m_shown.size() > lines.size()) {
        SettleRow *gone = m_shown.takeLast();
        gone->hide();
        gone->deleteLater();
    }
    setVisible(!lines.isEmpty());
}

} // namespace mulakat::ui::pages

#include "moc_settlerow.cpp"
