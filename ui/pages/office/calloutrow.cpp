#include "ui/pages/office/calloutrow.h"

#include "ui/pages/marks.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/statebadge.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>

namespace mulakat::ui::pages {

using theme::Tokens;
using widgets::Label;

namespace {

constexpr int timeWidth = 72;
constexpr int stateWidth = 190;
constexpr int numberWidth = 150;
constexpr int actWidth = 150;
constexpr int backWidth = 110;
constexpr int refusesWidth = 110;

} // namespace

CallOutRow::CallOutRow(presenters::CallOutPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_time(new Label({}, Label::Size::Large, this))
    , m_title(new Label({}, Label::Size::Large, this))
    , m_facts(new Label({}, this))
    , m_problem(new Label({}, this))
    , m_state(new widgets::StateBadge(this))
    , m_number(new QLineEdit(this))
    , m_act(new widgets::SecondaryButton({}, this))
    , m_back(new widgets::QuietButton({}, this))
    , m_refuses(new widgets::QuietButton({}, this))
    , m_asked(buildQuestion())
{
    build();
    connect(m_act, &QPushButton::clicked, this, &CallOutRow::act);
    connect(m_number, &QLineEdit::returnPressed, this, &CallOutRow::act);
    connect(m_back, &QPushButton::clicked, this, [this] { m_presenter.takeBack(m_line.visit); });
    connect(m_refuses, &QPushButton::clicked, this, [this] { askRefusal(true); });
    connect(m_refuseNo, &QPushButton::clicked, this, [this] { askRefusal(false); });
    connect(m_refuseYes, &QPushButton::clicked, this, [this] {
        askRefusal(false);
        m_presenter.refuse(m_line.visit);
    });
}

QWidget *CallOutRow::buildQuestion()
{
    auto *asked = new QWidget(this);
    m_question = new Label({}, asked);
    m_refuseYes = new widgets::Button(theme::ButtonKind::Danger, {}, asked);
    m_refuseNo = new widgets::SecondaryButton({}, asked);
    auto *row = new QHBoxLayout(asked);
    row->setContentsMargins(timeWidth + Tokens::space3, Tokens::space1, 0, Tokens::space1);
    row->setSpacing(Tokens::space3);
    row->addWidget(m_question, 1);
    row->addWidget(m_refuseYes);
    row->addWidget(m_refuseNo);
    asked->hide();
    return asked;
}

void CallOutRow::askRefusal(bool asking)
{
    m_asked->setVisible(asking);
    if (asking)
        m_refuseNo->setFocus(); // a second press by mistake ends nothing
}

void CallOutRow::build()
{
    m_time->setBold(true);
    m_time->setFixedWidth(timeWidth);
    m_facts->setTone(theme::Tone::Quiet);
    m_problem->setTone(theme::Tone::Attention);
    m_state->setFixedWidth(stateWidth);
    m_number->setFixedWidth(numberWidth);
    m_number->setMinimumHeight(Tokens::deskTouch);
    m_act->setFixedWidth(actWidth);
    m_back->setFixedWidth(backWidth);
    m_refuses->setFixedWidth(refusesWidth);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_facts);
    words->addWidget(m_problem);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(Tokens::space4, Tokens::space2, Tokens::space4, Tokens::space2);
    all->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setSpacing(Tokens::space3);
    all->addLayout(row);
    all->addWidget(m_asked);
    row->addWidget(m_time);
    row->addLayout(words, 1);
    row->addWidget(m_state);
    row->addWidget(m_number);
    row->addWidget(m_act, 0, Qt::AlignVCenter);
    row->addWidget(m_back);
    row->addWidget(m_refuses);
    for (QWidget *hidden : {static_cast<QWidget *>(m_number), static_cast<QWidget *>(m_act), static_cast<QWidget *>(m_back), static_cast<QWidget *>(m_refuses)}) {
        QSizePolicy policy = hidden->sizePolicy();
        policy.setRetainSizeWhenHidden(true); // columns stay where they are
        hidden->setSizePolicy(policy);
    }
}

void CallOutRow::show(const station::CallOutLine &line, int place)
{
    if (line.visit != m_line.visit) {
        m_number->clear();
        askRefusal(false);
    }
    m_line = line;
    m_act->setObjectName(QStringLiteral("callOutAct%1").arg(place));
    m_number->setObjectName(QStringLiteral("callOutNumber%1").arg(place));
    m_back->setObjectName(QStringLiteral("callOutBack%1").arg(place));
    m_refuses->setObjectName(QStringLiteral("callOutRefuses%1").arg(place));
    m_question->setObjectName(QStringLiteral("callOutQuestion%1").arg(place));
    m_refuseYes->setObjectName(QStringLiteral("callOutRefuseYes%1").arg(place));
    m_refuseNo->setObjectName(QStringLiteral("callOutRefuseNo%1").arg(place));
    m_problem->setObjectName(QStringLiteral("callOutProblem%1").arg(place));
    m_title->setObjectName(QStringLiteral("callOutName%1").arg(place));
    m_state->setObjectName(QStringLiteral("callOutState%1").arg(place));
    m_time->setText(line.start.toString(QStringLiteral("HH:mm")));
    m_title->setText(m_presenter.lineTitle(line));
    m_facts->setText(m_presenter.lineFacts(line));
    const presenters::Mark mark = m_presenter.mark(line);
    m_state->setState(mark == presenters::Mark::None ? theme::State::Closed : stateOf(mark), m_presenter.state(line));
    const presenters::CallOutStep step = m_presenter.next(line);
    const bool free = !m_presenter.acts().isBusy();
    m_act->setText(step.text);
    m_act->setVisible(!step.text.isEmpty());
    m_act->setEnabled(free);
    m_number->setVisible(step.needsNumber);
    m_number->setPlaceholderText(tr("number"));
    m_number->setAccessibleName(tr("Prisoner's number, read at the place"));
    m_back->setText(tr("Take back"));
    m_back->setVisible(m_presenter.canTakeBack(line));
    m_back->setEnabled(free);
    m_refuses->setText(tr("Refuses …"));
    m_refuses->setVisible(m_presenter.canRefuse(line));
    m_refuses->setEnabled(free);
    m_question->setText(m_presenter.refuseQuestion(line));
    m_refuseYes->setText(tr("End the visit"));
    m_refuseYes->setEnabled(free);
    m_refuseNo->setText(tr("No"));
    const QString problem = m_presenter.lineProblem(line.visit);
    m_problem->setText(problem.isEmpty() ? step.why : problem);
    m_problem->setVisible(!m_problem->text().isEmpty());
}

void CallOutRow::clearNumber()
{
    m_number->clear();
}

void CallOutRow::act()
{
    m_presenter.act(m_line.visit, m_number->text());
}

void CallOutRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int left = Tokens::space4;
    painter.fillRect(QRect(left, height() - Tokens::hairline, width() - 2 * left, Tokens::hairline), theme::coloursOf(*this).line);
}

} // namespace mulakat::ui::pages

#include "moc_calloutrow.cpp"
