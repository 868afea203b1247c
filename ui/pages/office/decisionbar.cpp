#include "ui/pages/office/decisionbar.h"

#include "ui/pages/marks.h"
#include "ui/presenters/requestspresenter.h"
#include "ui/presenters/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStackedWidget>

namespace mulakat::ui::pages {

using theme::Tokens;
using widgets::Button;
using widgets::Label;

DecisionBar::DecisionBar(presenters::RequestsPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_message(named(new Label({}, this), "requestMessage"))
    , m_stack(new QStackedWidget(this))
    , m_approve(named(new widgets::PrimaryButton({}, this), "requestApprove"))
    , m_reject(named(new widgets::SecondaryButton({}, this), "requestReject"))
    , m_reslot(named(new widgets::PrimaryButton({}, this), "requestReslot"))
    , m_cancel(named(new widgets::SecondaryButton({}, this), "requestCancel"))
    , m_document(named(new widgets::SecondaryButton({}, this), "requestAskDocument"))
    , m_seen(named(new widgets::PrimaryButton({}, this), "requestDocumentSeen"))
    , m_keep(named(new widgets::SecondaryButton({}, this), "requestKeepTime"))
    , m_code(named(new QComboBox(this), "refuseCode"))
    , m_note(named(new QLineEdit(this), "refuseNote"))
    , m_send(named(new Button(theme::ButtonKind::Danger, {}, this), "refuseConfirm"))
    , m_back(named(new widgets::QuietButton({}, this), "refuseBack"))
{
    m_stack->addWidget(buildDecide());
    m_stack->addWidget(buildRefuse());
    m_stack->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Tokens::space4, Tokens::space2, Tokens::space4, Tokens::space3);
    column->setSpacing(Tokens::space2);
    column->addWidget(m_message);
    column->addWidget(m_stack);
    m_approve->setKey(Qt::Key_F2);
    connect(m_approve, &QPushButton::clicked, &presenter, &presenters::RequestsPresenter::approve);
    connect(m_reslot, &QPushButton::clicked, &presenter, &presenters::RequestsPresenter::reslot);
    connect(m_seen, &QPushButton::clicked, &presenter, &presenters::RequestsPresenter::documentSeen);
    connect(m_keep, &QPushButton::clicked, &presenter, &presenters::RequestsPresenter::keepTime);
    connect(m_reject, &QPushButton::clicked, this, [this] { ask(Asking::Rejecting); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { ask(Asking::Cancelling); });
    connect(m_document, &QPushButton::clicked, this, [this] { ask(Asking::Document); });
    connect(m_back, &QPushButton::clicked, this, [this] { m_stack->setCurrentIndex(0); });
    connect(m_send, &QPushButton::clicked, this, &DecisionBar::send);
    connect(m_note, &QLineEdit::returnPressed, this, &DecisionBar::send);
}

QWidget *DecisionBar::buildDecide()
{
    auto *page = new QWidget(this);
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Tokens::space3);
    for (Button *button : {m_seen, m_approve, m_reslot, m_reject, m_document, m_keep, m_cancel})
        row->addWidget(button);
    row->addStretch(1);
    return page;
}

QWidget *DecisionBar::buildRefuse()
{
    auto *page = new QWidget(this);
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Tokens::space3);
    m_code->setMinimumHeight(Tokens::deskTouch);
    m_note->setMinimumHeight(Tokens::deskTouch);
    m_note->setTextMargins(Tokens::space1, 0, Tokens::space1, 0);
    m_note->setMaxLength(500);
    row->addWidget(m_code);
    row->addWidget(m_note, 1);
    row->addWidget(m_send);
    row->addWidget(m_back);
    return page;
}

void DecisionBar::ask(Asking what)
{
    m_asking = what;
    fillCodes();
    m_note->setVisible(what == Asking::Rejecting);
    m_send->setText(sendWord());
    m_stack->setCurrentIndex(1);
    m_code->setFocus();
    refresh();
}

QString DecisionBar::sendWord() const
{
    switch (m_asking) {
    case Asking::Cancelling:
        return tr("Cancel the visit");
    case Asking::Document:
        return tr("Ask for it");
    default:
        return tr("Reject");
    }
}

void DecisionBar::fillCodes()
{
    const QString chosen = m_code->currentData().toString();
    m_code->clear();
    if (m_asking == Asking::Document) {
        for (const QString &what : presenters::documentsToAsk())
            m_code->addItem(presenters::pictureWord(what), what);
    } else {
        for (const QString &code : m_asking == Asking::Cancelling ? presenters::cancelCodes() : presenters::rejectCodes())
            m_code->addItem(presenters::reasonWord(code), code);
    }
    m_code->setCurrentIndex(std::max(0, m_code->findData(chosen)));
}

void DecisionBar::send()
{
    const QString code = m_code->currentData().toString();
    if (m_asking == Asking::Document)
        m_presenter.askDocument(code);
    else if (m_asking == Asking::Cancelling)
        m_presenter.cancel(code);
    else
        m_presenter.reject(code, m_note->text());
}

void DecisionBar::forget()
{
    m_stack->setCurrentIndex(0);
    m_note->clear();
    m_code->setCurrentIndex(-1);
}

void DecisionBar::refreshButtons()
{
    const bool pending = m_presenter.isPending();
    const bool approved = m_presenter.isApproved();
    const bool may = m_presenter.mayDecide() && !m_presenter.acts().isBusy();
    m_approve->setText(tr("Approve"));
    m_reject->setText(tr("Reject …"));
    m_document->setText(tr("Ask for a document …"));
    m_reslot->setText(tr("Give the new time"));
    m_keep->setText(tr("Keep the time"));
    m_cancel->setText(tr("Cancel the visit …"));
    m_back->setText(tr("Back"));
    m_send->setText(sendWord());
    m_seen->setText(tr("Looked at"));
    m_seen->setVisible(m_presenter.hasDocumentToSee());
    m_seen->setEnabled(!m_presenter.acts().isBusy());
    m_approve->setVisible(pending);
    m_reject->setVisible(pending);
    m_document->setVisible(pending || approved);
    m_reslot->setVisible(approved);
    m_keep->setVisible(approved && m_presenter.detail().dateWanted.isValid());
    m_cancel->setVisible(approved);
    m_approve->setEnabled(m_presenter.canApprove());
    m_reslot->setEnabled(may && m_presenter.slot() >= 0);
    for (QWidget *control : {static_cast<QWidget *>(m_reject), static_cast<QWidget *>(m_cancel), static_cast<QWidget *>(m_send),
                             static_cast<QWidget *>(m_document), static_cast<QWidget *>(m_keep)})
        control->setEnabled(may);
}

void DecisionBar::refresh()
{
    const bool pending = m_presenter.isPending();
    setVisible(pending || m_presenter.isApproved());
    refreshButtons();
    m_note->setPlaceholderText(tr("note, not shown to the family"));
    m_note->setAccessibleName(tr("Note"));
    m_code->setAccessibleName(m_asking == Asking::Document ? tr("Document") : tr("Reason"));
    const QString refused = m_presenter.acts().message();
    QString message = refused;
    if (message.isEmpty())
        message = !m_presenter.mayDecide() ? m_presenter.whyNot() : pending ? m_presenter.approveNeeds() : QString();
    m_message->setTone(refused.isEmpty() ? theme::Tone::Quiet : theme::Tone::Attention);
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
}

} // namespace mulakat::ui::pages

#include "moc_decisionbar.cpp"
