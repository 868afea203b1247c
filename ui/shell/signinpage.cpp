#include "ui/shell/signinpage.h"

#include "ui/presenters/sessionpresenter.h"
#include "ui/presenters/stationpresenter.h"
#include "ui/shell/languageswitch.h"
#include "ui/shell/lockedpanel.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/field.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/keypad.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>

namespace mulakat::ui::shell {

using theme::Tokens;
using widgets::Label;

SignInPage::SignInPage(presenters::SessionPresenter &session, presenters::StationPresenter &station, Language &language, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_station(station)
{
    build(language);
    connectPresenter();
    retranslate();
    showNames();
    refresh();
}

void SignInPage::build(Language &language)
{
    auto *page = new QVBoxLayout(this);
    auto *top = new QHBoxLayout;
    m_jail = new widgets::ElidedLabel({}, this, Label::Size::Large);
    m_jail->setBold(true);
    m_cancel = new widgets::SecondaryButton({}, this);
    m_cancel->setObjectName(QStringLiteral("returnCancel"));
    top->addWidget(m_jail, 1);
    top->addWidget(m_cancel);
    top->addWidget(new LanguageSwitch(language, this));
    page->addLayout(top);
    page->addWidget(new widgets::Hairline(Qt::Horizontal, this));
    page->addStretch(1);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(Tokens::space7);
    middle->addStretch(1);
    m_form = buildForm();
    m_nobody = new widgets::EmptyState({}, {}, this);
    m_nobody->setObjectName(QStringLiteral("signInNobody"));
    m_locked = new LockedPanel(m_station, this);
    m_locked->setMinimumWidth(Tokens::formColumn * 2 / 3);
    middle->addWidget(m_form);
    middle->addWidget(m_nobody);
    middle->addWidget(m_locked, 0, Qt::AlignTop);
    middle->addStretch(1);
    page->addLayout(middle);
    page->addStretch(2);
}

QWidget *SignInPage::buildForm()
{
    auto *form = new QWidget(this);
    auto *grid = new QGridLayout(form);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Tokens::space6);
    grid->setVerticalSpacing(Tokens::space2);
    m_title = new Label({}, Label::Size::Title, form);
    m_title->setObjectName(QStringLiteral("signInTitle"));
    m_text = new Label({}, form);
    m_text->setTone(theme::Tone::Quiet);
    m_text->setObjectName(QStringLiteral("signInText"));
    m_names = new QListWidget(form);
    m_names->setObjectName(QStringLiteral("signInNames"));
    m_names->setFixedWidth(Tokens::formColumn * 3 / 4);
    m_names->setTextElideMode(Qt::ElideRight);
    m_names->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    theme::setType(*m_names, Tokens::large);
    auto *right = new QVBoxLayout;
    m_secret = new widgets::Field(QString(), form);
    m_secret->setName(QStringLiteral("signInSecret"));
    m_secret->setFixedWidth(Tokens::formColumn * 3 / 4);
    m_secret->edit()->setEchoMode(QLineEdit::Password);
    m_secret->edit()->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_secret->edit()->installEventFilter(this);
    theme::setType(*m_secret->edit(), Tokens::large);
    m_caps = new Label({}, form);
    m_caps->setObjectName(QStringLiteral("signInCaps"));
    m_caps->setTone(theme::Tone::Waiting);
    m_caps->hide();
    m_keypad = new widgets::Keypad(form);
    m_keypad->setTarget(m_secret->edit());
    right->addWidget(m_secret);
    right->addWidget(m_caps);
    right->addSpacing(Tokens::space2);
    right->addWidget(m_keypad);
    right->addStretch(1);
    grid->addWidget(m_title, 0, 0, 1, 2);
    grid->addWidget(m_text, 1, 0, 1, 2);
    grid->setRowMinimumHeight(2, Tokens::space3);
    grid->addWidget(m_names, 3, 0);
    grid->addLayout(right, 3, 1);
    return form;
}

void SignInPage::connectPresenter()
{
    connect(&m_session, &presenters::SessionPresenter::changed, this, &SignInPage::refresh);
    connect(&m_session, &presenters::SessionPresenter::refused, this, [this] {
        m_secret->edit()->selectAll();
        m_secret->edit()->setFocus();
        refresh();
    });
    connect(&m_station, &presenters::StationPresenter::changed, this, &SignInPage::showNames);
    connect(m_secret, &widgets::Field::entered, this, &SignInPage::submit);
    connect(m_keypad, &widgets::Keypad::done, this, &SignInPage::submit);
    connect(m_names, &QListWidget::itemActivated, m_secret->edit(), [this] { m_secret->edit()->setFocus(); });
    connect(m_names, &QListWidget::itemClicked, m_secret->edit(), [this] { m_secret->edit()->setFocus(); });
    connect(m_cancel, &widgets::Button::clicked, this, &SignInPage::cancelled);
    connect(m_locked, &LockedPanel::linesChanged, this, &SignInPage::refresh);
}

void SignInPage::setMode(Mode mode)
{
    m_mode = mode;
    retranslate();
    refresh();
}

void SignInPage::begin()
{
    m_session.clearMessage();
    m_secret->setText({});
    m_caps->hide();
    showNames();
    refresh();
    if (chosen().isEmpty())
        m_names->setFocus();
    else
        m_secret->edit()->setFocus();
}

QString SignInPage::chosen() const
{
    // The list's focus alone makes a name current, not chosen.
    const QList<QListWidgetItem *> items = m_names->selectedItems();
    return items.isEmpty() ? QString() : items.constFirst()->text();
}

void SignInPage::showNames()
{
    m_jail->setText(m_station.jail());
    const QStringList names = m_session.names();
    QStringList shown;
    for (int i = 0; i < m_names->count(); ++i)
        shown << m_names->item(i)->text();
    if (names == shown)
        return;
    const QString before = chosen().isEmpty() ? m_session.lastName() : chosen();
    m_names->clear();
    m_names->addItems(names);
    if (names.size() == 1)
        m_names->setCurrentRow(0);
    else if (const auto found = m_names->findItems(before, Qt::MatchExactly); !before.isEmpty() && !found.isEmpty())
        m_names->setCurrentItem(found.constFirst());
    refresh();
}

void SignInPage::refresh()
{
    const bool nobody = m_names->count() == 0;
    m_form->setVisible(!nobody);
    m_nobody->setVisible(nobody);
    m_locked->setVisible(m_mode == Mode::Desk && m_locked->hasLines());
    m_cancel->setVisible(m_mode == Mode::Return);
    m_secret->setError(m_session.message());
    // No change of enabled(): the focus stays where it is while the secret is looked at.
    m_keypad->setDoneText(m_session.isBusy() ? tr("One moment …") : tr("Sign in"));
}

void SignInPage::submit()
{
    m_session.signIn(chosen(), m_secret->text());
}

bool SignInPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        // Qt does not tell the lock's state; a capital without Shift, or a small letter with it, does.
        auto *key = static_cast<QKeyEvent *>(event);
        const QString text = key->text();
        if (text.size() == 1 && text.at(0).isLetter())
            m_caps->setVisible(text.at(0).isUpper() != key->modifiers().testFlag(Qt::ShiftModifier));
        else if (key->key() == Qt::Key_CapsLock)
            m_caps->hide();
    }
    return QWidget::eventFilter(watched, event);
}

void SignInPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
}

void SignInPage::retranslate()
{
    const bool back = m_mode == Mode::Return;
    const bool locked = !back && !m_session.lastName().isEmpty();
    m_title->setText(back ? tr("For officers") : locked ? tr("The desk is locked") : tr("Sign in"));
    m_text->setText(back      ? tr("The booth has this display. An officer's PIN brings the desk back.")
                    : locked ? tr("Everything is as you left it. Talks go on; times and calls for help are shown here.")
                             : tr("Choose your name, then type your PIN or password."));
    m_secret->setLabel(tr("PIN or password"));
    m_names->setAccessibleName(tr("Your name"));
    m_caps->setText(tr("Caps Lock is on."));
    m_cancel->setText(tr("Back to the booth"));
    m_nobody->setTexts(tr("No staff are known here yet"),
                       tr("The list comes from the portal. Check that it is reached, or add the first officer with: mulakatctl staff add"));
}

} // namespace mulakat::ui::shell

#include "moc_signinpage.cpp"
