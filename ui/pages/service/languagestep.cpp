#include "ui/pages/service/languagestep.h"

#include "ui/pages/marks.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QVBoxLayout>

namespace mulakat::ui::pages {

using theme::Tokens;

LanguageStep::LanguageStep(presenters::SetupPresenter &presenter, QWidget *parent)
    : SetupStep(presenter, parent)
    , m_note(new widgets::Label({}, this))
{
    const QList<QPair<QString, QString>> languages{{QStringLiteral("en"), QStringLiteral("English")}, {QStringLiteral("hi"), QStringLiteral("हिन्दी")}};
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, Tokens::space2, 0, Tokens::space2);
    column->setSpacing(Tokens::space3);
    for (const auto &[code, name] : languages) {
        auto *key = new widgets::SecondaryButton(name, this);
        key->setObjectName(QStringLiteral("setupLanguage_") + code);
        key->setCheckable(true);
        key->setFont(theme::fontFor(code, Tokens::publicLarge));
        key->setFixedSize(Tokens::formColumn, 2 * Tokens::publicTouch);
        connect(key, &QPushButton::clicked, this, [this, id = code] { this->presenter().setLanguage(id); });
        m_keys.insert(code, key);
        column->addWidget(key);
    }
    m_note->setTone(theme::Tone::Quiet);
    column->addSpacing(Tokens::space2);
    column->addWidget(m_note);
    column->addStretch(1);
}

void LanguageStep::retranslate()
{
    m_note->setText(tr("Each officer can change it at any time with Ctrl+L. Families and prisoners choose their own."));
}

void LanguageStep::refresh()
{
    const QString chosen = presenter().text(QStringLiteral("language"));
    for (auto it = m_keys.cbegin(); it != m_keys.cend(); ++it) {
        (*it)->setChecked(it.key() == chosen);
        theme::setButtonKind(**it, it.key() == chosen ? theme::ButtonKind::Primary : theme::ButtonKind::Secondary);
    }
}

QWidget *LanguageStep::first()
{
    return m_keys.value(presenter().text(QStringLiteral("language")));
}

} // namespace mulakat::ui::pages

#include "moc_languagestep.cpp"
